import Portfolio
import Testing

@testable import Analysis

/// Every rule of methods.md 13: where it speaks, nearly speaks, is blocked and is held.
@Suite struct `Each rule speaks where the method says, and nowhere else` {
    typealias Side = RuleCase.Side
    typealias Own = RuleCase.Own

    static let data: [RuleCase] = [
        RuleCase("a candidate without a price", "defer R1", new: Side(nil, 7800)),
        RuleCase("a candidate beside an incumbent without a price", "defer R1", old: Side(nil, 7600)),
        RuleCase("an incumbent without a price", "hold R1", of: "old", old: Side(nil, 7600)),
        RuleCase("a candidate without a quality", "defer R1") { cycle in
            for index in cycle.snapshots.indices where cycle.snapshots[index].model == "new" {
                cycle.snapshots[index].accuracy = nil
            }
        },
        RuleCase("figures older than the policy allows", "defer R1") { cycle in
            cycle.policy.maxAgeDays = 1
            cycle.collected = Day(ordinal: cycle.id.window.last.ordinal + 10)
        },
        RuleCase("figures as old as the policy allows", "promote R5") { cycle in
            cycle.policy.maxAgeDays = 10
            cycle.collected = Day(ordinal: cycle.id.window.last.ordinal + 10)
        },
        RuleCase("an incumbent without a price that a data rule holds", "hold R1", of: "old", old: Side(nil, 7600)) {
            $0.limit(.accuracy, atLeast: 70)
        },
    ]

    static let limits: [RuleCase] = [
        RuleCase("29 answers of 30", "defer R4", new: Side(1, 29, of: 29)),
        RuleCase("30 answers of 30", "promote R5", old: Side(2, 5000), new: Side(1, 30, of: 30)),
        RuleCase("29 answers of what runs", "defer R4", old: Side(2, 20, of: 29)),
        RuleCase("a lower minimum of answers", "promote R5", old: Side(2, 5000), new: Side(1, 29, of: 29)) {
            $0.policy.thresholds.minimumN = 29
        },
        RuleCase("a limit missed", "defer R4") { $0.limit(.cost, atMost: 0.5) },
        RuleCase("a limit met at its very value", "promote R5'") { $0.limit(.cost, atMost: 1) },
        RuleCase("a limit that can't be told", "defer R4") { $0.limit(.accuracy, atLeast: 77.9) },
        RuleCase("a limit met for certain", "promote R5") { $0.limit(.accuracy, atLeast: 70) },
        RuleCase("a limit on what nobody measured", "defer R4") { $0.limit("feedback.score", atLeast: 10) },
        RuleCase("a limit missed where nothing else would pay", "defer R4", new: Side(9, 7000)) {
            $0.limit(.accuracy, atLeast: 75)
        },
    ]

