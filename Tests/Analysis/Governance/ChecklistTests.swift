import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("The checklist of a cycle")
struct ChecklistTests {
    private static func states(_ adjust: (inout Cycle) -> Void = { _ in }) throws -> [CycleTask: CycleTask.State] {
        let cycle = try Small.cycle([Small.entry("old", .production, price: 2, right: 7600)], adjust: adjust)
        let edition = try #require(Small.findings(cycle).editions.last)
        return Dictionary(edition.checklist.map { ($0.task, $0) }) { first, _ in first }
    }

    @Test func `a step is done when the content says so`() throws {
        let bare = try Self.states()
        #expect(bare[.approved]?.isDone == false && bare[.owned]?.isDone == true && bare[.collected]?.isDone == false)
        let done = try Self.states { cycle in
            cycle.statesCollection = true
            cycle.approvals = [Approval(by: "Board", on: cycle.collected, note: nil)]
            cycle.models[0].owner = nil
        }
        #expect(done[.approved]?.isDone == true && done[.collected]?.isDone == true)
        #expect(done[.owned]?.missing == ["old"])
    }

    @Test func `what the cycle doesn't ask for is no open step`() throws {
        let states = try Self.states()
        #expect([.declared, .outcomes, .decided, .reviewed].allSatisfy { states[$0]?.applies == false })
    }

    @Test func `a reviewer who hasn't read it keeps the step open`() throws {
        let states = try Self.states { cycle in
            cycle.reviewers = [
                Reviewer(name: "Ada", of: "money", on: cycle.collected), Reviewer(name: "Ben", of: nil, on: nil),
            ]
        }
        #expect(states[.reviewed]?.missing == ["Ben"])
    }

    @Test func `an open condition of an approval is a duty like the others, the longest overdue first`() throws {
        let cycle = try Small.cycle([Small.entry("old", .production, price: 2, right: 7600)]) { cycle in
            let early = Day(ordinal: cycle.collected.ordinal - 9)
            cycle.approvals = [
                Approval(
                    by: "Board", on: cycle.collected, note: nil,
                    condition: .init(what: "Rate Arabic", due: early, owner: "Care", met: nil)),
                Approval(
                    by: "Board", on: cycle.collected, note: nil,
                    condition: .init(what: "Done", due: early, owner: nil, met: early)),
            ]
            cycle.refresh = [DueItem(what: "Prices", due: cycle.collected, owner: nil)]
        }
        #expect(cycle.duties.map(\.what) == ["Rate Arabic", "Prices"])
        #expect(cycle.duties.map(\.daysOver) == [9, 0] && cycle.duties.map(\.isOverdue) == [true, false])
    }

    @Test func `a threshold may move to the nearest figure on each side`() throws {
        let figures = [0.2, 0.7, 0.93, 0.99].map { ThresholdStability.Figure(model: "a", workload: "chat", value: $0) }
        let stability = ThresholdStability("promote", 0.9, figures)
        #expect(stability.below?.value == 0.7 && stability.above?.value == 0.93 && stability.count == 4)
        #expect(ThresholdStability("promote", 0.1, figures).below == nil)
    }
}
