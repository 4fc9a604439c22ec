import ArgumentParser
import Documents
import Foundation
import Preview

/// Serves the report while it is being written.
struct ShowPreview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Shows the report in a browser while you write it.",
        discussion: """
            Example: quarterdeck preview --content Content

            Open the address that it prints. A page loads itself anew when a file of the content changes; mistakes stand above \
            it with file and line, while the last report without errors stays below. Only browsers on this machine are \
            answered, and nothing is written. Stop it with Ctrl-C.

            Exit codes: 2 the call was wrong, 3 the machine failed.
            """)

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "The port on this machine; 0 is any that is free.")
    var port: UInt16 = 8400

    @Option(help: "The theme: boardroom, plain, or a folder that holds one; the content's own choice when left out.")
    var theme: String?

    func run() async throws {
        try Messages.requireFolder(content)
        let server = PreviewServer(content: content, theme: theme) { event in
            switch event {
            case .listening(let address):
                print("Preview: \(address)")
                fflush(nil)
            case .read(let messages, let seconds):
                Messages.show(messages)
                Messages.say("\(Messages.count(messages)), read in \(Int((seconds * 1000).rounded())) ms")
            case .theme(let error): Messages.say("\(error)")
            }
        }
        do {
            try await server.run(port: port)
        } catch {
            Messages.say(
                "quarterdeck: error: port \(port) can't be had (\(error)); name another with --port, such as 0")
            throw ExitCode(3)
        }
    }
}
