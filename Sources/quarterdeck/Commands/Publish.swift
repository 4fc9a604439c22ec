import Analysis
import ArgumentParser
import Documents
import Foundation
import Intake
import Portfolio
import Press
import Report

/// Publishes an approved edition into an archive.
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Publishes an approved edition into an archive, such as a file server's share.",
        discussion: """
            Examples: quarterdeck publish 2026-Q3 /srv/reports
                      quarterdeck publish 2026-Q3 /srv/reports --key ~/.ssh/id_ed25519
                      quarterdeck publish 2026-Q3 /srv/reports --erratum 'the price of corvid-mini was last quarter's'

            The edition is made from its own content alone, which travels with it. It stands there whole or not at all, \
            and is never written over: what was wrong is corrected by an erratum beside it.

            Exit codes: 0 done, 1 the content has errors or isn't approved, 2 the call was wrong, 3 the machine failed.
            """)

    @Argument(help: "The cycle, such as 2026-Q3.")
    var cycle: String

    @Argument(help: "The archive's folder; made when it isn't there.")
    var archive: String

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "The theme: boardroom, plain, or a folder that holds one; the content's own choice when left out.")
    var theme: String?

    @Option(help: "Why this edition takes the place of the one that is published.")
    var erratum: String?

    @Option(help: "An OpenSSH key that signs the edition's sums.")
    var key: String?

    @Option(help: "A new folder that gets the edition as a bag (RFC 8493) too.")
    var bag: String?

    func run() async throws {
        let inputs = try EditionInputs(cycle: cycle, content: content)
        do {
            let target = try Archive(path: archive, apartFrom: content)
            let worn = try theme.map { try Theme.named($0, in: "") } ?? inputs.theme()
            let edition = try inputs.edition(theme: worn)
            let standing: String
            switch try await target.publish(edition, theme: worn, erratum: erratum, key: key) {
            case .published(let name):
                standing = name
                print("published \(name) in \(archive): \(edition.files.count) files")
            case .unchanged(let name):
                standing = name
                print("\(name) is published already, the same to the last byte")
            }
            if let bag {
                try target.bag(standing, to: bag)
                print("bagged \(standing) in \(bag)")
            }
        } catch let error as PressError {
            throw Messages.failure(error, isCalled: theme != nil)
        }
    }

    func validate() throws { try Messages.requireFolder(content) }
}
