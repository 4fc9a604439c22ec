import Documents
import Portfolio
import Reading

/// What a model was asked, property by property: `inputs` of a snapshot.
struct InputEntry {
    /// The file that it stands in.
    let file: TextFile
    /// The snapshot's source.
    let source: Source

    private static let mostValues = 1_000_000
    private static let mostKinds = 1_000

    /// The distributions by name, and every mistake.
    func inputs(_ record: Record) -> ([InputDistribution], [Diagnostic]) {
        var found: [InputDistribution] = []
        var mistakes = record.diagnostics
        var record = record
        for member in record.keys {
            let what = "the input '\(member.key)'"
            var entry = record.record(member.key, what: what) ?? Record(member.value, in: file, what: what)
            if !isName(member.key) {
                entry.report(member.keyPlace, "an input's name has 1 to 120 characters on one line", "shorten it")
            }
            if found.contains(where: { $0.name == member.key }) {
                entry.report(member.keyPlace, "the input '\(member.key)' stands twice", "drop one")
            }
            if let recorded = recorded(&entry, of: member) {
                let at = source.at(line: member.keyPlace.line, key: "inputs.\(member.key)")
                found.append(InputDistribution(name: member.key, record: recorded, source: at))
            }
            mistakes += entry.finished()
        }
        return (found.sorted { $0.name < $1.name }, mistakes)
    }

    private func recorded(_ entry: inout Record, of member: Value.Member) -> InputDistribution.Record? {
        let hasValues = entry.value("values") != nil
        guard hasValues != (entry.value("counts") != nil) else {
            if case .object = member.value {
                entry.report(
                    member.keyPlace,
                    "the input '\(member.key)' has \(hasValues ? "both 'values' and 'counts'" : "neither 'values' nor 'counts'")",
                    "give the values of single requests, or how many requests were of each kind")
            }
            return nil
        }
        return hasValues ? values(&entry) : counts(&entry, of: member)
    }

    private func values(_ entry: inout Record) -> InputDistribution.Record? {
        let list = entry.list("values")
        guard !list.isEmpty, list.count <= Self.mostValues else {
            if case .array(_, let place)? = entry.value("values") {
                entry.report(place, "'values' has \(list.count) values, 1 to 1,000,000 were expected", "give a sample")
            }
            return nil
        }
        var values: [Double] = []
        values.reserveCapacity(list.count)
        for value in list {
            guard case .number(let number, _, _) = value, number.isFinite else {
                entry.report(value.place, "this is \(value.kind); a number was expected", "drop it, or count kinds")
                return nil
            }
            values.append(number)
        }
        return .values(values)
    }

    private func counts(_ entry: inout Record, of member: Value.Member) -> InputDistribution.Record? {
        guard var kinds = entry.record("counts") else { return nil }
        let found = kinds.keys.compactMap { kind -> InputDistribution.Kind? in
            if !isName(kind.key) {
                kinds.report(kind.keyPlace, "a kind's name has 1 to 120 characters on one line", "shorten it")
            }
            return kinds.count(kind.key, in: 0...Int(1) << 50).map { .init(name: kind.key, count: $0) }
        }
        if kinds.diagnostics.isEmpty, !(1...Self.mostKinds).contains(found.count) {
            kinds.report(
                kinds.place, "the input '\(member.key)' has \(found.count) kinds, 1 to 1,000 were expected",
                found.isEmpty ? "count its kinds" : "put rare kinds together")
        } else if kinds.diagnostics.isEmpty, found.allSatisfy({ $0.count == 0 }) {
            kinds.report(kinds.place, "no request of '\(member.key)' is counted", "give counts, or drop it")
        }
        let mistakes = kinds.finished()
        entry.adopt(mistakes)
        return mistakes.isEmpty ? .counts(found.sorted { $0.name < $1.name }) : nil
    }

    private func isName(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 120 && !text.contains(where: \.isNewline)
    }
}
