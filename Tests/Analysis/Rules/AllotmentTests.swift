import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("Money and hardware that workloads share")
struct AllotmentTests {
    private static let mail: WorkloadID = "mail"

    /// Chat gains $3 for each dollar of its $12k a year more, mail $1 for each of its $24k; production costs $48k a year.
    private static func cycle(budget: Double?, adjust: (inout Cycle) -> Void = { _ in }) throws -> Cycle {
        var chat = [
            Small.entry("chat-old", .production, price: 2, right: 7600), Small.entry("chat-new", price: 3, right: 8000),
        ]
        var letters = [
            Small.entry("mail-old", .production, price: 2, right: 7600), Small.entry("mail-new", price: 4, right: 8000),
        ]
        for index in chat.indices { chat[index].model.workloads = [Small.workload] }
        for index in letters.indices {
            letters[index].model.workloads = [mail]
            letters[index].snapshot = Snapshot(
                workload: mail, model: letters[index].model.id, source: Small.source("snapshots/mail.json", 1))
        }
        return try Small.cycle(chat + letters) { cycle in
            var second = Workload(id: mail)
            second.title = "Mail"
            second.requestsPerMonth = 1_000_000
            second.valueOfRight = 0.1
            second.source = Small.source("portfolio.yml", 9)
            cycle.workloads.append(second)
            cycle.policy.thresholds.cycles = 1
            cycle.budget = budget.map {
                Budget(year: $0, currency: .usd, note: nil, months: [], source: Small.source("cycle.yml", 3))
            }
            adjust(&cycle)
        }
    }

    private static func advice(_ cycle: Cycle) throws -> (chat: Recommendation, mail: Recommendation) {
        let edition = try #require(Small.findings(cycle).editions.last)
        return (
            try #require(edition[Small.workload]?["chat-new"]).recommendation,
            try #require(edition[mail]?["mail-new"]).recommendation
        )
    }

    @Test("what fits the budget together is advised, and so it is without a budget", arguments: [nil, 48_000 + 36_000])
    func enough(_ budget: Double?) throws {
        let (chat, mail) = try Self.advice(Self.cycle(budget: budget))
        #expect(chat.said == "promote R5" && mail.said == "promote R5")
        #expect(chat.contest == nil && mail.contest == nil)
    }

    @Test("what gains most for each dollar goes first, and both say so")
    func both() throws {
        let (chat, mail) = try Self.advice(Self.cycle(budget: 48_000 + 35_999))
        #expect(chat.said == "promote R5" && mail.said == "defer R8")
        guard case .outbid(let contest) = mail.reason else {
            Issue.record("not outbid: \(mail.reason)")
            return
        }
        #expect(chat.contest == contest)
        #expect(contest.means == .money(left: 35_999))
        #expect(contest.claims.map(\.model) == ["chat-new", "mail-new"])
        #expect(contest.claims.map(\.isKept) == [true, false])
        #expect(contest.claims.map(\.money) == [12_000, 24_000])
        let ratios = contest.claims.compactMap(\.gainPerMoney)
        #expect(abs(ratios[0] - 3) < 0.1 && abs(ratios[1] - 1) < 0.1)
        // The model in production of the workload that goes without stays as if nobody competed for its place.
        let edition = try #require(Small.findings(Self.cycle(budget: 48_000 + 35_999)).editions.last)
        #expect(edition[Self.mail]?["mail-old"]?.recommendation.action == .hold)
        #expect(edition[Self.mail]?.choice == "mail-old")
        #expect(edition.money.after?.value == 60_000)
    }

    @Test("the larger goes without where only the smaller fits, and neither fits a spent budget")
    func little() throws {
        let small = try Self.advice(Self.cycle(budget: 48_000 + 12_000))
        #expect(small.chat.action == .promote && small.mail.action == .defer)
        let none = try Self.advice(Self.cycle(budget: 40_000))
        #expect(none.chat.action == .defer && none.mail.action == .defer)
        guard case .outbid(let contest) = none.chat.reason else {
            Issue.record("not outbid: \(none.chat.reason)")
            return
        }
        #expect(contest.claims.map(\.isKept) == [false, false])
    }

    @Test("another that meets every limit and costs less takes the place of one that goes without")
    func next() throws {
        let cycle = try Self.cycle(budget: 48_000 + 20_000) { cycle in
            var entry = Small.entry("mail-lite", price: 2.5, right: 7800)
            entry.model.workloads = [Self.mail]
            var snapshot = Snapshot(
                workload: Self.mail, model: "mail-lite", source: Small.source("snapshots/lite.json", 1))
            snapshot.accuracy = entry.tally
            cycle.models.append(entry.model)
            cycle.snapshots.append(snapshot)
        }
        let edition = try #require(Small.findings(cycle).editions.last)
        #expect(edition[Self.mail]?["mail-lite"]?.recommendation.action == .promote)
        #expect(edition[Self.mail]?["mail-new"]?.recommendation.action == .defer)
        #expect(edition[Small.workload]?["chat-new"]?.recommendation.action == .promote)
    }

    @Test("replicas that two workloads want at once go to what gains most, as far as the stock carries them")
    func stock() throws {
        func cycle(_ cards: Int) throws -> Cycle {
            try Self.cycle(budget: nil) { cycle in
                for index in cycle.models.indices where ["chat-new", "mail-new"].contains(cycle.models[index].id.name) {
                    cycle.models[index].hardware = Model.Hardware(
                        item: "card", replicas: 2, minimumReplicas: 1, capacity: 600_000, hours: 100)
                }
                cycle.prices = [
                    Price(
                        item: "card", cost: Cost(1, currency: .usd, basis: .list), unit: .hour,
                        from: cycle.id.window.first, document: nil)
                ]
                cycle.stock = [Stock(item: "card", replicas: cards, source: Small.source("portfolio.yml", 2))]
            }
        }
        let enough = try Self.advice(cycle(4))
        #expect(enough.chat.action == .promote && enough.mail.action == .promote)
        let short = try Self.advice(cycle(3))
        #expect(short.chat.action == .promote && short.mail.action == .defer)
        guard case .outbid(let contest) = short.mail.reason else {
            Issue.record("not outbid: \(short.mail.reason)")
            return
        }
        #expect(contest.means == .replicas(of: "card", left: 3))
    }
}
