import Portfolio
import Statistics
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("The rules for more and fewer replicas")
struct ScalingTests {
    /// A model on replicas of 1,000 a month each, whose calls take 300 ms; in the busy hours some take 900.
    private static func own(
        _ id: ModelID, _ stage: Model.Stage = .production, replicas: Int, capacity: Double? = nil, slow: Int = 0,
        right: Int = 8000
    ) -> Small.Entry {
        var entry = Small.entry(id, stage, price: nil, right: right)
        entry.model.hardware = Model.Hardware(
            item: "card", replicas: replicas, minimumReplicas: 1, capacity: capacity, hours: 730)
        entry.model.concurrency = 1
        entry.model.serviceTime = 300
        var snapshot = Snapshot(workload: Small.workload, model: id, source: Small.source("snapshots/\(id).json", 1))
        snapshot.accuracy = entry.tally
        let calls: [ServiceLevel.Span: [Double]] = [
            .busy: Array(repeating: 300, count: 980 - slow) + Array(repeating: 900, count: 20 + slow),
            .all: Array(repeating: 300, count: 990) + Array(repeating: 400, count: 10),
        ]
        snapshot.latency = ServiceLevel.Span.allCases.map { span in
            LatencyMeasurement(span: span, failed: 0, record: .samples(calls[span] ?? []), source: snapshot.source)
        }
        // Ten times as many calls in one hour of the week.
        snapshot.week = (0..<168).map { HourOfWeek(hour: $0, requests: $0 == 10 ? 1_000 : 100) }
        entry.snapshot = snapshot
        return entry
    }

    /// The same with its week counted hour by hour.
    private static func counted(_ entry: Small.Entry) -> Small.Entry {
        var entry = entry
        guard let snapshot = entry.snapshot else { return entry }
        entry.snapshot?.series = CallSeries(
            start: Moment(Day(ordinal: 20_000)), minutes: 60, calls: snapshot.week.map { Int($0.requests) },
            failed: snapshot.week.map { _ in 0 }, source: snapshot.source)
        return entry
    }

    private static func cycle(
        _ entries: [Small.Entry], in name: String = "2026-Q3", traffic: Double, worth: Double = 0.1,
        adjust: (inout Cycle) -> Void = { _ in }
    ) throws -> Cycle {
        try Small.cycle(entries, in: name, worth: worth, traffic: traffic) { cycle in
            cycle.workloads[0].serviceLevel = ServiceLevel(quantile: 0.95, latencyLimit: 500)
            cycle.workloads[0].burst = 1
            cycle.prices = [
                Price(
                    item: "card", cost: Cost(1000.0 / 730, currency: .usd, basis: .list), unit: .hour,
                    from: cycle.id.window.first, document: nil)
            ]
            adjust(&cycle)
        }
    }

    @Test("a latency limit that the queue of the busiest hour would keep with more replicas asks for them")
    func scalesForTheQueue() throws {
        let chat = try Small.chat(Self.cycle([Self.own("own", replicas: 1, slow: 200)], traffic: 200_000))
        let peak = try #require(chat.load?.peaks.first)
        let needed = try #require(peak.needed)
        #expect(needed > 1)
        let advice = try #require(chat["own"]?.recommendation)
        #expect(advice.said == "scale R2a")
        #expect(advice.reason == .needsReplicas(from: 1, to: needed, use: nil))
        // Each replica more costs 1,000 a month.
        #expect(abs((advice.costChange?.value ?? 0) - Double(needed - 1) * 1000 * 1000 / 200_000) < 1e-6)
    }

