import ChartGallery
import Testing

@testable import Charts

@Suite struct `Charts of choices` {
    @Test func `The likeliest best is named at every worth`() {
        let table = Northwater.acceptability.table
        #expect(table.header.prefix(2) == ["What a point is worth, USD per 1,000 requests", "Likeliest best"])
        #expect(table.rows.first?[1].words == "nimbus-small")
        #expect(table.rows.last?[1].words == "nimbus-large")
    }

    @Test func `Ranks beyond the eighth are folded in the drawing, not in the table`() {
        let chart = RankAcceptability(
            text: ChartText(title: "Ranks", description: "", caption: ""),
            rows: [("a", Array(repeating: 0.1, count: 10))]
        ).chart
        #expect(chart.table.rows.first?.count == 11)
        let words = DrawnWords(chart.drawing(.wide)).words.map(\.words)
        #expect(words.contains("8+"))
        #expect(words.contains("30%"))
    }

    @Test func `What a scenario changes is marked by a sign, not by colour alone`() {
        let words = DrawnWords(Northwater.scenarios.drawing(.wide)).words.map(\.words)
        #expect(words.contains("\u{25B8}\u{A0}atlas-70b"))
        #expect(words.contains("\u{2715}\u{A0}$541k"))
        #expect(Northwater.scenarios.table.rows[2].map(\.words).contains("atlas-70b"))
    }

    @Test func `The assumption that moves most stands on top`() {
        let names = Northwater.tornado.table.rows.map { $0[0].words }
        #expect(names == ["Traffic", "Hardware price", "Hours of support", "Quality drift"])
    }

    @Test func `Another replica is an upright step at its volume`() {
        let chart = VolumeCost(
            text: ChartText(title: "Steps", description: "", caption: ""), volumeTitle: "Requests", costTitle: "USD",
            candidates: [.init(name: "", points: [(0, 10), (10, 20)], steps: [5])]
        ).chart
        let plot = chart.plot(.wide)
        guard case .line(let spots, _, _)? = plot.marks.last else {
            Issue.record("no line")
            return
        }
        #expect(spots == [Spot(0, 10), Spot(5, 10), Spot(5, 20), Spot(10, 20)])
    }
}

@Suite struct `What is not known` {
    private func curves(_ values: [Double]) -> Chart {
        Curves(
            text: ChartText(title: "A line", description: "", caption: ""),
            x: Axis(Scale(.linear, from: 0, to: 4), title: "x"), y: Axis(Scale(.linear, from: 0, to: 4), title: "y"),
            series: [.init(name: "line", points: values.enumerated().map { Spot(Double($0.offset), $0.element) })]
        ).chart
    }

    @Test func `A line is parted where nothing was measured`() {
        let html = curves([1, 2, .nan, 2, 3]).drawing(.wide).html
        let path = html.split(separator: "class=\"line").dropFirst().first?.split(separator: "d=\"").dropFirst().first
        #expect(path?.prefix { $0 != "\"" }.filter { $0 == "M" }.count == 2)
        #expect(!html.contains("nan"))
    }

    @Test func `An empty drawing says that it is`() {
        #expect(DrawnWords(curves([]).drawing(.wide)).words.map(\.words).contains("No figures"))
    }

    @Test func `An unknown cell is hatched`() {
        #expect(Northwater.scenarios.drawing(.wide).html.contains("class=\"hatch\""))
    }

    @Test func `A name without room at its line stands below, beside the look of the line`() {
        let chart = Northwater.volume
        let words = DrawnWords(chart.drawing(.narrow)).words.map(\.words)
        #expect(["corvid-mini, own hardware", "corvid-mini, by the request"].allSatisfy(words.contains))
    }

    @Test func `An assumption whose ends fall on one side says both at the farther one`() {
        let chart = Tornado(
            text: ChartText(title: "Tornado", description: "", caption: ""), valueTitle: "Lead",
            assumptions: [
                .init(name: "Traffic", low: 7, lowWords: "less", high: 20, highWords: "more"),
                .init(name: "Price", low: -9, lowWords: "low", high: 2, highWords: "high"),
                .init(name: "Both", low: 1, lowWords: "down", high: 9, highWords: "up"),
            ], today: Limit(5, "today")
        ).chart
        func words(_ width: Chart.Width) -> [String] { DrawnWords(chart.drawing(width)).words.map(\.words) }
        #expect(["less, more", "low, high", "down", "up"].allSatisfy(words(.wide).contains))
        // A phone has room for the farther one alone; the mark and the table say both.
        #expect(["more", "low", "down", "up"].allSatisfy(words(.narrow).contains))
    }
}
