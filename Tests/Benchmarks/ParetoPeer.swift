import Foundation

/// A peer's filter in a process of its own, which keeps the points in memory and filters them whenever asked.
final class ParetoPeer {
    /// Its name.
    let tool: String
    private let process = Process()
    private let asking = Pipe()
    private let answering = Pipe()

    /// Starts `tool`, moocore or paretoset; nil when that Python doesn't have it.
    init?(_ python: String, tool: String, _ count: Int, _ objectives: Int, _ shape: String) {
        self.tool = tool
        process.executableURL = URL(filePath: python)
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "pareto_peer.py")
        process.arguments = [script.path, tool, "\(count)", "\(objectives)", shape]
        process.standardInput = asking
        process.standardOutput = answering
        do { try process.run() } catch { return nil }
        guard line() == "ready" else {
            process.terminate()
            return nil
        }
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Milliseconds of one filtering; nil when it fails. Another front than ours is said.
    func time(front: Int) -> Double? {
        asking.fileHandleForWriting.write(Data("go\n".utf8))
        let parts = line()?.split(separator: " ") ?? []
        guard parts.count == 2, let seconds = Double(parts[0]), let found = Int(parts[1]) else { return nil }
        if found != front { print("    \(tool) finds a front of \(found), not \(front)") }
        return seconds * 1000
    }

    private func line() -> String? {
        var bytes: [UInt8] = []
        while let byte = try? answering.fileHandleForReading.read(upToCount: 1)?.first {
            if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }
}
