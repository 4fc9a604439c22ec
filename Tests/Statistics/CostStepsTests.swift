import Statistics
import Testing

/// Costs whose replicas follow stated steps instead of a capacity.
@Suite struct CostStepsTests {
    private static let line = BreakEven.CostLine(
        fixed: 100, perUnit: 1, perReplica: 1_000,
        tops: [.init(last: 10, replicas: 2), .init(last: 25, replicas: 3), .init(last: 30, replicas: 7)])

    @Test(arguments: [(0, 2), (10, 2), (11, 3), (25, 3), (26, 7), (30, 7), (31, 7), (1_000, 7)])
    func `each volume has the replicas of the first step that carries it, beyond the last those of the last`(
        _ volume: Int, _ replicas: Int
    ) throws {
        #expect(Self.line.replicas(at: volume) == replicas)
        #expect(try Self.line.cost(at: volume) == 100 + volume + 1_000 * replicas)
    }

    @Test func `spans change where a step does, as volume by volume says`() throws {
        let bought = BreakEven.CostLine(fixed: 0, perUnit: 200, perReplica: 0, capacity: 1, minimumReplicas: 0)
        let found = try BreakEven(a: Self.line, b: bought, maximum: 60)
        for volume in 0...60 {
            let (own, other) = try (Self.line.cost(at: volume), bought.cost(at: volume))
            let side = found.spans.first { ($0.from...$0.to).contains(volume) }?.cheaper
            #expect(side == (own == other ? .tie : own < other ? .a : .b), "volume \(volume)")
        }
    }
}
