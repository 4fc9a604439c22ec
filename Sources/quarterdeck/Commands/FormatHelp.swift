import ArgumentParser
import Manual

/// Says what an author may write: the article on the content format, part by part. It is called as `quarterdeck help format`.
struct FormatHelp: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Says what an author may write: every key of every file, with its default.",
        discussion: """
            Examples: quarterdeck help format
                      quarterdeck help format policy
                      quarterdeck help format busy_hours

            Without a word the parts are listed; the name of a part prints it, and any other word, such as a key, finds the \
            lines that speak of it.

            Exit codes: 0 done, 2 nothing speaks of that word.
            """)

    @Argument(help: "A part, or a word to look for.")
    var word: String?

    func run() throws {
        let article = FormatText.shipped
        guard let word else {
            let width = article.parts.map(\.name.count).max() ?? 0
            for part in article.parts {
                print(part.name + String(repeating: " ", count: width - part.name.count + 2) + part.title)
            }
            print("\nquarterdeck help format NAME prints a part; any other word is looked for in all.")
            return
        }
        if let part = article.part(word) { return print(part.text, terminator: "") }
        let found = article.mentions(of: word)
        guard !found.isEmpty else {
            throw ValidationError(
                "no part speaks of '\(word)'; choose one of: \(article.parts.map(\.name).joined(separator: ", "))")
        }
        for (part, lines) in found {
            print("\(part.title) (quarterdeck help format \(part.name))")
            for line in lines { print("  " + line) }
        }
    }
}
