public import Portfolio

/// What of a scenario's assumptions couldn't be computed, and why (methods.md 11).
public struct ScenarioGaps: Hashable, Sendable {
    /// A group whose loss changes nothing, since nothing says how much of the whole it is.
    public struct Drift: Hashable, Sendable {
        /// The slice.
        public var slice: SliceID
        /// As shown.
        public var title: String
        /// The models for which it changes nothing, in the order of display.
        public var models: [ModelID]
        /// Whether that is everybody whose quality is known.
        public var isEverybody: Bool
    }

    /// Why more or fewer calls in the busy hours change nothing.
    public enum Busy: Hashable, Sendable {
        /// The workload declares no busy hours.
        case undeclared
        /// No model that serves it has a measured week.
        case unmeasured
        /// Its traffic isn't stated.
        case withoutTraffic
    }

    /// An assumption that changes nothing for anybody.
    public enum Gap: Hashable, Sendable {
        /// The factor on the busy hours.
        case busy(Busy)
        /// The factor on retraining: no model says what that costs.
        case retraining
        /// The loss on a group.
        case drift(Drift)
    }

    /// By slice.
    public var drift: [Drift] = []
    /// Nil where the busy hours could be computed, or stay as planned.
    public var busy: Busy?
    /// Whether it changes the retrainings of models of which none says what retraining costs.
    public var isWithoutRetraining = false

    /// What holds for everybody.
    public var all: [Gap] {
        (busy.map { [.busy($0)] } ?? []) + (isWithoutRetraining ? [.retraining] : [])
            + drift.filter(\.isEverybody).map { .drift($0) }
    }
}
