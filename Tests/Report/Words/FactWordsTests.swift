import Portfolio
import Testing

@testable import Analysis
@testable import Report

/// What is found, in the report's words: one place for each thing.
struct FactWordsTests {
    private static let slices = [
        Slice(id: "language=uk", title: "Ukrainian", share: 0.1),
        Slice(id: "language=pl", title: "Polish", share: 0.025),
    ]

    private static func wording() throws -> Wording {
        let (findings, _) = try ReportFixture.findings()
        return Wording(edition: try #require(findings.editions.first))
    }

    @Test(arguments: [
        (Remark.smallSample, "small sample"),
        (.rare(.wrong, below: 10), "fewer than 10 wrong: the interval can miss more often than 1 in 20"),
        (.rare(.beyond, below: 10), "fewer than 10 beyond it: the interval can miss more often than 1 in 20"),
        (
            .rareInSlice(below: 10),
            "a slice with fewer than 10 right or wrong: the interval can miss more often than 1 in 20"
        ),
        (.few(below: 100), "fewer than 100: the interval can miss more often than 1 in 20"),
        (.independentCalls, "assumes independent calls"),
        (.overlappingSlices, "not weighed by traffic, since its slices overlap"),
        (
            .unmeasuredTraffic(slices),
            "12.5% of traffic unmeasured: nobody rated it on Ukrainian, 10%; Polish, 2.5%"
        ),
        (.fromBills(1), "from 1 bill, no price is stated"), (.fromBills(3), "from 3 bills, no price is stated"),
        (.groups(4), "over 4 groups"),
        (
            .slowAlarm(.init(rate: 1, longHours: 72, shortHours: 6, longRate: 1, shortRate: 2.25)),
            "slow alarm: 72 and 6 hours of the mean week spend at 1 and 2.25"
        ),
    ]) func `a remark is a phrase beside its figure`(_ remark: Remark, _ words: String) {
        #expect(remark.words == words)
    }

    @Test func `of several remarks only alarms are told beside a limit of failures`() {
        let alarm = Remark.SlowAlarm(rate: 1, longHours: 72, shortHours: 6, longRate: 1, shortRate: 2)
        #expect([Remark.smallSample, .slowAlarm(alarm), .independentCalls].slowAlarms == [alarm.words])
    }

    @Test func `what was measured otherwise is said with both sides, and with whom it is held against`() throws {
        let first = try #require(Day("2026-07-01")), last = try #require(Day("2026-08-22"))
        let end = try #require(Day("2026-09-30"))
        let days = try #require(Window(from: first, to: last))
        let other = try #require(Window(from: first, to: end))
        #expect(Unlike(.suite("v5", other: "v4"), from: "old").words == "rated on 'v5', old on 'v4'")
        #expect(Unlike(.load("3%", other: "all"), from: nil).words == "timed under '3%', most others under 'all'")
        #expect(
            Unlike(.timed(days, other: other), from: "old").words
                == "timed in 2026-07-01 to 2026-08-22, old in 2026-07-01 to 2026-09-30")
        #expect(Unlike(.basis(.billed, other: .list), from: "old").words == "its cost is billed, old is list")
        #expect(
            Unlike(.spent(days, other: other), from: "old").words
                == "its cost was measured in 2026-07-01 to 2026-08-22, old in 2026-07-01 to 2026-09-30")
    }

    @Test(arguments: [
        (GateReason.notMeasured, "not measured"), (.unseenBusy(predicted: nil), "not measured in the busy hours"),
        (.unseenBusy(predicted: .pass), "predicted pass, not measured in the busy hours"),
        (.unseenBusy(predicted: .fail), "predicted miss, not measured in the busy hours"),
        (.fewCalls, "too few calls to tell"), (.percentilesOnly, "at its point value: only percentiles are supplied"),
        (.stale, "too old to decide"),
    ]) func `an open check says why`(_ reason: GateReason, _ words: String) {
        #expect(reason.words == words)
    }

    @Test func `a warning names its model, workload and scenario`() throws {
        let wording = try Self.wording()
        let twice = Scenario(id: "twice", title: "Twice the traffic")
        func words(_ matter: Warning.Matter, _ model: ModelID? = nil) -> String {
            wording.warning(Warning(matter: matter, model: model, source: nil))
        }
        #expect(words(.note("1 of 2 models were found in speed.csv")) == "1 of 2 models were found in speed.csv")
        #expect(
            words(.unmeasuredTraffic(Self.slices), "atlas-8b")
                == "atlas-8b: nobody rated it on Ukrainian, Polish, 12.5% of the traffic")
        #expect(words(.withoutOwner, "atlas-8b") == "atlas-8b is in production without an owner")
        #expect(
            words(.mixWithoutEffect("chat", twice, dimension: "age"))
                == "chat, Twice the traffic: its mix over age changes nothing, "
                + "since not all of its shares and answers are known")
        #expect(
            words(.assumptionWithoutEffect("chat", twice, .busy(.undeclared)))
                == "chat, Twice the traffic: its factor on the busy hours changes nothing, "
                + "since no busy hours are declared")
    }

    @Test func `what a cost lacks is said alike wherever it stands`() throws {
        let wording = try Self.wording()
        #expect(CostGap.noPriceOf("H100").words == "no price is stated for H100")
        #expect(
            wording.gap(.partOfCost(of: "atlas-8b", .noSupportRate))
                == "the cost of atlas-8b is known only in part: the rate of its support hours isn't stated")
        #expect(LadderFinding.LeftOut.Reason.noCost(.noPrice).words == "cost unknown: no price is stated")
        #expect(
            [Missing.cost(of: "nimbus<b>", why: .noPrice), .quality(of: "atlas-8b")].map {
                wording.missing($0, of: "nimbus<b>")
            } == ["cost unknown: no price is stated", "quality of atlas-8b isn't measured"])
    }

    @Test func `what stands beside an outcome says how traffic moved and why that can't be taken out`() {
        #expect(OutcomeFinding.Note.restated(-0.3).words == "traffic fell by 30% in between")
        #expect(
            OutcomeFinding.Note.confounded(0.3, .noCostStructure).words
                == "traffic grew by 30% in between, which may be what moved it; no cost structure of then is known, "
                + "so it can't be restated")
        #expect(OutcomeFinding.Result.failed.words == "did not happen")
    }

    @Test func `a refused experiment names what changed together`() {
        #expect(
            ExperimentFinding.Refusal.changedTogether(["prompt", "batch"]).words
                == "prompt and batch changed together, so no effect can be told apart")
    }
}
