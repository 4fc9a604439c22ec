import Testing

@testable import Statistics

@Suite("The examples that separate two figures")
struct SeparatingSizeTests {
    /// The level whose interval is as far as a power of 80% asks for: z = 1.960 + 0.842.
    private static let sure = 1 - 2 * NormalDistribution.upperTail(1.959964 + 0.841621)

    @Test("with an eighth more than as many on both sides four tests in five part them, with an eighth less fewer do")
    func sufficient() {
        var random = RandomSource(seed: 7)
        var tried = 0
        while tried < 200 {
            let sizes = (100 + Int(random.uniform() * 2000), 100 + Int(random.uniform() * 2000))
            func share() -> Int { Int((0.2 + 0.6 * random.uniform()) * 1e6) }
            let (one, two) = (share(), share())
            let today = (
                upper: max(one, two) * sizes.0 / 1_000_000, lower: min(one, two) * sizes.1 / 1_000_000
            )
            func counts(_ more: Int) -> (upper: (correct: Int, n: Int), lower: (correct: Int, n: Int)) {
                // At today's shares.
                (
                    (today.upper * (sizes.0 + more) / sizes.0, sizes.0 + more),
                    (today.lower * (sizes.1 + more) / sizes.1, sizes.1 + more)
                )
            }
            func isApart(_ more: Int, level: Double = Self.sure) -> Bool {
                let (upper, lower) = counts(more)
                return Newcombe(first: upper, second: lower, level: level).interval.low > 0
            }
            let (upper, lower) = counts(0)
            let lead = Newcombe(first: upper, second: lower).estimate ?? 0
            guard lead > 0.004, !isApart(0, level: 0.95) else { continue }
            tried += 1
            func side(_ side: (correct: Int, n: Int), isDown: Bool) -> SeparatingSize.Side {
                let found = Wilson(correct: side.correct, n: side.n)
                let share = found.estimate ?? 0
                return .init(reach: isDown ? share - found.interval.low : found.interval.high - share, n: side.n)
            }
            let more = SeparatingSize.more(lead: lead, side(upper, isDown: true), side(lower, isDown: false))
            guard let more else { continue }
            // Wilson's centre moves a little as examples come, and counts are whole.
            let slack = (max(sizes.0, sizes.1) + more) / 8 + 20
            #expect(isApart(more + slack), "\(upper) \(lower) \(more)")
            #expect(more <= slack || !isApart(more - slack), "\(upper) \(lower) \(more)")
        }
    }

    @Test("two that are apart need none, two that are alike or kept together by something else never part")
    func edges() {
        let side = SeparatingSize.Side(reach: 2, n: 100)
        #expect(SeparatingSize.more(lead: 4, side, side) == 0)
        #expect(SeparatingSize.more(lead: 0, side, side) == nil)
        #expect(SeparatingSize.more(lead: 2, side, side, fixed: 4) == nil)
        #expect(SeparatingSize.more(lead: 1, side, .init(reach: 1, n: 0)) == nil)
        // 2² · 100 / (100 + m) twice, times (2.802 / 1.960)², below 1: m above 1,534.
        #expect(SeparatingSize.more(lead: 1, side, side) == 1600)
    }
}
