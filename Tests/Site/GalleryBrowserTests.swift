import Analysis
import ChartGallery
import Foundation
import Intake
import Press
import Report
import Testing

/// Builds the gallery of charts and hands it to the checks that look at drawings in a real browser: names from other scripts
/// and of sixty characters, none to 1,500 points, extreme figures, and what reports draw.
///
/// It takes some ten minutes, so it runs where `QUARTERDECK_BROWSER` says `gallery`.
@Suite("The gallery of charts holds in a real browser", .serialized)
struct GalleryBrowserTests {
    static var isAsked: Bool { ProcessInfo.processInfo.environment["QUARTERDECK_BROWSER"] == "gallery" }

    @Test(
        "no words touch, leave their drawing or pale, and everyone can read each chart",
        .enabled(if: isAsked, "QUARTERDECK_BROWSER isn't \"gallery\""),
        arguments: ["charts", "html", "a11y", "links", "selfcontained", "inert", "weight"])
    func holds(check: String) throws {
        let (installed, words) = try BrowserTests.installation.get()
        try #require(installed == 0, "\(words)")
        let site = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-gallery-\(UUID())")
        defer { try? FileManager.default.removeItem(at: site) }
        let reports = try ["Content", "Tests/RealData/aider"].map { content -> GallerySite.ReportedCharts in
            let folder = BrowserTests.root.appendingPathComponent(content).path
            let portfolio = try #require(Intake.read(folder: folder).0)
            return (content, Report.charts(of: .of(portfolio), portfolio: portfolio))
        }
        let theme = try #require(Theme.shipped(named: "boardroom"))
        try Press.write(GallerySite(reports: reports).publication, theme: theme, to: site.path)
        let (status, output) = try BrowserTests.run(
            ["bash", BrowserTests.checks.path, check, site.path] + (check == "charts" ? ["--min-px", "11"] : []))
        #expect(status == 0, "\(output)")
    }
}
