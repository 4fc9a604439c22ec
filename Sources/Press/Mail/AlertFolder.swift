public import Analysis
import Documents
import Ledger
public import Report

/// The folder that alerts are written into: `alerts.json`, a draft mail for each owner who has something new to hear, and
/// `told.log`, which says what was told. The log is what makes an alert come once: the content alone decides which alerts there
/// are, the content and this log which of them are new. Without the log all are told again.
public struct AlertFolder {
    /// The list of what was told.
    static let ledger = "told.log"
    private let path: String
    private let told: Set<String>

    /// The folder at `path`; made when it isn't there. Throws when it can't be, or isn't apart from the folder `content`.
    public init(path: String, apartFrom content: String?) throws(PressError) {
        self.path = try OutputFolder(path: path, apartFrom: content).path
        let log = self.path + "/" + AlertFolder.ledger
        guard Disk.kind(of: log) == .file else {
            told = []
            return
        }
        told = Set(
            String(decoding: try Disk.read(log), as: UTF8.self).split(separator: "\n").map { String($0.prefix(16)) })
    }

    /// The alerts that nobody was told of as they are now.
    public func fresh(_ alerts: [ToldAlert]) -> [ToldAlert] { alerts.filter { !told.contains($0.fingerprint) } }

    /// Writes `alerts.json` of all alerts, the drafts, and then the log of what the drafts tell: a run that ends in between
    /// tells again. Drafts of earlier runs stay until somebody takes them. Returns the drafts' names.
    public func write(
        _ alerts: [ToldAlert], fresh: [ToldAlert], drafts: [DataFile]
    ) throws(PressError) -> [String] {
        try Disk.makeFolders(path)
        try replace("alerts.json", with: AlertFolder.json(alerts))
        // A name by its content: a run never writes over a draft that tells something else.
        let names = drafts.map { draft in
            "\(draft.path.split(separator: ".").first ?? "alerts")-\(SHA256.hex(of: draft.bytes).prefix(8)).eml"
        }
        for (name, draft) in zip(names, drafts) { try replace(name, with: draft.bytes) }
        guard !drafts.isEmpty else { return [] }
        let log = path + "/" + AlertFolder.ledger
        let before = Disk.kind(of: log) == .file ? try Disk.read(log) : []
        let lines = fresh.map { "\($0.fingerprint) \($0.cycle) \($0.alert.kind.rawValue) \($0.alert.key)\n" }
        try replace(AlertFolder.ledger, with: before + Array(lines.joined().utf8))
        return names
    }

    /// What `alerts.json` holds.
    static func json(_ alerts: [ToldAlert]) -> [UInt8] {
        Ledger.json(alerts)
    }

    private func replace(_ name: String, with bytes: [UInt8]) throws(PressError) {
        try Press.replace(path + "/" + name, with: bytes)
    }
}
