import Analysis
import ChartGallery
import Foundation
import Intake
import Press
import Report

// Writes every chart type to a site: `swift run gallery [FOLDER]`, Output/gallery when none is given. With what reports draw
// of the example and of the leaderboards among the tests.
let folder = CommandLine.arguments.dropFirst().first ?? "Output/gallery"
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
let contents = [
    ("Northwater", "Content"), ("aider", "Tests/RealData/aider"), ("bfcl", "Tests/RealData/bfcl"),
    ("timm", "Tests/RealData/timm"),
]
let reports = contents.compactMap { name, content -> GallerySite.ReportedCharts? in
    guard let portfolio = Intake.read(folder: root.appendingPathComponent(content).path).0 else { return nil }
    return (name, Report.charts(of: Findings.of(portfolio), portfolio: portfolio))
}
let publication = GallerySite(reports: reports).publication
guard let theme = Theme.shipped(named: "boardroom") else { exit(1) }
try Press.write(publication, theme: theme, to: folder)
print("Wrote \(publication.pages.count) pages of charts to \(folder)")
