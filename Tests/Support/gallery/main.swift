import ChartGallery
import Charts
import Foundation
import Markup

// Writes every chart type to a folder: `swift run gallery [FOLDER]`, Output/gallery when none is given. Beside the pages each
// chart stands as an SVG file of its own.
let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "Output/gallery", isDirectory: true)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
try Data(Gallery.page.utf8).write(to: folder.appendingPathComponent("index.html"))
try Data(Gallery.extremes.utf8).write(to: folder.appendingPathComponent("extremes.html"))
for exhibit in Gallery.exhibits {
    try Data(exhibit.chart.file(.wide).svg.utf8).write(to: folder.appendingPathComponent(exhibit.name + ".svg"))
}
print("Wrote \(folder.path)/index.html, extremes.html and \(Gallery.exhibits.count) SVG files")
