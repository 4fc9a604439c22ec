import Analysis
import Foundation
import Intake
import Press
import Report
import Testing

/// Builds sites as the program does and hands them to the checks of a built site, which use a real browser.
///
/// They take minutes a site, so they run where `QUARTERDECK_BROWSER` asks: `example`, as the README's test command does, or
/// `all` for the real data sets too. As many sites are looked at side by side as there are cores.
@Suite("Built sites hold in a real browser")
struct BrowserTests {
    static let root = RealDataTests.root
    static let checks = root.appendingPathComponent("Tests/Checks/run.sh")
    static var isAsked: Bool {
        ["all", "example"].contains(ProcessInfo.processInfo.environment["QUARTERDECK_BROWSER"])
    }

    /// Installs what the checks need, once for all sites: two at a time would be in each other's way.
    static let installation = Result { try run(["bash", checks.path, "python", "-c", ""]) }

    /// The content folders asked for, each with how many pages besides the top ones; nil for every page.
    static var contents: [(String, Int?)] {
        let example: [(String, Int?)] = [("Content", nil)]
        guard ProcessInfo.processInfo.environment["QUARTERDECK_BROWSER"] != "example" else { return example }
        return example + ["aider", "bfcl", "h200", "timm"].map { ("Tests/RealData/\($0)", 20) }
    }

    @Test(
        "pages are valid, self-contained, readable by everyone, printable and light",
        .enabled(if: isAsked, "QUARTERDECK_BROWSER isn't set; .ci/test sets it"),
        arguments: contents)
    func holds(content: String, others: Int?) throws {
        let (installed, words) = try Self.installation.get()
        try #require(installed == 0, "\(words)")
        let site = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-site-\(UUID())")
        defer { try? FileManager.default.removeItem(at: site) }
        let (portfolio, mistakes) = Intake.read(folder: Self.root.appendingPathComponent(content).path)
        #expect(mistakes.map(\.description) == [])
        let found = try #require(portfolio)
        let publication = Report.publication(of: .of(found), portfolio: found)
        #expect(publication.diagnostics.map(\.description) == [])
        try Press.write(publication, theme: try #require(Theme.shipped(named: found.site.theme)), to: site.path)
        let pages = others.map { Self.pages(publication.pages.map(\.path).sorted(), others: $0) } ?? []
        let (status, output) = try Self.run(
            ["bash", Self.checks.path, "all", site.path] + pages.flatMap { ["--pages", $0] })
        #expect(status == 0, "\(output)")
    }

    /// The top pages, and as many others, evenly spread.
    private static func pages(_ all: [String], others: Int) -> [String] {
        let top = all.filter { $0.hasSuffix("index.html") }
        let rest = all.filter { !$0.hasSuffix("index.html") }
        return top + (0..<min(others, rest.count)).map { rest[$0 * rest.count / min(others, rest.count)] }
    }

    /// The exit status, and the last lines of what was printed.
    static func run(_ command: [String]) throws -> (Int32, String) {
        let log = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-log-\(UUID())")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = try FileHandle(forWritingTo: log)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
        let telling = lines.filter { !$0.hasPrefix("  ") || !$0.contains("=") }
        return (process.terminationStatus, telling.suffix(60).joined(separator: "\n"))
    }
}
