import Analysis
import Foundation
import Intake
import Report
import Testing

@testable import Charts

@Suite struct `Charts of the example and of real data` {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: ["Content", "Tests/RealData/aider", "Tests/RealData/bfcl"])
    func `have words that neither touch nor leave the drawing, and no coordinate that isn't a number`(
        _ content: String
    ) throws {
        let portfolio = try #require(Intake.read(folder: Self.root.appendingPathComponent(content).path).0)
        let charts = Report.charts(of: Findings.of(portfolio), portfolio: portfolio)
        #expect(!charts.isEmpty)
        for (name, chart) in charts {
            #expect(!chart.title.isEmpty && !chart.description.isEmpty && !chart.caption.isEmpty, "\(name)")
            #expect(!chart.table.rows.isEmpty, "\(name)")
            for width in [Chart.Width.wide, .narrow] {
                let drawing = chart.drawing(width)
                let view = DrawnWords(drawing)
                #expect(!drawing.html.contains("=\"nan"), "\(name), \(width)")
                for (place, one) in view.words.enumerated() {
                    #expect(view.bounds.contains(one.box), "\(name), \(width): \(one.words) leaves the drawing")
                    for other in view.words[(place + 1)...] {
                        #expect(
                            !one.box.inset(by: 0.5).overlaps(other.box.inset(by: 0.5)),
                            "\(name), \(width): \(one.words) touches \(other.words)")
                    }
                }
            }
        }
    }
}