    static let promotions: [RuleCase] = [
        RuleCase("better and cheaper", "promote R5"),
        RuleCase("better and cheaper, first of two cycles", "defer R8", cycles: 2),
        RuleCase("better and cheaper, second of two cycles", "promote R5", in: ["2026-Q2", "2026-Q3"], cycles: 2),
        RuleCase("a cycle is missing between the two", "defer R8", in: ["2026-Q1", "2026-Q3"], cycles: 2),
        RuleCase("second of three cycles", "defer R8", in: ["2026-Q2", "2026-Q3"], cycles: 3),
        RuleCase("third of three cycles", "promote R5", in: ["2026-Q1", "2026-Q2", "2026-Q3"], cycles: 3),
        RuleCase("nothing in production", "promote R5", old: nil, cycles: 2),
        RuleCase("nothing in production and worth less than it costs", "defer R8", old: nil, new: Side(90, 7800)),
        RuleCase("pays on the mean, not surely", "defer R8", new: Side(3.5, 7800)),
        RuleCase("pays on the mean, surely enough for a lower threshold", "promote R5", new: Side(3.5, 7800)) {
            $0.policy.thresholds.promote = 0.75
        },
        RuleCase("pays surely", "promote R5", new: Side(2.5, 7800)),
        RuleCase("pays in a scenario that must hold", "promote R5") { $0.tokens(2, mustHold: true) },
        RuleCase("fails in a scenario that must hold", "defer R8", old: Side(2, 7600), new: Side(2.2, 7800)) { cycle in
            cycle.tokens(50, mustHold: true)
        },
        RuleCase("fails in a scenario that needn't hold", "promote R5", new: Side(2.2, 7800)) { cycle in
            cycle.tokens(50, mustHold: false)
        },
        RuleCase("stronger evidence asked than there is", "defer R8") { $0.policy.thresholds.evidence = .strong },
        RuleCase("thin evidence asked", "promote R5") { $0.policy.thresholds.evidence = .thin },
        RuleCase("no worth of a point, and no better for less", "defer R8", new: Side(2.5, 7800), worth: nil),
        RuleCase("no worth of a point, surely better for less", "promote R5", worth: nil),
        RuleCase("a switch that costs more than it gains", "defer R6") { cycle in
            cycle.change("new") { $0.switchingCost = 1e9 }
        },
        RuleCase("another gains more", "defer R8", third: Side(1.2, 8300)),
        RuleCase("it gains more than another", "promote R5", of: "third", third: Side(0.5, 7900)),
        RuleCase("what runs misses a limit", "promote R5'", cycles: 3) { $0.limit(.cost, atMost: 1.5) },
        RuleCase("what runs misses a limit, and so does it", "defer R4") { $0.limit(.cost, atMost: 0.5) },
        RuleCase("a limit of what runs can't be told", "promote R5") { $0.limit(.accuracy, atLeast: 76) },
        RuleCase("held above the lower limit after a promotion", "promote R5", in: ["2026-Q2", "2026-Q3"]) { cycle in
            if cycle.id.name == "2026-Q3" {
                cycle.change("new") { $0.pricePerThousand = Cost(3.4, currency: .usd, basis: .list) }
            }
        },
        RuleCase("the same price without a promotion before it", "defer R8", new: Side(3.4, 7800)),
        RuleCase("below the lower limit after a promotion", "defer R8", in: ["2026-Q2", "2026-Q3"]) { cycle in
            if cycle.id.name == "2026-Q3" {
                cycle.change("new") { $0.pricePerThousand = Cost(3.9, currency: .usd, basis: .list) }
            }
        },
    ]

    static let ties: [RuleCase] = [
        RuleCase(
            "as good for less", "promote TIE", old: Side(2, 76_000, of: 100_000), new: Side(1, 76_000, of: 100_000),
            worth: 3),
        RuleCase(
            "as good for less, where the policy lists no such action", "defer R8", old: Side(2, 76_000, of: 100_000),
            new: Side(1, 76_000, of: 100_000), worth: 3
        ) {
            $0.policy.actions = []
        },
        RuleCase(
            "too few answers to call it a tie", "defer R8", old: Side(2, 760, of: 1_000), new: Side(1, 760, of: 1_000),
            worth: 3),
        RuleCase("a wider change that matters", "promote TIE", old: Side(2, 7_600), new: Side(1, 7_600), worth: 3) {
            $0.policy.thresholds.minimumChange = 3
        },
        RuleCase(
            "as good for more", "defer R8", old: Side(1, 76_000, of: 100_000), new: Side(1.2, 76_100, of: 100_000),
            worth: 3),
        RuleCase(
            "a tie in the first of two cycles", "defer R8", old: Side(2, 76_000, of: 100_000),
            new: Side(1, 76_000, of: 100_000), worth: 3, cycles: 2),
    ]

    static let deferrals: [RuleCase] = [
        RuleCase("points dearer than they are worth", "defer R6", new: Side(12, 8400)),
        RuleCase("points just cheaper than they are worth", "promote R5", new: Side(8, 8400)),
        RuleCase("more points for nothing more", "promote R5", new: Side(2, 8400)),
        RuleCase("worse and dearer", "defer R7", new: Side(3, 7000)),
        RuleCase("worse and dearer, by no more than chance", "defer R8", new: Side(2.1, 7590)),
        RuleCase("worse and cheaper, not enough", "defer R8", new: Side(1.5, 7000)),
        RuleCase("worse and much cheaper", "promote R5", old: Side(20, 7600), new: Side(1, 7000)),
        RuleCase(
            "beaten by another candidate", "defer R7", old: Side(2, 7600), new: Side(4, 7500), third: Side(1, 7900)),
        RuleCase("few answers", "defer R8", new: Side(2.2, 140, of: 180)),
    ]

