import Statistics
import Testing

@Suite struct ReplicaNeedTests {
    private static func need(slots: Int? = nil, keptWith: Int?) -> ReplicaNeed {
        ReplicaNeed(
            .init(
                volume: 800_000, capacity: 400_000, peakRate: 4, slots: slots, holding: slots == nil ? nil : 1,
                waits: .init(limit: 1.2, service: 1.1, quantile: 0.95, keptWith: keptWith)))
    }

    @Test func `a count with which the limit was measured to hold asks for none of its replicas`() {
        // 800,000 of 400,000 each, 85% of which are planned: three.
        #expect(Self.need(keptWith: 9).needed == 3)
        #expect(Self.need(keptWith: 9).byWait == nil)
    }

    @Test func `it caps what waits ask for`() throws {
        let asked = try #require(Self.need(slots: 1, keptWith: nil).byWait)
        try #require(asked > 6)
        #expect(Self.need(slots: 1, keptWith: 6).byWait == 6)
        #expect(Self.need(slots: 1, keptWith: asked + 5).byWait == asked)
    }
}
