import Portfolio

extension Indicator.Family {
    /// What figures of it are about, as the subject of a sentence: "accuracy".
    var words: String {
        switch self {
        case .quality: "accuracy"
        case .cost: "cost"
        case .latency: "latency"
        case .errors: "errors"
        case .cohorts: "gaps of groups"
        case .traffic: "traffic"
        case .upkeep: "upkeep"
        }
    }
}
