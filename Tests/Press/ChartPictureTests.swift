import Charts
import Testing

@testable import Press

@Suite struct ChartPictureTests {
    private static let chart = IntervalRows(
        text: ChartText(title: "Effects <b>", description: "", caption: ""), valueTitle: "Change, %",
        rowTitle: "Effect",
        rows: [
            .init(name: "Prompt cache & more", reading: Reading(-21, low: -25, high: -17), ink: .good),
            .init(name: "深層 🚀", reading: Reading(4, low: -2, high: 10), isHollow: true),
        ], includesZero: true
    ).chart

    private static let theme = Theme(
        name: "made", page: "", style: ":root { --paper: #ffffff; --ink: #000; }", script: "")

    @Test func `the colours of a theme are those of its first root`() {
        #expect(ChartPicture.colours(of: Self.theme) == ["paper": "#ffffff", "ink": "#000"])
        #expect(ChartPicture.colours(of: Theme(name: "", page: "", style: "body {}", script: "")).isEmpty)
        let boardroom = Theme.shipped(named: "boardroom").map(ChartPicture.colours(of:))
        #expect(boardroom?["paper"] == "#fcfcfa")
    }

    @Test func `a drawing that stands alone names its colours, its type face and its ground`() {
        let svg = Self.chart.file(.wide, colours: ["paper": "#ffffff", "ink": "red;} * {fill: url(http://x)"]).svg
        #expect(svg.contains(".chart .ground { fill: #ffffff; }"))
        #expect(svg.contains("&#39;DejaVu Sans&#39;") || svg.contains("'DejaVu Sans'"))
        #expect(!svg.contains("var(") && !svg.contains("@media") && !svg.contains("http://x"))
        #expect(svg.contains("xmlns=\"http://www.w3.org/2000/svg\""))
    }

    @Test func `a picture has the width asked for, an opaque ground, and the same bytes every time`() async throws {
        for width in [Chart.Width.wide, .narrow] {
            for pixels in [340, 1200] {
                let one = try await ChartPicture.png(of: Self.chart, width, pixels: pixels, theme: Self.theme)
                #expect(one.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
                #expect(one[16..<20].reduce(0) { $0 << 8 | Int($1) } == pixels)
                #expect(try await ChartPicture.png(of: Self.chart, width, pixels: pixels, theme: Self.theme) == one)
            }
        }
    }

    @Test func `a converter that isn't there, and one that draws nothing, are told apart`() async {
        await #expect(throws: PictureError.noConverter) {
            try await ChartPicture.png(
                of: Self.chart, .wide, pixels: 340, theme: Self.theme, converter: "no-such-converter")
        }
        await #expect(throws: PictureError.failed("it ended with exited(1) and 0 bytes")) {
            try await ChartPicture.png(of: Self.chart, .wide, pixels: 340, theme: Self.theme, converter: "false")
        }
    }

    @Test func `what is missing is said with its cure`() {
        #expect(PictureError.noConverter.description.contains("librsvg2-bin"))
    }
}
