import RealModule

/// Ranks that share a place where the data can't separate two models (N04).
enum Ranking {
    /// The range of ranks of each contender by its score, 1 the best; nil without a score.
    ///
    /// One is ahead of another when the 95% interval of the difference of their scores' logarithms excludes 0, its reaches
    /// being those of the two added as squares.
    static func ranks(_ scores: [Estimate?]) -> [ClosedRange<Int>?] {
        let ranked = scores.map { score in score.flatMap(Place.init) }
        let count = ranked.count { $0 != nil }
        return ranked.map { place in
            guard let place else { return nil }
            var ahead = 0
            var behind = 0
            for case let other? in ranked {
                if other.isAhead(of: place) { ahead += 1 }
                if place.isAhead(of: other) { behind += 1 }
            }
            return (ahead + 1)...(count - behind)
        }
    }

    /// Whether neither of two scores is ahead of the other.
    static func isTied(_ left: Estimate, _ right: Estimate) -> Bool {
        guard let one = Place(left), let other = Place(right) else { return false }
        return !one.isAhead(of: other) && !other.isAhead(of: one)
    }

    /// A score's logarithm with how far its interval reaches, squared.
    private struct Place {
        var value: Double
        var below: Double
        var above: Double

        init?(_ score: Estimate) {
            guard score.value > 0 else { return nil }
            let logarithm = Double.log(score.value)
            let down = score.interval.map { $0.low > 0 ? logarithm - Double.log($0.low) : .infinity } ?? 0
            let up = score.interval.map { Double.log($0.high) - logarithm } ?? 0
            value = logarithm
            below = down * down
            above = up * up
        }

        func isAhead(of other: Place) -> Bool {
            let lead = value - other.value
            return lead > 0 && lead * lead > below + other.above
        }
    }
}
