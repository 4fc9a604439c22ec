public import Portfolio

/// A figure or a statement of the report with all that it follows from: its formula with the numbers put in, its
/// interval, its methods, and the rows of the files that it was read from. The report fills it with its words; the lineage
/// page, `explain` and findings.json show it.
public struct Explanation: Hashable, Sendable {
    /// Its anchor on the lineage page, unique within an edition.
    public let id: String
    /// How it is asked for: "support-chat/corvid-mini cost".
    public let name: String
    /// What it is: "Cost of corvid-mini per 1,000 requests".
    public let title: String
    /// Its value in words: "$1.92", "meets it".
    public let value: String
    /// Its interval, n, period and what to keep in mind; empty for what has none.
    public let beside: String
    /// What was computed, in order, with the numbers put in.
    public let steps: [String]
    /// The methods, by the method sheet's sections.
    public let methods: [MethodName]
    /// Where the inputs stand.
    public let sources: [Source]
    /// The model that it is of; nil for a workload's or the portfolio's.
    public let model: ModelID?
    /// The workload that it is of; nil for the portfolio's.
    public let workload: WorkloadID?

    /// Makes an explanation; sources are sorted and repeats dropped.
    package init(
        id: String, name: String, title: String, value: String, beside: String = "", steps: [String],
        methods: [MethodName], sources: [Source], model: ModelID?, workload: WorkloadID?
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.value = value
        self.beside = beside
        self.steps = steps
        self.methods = methods
        // Through a lineage: sorted, without repeats.
        self.sources = Lineage(sources: sources, steps: []).sources
        self.model = model
        self.workload = workload
    }
}
