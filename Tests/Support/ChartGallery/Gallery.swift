public import Charts

/// Every chart type, of the example and of figures that are hard to draw.
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
            Exhibit(name: "tornado", chart: Northwater.tornado),
            Exhibit(name: "sensitivity", chart: Northwater.sensitivity),
            Exhibit(name: "slope", chart: Northwater.slope),
            Exhibit(name: "bump", chart: Northwater.bump), Exhibit(name: "history", chart: Northwater.history),
            Exhibit(name: "budget", chart: Northwater.budget),
            Exhibit(name: "outcomes", chart: Northwater.outcomes),
            Exhibit(name: "experiments", chart: Northwater.experiments),
            Exhibit(name: "freshness", chart: Northwater.freshness),
            Exhibit(name: "lineage", chart: Northwater.lineage),
        ]
    }

    /// Charts that are hard to draw.
    public static var hard: [Chart] {
        [0, 1, 2, 3, 8, 25, 60, 61, 200, 1_000, 1_445, 1_500].map { Crowd.map($0) } + [
            Crowd.map(60, named: 12), Crowd.map(200, named: 200),
            Crowd.map(10, named: 10, names: Crowd.hostileNames), Crowd.map(40, named: 40, names: Crowd.hostileNames),
            Crowd.map(1_500, named: 1_500, names: Crowd.hostileNames),
            Crowd.ladder([1e-4, 0.1, 30, 1e5], names: Crowd.hostileNames),
            Crowd.ladder([-2, 3, 3], names: ["a", "b"]),
        ]
    }

    /// All of its charts.
    public static var charts: [Chart] { exhibits.map(\.chart) + hard }
}
