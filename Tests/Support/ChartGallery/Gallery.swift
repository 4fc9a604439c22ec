public import Charts
import Markup

/// Every chart type on one page, of the example and of figures that are hard to draw.
public enum Gallery {
    /// Every chart type, in the order of the questions that a report answers, each of the example.
    public static var exhibits: [Exhibit] {
        [
            Exhibit(name: "map", chart: Northwater.map), Exhibit(name: "ladder", chart: Northwater.ladder),
            Exhibit(name: "ranks", chart: Northwater.ranks),
            Exhibit(name: "acceptability", chart: Northwater.acceptability),
            Exhibit(name: "rankAcceptability", chart: Northwater.rankAcceptability),
            Exhibit(name: "latency", chart: Northwater.latency),
            Exhibit(name: "percentiles", chart: Northwater.percentiles),
            Exhibit(name: "week", chart: Northwater.week), Exhibit(name: "hours", chart: Northwater.hours),
            Exhibit(name: "volume", chart: Northwater.volume), Exhibit(name: "cohorts", chart: Northwater.cohorts),
            Exhibit(name: "slices", chart: Northwater.slices), Exhibit(name: "parallel", chart: Northwater.parallel),
            Exhibit(name: "radar", chart: Northwater.radar), Exhibit(name: "scenarios", chart: Northwater.scenarios),
            Exhibit(name: "tornado", chart: Northwater.tornado), Exhibit(name: "slope", chart: Northwater.slope),
            Exhibit(name: "bump", chart: Northwater.bump), Exhibit(name: "budget", chart: Northwater.budget),
            Exhibit(name: "outcomes", chart: Northwater.outcomes),
            Exhibit(name: "experiments", chart: Northwater.experiments),
            Exhibit(name: "freshness", chart: Northwater.freshness),
            Exhibit(name: "lineage", chart: Northwater.lineage),
        ]
    }

    /// Charts that are hard to draw.
    public static var hard: [Chart] {
        [
            Crowd.map(1_445), Crowd.map(60, named: 12), Crowd.map(10, named: 10, names: Crowd.hostileNames),
            Crowd.map(1), Crowd.map(0), Crowd.ladder([1e-4, 0.1, 30, 1e5], names: Crowd.hostileNames),
            Crowd.ladder([-2, 3, 3], names: ["a", "b"]),
        ]
    }

    /// All of its charts.
    public static var charts: [Chart] { exhibits.map(\.chart) + hard }

    /// The gallery's page.
    public static var page: String { page(exhibits.map(\.node) + hard.map(section), title: "Gallery of charts") }

    /// The page of extreme figures.
    public static var extremes: String { page(Extremes.charts.map(section), title: "Charts of extreme figures") }

    private static func section(_ chart: Chart) -> Node {
        .el("section", [:], .el("h2", [:], .text(chart.title)), chart.figure())
    }

    /// A page of charts that a report drew, each under its name.
    public static func page(of charts: [(name: String, chart: Chart)], title: String) -> String {
        page(
            charts.map { name, chart in
                .el(
                    "section", [:],
                    [.el("h2", [:], .text(chart.title)), .el("p", [:], .text(name)), chart.figure()])
            }, title: title)
    }

    /// A page of charts, complete in itself.
    private static func page(_ sections: [Node], title: String) -> String {
        let head = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>\(title)</title><style>\(colours)\(ChartStyle.rules)</style></head><body><main>
            <h1>\(title)</h1>
            """
        return head + Node.fragment(sections).html + "</main></body></html>\n"
    }

    private static let colours = """
        :root { color-scheme: light dark; --paper: #fcfcfa; --ink: #1c1f24; --muted: #5b626d; --rule: #d9dadc; \
        --wash: #eef2f2; --accent: #0b5c8a; --good: #0a6c74; --bad: #a93c27; --promote: #0a6c74; --hold: #4a5a86; \
        --scale: #6d4f8f; --defer: #835709; --deprecate: #8a4a1f; --retire: #a93c27; --sans: system-ui, sans-serif; }
        @media (prefers-color-scheme: dark) { :root { --paper: #14171b; --ink: #e9e9e4; --muted: #a5acb6; \
        --rule: #30363e; --wash: #1c2627; --accent: #7cc0e8; --good: #4cc0b6; --bad: #f08a70; --promote: #4cc0b6; \
        --hold: #9aaee2; --scale: #c3a4e6; --defer: #e0aa4e; --deprecate: #e2a071; --retire: #f08a70; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 var(--sans); }
        main { max-width: 760px; margin: 0 auto; padding: 16px; }
        figure { margin: 0 0 40px; } figcaption, summary { color: var(--muted); font-size: 14px; }
        pre { overflow-x: auto; background: var(--wash); padding: 10px; font-size: 13px; line-height: 1.4; }
        h2 { font-size: 1.2rem; line-height: 1.3; } .scroll { overflow-x: auto; } td, th { padding: 2px 10px 2px 0; text-align: left; }

        """
}
