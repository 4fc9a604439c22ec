import Documents
import Foundation
@testable import Importers
@testable import Intake
import Portfolio
import Testing

/// An import of files in memory, and what intake reads of what it wrote.
struct Imported {
    let outcome: Importers.Outcome
    let snapshots: [Snapshot]
    /// What intake says against the snapshots: nothing, whatever the foreign file held.
    let mistakes: [Diagnostic]

    /// Imports texts by their names.
    init(
        _ files: [(name: String, text: String)], as format: String? = nil, cycle: String = "2026-Q3",
        _ change: (inout ImportContext) -> Void = { _ in }
    ) throws {
        try self.init(
            files.map { ForeignFile(name: $0.name, path: $0.name, bytes: Array($0.text.utf8)) }, as: format,
            cycle: cycle,
            change)
    }

    /// Imports files.
    init(
        _ files: [ForeignFile], as format: String? = nil, cycle: String = "2026-Q3",
        _ change: (inout ImportContext) -> Void = { _ in }
    ) throws {
        let id = try #require(CycleID(cycle))
        var context = ImportContext(cycle: id)
        change(&context)
        outcome = try Importers.read(files, as: try format ?? Importers.guess(files), context)
        var snapshots: [Snapshot] = []
        var mistakes: [Diagnostic] = []
        let against = SnapshotFile.Context(
            window: id.window, currency: .usd, workloads: [], models: [],
            indicators: Indicator.builtIn + Indicator.imported)
        for file in outcome.files {
            let text = TextFile(path: file.path, bytes: Array(file.text.utf8))
            if file.path.hasPrefix("imports/") {
                let (report, found) = ImportFile.read(text)
                mistakes += found
                #expect(report != nil)
            } else {
                let (snapshot, found) = SnapshotFile.read(text, against)
                mistakes += found.filter { $0.severity == .error }
                if let snapshot { snapshots.append(snapshot) }
            }
        }
        self.snapshots = snapshots
        self.mistakes = mistakes
    }

    /// What is said of records that were not just taken: "refused results.cola: no number stands there".
    var remarks: [String] {
        outcome.report.files.flatMap(\.remarks).map { "\($0.fate.rawValue) \($0.record): \($0.reason)" }
    }

    /// A public file of the folder of real data.
    static func real(_ name: String) throws -> ForeignFile {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let path = folder.appendingPathComponent("RealData/imports/\(name)").path
        let data = try #require(FileManager.default.contents(atPath: path))
        return ForeignFile(name: name, path: path, bytes: Array(data))
    }
}
