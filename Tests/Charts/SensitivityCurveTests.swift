import Markup
import Testing

@testable import Charts

@Suite struct `What one assumption makes of an outcome` {
    private static func curve(filed: Double) -> Chart {
        SensitivityCurve(
            text: ChartText(title: "Traffic", description: "", caption: ""), valueTitle: "Traffic",
            outcomeTitle: "Lead", points: (0...24).map { .init(Double($0), $0 == 3 ? nil : 100 - Double($0)) },
            filed: Limit(filed, "filed")
        ).chart
    }

    private static func rows(_ chart: Chart) -> [String] {
        chart.table.node(name: "Table").all("th").filter { $0.value("scope") == "row" }.map(\.words)
    }

    @Test func `A page shows the ends, the quarters and the value as filed, and says that the CSV has the rest`() {
        let chart = Self.curve(filed: 7)
        #expect(Self.rows(chart) == ["0", "6", "7", "12", "18", "24"])
        #expect(chart.table.node(name: "Table").all("caption").map(\.words) == ["6 of 25 rows; the CSV file has all."])
        #expect(chart.csv.split(separator: "\r\n").count == 26)
    }

    @Test func `A value as filed at an end stands once`() {
        #expect(Self.rows(Self.curve(filed: 0)) == ["0", "6", "12", "18", "24"])
    }
}
