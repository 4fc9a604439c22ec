import Analysis
public import Documents
import Portfolio

extension Report {
    /// What is wrong with the names in the prose of a series: figures and charts that don't exist, with file and line.
    ///
    /// It looks at names alone and makes no page, so that a check is as quick as what it reads.
    public static func mistakes(in findings: Findings, of portfolio: Portfolio) -> [Diagnostic] {
        let series = Series(findings: findings, portfolio: portfolio)
        let found = findings.editions.flatMap { edition -> [Diagnostic] in
            let proses =
                edition.cycle.narratives.map(\.prose) + edition.cycle.decisions.map(\.rationale)
                + portfolio.glossary.map(\.definition)
            // Only making them tells which charts there are, so that is left out where no prose places one.
            let placesCharts = proses.contains { prose in
                prose.markdown.split(separator: "\n").contains { line in
                    Placeholder.all(in: String(line)).contains { $0.kind == "chart" }
                }
            }
            let context = EditionContext(
                series: series, edition: edition, anchored: placesCharts ? edition.anchored : [])
            let charts = placesCharts ? ChartSet(context) : ChartSet(entries: [])
            let reader = ProseReader(context: context, charts: charts)
            return proses.flatMap(reader.mistakes)
        }
        return Set(found).sorted()
    }
}
