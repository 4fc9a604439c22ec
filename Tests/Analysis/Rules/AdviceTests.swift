import Portfolio
import Testing

@testable import Analysis

@Suite("What the rules advise")
struct AdviceTests {
    private typealias Small = SmallPortfolio

    private static func pair(_ candidate: Small.Entry, cycle: String = "2026-Q3") throws -> Cycle {
        try Small.cycle([Small.entry("old", .production, price: 2, right: 7600), candidate], in: cycle)
    }

    @Test("a better and cheaper candidate waits for a second cycle, then is promoted")
    func promotedInTheSecondCycle() throws {
        let better = Small.entry("new", price: 1.5, right: 7900)
        let first = try Self.pair(better, cycle: "2026-Q2")
        let second = try Self.pair(better)
        let before = try #require(try Small.chat(first)["new"]?.recommendation)
        #expect(before.action == .defer)
        #expect(before.reason == .heldByHysteresis(cycles: 1, needed: 2))
        let chat = try Small.chat(first, second)
        let after = try #require(chat["new"]?.recommendation)
        #expect((after.action, after.rule) == (.promote, "R5"))
        #expect(after.reason == .pays)
        #expect((after.sureness ?? 0) > 0.99)
        #expect(chat.choice == "new")
        #expect(chat["old"]?.recommendation.action == .deprecate)
        #expect(chat["old"]?.recommendation.reason == .replaced(by: "new"))
    }

    @Test("a break in the figures or a changed policy starts the count anew")
    func countStartsAnew() throws {
        let better = Small.entry("new", price: 1.5, right: 7900)
        let first = try Self.pair(better, cycle: "2026-Q2")
        var broken = try Self.pair(better)
        broken.breakReason = "a new evaluation set"
        #expect(try Small.chat(first, broken)["new"]?.recommendation.action == .defer)
        #expect(try Small.chat(first, broken)["new"]?.qualityChange == nil)
        var changed = try Self.pair(better)
        changed.policy.horizonMonths = 6
        #expect(try Small.chat(first, changed)["new"]?.recommendation.action == .defer)
        // A logged change of a weight is none of what the rules read.
        changed.policy.horizonMonths = first.policy.horizonMonths
        changed.policy.changes = [
            PolicyChange(
                on: changed.id.window.first, what: "weight of cost", from: "25", to: "30", reason: nil, approvedBy: nil)
        ]
        #expect(try Small.chat(first, changed)["new"]?.recommendation.action == .promote)
    }

    @Test("points that cost more than they are worth are deferred, with the price at which that turns")
    func tooDear() throws {
        let chat = try Small.chat(Self.pair(Small.entry("big", price: 12, right: 8400)))
        let advice = try #require(chat["big"]?.recommendation)
        #expect(advice.said == "defer R6")
        guard case .tooDear(let price, "old", let worth, let flip) = advice.reason else {
            Issue.record("not too dear: \(advice.reason)")
            return
        }
        #expect(abs((price ?? 0) - 1.25) < 1e-9)
        #expect(worth == 1)
        #expect(flip?.item == .item("requests"))
        #expect(abs((flip?.factor ?? 0) - 10 / 12) < 1e-9)
        #expect(flip?.fall == 17)
    }

    @Test("what another beats on cost and quality is dominated by it")
    func dominated() throws {
        let chat = try Small.chat(Self.pair(Small.entry("worse", price: 3, right: 7000)))
        let advice = try #require(chat["worse"]?.recommendation)
        #expect(advice.said == "defer R7")
        #expect(chat["worse"]?.dominatedBy == "old")
        #expect(chat.frontier == ["old"])
    }

    @Test("too few answers to tell two models apart defer, and say how many more would do")
    func withinNoise() throws {
        let chat = try Small.chat(Self.pair(Small.entry("new", price: 2.2, right: 140, of: 180)))
        let advice = try #require(chat["new"]?.recommendation)
        #expect(advice.said == "defer R8")
        guard case .withinNoise(let more) = advice.reason else {
            Issue.record("not within noise: \(advice.reason)")
            return
        }
        #expect((more ?? 0) > 180)
        #expect(chat["new"]?.recommendation.qualityChange?.isSeparated == false)
    }

    @Test("the only model in production that meets every limit is held, even where a candidate dominates it")
    func lastPassingModelStays() throws {
        let chat = try Small.chat(Self.pair(Small.entry("new", price: 1.5, right: 7900)))
        #expect(chat["old"]?.recommendation.action == .hold)
        #expect(chat["old"]?.recommendation.rule == "R12")
    }