    static let production: [RuleCase] = [
        RuleCase("nothing to say of what runs", "hold R12", of: "old", new: Side(9, 7000)),
        RuleCase("replaced by a promotion", "deprecate R10", of: "old"),
        RuleCase("its replacement waits a cycle", "hold R12", of: "old", cycles: 2),
        RuleCase("a limit missed and nothing else", "hold R2c", of: "old", old: Side(2, 7600), new: Side(9, 7000)) {
            $0.limit(.cost, atMost: 1.5)
        },
        RuleCase("a limit missed and a promotion", "deprecate R3", of: "old") { $0.limit(.cost, atMost: 1.5) },
        RuleCase(
            "a limit missed and another that serves", "deprecate R3", of: "new", old: Side(1, 7600), new: Side(4, 7700)
        ) { cycle in
            cycle.change("new") { $0.stage = .production }
            cycle.limit(.cost, atMost: 1.5)
        },
        RuleCase("beaten by another that serves", "deprecate R10", of: "new", new: Side(3, 7000)) { cycle in
            cycle.change("new") { $0.stage = .production }
        },
        RuleCase(
            "beaten by a candidate that waits", "hold R12", of: "old", old: Side(4, 7000), new: Side(1, 7800), cycles: 2
        ),
        RuleCase("marked and beaten by another that serves", "retire R9", of: "new", new: Side(3, 7000)) { cycle in
            cycle.change("new") { $0.stage = .deprecated }
        },
        RuleCase("marked and not surely beaten", "hold R12", of: "new", new: Side(1.5, 7400)) { cycle in
            cycle.change("new") { $0.stage = .deprecated }
        },
        RuleCase("beaten, and moved in this cycle", "hold R12", of: "new", new: Side(3, 7000)) { cycle in
            let id = cycle.id
            cycle.change("new") { model in
                model.stage = .production
                model.since = id
            }
        },
        RuleCase("the month's traffic is more than its replicas carry", "scale R2a", of: "old", new: Side(9, 7000)) {
            $0.host("old", replicas: 2, capacity: 400_000)
        },
        RuleCase("use above the reserve, first of two cycles", "hold R12", of: "old", new: Side(9, 7000), cycles: 2) {
            $0.host("old", replicas: 2, capacity: 550_000)
        },
        RuleCase(
            "use above the reserve, second of two cycles", "scale R2a", of: "old", new: Side(9, 7000),
            in: ["2026-Q2", "2026-Q3"], cycles: 2
        ) {
            $0.host("old", replicas: 2, capacity: 550_000)
        },
        RuleCase("use at the reserve", "hold R12", of: "old", new: Side(9, 7000)) {
            $0.host("old", replicas: 2, capacity: 600_000)
        },
        RuleCase("a larger reserve", "scale R2a", of: "old", new: Side(9, 7000)) { cycle in
            cycle.host("old", replicas: 2, capacity: 600_000)
            cycle.policy.thresholds.reserve = 0.8
        },
        RuleCase(
            "replicas lacking and no hardware left, and another that meets every limit", "deprecate R2b", of: "old",
            new: Side(9, 7000)
        ) { cycle in
            cycle.host("old", replicas: 2, capacity: 400_000)
            cycle.stock = [Stock(item: "card", replicas: 2, source: SmallPortfolio.source("cycle.yml", 1))]
        },
        RuleCase("idle replicas", "scale R11", of: "old", new: Side(9, 7000)) { cycle in
            cycle.host("old", replicas: 4, capacity: 1_000_000)
            cycle.count("old")
        },
        RuleCase("idle replicas, but no hour was counted", "hold R12", of: "old", new: Side(9, 7000)) {
            $0.host("old", replicas: 4, capacity: 1_000_000)
        },
        RuleCase("idle replicas, first of two cycles", "hold R12", of: "old", new: Side(9, 7000), cycles: 2) { cycle in
            cycle.host("old", replicas: 4, capacity: 1_000_000)
            cycle.count("old")
        },
        RuleCase("as busy as the policy's limit of idleness", "hold R12", of: "old", new: Side(9, 7000)) { cycle in
            cycle.host("old", replicas: 4, capacity: 1_000_000)
            cycle.count("old")
            cycle.policy.thresholds.idle = 0.25
        },
    ]

