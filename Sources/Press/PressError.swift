public import Documents

/// Why pages could not be pressed or an edition not be published; the folder is as it was before.
public enum PressError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no theme of that name; the names that exist.
    case noTheme(String, known: [String])
    /// A theme's file has a mistake.
    case theme(Diagnostic)
    /// Two pages or files want the same place.
    case samePlace(String)
    /// The folder holds files that no build wrote, such as this one, and no build wrote the folder.
    case foreignFolder(String, file: String)
    /// Files that no build wrote stand where the new build wants to write.
    case foreignInTheWay(String, files: [String])
    /// The output is a link to a place where nothing is.
    case deadLink(String, target: String)
    /// The output is no folder.
    case notAFolder(String)
    /// The output and the content are one folder, or one lies in the other.
    case inContent(output: String, content: String)
    /// Another run has been writing there all the time that this one waited.
    case busy(String)
    /// A file that was to be new is there already.
    case exists(String)
    /// The edition is published with other content; the first files that differ.
    case otherContent(edition: String, files: [String])
    /// Something that no publishing wrote stands where a published file or folder is to stand.
    case notOurs(String)
    /// A folder that was to be proved holds no edition.
    case noEdition(String)
    /// What an edition of the archive says of itself can't be read.
    case damaged(String)
    /// An erratum of a cycle that was never published.
    case nothingToCorrect(cycle: String)
    /// The archive has no one newest edition: these stand at the end of its chain.
    case forked([String])
    /// A file whose name an archive can't hold.
    case unportable(String)
    /// The key did not sign, and why.
    case unsigned(String)
    /// A mail that some mail program would break, or that says what the report doesn't; every rule that it breaks.
    case letter(String, faults: [String])
    /// No picture of a chart could be made, and why.
    case pictures(String)
    /// What a mail's server or login lacks, one sentence with a cure.
    case mailServer(String)
    /// The system refused: what was tried, on which path, and the system's reason.
    case system(action: String, path: String, reason: String)

    /// One line for the terminal, with a cure where there is one.
    public var description: String {
        switch self {
        case .noTheme(let name, let known):
            "there is no theme and no folder '\(name)'; choose one of: \(known.joined(separator: ", "))"
        case .theme(let mistake): mistake.description
        case .samePlace(let path):
            "two pages want to stand at \(path); give one of their models another name"
        case .foreignFolder(let path, let file):
            "\(path) holds files that no build wrote, such as \(file); name an empty or new folder"
        case .foreignInTheWay(let path, let files):
            "in \(path) the report wants to stand where files are that no build wrote: \(files.joined(separator: ", ")); "
                + "move them away, or name another folder"
        case .deadLink(let path, let target):
            "\(path) is a link to \(target), where there is nothing; make that folder, or name another"
        case .notAFolder(let path): "\(path) is no folder; name an empty or new folder"
        case .inContent(let output, let content):
            "the output folder \(output) and the content folder \(content) are one, or one lies in the other; "
                + "name an output folder beside the content"
        case .busy(let path): "another run is writing \(path); try again when it is done"
        case .exists(let path): "\(path) is there already; move it away, or choose another name"
        case .otherContent(let edition, let files):
            "\(edition) is published with other content (\(files.joined(separator: ", "))), and what is published stays; "
                + "publish an erratum beside it with --erratum 'why'"
        case .notOurs(let path):
            "\(path) was not made by publishing, and is left alone; move it away, or name another folder"
        case .noEdition(let path):
            "\(path) holds no published edition; name an archive's folder, or an edition's"
        case .damaged(let path): "\(path) can't be read; 'quarterdeck verify' says what is broken"
        case .nothingToCorrect(let cycle):
            "no edition of \(cycle) is published, so there is none to correct; leave --erratum out"
        case .forked(let editions):
            "\(editions.joined(separator: " and ")) stand at the end of the archive's chain, where one does; "
                + "move all but one away"
        case .unportable(let path):
            "the file \(path.debugDescription) can't be archived: its name has a line end or a backslash, or differs from another's by "
                + "capitals alone; give it another name"
        case .unsigned(let reason): "the key did not sign: \(reason)"
        case .letter(let file, let faults): "the mail \(file) isn't written: \(faults.joined(separator: "; "))"
        case .pictures(let reason): reason
        case .mailServer(let reason): reason
        case .system(let action, let path, let reason):
            "can't \(action) \(path): \(reason)"
        }
    }
}
