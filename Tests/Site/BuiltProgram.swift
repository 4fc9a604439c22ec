import Foundation
import Testing

/// The program that `swift test` built, as its user runs it.
enum BuiltProgram {
    /// Where it stands; nil when it wasn't built.
    static let path: URL? = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return [beside, RealDataTests.root.appendingPathComponent(".build/debug")]
            .map { $0.appendingPathComponent("quarterdeck") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    /// The exit status and all that the program said.
    static func run(
        _ arguments: [String], _ environment: [String: String] = [:], in folder: URL? = nil
    ) throws -> (status: Int32, output: String) {
        let program: URL = try #require(path, "swift test builds the program; it isn't there")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

/// A folder of one test.
struct Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
