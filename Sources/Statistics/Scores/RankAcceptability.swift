/// How a ranking holds up when the weights are open: which share of all weights gives a model which rank (SMAA-2;
/// methods.md 11.1, source S9).
public struct RankAcceptability: Hashable, Sendable {
    /// Draws by default: an error of at most 0.8 points.
    public static let defaultDraws = 100_000

    /// `shares[model][rank]`: the share of weights that give the model that rank, 0 the first; ties share their ranks.
    public let shares: [[Double]]
    /// `wins[model][other]`: the share of weights under which the model scores more; 0.5 against an equal one, 0 against
    /// itself.
    public let wins: [[Double]]
    /// The mean of the weights that put each model first: who would choose it. Nil when it is first for less than 2%.
    public let centralWeights: [[Double]?]

    /// Ranks models by weighted sums of `values[model][indicator]` under weights drawn from `space`.
    ///
    /// The values are what the weights multiply: for the geometric score the logarithms of the normalised indicators.
    /// Nil without models or draws, or with values for another number of indicators.
    public init?(
        values: [[Double]], space: WeightSpace, draws: Int = defaultDraws, leastShare: Double = 0.02,
        random: inout RandomSource
    ) {
        guard !values.isEmpty, draws > 0, values.allSatisfy({ $0.count == space.count }) else { return nil }
        let models = values.count
        var count = RankCount(models: models, indicators: space.count)
        // Equal models tie under every weight; rounding must not part them.
        let twins = values.map { value in values.firstIndex(of: value) ?? 0 }
        var scores = [Double](repeating: 0, count: models)
        for _ in 0..<draws {
            guard let weights = space.draw(&random) else { return nil }
            for model in 0..<models {
                scores[model] = twins[model] < model ? scores[twins[model]] : sum(values[model], weights)
            }
            count.add(scores, weights: weights)
        }
        let total = Double(draws)
        let rows = (0..<models).map { ($0 * models)..<(($0 + 1) * models) }
        shares = rows.map { count.ranks[$0].map { $0 / total } }
        wins = rows.map { count.wins[$0].map { $0 / total } }
        centralWeights = (0..<models).map { model in
            let first = count.ranks[model * models]
            guard first > 0, first / total >= leastShare else { return nil }
            return count.weights[(model * space.count)..<((model + 1) * space.count)].map { $0 / first }
        }
    }

    /// The share of weights that put each model first.
    public var first: [Double] { shares.map { $0[0] } }

    /// Each model's mean rank, 1 the first.
    public var meanRanks: [Double] {
        shares.map { $0.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element } }
    }
}

/// Counted by hand: this runs a hundred thousand times a ranking.
private func sum(_ values: [Double], _ weights: [Double]) -> Double {
    var result = 0.0
    for index in 0..<weights.count { result += values[index] * weights[index] }
    return result
}

/// The sums over draws, row by row in one piece: a row a model, and in it a place a rank, a model or an indicator.
private struct RankCount {
    var ranks: [Double]
    var wins: [Double]
    var weights: [Double]
    /// The models by falling score; kept from draw to draw, as the next order is often the same.
    private var order: [Int]

    init(models: Int, indicators: Int) {
        ranks = Array(repeating: 0, count: models * models)
        wins = ranks
        weights = Array(repeating: 0, count: models * indicators)
        order = Array(0..<models)
    }

    mutating func add(_ scores: [Double], weights drawn: [Double]) {
        sort(by: scores)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, scores[order[end]] == scores[order[start]] { end += 1 }
            let share = 1 / Double(end - start)
            for place in start..<end {
                let row = order[place] * order.count
                for rank in start..<end { ranks[row + rank] += share }
                for other in end..<order.count { wins[row + order[other]] += 1 }
                for other in start..<end where other != place { wins[row + order[other]] += 0.5 }
                if start == 0 {
                    let row = order[place] * drawn.count
                    for index in 0..<drawn.count { weights[row + index] += share * drawn[index] }
                }
            }
            start = end
        }
    }

    /// Insertion sort, which is fast on a handful that is nearly in order.
    private mutating func sort(by scores: [Double]) {
        for position in order.indices.dropFirst() {
            let model = order[position]
            var place = position
            while place > 0, scores[order[place - 1]] < scores[model] {
                order[place] = order[place - 1]
                place -= 1
            }
            order[place] = model
        }
    }
}
