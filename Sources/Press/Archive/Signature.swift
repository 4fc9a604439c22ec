import Programs
import Subprocess
import SystemPackage

/// SSH signatures over an edition's sums, made and proved by OpenSSH's own `ssh-keygen`.
enum Signature {
    /// What the signatures are for, so that none can be shown as another's.
    static let namespace = "quarterdeck-edition"

    /// What a proof said.
    enum Proof: Hashable {
        /// Signed by a key of the list, under this name.
        case by(String)
        /// The sums are as somebody signed them; no list says whose key it is.
        case bySomebody
        /// It proves nothing, and why.
        case broken(String)
        /// ssh-keygen isn't installed.
        case unchecked
    }

    /// Signs a file; the signature stands beside it. Throws `PressError.unsigned`.
    static func sign(_ file: String, key: String) async throws(PressError) {
        let (status, _, words) = await call(["-Y", "sign", "-q", "-f", key, "-n", namespace, file], input: nil)
        guard let status else { throw .unsigned("ssh-keygen is not installed (Debian: openssh-client)") }
        guard status, Disk.kind(of: file + ".sig") == .file else { throw .unsigned(words) }
    }

    /// Proves a signature over a file, with the list of keys `signers` where there is one, as of the day of publication.
    static func prove(
        _ signature: String, of bytes: [UInt8], signers: String?, on day: String?
    ) async -> Proof {
        guard let signers else {
            let (status, _, words) = await call(
                ["-Y", "check-novalidate", "-n", namespace, "-s", signature], input: bytes)
            return status.map { $0 ? .bySomebody : .broken(words) } ?? .unchecked
        }
        // A key that has run out since was good when it signed.
        let time = day.map { ["-O", "verify-time=" + $0.filter { $0 != "-" }] } ?? []
        let (found, names, why) = await call(
            ["-Y", "find-principals"] + time + ["-s", signature, "-f", signers], input: nil)
        guard let found else { return .unchecked }
        guard found, let name = names.split(separator: "\n").first.map(String.init) else { return .broken(why) }
        let (status, _, words) = await call(
            ["-Y", "verify"] + time + ["-f", signers, "-I", name, "-n", namespace, "-s", signature], input: bytes)
        return status == true ? .by(name) : .broken(words)
    }

    /// Whether ssh-keygen ended well, nil where there is none; what it printed, and what it complained of.
    private static func call(
        _ words: [String], input: [UInt8]?
    ) async -> (Bool?, output: String, complaint: String) {
        do {
            let file = try NamelessFile(input ?? [])
            defer { file.close() }
            let ended = try await run(
                .name("ssh-keygen"), arguments: Arguments(words), environment: .inherit.updating(["LC_ALL": "C"]),
                input: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: false),
                output: .string(limit: 65_536), error: .string(limit: 65_536))
            let complaint = ended.standardError.split(separator: "\n").joined(separator: "; ")
            return (ended.terminationStatus.isSuccess, ended.standardOutput, complaint)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return (nil, "", "")
        } catch {
            return (false, "", "\(error)")
        }
    }
}
