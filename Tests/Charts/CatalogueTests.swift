import ChartGallery
import Foundation
import Testing

@testable import Charts

@Suite struct `Charts over time` {
    @Test func `A time scale marks round days`() {
        let words = { (low: Int, high: Int) in
            Calendar.ticks(from: Double(low), to: Double(high), about: 4).map(\.words)
        }
        #expect(words(20_635, 20_728) == ["Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026"])
        #expect(words(20_454, 21_915) == ["2026", "2027", "2028", "2029", "2030"])
        #expect(words(20_720, 20_728) == ["24 Sep", "26 Sep", "28 Sep", "30 Sep", "2 Oct"])
    }

    @Test func `What is older than policy allows is a ring and says so`() {
        let html = Northwater.freshness.drawing(.wide).html
        #expect(html.contains("<title>Latency, heron-moe: 72 days old, 31 allowed</title>"))
        #expect(html.contains("hollow c-bad"))
        #expect(
            Northwater.freshness.table.rows.last?.map(\.words) == [
                "Audit", "not stated", "not stated", "not stated", "unknown", "any",
            ])
    }

    @Test func `The plots of a week stand on the same hours`() {
        let panels = Northwater.week.sheet(.wide).panels
        #expect(panels.count == 2)
        #expect(panels[0].plot.leastLeft == panels[1].plot.leastLeft)
        #expect(panels[0].plot.x.scale == panels[1].plot.x.scale)
    }

    @Test func `Hours that nobody measured part the band and are hatched on the map`() {
        #expect(Week.stretches([true, true, false, true]) == [0..<2, 3..<4])
        #expect(Northwater.hours.drawing(.narrow).html.contains("class=\"hatch\""))
        #expect(Northwater.hours.table.rows[6][3].words == "not measured")
    }
}

@Suite struct `Charts of shapes` {
    @Test func `Better is up whatever the direction of a figure`() {
        let chart = Northwater.parallel
        let words = DrawnWords(chart.drawing(.wide)).words
        let top = { (text: String) in words.first { $0.words == text }?.box.top ?? 0 }
        #expect(top("$0.90") < top("$31"))
        #expect(top("87%") < top("71.2%"))
    }

    @Test func `Figures of many sizes stand on a logarithmic axis, which says so`() {
        let values = [0.1, 1, 10, 400.0]
        let chart = ParallelCoordinates(
            text: ChartText(title: "Parallel", description: "", caption: ""),
            measures: [
                .init(name: "Cost", moreIsBetter: false), .init(name: "Score", moreIsBetter: true),
                .init(name: "Debt", moreIsBetter: false),
            ], candidates: values.map { .init(name: "model \($0)", values: [$0, 50 + $0, -$0]) }
        ).chart
        for width in [Chart.Width.wide, .narrow] {
            let words = DrawnWords(chart.drawing(width)).words.map(\.words)
            #expect(words.count { $0.hasPrefix("Cost, log") } == 1)
            #expect(!words.contains { $0.hasPrefix("Score, log") || $0.hasPrefix("Debt, log") })
        }
    }

    @Test func `An unknown corner leaves a radar open instead of inventing an area`() {
        let html = RadarPanels(
            text: ChartText(title: "Radar", description: "", caption: ""), axes: ["a", "b", "c"],
            candidates: [.init(name: "m", values: [50, .nan, 50])]
        ).chart.drawing(.wide).html
        #expect(!html.contains("class=\"area"))
    }

    @Test func `Small multiples share their scale`() {
        let panels = Northwater.radar.sheet(.narrow).panels
        #expect(panels.count == 4)
        #expect(Set(panels.map(\.plot.y.scale)).count == 1)
    }

    @Test func `Every model of a slope chart is named once`() {
        for width in [Chart.Width.wide, .narrow] {
            let words = DrawnWords(Northwater.slope.drawing(width)).words.map(\.words)
            for name in ["corvid-mini", "atlas-8b", "lumen-32b", "corvid-pro", "atlas-70b", "heron-moe"] {
                #expect(words.filter { $0.hasSuffix(name) }.count == 1, "\(name), \(width)")
            }
        }
    }

    @Test func `Ties stand between their places`() {
        guard case .group(_, let marks)? = Northwater.bump.plot(.wide).marks.dropFirst(2).first,
            case .line(let spots, _, _)? = marks.first
        else {
            Issue.record("no line")
            return
        }
        #expect(spots.last?.y == 1.5)
        #expect(spots.first?.isKnown == false)
    }

    @Test func `An outcome beyond its forecast is a ring at the edge`() {
        let chart = ForecastRows(
            text: ChartText(title: "Outcomes", description: "", caption: ""),
            decisions: [
                .init(
                    name: "far", forecast: Reading(10, low: 9, high: 11), measured: Reading(900), words: "",
                    result: "miss", ink: .bad)
            ]
        ).chart
        #expect(chart.drawing(.wide).html.contains("hollow c-bad"))
    }
}

