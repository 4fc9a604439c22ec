import Documents
import Portfolio

/// One run of an importer over its files, to the files that it writes.
struct Import {
    let importer: Importer
    let files: [ForeignFile]
    let context: ImportContext

    /// Reads, names, checks, and settles which of two snapshots of the same counts.
    func outcome() -> Importers.Outcome {
        var logs = files.map { FileLog($0) }
        let drafts = importer.read(files, context, &logs).compactMap { named($0, &logs[$0.file]) }.map {
            inCurrency($0, &logs[$0.file])
        }
        let snapshots = settled(drafts, &logs).compactMap {
            SnapshotCheck.checked($0, context.cycle, &logs[$0.file])
        }
        let outputs = snapshots.map { snapshot in
            let text = SnapshotText(snapshot: snapshot, cycle: context.cycle, origin: origin(snapshot)).text
            return Importers.Output(path: "snapshots/\(name(of: snapshot)).json", text: text)
        }.sorted { $0.path < $1.path }
        let report = ImportReport(
            importer: importer.signature, title: importer.title, files: logs.map(\.file),
            snapshots: outputs.map { String($0.path.dropFirst("snapshots/".count)) })
        let sums = files.map(\.file.sha256).sorted().joined(separator: " ")
        let reportFile = Importers.Output(
            path: "imports/\(importer.name)-\(Self.mark(sums)).json", text: ReportText(report: report).text)
        return Importers.Outcome(files: outputs + [reportFile], report: report)
    }

    /// The snapshot without figures in another currency than the site's, which nothing of the site could be held against. Bills keep
    /// theirs.
    private func inCurrency(_ draft: ImportedSnapshot, _ log: inout FileLog) -> ImportedSnapshot {
        var draft = draft
        draft.figures.removeAll { figure in
            guard let other = figure.unit.flatMap({ Currency($0) }), other != context.currency else { return false }
            log.add(
                .refused, at: figure.at.line, figure.at.record,
                "\(JSONText.digits(figure.value)) \(other), and the site counts in \(context.currency): write it into metrics.csv, converted"
            )
            return true
        }
        return draft
    }

    /// The snapshot under our names; nil where the map leaves its model out.
    private func named(_ draft: ImportedSnapshot, _ log: inout FileLog) -> ImportedSnapshot? {
        var draft = draft
        if let ours = context.map.models[draft.model] {
            draft.model = ours
        } else if context.map.isClosed {
            log.add(.refused, at: draft.at.line, draft.at.record, "the map names no model for '\(draft.model)'")
            return nil
        }
        draft.workload = context.workload ?? context.map.workloads[draft.workload] ?? draft.workload
        return draft
    }

    /// One snapshot for each model, workload and window: the newer of two runs, or neither preferred the first.
    private func settled(_ drafts: [ImportedSnapshot], _ logs: inout [FileLog]) -> [ImportedSnapshot] {
        var place: [[String]: Int] = [:]
        var kept: [ImportedSnapshot] = []
        for draft in drafts {
            let days = draft.days.map { "\($0.first) \($0.last)" } ?? ""
            // Runs of one cycle are the same measurement twice, whatever their day; only bills go by months of their own.
            let key = [draft.model, draft.workload, draft.made == nil ? days : ""]
            guard let index = place[key] else {
                place[key] = kept.count
                kept.append(draft)
                continue
            }
            let other = kept[index]
            guard let made = draft.made, let before = other.made, made != before else {
                logs[draft.file].add(
                    .refused, at: draft.at.line, draft.at.record,
                    "\(logs[other.file].file.name), line \(other.at.line), measured \(draft.model) on \(draft.workload) already; give each a workload of its own"
                )
                continue
            }
            let (older, newer) = made > before ? (other, draft) : (draft, other)
            logs[older.file].add(
                .doubtful, at: older.at.line, older.at.record,
                "a newer run of \(older.model) on \(older.workload) counts: \(logs[newer.file].file.name), line \(newer.at.line)"
            )
            kept[index] = newer
        }
        return kept
    }

    private func origin(_ snapshot: ImportedSnapshot) -> Origin {
        let file = files[snapshot.file].file
        return Origin(file: file.path, sha256: file.sha256, importer: importer.signature)
    }

    /// A file's name from the model's and the workload's, which may hold anything, and a mark that tells apart those that
    /// become alike.
    private func name(of snapshot: ImportedSnapshot) -> String {
        let days = snapshot.days.map { "\($0.first) \($0.last)" } ?? ""
        let mark = Self.mark([snapshot.model, snapshot.workload, days, importer.name].joined(separator: "\u{1F}"))
        let plain = snapshot.model.lowercased().map { character -> Character in
            character.isASCII && (character.isLetter || character.isNumber || character == ".") ? character : "-"
        }
        let short = String(String(plain).split(separator: "-").joined(separator: "-").prefix(48))
        return "\(importer.name)-\(short.trimmingDots)-\(mark)"
    }

    private static func mark(_ text: String) -> String { String(SHA256.hex(of: Array(text.utf8)).prefix(8)) }
}

extension String {
    /// Without dots at its start: a file whose name begins with one is hidden.
    fileprivate var trimmingDots: String { String(drop { $0 == "." || $0 == "-" }) }
}
