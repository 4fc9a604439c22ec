public import Portfolio
import Programs
import Subprocess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A server that mails are handed to, through libcurl's own program. Its settings go to it by a pipe, so that no password stands in
/// a list of processes or on the disk; it secures the connection and proves the server's certificate, or sends nothing.
public struct MailServer: Sendable {
    private let server: MailPlan.Server
    private let login: MailLogin?
    private let authority: String?

    /// A server; `authority` is a file of certificates that are trusted instead of the system's.
    public init(_ server: MailPlan.Server, login: MailLogin?, authority: String? = nil) {
        self.server = server
        self.login = login
        self.authority = authority
    }

    /// What became of a mail.
    public enum Answer: Sendable, Hashable {
        /// The server took it.
        case taken
        /// It didn't, and why.
        case refused(String)
        /// Nobody can tell whether it did, and why.
        case unsure(String)
        /// Nothing will be taken as things are, for the same reason whoever is to get it.
        case unable(String)
    }

    /// Hands the file of a message over, for one person.
    func send(_ file: String, from: String, to address: String) async -> Answer {
        do {
            let orders = try NamelessFile(settings(file, from: from, to: address).utf8)
            defer { orders.close() }
            let ended = try await run(
                .name("curl"), arguments: ["--disable", "--config", "-"],
                environment: .custom(["PATH": MailServer.path, "LC_ALL": "C"]),
                input: .fileDescriptor(orders.descriptor, closeAfterSpawningProcess: false),
                output: .string(limit: 4096),
                error: .discarded)
            let words = ended.standardOutput.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            guard words.count == 3, let code = Int(words[0]), let reply = Int(words[1]) else {
                return .unsure("curl ended with \(ended.terminationStatus) and said nothing")
            }
            return answer(code, reply)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return .unable("curl isn't installed; install it (Debian: curl), or hand the .eml files to another mailer")
        } catch {
            return .unsure("\(error)")
        }
    }

    /// What curl's exit and the server's last reply mean.
    private func answer(_ code: Int, _ reply: Int) -> Answer {
        let place = "\(server.host), port \(server.port)"
        switch code {
        case 0: return .taken
        case 6: return .unable("there is no server called \(server.host); check 'server' in site.yml")
        case 7: return .unable("nothing answers at \(place); check 'server' and 'port' in site.yml")
        case 60, 51:
            return .unable(
                "the certificate of \(server.host) isn't trusted, or names another server; nothing was sent")
        case 35: return .unable("no secure connection to \(place) came about; check 'security' in site.yml")
        case 64: return .unable("\(place) offers no secure connection, and without one nothing is sent")
        case 67: return .unable("\(server.host) doesn't accept the login")
        case 77: return .unable("the file of trusted certificates can't be read")
        case _ where reply == 354:
            return .unsure("the connection broke before the server said whether it took the mail")
        case 28: return .unable("\(place) didn't answer in time")
        case _ where (400..<500).contains(reply): return .refused("the server says \(reply), not now; try again later")
        case _ where (500..<600).contains(reply): return .refused("the server says \(reply)")
        default: return .refused("curl ended with \(code), the server's last reply was \(reply)")
        }
    }

    private func settings(_ file: String, from: String, to address: String) -> String {
        let scheme = server.security == .tls ? "smtps" : "smtp"
        var lines = [
            ("url", "\(scheme)://\(server.host):\(server.port)"), ("mail-from", from), ("mail-rcpt", address),
            ("upload-file", file), ("connect-timeout", "20"), ("max-time", "300"),
            ("write-out", "%{exitcode} %{response_code} "),
        ]
        if let login { lines.append(("user", login.user + ":" + login.password)) }
        if let authority { lines.append(("cacert", authority)) }
        return "silent\nssl-reqd\n" + lines.map { "\($0.0) = \"\(MailServer.quoted($0.1))\"\n" }.joined()
    }

    private static func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }

    private static var path: String { getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin" }
}
