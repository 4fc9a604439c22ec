import Documents
import Portfolio

/// A map of a YAML or JSON file on the way to a value of the portfolio: it hands out members by name, notes which were
/// asked for, and gathers every mistake with its place.
package struct Record {
    /// The file it stands in.
    package let file: TextFile
    /// Where it stands.
    package let place: Place
    private let members: [Value.Member]
    private var asked: [String] = []
    /// Who listens to what is asked; nobody where a report is made.
    private let questions: Questions?
    /// The mistakes found so far.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Whether the text could be read: of one that couldn't nobody can say what is missing.
    private let isRead: Bool

    /// The record of `value`; an empty one, with a message, when it is no map. Nothing is an empty map. `isRead` is false for
    /// text that couldn't be read, which is named elsewhere.
    package init(_ value: Value?, in file: TextFile, what: String, isRead: Bool = true) {
        self.file = file
        self.isRead = isRead
        // Of what isn't there nobody asks anything that its absence didn't answer.
        questions = value == nil ? nil : Questions.current
        place = value?.place ?? Place(line: 1, column: 1)
        questions?.begin(place)
        switch value {
        case .object(let members, _): self.members = members
        case nil, .null: members = []
        case .some(let other):
            members = []
            report(other.place, "\(what) is \(other.kind); a map was expected", "write 'key: value' lines")
        }
    }

    /// All names, in the file's order.
    package var keys: [Value.Member] { members }

    /// The member of that name; nil when it is absent or says nothing.
    package mutating func value(_ key: String) -> Value? { value(key, .any) }

    private mutating func value(_ key: String, _ shape: Questions.Shape) -> Value? {
        asked.append(key)
        questions?.ask(place, key, shape)
        guard let value = members.first(where: { $0.key == key })?.value else { return nil }
        if case .null = value { return nil }
        return value
    }

    /// The text of a member.
    package mutating func text(_ key: String) -> String? { text(key, .text) }

    private mutating func text(_ key: String, _ shape: Questions.Shape) -> String? {
        guard let value = value(key, shape) else { return nil }
        switch value {
        case .string(let text, let place):
            guard text.count <= 2000 else {
                report(place, "'\(key)' has more than 2,000 characters", "shorten it")
                return nil
            }
            if let scalar = text.unicodeScalars.first(where: {
                $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0)
            }) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                report(
                    place,
                    "'\(key)' holds a control character (U+\(String(repeating: "0", count: 4 - digits.count))\(digits))",
                    "take it out")
                return nil
            }
            return text
        case .number(_, let text, _): return text
        case .bool(let flag, _): return flag ? "true" : "false"
        case .null, .array, .object:
            report(
                value.place, "'\(key)' is \(value.kind); text was expected", "write '\(key): ' and one text behind it")
            return nil
        }
    }

    /// A name: one line, at most 120 characters, none of which nobody can see; blanks at its ends are cut off.
    package mutating func name(_ key: String) -> String? { name(key, .name) }

    private mutating func name(_ key: String, _ shape: Questions.Shape) -> String? {
        guard let text = text(key, shape) else { return nil }
        guard text.count <= 120, !text.contains(where: \.isNewline) else {
            report(value(key)?.place ?? place, "'\(key)' has at most 120 characters on one line", "shorten it")
            return nil
        }
        if let mistake = Self.quotes(text) ?? PlainName.mistake(text, what: "'\(key)'") {
            report(value(key)?.place ?? place, mistake.message, mistake.cure)
            return nil
        }
        return PlainName.trimmed(text)
    }

    /// Says that typographic quotes, which a word processor puts in, are part of a text.
    private static func quotes(_ text: String) -> (message: String, cure: String)? {
        guard let bare = unquoted(text) else { return nil }
        return (
            "typographic quotes stand around '\(bare)'; here they are a part of the text",
            "write \(bare), or \"\(bare)\" with straight quotes"
        )
    }

    /// What stands between typographic quotes; nil without them.
    private static func unquoted(_ text: String) -> String? {
        let marks: Set<Character> = [
            "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{AB}", "\u{BB}",
        ]
        guard text.count > 2, let first = text.first, let last = text.last, marks.contains(first), marks.contains(last)
        else { return nil }
        let bare = text.dropFirst().dropLast()
        return bare.contains(where: marks.contains) ? nil : String(bare)
    }

    /// A number within `range`; `5%` reads as 0.05.
    package mutating func number(_ key: String, in range: ClosedRange<Double> = -1e15...1e15) -> Double? {
        number(key, in: range, .number(range.lowerBound, range.upperBound))
    }

    private mutating func number(
        _ key: String, in range: ClosedRange<Double>, _ shape: Questions.Shape
    ) -> Double? {
        guard let text = text(key, shape), let place = value(key)?.place else { return nil }
        guard case .number(let number, let isPercent)? = Amount(text) else {
            report(
                place, "'\(key)' is '\(text)'; a number was expected",
                Self.quotes(text)?.cure ?? NumberCure.cure(text) ?? "write digits, such as 12.5")
            return nil
        }
        if CurrencySign(in: text) != nil {
            // Which currency an amount is in is said once, by a key: a sign that nobody compares with it says nothing.
            report(
                place, "'\(key)' is '\(text)'; a plain number was expected",
                "write the number alone, and its currency in 'currency' or in site.yml")
            return nil
        }
        let value = isPercent ? number / 100 : number
        guard range.contains(value) else {
            let isShare = range.upperBound == 1 && range.contains(value / 100)
            report(
                place, "'\(key)' is \(text); \(NumberCure.words(range)) was expected",
                isShare ? "write \(NumberCure.plain(value))% or \(NumberCure.plain(value / 100))" : "check the value")
            return nil
        }
        return value
    }

    /// A whole number within `range`.
    package mutating func count(_ key: String, in range: ClosedRange<Int>) -> Int? {
        let span = Double(range.lowerBound)...Double(range.upperBound)
        guard let number = number(key, in: span, .count(span.lowerBound, span.upperBound)) else { return nil }
        guard let count = Int(exactly: number) else {
            let text = text(key, .any) ?? ""
            report(
                value(key)?.place ?? place, "'\(key)' is \(text); a whole number was expected",
                NumberCure.ofCount(text) ?? "write it without a fraction")
            return nil
        }
        return count
    }

    /// True or false.
    package mutating func flag(_ key: String) -> Bool? {
        guard let text = text(key, .flag) else { return nil }
        if ["true", "yes"].contains(text) { return true }
        if ["false", "no"].contains(text) { return false }
        report(value(key)?.place ?? place, "'\(key)' is '\(text)'; true or false was expected", "write true or false")
        return nil
    }

    /// A day.
    package mutating func day(_ key: String) -> Day? {
        guard let text = text(key, .day) else { return nil }
        if let day = Day(text) { return day }
        report(
            value(key)?.place ?? place, "'\(key)' is '\(text)'; a day was expected",
            DayStyle.iso.mistake(text) ?? Self.quotes(text)?.cure ?? "write it like 2026-07-01")
        return nil
    }

    /// A currency by its three letters.
    package mutating func currency(_ key: String) -> Currency? {
        guard let code = name(key, .currency) else { return nil }
        if let currency = Currency(code) { return currency }
        report(
            value(key)?.place ?? place, "'\(code)' is no currency", "write its three capital letters, such as USD")
        return nil
    }

    /// One of a few words.
    package mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = text(key, .choice(Choice.allCases.map(\.rawValue))) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        report(
            value(key)?.place ?? place, "'\(key)' is '\(text)'; it is one of \(words.joined(separator: ", "))",
            Self.quotes(text).map { "take the typographic quotes away: \($0.cure)" } ?? NearMiss.question(
                text, among: words)
                ?? "write one of them")
        return nil
    }

    /// The values of a list; empty when it is absent.
    package mutating func list(_ key: String) -> [Value] {
        guard let value = value(key, .list) else { return [] }
        if case .array(let list, _) = value { return list }
        report(value.place, "'\(key)' is \(value.kind); a list was expected", "begin each line with '- '")
        return []
    }

    /// A map below; an empty one when it is absent.
    package mutating func record(_ key: String, what: String? = nil) -> Record? {
        value(key, .map).map { Record($0, in: file, what: what ?? "'\(key)'") }
    }

    /// Says that a member is needed, when it is absent.
    package mutating func need(_ key: String, for what: String) {
        questions?.need(place, key)
        if value(key, .any) == nil, isRead { report(place, "\(what) needs '\(key)'", "add a line '\(key): ...'") }
    }

    /// Adds a mistake.
    package mutating func report(_ place: Place, _ message: String, _ cure: String?) {
        diagnostics.append(file.diagnostic(.error, at: place, message, cure: cure))
    }

    /// Adds a warning: what stands there can be read, but is doubted.
    package mutating func warn(_ place: Place, _ message: String, _ cure: String?) {
        diagnostics.append(file.diagnostic(.warning, at: place, message, cure: cure))
    }

    /// Adds the mistakes of a map below.
    package mutating func adopt(_ mistakes: [Diagnostic]) { diagnostics += mistakes }

    /// All mistakes, with those names that nobody asked for.
    package func finished() -> [Diagnostic] {
        let known = Set(asked)
        let unknown = members.indices.filter { !known.contains(members[$0].key) }.map { index in
            let member = members[index]
            if let mistake = fraction(at: index) { return mistake }
            return file.diagnostic(
                .error, at: member.keyPlace,
                "'\(member.key)' is no key here (\(known.sorted().joined(separator: ", ")))",
                cure: NearMiss.question(member.key, among: known) ?? "write one of these, or drop the line")
        }
        return diagnostics + unknown
    }

    /// The message for a name that is the fraction of the number before it: in `{worth: 0,05}` the comma parts two entries.
    private func fraction(at index: Int) -> Diagnostic? {
        let member = members[index]
        guard index > 0, case .null = member.value, member.key.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "%" })
        else { return nil }
        let whole: String
        switch members[index - 1].value {
        case .string(let text, _), .number(_, let text, _): whole = text
        default: return nil
        }
        guard !whole.isEmpty, whole.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return file.diagnostic(
            .error, at: member.keyPlace,
            "the comma of '\(whole),\(member.key)' parts two entries: '\(member.key)' is read as a name",
            cure: "write \(whole).\(member.key) (a point, not a comma)")
    }
}
