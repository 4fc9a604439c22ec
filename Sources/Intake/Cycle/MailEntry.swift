import Documents
import Portfolio
import Reading

/// `mail` of `site.yml`: who gets the summary, and by which server it leaves.
enum MailEntry {
    /// The plan, nil where it has no sender, and every mistake in it.
    static func read(_ entry: Record, hasOwners: Bool) -> (MailPlan?, [Diagnostic]) {
        var record = entry
        record.need("from", for: "mail")
        let from = mailbox("from", &record)
        let replyTo = mailbox("reply_to", &record)
        let roles = roles(&record)
        let toOwners = record.flag("owners") ?? false
        if toOwners, !hasOwners {
            record.report(
                record.value("owners")?.place ?? record.place, "no team has an address to send its part to",
                "list the teams under 'owners' at the file's left edge, or write 'owners: false' here")
        }
        let server = server(&record)
        let plan = from.map {
            MailPlan(from: $0, replyTo: replyTo, roles: roles, toOwners: toOwners, server: server)
        }
        return (plan, record.finished())
    }

    /// `to`: a role to one address or a list of them.
    private static func roles(_ record: inout Record) -> [MailPlan.Role] {
        guard var to = record.record("to") else { return [] }
        let roles = to.keys.map { member -> MailPlan.Role in
            guard let value = to.value(member.key) else {
                to.report(
                    member.keyPlace, "nobody stands in the role '\(member.key)'", "write an address, or drop the line")
                return MailPlan.Role(name: member.key, people: [])
            }
            let values = if case .array(let list, _) = value { list } else { [value] }
            if values.isEmpty {
                to.report(
                    value.place, "nobody stands in the role '\(member.key)'", "write an address, or drop the line")
            }
            var seen: Set<String> = []
            let people = values.compactMap { value -> Mailbox? in
                guard let found = mailbox(value, in: &to) else { return nil }
                guard seen.insert(found.address.lowercased()).inserted else {
                    to.report(value.place, "'\(found.address)' stands in the role '\(member.key)' twice", "drop one")
                    return nil
                }
                return found
            }
            return MailPlan.Role(name: member.key, people: people)
        }
        record.adopt(to.finished())
        return roles
    }

    private static func server(_ record: inout Record) -> MailPlan.Server? {
        let security = record.choice("security", MailPlan.Server.Security.self) ?? .starttls
        let port = record.count("port", in: 1...65535)
        guard let host = record.name("server") else { return nil }
        guard isHost(host) else {
            record.report(
                record.value("server")?.place ?? record.place, "'\(host)' is no name of a server",
                "write it like smtp.example.org, and its port as 'port: 587'")
            return nil
        }
        return MailPlan.Server(host: host, port: port, security: security)
    }

    /// Letters, digits, dots and dashes.
    private static func isHost(_ text: String) -> Bool {
        text.first != "-"
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    private static func mailbox(_ key: String, _ record: inout Record) -> Mailbox? {
        record.value(key).flatMap { mailbox($0, in: &record) }
    }

    private static func mailbox(_ value: Value, in record: inout Record) -> Mailbox? {
        guard case .string(let text, let place) = value else {
            record.report(value.place, "an address is text, and this is \(value.kind)", "write it like ada@example.org")
            return nil
        }
        guard let found = Mailbox(text) else {
            record.report(
                place, "'\(text)' is no mail address",
                "write it like ada@example.org, or Ada Lovelace <ada@example.org>")
            return nil
        }
        return found
    }
}
