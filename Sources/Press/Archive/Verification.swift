import Documents

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a look at a published edition or a whole archive found.
public struct Verification: Hashable, Sendable, Codable {
    /// Something that isn't as it was published.
    public struct Fault: Hashable, Sendable, Codable, CustomStringConvertible {
        /// What kind of fault it is.
        public enum Kind: String, Sendable, Codable {
            /// A file that was published isn't there.
            case missing
            /// A file is there that wasn't published.
            case added
            /// A file holds other bytes than were published.
            case changed
            /// A file that was published stands under another name.
            case renamed
            /// The list of files can't be read, or isn't as it was written.
            case list
            /// The edition before isn't the one that this edition followed, or isn't there.
            case chain
            /// The log of changes isn't the one before it with lines added at its end.
            case log
            /// The signature doesn't prove the sums.
            case signature
            /// The archive's page isn't as it was written, or names what isn't there.
            case page
            /// A page would load something from elsewhere when it is opened.
            case outside
        }

        /// What kind of fault it is.
        public var kind: Kind
        /// Where: `2026-Q3/site/index.html`.
        public var path: String
        /// What was found, in words.
        public var found: String

        /// One line: "changed: 2026-Q3/site/index.html: it holds other bytes than were published".
        public var description: String { "\(kind.rawValue): \(path): \(found)" }
    }

    /// The editions that were looked at, by name.
    public var editions: [String] = []
    /// How many files were held against their sums.
    public var files = 0
    /// What is broken, by path.
    public var faults: [Fault] = []
    /// What could not be told, or is worth knowing; breaks nothing.
    public var notes: [String] = []

    /// Whether all is as it was published.
    public var isSound: Bool { faults.isEmpty }

    /// The result for programs.
    public var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { Array($0) + [0x0A] } ?? []
    }

    mutating func fault(_ kind: Fault.Kind, _ path: String, _ found: String) {
        faults.append(Fault(kind: kind, path: path, found: found))
    }
}

extension Archive {
    /// Proves the archive at `path`, or the one edition whose folder it is; `signers` is a list of trusted keys as OpenSSH has it, the
    /// archive's own `allowed_signers` when left out.
    ///
    /// Throws `PressError` where the folder can't be read, or holds no edition at all.
    public static func verify(_ path: String, signers: String? = nil) async throws(PressError) -> Verification {
        let folder = Disk.realPath(path)
        var found = Verification()
        let isEdition =
            Disk.kind(of: folder + "/" + Manifest.name) != nil || Disk.kind(of: folder + "/" + Checksums.name) != nil
        if isEdition {
            let slash = folder.lastIndex(of: "/") ?? folder.startIndex
            let (above, name) = (String(folder[..<slash]), String(folder[folder.index(after: slash)...]))
            let list = signers ?? own(listOf: above)
            try await EditionProof(archive: above, name: name, signers: list, prefix: "").prove(into: &found)
        } else {
            let list = signers ?? own(listOf: folder)
            var known: Set<String> = [Index.name, Index.latest, "allowed_signers"]
            for name in try Disk.names(in: folder) where !name.hasPrefix(".") && isEditionFolder(folder + "/" + name) {
                known.insert(name)
                try await EditionProof(archive: folder, name: name, signers: list, prefix: name + "/").prove(
                    into: &found)
            }
            try page(of: folder, into: &found)
            guard !found.editions.isEmpty || !found.faults.isEmpty else { throw .noEdition(path) }
            for name in try Disk.names(in: folder) where !known.contains(name) && !name.hasPrefix(".") {
                found.notes.append("\(name) is no part of the archive")
            }
        }
        found.faults.sort { ($0.path, $0.kind.rawValue, $0.found) < ($1.path, $1.kind.rawValue, $1.found) }
        return found
    }

    /// A folder with any of the files that only an edition has at its top: one of them alone may be what was lost.
    private static func isEditionFolder(_ path: String) -> Bool {
        [Manifest.name, Checksums.name, Crate.name, VerifyText.name].contains { Disk.kind(of: path + "/" + $0) != nil }
    }

    private static func own(listOf archive: String) -> String? {
        let path = archive + "/allowed_signers"
        return Disk.kind(of: path, following: true) == .file ? path : nil
    }

