import Analysis
import Portfolio
import Voice

/// The rules that differ from the last cycle's, found by comparing the two: what each was, what it is, and who said so.
struct RuleChanges {
    let context: EditionContext

    private var changes: [SettingChange] { context.edition.ruleChanges }

    /// Whether every rule is as it was.
    var isEmpty: Bool { changes.isEmpty }

    /// "3 rules differ from the last cycle, 1 undeclared"; nil when none does.
    var finding: String? {
        guard !changes.isEmpty else { return nil }
        let undeclared = changes.count { $0.declared == nil }
        let rules = changes.count == 1 ? "1 rule differs" : "\(changes.count) rules differ"
        return "\(rules) from the last cycle's, \(undeclared == 0 ? "all declared" : "\(undeclared) undeclared")"
    }

    /// The table; nothing when every rule is as it was.
    var blocks: [Block] {
        guard !changes.isEmpty else { return [] }
        let last = context.edition.previous.map(Phrase.cycle) ?? "the last cycle"
        return [
            SettingTable(words: SettingWords(edition: context.edition)).table(
                changes, caption: "Rules that differ from those of \(last)"
            ).block
        ]
    }
}
