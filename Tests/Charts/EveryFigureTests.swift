import Analysis
import ChartGallery
import Foundation
import Intake
import Markup
import Press
import Report
import Testing

/// Not a sample: every chart on every page of what the README builds and of leaderboards as they are.
@Suite struct `Every chart on every page` {
    private static let root = String(#filePath.dropLast("/Tests/Charts/EveryFigureTests.swift".count))

    /// The data set of 1,445 models takes a minute to find and draw, so it is looked at where all real data is.
    private static var contents: [String] {
        let all = ProcessInfo.processInfo.environment["QUARTERDECK_BROWSER"] == "all"
        return ["Content", "Tests/RealData/aider", "Tests/RealData/bfcl"] + (all ? ["Tests/RealData/timm"] : [])
    }

    @Test(arguments: contents)
    func `has a title, n, period and source, says range and change, and stands as table, CSV and marks in reach`(
        _ content: String
    ) throws {
        let portfolio = try #require(Intake.read(folder: Self.root + "/" + content).0)
        let publication = Report.publication(of: Findings.of(portfolio), portfolio: portfolio)
        let files = Dictionary(publication.files.map { ($0.path, $0.bytes) }) { first, _ in first }
        var count = 0
        for page in publication.pages where page.hasCharts {
            for figure in PageFigures(page.content.node).figures {
                count += 1
                #expect(figure.faults == [], "\(page.path)")
                let csv = figure.csv.flatMap { files[SitePath.joined($0, to: page.path)] }
                let head = figure.node.all("thead").first?.all("th").map(\.words) ?? []
                let columns = String(decoding: csv?.prefix { $0 != 0x0D } ?? [], as: UTF8.self)
                let missing = head.indices.filter { place in
                    if place > 0, head[place] == "Its interval" {
                        // Two columns of numbers there, named as what they are of; without any, one that says why.
                        let name = head[place - 1]
                        return !columns.contains(name + ", high")
                            && !columns.contains(name + ": why there is no interval")
                    }
                    return !columns.contains(head[place].prefix { $0 != "," && $0 != "\"" })
                }
                #expect(head.count > 1)
                #expect(missing.map { head[$0] } == [], "\(page.path): \(columns)")
            }
        }
        #expect(count > 5)
        for page in publication.pages where !page.hasCharts {
            #expect(PageFigures(page.content.node).figures.isEmpty, "\(page.path) has charts and doesn't say so")
        }
    }

    @Test func `of the gallery has the same`() {
        for exhibit in Gallery.exhibits {
            #expect(PageFigures.Figure.faults(caption: exhibit.chart.caption) == [], "\(exhibit.name)")
            #expect(PageFigures.Figure.faults(description: exhibit.chart.description) == [], "\(exhibit.name)")
        }
    }
}

extension SitePath {
    /// The file that a link on a page leads to.
    fileprivate static func joined(_ link: String, to page: String) -> String {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
