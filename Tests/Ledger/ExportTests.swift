import Analysis
import Documents
import Foundation
import Importers
import Intake
@testable import Ledger
import Portfolio
import Report
import Testing

@Suite struct ExportTests {
    @Test func `bills go out as FOCUS and come back through its importer as the same bills`() throws {
        let (portfolio, cycle) = try Self.example()
        let table = FocusTable(cycle, site: portfolio.site)
        let file = ForeignFile(name: "costs.csv", path: "costs.csv", bytes: table.bytes)
        #expect(try Importers.guess([file]) == "focus")
        let outcome = try Importers.read([file], as: "focus", ImportContext(cycle: cycle.id))
        #expect(outcome.report.files.flatMap(\.remarks).isEmpty)
        let amounts = cycle.snapshots.flatMap { snapshot in
            snapshot.bill.map { "\(snapshot.model) \($0.month) \($0.cost.amount ?? -1) \($0.requests ?? -1)" }
        }
        #expect(table.rows == amounts.count && !amounts.isEmpty)
        let back = try outcome.files.filter { $0.path.hasPrefix("snapshots/") }.flatMap { file in
            let (value, mistakes) = JSON.read(TextFile(path: file.path, bytes: Array(file.text.utf8)))
            #expect(mistakes.isEmpty)
            let snapshot = try #require(value)
            return Self.list(snapshot["bill"]).map {
                "\(Self.text(snapshot["model"])) \(Self.text($0["month"]))-01 \(Self.number($0["amount"])) \(Self.number($0["requests"]))"
            }
        }
        #expect(back.sorted() == amounts.sorted())
    }

    @Test func `amounts of another basis than the invoice's are no billed cost, and are named`() throws {
        var (portfolio, cycle) = try Self.example()
        let whole = FocusTable(cycle, site: portfolio.site).rows
        let index = try #require(cycle.snapshots.firstIndex { !$0.bill.isEmpty })
        cycle.snapshots[index].bill[0].cost = Cost(10, currency: .usd, basis: .usage)
        let table = FocusTable(cycle, site: portfolio.site)
        #expect(table.rows == whole - 1)
        #expect(
            table.leftOut == ["1 line of basis 'usage': FOCUS's billed cost is what an invoice says"])
    }

    @Test func `each figure goes out once in base units, its ends beside it, and a gap is no 0`() throws {
        let (portfolio, cycle) = try Self.example()
        let edition = try #require(Findings.of(portfolio).editions.first { $0.cycle.id == cycle.id })
        let figures = Report.figures(of: edition)
        let lines = OpenMetrics.text(of: edition, figures: figures).split(separator: "\n")
        #expect(lines.last == "# EOF")
        let samples = lines.filter { !$0.hasPrefix("#") }
        #expect(Set(samples.map { $0.prefix { $0 != "}" } }).count == samples.count)
        let accuracy = try #require(
            figures.first { $0.model == "corvid-mini" && $0.figure == "accuracy" && $0.slice == nil })
        let labels = "{cycle=\"\(cycle.id)\",workload=\"support-chat\",model=\"corvid-mini\",figure=\"accuracy\"}"
        let line = try #require(samples.first { $0.hasPrefix("quarterdeck_figure_ratio" + labels) })
        let value = try #require(line.split(separator: " ").last.flatMap { Double($0) })
        #expect(abs(value - accuracy.estimate.value / 100) < 1e-12)
        #expect(samples.contains { $0.hasPrefix("quarterdeck_figure_low_ratio" + labels) })
        let known = figures.count { $0.estimate.bounds == nil }
        let parts = ["quarterdeck_figure_low", "quarterdeck_figure_high", "quarterdeck_edition_info"]
        #expect(samples.count { line in !parts.contains { line.hasPrefix($0) } } == known)
    }

    @Test func `a name can't break out of its label`() throws {
        let (portfolio, cycle) = try Self.example()
        let edition = try #require(Findings.of(portfolio).editions.first { $0.cycle.id == cycle.id })
        var figure = try #require(Report.figures(of: edition).first { $0.slice != nil })
        figure.slice = "a=\"b\\\n# EOF"
        figure.name = "x"
        let text = OpenMetrics.text(of: edition, figures: [figure])
        #expect(text.contains(#"slice="a=\"b\\\n# EOF""#))
        #expect(text.split(separator: "\n").count { $0 == "# EOF" } == 1)
    }

    private static func example() throws -> (Portfolio, Cycle) {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var portfolio = try #require(Intake.read(folder: root.appendingPathComponent("Content").path).0)
        for index in portfolio.cycles.indices { portfolio.cycles[index].policy.draws = 500 }
        return (portfolio, try #require(portfolio.cycles.last))
    }

    private static func list(_ value: Value?) -> [Value] { if case .array(let list, _) = value { list } else { [] } }

    private static func text(_ value: Value?) -> String {
        if case .string(let text, _) = value { text } else { "" }
    }

    private static func number(_ value: Value?) -> Double {
        if case .number(let number, _, _) = value { number } else { -1 }
    }
}
