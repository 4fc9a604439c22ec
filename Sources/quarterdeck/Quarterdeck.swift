import ArgumentParser
import Foundation

/// The program: metric snapshots and a few pages of Markdown to the quarterly deployment report.
@main
struct Quarterdeck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarterdeck",
        abstract: "Turns metric snapshots and a few pages of Markdown into the quarterly deployment report.",
        version: "0.1.0",
        subcommands: [
            Init.self, New.self, Import.self, Build.self, Check.self, Explain.self, Compare.self, ShowPreview.self,
            Figures.self, Schema.self, Export.self, Mail.self, RollUp.self, Publish.self, Verify.self,
        ])

    /// Exit codes: 0 done, 1 the content has errors, 2 the call was wrong, 3 the machine failed.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var patient = command as? any AsyncParsableCommand { try await patient.run() } else { try command.run() }
        } catch {
            // The parser's own code for a wrong call is 64.
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Messages.say(fullMessage(for: error))
            Foundation.exit(2)
        }
    }
}
