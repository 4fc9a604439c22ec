import ArgumentParser
import Documents
import Drafts
import Foundation
import Portfolio
import Press
import Report

/// Begins a content folder.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begins a content folder that builds as it stands, with comments that say what to put in.",
        discussion: """
            Examples: quarterdeck init mine
                      quarterdeck init mine --from leaderboard.csv --cycle 2026-Q3

            With --from the table becomes the cycle's metrics.csv, and what its columns seem to be is written into \
            metrics.map.yml: look at every line of it once. Nothing that exists is written over.

            Exit codes: 0 done, 1 the table has errors, 2 the call was wrong, 3 the machine failed.
            """)

    @Argument(help: "The folder to begin.")
    var folder: String

    @Option(help: "A table of figures, one row a model, as a spreadsheet or a leaderboard exports it.")
    var from: String?

    @Option(help: "The first cycle, such as 2026-Q3; the last quarter that has ended when left out.")
    var cycle: String?

    func run() throws {
        let id = try cycle.map { try New.cycleID($0) } ?? Self.lastQuarter(before: Date())
        let files: [DraftFile]
        if let from {
            guard let data = FileManager.default.contents(atPath: from) else {
                throw ValidationError("there is no table '\(from)'; name a CSV file with --from")
            }
            do throws(FirstContent.TableMistakes) {
                files = try FirstContent.files(cycle: id, table: TextFile(path: from, bytes: Array(data)))
            } catch {
                throw Messages.failure(error.list)
            }
        } else {
            files = FirstContent.files(cycle: id)
        }
        try New.write(files, into: folder)
        print("Then: quarterdeck build --content \(folder) --output report")
    }

    /// The quarter before the one that holds `date`, in universal time: this command and refresh alone look at a clock.
    static func lastQuarter(before date: Date) throws -> CycleID {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month], from: date)
        let (year, quarter) = (parts.year ?? 2000, ((parts.month ?? 1) - 1) / 3)
        return try New.cycleID(quarter == 0 ? "\(year - 1)-Q4" : "\(year)-Q\(quarter)")
    }
}
