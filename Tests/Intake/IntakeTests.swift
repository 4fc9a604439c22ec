import Foundation
import Intake
import Portfolio
import Testing

@Suite("A content folder becomes a portfolio")
struct IntakeTests {
    /// A folder with these files, removed after `body`.
    private func withFolder<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try body(folder.path)
    }

    @Test("two files are enough")
    func twoFiles() throws {
        let files = [
            "cycles/2026-Q3/metrics.csv": "model,indicator,value,n\nb,accuracy,77,100\na,accuracy,76,100\n",
            "cycles/2026-Q3/summary.md": "All is well.\n",
        ]
        let (portfolio, mistakes) = try withFolder(files) { Intake.read(folder: $0) }
        #expect(mistakes == [])
        let cycle = try #require(portfolio?.cycles.first)
        #expect(cycle.id.name == "2026-Q3")
        #expect(cycle.models.map(\.id) == ["b", "a"])
        #expect(cycle.models.map(\.stage) == [.candidate, .candidate])
        #expect(cycle.workloads.count == 1)
        #expect(cycle.narratives.map(\.name) == ["summary"])
        #expect(cycle.files.map(\.path) == ["cycles/2026-Q3/metrics.csv", "cycles/2026-Q3/summary.md"])
    }

    @Test("mistakes of all files come in one run, and no portfolio then")
    func mistakes() throws {
        let files = [
            "cycles/2026-Q3/metrics.csv": "model,indicator,value\na,accuracy,x\n",
            "cycles/2026-Q2/metrics.csv": "model,indicator\n", "cycles/Q1/metrics.csv": "",
        ]
        let (portfolio, mistakes) = try withFolder(files) { Intake.read(folder: $0) }
        #expect(portfolio == nil)
        #expect(
            mistakes.map { "\($0.file):\($0.place.line): \($0.message)" } == [
                "cycles/2026-Q2/metrics.csv:1: the column 'value' is missing",
                "cycles/2026-Q3/metrics.csv:2: 'x' is not a number",
                "cycles/Q1:1: 'Q1' is not the name of a cycle",
                "cycles/Q1/metrics.csv:1: the table is empty; a header was expected",
            ])
    }

    @Test("site.yml says what the series is; unknown keys and odd values are named")
    func site() throws {
        let files = [
            "site.yml": "title: Report\ncurency: EUR\nlanguage: de\nowners:\n  ML: ml-at-example\n",
            "cycles/2026-Q3/metrics.csv": "model,indicator,value\na,accuracy,7\n",
        ]
        let (_, mistakes) = try withFolder(files) { Intake.read(folder: $0) }
        #expect(
            mistakes.map { "\($0.place.line):\($0.place.column) \($0.message) | \($0.cure ?? "")" } == [
                "2:1 'curency' is no key here (currency, language, links, mail, notice, organisation, owners, theme, title) "
                    + "| did you mean 'currency'?",
                "3:11 pages are written in 'en' only, not in 'de' | leave the line out",
                "5:7 'ml-at-example' is no mail address | write it like team@example.org",
            ])
        let good = ["site.yml": "title: Report\ncurrency: EUR\nowners: {ML: ml@example.org}\n"]
            .merging(files) { first, _ in first }
        let portfolio = try withFolder(good) { Intake.read(folder: $0).0 }
        #expect(portfolio?.site.currency.code == "EUR")
        #expect(portfolio?.site.owners == [.init(name: "ML", mail: "ml@example.org")])
        #expect(portfolio?.files.map(\.path) == ["site.yml"])
    }

    @Test("cycle.yml says the state of the edition; entries with mistakes are named")
    func cycle() throws {
        let files = [
            "cycles/2026-Q3/cycle.yml": """
            status: published
            published: 2026-10-06
            approvals:
              - {by: Model council, on: 2026-10-05}
            budget:
              year: 105000
              months:
                - {month: 2026-08, plan: 8000}
                - {month: 2026-07, plan: 8000, actual: 7900}
            events:
              - {on: 2026-08-03, kind: retraining, model: gauge, what: Trained anew, cost: 1800}

            """,
            "cycles/2026-Q3/metrics.csv": "model,indicator,value\ngauge,accuracy,91\n",
        ]
        let cycle = try #require(try withFolder(files) { Intake.read(folder: $0).0 }?.cycles.first)
        #expect(cycle.status == .published)
        #expect(cycle.approvals.map(\.by) == ["Model council"])
        #expect(cycle.budget?.months.map(\.plan) == [8000, 8000])
        #expect(cycle.budget?.months.first?.actual == 7900)
        #expect(cycle.events.first?.cost == 1800)
        let broken = [
            "cycles/2026-Q3/cycle.yml":
                "status: publishd\napprovals:\n  - {on: tomorrow, who: me}\nevents:\n  - {on: 2027-01-01, what: x}\n"
        ]
        let mistakes = try withFolder(broken) { Intake.read(folder: $0).1 }
        #expect(
            mistakes.map { "\($0.place.line) \($0.message)" } == [
                "1 'status' is 'publishd'; it is one of draft, published", "3 an approval needs 'by'",
                "3 'on' is 'tomorrow'; a day was expected",
                "3 'who' is no key here (by, condition, due, met, note, on, owner)",
                "5 2027-01-01 lies outside the cycle (2026-07-01 to 2026-09-30)",
                "1 nothing is measured in this cycle: there is no metrics.csv and no file in snapshots/",
            ])
    }

    @Test("portfolio.yml and policy.yml say who competes and by which rules; a policy holds until the next")
    func portfolio() throws {
        let files = [
            "cycles/2026-Q2/policy.yml": """
            goalposts:
              accuracy: {worst: 60, best: 95, weight: 60}
              cost.per_1k: {worst: 30, best: 0.1, scale: log, weight: 40}
            max_age_days: 45

            """,
            "cycles/2026-Q2/metrics.csv": "model,indicator,value\nlumen,accuracy,80\n",
            "cycles/2026-Q3/portfolio.yml": """
            prices:
              - {item: H100, price: 3.10, unit: hour, from: 2026-01-01}
              - {item: H100, price: 2.85, unit: hour, from: 2026-07-01}
            workloads:
              chat:
                title: Support chat
                requests_per_month: 1900000
                value_of_right: 0.12
                busy_hours: mon-fri 10-12, sat 9-10
                sla: {latency: {quantile: 0.95, limit: 1.2 s, window: busy}, errors: {limit: 0.5%}}
                slices:
                  language=en: {title: English, share: 70%}
                  language=ar: {share: 0.3, gate: 8}
            models:
              lumen: {workload: chat, stage: production, owner: ML, hardware: {item: H100, replicas: 8}}
              nimbus: {workload: chat, price: {unknown: no price published}}

            """,
            "cycles/2026-Q3/metrics.csv": "model,indicator,value\nlumen,accuracy,83\n",
        ]
        let (portfolio, mistakes) = try withFolder(files) { Intake.read(folder: $0) }
        #expect(mistakes == [])
        let cycle = try #require(portfolio?.cycles.last)
        #expect(cycle.policy.goalposts.map(\.indicator) == ["accuracy", "cost.per_1k"])
        #expect(cycle.policy.maxAgeDays == 45)
        let chat = try #require(cycle.workloads.first)
        #expect(chat.serviceLevel.latencyLimit == 1200 && chat.serviceLevel.errorLimit == 0.005)
        #expect(chat.busyHours == [10, 11, 34, 35, 58, 59, 82, 83, 106, 107, 129])
        #expect(chat.slices.map(\.share) == [0.7, 0.3] && chat.slices.map(\.isCohort) == [false, true])
        #expect(cycle.models.first?.hardware?.replicas == 8)
        #expect(cycle.models.last?.pricePerThousand?.knowledge == .unknown(.said("no price published")))
        #expect(cycle.measurements.map(\.workload) == ["chat"])
    }

    @Test("what portfolio.yml and policy.yml get wrong is named where it stands")
    func wrongPortfolio() throws {
        let files = [
            "cycles/2026-Q3/portfolio.yml": """
            workloads:
              chat:
                sla: {latency: {quantile: 0.95, limit: fast}}
                slices:
                  language=en: {share: 0.7}
                  language=ar: {share: 0.2}
            models:
              a: {workload: chta, stage: prodution, hardware: {item: H100, replicas: 2}}

            """,
            "cycles/2026-Q3/policy.yml": """
            goalposts:
              accuracy: {worst: 60, best: 60, weight: 1}
              cost.per_1k: {worst: 0, best: 1, scale: log, weight: 1}

            """,
        ]
        let mistakes = try withFolder(files) { Intake.read(folder: $0).1 }
        #expect(
            mistakes.map { "\($0.file.split(separator: "/").last ?? ""):\($0.place.line) \($0.message)" } == [
                "metrics.csv:1 nothing is measured in this cycle: there is no metrics.csv and no file in snapshots/",
                "policy.yml:2 the weights add up to 0, so nothing can be weighed",
                "policy.yml:2 worst and best are both 60.0; they must differ",
                "policy.yml:3 on a log scale worst and best must be above 0",
                "portfolio.yml:3 'fast' is no time",
                "portfolio.yml:5 the shares of 'language' add up to 0.9, not 1",
                "portfolio.yml:8 'chta' is no workload that is declared",
                "portfolio.yml:8 'stage' is 'prodution'; it is one of production, candidate, deprecated, retired",
                "portfolio.yml:8 'H100' has no price per hour in the price book",
            ])
    }

    @Test("decisions, experiments, scenarios, narratives and the glossary are read with what they refer to")
    func rest() throws {
        let base = ["cycles/2026-Q3/metrics.csv": "model,indicator,value\ncorvid,accuracy,7\n"]
        let files = base.merging([
            "glossary.md": "# Words\n\n## Point\n\nOne in a hundred answers.\n",
            "cycles/2026-Q3/scenarios.yml": "double:\n  title: Traffic doubles\n  traffic: 2\n  must_hold: yes\n"
                + "worse:\n  drift: {language=ar: 2.5}\n  retraining: 150%\n",
            "cycles/2026-Q3/decisions/cache.md": """
            ---
            title: Turn the cache on
            model: corvid
            action: change
            state: in force
            forecast: {indicator: cost.per_1k, kind: percent, low: -16, high: -12, due: 2026-Q4}
            ---
            Because it saves.
            """,
            "cycles/2026-Q3/experiments/cache.yml": """
            model: corvid
            factor: cache
            control: off
            variant: on
            effects:
              - {indicator: cost, control: {mean: 2.5, sd: 0.2, n: 50}, variant: {values: [2, 2.1]}}

            """,
            "cycles/2026-Q3/narrative/corvid.md": "---\nmodel: corvid\n---\nWords.\n",
        ]) { first, _ in first }
        let (portfolio, mistakes) = try withFolder(files) { Intake.read(folder: $0) }
        #expect(mistakes == [])
        let cycle = try #require(portfolio?.cycles.first)
        #expect(portfolio?.glossary.map(\.definition.firstLine) == [5])
        #expect(cycle.scenarios.map(\.traffic) == [2, 1] && cycle.scenarios.map(\.mustHold) == [true, false])
        #expect(cycle.scenarios.map(\.driftBySlice) == [[:], ["language=ar": 2.5]])
        #expect(cycle.scenarios.map(\.retraining) == [1, 1.5])
        #expect(cycle.decisions.first?.forecast?.expectation == .range(low: -16, high: -12, level: 0.9))
        #expect(cycle.decisions.first?.rationale.markdown == "Because it saves.")
        #expect(cycle.decisions.first?.rationale.firstLine == 8)
        #expect(cycle.experiments.first?.effects.first?.variant == .values([2, 2.1]))
        #expect(cycle.narratives.map(\.model) == ["corvid"])

        let broken = base.merging([
            "cycles/2026-Q3/decisions/a.md": "---\ntitle: A\naction: promot\nstate: decided\nmodel: corvd\n---\n",
            "cycles/2026-Q3/decisions/b.md": "---\ntitle: B\n",
            "cycles/2026-Q3/experiments/e.yml": "model: x\nfactor: f\ncontrol: a\n",
            "glossary.md": "## Empty\n## Point\nx\n## point\ny\n",
        ]) { first, _ in first }
        let named = try withFolder(broken) { Intake.read(folder: $0).1 }
        #expect(
            named.map { "\($0.file.split(separator: "/").last ?? ""):\($0.place.line) \($0.message)" } == [
                "a.md:3 'action' is 'promot'; it is one of promote, promote for, promote until, hold, scale, defer, deprecate, retire, retrain, change",
                "a.md:5 'corvd' is no model that is declared",
                "b.md:1 a decision needs 'action'", "b.md:1 a decision needs 'state'",
                "b.md:1 a decision needs 'title'", "b.md:1 the front matter never ends",
                "e.yml:1 an experiment needs 'variant'", "e.yml:1 'x' is no model that is declared",
                "glossary.md:1 'Empty' has no definition", "glossary.md:4 'point' stands twice",
            ])
    }

    @Test("a folder without cycles says what to make")
    func empty() throws {
        let (portfolio, mistakes) = try withFolder(["readme.txt": ""]) { Intake.read(folder: $0) }
        #expect(portfolio == nil)
        #expect(mistakes.map(\.message) == ["there is no cycle here"])
    }
}
