import Charts
import Markup

/// Four charts as other tools draw them too: composed of the same data, laid out, their labels parted, written as SVG; in
/// turn with Vega-Lite where that Python has it, and with ggplot2 where that R has it, ggrepel and svglite.
struct ChartBenchmark {
    /// The Python of the one peer; nil: none.
    var python: String?
    /// The Rscript of the other; nil: none.
    var rscript: String?

    /// Runs it.
    func run() {
        let data = PeerCharts()
        var peers: [ChartPeer] = []
        if let python {
            let peer = ChartPeer("Vega-Lite", python, script: "chart_peer.py", data: data)
            if let peer { peers.append(peer) } else { print("charts: that Python has no vl_convert") }
        }
        if let rscript {
            let peer = ChartPeer("ggplot2", rscript, script: "chart_peer.R", data: data)
            if let peer {
                peers.append(peer)
            } else {
                print("charts: that R lacks ggplot2, ggrepel, svglite or jsonlite")
            }
        }
        let charts: [(String, String, () -> Chart)] = [
            ("map", "200 labelled models", { ChartBenchmark.map(data) }),
            ("violins", "12 x 2,000 samples", { ChartBenchmark.violins(data) }),
            ("heat map", "30 x 20", { ChartBenchmark.heat(data) }),
            ("parallel coordinates", "40 models x 6 figures", { ChartBenchmark.parallel(data) }),
        ]
        for (name, size, chart) in charts {
            var ours = Stopwatch()
            var theirs = peers.map { _ in Stopwatch() }
            var bytes = 0
            var peerBytes = peers.map { _ in 0 }
            for _ in 0..<3 { bytes = chart().drawing(.wide).svg.utf8.count }
            for round in 0..<200 {
                ours.measure { bytes = chart().drawing(.wide).svg.utf8.count }
                guard round % 20 == 0 else { continue }
                for (place, peer) in peers.enumerated() {
                    guard let answer = peer.draw(name) else { continue }
                    theirs[place].add(milliseconds: answer.milliseconds)
                    peerBytes[place] = answer.bytes
                }
            }
            print("chart \(name), \(size): \(ours.words), \(bytes) bytes")
            for (place, peer) in peers.enumerated() where theirs[place].median > 0 {
                print(
                    "    \(peer.name): \(theirs[place].words), \(peerBytes[place]) bytes; "
                        + "\(Int(theirs[place].median / ours.median)) times our time, "
                        + "\(Stopwatch.text(Double(peerBytes[place]) / Double(bytes))) times our bytes")
            }
        }
    }

    private static func text(_ title: String) -> ChartText { ChartText(title: title, description: "", caption: "") }

    private static func map(_ data: PeerCharts) -> Chart {
        CostQualityMap(
            title: "Cost and quality", description: "", caption: "", costTitle: "Cost per task, USD",
            qualityTitle: "Quality",
            points: data.models.map {
                .init(
                    name: $0.name, cost: Reading($0.cost), quality: Reading($0.quality), isOnFrontier: $0.isOnFrontier,
                    isNamed: true)
            }
        ).chart
    }

    private static func violins(_ data: PeerCharts) -> Chart {
        SpanRows(
            text: text("Latency by model"), valueTitle: "Latency, ms", mainTitle: "median",
            rows: data.latencies.map { model in
                let sorted = model.samples.sorted()
                return .init(
                    name: model.name, quantiles: [("p95", sorted[1899]), ("p99", sorted[1979])],
                    density: Density.shape(samples: model.samples), main: Reading(sorted[999]))
            }, isLog: true
        ).chart
    }

    private static func heat(_ data: PeerCharts) -> Chart {
        HeatMap(
            text: text("Score by task"), rowTitle: "Model", columns: (0..<30).map { "task-\($0)" },
            rows: (0..<20).map { "model-\($0)" },
            cells: data.cells.map { $0.map { .init(Axis.plain($0), number: $0, level: $0 / 100) } }, showsWords: false
        ).chart
    }

    private static func parallel(_ data: PeerCharts) -> Chart {
        ParallelCoordinates(
            text: text("Models over six axes"),
            measures: PeerCharts.axes.enumerated().map {
                .init(name: $0.element, moreIsBetter: $0.offset == 0 || $0.offset == 4)
            },
            candidates: data.lines.enumerated().map {
                .init(name: "model-\($0.offset)", values: $0.element, isNamed: false)
            }
        ).chart
    }
}
