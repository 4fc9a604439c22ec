import Foundation

/// What a long run is doing, on one line that is overwritten: only where a terminal looks on, so that no log fills with it.
struct Progress: ~Copyable {
    private let isShown: Bool

    /// Shows nothing where `isQuiet`, or messages go to a file.
    init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

    /// Says what is done now.
    func say(_ what: String) {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K\(what) …".utf8)) }
    }

    /// Leaves the line empty, for messages.
    func clear() {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