    /// The pages over the editions name them all, and are as they were written.
    private static func page(of folder: String, into found: inout Verification) throws(PressError) {
        for (name, what) in [
            (Index.name, "the page over the editions"), (Index.latest, "the page of the latest edition"),
        ] {
            let path = folder + "/" + name
            guard Disk.kind(of: path) == .file else {
                if !found.editions.isEmpty { found.fault(.page, name, "\(what) is missing") }
                continue
            }
            let bytes = try Disk.read(path)
            guard let named = Index.editions(in: bytes) else {
                if Index.isOurs(bytes) || !found.editions.isEmpty {
                    found.fault(.page, name, "\(what) isn't as it was written")
                }
                continue
            }
            for edition in named where !found.editions.contains(edition) {
                found.fault(.page, name, "it names the edition \(edition), which isn't there")
            }
            guard name == Index.name else { continue }
            for edition in found.editions where !named.contains(edition) {
                found.notes.append("the archive's page doesn't name \(edition) yet; publish it again to mend that")
            }
        }
    }
}

/// The proof of one edition.
private struct EditionProof {
    /// The folder that the edition's folder lies in.
    var archive: String
    /// The name of the edition's folder.
    var name: String
    /// A list of trusted keys.
    var signers: String?
    /// What stands before paths in messages.
    var prefix: String

    private var folder: String { archive + "/" + name }

    func prove(into found: inout Verification) async throws(PressError) {
        found.editions.append(name)
        let place = folder + "/" + Manifest.name
        guard Disk.kind(of: place) == .file else {
            found.fault(.missing, prefix + Manifest.name, "without it nothing of the edition can be proved")
            return
        }
        let bytes = try Disk.read(place)
        guard let manifest = Manifest(bytes) else {
            found.fault(.list, prefix + Manifest.name, "it can't be read as a manifest")
            return
        }
        if manifest.text != bytes {
            found.fault(
                .list, prefix + Manifest.name, "it isn't as it was written: an order, a blank or a key is another")
        }
        // The sums hold the manifest, the manifest the files; so one lie needs another.
        let sums = folder + "/" + Checksums.name
        if Disk.kind(of: sums) != .file {
            found.fault(.missing, prefix + Checksums.name, "the sums are not there")
        } else if try Disk.read(sums) != Checksums.text(of: manifest, bytes) {
            found.fault(.list, prefix + Checksums.name, "it names other files, sums or another order than the manifest")
        }
        if manifest.edition != name {
            found.fault(
                .renamed, prefix + Manifest.name, "the edition is called \(manifest.edition), its folder \(name)")
        }
        try proveFiles(of: manifest, into: &found)
        try proveChain(of: manifest, into: &found)
        try proveLog(of: manifest, into: &found)
        try await proveSignature(of: manifest, into: &found)
    }

    /// Every file that was published is there with its bytes, and no other.
    private func proveFiles(of manifest: Manifest, into found: inout Verification) throws(PressError) {
        let known = Dictionary(manifest.files.map { ($0.path, $0) }) { first, _ in first }
        let own: Set<String> =
            manifest.isSigned
            ? [Manifest.name, Checksums.name, Checksums.signature] : [Manifest.name, Checksums.name]
        var (missing, added) = (Set(known.keys), [(path: String, sum: String?)]())
        for path in try everything(below: "") where !own.contains(path) {
            guard let file = known[path] else {
                added.append((path, try sum(of: path)))
                continue
            }
            missing.remove(path)
            found.files += 1
            let bytes = try bytes(of: path)
            switch bytes.map(SHA256.hex(of:)) {
            case nil: found.fault(.changed, prefix + path, "a file was published, and no file stands there")
            case file.sha256?: break
            default: found.fault(.changed, prefix + path, "it holds other bytes than were published")
            }
            if let bytes { proveSelfContained(path, bytes, into: &found) }
        }
        for (path, sum) in added {
            if let old = missing.sorted().first(where: { known[$0]?.sha256 == sum }) {
                missing.remove(old)
                found.fault(.renamed, prefix + path, "it was published as \(old)")
            } else {
                found.fault(.added, prefix + path, "it wasn't published")
            }
        }
        for path in missing { found.fault(.missing, prefix + path, "it was published and isn't there") }
    }

