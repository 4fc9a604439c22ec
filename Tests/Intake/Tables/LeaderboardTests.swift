import Foundation
import Intake
import Portfolio
import Testing

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

@Suite("Leaderboards are read in place by their mappings")
struct LeaderboardTests {
    private func cycles(_ name: String) throws -> [Cycle] {
        let (portfolio, mistakes) = Intake.read(folder: root.appendingPathComponent("Tests/RealData/\(name)").path)
        #expect(mistakes.map(\.description) == [])
        return try #require(portfolio).cycles
    }

    @Test("four quarters of function calling: N/A is not measured, a cost of 0 is unknown, new questions are a break")
    func functionCalling() throws {
        let cycles = try cycles("bfcl")
        #expect(cycles.map(\.id.name) == ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"])
        #expect(cycles.map(\.models.count) == [57, 89, 111, 109])
        #expect(cycles.map { $0.breakReason != nil } == [false, true, false, false])
        let costs = cycles.map { cycle in cycle.measurements.filter { $0.indicator == "cost.per_1k" } }
        #expect(costs.map { $0.count { $0.unknown == "not measured" } } == [13, 49, 61, 64])
        #expect(costs.map { $0.count { $0.unknown == "0 means unknown" } } == [0, 0, 2, 2])
        let slow = try #require(cycles.last).measurements.filter { $0.indicator == "latency.p95" }
        #expect(slow.count { $0.value == nil } == 64)
    }

    @Test("a figure keeps its row, its column, its days and its number of cases")
    func places() throws {
        let cycle = try #require(try cycles("bfcl").first)
        let whole = cycle.measurements.filter { $0.model == "Claude-3.5-Sonnet-20240620 (Prompt)" }
        let accuracy = try #require(whole.first { $0.indicator == "accuracy" && $0.slice == nil })
        #expect(accuracy.value == 90.18)
        #expect(accuracy.n == 1700)
        #expect(accuracy.source.line == 2)
        #expect(accuracy.source.key == "Overall Acc")
        #expect(accuracy.source.window?.last.description == "2024-07-28")
        let latency = try #require(whole.first { $0.indicator == "latency.p95" })
        #expect(latency.value == 2120)
        let slices = whole.compactMap(\.slice)
        #expect(Set(slices) == Set(cycle.workloads.flatMap { $0.slices.map(\.id) }))
    }

    @Test("1,445 image models find their speed, and a speed and an hour's price make a cost")
    func imageModels() throws {
        let cycle = try #require(try cycles("timm").first)
        #expect(cycle.models.count == 1445)
        #expect(Set(cycle.measurements.compactMap(\.slice)).count == 6)
        #expect(cycle.notes.map(\.text).allSatisfy { $0.hasPrefix("1445 of 1445 models were found in ") })
        #expect(cycle.notes.count == 6)
        let best = "eva02_large_patch14_448.mim_m38m_ft_in22k_in1k @ 448"
        let found = cycle.measurements.filter { $0.model.name == best }
        #expect(found.first { $0.slice == "set=ImageNet-R" }?.n == 30_000)
        let (cost, speed) = (
            try #require(found.first { $0.indicator == "cost.per_1k" }?.value),
            try #require(found.first { $0.indicator == "throughput" }?.value)
        )
        #expect(abs(cost - 0.34 / (speed * 3600) * 1000) < 1e-15)
    }
}
