import Analysis
import ArgumentParser
import Documents
import Foundation
import Intake
import Portfolio
import Press
import Report

/// Writes the executive summary as mail, and sends it where that is asked for.
struct Mail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the executive summary as mail, and sends it where that is asked for.",
        discussion: """
            Examples: quarterdeck mail 2026-Q3
                      quarterdeck mail 2026-Q3 --if asked --if tripwire --if moved
                      quarterdeck mail 2026-Q3 --send --dry-run
                      quarterdeck mail 2026-Q3 --send --login ~/.quarterdeck-login

            Who gets what stands in site.yml under 'mail'. Each mail is written as .eml, .html and .txt: read it first, then \
            open the .eml in a mail program, hand it to a mailer, or send it from here. Each person gets each mail once, \
            however often the command is repeated; sent.log beside the mails says who has it. The login comes from \
            \(MailLogin.userVariable) and \(MailLogin.passwordVariable), or from a file that only you may read.

            Exit codes: 0 done, or nothing to mail for; 1 the content has errors; 2 the call was wrong; 3 the machine \
            failed, or somebody's mail was not taken.
            """)

    /// What a mail takes along.
    enum Attachment: String, ExpressibleByArgument, CaseIterable {
        /// The whole edition in one file.
        case report
    }

    @Argument(help: "The cycle, such as 2026-Q3.")
    var cycle: String

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "The folder to write; Mail/ and the cycle's name when left out.")
    var output: String?

    @Option(help: "The theme whose colours it wears; the content's own choice when left out.")
    var theme: String?

    @Option(
        name: .customLong("if"),
        help:
            "Mail only if a decision is asked, a tripwire fired or a figure moved: asked, tripwire, moved. May be given several times."
    )
    var occasions: [Occasion] = []

    @Option(help: "Only the people of this role, or this team. May be given several times.")
    var role: [String] = []

    @Option(help: "What the mail takes along: report, the whole edition in one file.")
    var attach: [Attachment] = []

    @Flag(help: "Hand the mails to the server of site.yml.")
    var send = false

    @Flag(help: "With --send: say what would go where, and send nothing.")
    var dryRun = false

    @Option(help: "The server and its port, such as smtp.example.org:587, in place of site.yml's.")
    var server: String?

    @Option(help: "starttls or tls, in place of site.yml's.")
    var security: MailPlan.Server.Security?

    @Option(help: "A file of two lines, name and password, that only you may read.")
    var login: String?

    @Option(help: "A file of certificates that are trusted in place of the system's.")
    var authority: String?

    @Option(help: "Send to this address whatever it got before. May be given several times.")
    var again: [String] = []

    func run() async throws {
        try Messages.requireFolder(content)
        let (portfolio, mistakes) = Intake.draft(folder: content)
        guard !mistakes.contains(where: { $0.severity == .error }) else {
            throw Messages.unreadable(mistakes, portfolio)
        }
        let findings = Findings.of(portfolio)
        guard let edition = findings.editions.first(where: { $0.cycle.id.name == cycle }) else {
            let known = portfolio.cycles.map(\.id.name).joined(separator: ", ")
            throw ValidationError("there is no cycle '\(cycle)'; choose one of: \(known)")
        }
        guard let plan = portfolio.site.mail else {
            Messages.say(
                "site.yml: error: nobody is named to mail to (add 'mail:' with 'from: reports@example.org' and 'to: {board: ada@example.org}')"
            )
            throw ExitCode(1)
        }
        guard try isOccasion(edition) else { return }
        let publication = Report.publication(of: findings, portfolio: portfolio, only: edition.cycle.id)
        let messages = (mistakes + publication.diagnostics).sorted()
        guard !messages.contains(where: { $0.severity == .error }) else { throw Messages.failure(messages) }
        Messages.show(messages)
        let letters = try chosen(
            Report.letters(of: publication, findings: findings, portfolio: portfolio, cycle: edition.cycle.id))
        do {
            try await write(letters, publication, portfolio, plan)
        } catch let error as PressError {
            throw Messages.failure(error, isCalled: theme != nil)
        }
    }

    func validate() throws {
        guard send || (!dryRun && again.isEmpty && login == nil && server == nil) else {
            throw ValidationError("--dry-run, --again, --login and --server go with --send; add it")
        }
    }

    /// Whether the edition has one of the occasions asked for; says why, or why not.
    private func isOccasion(_ edition: EditionFinding) throws -> Bool {
        guard !occasions.isEmpty else { return true }
        if let (occasion, reason) = occasions.lazy.compactMap({ one in one.reason(in: edition).map { (one, $0) } })
            .first
        {
            print("mailed because \(occasion.rawValue): \(reason)")
            return true
        }
        print("nothing is mailed for \(cycle): \(occasions.map(\.absence).joined(separator: "; "))")
        return false
    }

    /// The letters that the roles asked for get, to them alone.
    private func chosen(_ letters: [Letter]) throws -> [Letter] {
        guard !role.isEmpty else { return letters.filter { !$0.recipients.isEmpty || $0.name == "summary" } }
        let known = Set(letters.flatMap(\.recipients).flatMap(\.roles))
        if let stranger = role.first(where: { !known.contains($0) }) {
            throw ValidationError(
                "nobody gets a mail as '\(stranger)'; choose one of: \(known.sorted().joined(separator: ", "))")
        }
        return letters.compactMap { letter in
            var letter = letter
            letter.recipients.removeAll { $0.roles.allSatisfy { !role.contains($0) } }
            return letter.recipients.isEmpty ? nil : letter
        }
    }

    private func write(
        _ letters: [Letter], _ publication: Publication, _ portfolio: Portfolio, _ plan: MailPlan
    ) async throws {
        let dress = try theme.map { try Theme.named($0, in: "") } ?? .named(portfolio.site.theme, in: content)
        let place = output ?? "Mail/" + cycle
        let folder = try MailFolder(path: place, apartFrom: content)
        let standing = NumbersOfSite(publication, cycle: cycle)
        var attachments: [DataFile] = []
        if attach.contains(.report) {
            attachments.append(
                DataFile(path: cycle + ".html", bytes: try Press.single(of: publication, cycle: cycle, theme: dress)))
        }
        var messages: [MailMessage] = []
        for letter in letters {
            messages.append(
                try await MailMessage(letter, theme: dress, attachments: attachments, standing: standing))
        }
        let kept = try folder.write(messages)
        if !kept.isEmpty { Messages.say("kept what no run wrote in \(place): \(kept.joined(separator: ", "))") }
        for message in messages {
            let left = message.leftOut > 0 ? "; \(message.leftOut) parts are left out" : ""
            print(
                "\(place)/\(message.eml.path): \(message.eml.bytes.count) bytes, HTML \(message.htmlBytes) of 90000\(left)"
            )
        }
        guard send else { return }
        let delivery = Delivery(messages, in: folder, again: again)
        if dryRun {
            try say(delivery.plan())
        } else {
            let login = try login.map { path throws(PressError) in try MailLogin.file(path) } ?? MailLogin.environment()
            try say(try await delivery.send(by: MailServer(named(plan), login: login, authority: authority)))
        }
    }

    /// The server that the call or the content names.
    private func named(_ plan: MailPlan) throws -> MailPlan.Server {
        if let server {
            let parts = server.split(separator: ":", omittingEmptySubsequences: false)
            let port = parts.count == 2 ? Int(parts[1]) : nil
            guard parts.count == 1 || port.map({ (1...65535).contains($0) }) ?? false, !parts[0].isEmpty,
                parts[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") })
            else { throw ValidationError("'\(server)' is no server; write it like smtp.example.org:587") }
            return MailPlan.Server(host: String(parts[0]), port: port, security: security ?? .starttls)
        }
        guard let known = plan.server else {
            throw PressError.mailServer("no server is named; add 'server: smtp.example.org' below 'mail' in site.yml")
        }
        guard let security else { return known }
        return MailPlan.Server(
            host: known.host, port: known.port == known.security.port ? nil : known.port, security: security)
    }

    /// Says what became of each mail. Throws exit code 3 where somebody didn't get one.
    private func say(_ results: [Delivery.Result]) throws {
        var isWhole = true
        for result in results {
            let who = "\(result.letter) to \(result.address) (\(result.roles.joined(separator: ", ")))"
            switch result.outcome {
            case .planned: print("would send \(who)")
            case .sent: print("sent \(who)")
            case .had: print("not sent again: \(who) has it")
            case .hadOther:
                print("not sent: \(who) has another version of it; --again \(result.address) sends this one")
            case .refused(let reason):
                isWhole = false
                Messages.say("error: not sent: \(who): \(reason)")
            case .unsure(let reason):
                isWhole = false
                Messages.say(
                    "error: it can't be told whether \(who) got it: \(reason). Ask them; --again \(result.address) sends it once more"
                )
            }
        }
        if !isWhole { throw ExitCode(3) }
    }
}

extension Occasion: ExpressibleByArgument {}
extension MailPlan.Server.Security: ExpressibleByArgument {}