    static let own: [RuleCase] = [
        RuleCase("a rule that holds back before a promotion", "defer A1", own: [Own("cost < 2 USD", .defer)]),
        RuleCase("a rule that nearly holds back", "promote R5", own: [Own("cost < 1 USD", .defer)]),
        RuleCase("a rule at its very limit", "defer A1", own: [Own("cost <= 1 USD", .defer)]),
        RuleCase("a rule behind the promotion", "promote R5", own: [Own("cost < 2 USD", .defer, .after("R5"))]),
        RuleCase(
            "a rule before the data rule", "defer A1", new: Side(1, 29, of: 29),
            own: [Own("cost < 2 USD", .defer, .before("R1"))]),
        RuleCase(
            "the first of two rules", "defer A1",
            own: [Own("cost < 2 USD", .defer), Own("cost < 3 USD", .defer, id: "A2")]),
        RuleCase(
            "the second where the first is silent", "defer A2",
            own: [Own("cost < 0.5 USD", .defer), Own("cost < 3 USD", .defer, id: "A2")]),
        RuleCase("a rule for production alone", "promote R5", own: [Own("cost < 9 USD", .hold, for: .production)]),
        RuleCase(
            "a rule that promotes what wouldn't be", "promote A1", new: Side(3.5, 7800),
            own: [Own("chance >= 60%", .promote)]),
        RuleCase(
            "a rule that promotes, first of two cycles", "defer R8", new: Side(3.5, 7800), cycles: 2,
            own: [Own("chance >= 60%", .promote)]),
        RuleCase(
            "a rule that promotes in its first cycle", "promote A1", new: Side(3.5, 7800), cycles: 2,
            own: [Own("chance >= 60%", .promote, cycles: 1)]),
        RuleCase(
            "a rule that promotes, second of two cycles", "promote A1", new: Side(3.5, 7800),
            in: ["2026-Q2", "2026-Q3"], cycles: 2, own: [Own("chance >= 60%", .promote)]),
        RuleCase(
            "a rule that promotes without data", "defer R1", new: Side(nil, 7800),
            own: [Own("accuracy > 50%", .promote, .before("R1"))]),
        RuleCase("a rule that promotes behind a limit that is missed", "defer R4", own: [Own("cost < 2 USD", .promote)])
        { $0.limit(.cost, atMost: 0.5) },
        RuleCase("a probability that holds", "defer A1", own: [Own("P(quality > 77%) >= 0.9", .defer)]),
        RuleCase("a probability that doesn't hold", "promote R5", own: [Own("P(quality > 79%) >= 0.9", .defer)]),
        RuleCase(
            "a probability of a figure without spread", "defer A1", own: [Own("P(feedback.score > 50%) >= 0.9", .defer)]
        ) { cycle in
            cycle.measurements.append(
                Measurement(
                    model: "new", workload: SmallPortfolio.workload, indicator: "feedback.score", value: 40,
                    source: SmallPortfolio.source("metrics.csv", 2)))
        },
        RuleCase(
            "a bold rule on a probability without spread", "defer R8", new: Side(3.5, 7800),
            own: [Own("P(feedback.score > 20%) >= 0.5", .promote)]
        ) { cycle in
            cycle.measurements.append(
                Measurement(
                    model: "new", workload: SmallPortfolio.workload, indicator: "feedback.score", value: 40,
                    source: SmallPortfolio.source("metrics.csv", 2)))
        },
        RuleCase("a probability of an exact cost", "defer A1", own: [Own("P(cost < 2 USD) >= 0.9", .defer)]),
        RuleCase("a probability of the net benefit", "defer A1", own: [Own("P(benefit > 0 USD) >= 0.99", .defer)]),
        RuleCase("a figure against what runs", "defer A1", own: [Own("against(quality) > 1 point", .defer)]),
        RuleCase(
            "a figure against what runs, not enough", "promote R5", own: [Own("against(quality) > 3 points", .defer)]),
        RuleCase(
            "a figure against nothing holds a cautious rule", "defer A1", old: nil,
            own: [Own("against(cost) > 5 USD", .defer)]),
        RuleCase(
            "a change since the last cycle that nobody knows holds back", "defer A1",
            own: [Own("change(cost) > 10% * last(cost)", .defer)]),
        RuleCase(
            "known() keeps a rule silent in the first cycle", "promote R5",
            own: [Own("known(feedback.score) and cost < 2 USD", .defer)]),
        RuleCase(
            "no change since the last cycle", "promote R5", in: ["2026-Q2", "2026-Q3"],
            own: [Own("abs(change(cost)) > 10% * last(cost)", .defer)]),
        RuleCase(
            "a change since the last cycle", "defer A1", in: ["2026-Q2", "2026-Q3"],
            own: [Own("change(cost) < -10% * last(cost)", .defer)]
        ) { cycle in
            if cycle.id.name == "2026-Q2" {
                cycle.change("new") { $0.pricePerThousand = Cost(1.5, currency: .usd, basis: .list) }
            }
        },
        RuleCase("a missing figure holds a cautious rule", "defer A1", own: [Own("feedback.score < 50%", .defer)]),
        RuleCase(
            "a missing figure holds a cautious rule, denied too", "defer A1",
            own: [Own("not (feedback.score < 50%)", .defer)]),
        RuleCase(
            "a missing figure beside one that fails", "promote R5",
            own: [Own("feedback.score < 50% and cost > 9 USD", .defer)]),
        RuleCase(
            "a missing figure beside one that holds, either", "defer A1",
            own: [Own("feedback.score < 50% or cost < 9 USD", .defer)]),
        RuleCase(
            "a missing figure never promotes", "defer R8", new: Side(3.5, 7800),
            own: [Own("feedback.score > 50%", .promote)]),
        RuleCase(
            "a missing figure never promotes, denied too", "defer R8", new: Side(3.5, 7800),
            own: [Own("not (feedback.score > 50%)", .promote)]),
        RuleCase("a limit of the policy", "defer A1", own: [Own("cost > 40% * limit(cost.per_1k)", .defer)]) {
            $0.limit(.cost, atMost: 2)
        },
        RuleCase("a check", "defer A1", own: [Own("meets(all)", .defer)]) { $0.limit(.accuracy, atLeast: 70) },
        RuleCase("a check denied", "promote R5", own: [Own("not meets(all)", .defer)]) {
            $0.limit(.accuracy, atLeast: 70)
        },
        RuleCase("evidence", "defer A1", own: [Own("not evidence(strong)", .defer)]),
        RuleCase("in a scenario", "defer A1", new: Side(2.2, 7800), own: [Own("in(tokens, cost > 20 USD)", .defer)]) {
            $0.tokens(50, mustHold: false)
        },
        RuleCase(
            "in a scenario, not so", "promote R5", new: Side(2.2, 7800),
            own: [Own("in(tokens, cost > 200 USD)", .defer)]
        ) { $0.tokens(50, mustHold: false) },
        RuleCase("in a scenario that is gone", "defer A1", own: [Own("in(tokens, cost > 20 USD)", .defer)]),
        RuleCase("a threshold by its key", "defer A1", own: [Own("chance >= thresholds.promote", .defer)]),
        RuleCase("worth times points", "defer A1", own: [Own("against(quality) * worth > 1 USD", .defer)]),
        RuleCase("the month's traffic", "defer A1", own: [Own("cost.month < 2,000 USD", .defer)]),
        RuleCase(
            "what runs is held", "hold A1", of: "old", new: Side(9, 7000),
            own: [Own("cost < 9 USD", .hold, for: .production)]),
        RuleCase(
            "what is replaced isn't held", "deprecate R10", of: "old",
            own: [Own("cost < 9 USD", .hold, for: .production)]),
        RuleCase(
            "the last that serves is never deprecated", "hold R12", of: "old", new: Side(9, 7000),
            own: [Own("cost < 9 USD", .deprecate, for: .production)]),
        RuleCase(
            "one of two that serve is deprecated", "deprecate A1", of: "new", new: Side(1, 7700),
            own: [Own("cost < 1.5 USD", .deprecate, for: .production)]
        ) { cycle in
            cycle.change("new") { $0.stage = .production }
        },
        RuleCase(
            "nothing is retired that wasn't marked", "hold R12", of: "new", new: Side(1, 7700),
            own: [Own("cost < 1.5 USD", .retire, for: .production)]
        ) { cycle in
            cycle.change("new") { $0.stage = .production }
        },
    ]

