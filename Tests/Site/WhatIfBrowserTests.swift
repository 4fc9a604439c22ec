import Analysis
import Foundation
import Intake
import Portfolio
import Press
import Testing

@testable import Report

/// What the script of the what-if page shows is what Swift says, to the last printed digit.
@Suite struct `The what-if page in a real browser` {
    /// Random numbers that are the same in every run (SplitMix64).
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private struct Shown: Encodable {
        var fragment: String
        var id: String
        var sentence: String
        var notice: String
        var cells: [String: String]
    }

    /// Some of the assumptions moved to places where a slider stops.
    private static func state(_ whatIf: WhatIf, _ random: inout Seeded) -> WhatIf.State {
        var state: WhatIf.State = [:]
        let often = Double.random(in: 0.1...1, using: &random)
        for assumption in whatIf.assumptions where Double.random(in: 0...1, using: &random) < often {
            let steps = Int(
                ((assumption.range.upperBound - assumption.range.lowerBound) / assumption.step).rounded(
                    .down))
            let value =
                assumption.range.lowerBound + Double(Int.random(in: 0...steps, using: &random))
                * assumption.step
            // As the page reads a slider: in its own unit, to 12 digits.
            state[assumption.kind.key] = Double(String(format: "%.6f", value)) ?? value
        }
        return state
    }

    private static func shown(_ publication: Findings, _ portfolio: Portfolio, count: Int) throws
        -> [Shown]
    {
        let edition = try #require(publication.editions.last)
        let context = EditionContext(findings: publication, portfolio: portfolio, edition: edition)
        let workloads = edition.workloads.filter { $0.whatIf != nil }
        var random = Seeded(state: 20_260_930)
        return try (0..<count).map { place in
            let workload = workloads[place % workloads.count]
            let whatIf = try #require(workload.whatIf)
            let state = Self.state(whatIf, &random)
            let said = ExploreView(workload, whatIf, context).said(state)
            let id = ExploreAddress.id(workload.workload.id)
            // The table of the outcome has no rows of money where no budget is known.
            let hasYear = ExploreView(workload, whatIf, context).year != nil
            return Shown(
                fragment: ExploreAddress.fragment(workload.workload.id, state), id: id,
                sentence: said.sentence,
                notice: said.notice,
                cells: hasYear
                    ? said.cells
                    : said.cells.filter { !$0.key.hasSuffix("-year") && !$0.key.hasSuffix("-left") })
        }
    }

    private static func check(_ folder: String, states count: Int) throws {
        let (installed, words) = try BrowserTests.installation.get()
        try #require(installed == 0, "\(words)")
        let scratch = try Scratch()
        defer { scratch.remove() }
        let (read, mistakes) = Intake.read(folder: folder)
        #expect(mistakes.filter { $0.severity == .error }.isEmpty)
        let portfolio = try #require(read)
        let findings = Findings.of(portfolio)
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let site = scratch.folder.appendingPathComponent("site")
        try Press.write(
            publication, theme: try #require(Theme.shipped(named: "boardroom")), to: site.path)
        let states = scratch.folder.appendingPathComponent("states.json")
        try JSONEncoder().encode(shown(findings, portfolio, count: count)).write(to: states)
        let newest = try #require(findings.editions.last).cycle.id.name
        let (status, output) = try BrowserTests.run([
            "bash", BrowserTests.checks.path, "whatif_states",
            site.appendingPathComponent("\(newest)/explore.html").path, states.path,
        ])
        print(output)
        #expect(status == 0, "\(output)")
    }

    @Test(.enabled(if: BrowserTests.isAsked, "QUARTERDECK_BROWSER isn't set; .ci/test sets it"))
    func `shows in 2,000 random states what Swift says`() throws {
        try Self.check(
            BrowserTests.root.appendingPathComponent("Content").path, states: 2_000)
    }

    @Test(
        .enabled(if: BrowserTests.isAsked, "QUARTERDECK_BROWSER isn't set; .ci/test sets it"),
        arguments: [40, 200])
    func `follows a hand with many models`(models: Int) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let cycle = scratch.folder.appendingPathComponent("cycles/2026-Q3")
        try FileManager.default.createDirectory(at: cycle, withIntermediateDirectories: true)
        var rows = ["workload,model,indicator,slice,value,unit,n,low,high,from,to,source"]
        for place in 0..<models {
            let window = "2026-07-01,2026-09-30"
            let right = 60 + 35 * Double((place * 61) % models) / Double(models)
            rows.append("chat,model-\(place),accuracy,,\(right),percent,5000,,,\(window),eval")
            rows.append(
                "chat,model-\(place),cost.per_1k,,\(1 + Double(place) / 10),USD,,,,\(window),bill")
            rows.append(
                "chat,model-\(place),latency.p95,,\(300 + 4 * place),ms,20000,,,\(window),gateway")
        }
        try Data((rows.joined(separator: "\n") + "\n").utf8).write(
            to: cycle.appendingPathComponent("metrics.csv"))
        try Data("Fine.\n".utf8).write(to: cycle.appendingPathComponent("summary.md"))
        let workload = """
            workloads:
              chat:
                title: Chat
                requests_per_month: 1000000
                value_of_right: 0.1
                sla:
                  latency: {quantile: 0.95, limit: 1200 ms}

            """
        try Data(workload.utf8).write(to: cycle.appendingPathComponent("portfolio.yml"))
        try Self.check(scratch.folder.path, states: 60)
    }
}
