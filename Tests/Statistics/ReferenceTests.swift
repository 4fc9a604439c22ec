import Foundation
import ReferenceCases
import Statistics
import Testing

@Suite("Figures agree with independent packages")
struct ReferenceTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Reference")

    /// Every file of the folder, so that a new one can't be forgotten.
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()

    @Test func `every quantity of the method sheet has a file`() {
        #expect(Self.names.count >= 38)
    }

    @Test("every case agrees within its tolerance", arguments: names)
    func agrees(name: String) throws {
        let file = try ReferenceFile(path: Self.folder.appendingPathComponent(name + ".json").path)
        let result = try file.run()
        #expect(result.failures == [])
        #expect(result.passed > 0)
    }
}
