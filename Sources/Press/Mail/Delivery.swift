import Report

/// Mails on their way: each person gets each once, whoever else is refused, and however often the command is repeated.
public struct Delivery {
    /// What became of a mail to somebody.
    public struct Result: Sendable, Hashable {
        /// The letter's name: `summary`.
        public var letter: String
        /// To whom.
        public var address: String
        /// As whom.
        public var roles: [String]
        /// What became of it.
        public var outcome: Outcome
    }

    /// What became of a mail.
    public enum Outcome: Sendable, Hashable {
        /// It would be sent.
        case planned
        /// The server took it.
        case sent
        /// They have it already.
        case had
        /// They have another version of it; nothing was sent.
        case hadOther
        /// The server didn't take it, and why.
        case refused(String)
        /// Nobody can tell whether the server took it; it isn't sent again unless that is asked for.
        case unsure(String)
    }

    private let folder: MailFolder
    private let messages: [MailMessage]
    private let again: Set<String>

    /// The mails of a folder that they were written into; those in `again`, addresses, get theirs whatever they got before.
    public init(_ messages: [MailMessage], in folder: MailFolder, again: [String] = []) {
        self.messages = messages
        self.folder = folder
        self.again = Set(again.map { $0.lowercased() })
    }

    /// What a delivery would do.
    public func plan() throws(PressError) -> [Result] {
        let ledger = try SentLedger(path: folder.path + "/" + MailFolder.ledger)
        return everybody.map { message, person in
            result(message, person, standing(message, person.mailbox.address, ledger) ?? .planned)
        }
    }

    /// Sends what was not sent yet. Throws where the list of who got what can't be kept: then nothing more is sent.
    public func send(by server: MailServer) async throws(PressError) -> [Result] {
        let lock = try FolderLock(folder: folder.path + "/sent")
        var ledger = try SentLedger(path: folder.path + "/" + MailFolder.ledger)
        var results: [Result] = []
        var obstacle: String?
        for (message, person) in everybody {
            let address = person.mailbox.address
            if let known = standing(message, address, ledger) {
                results.append(result(message, person, known))
                continue
            }
            if let obstacle {
                results.append(result(message, person, .refused(obstacle)))
                continue
            }
            try ledger.note(.trying, message, to: address)
            let answer = await server.send(
                folder.path + "/" + message.eml.path, from: message.letter.from.address, to: address)
            switch answer {
            case .taken: try ledger.note(.sent, message, to: address)
            case .refused: try ledger.note(.refused, message, to: address)
            case .unsure: try ledger.note(.unsure, message, to: address)
            case .unable(let reason):
                try ledger.note(.refused, message, to: address)
                obstacle = reason
            }
            results.append(result(message, person, Self.outcome(answer)))
        }
        _ = lock.isHeld
        return results
    }

    private static func outcome(_ answer: MailServer.Answer) -> Outcome {
        switch answer {
        case .taken: .sent
        case .refused(let reason), .unable(let reason): .refused(reason)
        case .unsure(let reason): .unsure(reason)
        }
    }

    private var everybody: [(MailMessage, Letter.Recipient)] {
        messages.flatMap { message in message.letter.recipients.map { (message, $0) } }
    }

    /// Why nothing is sent to somebody; nil where something is.
    private func standing(_ message: MailMessage, _ address: String, _ ledger: SentLedger) -> Outcome? {
        guard !again.contains(address.lowercased()), let last = ledger.state(of: message, to: address) else {
            return nil
        }
        return switch last.state {
        case .refused: nil
        case .sent: last.id == message.id ? .had : .hadOther
        case .trying: .unsure("an earlier run ended while it was on its way")
        case .unsure: .unsure("an earlier run lost the connection before the server answered")
        }
    }

    private func result(_ message: MailMessage, _ person: Letter.Recipient, _ outcome: Outcome) -> Result {
        Result(letter: message.letter.name, address: person.mailbox.address, roles: person.roles, outcome: outcome)
    }
}
