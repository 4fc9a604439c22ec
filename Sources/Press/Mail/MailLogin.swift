import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The name and password for a mail server; neither is ever printed, written, or seen in a list of processes.
public struct MailLogin: Sendable {
    let user: String
    let password: String

    /// The names in the environment.
    public static let userVariable = "QUARTERDECK_SMTP_USER"
    /// The same of the password.
    public static let passwordVariable = "QUARTERDECK_SMTP_PASSWORD"

    /// The login of the environment; nil where it holds none. Throws where only one of both is there, or it can't be.
    public static func environment() throws(PressError) -> MailLogin? {
        let (user, password) = (value(of: userVariable), value(of: passwordVariable))
        switch (user, password) {
        case (nil, nil): return nil
        case (let user?, let password?): return try MailLogin(user, password)
        default: throw .mailServer("\(userVariable) and \(passwordVariable) belong together; set both or neither")
        }
    }

    /// The login in a file of two lines, name and password, that nobody but its owner may read.
    public static func file(_ path: String) throws(PressError) -> MailLogin {
        guard Disk.kind(of: path, following: true) == .file, let status = try? Stat(FilePath(path)) else {
            throw .mailServer(
                "there is no file '\(path)'; write the login into it, the name on one line, the password on the next")
        }
        guard status.permissions.intersection([.groupReadWriteExecute, .otherReadWriteExecute]).isEmpty else {
            throw .mailServer("others may read '\(path)', which holds a password; run: chmod 600 '\(path)'")
        }
        let lines = String(decoding: try Disk.read(path), as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).map(String.init)
        guard lines.count >= 2, lines.dropFirst(2).allSatisfy(\.isEmpty) else {
            throw .mailServer("'\(path)' holds no login; write the name on one line, the password on the next")
        }
        return try MailLogin(lines[0], lines[1])
    }

    private init(_ user: String, _ password: String) throws(PressError) {
        guard !user.isEmpty, !password.isEmpty, !user.contains(":"),
            !(user + password).unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 })
        else {
            throw .mailServer("the login can't be used; a name has no colon, and neither is empty or holds a line end")
        }
        self.user = user
        self.password = password
    }

    private static func value(of name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
