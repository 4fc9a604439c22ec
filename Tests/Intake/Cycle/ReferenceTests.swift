import Intake
import Portfolio
import Testing

@Suite("A name must stand for something that is declared")
struct ReferenceTests {
    private let base = [
        "cycles/2026-Q3/portfolio.yml": """
        workloads:
          chat:
            slices:
              language=en: {share: 0.7}
              language=ar: {share: 0.3}
        models: {corvid: {workload: chat}}

        """,
        "cycles/2026-Q3/metrics.csv": "model,indicator,value\ncorvid,accuracy,70\n",
    ]

    private func named(_ files: [String: String]) throws -> [String] {
        try mistakes(of: base.merging(files) { first, _ in first })
    }

    @Test("events, baselines and outcomes name models, workloads and decisions")
    func cycle() throws {
        let named = try named([
            "cycles/2026-Q3/cycle.yml": """
            baseline: {caht: corvid, chat: corvd}
            events:
              - {on: 2026-08-01, what: x, model: lumen, workload: photos}
            outcomes:
              - {decision: 2026-Q3/cahce, value: 3, low: 4, high: 2}

            """,
            "cycles/2026-Q3/decisions/cache.md":
                "---\ntitle: A\naction: change\nstate: decided\nsupersedes: 2026-Q3/cach\n---\n",
        ])
        #expect(
            named == [
                "cycle.yml:1 'caht' is no workload that is declared",
                "cycle.yml:1 'corvd' is no model that is declared",
                "cycle.yml:3 'lumen' is no model that is declared",
                "cycle.yml:3 'photos' is no workload that is declared",
                "cycle.yml:5 '2026-Q3/cahce' is no decision that is declared",
                "cycle.yml:5 the outcome's low end lies above its high end",
                "cache.md:5 '2026-Q3/cach' is no decision that is declared",
            ])
    }

    @Test("an event may name a model that only an earlier cycle had, an outcome an earlier decision")
    func earlier() throws {
        let named = try named([
            "cycles/2026-Q2/metrics.csv": "model,indicator,value\nlumen,accuracy,70\n",
            "cycles/2026-Q2/decisions/cache.md": "---\ntitle: A\naction: change\nstate: decided\n---\n",
            "cycles/2026-Q3/cycle.yml": """
            events: [{on: 2026-08-01, what: Switched off, model: lumen}]
            outcomes: [{decision: 2026-Q2/cache, value: 3}]

            """,
        ])
        #expect(named == [])
    }

    @Test("a policy names workloads and scenarios, a scenario's mix names slices and adds up")
    func policy() throws {
        let named = try named([
            "cycles/2026-Q3/policy.yml": "workloads:\n  chta: {gates: []}\nmust_hold: [duoble]\n",
            "cycles/2026-Q3/scenarios.yml": """
            double: {traffic: 2}
            gone: {mix: {language=en: 0.9, language=ar: 0.3}}
            less: {mix: {language=en: 0.5, language=ar: 0.3}}
            part: {mix: {language=en: 0.5, langage=ar: 0.1}}
            lost: {drift: {langage=ar: 3, language=en: 200}}
            vague: {drift: [3]}
            storm: {busy_traffic: 2, retraning: 2}

            """,
        ])
        #expect(
            named == [
                "policy.yml:2 'chta' is no workload that is declared",
                "policy.yml:3 'duoble' is no scenario that is declared",
                "scenarios.yml:2 the shares of 'language' add up to 1.2, not 1",
                "scenarios.yml:3 the shares of 'language' add up to 0.8, not 1",
                "scenarios.yml:4 'langage=ar' is no slice that is declared",
                "scenarios.yml:5 'langage=ar' is no slice that is declared",
                "scenarios.yml:5 'language=en' is 200; -100 to 100 was expected",
                "scenarios.yml:6 'drift' is a list; points for everybody, or a map from slice to points, was expected",
                "scenarios.yml:7 'busy_traffic' multiplies the calls of the busy hours, and none are declared for 'chat'",
                "scenarios.yml:7 'retraning' is no key here (about, busy_traffic, drift, hardware_price, mix, must_hold, "
                    + "retraining, title, token_price, traffic, workload)",
            ])
    }

    @Test("scales upside down, gates that nothing passes and thresholds that cross are named")
    func scales() throws {
        let named = try named([
            "cycles/2026-Q3/policy.yml": """
            goalposts:
              accuracy: {worst: 100, best: 60, weight: 1}
              errors: {worst: 10, best: 120, weight: 1}
              latency.p95: {worst: 100, best: 10, weight: 1}
            gates:
              - {indicator: errors, at_least: 3, at_most: 2}
            thresholds: {promote: 0.7, keep: 0.8}
            indicators:
              tokens: {better: lowr}

            """
        ])
        #expect(
            named == [
                "policy.yml:2 of accuracy higher is better, but best is not",
                "policy.yml:3 120.0 lies outside what errors can be (0.0 to 100.0)",
                "policy.yml:6 nothing is at least 3.0 and at most 2.0",
                "policy.yml:7 'keep' (0.8) lies above 'promote' (0.7)",
                "policy.yml:9 'better' is 'lowr'; it is one of higher, lower, neither",
            ])
    }

    @Test("days in an order that can't be, a month twice, and the site's own currency")
    func days() throws {
        let named = try named([
            "cycles/2026-Q3/cycle.yml": """
            collected: 2026-06-30
            published: 2026-06-01
            budget:
              year: 10
              months: [{month: 2026-07, plan: 1}, {month: 2026-07, plan: 2}]

            """,
            "cycles/2026-Q3/decisions/a.md":
                "---\ntitle: A\naction: change\nstate: decided\ndecided: 2026-08-02\nin_force: 2026-08-01\n---\n",
        ])
        #expect(
            named == [
                "cycle.yml:1 2026-06-30 lies before the cycle (2026-07-01 to 2026-09-30)",
                "cycle.yml:2 published on 2026-06-01, before its figures were collected on 2026-06-30",
                "cycle.yml:2 published on 2026-06-01, but the status is draft",
                "cycle.yml:5 2026-07 stands twice in the budget",
                "a.md:6 in force on 2026-08-01, before it was decided on 2026-08-02",
            ])
        let euro = try portfolio(
            of: base.merging(["site.yml": "currency: EUR\n", "cycles/2026-Q3/cycle.yml": "budget: {year: 10}\n"]) {
                first, _ in first
            }
        ).0
        #expect(euro?.cycles.first?.budget?.currency.code == "EUR")
    }

    @Test("a name that is near none is told which ones there are")
    func choice() throws {
        let found = try portfolio(
            of: base.merging([
                "cycles/2026-Q3/cycle.yml": "events:\n  - {on: 2026-08-01, what: x, model: birch-7b}\n"
            ]) { first, _ in first }
        ).1
        #expect(
            found.map(\.description) == [
                """
                cycles/2026-Q3/cycle.yml:2:38: error: 'birch-7b' is no model that is declared
                    2 |   - {on: 2026-08-01, what: x, model: birch-7b}
                      |                                      ^~~~~~~~ write one of corvid
                """
            ])
    }

    @Test("amounts in portfolio.yml are plain numbers: a sign says nothing of the currency they are taken for")
    func amounts() throws {
        let models = "models:\n  corvid:\n    price: {per_1k: €1.60}\n    switching_cost: \"1.234,5\"\n"
        let found = try portfolio(
            of: [
                "cycles/2026-Q3/portfolio.yml": models,
                "cycles/2026-Q3/metrics.csv": "model,indicator,value\ncorvid,accuracy,70\n",
            ]
        ).1
        #expect(
            found.map(\.description) == [
                """
                cycles/2026-Q3/portfolio.yml:3:21: error: 'per_1k' is '€1.60'; a plain number was expected
                    3 |     price: {per_1k: €1.60}
                      |                     ^~~~~ write the number alone, and its currency in 'currency' or in site.yml
                """,
                """
                cycles/2026-Q3/portfolio.yml:4:21: error: 'switching_cost' is '1.234,5'; a number was expected
                    4 |     switching_cost: "1.234,5"
                      |                     ^~~~~~~ write 1234.5 (a point, not a comma)
                """,
            ])
    }
}
