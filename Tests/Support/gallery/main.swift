import Analysis
import ChartGallery
import Charts
import Foundation
import Intake
import Markup
import Report

// Writes every chart type to a folder: `swift run gallery [FOLDER]`, Output/gallery when none is given. Beside the pages each
// chart stands as an SVG file of its own.
let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "Output/gallery", isDirectory: true)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
try Data(Gallery.page.utf8).write(to: folder.appendingPathComponent("index.html"))
try Data(Gallery.extremes.utf8).write(to: folder.appendingPathComponent("extremes.html"))
for exhibit in Gallery.exhibits {
    try Data(exhibit.chart.file(.wide).svg.utf8).write(to: folder.appendingPathComponent(exhibit.name + ".svg"))
}

// What reports draw, of the example and of the leaderboards among the tests.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
for content in ["Content", "Tests/RealData/aider", "Tests/RealData/bfcl", "Tests/RealData/timm"] {
    guard let portfolio = Intake.read(folder: root.appendingPathComponent(content).path).0 else { continue }
    let charts = Report.charts(of: Findings.of(portfolio), portfolio: portfolio)
    let name = content.split(separator: "/").last.map { $0.lowercased() } ?? "report"
    try Data(Gallery.page(of: charts, title: "Charts of \(name)").utf8)
        .write(to: folder.appendingPathComponent("report-\(name).html"))
}
print("Wrote \(folder.path)/index.html, extremes.html and \(Gallery.exhibits.count) SVG files")
