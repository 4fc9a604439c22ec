import Documents
import Formulas
import Portfolio
import Reading

/// The author's own rules in `policy.yml`: `rules`, each with an id, an audience, a claim and what it says.
struct PolicyRules {
    let file: TextFile
    let vocabulary: Vocabulary
    let currency: Currency
    private(set) var mistakes: [Diagnostic] = []
    private(set) var references: [Reference] = []
    /// Where the claim of each rule stands.
    private(set) var places: [String: Place] = [:]

    init(file: TextFile, vocabulary: Vocabulary, currency: Currency) {
        self.file = file
        self.vocabulary = vocabulary
        self.currency = currency
    }

    /// The rules of a list, those that can be read.
    mutating func rules(_ list: [Value]) -> [AuthorRule] {
        var rules: [AuthorRule] = []
        for item in list {
            var entry = Record(item, in: file, what: "a rule")
            for key in ["id", "for", "if", "then", "because"] { entry.need(key, for: "a rule") }
            let id = entry.name("id")
            let audience = entry.choice("for", RuleAudience.self)
            let action = entry.choice("then", Action.self)
            let claim = claim(&entry)
            let because = because(&entry)
            let position = position(&entry, audience)
            let cycles = entry.count("cycles", in: 1...12)
            let isFree = id.map { isNew($0, rules, &entry) } ?? false
            if let audience, let action, !audience.actions.contains(action) {
                entry.report(
                    entry.value("then")?.place ?? entry.place,
                    "a rule for \(audience.rawValue) models can't say '\(action.rawValue)'",
                    "write one of \(audience.actions.map(\.rawValue).joined(separator: ", "))")
            }
            if let action, action != .promote, cycles != nil {
                entry.report(
                    entry.value("cycles")?.place ?? entry.place,
                    "'cycles' counts for promotions alone, and this rule says '\(action.rawValue)'", "drop 'cycles'")
            }
            mistakes += entry.finished()
            guard isFree, let id, let audience, let action, let claim, let because, let position else { continue }
            places[id] = entry.value("if")?.place ?? entry.place
            rules.append(
                AuthorRule(
                    id: id, audience: audience, claim: claim, action: action, position: position, cycles: cycles,
                    because: because, currency: currency,
                    source: Source(file: file.path, line: entry.place.line, sha256: file.sha256, key: "rules.\(id)")))
        }
        return rules
    }

    private func isNew(_ id: String, _ earlier: [AuthorRule], _ entry: inout Record) -> Bool {
        let place = entry.value("id")?.place ?? entry.place
        if RuleAudience.allCases.contains(where: { $0.builtIn.contains(id) }) {
            entry.report(place, "'\(id)' is a built-in rule", "give your rule another id, such as A1")
        } else if earlier.contains(where: { $0.id == id }) {
            entry.report(place, "two rules are called '\(id)'", "give each its own id")
        } else {
            return true
        }
        return false
    }

    private mutating func claim(_ entry: inout Record) -> WrittenClaim? {
        guard let text = entry.text("if"), let place = entry.value("if")?.place else { return nil }
        do throws(LanguageMistake) {
            let claim = try WrittenClaim(text, vocabulary)
            let at = ScalarPlace(file: file, place: place, text: text)
            references += claim.scenarios.map { scenario in
                Reference(kind: .scenario, name: scenario.name, file: file, place: at.place(of: scenario.place))
            }
            return claim
        } catch {
            report(error, text, place, &entry)
            return nil
        }
    }

    private mutating func because(_ entry: inout Record) -> WrittenSentence? {
        guard let text = entry.text("because"), let place = entry.value("because")?.place else { return nil }
        do throws(LanguageMistake) {
            return try WrittenSentence(text, vocabulary)
        } catch {
            report(error, text, place, &entry)
            return nil
        }
    }

    private func report(_ mistake: LanguageMistake, _ text: String, _ place: Place, _ entry: inout Record) {
        let word = String(Array(text)[max(0, mistake.place.lowerBound)..<min(text.count, mistake.place.upperBound)])
        entry.report(
            ScalarPlace(file: file, place: place, text: text).place(of: mistake.place), mistake.message,
            mistake.cure ?? Reference.cure(word, among: mistake.known)
                ?? "see the names in 'Rules of your own' of the content format")
    }

    /// Where it stands: after the limits and before any promotion of the method, where nothing is written.
    private mutating func position(_ entry: inout Record, _ audience: RuleAudience?) -> AuthorRule.Position? {
        let (before, after) = (entry.name("before"), entry.name("after"))
        guard let audience else { return nil }
        if before != nil, after != nil {
            entry.report(
                entry.value("after")?.place ?? entry.place, "a rule stands before one rule or after one, not both",
                "drop one of the two")
        }
        guard let rule = before ?? after else { return .after(audience == .candidate ? "R4" : "R1") }
        guard audience.builtIn.contains(rule) else {
            let key = before != nil ? "before" : "after"
            entry.report(
                entry.value(key)?.place ?? entry.place,
                "'\(rule)' is no built-in rule for \(audience.rawValue) models",
                "write one of \(audience.builtIn.joined(separator: ", "))")
            return nil
        }
        return before != nil ? .before(rule) : .after(rule)
    }
}
