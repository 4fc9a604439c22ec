/// Tables whose fields are parted by something else than commas, as spreadsheets of many countries save them.
struct CSVSeparator {
    /// What is said to part the fields.
    let delimiter: Character

    /// One message at the header when another mark than `delimiter` parts the fields of `file`; nil when that one does.
    func mistake(_ file: TextFile) -> Diagnostic? {
        let lines = (1...).lazy.prefix(50).map { ($0, file.line($0)) }.prefix { $0.1 != nil }
            .compactMap { number, line in line.flatMap { $0.isEmpty ? nil : (number: number, text: $0) } }
        guard let header = lines.first else { return nil }
        let second = lines.dropFirst().first?.text ?? ""
        let commas = places(of: delimiter, in: header.text).count
        let marks = [(Character(","), "','"), (";", "';'"), ("\t", "a tab"), ("|", "'|'")]
        for (separator, name) in marks where separator != delimiter {
            let found = places(of: separator, in: header.text)
            guard let first = found.first, found.count > commas else { continue }
            // A header with commas too must have company: a comma may stand in a name, a semicolon in another.
            guard commas == 0 || places(of: separator, in: second).count == found.count else { continue }
            let hasComma = separator != "," && !places(of: ",", in: second).isEmpty
            let key = separator == "\t" ? "\\t" : String(separator)
            return file.diagnostic(
                .error, at: Place(line: header.number, column: first), "fields are separated by \(name) here",
                cure: delimiter == ","
                    ? "say 'delimiter: \"\(key)\"'\(hasComma ? " and 'decimal: \",\"'" : "") in metrics.map.yml, or "
                        + "save it with commas\(hasComma ? ", and decimals with a point" : "")"
                    : "say 'delimiter: \"\(key)\"' in metrics.map.yml")
        }
        return nil
    }

    /// The columns, from 1, at which `character` stands outside of quotes.
    private func places(of character: Character, in line: String) -> [Int] {
        var isQuoted = false
        var list: [Int] = []
        // A table has its columns' names near the start, whatever else a line may hold.
        for (index, other) in line.prefix(20_000).enumerated() {
            if other == "\"" { isQuoted.toggle() }
            if other == character, !isQuoted { list.append(index + 1) }
        }
        return list
    }
}
