import Documents
import Portfolio
import Reading

/// A quality of all data against those of its groups: what the groups can't add up to was typed or joined wrongly.
struct WholeAndParts {
    /// A share of right answers.
    private struct Part {
        var share: Double
        var n: Int?
        var source: Source
    }

    /// The files, for the lines of messages.
    let folder: ContentFolder
    /// The workloads: the declared groups of a dimension are all of it.
    let workloads: [Workload]

    /// Points that rounding may shift a share by.
    private static let rounding = 0.5

    /// The mistakes among the rows of a cycle's tables.
    func mistakes(_ measurements: [Measurement], _ indicators: [Indicator]) -> [Diagnostic] {
        let shares = Set(indicators.filter { $0.unit == .percent }.map(\.id))
        var wholes: [[String]: Part] = [:]
        var parts: [[String]: [(slice: SliceID, part: Part)]] = [:]
        for row in measurements where shares.contains(row.indicator) {
            guard let value = row.value else { continue }
            let window = row.source.window.map { "\($0.first) \($0.last)" } ?? ""
            let key = [row.workload.name, row.model.name, row.indicator.name, window, row.source.file]
            let part = Part(share: value, n: row.n, source: row.source)
            if let slice = row.slice { parts[key, default: []].append((slice, part)) } else { wholes[key] = part }
        }
        return parts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { key, groups -> [Diagnostic] in
            guard let whole = wholes[key] else { return [] }
            let declared = workloads.first { $0.id.name == key[0] }?.slices ?? []
            return judge(whole, groups, declared, "the \(key[2]) of \(key[1])")
        }
    }

    /// The mistakes of a snapshot, whose counts leave no room for rounding.
    static func mistakes(_ snapshot: Snapshot, _ file: TextFile) -> [Diagnostic] {
        guard let whole = snapshot.accuracy, let source = snapshot.accuracySource else { return [] }
        let dimensions = Dictionary(grouping: snapshot.slices) { Slice(id: $0.slice, title: "").dimension }
        func report(_ message: String) -> Diagnostic {
            file.diagnostic(
                .error, at: Place(line: source.line, column: 1), message, cure: "correct the whole or its groups")
        }
        return dimensions.sorted { $0.key < $1.key }.compactMap { dimension, slices in
            let (correct, n) = (slices.map(\.tally.correct).reduce(0, +), slices.map(\.tally.n).reduce(0, +))
            let what = "the groups of '\(dimension)' have \(correct) right answers of \(n)"
            if n > whole.n || correct > whole.correct {
                return report("\(what), but all data only \(whole.correct) of \(whole.n)")
            }
            let wrong = n - correct
            guard wrong > whole.n - whole.correct || n == whole.n && correct != whole.correct else { return nil }
            return report("\(what), which can't be a part of \(whole.correct) of \(whole.n)")
        }
    }

    private func judge(
        _ whole: Part, _ groups: [(slice: SliceID, part: Part)], _ declared: [Slice], _ what: String
    ) -> [Diagnostic] {
        let dimensions = Dictionary(grouping: groups) { Slice(id: $0.slice, title: "").dimension }
        return dimensions.sorted { $0.key < $1.key }.compactMap { dimension, groups in
            guard groups.count > 1 else { return nil }
            let counts = groups.compactMap(\.part.n)
            let n = counts.count == groups.count ? counts.reduce(0, +) : nil
            if let n, let all = whole.n, n > all {
                return report(
                    whole.source, "\(what) has \(all) examples, but its groups of '\(dimension)' together \(n)", .error)
            }
            let names = Set(declared.filter { $0.dimension == dimension }.map(\.id))
            let isWhole = !names.isEmpty && names.isSubset(of: groups.map(\.slice)) || n != nil && n == whole.n
            let shares = groups.map(\.part.share)
            let (least, most) = (shares.min() ?? 0, shares.max() ?? 0)
            let room = Self.rounding
            if isWhole, whole.share < least - room || whole.share > most + room {
                return report(
                    whole.source,
                    "\(what) is \(NumberCure.plain(whole.share)), but every group of '\(dimension)' lies between "
                        + "\(NumberCure.plain(least)) and \(NumberCure.plain(most)): a whole can't lie outside its parts",
                    .error)
            }
            guard let n, let all = whole.n else { return nil }
            // What the groups got right, and wrong, is a part of what all data got right, and wrong.
            let right = groups.map { Double($0.part.n ?? 0) * $0.part.share / 100 }.reduce(0, +)
            let allRight = Double(all) * whole.share / 100
            let slack = room / 100 * Double(all) + 1
            guard right > allRight + slack || Double(n) - right > Double(all) - allRight + slack else { return nil }
            return report(
                whole.source,
                "\(what) is \(NumberCure.plain(whole.share)) of \(all) examples, which its groups of '\(dimension)' don't add up to",
                .warning)
        }
    }

    private func report(_ source: Source, _ message: String, _ severity: Diagnostic.Severity) -> Diagnostic {
        folder.diagnostic(
            severity, in: source.file, at: Place(line: source.line, column: 1), message,
            cure: "correct the whole or its groups")
    }
}
