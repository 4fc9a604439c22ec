import ChartGallery
import Foundation

// Writes every chart type to a folder: `swift run gallery [FOLDER]`, Output/gallery when none is given.
let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "Output/gallery", isDirectory: true)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
try Data(Gallery.page.utf8).write(to: folder.appendingPathComponent("index.html"))
try Data(Gallery.extremes.utf8).write(to: folder.appendingPathComponent("extremes.html"))
print("Wrote \(folder.path)/index.html and extremes.html")
