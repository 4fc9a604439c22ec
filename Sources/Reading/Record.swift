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

    mutating func value(_ key: String, _ shape: Questions.Shape) -> Value? {
        asked.append(key)
        questions?.ask(place, key, shape)
        guard let value = members.first(where: { $0.key == key })?.value else { return nil }
        if case .null = value { return nil }
        return value
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
