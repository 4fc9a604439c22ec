import Foundation
import ReferenceCases
import Statistics
import Testing

@Suite("Figures agree with independent packages")
struct ReferenceTests {
    /// Beside the package, or absent on a machine that has the package alone.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("../shared/reference")

    @Test(
        "every case agrees within its tolerance",
        .enabled(
            if: FileManager.default.fileExists(atPath: folder.path) || ProcessInfo.processInfo.environment["CI"] != nil,
            "the reference files are not beside the package"),
        arguments: [
            "breakeven", "buckets", "ceac", "ddsketch", "experiments", "icer", "ks", "multiple", "newcombe", "paired",
            "pareto",
            "psi", "quantile_ci", "quantile_min_n", "queueing", "rank_reversal", "scores", "servers", "slice_gaps",
            "smaa",
            "weight_flip", "wilson",
        ])
    func agrees(name: String) throws {
        let file = try ReferenceFile(path: Self.folder.appendingPathComponent(name + ".json").path)
        let result = try file.run()
        #expect(result.failures == [])
        #expect(result.passed > 0)
    }
}