    /// A page or a drawing opens whole where there is no network; what the author gave in is no page of the report.
    private func proveSelfContained(_ path: String, _ bytes: [UInt8], into found: inout Verification) {
        guard path.hasPrefix("site/"), path.hasSuffix(".html") || path.hasSuffix(".svg") else { return }
        for reference in OutsideReferences.list(in: bytes) {
            found.fault(
                .outside, prefix + path,
                "line \(reference.line): '\(reference.element)' would load \(reference.address)")
        }
    }

    /// The hash of a file; nil for what is no file.
    private func sum(of path: String) throws(PressError) -> String? { try bytes(of: path).map(SHA256.hex(of:)) }

    private func bytes(of path: String) throws(PressError) -> [UInt8]? {
        guard Disk.kind(of: folder + "/" + path) == .file else { return nil }
        return try Disk.read(folder + "/" + path)
    }

    /// Everything below a folder but the folders that hold something.
    private func everything(below path: String) throws(PressError) -> [String] {
        var all: [String] = []
        let names = try Disk.names(in: folder + "/" + path)
        if names.isEmpty, !path.isEmpty { return [path + "/"] }
        for name in names {
            let place = path.isEmpty ? name : path + "/" + name
            if Disk.kind(of: folder + "/" + place) == .folder {
                all += try everything(below: place)
            } else {
                all.append(place)
            }
        }
        return all
    }

    /// The edition before is there, and is the one that was there when this one was published; so is the one that it corrects.
    private func proveChain(of manifest: Manifest, into found: inout Verification) throws(PressError) {
        for link in [manifest.previous, manifest.corrects].compactMap(\.self) {
            let place = "\(archive)/\(link.edition)/\(Manifest.name)"
            guard Disk.kind(of: place) == .file else {
                // An edition that was taken out of its archive still proves itself.
                if prefix.isEmpty {
                    found.notes.append("\(link.edition), which it names, isn't beside it, so the chain isn't proved")
                } else {
                    found.fault(.chain, prefix + Manifest.name, "\(link.edition), which it names, isn't there")
                }
                continue
            }
            if SHA256.hex(of: try Disk.read(place)) != link.sha256 {
                found.fault(
                    .chain, prefix + Manifest.name, "\(link.edition) is another than the one that this edition followed"
                )
            }
        }
    }

    /// The log begins with that of the edition before, and each of its lines follows the line before it.
    private func proveLog(of manifest: Manifest, into found: inout Verification) throws(PressError) {
        let place = folder + "/" + ChangeLog.name
        let before = manifest.previous.map { "\(archive)/\($0.edition)/\(ChangeLog.name)" }
        let earlier = try before.flatMap { path throws(PressError) in
            Disk.kind(of: path) == .file ? try Disk.read(path) : nil
        }
        guard Disk.kind(of: place) == .file else {
            if earlier != nil {
                found.fault(.log, prefix + ChangeLog.name, "the edition before it has a log, and this one has none")
            }
            return
        }
        if let fault = ChangeLog.fault(of: try Disk.read(place), following: earlier) {
            found.fault(.log, prefix + ChangeLog.name, fault)
        }
    }

    private func proveSignature(of manifest: Manifest, into found: inout Verification) async throws(PressError) {
        guard manifest.isSigned else { return }
        let (sums, signature) = (folder + "/" + Checksums.name, folder + "/" + Checksums.signature)
        guard Disk.kind(of: sums) == .file else { return }
        guard Disk.kind(of: signature) == .file else {
            found.fault(.missing, prefix + Checksums.signature, "the edition was signed, and the signature isn't there")
            return
        }
        switch await Signature.prove(signature, of: try Disk.read(sums), signers: signers, on: manifest.published) {
        case .by(let who): found.notes.append("\(name) is signed by \(who)")
        case .bySomebody:
            found.notes.append("\(name) is signed; no allowed_signers says whose key it is")
        case .broken(let why): found.fault(.signature, prefix + Checksums.signature, why)
        case .unchecked: found.notes.append("\(name) is signed; ssh-keygen isn't installed to prove it")
        }
    }
}
