// embed-themes THEMES SOURCE: writes a Swift file that holds the text of every file of every folder of THEMES; where THEMES is a
// file, the content format, one that holds its text.
//
// Text stands in it as raw literals, which compile in no time; arrays of bytes take seconds for each ten kilobytes.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    FileHandle.standardError.write(Data("embed-themes: name the folder of themes and the file to write\n".utf8))
    exit(2)
}
let (themes, files) = (URL(fileURLWithPath: arguments[1]), FileManager.default)

/// A text as a raw literal that nothing in the text can end.
func literal(_ text: String) -> String {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
        run = byte == UInt8(ascii: "#") ? run + 1 : 0
        longest = max(longest, run)
    }
    let fence = String(repeating: "#", count: longest + 1)
    return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
}

var isFolder: ObjCBool = false
if files.fileExists(atPath: themes.path, isDirectory: &isFolder), !isFolder.boolValue {
    let text = try String(contentsOf: themes, encoding: .utf8)
    let source = "extension FormatText {\n    /// The whole article.\n    static let article = \(literal(text))\n}\n"
    try source.write(to: URL(fileURLWithPath: arguments[2]), atomically: true, encoding: .utf8)
    exit(0)
}

var source = """
    extension ThemeFiles {
        /// The files of each folder of Themes/, by the folder's name.
        static let shipped: [String: ThemeFiles] = [

    """
for name in try files.contentsOfDirectory(atPath: themes.path).sorted() {
    let folder = themes.appending(path: name)
    guard files.fileExists(atPath: folder.appending(path: "theme.yml").path) else { continue }
    source += "\(literal(name)): ThemeFiles([\n"
    for file in try files.contentsOfDirectory(atPath: folder.path).sorted() {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        // A literal can't hold them: Swift reads a carriage return as the end of a line.
        guard !text.utf8.contains(where: { $0 == 13 || $0 == 0 }) else {
            FileHandle.standardError.write(Data("Themes/\(name)/\(file): error: save it with line ends of Unix\n".utf8))
            exit(1)
        }
        source += "\(literal(file)): \(literal(text)),\n"
    }
    source += "]),\n"
}
source += "]\n}\n"
try source.write(to: URL(fileURLWithPath: arguments[2]), atomically: true, encoding: .utf8)
