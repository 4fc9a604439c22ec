import Foundation
import Programs
import Reading
import Subprocess
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One run of a loader's script: a program of its own group, with no input, whose standard output is what is kept.
public struct LoaderRun: Sendable {
    /// How it ended.
    public enum Ending: Hashable, Sendable {
        /// With status 0, and an output that is what its name says.
        case made([UInt8])
        /// With another status, or by a signal, or with an output that is refused: why, one clause.
        case failed(status: Int?, reason: String)
    }

    /// What the script is told of the cycle, as environment variables beside those that are there.
    public let variables: [String: String]
    /// The content folder, in which it runs.
    public let content: String
    /// How long a script may take, seconds.
    public let limit: Double
    /// The largest output that is kept, bytes.
    public let largest: Int

    /// How often a running script is looked at, milliseconds.
    private static let pause = 20
    /// How much of what a script complains of is told, characters.
    private static let told = 300

    /// Makes the way in which scripts are run.
    public init(content: String, variables: [String: String], limit: Double, largest: Int = 256_000_000) {
        self.content = content
        self.variables = variables
        self.limit = limit
        self.largest = largest
    }

    /// Runs a loader; never longer than the limit. Whatever the script started and left running is ended with it when it takes too
    /// long, or writes too much.
    public func callAsFunction(_ loader: Loader) async -> Ending {
        let path = content + "/" + loader.script
        guard access(path, X_OK) == 0 else {
            return .failed(status: nil, reason: "it isn't executable (chmod +x \(loader.script))")
        }
        do {
            let (output, complaint) = (try NamelessFile([]), try NamelessFile([]))
            defer {
                output.close()
                complaint.close()
            }
            let (status, stopped) = try await run(path, output, complaint)
            let said = Self.lastWords(try complaint.contents())
            if let stopped { return .failed(status: nil, reason: stopped + said) }
            switch status {
            case .exited(0): break
            case .exited(let code): return .failed(status: Int(code), reason: "it ended with status \(code)\(said)")
            case .signaled(let signal): return .failed(status: nil, reason: "signal \(signal) ended it\(said)")
            }
            guard output.size <= largest else { return .failed(status: 0, reason: tooMuch) }
            let bytes = try output.contents()
            if let fault = loader.fault(of: bytes) { return .failed(status: 0, reason: fault + said) }
            return .made(bytes)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return .failed(status: nil, reason: "the program of its first line isn't there")
        } catch {
            return .failed(
                status: nil,
                reason:
                    "the system doesn't start it: does its first line name a program, such as '#!/usr/bin/env python3'? (\(error))"
            )
        }
    }

    /// How the program ended, and why it was stopped where it was.
    private func run(
        _ path: String, _ output: NamelessFile, _ complaint: NamelessFile
    ) async throws -> (TerminationStatus, String?) {
        var options = PlatformOptions()
        // A group of its own: what the script started can then be ended with it.
        options.processGroupID = 0
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100))
        ]
        let (begin, limit, largest, tooMuch) = (ContinuousClock.now, limit, largest, tooMuch)
        let set = variables.reduce(into: [Environment.Key: String?]()) { $0[.init(stringLiteral: $1.key)] = $1.value }
        let script = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        let (folder, how) = (FilePath(content), options)
        let running = Task {
            try await Subprocess.run(
                .path(FilePath(script)), environment: .inherit.updating(set), workingDirectory: folder,
                platformOptions: how,
                output: .fileDescriptor(output.descriptor, closeAfterSpawningProcess: false),
                error: .fileDescriptor(complaint.descriptor, closeAfterSpawningProcess: false)
            ).terminationStatus
        }
        let watch = Task { () -> String? in
            while (try? await Task.sleep(for: .milliseconds(Self.pause))) != nil {
                let isLate = ContinuousClock.now - begin > .seconds(limit)
                guard isLate || output.size > largest || complaint.size > largest else { continue }
                running.cancel()
                return isLate ? "it took longer than \(NumberCure.plain(limit)) s and was ended" : tooMuch
            }
            return nil
        }
        let ended = await withTaskCancellationHandler {
            await running.result
        } onCancel: {
            running.cancel()
        }
        watch.cancel()
        let stopped = await watch.value
        if let stopped, case .failure = ended { return (.signaled(9), stopped) }
        let status = try ended.get()
        // Who ended by itself before it was stopped is judged by how it ended, however late that is seen.
        return (status, status == .signaled(9) ? stopped : nil)
    }

    private var tooMuch: String { "it wrote more than \(largest / 1_000_000) MB" }

    /// The last line that a script complained of, as the end of a sentence.
    private static func lastWords(_ bytes: [UInt8]) -> String {
        let lines = String(decoding: bytes.suffix(4096), as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let last = lines.last(where: { $0.contains { !$0.isWhitespace } }) else { return "" }
        let plain = String(last.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        return ": " + (plain.count > told ? plain.prefix(told) + "…" : plain)
    }
}
