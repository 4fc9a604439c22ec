/// How good past predictions were, now that their outcomes are known (methods.md 12, source S27).
public enum Calibration {
    /// Below this many outcomes they are listed only.
    public static let leastOutcomes = ForecastCoverage.leastOutcomes

    /// A predicted interval and what came.
    public struct Outcome: Hashable, Sendable {
        /// The predicted interval.
        public let predicted: Interval
        /// What came.
        public let realised: Double

        /// A prediction with its outcome.
        public init(predicted: Interval, realised: Double) {
            self.predicted = predicted
            self.realised = realised
        }
    }

    /// The width of an interval and a fine for what came outside, in the outcome's unit; less is better.
    public static func score(_ outcome: Outcome, level: Double = 0.9) -> Double {
        let below = max(0, outcome.predicted.low - outcome.realised)
        let above = max(0, outcome.realised - outcome.predicted.high)
        return outcome.predicted.width + 2 / (1 - level) * (below + above)
    }

    /// The mean of the scores; nil with fewer than ten.
    public static func meanScore(_ outcomes: [Outcome], level: Double = 0.9) -> Double? {
        guard outcomes.count >= leastOutcomes else { return nil }
        return outcomes.reduce(0) { $0 + score($1, level: level) } / Double(outcomes.count)
    }

    /// The mean squared error of probabilities, 0 to 1, 0.25 for always saying 50%; nil with fewer than ten.
    public static func brier(_ predictions: [(probability: Double, happened: Bool)]) -> Double? {
        guard predictions.count >= leastOutcomes else { return nil }
        let squares = predictions.reduce(0) { sum, prediction in
            let miss = prediction.probability - (prediction.happened ? 1 : 0)
            return sum + miss * miss
        }
        return squares / Double(predictions.count)
    }
}
