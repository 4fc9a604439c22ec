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
    public enum Busy: String, Hashable, Sendable {
        /// The workload declares no busy hours.
        case undeclared = "no busy hours are declared"
        /// No model that serves it has a measured week.
        case unmeasured = "no week was measured"
        /// Its traffic isn't stated.
        case withoutTraffic = "its traffic isn't stated"
    }

    /// By slice.
    public var drift: [Drift] = []
    /// Nil where the busy hours could be computed, or stay as planned.
    public var busy: Busy?
    /// Whether it changes the retrainings of models of which none says what retraining costs.
    public var isWithoutRetraining = false

    /// What holds for everybody, each as a sentence without its first capital and its full stop.
    public var sentences: [String] {
        (busy.map { ["its factor on the busy hours changes nothing, since \($0.rawValue)"] } ?? [])
            + (isWithoutRetraining
                ? ["its factor on retraining changes nothing, since no model says what retraining costs"] : [])
            + drift.filter(\.isEverybody).map {
                "the loss on \($0.title) changes nothing, since nothing says how much of the traffic it is"
            }
    }
}
