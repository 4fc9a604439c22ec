/// What the authors of a cycle say they changed, to be held against what differs: people name what they changed in words of
/// their own, so the entry that says most of a change declares it, and none that says something else.
struct DeclarationSearch {
    private let logged: [PolicyChange]
    private let events: [Event]
    private let decisions: [Decision]
    private let prices: [Price]

    /// What was written since `last` began, up to the end of `now`: an older entry declares an older change.
    init(since last: Cycle, in now: Cycle) {
        let first = last.id.window.first
        logged = now.policy.changes.filter { $0.on >= first }
        events = now.events.filter { $0.on >= first }
        prices = now.prices
        decisions = (last.decisions + now.decisions).filter { [.decided, .inForce, .superseded].contains($0.state) }
    }

    /// The entry that declares the change; nil when none does. The log goes before events, and those before decisions.
    func declaration(of change: SettingChange) -> Declaration? {
        let entries = logged.map { Saying(what: $0.what, from: $0.from, to: $0.to, declaration: Declaration($0)) }
        if let said = Self.best(entries, change) { return said }
        let told = events.filter { Self.concerns($0, change) }.map { event in
            (event, Saying(what: event.what, from: nil, to: nil, declaration: Declaration(event)))
        }
        // A price that holds from the day of an event of prices is what the event tells of.
        if let day = firstDay(of: change), let event = told.first(where: { $0.0.kind == .price && $0.0.on == day }) {
            return event.1.declaration
        }
        if let said = Self.best(told.map(\.1), change) { return said }
        return decisions.first { Self.carriesOut($0, change) }.map(Declaration.init)
    }

    /// The day from which a price holds that a change is of; nil for what is no price.
    private func firstDay(of change: SettingChange) -> Day? {
        prices.filter { change.key.hasPrefix("prices.\($0.item).\($0.unit.rawValue)") }.map(\.from).max()
    }

    private static func best(_ entries: [Saying], _ change: SettingChange) -> Declaration? {
        var best: (strength: Int, declaration: Declaration)?
        for entry in entries {
            if let strength = entry.strength(for: change), strength > best?.strength ?? 0 {
                best = (strength, entry.declaration)
            }
        }
        return best?.declaration
    }

    /// Whether an event can tell of a change: one of rules is told by events of the policy, one of a model by events that
    /// name it, one of a workload by events that name no other.
    private static func concerns(_ event: Event, _ change: SettingChange) -> Bool {
        if change.part == .rule { return event.kind == .policy }
        if let model = change.model { return event.model == model }
        if let workload = change.workload, let told = event.workload { return told == workload }
        return true
    }

    /// Whether a decision is what moved a model's stage or its replicas.
    private static func carriesOut(_ decision: Decision, _ change: SettingChange) -> Bool {
        guard let model = change.model, decision.model == model else { return false }
        switch (change.key, change.to) {
        case ("stage", .word(let stage)?):
            let stages: [Action: [Model.Stage]] = [
                .promote: [.production], .deprecate: [.deprecated], .retire: [.retired],
            ]
            return stages[decision.action]?.contains { $0.rawValue == stage } ?? false
        case ("stage", nil): return decision.action == .retire
        case ("hardware.replicas", _): return decision.action == .scale
        default: return false
        }
    }
}

/// One entry: what it names, and from what to what.
private struct Saying {
    let what: String
    let from: String?
    let to: String?
    let declaration: Declaration

    /// How much of a change the entry says: its key as it stands, all parts of the key in words of its own, or both its
    /// numbers. Nil when it says something else.
    func strength(for change: SettingChange) -> Int? {
        let ends = [(from, change.from), (to, change.to)].map { text, setting in text.map { Self.fits($0, setting) } }
        if ends.contains(false) { return nil }
        let numbers = ends.allSatisfy { $0 == true } && [from, to].contains { $0.flatMap(Self.number) != nil }
        let isKey = [change.key, change.path].contains(what)
        let isNamed = isKey || names(change)
        guard isNamed || numbers else { return nil }
        return (isKey ? 4 : 0) + (isNamed ? 2 : 0) + (numbers ? 1 : 0)
    }

    /// Whether every part of the key has a word in the entry.
    private func names(_ change: SettingChange) -> Bool {
        let said = Self.words(what)
        var parts = change.key.split(separator: ".").map(String.init)
        if parts.count > 1, Self.containers.contains(parts[0]) { parts.removeFirst() }
        let groups = parts.map { part in Self.words(part) + (Self.aliases[part] ?? []) }.filter { !$0.isEmpty }
        // `cost.per_1k` is named by "cost": of an indicator's parts the first will do.
        let needed =
            change.key.hasPrefix("goalposts.") || change.key.hasPrefix("gates.")
            ? [groups.first, groups.last].compactMap { $0 } : groups
        return !needed.isEmpty
            && needed.allSatisfy { words in words.contains { word in said.contains { Self.alike($0, word) } } }
    }

    /// Keys that only hold others.
    private static let containers: Set<String> = [
        "thresholds", "goalposts", "gates", "sla", "slices", "prices", "stock", "scenarios", "hardware", "price",
        "indicators", "reviews", "budget",
    ]

    /// What people call a part of a key.
    private static let aliases = [
        "at_least": ["gate", "limit", "floor"], "at_most": ["gate", "limit", "ceiling"], "gate": ["limit", "gap"],
        "worst": ["goalpost", "scale"], "best": ["goalpost", "scale"], "must_hold": ["scenario"],
        "value_of_right": ["worth"], "value_of_point": ["worth"], "per_1k": ["price", "cost"],
        "limit": ["sla"], "quantile": ["share", "percentile"],
    ]

    /// Whether words such as `92 days` or `90%` give the setting: by its number, or by the names that it holds; "none" and
    /// the like stand for no setting.
    private static func fits(_ text: String, _ setting: SettingChange.Setting?) -> Bool {
        guard let setting else { return number(text) == nil }
        guard let meant = setting.number else {
            return number(text) == nil || text == setting.description
        }
        guard let number = number(text) else { return true }
        // A share may be given in percent, a time in seconds.
        return [1, 100, 0.001].contains { abs(number - meant * $0) <= 1e-9 * max(1, abs(number)) }
    }

    /// The number that a text begins with, after its currency; nil for a text of words.
    private static func number(_ text: String) -> Double? {
        let digits = text.drop { !$0.isNumber && !$0.isLetter }.prefix { $0.isNumber || $0 == "." || $0 == "," }
        return Double(digits.filter { $0 != "," })
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
    }

    /// `weights` and `weight`, `promotion` and `promote`.
    private static func alike(_ left: String, _ right: String) -> Bool {
        let count = min(left.count, right.count, 5)
        return count > 2 && left.prefix(count) == right.prefix(count)
    }
}
