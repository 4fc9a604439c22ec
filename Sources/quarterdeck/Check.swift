import ArgumentParser
import Documents
import Intake

import Foundation

/// Names every mistake of a content folder.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Names every mistake of a content folder, with its file, line and cure.",
        discussion: "Example: quarterdeck check --content Content\n\nExit codes: 0 no errors, 1 the content has errors."
    )

    @Option(help: "The content folder.")
    var content = "Content"

    func run() throws {
        let (_, diagnostics) = Intake.read(folder: content)
        for diagnostic in diagnostics {
            FileHandle.standardError.write(Data((diagnostic.description + "\n").utf8))
        }
        let errors = diagnostics.filter { $0.severity == .error }.count
        let warnings = diagnostics.count - errors
        print("\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")")
        if errors > 0 { throw ExitCode(1) }
    }
}
