import Portfolio

/// A figure of an edition by its place: what stands behind it is at this anchor of the lineage page. The report names it and
/// writes its value; pages, `explain` and findings.json show it.
package struct Anchored: Sendable {
    /// The anchor, unique on the lineage page.
    package var anchor: String
    /// How it is asked for: "support-chat/corvid-mini accuracy on language=ar".
    package var name: String
    /// What the figure is: "Accuracy of corvid-mini, Arabic".
    package var title: String
    /// The figure.
    package var estimate: Estimate
    /// How its value is written.
    package var words: String
    /// Whether it is an amount of money, whatever its unit says.
    package var isMoney: Bool
    /// The model that it is of; nil for a workload's or the portfolio's.
    package var model: ModelID?
    /// The workload that it is of; nil for the portfolio's.
    package var workload: WorkloadID?
    /// The slice that it is measured on; nil for the whole.
    package var slice: SliceID?
    /// What of it is unknown, so that it is a lower bound.
    package var gaps: [String]

    package init(
        anchor: String, name: String, title: String, estimate: Estimate, words: String, isMoney: Bool = false,
        model: ModelID? = nil, workload: WorkloadID? = nil, slice: SliceID? = nil,
        gaps: [String] = []
    ) {
        self.anchor = anchor
        self.name = name
        self.title = title
        self.estimate = estimate
        self.words = words
        self.isMoney = isMoney
        self.model = model
        self.workload = workload
        self.slice = slice
        self.gaps = gaps
    }
}

extension Anchored {
    /// What it is without what it is of: "accuracy", "cost", "gap" of a slice, "cost-before" of the portfolio.
    package var figure: String {
        let subject = workload.flatMap { place in model.map { "\(place.name)/\($0.name) " } } ?? "portfolio "
        let end = slice.map { " on \($0.name)" } ?? ""
        return String((name.hasPrefix(subject) ? name.dropFirst(subject.count) : name[...]).dropLast(end.count))
    }
}
