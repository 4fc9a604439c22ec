import ArgumentParser
import Foundation
import Intake
import Press
import Report

/// Prints or writes the JSON Schemas of the content's files.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the JSON Schema of a kind of content file, for editors.",
        discussion: """
            Examples: quarterdeck schema policy
                      quarterdeck schema --into Content

            Without a name all kinds are listed. --into writes every schema into the folder '.schemas' of a content folder, \
            in place of those of an older program. An editor that speaks YAML then completes keys and marks mistakes in \
            files whose first line is such as '# yaml-language-server: $schema=../../.schemas/policy.json'; the files that \
            init and new write begin with it.

            Exit codes: 0 done, 2 the call was wrong, 3 the machine failed.
            """)

    @Argument(help: "The kind: \(ContentSchema.all.map(\.name).joined(separator: ", ")).")
    var kind: String?

    @Option(help: "A content folder to write all schemas into.")
    var into: String?

    func run() throws {
        if let into {
            try Messages.requireFolder(into, "name a content folder with --into")
            do throws(PressError) {
                try NewFiles.replace(Self.files, into: into)
            } catch {
                throw Messages.failure(error, isCalled: true)
            }
            for file in Self.files { print("wrote \(into)/\(file.path)") }
        } else if let kind {
            guard let schema = ContentSchema.all.first(where: { $0.name == kind }) else {
                let names = ContentSchema.all.map(\.name).joined(separator: ", ")
                throw ValidationError("there is no schema '\(kind)'; choose one of: \(names)")
            }
            print(schema.json, terminator: "")
        } else {
            for schema in ContentSchema.all {
                print(schema.name.padding(toLength: 12, withPad: " ", startingAt: 0) + schema.files)
            }
        }
    }

    /// Every schema where it lies below a content folder.
    static var files: [DataFile] {
        ContentSchema.all.map { DataFile(path: $0.path, bytes: Array($0.json.utf8)) }
    }
}