    static let parts: [RuleCase] = [
        RuleCase("a group's limit is missed, and calls can be routed by it", "promote for FOR") { $0.groups() },
        RuleCase("its incumbent stays for the group", "hold R12", of: "old") { $0.groups() },
        RuleCase("calls can't be routed by the group", "defer R4") { $0.groups(isRoutable: false) },
        RuleCase("a policy without this action", "defer R4") { cycle in
            cycle.groups()
            cycle.policy.actions = [.until, .tie]
        },
        RuleCase("the group isn't measured", "defer R4") { cycle in
            cycle.groups()
            for index in cycle.snapshots.indices where cycle.snapshots[index].model == "new" {
                cycle.snapshots[index].slices.removeLast()
            }
        },
        RuleCase("another limit is missed too", "defer R4") { cycle in
            cycle.groups()
            cycle.limit(.cost, atMost: 0.5)
        },
        RuleCase("it doesn't pay for the rest", "defer R4", new: Side(9, 7600)) { $0.groups() },
        RuleCase("it pays for the rest in the first of two cycles", "defer R4", cycles: 2) { $0.groups() },
        RuleCase("it fails for the rest where it must hold", "defer R4", new: Side(3, 7600)) { cycle in
            cycle.groups()
            cycle.tokens(50, mustHold: true)
        },
    ]

