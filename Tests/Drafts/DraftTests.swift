import Documents
import Drafts
import Foundation
import Intake
import Portfolio
import Testing

@Suite("What an author begins with builds as it stands")
struct DraftTests {
    private static let names = ["2026-Q3", "2026-Q4"].compactMap(CycleID.init)
    private let quarter = names[0]

    /// What Intake reads of the files, written to a folder of their own, and what it finds wrong.
    private func read(_ files: [DraftFile]) throws -> (Portfolio?, [String]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-draft-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: url)
        }
        let (portfolio, mistakes) = Intake.read(folder: folder.path)
        return (portfolio, mistakes.map(\.description))
    }

    @Test func `a decision begun from an advice says what is advised, why, by whom and for how much, and builds`()
        throws
    {
        var model = Model(id: "corvid-mini")
        model.owner = "Customer care"
        var cycle = Cycle(id: quarter)
        cycle.models = [model]
        let advice = RecordDraft.Advice(
            workload: "main", action: .promoteUntil, rule: "UNTIL", why: "It says \"likely\".", costPerMonth: -2230.4,
            users: "About 40 more a day: right.")
        let draft = RecordDraft.decision("move", in: cycle, model: model, advice: advice)
        for line in [
            "workload: \"main\"", "action: promote until ", "owner: \"Customer care\"", "cost: -2230 ",
            "users: \"About 40 more a day: right.\"", "Rule UNTIL advises it: It says \"likely\".",
        ] {
            #expect(draft.text.contains(line), "\(line)")
        }
    }

    private func table(_ text: String) -> TextFile { TextFile(path: "exports/board.csv", bytes: Array(text.utf8)) }

    @Test func `a first content is read without a mistake`() throws {
        let (portfolio, mistakes) = try read(FirstContent.files(cycle: quarter))
        #expect(mistakes == [])
        #expect(portfolio?.cycles.first?.models.map(\.stage) == [.production, .candidate])
        #expect(portfolio?.cycles.first?.measurements.count == 6)
        #expect(portfolio?.cycles.first?.policy.thresholds.cycles == 1)
    }

    @Test func `an export becomes metrics through a guessed mapping, and what is unsure is said`() throws {
        let files = try FirstContent.files(
            cycle: quarter,
            table: table(
                """
                Rank,Model,Overall Acc,Test cases,Latency 95th (s),Total Cost ($),Errors,License
                1,corvid-mini,77.9%,5150,0.54,1.60,105,own
                2,atlas-8b,76.1%,5150,0.91,2.50,N/A,open

                """))
        let mapping = try #require(files.first { $0.path.hasSuffix("metrics.map.yml") }).text
        #expect(
            mapping == """
                # Which column of the table is what. Guessed from its header: look at every line once.
                model: "Model"
                source: "board.csv"      # as the report names it
                metrics:
                  - {indicator: accuracy, column: "Overall Acc", unit: percent, n: {column: "Test cases"}}
                  - {indicator: latency.p95, column: "Latency 95th (s)", unit: s}
                  # Is it per 1,000 requests? A cost of a whole run of 225 requests takes: divide_by: 225, multiply: 1000
                  - {indicator: cost.per_1k, column: "Total Cost ($)", zero: unknown, basis: list}
                # Not read: "Rank", "Errors", "License".

                """)
        let (portfolio, mistakes) = try read(files)
        #expect(mistakes == [])
        let rows = try #require(portfolio?.cycles.first?.measurements)
        #expect(rows.filter { $0.model == "atlas-8b" }.compactMap(\.value).sorted() == [2.5, 76.1, 910])
        #expect(rows.first { $0.indicator == "accuracy" }?.n == 5150)
    }

    @Test func `a tidy table is taken as it is`() throws {
        let files = try FirstContent.files(cycle: quarter, table: table("model,indicator,value\na,accuracy,70\n"))
        #expect(!files.contains { $0.path.hasSuffix(".map.yml") })
        #expect(try read(files).1.filter { $0.contains("error") } == [])
    }

    @Test func `a broken table is refused with its place`() throws {
        #expect {
            try FirstContent.files(cycle: quarter, table: table("model,accuracy\na,70,1\n"))
        } throws: { error in
            (error as? FirstContent.TableMistakes)?.list.map { "\($0.file):\($0.place.line)" } == [
                "exports/board.csv:2"
            ]
        }
    }

    @Test func `records that are begun are read without a mistake`() throws {
        let begun = FirstContent.files(cycle: quarter)
        let cycle = try #require(try read(begun).0?.cycles.first)
        let records = [
            RecordDraft.decision("keep-today", in: cycle, model: cycle.models[0]),
            RecordDraft.experiment("answer-cache", in: cycle, model: cycle.models[0]),
            RecordDraft.scenario("twice-the-traffic", in: cycle),
        ]
        let (portfolio, mistakes) = try read(begun + records)
        #expect(mistakes == [])
        #expect(portfolio?.cycles.first?.decisions.map(\.title) == ["keep today"])
        #expect(portfolio?.cycles.first?.experiments.map(\.title) == ["answer cache"])
        #expect(portfolio?.cycles.first?.scenarios.map(\.title) == ["twice the traffic"])
    }

    @Test func `a next cycle carries the portfolio on and asks for the same figures`() throws {
        let begun = FirstContent.files(cycle: quarter)
        let cycle = try #require(try read(begun).0?.cycles.first)
        let portfolio = try #require(begun.first { $0.path.hasSuffix("portfolio.yml") }).text
        let next = NextCycle.files(Self.names[1], after: cycle, portfolio: portfolio, mapping: nil)
        let rows = try #require(next.first { $0.path.hasSuffix("metrics.csv") }).text
        #expect(rows.split(separator: "\n").count == 7)
        #expect(rows.contains("main,challenger,cost.per_1k,,,,,"))
        // As long as nothing is filled in, the folder says that nothing is measured, and nothing else.
        let (_, mistakes) = try read(begun + next)
        #expect(mistakes.count == 1 && mistakes[0].hasPrefix("cycles/2026-Q4/metrics.csv"), "\(mistakes)")
        let filled = rows.replacing("accuracy,,,", with: "accuracy,,75,percent")
        let (read, left) = try read(
            begun + next.filter { !$0.path.hasSuffix("metrics.csv") }
                + [DraftFile(path: "cycles/2026-Q4/metrics.csv", text: filled)])
        #expect(left.filter { $0.contains("error") } == [])
        #expect(read?.cycles.last?.models.map(\.id.name) == ["today", "challenger"])
    }
}
