import Portfolio
import Statistics

/// What names a model's stream of random numbers: the figures that are drawn, never its name or its place in a list.
///
/// So another model in the list, another name and another order of rows change none of its draws. Two models of equal
/// quality at different costs have streams of their own; two that are equal in both share one, and tie in every draw.
struct DrawKey: Hashable, Sendable {
    /// The hash of the figures (FNV-1a).
    let value: UInt64

    /// The key of a model's quality and cost.
    init(_ figures: GatheredFigures, quality: IndicatorID, cost: CostFinding) {
        var hash = Hash()
        for (slice, figure) in figures.slices.sorted(by: { $0.key < $1.key }) {
            guard let tally = figure.tally else { continue }
            hash.add(slice.name)
            hash.add(tally.correct)
            hash.add(tally.n)
        }
        if let tally = figures.tally {
            hash.add(tally.correct)
            hash.add(tally.n)
        }
        hash.add(figures.figures[quality])
        hash.add(cost.comparable)
        value = hash.value
    }

    /// The stream of one of its figures on a workload.
    func stream(of figure: String, on workload: WorkloadID, seed: UInt64) -> RandomSource {
        RandomSource(seed: seed ^ value, names: workload.name, figure)
    }

    private struct Hash {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ bits: UInt64) {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                value = (value ^ (bits >> shift & 0xFF)) &* 0x100_0000_01B3
            }
        }

        mutating func add(_ count: Int) { add(UInt64(bitPattern: Int64(count))) }

        mutating func add(_ text: String) {
            for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
            value = (value ^ 0xFF) &* 0x100_0000_01B3
        }

        mutating func add(_ figure: Estimate?) {
            guard let figure else { return add(0) }
            add(figure.value.bitPattern)
            add(figure.n ?? -1)
            guard let interval = figure.interval else { return }
            add(interval.low.bitPattern)
            add(interval.high.bitPattern)
        }
    }
}
