public import Report

/// The folder that mails are written into, to be looked at and sent: all of a run's files or none, and beside them the list of
/// who got what.
public struct MailFolder {
    /// The list of who got what.
    public static let ledger = "sent.log"

    /// Where it stands: a path without links.
    public let path: String

    /// The folder at `path`. Throws when it can't be, or isn't apart from `content`.
    public init(path: String, apartFrom content: String?) throws(PressError) {
        self.path = try OutputFolder(path: path, apartFrom: content).path
    }

    /// Puts the files of `messages` in the place of those of the run before; says what else is there, by path. The list of who
    /// got what stays as it is.
    @discardableResult
    public func write(_ messages: [MailMessage], more: [DataFile] = []) throws(PressError) -> [String] {
        let files = (messages.flatMap { [$0.eml] + $0.previews } + more).sorted { $0.path < $1.path }
        return try OutputFolder(path: path, apartFrom: nil).replace(with: files).filter { $0 != MailFolder.ledger }
    }
}
