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
var reports: [GallerySite.ReportedCharts] = []
var card: SummaryCard?
for (name, content) in contents {
    guard let portfolio = Intake.read(folder: root.appendingPathComponent(content).path).0 else { continue }
    let findings = Findings.of(portfolio)
    reports.append((name, Report.charts(of: findings, portfolio: portfolio)))
    if content == "Content" { card = SummaryCard(of: findings, portfolio: portfolio) }
}
var publication = GallerySite(reports: reports).publication
// The picture of the README, which a test holds to this one.
if let card { publication.files.append(DataFile(path: "pictures/summary.svg", bytes: Array(card.svg.utf8))) }
guard let theme = Theme.shipped(named: "boardroom") else { exit(1) }
try Press.write(publication, theme: theme, to: folder)
print("Wrote \(publication.pages.count) pages of charts to \(folder)")
