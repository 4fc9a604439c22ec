import Portfolio

/// How a table writes days: `2026-09-30` where nothing else is said, `30.09.2026` or `09/30/2026` in many spreadsheets.
package struct DayStyle: Hashable, Sendable {
    /// As written in a mapping, such as `dd.mm.yyyy`.
    package let pattern: String
    private let order: [Part]
    private let marks: [Character]

    private enum Part: String, CaseIterable { case yyyy, mm, dd }

    /// `yyyy-mm-dd`.
    package static let iso = DayStyle(pattern: "yyyy-mm-dd", order: [.yyyy, .mm, .dd], marks: ["-", "-"])

    private init(pattern: String, order: [Part], marks: [Character]) {
        self.pattern = pattern
        self.order = order
        self.marks = marks
    }

    /// The style of a pattern of `yyyy`, `mm` and `dd`, each once, with a mark between them; nil for anything else.
    package init?(_ pattern: String) {
        var order: [Part] = []
        var marks: [Character] = []
        var rest = pattern.lowercased()[...]
        while let part = Part.allCases.first(where: { rest.hasPrefix($0.rawValue) }) {
            order.append(part)
            rest = rest.dropFirst(part.rawValue.count)
            guard let mark = rest.first else { break }
            guard [".", "/", "-", " "].contains(mark) else { return nil }
            marks.append(mark)
            rest = rest.dropFirst()
        }
        guard rest.isEmpty, Set(order).count == 3, marks.count == 2 else { return nil }
        self.init(pattern: pattern.lowercased(), order: order, marks: marks)
    }

    /// The day that a cell begins with; a time of day may follow. Day and month may have one digit where the year has four.
    package func day(_ cell: String) -> Day? {
        parts(cell).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// Why `cell` is no day: `February 2026 has 28 days`; nil when it isn't even written like one.
    package func mistake(_ cell: String) -> String? {
        guard let (year, month, day) = parts(cell), self.day(cell) == nil else { return nil }
        guard (1...12).contains(month) else { return "there is no month \(month)" }
        guard let first = Day(year: year, month: month, day: 1) else { return "there is no year \(year)" }
        let next = Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
        let length = next.map { $0.days(since: first) } ?? 31
        return "\(Self.months[month - 1]) \(year) has \(length) days, there is no day \(day)"
    }

    private func parts(_ cell: String) -> (year: Int, month: Int, day: Int)? {
        var rest = PlainName.trimmed(cell)[...]
        var found: [Part: Int] = [:]
        for (index, part) in order.enumerated() {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            // In ISO form two digits stand for a month: `2026-7-1` may be anybody's.
            let lengths = part == .yyyy ? 4...4 : self == .iso ? 2...2 : 1...2
            guard lengths.contains(digits.count), let number = Int(digits) else { return nil }
            found[part] = number
            rest = rest.dropFirst(digits.count)
            guard index < marks.count else { break }
            guard rest.first == marks[index] else { return nil }
            rest = rest.dropFirst()
        }
        guard rest.isEmpty || rest.first == "T" || rest.first == " ", let year = found[.yyyy],
            let month = found[.mm], let day = found[.dd]
        else { return nil }
        return (year, month, day)
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
