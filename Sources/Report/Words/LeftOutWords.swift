import Analysis

extension LadderFinding.LeftOut.Reason {
    /// It as a phrase, without full stop.
    var words: String {
        switch self {
        case .noQuality: "quality not measured"
        case .partOfQuality: "quality known between bounds only: part of its traffic is unmeasured"
        case .unlike(let unlike): "not alike: \(unlike.words)"
        case .noCost(let gap): "cost unknown: \(gap.words)"
        case .partOfCost(let gap): "cost known only as at least: \(gap.words)"
        case .missesLimit: "misses a limit"
        case .openLimit: "a limit can't be told"
        }
    }
}
