import Analysis

extension ScenarioGaps.Gap {
    /// It as a sentence without its first capital and its full stop.
    var words: String {
        switch self {
        case .busy(let why): "its factor on the busy hours changes nothing, since \(why.words)"
        case .retraining:
            "its factor on retraining changes nothing, since no model says what retraining costs"
        case .drift(let drift):
            "the loss on \(drift.title) changes nothing, since nothing says how much of the traffic it is"
        }
    }
}

extension ScenarioGaps.Busy {
    fileprivate var words: String {
        switch self {
        case .undeclared: "no busy hours are declared"
        case .unmeasured: "no week was measured"
        case .withoutTraffic: "its traffic isn't stated"
        }
    }
}
