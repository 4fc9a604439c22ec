/// Examples drawn from a truth and rated: right answers by slice.
public struct RatedExamples: Hashable, Sendable {
    /// Right answers of those rated on one slice.
    public struct Slice: Hashable, Sendable {
        /// `language=ar`.
        public var name: String
        /// Right answers.
        public var correct: Int
        /// Rated answers.
        public var n: Int
    }

    /// Right answers.
    public private(set) var correct = 0
    /// Rated answers.
    public private(set) var n = 0
    /// By dimension, then value; every dimension adds up to the whole.
    public private(set) var slices: [Slice]

    /// Draws them. Numbers of the first dimension are as planned, those of the others fall as they do.
    public init(_ truth: Truth, in cycle: StoryCycle) {
        let dimensions = Dimension.all(of: truth.workload, in: cycle)
        var random = SeededGenerator("rated", truth.cycle, truth.model, String(truth.take))
        slices = dimensions.flatMap { dimension in
            dimension.values.map { Slice(name: dimension.name + "=" + $0, correct: 0, n: 0) }
        }
        let first = dimensions[0]
        let measured = first.values.indices.filter { truth.accuracy[first.values[$0]] != nil }
        let total = measured.reduce(0) { $0 + first.shares[$1] }
        // The other dimensions' effects are centred, so that the first dimension's truth stays as written.
        let centre = dimensions.dropFirst().reduce(0) { sum, dimension in
            sum
                + zip(dimension.values, dimension.shares).reduce(0) {
                    $0 + (truth.effects[dimension.name + "=" + $1.0] ?? 0) * $1.1
                }
        }
        var left = truth.rated
        for (place, index) in measured.enumerated() {
            let planned = Int((Double(truth.rated) * first.shares[index] / total).rounded())
            let count = place == measured.count - 1 ? left : min(left, planned)
            left -= count
            let base = truth.accuracy[first.values[index]] ?? 0
            for _ in 0..<count { add(index, base - centre, truth, dimensions, &random) }
        }
        slices.removeAll { $0.n == 0 }
    }

    private mutating func add(
        _ index: Int, _ base: Double, _ truth: Truth, _ dimensions: [Dimension], _ random: inout SeededGenerator
    ) {
        var places = [index]
        var percent = base
        var offset = dimensions[0].values.count
        for dimension in dimensions.dropFirst() {
            let value = random.choice(dimension.shares)
            places.append(offset + value)
            percent += truth.effects[dimension.name + "=" + dimension.values[value]] ?? 0
            offset += dimension.values.count
        }
        let isRight = random.happens(percent / 100)
        n += 1
        correct += isRight ? 1 : 0
        for place in places {
            slices[place].n += 1
            slices[place].correct += isRight ? 1 : 0
        }
    }
}
