import ArgumentParser

/// The program: metric snapshots and a few pages of Markdown to the quarterly deployment report.
@main
struct Quarterdeck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarterdeck",
        abstract: "Turns metric snapshots and a few pages of Markdown into the quarterly deployment report.",
        subcommands: [Build.self, Check.self])
}
