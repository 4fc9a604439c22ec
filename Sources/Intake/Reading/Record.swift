import Documents
import Portfolio

/// A map of a YAML or JSON file on the way to a value of the portfolio: it hands out members by name, notes which were
/// asked for, and gathers every mistake with its place.
struct Record {
    /// The file it stands in.
    let file: TextFile
    /// Where it stands.
    let place: Place
    private let members: [Value.Member]
    private var asked: [String] = []
    /// The mistakes found so far.
    private(set) var diagnostics: [Diagnostic] = []

    /// The record of `value`; an empty one, with a message, when it is no map. Nothing is an empty map.
    init(_ value: Value?, in file: TextFile, what: String) {
        self.file = file
        place = value?.place ?? Place(line: 1, column: 1)
        switch value {
        case .object(let members, _): self.members = members
        case nil, .null: members = []
        case .some(let other):
            members = []
            report(other.place, "\(what) is \(other.kind); a map was expected", "write 'key: value' lines")
        }
    }

    /// All names, in the file's order.
    var keys: [Value.Member] { members }

    /// The member of that name; nil when it is absent or says nothing.
    mutating func value(_ key: String) -> Value? {
        asked.append(key)
        guard let value = members.first(where: { $0.key == key })?.value else { return nil }
        if case .null = value { return nil }
        return value
    }

    /// The text of a member.
    mutating func text(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        switch value {
        case .string(let text, let place):
            guard text.count <= 2000 else {
                report(place, "'\(key)' has more than 2,000 characters", "shorten it")
                return nil
            }
            return text
        case .number(_, let text, _): return text
        case .bool(let flag, _): return flag ? "true" : "false"
        case .null, .array, .object:
            report(value.place, "'\(key)' is \(value.kind); text was expected", nil)
            return nil
        }
    }

    /// A name: one line, at most 120 characters.
    mutating func name(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        guard text.count <= 120, !text.contains(where: \.isNewline) else {
            report(value(key)?.place ?? place, "'\(key)' has at most 120 characters on one line", "shorten it")
            return nil
        }
        return text
    }

    /// A number within `range`; `5%` reads as 0.05.
    mutating func number(_ key: String, in range: ClosedRange<Double> = -1e15...1e15) -> Double? {
        guard let text = text(key), let place = value(key)?.place else { return nil }
        guard case .number(let number, let isPercent)? = Amount(text) else {
            report(
                place, "'\(key)' is '\(text)'; a number was expected",
                DecimalComma.point(text).map { "write \($0) (a point, not a comma)" } ?? "write digits, such as 12.5")
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
            report(
                place, "'\(key)' is \(text), outside \(range.lowerBound) to \(range.upperBound)", "check the value")
            return nil
        }
        return value
    }

    /// A whole number within `range`.
    mutating func count(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let number = number(key, in: Double(range.lowerBound)...Double(range.upperBound)) else { return nil }
        guard let count = Int(exactly: number) else {
            report(value(key)?.place ?? place, "'\(key)' is \(number); a whole number was expected", nil)
            return nil
        }
        return count
    }

    /// True or false.
    mutating func flag(_ key: String) -> Bool? {
        guard let text = text(key) else { return nil }
        if ["true", "yes"].contains(text) { return true }
        if ["false", "no"].contains(text) { return false }
        report(value(key)?.place ?? place, "'\(key)' is '\(text)'; true or false was expected", nil)
        return nil
    }

    /// A day.
    mutating func day(_ key: String) -> Day? {
        guard let text = text(key) else { return nil }
        if let day = Day(text) { return day }
        report(value(key)?.place ?? place, "'\(key)' is '\(text)'; a day was expected", "write it like 2026-07-01")
        return nil
    }

    /// A currency by its three letters.
    mutating func currency(_ key: String) -> Currency? {
        guard let code = name(key) else { return nil }
        if let currency = Currency(code) { return currency }
        report(
            value(key)?.place ?? place, "'\(code)' is no currency", "write its three capital letters, such as USD")
        return nil
    }

    /// One of a few words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = text(key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        report(
            value(key)?.place ?? place, "'\(key)' is '\(text)'; it is one of \(words.joined(separator: ", "))",
            NearMiss.question(text, among: words))
        return nil
    }

    /// The values of a list; empty when it is absent.
    mutating func list(_ key: String) -> [Value] {
        guard let value = value(key) else { return [] }
        if case .array(let list, _) = value { return list }
        report(value.place, "'\(key)' is \(value.kind); a list was expected", "begin each line with '- '")
        return []
    }

    /// A map below; an empty one when it is absent.
    mutating func record(_ key: String) -> Record? {
        value(key).map { Record($0, in: file, what: "'\(key)'") }
    }

    /// Says that a member is needed, when it is absent.
    mutating func need(_ key: String, for what: String) {
        if value(key) == nil { report(place, "\(what) needs '\(key)'", "add a line '\(key): ...'") }
    }

    /// Adds a mistake.
    mutating func report(_ place: Place, _ message: String, _ cure: String?) {
        diagnostics.append(file.diagnostic(.error, at: place, message, cure: cure))
    }

    /// Adds the mistakes of a map below.
    mutating func adopt(_ mistakes: [Diagnostic]) { diagnostics += mistakes }

    /// All mistakes, with those names that nobody asked for.
    func finished() -> [Diagnostic] {
        let known = Set(asked)
        let unknown = members.filter { !known.contains($0.key) }.map { member in
            file.diagnostic(
                .error, at: member.keyPlace,
                "'\(member.key)' is no key here (\(known.sorted().joined(separator: ", ")))",
                cure: NearMiss.question(member.key, among: known))
        }
        return diagnostics + unknown
    }
}
