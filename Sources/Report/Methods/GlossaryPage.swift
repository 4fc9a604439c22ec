import Portfolio

/// The words of the report, the author's own first.
struct GlossaryPage {
    var context: EditionContext
    /// The author's terms with their definitions as trees, in the file's order.
    var terms: [(term: String, definition: [Block])]

    /// The page.
    func page() -> Page {
        let own = Set(terms.map { $0.term.lowercased() })
        var entries = terms.map { (term: $0.term, definition: $0.definition) }
        entries += Self.shared.filter { !own.contains($0.0.lowercased()) }.map {
            (term: $0.0, definition: [.words($0.1, as: .bare)])
        }
        let list = entries.map { entry in
            Block.Term(
                word: entry.term, id: "term-" + SitePath.name(for: entry.term), meaning: entry.definition)
        }
        return context.page(
            "glossary.html", title: "Glossary", summary: "The words of the report in plain language.",
            content: [
                Block.heading(1, "Glossary"), Block.words("One word for one thing, on every page.", as: .lede),
                .terms(list),
            ])
    }

    private static let shared: [(String, String)] = [
        (
            "Brier score",
            "How good forecast chances were: the mean of their squared errors. 0 is best, and always saying 50% gets 0.25."
        ),
        (
            "Busy hour",
            "The hours in which most requests come. Limits on latency are checked there, since that is when users wait."
        ),
        ("Cohort", "A group of users or cases that governance watches, such as a language."),
        ("Cycle", "A planning period, such as a quarter."),
        (
            "Distance of two distributions",
            "The largest difference between the shares of calls answered within a time, or of requests up to a value, over all of them: 0 for alike, 1 for nothing in common (Kolmogorov and Smirnov)."
        ),
        (
            "Error budget",
            "The failed calls that the service level allows. A burn rate of 1 spends it exactly as fast as it lasts; an alarm rings where a long and a short time both spend it at a set rate."
        ),
        ("Frontier", "The models that nothing else beats on both cost and quality."),
        ("Gap", "How many points a group lies below all others."),
        ("Gate", "A limit that a model must meet to be used."),
        ("Interval", "The range that holds the true value in 95 of 100 repetitions."),
        ("Lineage", "The files, lines and steps that a figure came from."),
        (
            "p",
            "How often chance alone would show so large an effect if there were none; adjusted among several effects, so that one of many that looks real by chance isn't taken for real."
        ),
        ("p95", "The time within which 95% of calls were answered."),
        ("Point", "One percentage point: one answer in a hundred."),
        ("Replica", "One of several equal servers that run a model."),
        (
            "Scenario",
            "Assumptions changed together, such as twice the traffic. Everything that follows from them is computed again."
        ),
        ("SLA", "The service level agreed: how fast and how reliably calls must be answered."),
        ("Slice", "A part of the data, such as one language or one topic."),
        (
            "Spread beyond chance",
            "How far the groups' shares of right answers differ from each other, what few answers alone would make of it taken off."
        ),
        (
            "Stability index",
            "How far shares of a whole moved since the last cycle: below 0.1 little, from 0.25 far, and never less than chance would make."
        ),
        (
            "Unmeasured traffic",
            "A group of requests on which nobody rated a model. Its quality is then known between bounds only: if all answers there are wrong, and if all are right."
        ),
        ("Workload", "A job that models compete for."),
    ]
}
