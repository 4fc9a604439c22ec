import Documents

/// What the columns of an export seem to be: a first `metrics.map.yml`, with what is unsure as comments (A01, N07).
struct GuessedMapping {
    /// One column's guess.
    private struct Guess {
        let column: String
        let line: String
        let doubt: String?
    }

    /// What stands for "not measured", in small letters.
    private static let missing: Set<String> = ["", "n/a", "na", "-", "null"]

    private let model: String
    private let guesses: [Guess]
    private let unread: [String]

    /// Nil for the tidy table, which needs no mapping.
    init?(_ table: CSVTable) {
        let names = table.header.map(\.text)
        if Set(["model", "indicator", "value"]).isSubset(of: names) { return nil }
        let columns = names.enumerated().map { index, name in
            Column(
                name: name,
                cells: table.rows.map { $0[index].text.trimmed }.filter { !Self.missing.contains($0.lowercased()) })
        }
        let namesModels = columns.first {
            !$0.isNumeric && $0.words.contains { ["model", "models", "name", "system"].contains($0) }
        }
        let telling = columns.first { !$0.isNumeric && Set($0.cells).count == $0.cells.count }
        model = (namesModels ?? telling ?? columns.first)?.name ?? ""
        let count = columns.first { $0.isCount }
        var taken: Set<String> = []
        var guesses: [Guess] = []
        var unread: [String] = []
        for column in columns where column.name != model && column != count {
            guard let found = Self.guess(column, count: count), taken.insert(found.indicator).inserted else {
                unread.append(column.name)
                continue
            }
            guesses.append(Guess(column: column.name, line: found.line, doubt: found.doubt))
        }
        self.guesses = guesses
        self.unread =
            unread + (count.map { column in guesses.contains { $0.line.contains("n: {") } ? [] : [column.name] } ?? [])
    }

    /// The mapping of the table at `path`.
    func text(of path: String) -> String {
        var lines = [
            "# Which column of the table is what. Guessed from its header: look at every line once.",
            "model: \(Self.quoted(model))",
            "source: \(Self.quoted(path.split(separator: "/").last.map(String.init) ?? path))      # as the report names it",
            "metrics:",
        ]
        for guess in guesses {
            if let doubt = guess.doubt { lines.append("  # \(doubt)") }
            lines.append("  - \(guess.line)")
        }
        if guesses.isEmpty {
            lines[lines.count - 1] = "metrics: []"
            lines.append("# No column was known. Write a line for each that is a figure:")
            lines.append("#   - {indicator: accuracy, column: COLUMN, unit: percent}")
        }
        if !unread.isEmpty {
            lines.append("# Not read: \(unread.map(Self.quoted).joined(separator: ", ")).")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a column measures, by its words and numbers.
    private static func guess(_ column: Column, count: Column?) -> (indicator: String, line: String, doubt: String?)? {
        guard column.isNumeric else { return nil }
        let name = quoted(column.name)
        if column.has("latency", "p50", "p90", "p95", "p99", "seconds", "duration") {
            let rank = ["50", "90", "95", "99"].first { column.name.contains($0) }
            let unit =
                column.has("ms", "milliseconds") || !column.has("s", "sec", "seconds") && column.largest > 60
                ? "ms" : "s"
            let indicator = rank.map { "latency.p\($0)" } ?? "latency.mean"
            return (
                indicator, "{indicator: \(indicator), column: \(name), unit: \(unit)}",
                column.has("ms", "milliseconds", "s", "sec", "seconds") ? nil : "Is it in \(unit)?"
            )
        }
        if column.has("cost", "price", "usd") || column.cells.contains(where: { $0.contains("$") || $0.contains("€") })
        {
            let isPerThousand = ["1k", "1000", "1,000", "thousand"].contains { column.name.lowercased().contains($0) }
            return (
                "cost.per_1k", "{indicator: cost.per_1k, column: \(name), zero: unknown, basis: list}",
                isPerThousand
                    ? nil
                    : "Is it per 1,000 requests? A cost of a whole run of 225 requests takes: divide_by: 225, multiply: 1000"
            )
        }
        // A count of failures is no share of calls: nothing is guessed of it.
        if column.has("error", "errors", "failed", "failures"), column.isShare {
            return ("errors", "{indicator: errors, column: \(name), unit: \(column.share)}", nil)
        }
        if column.has("accuracy", "acc", "correct", "right", "pass", "score", "quality", "top1", "overall", "average") {
            let n = count.map { ", n: {column: \(quoted($0.name))}" } ?? ""
            return (
                "accuracy", "{indicator: accuracy, column: \(name), unit: \(column.share)\(n)}",
                count == nil
                    ? "Of how many rated answers? Without n nothing is promoted: add n: 4000, or n: {column: NAME}."
                    : nil
            )
        }
        return nil
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    }
}

/// A column of the table: its name, words and filled cells.
private struct Column: Equatable {
    let name: String
    let cells: [String]

    /// The words of its name in small letters: "Latency 95th (s)" gives latency, 95th, s.
    var words: [String] { name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) }
    /// The numbers in it, without signs of money and percent.
    var numbers: [Double] {
        cells.compactMap { Double($0.filter { $0.isNumber || $0 == "." || $0 == "-" }) }
    }
    /// Whether most cells are numbers.
    var isNumeric: Bool {
        !cells.isEmpty
            && cells.count(where: { $0.contains(where: \.isNumber) && !$0.contains(where: \.isLetter) }) * 2
                > cells.count
    }
    /// The largest number.
    var largest: Double { numbers.max() ?? 0 }
    /// percent or share, by the size of its numbers.
    var share: String { largest <= 1 && !cells.contains { $0.contains("%") } ? "share" : "percent" }
    /// Whether it says that it is a share.
    var isShare: Bool {
        has("rate", "share", "percent", "pct") || name.contains("%") || cells.contains { $0.contains("%") }
    }
    /// Whether it counts the rated answers.
    var isCount: Bool {
        isNumeric && has("n", "count", "examples", "answers", "samples", "cases")
            && numbers.allSatisfy { $0 == $0.rounded() }
    }
    /// Whether its name has one of the words, whole.
    func has(_ any: String...) -> Bool { words.contains { any.contains($0) } }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var trimmed: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
