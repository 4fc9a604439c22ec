import Analysis
import Portfolio
import Statistics

/// The technical section on load: cost over volume, and the busiest hour.
struct LoadSection {
    var context: EditionContext
    var page: String
    var charts: ChartSet

    /// The section; its closed line is who costs less at which volume.
    func fold() -> Fold {
        StudySection(
            id: "load", title: "What happens as load grows?",
            absent: (
                "costs over volume can't be compared",
                "That takes the traffic of a workload and two models whose cost follows from prices."
            ),
            of: context.edition, \.load
        ).fold(
            finding: { LoadWords(context: context, workload: $0).finding($1) },
            lede: { _ in
                "Cost is at today's prices, no spread supplied, with the replicas in service and one more at each step. It says nothing of quality."
            }, part: part)
    }

    private func part(_ workload: WorkloadFinding, _ study: LoadStudy) -> [Block] {
        let words = LoadWords(context: context, workload: workload)
        var blocks: [Block] = []
        blocks += [charts.figure("load", workload.workload.id, context, from: page)].compactMap { $0 }
        if !study.pairs.isEmpty { blocks.append(pairs(workload, study, words).block) }
        if !study.peaks.isEmpty { blocks.append(peaks(workload, study, words).block) }
        return blocks
    }

    private func pairs(_ workload: WorkloadFinding, _ study: LoadStudy, _ words: LoadWords) -> Table {
        let rows = study.pairs.map { pair -> [Table.Cell] in
            let first = pair.spans.first { $0.cheaper == pair.other && $0.to > 0 }
            return [
                .init(
                    "\(context.wording.name(pair.other)) and \(context.wording.name(pair.reference))",
                    href: SitePath.relative(from: page, to: context.modelPath(pair.other))),
                .init(words.lead(pair)),
                .init(words.cheaper(pair, at: study.today).map(context.wording.name) ?? "neither"),
                .init(
                    first.map { $0.from <= 1 ? "from the first" : words.volume($0.from) }
                        ?? "never up to \(words.volume(study.largest))",
                    exact: CSVText.field(first?.from)),
            ]
        }
        return Table(
            caption: "\(workload.workload.title): who costs less, from no traffic up to \(words.volume(study.largest))",
            heads: ["Models", "Over volume", "Costs less today", .number("The first costs less from")], rows: rows)
    }

    private func peaks(_ workload: WorkloadFinding, _ study: LoadStudy, _ words: LoadWords) -> Table {
        let rows = study.peaks.map { peak -> [Table.Cell] in
            [
                .init(
                    context.wording.name(peak.model),
                    href: SitePath.relative(from: page, to: context.modelPath(peak.model))),
                .init(Digits.fixed(peak.arrivals, peak.arrivals < 10 ? 1 : 0), exact: CSVText.field(peak.arrivals)),
                .init(String(peak.replicas)),
                .init(LoadWords.busy(peak.utilisation), exact: CSVText.field(peak.utilisation)),
                .init(
                    peak.meanWait.map(LoadWords.wait) ?? "without end",
                    small: peak.variability.map { "× \(Digits.fixed($0, 2)) for their variation" },
                    exact: CSVText.field(peak.meanWait)),
                .init(
                    peak.needed.map(String.init) ?? (peak.obstacle == nil ? "no limit or latency" : "none would do"),
                    small: peak.obstacle == .serviceTooSlow ? "the service alone is too slow" : nil),
                .init(peak.carrying.map(String.init) ?? "not measured"),
            ]
        }
        let hour = study.peaks.first.map(LoadWords.when) ?? ""
        return Table(
            caption:
                "\(workload.workload.title): the busiest hour, \(hour), as a queue before a model's replicas. An estimate without interval: \(words.variation(study.peaks)), and measured latency, which contains waiting, makes the replicas for the limit an upper estimate",
            heads: [
                "Model on own replicas", .number("Calls a second"), .number("Replicas"), .number("Busy"),
                .number("Mean wait"),
                .number("Replicas for the limit"),
                .number("Replicas for the load"),
            ], rows: rows)
    }
}
