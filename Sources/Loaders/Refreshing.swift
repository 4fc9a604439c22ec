import Documents
import Foundation
import Reading

/// The loaders of one cycle, run one after the other, and the record of what they made.
public struct Refreshing {
    /// What came of one loader.
    public enum Fate: Hashable, Sendable {
        /// A new output, to be written.
        case written
        /// The output that is there already, to the last byte.
        case unchanged
        /// No output, and why; what is there stays.
        case failed(String)
        /// What is there was not made by this loader, or was changed since; the loader was not run.
        case handWritten
    }

    private let content: String
    private let cycle: String
    private var record: RefreshRecord

    /// The record of a cycle's folder. Throws every mistake in it.
    public init(content: String, cycle: String) throws(Mistakes) {
        self.content = content
        self.cycle = "cycles/\(cycle)"
        record = RefreshRecord()
        guard let data = FileManager.default.contents(atPath: "\(content)/\(recordPath)") else { return }
        let (read, mistakes) = RefreshRecord.read(TextFile(path: recordPath, bytes: Array(data)))
        guard mistakes.isEmpty else { throw Mistakes(list: mistakes) }
        record = read
    }

    /// Mistakes in a record.
    public struct Mistakes: Error {
        /// Each of them.
        public let list: [Diagnostic]
    }

    /// Where the record lies below the content folder.
    public var recordPath: String { "\(cycle)/\(RefreshRecord.name)" }

    /// The record as bytes.
    public var recordBytes: [UInt8] { Array(record.text.utf8) }

    /// Where a loader's output lies below the content folder.
    public func path(of loader: Loader) -> String { "\(cycle)/\(loader.output)" }

    /// Runs a loader and notes what came of it; the bytes are to be written where its output lies. `now` says when a run
    /// begins, in universal time. What somebody wrote by hand is only replaced where `replacesHandWritten`.
    public mutating func refresh(
        _ loader: Loader, by run: LoaderRun, now: () -> String, replacesHandWritten: Bool
    ) async -> (fate: Fate, bytes: [UInt8]?) {
        let standing = FileManager.default.contents(atPath: "\(content)/\(path(of: loader))").map {
            SHA256.hex(of: Array($0))
        }
        let last = record[script: loader.script]
        if let standing, standing != last?.made?.sha256, !replacesHandWritten { return (.handWritten, nil) }
        let script = FileManager.default.contents(atPath: "\(content)/\(loader.script)") ?? Data()
        let (at, begin) = (now(), ContinuousClock.now)
        let ending = await run(loader)
        let time = (ContinuousClock.now - begin).components
        var entry = RefreshRecord.Entry(script: loader.script, output: loader.output, made: last?.made)
        switch ending {
        case .failed(let status, let reason):
            entry.failure = .init(at: at, status: status, reason: reason)
            record.note(entry)
            return (.failed(reason), nil)
        case .made(let bytes):
            let sum = SHA256.hex(of: bytes)
            // A tenth of a second is as exact as such a time ever is.
            let seconds = (Double(time.seconds) * 10 + (Double(time.attoseconds) / 1e17).rounded()) / 10
            entry.made = .init(
                at: at, seconds: seconds, bytes: bytes.count, sha256: sum,
                scriptSHA256: SHA256.hex(of: Array(script)))
            record.note(entry)
            return standing == sum ? (.unchanged, nil) : (.written, bytes)
        }
    }

    /// The day of the output that stays where a loader failed: `2026-10-02`; nil where there is none.
    public func day(of loader: Loader) -> String? {
        record[script: loader.script]?.made.map { String($0.at.prefix(10)) }
    }
}
