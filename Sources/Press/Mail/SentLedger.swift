import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Who got which mail, a line each, so that repeating the command sends nobody twice. Each line is on the disk before the next
/// step: whatever ends a run, the next one knows how far it came.
struct SentLedger {
    /// What became of a mail to somebody.
    enum State: String {
        /// It is on its way; a run that ended here doesn't know whether the server took it.
        case trying
        /// The server took it.
        case sent
        /// The server didn't take it.
        case refused
        /// The connection broke after the whole mail and before the answer.
        case unsure
    }

    private let path: String
    /// The last state of each mail to each address, with the message's identity.
    private var last: [String: (state: State, id: String)] = [:]

    /// Reads the list at `path`; an empty one where there is none. Lines that are none are passed over: a run that was cut off
    /// in the middle of one had sent nothing of it.
    init(path: String) throws(PressError) {
        self.path = path
        guard Disk.kind(of: path) == .file else { return }
        for line in String(decoding: try Disk.read(path), as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 5, let state = State(rawValue: words[0]) else { continue }
            last[words[1] + " " + words[2] + " " + words[3]] = (state, words[4])
        }
    }

    /// What became of a letter to an address, and which message that was; nil where nothing was tried.
    func state(of letter: MailMessage, to address: String) -> (state: State, id: String)? {
        last[SentLedger.key(letter, address)]
    }

    /// Adds a line and brings it to the disk.
    mutating func note(_ state: State, _ message: MailMessage, to address: String) throws(PressError) {
        let line = "\(state.rawValue) \(SentLedger.key(message, address)) \(message.id)\n"
        try Disk.attempt("write", path) {
            let file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .append, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead])
            try file.closeAfter {
                _ = try file.writeAll(Array(line.utf8))
                guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
        }
        last[SentLedger.key(message, address)] = (state, message.id)
    }

    private static func key(_ message: MailMessage, _ address: String) -> String {
        "\(message.letter.cycle) \(message.letter.name) \(address.lowercased())"
    }
}
