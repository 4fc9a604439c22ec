import Analysis
import Charts
import Portfolio

/// Where is it from? From the files over the figures to what is advised for them.
struct LineageChart {
    var context: EditionContext

    /// The chart; nil where no advice rests on a figure with a file.
    var chart: Chart? {
        var graph = Graph()
        for workload in context.edition.workloads {
            for model in advised(workload) { add(model, workload, to: &graph) }
        }
        let files = graph.items.filter { $0.layer == 0 }.count
        let advice = graph.items.filter { $0.layer == 2 }.count
        guard files > 0, advice > 0 else { return nil }
        return LineageGraph(
            text: ChartText(
                title:
                    "\(advice) \(advice == 1 ? "piece" : "pieces") of advice \(advice == 1 ? "rests" : "rest") on \(files) \(files == 1 ? "file" : "files")",
                description: description(graph),
                caption:
                    "The figures that a rule read for each piece of advice; below stands every figure with its lines. n\u{a0}=\u{a0}\(graph.items.filter { $0.layer == 1 }.count) figures, \(Phrase.cycle(context.edition.cycle.id)). Source: the files on the left."
            ), layers: ["Files", "Figures", "Advice"], items: graph.items, links: graph.links
        ).chart
    }

    /// Items once each, with what leads where.
    private struct Graph {
        var items: [LineageGraph.Item] = []
        var links: [(from: Int, to: Int)] = []
        private var places: [String: Int] = [:]
        private var known: Set<[Int]> = []

        mutating func item(_ name: String, layer: Int, ink: Ink = .muted) -> Int {
            let key = "\(layer) \(name)"
            if let place = places[key] { return place }
            places[key] = items.count
            items.append(LineageGraph.Item(name: name, layer: layer, ink: ink))
            return items.count - 1
        }

        mutating func link(_ from: Int, _ to: Int) {
            if known.insert([from, to]).inserted { links.append((from, to)) }
        }
    }

    /// Range, the file that most rests on, change.
    private func description(_ graph: Graph) -> String {
        var uses: [Int: Int] = [:]
        for link in graph.links where graph.items[link.from].layer == 0 { uses[link.from, default: 0] += 1 }
        let counts = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let most = counts.first, let least = counts.last else { return "" }
        let change = ChartChange(context: context)
        return
            "Files lead to figures, figures to what is advised. "
            + (counts.count == 1
                ? "One file, \(graph.items[most.key].name), holds \(most.value) of them. "
                : "From \(least.value) to \(most.value) figures rest on a file; most on \(graph.items[most.key].name). ")

            + change.words { "\($0.files.count) files of content" }
    }

    /// What a reader is asked to do comes first; then what stays.
    private func advised(_ workload: WorkloadFinding) -> [ModelFinding] {
        let acting = workload.models.filter { $0.recommendation.action != .hold }
        let chosen = workload.choice.flatMap { workload[$0] }.map { [$0] } ?? []
        var seen = Set<ModelID>()
        return (chosen + acting).filter { seen.insert($0.model.id).inserted }.prefix(5).map { $0 }
    }

    private func add(_ model: ModelFinding, _ workload: WorkloadFinding, to graph: inout Graph) {
        let action = model.recommendation.action
        let advice = graph.item(
            "\(Wording.chip(action)) \(model.model.title)", layer: 2, ink: Ink(rawValue: action.rawValue) ?? .muted)
        let title = model.model.title
        let figures: [(String, Estimate?)] = [
            ("Quality of \(title)", model.quality), ("Cost of \(title)", model.cost.perThousand),
            (
                "p95 of \(title)",
                model.figures[.latency("95", isBusy: true)] ?? model.figures[.latency("95", isBusy: false)]
            ),
        ]
        for (name, estimate) in figures {
            guard let estimate, !estimate.lineage.sources.isEmpty else { continue }
            let figure = graph.item(name, layer: 1)
            graph.link(figure, advice)
            for source in estimate.lineage.sources {
                graph.link(graph.item(ChartCaption(context: context).short(source.file), layer: 0), figure)
            }
        }
    }
}