    static let trials: [RuleCase] = [
        RuleCase(
            "likely to pay, and more answers would tell", "promote until UNTIL", old: Side(2, 760, of: 1_000),
            new: Side(2, 775, of: 1_000)),
        RuleCase(
            "what runs stays beside it", "hold R12", of: "old", old: Side(2, 760, of: 1_000),
            new: Side(2, 775, of: 1_000)),
        RuleCase(
            "a policy without trials", "defer R8", old: Side(2, 760, of: 1_000), new: Side(2, 775, of: 1_000)
        ) { $0.policy.actions = [.tie] },
        RuleCase(
            "a trial isn't renewed", "defer R8", old: Side(2, 760, of: 1_000), new: Side(2, 775, of: 1_000),
            in: ["2026-Q2", "2026-Q3"]),
        RuleCase(
            "not likely enough", "defer R8", old: Side(2, 760, of: 1_000), new: Side(2, 763, of: 1_000)),
        RuleCase("too few calls to tell whether it is fast enough", "promote until UNTIL") { $0.time(97) },
        RuleCase("too few calls, and too slow as far as they tell", "defer R4") { $0.time(94) },
        RuleCase("nobody timed it", "defer R4") { $0.time(nil) },
        RuleCase(
            "what runs would cost too much beside it", "defer R8", old: Side(2, 760, of: 1_000),
            new: Side(2, 775, of: 1_000)
        ) { cycle in
            for id in ["old", "new"] as [ModelID] { cycle.change(id) { $0.fixedPerMonth = 20_000 } }
        },
    ]

    static let weak: [RuleCase] = [
        RuleCase(
            "a mix of two others is as good for less", "deprecate R10", of: "new", old: Side(0.9, 7000),
            new: Side(2, 7100), third: Side(2.5, 8000)
        ) { cycle in
            cycle.change("new") { $0.stage = .production }
        },
        RuleCase(
            "hardly ever the best choice", "deprecate R10", of: "new", old: Side(1, 7000), new: Side(20, 7200)
        ) { cycle in
            cycle.change("new") { $0.stage = .production }
        },
        RuleCase(
            "the best choice where a point is worth three times as much", "hold R12", of: "new", old: Side(1, 7000),
            new: Side(6, 7200)
        ) { cycle in
            cycle.change("new") { $0.stage = .production }
        },
        RuleCase(
            "hardly ever the best choice, and the only one that serves", "hold R12", of: "old", old: Side(20, 7200),
            new: Side(1, 7000), cycles: 2),
    ]

    static let all =
        data + limits + promotions + ties + deferrals + production + own + parts + trials + weak

    @Test(arguments: all)
    func `the advice is as written`(rule: RuleCase) throws {
        let advice = try #require(try rule.advice())
        #expect(advice.said == rule.expected, "\(advice.reason)")
    }

    @Test func `at least a hundred cases, and each rule speaks in one`() {
        #expect(Self.all.count >= 100)
        for audience in RuleAudience.allCases {
            for rule in audience.builtIn {
                #expect(Self.all.contains { $0.expected.hasSuffix(" \(rule)") }, "\(rule)")
            }
        }
    }
}
