import Analysis
import ArgumentParser
import Documents
import Foundation
import Press
import Report

/// What came of a build or a check, for people or for a program.
struct Outcome {
    /// How it is told.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        /// Lines for people.
        case text
        /// One object for programs.
        case json
    }

    /// How an outcome is told: the options that build and check share.
    struct Telling: ParsableArguments {
        @Option(help: "text for people, json for programs.")
        var format = Form.text

        @Flag(help: "Say nothing but errors.")
        var quiet = false
    }

    /// Every message, in order.
    var messages: [Diagnostic]
    /// The newest edition's headline; nil where the content has errors.
    var headline: String?
    /// The same of the report that stood there before; nil where none did.
    var headlineBefore: String?
    /// What the report can't say yet, each with what to add.
    var missing: [String] = []
    /// Pages that weigh more than they may.
    var heavy: [PageWeight] = []
    /// How many pages were written, and where; nil for a check.
    var written: (pages: Int, folder: String)?

    var hasErrors: Bool { messages.contains { $0.severity == .error } }

    /// Tells it; throws exit code 1 where the content has errors.
    func tell(_ telling: Telling) throws {
        if !telling.quiet || hasErrors {
            Messages.show(telling.quiet ? messages.filter { $0.severity == .error } : messages)
        }
        switch telling.format {
        case .json: print(json)
        case .text:
            if hasErrors { Messages.say(Messages.count(messages)) }
            if !telling.quiet, !hasErrors { lines.forEach { print($0) } }
        }
        if hasErrors { throw ExitCode(1) }
    }

    /// As many heavy pages are named.
    private static let named = 5

    private var lines: [String] {
        var lines: [String] = []
        if let written {
            lines += [
                "\(written.pages) pages with their data in \(written.folder)", "Open \(written.folder)/index.html",
            ]
        } else {
            lines.append(Messages.count(messages))
        }
        if let headline, headline != headlineBefore {
            lines.append("It \(written == nil ? "would say" : "says"): \(headline)")
            if let headlineBefore { lines.append("It said before: \(headlineBefore)") }
        } else if headline != nil, headlineBefore != nil {
            lines.append("Its headline is that of the last build.")
        }
        if !heavy.isEmpty {
            lines.append("Pages that weigh more than they should:")
            lines += heavy.prefix(Self.named).map { page in
                "  \(page.path): \(page.bytes / 1000) KB of \(page.budget / 1000) KB"
            }
            if heavy.count > Self.named { lines.append("  and \(heavy.count - Self.named) more") }
        }
        if !missing.isEmpty {
            lines += ["What this report can't say yet, and what to add:"] + missing.map { "  " + $0 }
        }
        return lines
    }

    /// The outcome as one JSON object.
    private var json: String {
        struct Told: Encodable {
            struct Weight: Encodable {
                var page: String
                var bytes: Int
                var budget: Int
            }
            struct Message: Encodable {
                var severity: String
                var file: String
                var line: Int
                var column: Int
                var message: String
                var cure: String?
            }
            var errors: Int
            var warnings: Int
            var headline: String?
            var headlineBefore: String?
            var pages: Int?
            var open: String?
            var missing: [String]
            var heavy: [Weight]
            var messages: [Message]
        }
        let errors = messages.count { $0.severity == .error }
        let told = Told(
            errors: errors, warnings: messages.count - errors, headline: headline, headlineBefore: headlineBefore,
            pages: written?.pages, open: written.map { $0.folder + "/index.html" }, missing: missing,
            heavy: heavy.map { .init(page: $0.path, bytes: $0.bytes, budget: $0.budget) },
            messages: messages.map {
                .init(
                    severity: $0.severity.rawValue, file: $0.file, line: $0.place.line, column: $0.place.column,
                    message: $0.message, cure: $0.cure)
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(told)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
