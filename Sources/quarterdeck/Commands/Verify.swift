import ArgumentParser
import Foundation
import Press

/// Proves a published edition, or an archive of them.
struct Verify: AsyncParsableCommand {
    /// How the result is printed.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        /// Lines for people.
        case text
        /// An object for programs.
        case json
    }

    static let configuration = CommandConfiguration(
        abstract: "Proves that an archive, or one edition of it, is as it was published.",
        discussion: """
            Example: quarterdeck verify /srv/reports

            Names each missing, added, changed or renamed file and each broken link of the chain of editions. Each edition's \
            VERIFY.txt says how to prove it without this program.

            Exit codes: 0 all is as published, 1 something isn't, 2 the call was wrong, 3 the machine failed.
            """)

    @Argument(help: "The archive's folder, or an edition's.")
    var folder: String

    @Option(help: "A list of trusted keys, as OpenSSH's allowed_signers; the archive's own when left out.")
    var signers: String?

    @Option(help: "text for people, json for programs.")
    var format = Form.text

    func run() async throws {
        let found: Verification
        do throws(PressError) {
            found = try await Archive.verify(folder, signers: signers)
        } catch {
            throw Messages.failure(error, isCalled: true)
        }
        switch format {
        case .json: FileHandle.standardOutput.write(Data(found.json))
        case .text:
            for fault in found.faults { print(fault) }
            for note in found.notes { print("note: \(note)") }
            let editions =
                "\(found.editions.count) edition\(found.editions.count == 1 ? "" : "s"), \(found.files) files"
            print(
                found.isSound
                    ? "sound: \(editions)"
                    : "broken: \(found.faults.count) fault\(found.faults.count == 1 ? "" : "s") in \(editions)")
        }
        if !found.isSound { throw ExitCode(1) }
    }

    func validate() throws { try Messages.requireFolder(folder, "name the archive's folder") }
}