    @Test("a model to go serves until it is retired, once its heir is in production")
    func retiredOnceItsHeirServes() throws {
        func cycle(_ name: String) throws -> Cycle {
            try Small.cycle(
                [
                    Small.entry("old", .deprecated, price: 2, right: 7600),
                    Small.entry("new", .production, price: 1.5, right: 7900),
                ], in: name)
        }
        let chat = try Small.chat(cycle("2026-Q2"), cycle("2026-Q3"))
        let advice = try #require(chat["old"]?.recommendation)
        #expect(advice.said == "retire R9")
        #expect(advice.reason == .dominated(by: "new", probability: 1))
        #expect(chat["new"]?.recommendation.action == .hold)
        #expect(chat.weakest == "old")
    }

    @Test("of two that pay, the one that pays most is promoted and the other superseded")
    func atMostOnePromotion() throws {
        func cycle(_ name: String) throws -> Cycle {
            try Small.cycle(
                [
                    Small.entry("old", .production, price: 2, right: 7600),
                    Small.entry("good", price: 1.8, right: 7900), Small.entry("best", price: 2.5, right: 8600),
                ], in: name)
        }
        let chat = try Small.chat(cycle("2026-Q2"), cycle("2026-Q3"))
        #expect(chat["best"]?.recommendation.action == .promote)
        #expect(chat["good"]?.recommendation.action == .defer)
        #expect(chat["good"]?.recommendation.reason == .superseded(by: "best"))
    }

    @Test("where the model in production misses a limit, the best that meets all takes its place at once")
    func replacesFailing() throws {
        var failing = Small.entry("old", .production, price: 2, right: 7600)
        failing.snapshot = slow("old", within: 900, of: 1000)
        var dearer = Small.entry("new", price: 8, right: 7900)
        dearer.snapshot = slow("new", within: 995, of: 1000)
        let chat = try Small.chat(
            Small.cycle([failing, dearer]) { cycle in
                cycle.workloads[0].serviceLevel = ServiceLevel(quantile: 0.95, latencyLimit: 500)
            })
        #expect(chat["old"]?.verdict == .fail)
        #expect(chat["new"]?.verdict == .pass)
        let advice = try #require(chat["new"]?.recommendation)
        #expect(advice.said == "promote R5'")
        #expect(advice.reason == .replacesFailing)
        #expect(chat["old"]?.recommendation.action == .deprecate)
    }

    @Test("an unknown cost of the model in production keeps candidates from any claim about money")
    func incumbentUnknown() throws {
        let chat = try Small.chat(
            Small.cycle([
                Small.entry("old", .production, price: nil, right: 7600), Small.entry("new", price: 2, right: 7900),
            ]))
        let advice = try #require(chat["new"]?.recommendation)
        #expect(advice.said == "defer R1")
        #expect(advice.benefit == nil)
        #expect(advice.costChange == nil)
    }

    @Test("a promotion must also pay in every scenario that must hold")
    func mustHold() throws {
        func cycle(_ name: String) throws -> Cycle {
            try Small.cycle(
                [
                    Small.entry("old", .production, price: 2, right: 7600), Small.entry("new", price: 4, right: 7900),
                ], in: name
            ) { cycle in
                var dearer = Scenario(id: "tokens", title: "Tokens twice as dear")
                dearer.tokenPrice = 2
                dearer.mustHold = true
                cycle.scenarios = [dearer]
            }
        }
        let chat = try Small.chat(cycle("2026-Q2"), cycle("2026-Q3"))
        let advice = try #require(chat["new"]?.recommendation)
        #expect(advice.action == .defer)
        #expect(advice.said == "defer R8")
        #expect(advice.reason == .scenarioFails("tokens"))
        #expect(advice.flips == .scenario("tokens"))
    }

    private func slow(_ model: ModelID, within: Int, of n: Int) -> Snapshot {
        var snapshot = Snapshot(
            workload: Small.workload, model: model, source: Small.source("snapshots/\(model).json", 1))
        let samples = Array(repeating: 300.0, count: within) + Array(repeating: 900.0, count: n - within)
        snapshot.latency = [
            LatencyMeasurement(
                span: .all, failed: 0, record: .samples(samples), source: snapshot.source)
        ]
        return snapshot
    }
}
