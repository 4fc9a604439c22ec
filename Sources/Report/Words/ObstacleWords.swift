import Analysis

extension PeakFinding.Obstacle {
    /// It in a word or two.
    var words: String {
        switch self {
        case .serviceTooSlow: "service too slow"
        case .tooMany: "too many"
        }
    }
}
