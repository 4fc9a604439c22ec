import Analysis
import Portfolio
import Voice

/// Every rule of the edition as one table: what each says, to whom, if what, by which thresholds, and where that is written.
struct RulesTable {
    let context: EditionContext

    /// The table.
    var table: Table {
        Table(
            caption:
                "The rules in their order, for each kind of model by themselves: the first that holds speaks. Thresholds as this edition used them",
            heads: ["Rule", "For", "Says", "If", "Thresholds", "Written in"],
            rows: [Rule.Audience.candidate, .production].flatMap { audience in
                RuleTable(context.policy).rules(for: audience).map(row)
            })
    }

    private func row(_ rule: Rule) -> [Table.Cell] {
        let words = RuleWords(wording: context.wording)
        return [
            .init(rule.id.name),
            .init(rule.audience == .candidate ? "models that compete for traffic" : "models in production"),
            .init(Wording.chip(rule.ruling.action)), .init(words.condition(rule), kind: .reason),
            .init(thresholds(rule)), .init(place(rule)),
        ]
    }

    private func thresholds(_ rule: Rule) -> String {
        let keys = rule.keys
        guard !keys.isEmpty else { return "none of the policy's" }
        return keys.map { "\($0.rawValue) \(value($0))" }.joined(separator: ", ")
    }

    private func value(_ key: PolicyKey) -> String {
        let value = key.value(in: context.policy)
        return switch key {
        case .cycles, .minimumN, .maxAge: Digits.grouped(value, 0)
        case .evidence: context.policy.thresholds.evidence?.rawValue ?? "any"
        case .minimumChange: Digits.fixed(value, 1)
        case .promote, .keep, .deprecate, .undeprecate, .retire, .reserve, .idle: Phrase.percent(value)
        }
    }

    private func place(_ rule: Rule) -> String {
        guard let own = rule.own else { return "the method" }
        return own.source.map { "\($0.file), line \($0.line)" } ?? "the policy"
    }
}
