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
                "2:1 'curency' is no key here (currency, language, links, notice, organisation, owners, theme, title) "
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

            """
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
                "3 'on' is 'tomorrow'; a day was expected", "3 'who' is no key here (by, note, on)",
                "5 2027-01-01 lies outside the cycle (2026-07-01 to 2026-09-30)",
            ])
    }

    @Test("a folder without cycles says what to make")
    func empty() throws {
        let (portfolio, mistakes) = try withFolder(["readme.txt": ""]) { Intake.read(folder: $0) }
        #expect(portfolio == nil)
        #expect(mistakes.map(\.message) == ["there is no cycle here"])
    }
}
