import Charts
import Press
import Testing

@testable import Report

@Suite struct `What follows a reader's hand` {
    private static let map = Chart(
        title: "Cost and quality", description: "From 1 to 2.", caption: "n = 5",
        table: ChartTable(header: ["Model", "Cost"], rows: [[.init("atlas"), .init(1, "$1")]])
    ) { _ in
        Plot(
            x: Axis(Scale(.linear, from: 0, to: 1), title: "x"), y: Axis(Scale(.linear, from: 0, to: 1), title: "y"),
            height: 150, marks: [])
    }

    @Test func `shows the map as filed without a script, and hides only what a script draws`() throws {
        let stage = Explorer.stage(id: "chat-map", name: "At these", filed: PlacedChart(Self.map, file: "map.csv"))
        let html = [Block.explorer(stage)].html
        #expect(html.hasPrefix("<figure class=\"graph live\" hidden=\"\"><div id=\"chat-map\"></div>"))
        #expect(html.contains("</figure><div id=\"chat-map-filed\"><figure class=\"graph\"><svg"))
        #expect(html.split(separator: " hidden=\"\"").count == 2)
        #expect(Block.explorer(stage).hasChart)
        #expect(!Block.explorer(.stage(id: "chat-map", name: "At these", filed: nil)).hasChart)
    }

    @Test(arguments: [
        ("Traffic", "% of the plan", "Traffic, % of the plan"), ("Drift", " points", "Drift, points"),
    ])
    func `says the unit of a slider with its name, before what a script shows`(
        _ title: String, _ unit: String, _ words: String
    ) {
        let slider = Slider(
            id: "chat", place: 0, title: title, unit: unit, filed: 100, low: 25, high: 400, step: 1, marks: [],
            about: "Filed: 100.", curve: nil)
        let html = [Block.explorer(.sliders(title: "What might happen", [slider]))].html
        #expect(
            html.contains(
                "<label for=\"chat-a0\">\(words)</label><div class=\"move\" data-live=\"\" hidden=\"\"><input"))
        #expect(html.contains("aria-label=\"\(words)\""))
    }
}
