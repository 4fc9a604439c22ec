import Analysis
import ChartGallery
import Foundation
import Intake
import Report
import Testing

@Suite struct `The picture of the README` {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func `shows the summary of the example as it is today`() throws {
        let portfolio = try #require(Intake.read(folder: Self.root.appendingPathComponent("Content").path).0)
        let card = try #require(SummaryCard(of: Findings.of(portfolio), portfolio: portfolio))
        let file = "Sources/Portfolio/Portfolio.docc/Resources/summary.svg"
        let kept = try String(contentsOf: Self.root.appendingPathComponent(file), encoding: .utf8)
        let isCurrent = kept == card.svg
        #expect(
            isCurrent,
            "the example's summary has changed: run `swift run gallery`, look at Output/gallery/pictures/summary.svg, copy it to \(file)"
        )
    }
}
