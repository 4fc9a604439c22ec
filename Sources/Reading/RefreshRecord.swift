import Documents

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the loaders of a cycle last made, and whether they still do: `refresh.json` beside what they wrote (A03).
package struct RefreshRecord: Hashable, Sendable {
    /// One loader.
    package struct Entry: Hashable, Sendable {
        /// The script below the content folder, `sources/metrics.csv.py`.
        package var script: String
        /// What it writes, below the cycle's folder: `metrics.csv`.
        package var output: String
        /// What it last made well; nil while it never did.
        package var made: Made?
        /// Why it failed after that; nil while it didn't.
        package var failure: Failure?

        /// Makes an entry.
        package init(script: String, output: String, made: Made? = nil, failure: Failure? = nil) {
            self.script = script
            self.output = output
            self.made = made
            self.failure = failure
        }
    }

    /// A run that ended well.
    package struct Made: Hashable, Sendable {
        /// When it began, in universal time: `2026-10-02T08:15:00Z`.
        package var at: String
        /// How long it took, seconds.
        package var seconds: Double
        /// The output's size.
        package var bytes: Int
        /// The output's SHA-256.
        package var sha256: String
        /// The SHA-256 of the script that made it.
        package var scriptSHA256: String

        /// Makes a run.
        package init(at: String, seconds: Double, bytes: Int, sha256: String, scriptSHA256: String) {
            self.at = at
            self.seconds = seconds
            self.bytes = bytes
            self.sha256 = sha256
            self.scriptSHA256 = scriptSHA256
        }
    }

    /// A run that didn't.
    package struct Failure: Hashable, Sendable {
        /// When it began, in universal time.
        package var at: String
        /// The exit status; nil where the script never ended by itself, or its output was refused.
        package var status: Int?
        /// Why, one clause: `it ended with status 3: no such host`.
        package var reason: String

        /// Makes a failure.
        package init(at: String, status: Int?, reason: String) {
            self.at = at
            self.status = status
            self.reason = reason
        }
    }

    /// Its name in a cycle's folder.
    package static let name = "refresh.json"

    /// Each loader once, by its script.
    package var entries: [Entry]

    /// Makes a record.
    package init(_ entries: [Entry] = []) { self.entries = entries }

    /// The entry of a script.
    package subscript(script script: String) -> Entry? { entries.first { $0.script == script } }

    /// Puts an entry in the place of the script's last one.
    package mutating func note(_ entry: Entry) {
        entries.removeAll { $0.script == entry.script }
        entries.append(entry)
        entries.sort { $0.script.unicodeScalars.lexicographicallyPrecedes($1.script.unicodeScalars) }
    }
}

// As a file.
extension RefreshRecord {
    private static let schema = "quarterdeck/refresh/1"

    /// The record of a file, as far as it can be read, and every mistake.
    package static func read(_ file: TextFile) -> (RefreshRecord, [Diagnostic]) {
        let (value, mistakes) = JSON.read(file)
        guard let value else { return (RefreshRecord(), mistakes) }
        var record = Record(value, in: file, what: "a refresh record")
        record.need("sources", for: "a refresh record")
        if let schema = record.text("schema"), schema != Self.schema {
            record.report(
                record.value("schema")?.place ?? record.place, "'\(schema)' is no schema that is read here",
                "run 'quarterdeck refresh' anew")
        }
        var below: [Diagnostic] = []
        let entries = record.list("sources").compactMap { item -> Entry? in
            var entry = Record(item, in: file, what: "a source of a refresh record")
            for key in ["script", "output"] { entry.need(key, for: "a source of a refresh record") }
            let (script, output) = (entry.text("script"), entry.text("output"))
            let (good, bad) = (entry.record("made"), entry.record("failed"))
            let made = good.flatMap { Self.made($0, &below) }
            let failed = bad.flatMap { Self.failure($0, &below) }
            below += entry.finished()
            guard let script, let output else { return nil }
            return Entry(script: script, output: output, made: made, failure: failed)
        }
        return (RefreshRecord(entries), record.finished() + below)
    }

    private static func made(_ record: Record, _ below: inout [Diagnostic]) -> Made? {
        var record = record
        let what = "what a loader made"
        for key in ["at", "sha256", "script_sha256"] { record.need(key, for: what) }
        let (at, sum, script) = (record.text("at"), record.text("sha256"), record.text("script_sha256"))
        let seconds = record.number("seconds", in: 0...1e9) ?? 0
        let bytes = record.count("bytes", in: 0...Int(1) << 50) ?? 0
        below += record.finished()
        guard let at, let sum, let script else { return nil }
        return Made(at: at, seconds: seconds, bytes: bytes, sha256: sum, scriptSHA256: script)
    }

    private static func failure(_ record: Record, _ below: inout [Diagnostic]) -> Failure? {
        var record = record
        for key in ["at", "reason"] { record.need(key, for: "a loader's failure") }
        let (at, reason, status) = (record.text("at"), record.text("reason"), record.count("status", in: 0...255))
        below += record.finished()
        guard let at, let reason else { return nil }
        return Failure(at: at, status: status, reason: reason)
    }

    /// The file's text.
    package var text: String {
        struct File: Encodable {
            struct Source: Encodable {
                struct Made: Encodable {
                    var at: String
                    var bytes: Int
                    var script_sha256: String
                    var seconds: Double
                    var sha256: String
                }
                struct Failed: Encodable {
                    var at: String
                    var reason: String
                    var status: Int?
                }
                var failed: Failed?
                var made: Made?
                var output: String
                var script: String
            }
            var schema: String
            var sources: [Source]
        }
        let file = File(
            schema: Self.schema,
            sources: entries.map { entry in
                .init(
                    failed: entry.failure.map { .init(at: $0.at, reason: $0.reason, status: $0.status) },
                    made: entry.made.map {
                        .init(
                            at: $0.at, bytes: $0.bytes, script_sha256: $0.scriptSHA256, seconds: $0.seconds,
                            sha256: $0.sha256)
                    },
                    output: entry.output, script: entry.script)
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return ((try? encoder.encode(file)).map { String(decoding: $0, as: UTF8.self) } ?? "{}") + "\n"
    }
}
