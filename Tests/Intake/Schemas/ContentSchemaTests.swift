import Documents
import Foundation
import Intake
import Testing

/// The schemas of the content's files, made once for all tests.
struct ContentSchemaTests {
    private static let checks: [String: SchemaCheck] = Dictionary(
        uniqueKeysWithValues: ContentSchema.all.compactMap { schema in
            (try? SchemaCheck(schema.json)).map { (schema.name, $0) }
        })

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// What the schema of the file at `path` says of a text.
    private func mistakes(_ path: String, _ text: String) throws -> [String] {
        let file = TextFile(path: path, bytes: Array(text.utf8))
        let schema = try #require(ContentSchema.of(path: path))
        let value = try #require(path.hasSuffix(".json") ? JSON.read(file).0 : YAML.read(file).0)
        return try #require(Self.checks[schema.name]).mistakes(in: value, isYAML: !path.hasSuffix(".json"))
    }

    @Test func `every file of the example is as its schema says`() throws {
        let content = Self.root.appendingPathComponent("Content")
        var count = 0
        for case let path as String in FileManager.default.enumerator(atPath: content.path) ?? .init() {
            guard ContentSchema.of(path: path) != nil else { continue }
            let text = try String(contentsOf: content.appendingPathComponent(path), encoding: .utf8)
            let found = try mistakes(path, text)
            #expect(found.isEmpty, "\(path): \(found.prefix(3))")
            count += 1
        }
        #expect(count > 20)
    }

    @Test func `every real table's mapping is as its schema says`() throws {
        let data = Self.root.appendingPathComponent("Tests/RealData")
        var count = 0
        for case let path as String in FileManager.default.enumerator(atPath: data.path) ?? .init()
        where path.hasSuffix(".yml") {
            let parts = path.split(separator: "/")
            guard let start = parts.firstIndex(of: "cycles") else { continue }
            let below = parts[start...].joined(separator: "/")
            guard ContentSchema.of(path: below) != nil else { continue }
            let text = try String(contentsOf: data.appendingPathComponent(path), encoding: .utf8)
            let found = try mistakes(below, text)
            #expect(found.isEmpty, "\(path): \(found.prefix(3))")
            count += 1
        }
        #expect(count > 2)
    }

    @Test(arguments: [
        ("site.yml", "titel: Report", "$: titel is no key"),
        ("site.yml", "currency: dollars", "$.currency: 'dollars' isn't like ^[A-Z]{3}$"),
        ("cycles/2026-Q3/policy.yml", "thresholds: {promote: 2}", "$.thresholds.promote: 2.0 above 1.0"),
        (
            "cycles/2026-Q3/policy.yml", "goalposts: {accuracy: {worst: 1, best: 2}}",
            "$.goalposts.accuracy: lacks weight"
        ),
        ("cycles/2026-Q3/portfolio.yml", "models: {m: {stage: prod}}", "$.models.m.stage: prod is none of its words"),
        ("cycles/2026-Q3/portfolio.yml", "models: [m]", "$.models: a list, not [\"object\"]"),
        (
            "cycles/2026-Q3/cycle.yml", "collected: 30.09.2026",
            "$.collected: '30.09.2026' isn't like ^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        ),
        ("cycles/2026-Q3/metrics.map.yml", "metrics: []", "$: lacks model"),
        ("cycles/2026-Q3/scenarios.yml", "peak: {traffic: much}", "$.peak.traffic"),
        ("cycles/2026-Q3/snapshots/m.json", "{\"workload\": \"w\"}", "$: lacks model"),
    ])
    func `a mistake that a schema can express is refused`(path: String, text: String, mistake: String) throws {
        let found = try mistakes(path, text)
        #expect(found.contains { $0.hasPrefix(mistake) }, "\(found)")
    }

    @Test func `a key that no reader asks for is in no schema, and what is asked for is`() throws {
        #expect(try mistakes("cycles/2026-Q3/policy.yml", "max_age_days: 92\nmust_hold: [peak]\n").isEmpty)
        #expect(try mistakes("cycles/2026-Q3/policy.yml", "max_age: 92\n") == ["$: max_age is no key"])
    }

    @Test func `a file names its schema from where it stands`() throws {
        let schema = try #require(ContentSchema.of(path: "cycles/2026-Q3/policy.yml"))
        #expect(
            schema.comment(for: "cycles/2026-Q3/policy.yml")
                == "# yaml-language-server: $schema=../../.schemas/policy.json\n")
        #expect(ContentSchema.of(path: "cycles/2026-Q3/notes.yml") == nil)
    }
}
