import Portfolio

/// Who has the largest mean net benefit at which worth of a point (methods.md 1, 6): what can be said where nobody says
/// what a point is worth.
enum WorthRanges {
    /// The ranges, by rising worth; `probabilities` of each option stand at each of `worths`.
    ///
    /// From the cheapest option on, the next is the one whose points cost least; no range is empty.
    static func of(
        _ options: [Contender], worths: [Double], probabilities: [[Double]]
    ) -> [AcceptabilityFinding.Range] {
        let means = options.map { option in
            (mean(option.costDraws), mean(option.qualityDraws))
        }
        // The cheapest; of equal ones the one that answers more, then the first.
        guard
            var current = options.indices.min(by: { left, right in
                (means[left].0, -means[left].1, left) < (means[right].0, -means[right].1, right)
            })
        else { return [] }
        var ranges: [AcceptabilityFinding.Range] = []
        var from = 0.0
        while true {
            let steps = options.indices.filter { means[$0].1 > means[current].1 }.map { option in
                (
                    price: (means[option].0 - means[current].0) / (means[option].1 - means[current].1), option: option
                )
            }
            // Of two steps at one price the longer.
            let next = steps.min { left, right in
                left.price != right.price ? left.price < right.price : means[left.option].1 > means[right.option].1
            }
            let inside = zip(worths, probabilities).filter { worth, _ in
                worth >= from && next.map { worth <= $0.price } ?? true
            }
            let place = current
            ranges.append(
                .init(
                    model: options[place].model.id, from: from, to: next?.price,
                    probability: inside.map { $0.1[place] }.max()))
            guard let next else { return ranges }
            from = next.price
            current = next.option
        }
    }

    private static func mean(_ draws: [Double]) -> Double {
        draws.isEmpty ? 0 : draws.reduce(0, +) / Double(draws.count)
    }
}
