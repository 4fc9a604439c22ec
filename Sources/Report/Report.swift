public import Analysis
import Cores
public import Portfolio

/// What is said where: findings and the author's words to pages, before a theme dresses them. Pure.
public enum Report {
    /// Every page and data file of the series, and what is wrong with the words of its narratives.
    ///
    /// A figure that a narrative names and that does not exist is an error among the diagnostics, with file and line.
    public static func publication(of findings: Findings, portfolio: Portfolio) -> Publication {
        let series = Series(findings: findings, portfolio: portfolio)
        let archive = ArchivePage(findings: findings)
        var all = EditionPart(pages: [archive.page()], charts: archive.charts)
        for edition in findings.editions {
            let context = EditionContext(series: series, edition: edition)
            for part in Concurrent.map(EditionPart.makers(of: context), { $0() }) { all.append(part) }
        }
        let dead = ProseLinks(pages: all.pages, files: all.files).mistakes(all.links)
        return Publication(
            language: findings.site.language, pages: all.pages, files: all.files, records: all.records,
            diagnostics: Set(all.diagnostics + dead).sorted())
    }
}

extension EditionFinding {
    /// The models of all workloads, each once, in the order of display.
    var models: [ModelID] {
        var seen = Set<ModelID>()
        return workloads.flatMap { $0.models.map(\.model.id) }.filter { seen.insert($0).inserted }
    }
}
