public import Analysis
public import Charts
public import Portfolio

extension Report {
    /// The charts of the newest edition, in the order of the report, each with its name and what it is about: "map: Support
    /// chat". Pages, mails and galleries draw them from here.
    public static func charts(of findings: Findings, portfolio: Portfolio) -> [(name: String, chart: Chart)] {
        guard let edition = findings.editions.last else { return [] }
        let context = EditionContext(findings: findings, portfolio: portfolio, edition: edition)
        let archive = ArchivePage(findings: findings).charts.map { (name: "ranks over cycles", chart: $0.chart) }
        return ChartSet(context).entries.map { entry in
            let about = entry.workload.flatMap { edition[$0]?.workload.title }
            return (about.map { "\(entry.name): \($0)" } ?? entry.name, entry.chart)
        } + archive
    }
}