    @Test("latency that keeps its limit as measured asks for no more, whatever a model of the queue says")
    func measuredBeforeModelled() throws {
        let chat = try Small.chat(Self.cycle([Self.own("own", replicas: 1)], traffic: 200_000))
        let peak = try #require(chat.load?.peaks.first)
        let modelled = try Replicas.needed(
            arrivalRate: peak.arrivals, serviceRate: peak.serviceRate, limit: 0.5, quantile: 0.95,
            serviceTime: #require(peak.serviceTime) / 1000)
        #expect(modelled > 1)
        #expect(peak.needed == 1)
        #expect(chat["own"]?.verdict == .pass)
        #expect(chat["own"]?.recommendation.action == .hold)
    }

    @Test("where another has the larger net benefit once the replicas are paid, it takes the place at once")
    func scalingDoesNotPay() throws {
        var other = Self.own("other", .candidate, replicas: 1, right: 7990)
        other.model.hardware = nil
        other.model.pricePerThousand = Cost(1, currency: .usd, basis: .list)
        let chat = try Small.chat(
            Self.cycle([Self.own("own", replicas: 1, slow: 200), other], traffic: 200_000))
        let needed = try #require(chat.load?.peaks.first { $0.model == "own" }?.needed)
        #expect(needed > 1)
        #expect(chat["other"]?.recommendation.said == "promote R5'")
        #expect(chat["own"]?.recommendation.said == "deprecate R2b")
    }

    @Test("where the replicas pay, they come before any other model")
    func scalingPays() throws {
        var other = Self.own("other", .candidate, replicas: 1, right: 6000)
        other.model.hardware = nil
        other.model.pricePerThousand = Cost(1, currency: .usd, basis: .list)
        let chat = try Small.chat(
            Self.cycle([Self.own("own", replicas: 1, slow: 200), other], traffic: 200_000, worth: 1))
        #expect(chat["own"]?.recommendation.said == "scale R2a")
        #expect(chat["other"]?.recommendation.action == .defer)
    }

    @Test("replicas that the budget doesn't pay are not asked for, and what is missing is said")
    func beyondBudget() throws {
        let chat = try Small.chat(
            Self.cycle([Self.own("own", replicas: 1, slow: 200)], traffic: 200_000) { cycle in
                cycle.budget = Budget(
                    year: 12_500, currency: .usd, note: nil, months: [], source: Small.source("cycle.yml", 1))
            })
        let needed = try #require(chat.load?.peaks.first?.needed)
        let advice = try #require(chat["own"]?.recommendation)
        #expect(advice.said == "hold R2c")
        guard case .beyondBudget(1, needed, let missing) = advice.reason else {
            Issue.record("not beyond the budget: \(advice.reason)")
            return
        }
        #expect(abs(missing - (Double(needed - 1) * 12_000 - 500)) < 1e-6)
    }

    @Test("a replica too many goes when two cycles running say so, and not in the first")
    func scalesDown() throws {
        let entries = [Self.counted(Self.own("own", replicas: 4, capacity: 100_000))]
        let chats = try [
            Small.chat(Self.cycle(entries, in: "2026-Q2", traffic: 100_000)),
            Small.chat(
                Self.cycle(entries, in: "2026-Q2", traffic: 100_000),
                Self.cycle(entries, in: "2026-Q3", traffic: 100_000)),
        ]
        #expect(chats[0]["own"]?.recommendation.said == "hold R12")
        #expect(chats[0]["own"]?.recommendation.reason == .idle(from: 4, to: 2, cycles: 1, needed: 2))
        #expect(chats[1]["own"]?.recommendation.said == "scale R11")
        #expect((chats[1]["own"]?.recommendation.costChange?.value ?? 0) < 0)
    }

    @Test("no replica goes by a mean week, which hides the hours that were busiest")
    func meanWeekKeeps() throws {
        let entries = [Self.own("own", replicas: 4, capacity: 100_000)]
        let chat = try Small.chat(
            Self.cycle(entries, in: "2026-Q2", traffic: 100_000), Self.cycle(entries, in: "2026-Q3", traffic: 100_000))
        let advice = try #require(chat["own"]?.recommendation)
        #expect(advice.said == "hold R12")
        #expect(advice.trace["R11"]?.facts.last == RuleFact(.noRealHours, holds: false))
    }

    @Test("no replica goes that the month's traffic or the busiest hour would miss")
    func staysWhereNeeded() throws {
        // 180,000 of 300,000 are 60%, but two replicas would carry no more than 200,000 at 85%.
        let chat = try Small.chat(
            Self.cycle(
                [Self.counted(Self.own("own", replicas: 3, capacity: 100_000))], in: "2026-Q2", traffic: 180_000
            ) { cycle in
                // The capacity alone decides: the queue's load is far from it, and they would contradict each other.
                cycle.workloads[0].serviceLevel = ServiceLevel()
                cycle.models[0].concurrency = nil
            })
        let advice = try #require(chat["own"]?.recommendation)
        #expect(advice.said == "hold R12")
        #expect(advice.trace["R11"]?.facts.last == RuleFact(.replicas, 3, asked: .init(.below, 3)))
    }

    @Test("a model that nobody saw in the declared busy hours is predicted from the queue, and stays open")
    func predicted() throws {
        var unseen = Self.own("own", .candidate, replicas: 4)
        unseen.snapshot?.latency.removeAll { $0.span == .busy }
        let chat = try Small.chat(
            Self.cycle([Self.own("old", replicas: 4), unseen], traffic: 100_000) { cycle in
                cycle.workloads[0].busyHours = [10]
            })
        let gates = try #require(chat["own"]?.gates)
        #expect(gates.map(\.verdict) == [.inconclusive, .pass])
        #expect(gates.first?.reason == .unseenBusy(predicted: .pass))
        #expect(chat["own"]?.recommendation.said == "defer R4")
    }
}
