import Analysis
import Foundation
import Intake
import Press
import Report
import Testing

/// Builds sites as the program does and hands them to the checks of a built site, which use a real browser.
///
/// They take minutes a site, so they run where `QUARTERDECK_BROWSER` asks: `example`, as the README's test command does, or
/// `all` for every page of the example and for the real data sets too. A site's pages are dealt to as many runs of the checks
/// as there are cores.
@Suite("Built sites hold in a real browser")
struct BrowserTests {
    static let root = RealDataTests.root
    static let checks = root.appendingPathComponent("Tests/Checks/run.sh")
    static var isAsked: Bool {
        ["all", "example"].contains(ProcessInfo.processInfo.environment["QUARTERDECK_BROWSER"])
    }

    /// Installs what the checks need, once for all sites: two at a time would be in each other's way.
    static let installation = Result { try run(["bash", checks.path, "python", "-c", ""]) }

    /// The content folders asked for, each with how many pages besides the newest edition's and the others' top ones; nil for
    /// every page. The older editions of the example are made by the same code as the newest.
    static var contents: [(String, Int?)] {
        guard ProcessInfo.processInfo.environment["QUARTERDECK_BROWSER"] != "example" else { return [("Content", 6)] }
        return [("Content", nil)] + ["aider", "bfcl", "h200", "timm"].map { ("Tests/RealData/\($0)", 20) }
    }

    @Test(
        "pages are valid, self-contained, readable by everyone, printable and light",
        .enabled(if: isAsked, "QUARTERDECK_BROWSER isn't set; .ci/test sets it"),
        arguments: contents)
    func holds(content: String, others: Int?) async throws {
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
        let pages = Self.pages(publication.pages.map(\.path).sorted(), newest: content == "Content", others: others)
        let hands = max(1, min(pages.count, ProcessInfo.processInfo.activeProcessorCount))
        let results = try await withThrowingTaskGroup(of: (Int32, String).self) { group in
            for hand in 0..<hands {
                let dealt = pages.indices.filter { $0 % hands == hand }.flatMap { ["--pages", pages[$0]] }
                group.addTask { try await Self.start(["bash", Self.checks.path, "all", site.path] + dealt) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (status, output) in results { #expect(status == 0, "\(output)") }
    }

    /// The top pages, where asked the newest edition's, and as many others, evenly spread; every page where nil. Of the pages
    /// of one folder of an edition, such as those of its models, the first few stand for all: one code makes them.
    private static func pages(_ all: [String], newest: Bool, others: Int?) -> [String] {
        guard let others else { return all }
        let edition = newest ? all.filter { $0.contains("/") }.compactMap { $0.split(separator: "/").first }.max() : nil
        var seen: [String: Int] = [:]
        let isTop: (String) -> Bool = { page in
            if page.hasSuffix("index.html") || !page.contains("/") { return true }
            guard let edition, page.hasPrefix(edition + "/") else { return false }
            let folder = page.split(separator: "/").dropLast().joined(separator: "/")
            seen[folder, default: 0] += 1
            return folder == edition || seen[folder, default: 0] <= few
        }
        var top: [String] = [], rest: [String] = []
        for page in all { if isTop(page) { top.append(page) } else { rest.append(page) } }
        let spread = min(others, rest.count)
        return top + (0..<spread).map { rest[$0 * rest.count / spread] }
    }

    /// So many pages of a folder of the newest edition are opened.
    private static let few = 3

    /// As ``run(_:)``, without holding a thread that other tests wait for.
    static func start(_ command: [String]) async throws -> (Int32, String) {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try run(command) }) }
        }
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
