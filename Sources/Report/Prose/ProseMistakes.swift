import Analysis
public import Documents
import Portfolio

extension Report {
    /// What is wrong with the author's words of a series: figures, charts and pages named that don't exist, with file and line.
    ///
    /// It looks at names alone and makes no page, so that a check is as quick as what it reads; only words that link to a page of
    /// the site need it made, as its anchors are known no other way.
    public static func mistakes(in findings: Findings, of portfolio: Portfolio) -> [Diagnostic] {
        let series = Series(findings: findings, portfolio: portfolio)
        var found: Set<Diagnostic> = []
        for edition in findings.editions {
            let bare = EditionContext(series: series, edition: edition, anchored: [])
            let passages = EditionProse(bare).passages
            // Only making them tells which charts there are, so that is left out where no prose places one.
            let placesCharts = passages.contains { $0.prose.placesChart }
            let context = placesCharts ? EditionContext(series: series, edition: edition) : bare
            let reader = ProseReader(
                context: context, charts: placesCharts ? ChartSet(context) : ChartSet(entries: []))
            for passage in passages {
                guard reader.links(of: passage.prose, page: passage.page).isEmpty else {
                    return publication(of: findings, portfolio: portfolio).diagnostics
                }
                found.formUnion(reader.mistakes(passage.prose))
            }
        }
        return found.sorted()
    }
}

extension Prose {
    fileprivate var placesChart: Bool {
        markdown.split(separator: "\n").contains { line in
            Placeholder.all(in: String(line)).contains { $0.kind == "chart" }
        }
    }
}
