import ArgumentParser
import Foundation

/// The program: metric snapshots and a few pages of Markdown to the quarterly deployment report.
@main
struct Quarterdeck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarterdeck",
        abstract: "Turns metric snapshots and a few pages of Markdown into the quarterly deployment report.",
        discussion: """
            Example: quarterdeck build --content Content --output Output

            quarterdeck help COMMAND has an example of each command, quarterdeck help format says what an author may write, \
            quarterdeck --generate-completion-script bash completes commands in a shell.

            Exit codes: 0 done, 1 the content has errors, 2 the call was wrong, 3 the machine failed.
            """,
        version: "0.1.0",
        subcommands: [
            Init.self, New.self, Refresh.self, Import.self, Build.self, Check.self, Explain.self, Compare.self,
            Init.self, New.self, Refresh.self, Import.self, Build.self, Check.self, Explain.self, Compare.self,
            ShowPreview.self, Figures.self, Schema.self, Export.self, Mail.self, RollUp.self, Publish.self, Verify.self,
            FormatHelp.self,
        ])

    /// Exit codes: 0 done, 1 the content has errors, 2 the call was wrong, 3 the machine failed.
    static func main() async {
        do {
            var command = try parseAsRoot(Self.words(CommandLine.arguments.dropFirst()))
            if var patient = command as? any AsyncParsableCommand { try await patient.run() } else { try command.run() }
        } catch let error as ValidationError {
            // The call has its right form, and names something that isn't there: how calls are formed is no cure.
            Messages.say("quarterdeck: error: \(error.message)")
            Foundation.exit(2)
        } catch {
            switch exitCode(for: error) {
            case .success: exit(withError: error)
            // The parser's own code for a wrong call is 64.
            case .validationFailure:
                Messages.say(fullMessage(for: error))
                Foundation.exit(2)
            case let code where error is ExitCode: Foundation.exit(code.rawValue)
            default:
                Messages.say("quarterdeck: error: \((error as? any LocalizedError)?.errorDescription ?? "\(error)")")
                Foundation.exit(3)
            }
        }
    }

    /// `help format` is a call of its own; all else that begins with `help` is the parser's.
    private static func words(_ words: some Collection<String>) -> [String] {
        words.starts(with: ["help", "format"]) ? Array(words.dropFirst()) : Array(words)
    }
}
