import Foundation
import Testing

/// The program as its user runs it: another folder, time zone and language must not change a byte, and a mistake must
/// leave what was built before.
@Suite("The program")
struct ProgramTests {
    @Test("builds the same bytes from another folder, in another time zone and another language")
    func sameBytes() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let copy = scratch.folder.appendingPathComponent("somewhere else/Inhalt")
        try FileManager.default.createDirectory(
            at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        let content = RealDataTests.root.appendingPathComponent("Content")
        try FileManager.default.copyItem(at: content, to: copy)
        let one = scratch.folder.appendingPathComponent("one")
        let two = scratch.folder.appendingPathComponent("zwei")
        let first = try BuiltProgram.run(
            ["build", "--content", content.path, "--output", one.path], ["TZ": "UTC", "LC_ALL": "C"])
        let second = try BuiltProgram.run(
            ["build", "--content", "Inhalt", "--output", two.path],
            ["TZ": "Pacific/Kiritimati", "LC_ALL": "ar_EG.UTF-8", "LANG": "de_DE.UTF-8"],
            in: copy.deletingLastPathComponent())
        #expect(first.status == 0, "\(first.output)")
        #expect(second.status == 0, "\(second.output)")
        let files = try Self.files(one)
        #expect(files.count > 100)
        #expect(try Self.files(two) == files)
    }

    @Test("leaves the old report as it was when the content has a mistake, and names it")
    func mistake() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let cycle = scratch.folder.appendingPathComponent("mine/cycles/2026-Q3")
        try FileManager.default.createDirectory(at: cycle, withIntermediateDirectories: true)
        let metrics = cycle.appendingPathComponent("metrics.csv")
        let header = "model,indicator,value,unit,n\n"
        try (header + "corvid-mini,accuracy,77.9,percent,5150\n").write(
            to: metrics, atomically: true, encoding: .utf8)
        try "# A first report\n".write(
            to: cycle.appendingPathComponent("summary.md"), atomically: true, encoding: .utf8)
        let report = scratch.folder.appendingPathComponent("report")
        let arguments = ["build", "--content", "mine", "--output", report.path]
        #expect(try BuiltProgram.run(arguments, [:], in: scratch.folder).status == 0)
        let before = try Self.files(report)
        try (header + "corvid-mini,accuracy,177.9,percent,5150\n").write(
            to: metrics, atomically: true, encoding: .utf8)
        let refused = try BuiltProgram.run(arguments, [:], in: scratch.folder)
        #expect(refused.status == 1)
        #expect(refused.output.contains("cycles/2026-Q3/metrics.csv:2:22: error:"), "\(refused.output)")
        #expect(try Self.files(report) == before)
    }

    @Test("names what is wrong in prose together with what is wrong in the figures")
    func everyMistakeInOneRun() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let cycle = scratch.folder.appendingPathComponent("mine/cycles/2026-Q3")
        try FileManager.default.createDirectory(at: cycle, withIntermediateDirectories: true)
        try "model,indicator,value,unit,n\nswift,accuracy,seventy,percent,100\nbirch,accuracy,71.0,percent,100\n"
            .write(to: cycle.appendingPathComponent("metrics.csv"), atomically: true, encoding: .utf8)
        try "It scores {{ figure: accuracy of birhc }} and {{ picture: map }}; {{ figure: accuracy of birch }}.\n"
            .write(to: cycle.appendingPathComponent("summary.md"), atomically: true, encoding: .utf8)
        for command in [["check"], ["build", "--output", "site"]] {
            let (status, output) = try BuiltProgram.run(command + ["--content", "mine"], [:], in: scratch.folder)
            #expect(status == 1)
            #expect(output.contains("cycles/2026-Q3/metrics.csv:2:16: error: 'seventy' is not a number"))
            #expect(
                output.contains(
                    "cycles/2026-Q3/summary.md:1:11: error: there is no model 'birhc' in what could be read"))
            #expect(output.contains("did you mean 'birch'?"))
            #expect(output.contains("cycles/2026-Q3/summary.md:1:47: error: 'picture' can't be placed in prose"))
            #expect(output.contains("3 errors"))
        }
        #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("site").path))
    }

    /// Every file below a folder with its bytes, by path.
    private static func files(_ folder: URL) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = folder.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if !isFolder.boolValue { found[path] = try Data(contentsOf: file) }
        }
        return found
    }
}
