/// Ranks that share a place where the data can't separate two models (N04).
enum Ranking {
    /// The range of ranks of each contender, 1 the best: one is surely ahead of another when it is in 97.5% of the draws.
    /// `draws` are of the score, a list for each contender; an empty list has no rank.
    static func ranks(_ draws: [[Double]]) -> [ClosedRange<Int>?] {
        let ranked = draws.indices.filter { !draws[$0].isEmpty }
        // Beyond this a comparison of all pairs would outlast the rest of the build; the score's order stands then.
        guard ranked.count <= 200 else {
            let means = draws.map { DrawSummary.mean($0) }
            let order = ranked.sorted { means[$0] > means[$1] }
            var places = [ClosedRange<Int>?](repeating: nil, count: draws.count)
            for (place, index) in order.enumerated() { places[index] = (place + 1)...(place + 1) }
            return places
        }
        return draws.indices.map { index in
            guard !draws[index].isEmpty else { return nil }
            var ahead = 0
            var behind = 0
            for other in ranked where other != index {
                let lead = share(draws[other], above: draws[index])
                if lead.above >= 0.975 { ahead += 1 }
                if lead.below >= 0.975 { behind += 1 }
            }
            return (ahead + 1)...(ranked.count - behind)
        }
    }

    private static func share(_ left: [Double], above right: [Double]) -> (above: Double, below: Double) {
        var above = 0
        var below = 0
        for (l, r) in zip(left, right) {
            if l > r { above += 1 }
            if l < r { below += 1 }
        }
        let count = Double(max(1, min(left.count, right.count)))
        return (Double(above) / count, Double(below) / count)
    }
}
