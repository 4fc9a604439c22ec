import Documents
import Foundation
import Intake
import Portfolio

/// What comes of a content folder with these files; the folder is made for it and removed afterwards.
func portfolio(of files: [String: String]) throws -> (Portfolio?, [Diagnostic]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    return Intake.read(folder: folder.path)
}

/// The mistakes of a content folder, each as `file:line message`, in their order; files of one cycle without its path.
func mistakes(of files: [String: String]) throws -> [String] {
    try portfolio(of: files).1.map { mistake in
        "\(mistake.file.split(separator: "/").last ?? ""):\(mistake.place.line) \(mistake.message)"
    }
}
