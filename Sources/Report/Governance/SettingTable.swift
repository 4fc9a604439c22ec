import Analysis
import Portfolio

/// Settings that differ, each with who changed it, when, why and who approved it, or that nobody said so (S54).
struct SettingTable {
    let words: SettingWords

    /// A row for each change, the key as it stands in the file below its name.
    func table(_ changes: [SettingChange], caption: String) -> Table {
        let rows = changes.map { change -> [Table.Cell] in
            let (from, to) = words.sides(change)
            return [
                .init(words.title(change), small: change.path), .init(from), .init(to), why(change), who(change),
            ]
        }
        return Table(
            caption: caption, heads: ["Setting", "Was", "Is", "Why", "Who and when"], rows: rows, form: .records)
    }

    /// "3 differ, 1 undeclared".
    static func count(_ changes: [SettingChange], of noun: String) -> String {
        let undeclared = changes.count { $0.declared == nil }
        let all = "\(Digits.grouped(Double(changes.count), 0)) \(noun)\(changes.count == 1 ? " differs" : "s differ")"
        return all + ", " + (undeclared == 0 ? "all declared" : "\(Digits.grouped(Double(undeclared), 0)) undeclared")
    }

    private func why(_ change: SettingChange) -> Table.Cell {
        guard let declared = change.declared else {
            return .init("undeclared", small: "nobody logged it", state: .open)
        }
        return .init(
            declared.reason ?? declared.what, small: declared.reason == nil ? nil : declared.what, kind: .reason)
    }

    private func who(_ change: SettingChange) -> Table.Cell {
        guard let declared = change.declared else { return .init("nobody named") }
        let by = declared.by.map { "by \($0)" }
        let approved = declared.approvedBy.map { "approved by \($0)" } ?? "no approver named"
        let place =
            switch declared.place {
            case .log: "log of the policy"
            case .event: "event of the cycle"
            case .decision(let id): "decision \(id)"
            }
        return .init(
            [by, approved].compactMap { $0 }.joined(separator: ", "),
            small: [declared.on.map(Phrase.day), place].compactMap { $0 }.joined(separator: " · "))
    }
}
