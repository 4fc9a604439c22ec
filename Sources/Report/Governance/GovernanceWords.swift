import Analysis
import Portfolio
import Voice

extension Duty.Kind {
    /// What kind of thing is to be done.
    var words: String {
        switch self {
        case .condition: "condition of the approval"
        case .review: "to be looked at again"
        case .source: "source to be renewed"
        }
    }
}

extension Duty {
    /// "overdue by 17 days", "not yet due".
    var standing: String {
        guard due != nil else { return "open" }
        return isOverdue ? "overdue by \(daysOver) \(daysOver == 1 ? "day" : "days")" : "not yet due"
    }
}

extension CycleTask {
    /// The step as a state that is to be reached.
    var words: String {
        switch self {
        case .collected: "The day of collection is stated"
        case .fresh: "Everything in service is measured, and nothing of it is too old"
        case .owned: "Everything in service has an owner"
        case .sources: "No source is overdue"
        case .reviews: "No review is overdue"
        case .declared: "Every change of policy and portfolio is declared"
        case .outcomes: "Every forecast that was due has an outcome"
        case .summary: "The author has said what no figure says"
        case .decided: "Somebody has decided on every advice to act"
        case .assessed: "Every decision says what it means for users, compliance and the competitive position"
        case .reviewed: "All reviewers have read it"
        case .approved: "Somebody has approved it"
        case .published: "It is published, with its day"
        }
    }

    /// Why a cycle doesn't ask for the step.
    var nothingAsked: String {
        switch self {
        case .declared: "the first cycle changes nothing"
        case .outcomes: "no forecast was due"
        case .decided: "no advice asks for a change"
        case .assessed: "no decision is recorded"
        case .reviewed: "no reviewers are named"
        case .sources: "no source has a day"
        case .reviews: "nothing is to be reviewed"
        case .collected, .fresh, .owned, .summary, .approved, .published: "nothing"
        }
    }

    /// Whether what is missing is a key or a file of the content, not a name of the report.
    var namesKeys: Bool { [.collected, .summary, .approved, .published, .declared, .decided].contains(self) }
}

extension EditionContext {
    /// What contradicts each other, one sentence.
    func words(_ contradiction: Contradiction) -> String {
        switch contradiction {
        case .publishedUnapproved: return "It is published, and nobody has approved it."
        case .approvedDraft(let by): return "\(by) approved it, and its status is still draft."
        case .approvedLate(let by, let day, let published):
            return "\(by) approved it on \(Phrase.day(day)), after it was published on \(Phrase.day(published))."
        case .conditionOpen(let what, let due):
            return "It was approved on a condition that was due on \(Phrase.day(due)) and isn't met: \(what)"
                + (what.hasSuffix(".") ? "" : ".")
        case .notAsDecided(let decision, let stage):
            let name = decision.model.map(wording.name) ?? "the model"
            return
                "\u{201C}\(decision.title)\u{201D} (\(decision.id.name)) is in force, and \(name) stands as \(stage.rawValue)."
        case .againstAdvice(let decision, let advice):
            return
                "\u{201C}\(decision.title)\u{201D} decides to \(decision.action.rawValue) \(wording.name(advice.model)); the report advises to \(advice.action.rawValue) it, by \(advice.rule.name)."
        }
    }
}

/// Thresholds in words.
enum StabilityWords {
    /// "Certainty asked for a promotion".
    static func title(_ key: String) -> String {
        SettingWords.known["thresholds.\(key)"] ?? SettingWords.known[key] ?? key
    }

    /// 0.9 of a certainty as "90%", a count as it is.
    static func value(_ value: Double, _ key: String) -> String {
        ["promote", "keep"].contains(key) ? Certainty.figure(value) : Digits.grouped(value, 0)
    }

    /// When a threshold was last changed or looked at: the last cycle that changed it, or a review that names it.
    static func lastLook(_ key: String, _ policy: Policy, _ findings: Findings, _ cycle: Cycle) -> String {
        let reviewed = policy.reviews.first { $0.what.localizedName.contains(key) }?.last
        let changed = findings.editions.last { edition in
            edition.cycle.id <= cycle.id
                && edition.settingChanges.contains { $0.key == "thresholds.\(key)" || $0.key == key }
        }
        if let reviewed { return Phrase.day(reviewed) }
        return changed.map { "changed in \(Phrase.cycle($0.cycle.id))" } ?? "never changed"
    }
}

extension String {
    /// In small letters with dashes and spaces as they stand in keys.
    fileprivate var localizedName: String { lowercased().map { $0 == " " || $0 == "-" ? "_" : String($0) }.joined() }
}
