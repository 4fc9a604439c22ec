// northwater OUTFOLDER: writes the generated files of the example's content folder, and nothing else.
import Foundation
import NorthwaterStory

guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: northwater OUTFOLDER\n".utf8))
    exit(2)
}
let root = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
do {
    for file in NorthwaterStory.files {
        let place = root.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: place, options: .atomic)
    }
} catch {
    FileHandle.standardError.write(Data("northwater: \(error)\n".utf8))
    exit(3)
}