@Suite struct `Fields of cells` {
    private func field(_ columns: [String]) -> Chart {
        HeatMap(
            text: ChartText(title: "Field", description: "", caption: ""), rowTitle: "Row", columns: columns,
            rows: ["row"], cells: [columns.map { .init($0, level: 0.5) }]
        ).chart
    }

    @Test func `Names that would be cut become letters that the keys explain`() {
        let names = (1...7).map { "a model with a name \($0)" }
        let words = DrawnWords(field(names).drawing(.narrow)).words.map(\.words)
        #expect(["A", "G", names[0], names[6]].allSatisfy(words.contains))
    }

    @Test func `Short names stay`() {
        #expect(!DrawnWords(field((0..<24).map(String.init)).drawing(.narrow)).words.map(\.words).contains("A"))
    }

    @Test func `A crowd of rows is thinned, and the caption says so`() {
        let rows = (0..<1_445).map { "row \($0)" }
        let chart = HeatMap(
            text: ChartText(title: "Field", description: "", caption: ""), rowTitle: "Row", columns: ["a"], rows: rows,
            cells: rows.map { _ in [.init("1", level: 0.5)] }
        ).chart
        #expect(chart.caption == "The first 40 of 1445 are drawn; the CSV file has all.")
        #expect(chart.table.rows.count == 1_445)
    }
}

@Suite struct `Readings` {
    @Test(arguments: [
        (Reading(97.4, low: 97, high: 97.8), "97.4 (97.0 to 97.8)"), (Reading(5), "5"),
        (Reading(31, low: 24, high: 38), "31 (24 to 38)"), (Reading(77.84, low: 76.6, high: 79), "77.8 (76.6 to 79.0)"),
    ]) func `have as many decimals as their intervals reach, each alike`(_ reading: Reading, _ words: String) {
        #expect(reading.words(Axis.plain) == words)
    }

    @Test func `an interval without its unit twice`() {
        #expect(Reading(97.4, low: 97, high: 97.8).rangeCell { Axis.plain($0) + "%" }.words == "97.0\u{2013}97.8%")
    }
}

@Suite struct `Scales of all kinds` {
    @Test func `A symmetric logarithm gives negative values and zero a place`() {
        let scale = Scale(.symlog(1), from: -1000, to: 1000)
        #expect(abs(scale.position(0) - 0.5) < 1e-12)
        for value in [-1000.0, -30, 0, 0.5, 800] {
            #expect(abs(scale.value(at: scale.position(value)) - value) < 1e-9 * max(1, abs(value)))
        }
        #expect(Ticks.of(scale, about: 9) == [-1000, -100, -10, -1, 0, 1, 10, 100, 1000])
    }

    @Test func `Points stand at the ends`() {
        let scale = Scale(.points(5), from: 0, to: 1)
        #expect([0.0, 2, 4].map(scale.position) == [0, 0.5, 1])
        #expect(Scale(.points(1), from: 0, to: 1).position(0) == 0.5)
    }
}

@Suite struct `The gallery` {
    /// The types that make a chart, read from the sources, so that a new one can't be forgotten.
    private static let types: [String] = {
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: root + "/Sources/Charts")) ?? []
        return files.sorted().filter { text("Sources/Charts/" + $0).contains("public var chart: Chart {") }
            .map { String(($0.split(separator: "/").last ?? "").dropLast(".swift".count)) }
    }()

    private static let root = String(#filePath.dropLast("/Tests/Charts/CatalogueTests.swift".count))

    private static func text(_ path: String) -> String {
        (try? String(contentsOfFile: root + "/" + path, encoding: .utf8)) ?? ""
    }

    /// What the files of the gallery whose names begin with one of `names` say.
    private static func gallery(_ names: String...) -> String {
        let folder = "Tests/Support/ChartGallery"
        let files = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
        return files.filter { file in names.contains { file.hasPrefix($0) } }.map { text(folder + "/" + $0) }.joined()
    }

    @Test func `Every chart type stands in it with figures of the example and with extreme ones`() {
        #expect(Self.types.count >= 22)
        let example = Self.gallery("Northwater"), extreme = Self.gallery("Extreme", "Crowd")
        for type in Self.types {
            #expect(example.contains(" \(type)("), "\(type) is not in the example's gallery")
            #expect(extreme.contains(" \(type)("), "\(type) is not drawn with extreme figures")
        }
    }

    @Test func `No chart of the example is left out`() {
        let named = Self.gallery("Northwater").matches(of: #/static var (\w+): Chart \{/#).map { String($0.output.1) }
        #expect(named.sorted() == Gallery.exhibits.map(\.name).sorted())
    }

    @Test func `Every chart type stands with the lines that made it`() {
        for exhibit in Gallery.exhibits {
            #expect(exhibit.code?.contains("ChartText(") ?? false || exhibit.code?.contains("title:") ?? false)
            #expect(!exhibit.chart.caption.isEmpty, "\(exhibit.name)")
            #expect(!exhibit.chart.description.isEmpty, "\(exhibit.name)")
            #expect(!exhibit.chart.table.rows.isEmpty, "\(exhibit.name)")
        }
    }
}
