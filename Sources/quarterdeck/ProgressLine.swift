import Foundation
import Rollup

/// How far a long count is, on a terminal: `61% 412 MB/s, 8 s left`. Says nothing where no terminal looks on.
final class ProgressLine {
    private let begin = ContinuousClock.now
    private var last = ContinuousClock.now
    private let isSeen = isatty(2) == 1

    /// Shows how far it is, a few times a second.
    func show(_ progress: Scan.Progress) {
        let now = ContinuousClock.now
        guard isSeen, now - last > .milliseconds(200) else { return }
        last = now
        let seconds = Double((now - begin).components.seconds) + Double((now - begin).components.attoseconds) / 1e18
        let rate = Double(progress.bytes - progress.resumed) / max(seconds, 0.001)
        let left = Double(progress.size - progress.bytes) / max(rate, 1)
        let percent = progress.size > 0 ? 100 * progress.bytes / progress.size : 100
        write(
            "\r\u{1B}[K\(percent)% of \(progress.size / 1_000_000) MB, \(Int(rate / 1e6)) MB/s, \(Int(left.rounded(.up))) s left"
        )
    }

    /// Takes the line away.
    func clear() { if isSeen { write("\r\u{1B}[K") } }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
