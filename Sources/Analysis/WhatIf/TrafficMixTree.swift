import Formulas
import Portfolio

/// The shares of the traffic by which qualities are weighed, as assumptions: each is taken of the sum of all, so that one
/// that moves takes from the others in proportion.
struct TrafficMixTree {
    /// The dimension, such as `topic`.
    let dimension: String
    /// Its slices with their filed shares, in the author's order.
    let slices: [(slice: Slice, share: Double)]

    /// Nil where no quality is weighed by slices.
    init?(_ contenders: [Contender], _ workload: Workload) {
        guard let dimension = contenders.lazy.compactMap(\.live.dimension).first else { return nil }
        let slices = workload.slices.filter { $0.dimension == dimension }
        let shares = slices.compactMap { slice in slice.share.map { (slice: slice, share: $0) } }
        guard shares.count == slices.count, shares.count > 1 else { return nil }
        self.dimension = dimension
        self.slices = shares
    }

    /// The quality of a model on the traffic, percent (methods.md 4.4); nil where it isn't weighed by this dimension.
    func quality(_ contender: Contender, _ workload: Workload) -> Expression? {
        guard contender.live.dimension == dimension,
            let mix = TrafficMix(contender.figures, workload, by: dimension)
        else { return nil }
        let shares = slices.map { Assumption.Kind.share($0.slice.id).input($0.share) }
        let total = Expression.sum(shares)
        func sum(_ isKept: (TrafficMix.Part) -> Bool, _ term: (Expression, TrafficMix.Part) -> Expression)
            -> Expression?
        {
            let terms = zip(shares, mix.parts).compactMap { isKept($1) ? term($0, $1) : nil }
            return terms.isEmpty ? nil : .sum(terms)
        }
        let right = sum {
            $0.tally.n > 0
        } _: { share, part in
            share * .literal(Double(part.tally.correct)) / .literal(Double(part.tally.n))
        }
        // Where nobody rated, a model that serves counts all of them right, another none.
        let open =
            contender.model.serves
            ? sum {
                $0.tally.n == 0
            } _: { share, _ in
                share
            } : nil
        guard let right else { return nil }
        return 100 * ((open.map { right + $0 } ?? right) / total)
    }
}
