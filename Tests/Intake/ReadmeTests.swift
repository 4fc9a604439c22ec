import Foundation
import Portfolio
import Testing

@Suite("What the README tells a newcomer to write is read without a mistake")
struct ReadmeTests {
    /// The indented blocks of the README's steps by the file of the cycle that was named last before them, in order.
    private func blocks() throws -> [(file: String, text: String)] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        var (file, text, list) = ("", "", [(file: String, text: String)]())
        for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("       ") {
                text += line.dropFirst(7) + "\n"
                continue
            }
            if !text.isEmpty {
                list.append((file, text))
                text = ""
            }
            // What is shown without a file of its own, such as a command, belongs to none.
            if line.isEmpty { continue }
            if let name = line.split(separator: "`").first(where: { $0.hasPrefix("mine/cycles/2026-Q3/") }) {
                file = String(name.dropFirst("mine/".count))
            }
        }
        return list
    }

    @Test("the tidy table, then the spreadsheet's export with its mapping, then stage and worth")
    func steps() throws {
        let all = try blocks()
        func text(_ name: String, startingWith start: String) throws -> String {
            try #require(all.first { $0.file.hasSuffix(name) && $0.text.hasPrefix(start) }, "\(name)").text
        }
        let cycle = "cycles/2026-Q3/"
        let tidy = [cycle + "metrics.csv": try text("metrics.csv", startingWith: "model,indicator")]
        let export = [
            cycle + "metrics.csv": try text("metrics.csv", startingWith: "Model,Accuracy"),
            cycle + "metrics.map.yml": try text("metrics.map.yml", startingWith: "model: Model"),
        ]
        let rules = [
            cycle + "portfolio.yml": try text("portfolio.yml", startingWith: "workloads:"),
            cycle + "policy.yml": try text("policy.yml", startingWith: "value_of_point"),
        ]
        var figures: [[String]] = []
        for files in [tidy, export] {
            let (found, mistakes) = try portfolio(of: files.merging(rules) { first, _ in first })
            #expect(mistakes.map(\.description) == [])
            let measured = try #require(found?.cycles.first)
            #expect(measured.policy.valueOfPoint == 1.2 && measured.policy.thresholds.cycles == 1)
            #expect(measured.models.filter { $0.stage == .production }.map(\.id) == ["atlas-8b"])
            #expect(try portfolio(of: files).1 == [])
            figures.append(
                measured.measurements.map { "\($0.model) \($0.workload) \($0.indicator) \($0.value ?? -1)" }.sorted())
        }
        #expect(figures[0].count == 6 && figures[0] == figures[1], "both tables say the same")
    }
}
