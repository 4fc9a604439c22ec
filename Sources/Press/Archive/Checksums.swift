import Documents
import Report

/// `SHA256SUMS`: a line for each file, as `sha256sum -c` reads it.
enum Checksums {
    static let name = "SHA256SUMS"
    static let signature = "SHA256SUMS.sig"

    /// The sums of a manifest's files and of the manifest, by path.
    static func text(of manifest: Manifest, _ bytes: [UInt8]) -> [UInt8] {
        let own = Manifest.File(path: Manifest.name, bytes: bytes.count, sha256: SHA256.hex(of: bytes))
        let lines = (manifest.files + [own]).sorted { $0.path < $1.path }.map { "\($0.sha256)  \($0.path)\n" }
        return Array(lines.joined().utf8)
    }

    /// The files with their sums, by path.
    static func list(_ files: [DataFile]) -> [Manifest.File] {
        files.map { Manifest.File(path: $0.path, bytes: $0.bytes.count, sha256: SHA256.hex(of: $0.bytes)) }
            .sorted { $0.path < $1.path }
    }
}
