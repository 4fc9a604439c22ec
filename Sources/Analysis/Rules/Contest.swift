public import Portfolio

/// Advice that wants more money or hardware than there is, over all workloads: what is kept, and what isn't (methods.md 13.2).
public struct Contest: Hashable, Sendable {
    /// What there isn't enough of.
    public enum Means: Hashable, Sendable {
        /// The budget: what it leaves beyond production, money a year.
        case money(left: Double)
        /// Hardware: replicas of an item that are free.
        case replicas(of: String, left: Int)
    }

    /// An advice that takes of it.
    public struct Claim: Hashable, Sendable {
        /// The workload.
        public var workload: WorkloadID
        /// The model.
        public var model: ModelID
        /// `promote` or `scale`.
        public var action: Action
        /// What it adds, money a year.
        public var money: Double
        /// The hardware that it adds replicas of; nil when it adds none.
        public var item: String?
        /// Replicas that it adds.
        public var replicas: Int
        /// What it adds in mean net benefit, money a year; nil when nobody has said what a point is worth.
        public var gain: Double?
        /// Whether it is kept.
        public var isKept = true

        /// Mean net benefit for each unit of money that it adds; nil where it adds none, or the benefit isn't known.
        public var gainPerMoney: Double? { money > 0 ? gain.map { $0 / money } : nil }
    }

    /// What there isn't enough of.
    public var means: Means
    /// Everything that takes of it, in the order of keeping: the largest mean net benefit for each unit of money first.
    public var claims: [Claim]
}
