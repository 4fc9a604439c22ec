import Foundation
import Intake
import Press
import Portfolio
import Statistics
import Testing

@testable import Analysis
@testable import Charts
@testable import Report

/// The example as the report sees it, read once.
enum Example {
    static let read: (portfolio: Portfolio, findings: Findings)? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let portfolio = Intake.read(folder: root.appendingPathComponent("Content").path).0
        return portfolio.map { ($0, Findings.of($0)) }
    }()

    static func context() throws -> EditionContext {
        let (portfolio, findings) = try #require(read)
        return EditionContext(
            findings: findings, portfolio: portfolio, edition: try #require(findings.editions.last))
    }
}

@Suite struct `Charts stand where their question is asked` {
    private static let pages: [String: String] = {
        guard let (portfolio, findings) = Example.read else { return [:] }
        let publication = Report.publication(of: findings, portfolio: portfolio)
        return Dictionary(publication.pages.map { ($0.path, $0.content.html) }) { first, _ in first }
    }()

    @Test(arguments: [
        ("quality", "Support chat: which trade-offs does each model make?"), ("money", "The advice saves $24k a year"),
        ("money", "corvid-mini costs 2.5 times its mean"),
        ("speed", "atlas-8b keeps its limit in every hour of the week"),
        ("quality", "Smaller photos for gauge-v3 changed"),
        ("record", "1 of 4 decisions landed inside their forecast, 2 can't be told"),
    ]) func `the pages on a topic`(_ page: String, _ words: String) throws {
        #expect(try #require(Self.pages["2026-Q3/\(page).html"]).contains(words))
    }

    @Test func `the summary`() throws {
        #expect(try #require(Self.pages["2026-Q3/index.html"]).contains("The advice saves $24k a year"))
    }

    @Test func `the page of lineage`() throws {
        let page = try #require(Self.pages["2026-Q3/lineage.html"])
        #expect(page.contains("<h2 id=\"freshness\">Is it current?</h2>"))
        #expect(page.contains("pieces of advice rest on 9 files"))
    }

    @Test func `the archive`() throws {
        let page = try #require(Self.pages["index.html"])
        #expect(page.contains("Support chat: how did ranks move over the cycles?"))
        #expect(page.contains("href=\"data/ranks-support-chat.csv\""))
    }

    @Test func `a model's page`() throws {
        let page = try #require(Self.pages["2026-Q3/models/corvid-mini.html"])
        #expect(page.contains("Where is corvid-mini strong, and where weak?"))
        #expect(page.contains("No group is shown to lie behind all others"))
    }

    @Test func `every chart's figures are a file of the edition`() throws {
        let (portfolio, findings) = try #require(Example.read)
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let files = Set(publication.files.map(\.path))
        var count = 0
        for page in publication.pages {
            let folder = page.path.split(separator: "/").dropLast()
            for link in page.content.html.matches(of: #/<a href="([^"]*)" download/#) {
                count += 1
                var parts = Array(folder)
                for step in link.1.split(separator: "/") {
                    if step == ".." { parts.removeLast() } else { parts.append(step) }
                }
                #expect(files.contains(parts.joined(separator: "/")), "\(page.path): \(parts)")
            }
        }
        #expect(count > 5)
    }
}

@Suite struct `A budget's steps` {
    @Test func `lead from today's cost to the cost after the advice`() throws {
        let context = try Example.context()
        let rows = try #require(BudgetChart(context: context).chart).table.rows
        let before = try #require(context.edition.money.before).value
        let after = try #require(context.edition.money.after).value
        #expect(rows.first?[2].number == before)
        let end = try #require(rows.last?[2].number)
        #expect(abs(end - after) < 1e-6 * after)
    }
}

@Suite struct `Shapes of latencies` {
    @Test func `only percentiles give no shape`() {
        let record = LatencyRecord.percentiles([.init(probability: 0.95, value: 500)], n: 100)
        #expect(LatencyShape.density(record).isEmpty)
        #expect(record.quantile(0.95) == 500)
        #expect(record.quantile(0.5) == nil)
    }

    @Test func `counts and samples of the same calls have nearly the same shape`() {
        let values = (0..<20_000).map { 100 * (1 + Double($0 % 997) / 200) }
        var sketch = LatencySketch(alpha: 0.01)
        for value in values { sketch.add(value) }
        let first = sketch.counts.keys.min() ?? 0, last = sketch.counts.keys.max() ?? 0
        let counts = (first...last).map { sketch.counts[$0] ?? 0 }
        let one = LatencyShape.density(.samples(values))
        let other = LatencyShape.density(.sketch(alpha: 0.01, zero: 0, first: first, counts: counts))
        #expect(one.count == other.count)
        let total = { (shape: [(value: Double, weight: Double)]) in shape.reduce(0) { $0 + $1.weight } }
        for (a, b) in zip(one, other) { #expect(abs(a.weight / total(one) - b.weight / total(other)) < 0.012) }
    }

    @Test func `what lies above the last bound has no shape`() {
        let density = LatencyShape.density(.buckets(bounds: [100, 200, 400], counts: [10, 20, 10, 5]))
        #expect((density.last?.value ?? 0) < 400)
        #expect(LatencyRecord.buckets(bounds: [100, 200, 400], counts: [10, 20, 10, 5]).quantile(0.99) == nil)
    }

    @Test func `equal and no calls give no shape`() {
        #expect(LatencyShape.density(.samples([5, 5, 5])).isEmpty)
        #expect(LatencyShape.density(.samples([])).isEmpty)
        #expect(LatencyShape.density(.samples([0, 0])).isEmpty)
    }
}
