public import Analysis
import Cores
public import Portfolio

/// What is said where: findings and the author's words to pages, before a theme dresses them. Pure.
public enum Report {
    /// Every page and data file of the series, and what is wrong with the words of its narratives.
    ///
    /// A figure that a narrative names and that does not exist is an error among the diagnostics, with file and line.
    ///
    /// With the publication of an earlier draft the editions of it stand as they are, but those that `renewed` names. With `only`, a
    /// cycle, its edition alone is made, for a mail; the links of its prose into other editions aren't followed then.
    public static func publication(
        of findings: Findings, portfolio: Portfolio, keeping last: Publication? = nil,
        except renewed: Set<CycleID> = [], only: CycleID? = nil
    ) -> Publication {
        let series = Series(findings: findings, portfolio: portfolio)
        let archive = ArchivePage(findings: findings)
        var all = EditionPart(pages: [archive.page()], charts: archive.charts)
        if let decisions = DecisionsPage(series) {
            all.append(decisions.part())
            all.append(LogPage(findings: findings).part())
        }
        var parts: [CycleID: EditionPart] = [:]
        for edition in findings.editions where only == nil || edition.cycle.id == only {
            let id = edition.cycle.id
            let kept = renewed.contains(id) ? nil : last?.parts[id]
            let part = kept ?? whole(EditionContext(series: series, edition: edition))
            parts[id] = part
            all.append(part)
        }
        let dead = only == nil ? ProseLinks(pages: all.pages, files: all.files).mistakes(all.links) : []
        var publication = Publication(
            language: findings.site.language, pages: all.pages, files: all.files, records: all.records,
            diagnostics: Set(all.diagnostics + dead).sorted())
        publication.parts = parts
        publication.alerts = alerts(of: findings, portfolio: portfolio)
        publication.news = FeedEntry.all(of: findings, alerts: publication.alerts)
        publication.series = (Frame.name(findings.site), findings.site.reportLink)
        return publication
    }

    /// All parts of an edition, made beside one another.
    private static func whole(_ context: EditionContext) -> EditionPart {
        Concurrent.map(EditionPart.makers(of: context), { $0() }).reduce(into: EditionPart()) { $0.append($1) }
    }
}

extension EditionFinding {
    /// The models of all workloads, each once, in the order of display.
    var models: [ModelID] {
        var seen = Set<ModelID>()
        return workloads.flatMap { $0.models.map(\.model.id) }.filter { seen.insert($0).inserted }
    }
}

extension Report {
    /// The newest edition's decision in one sentence; nil where there is no edition.
    public static func headline(of findings: Findings) -> String? {
        findings.editions.last.map { Headline($0).sentence }
    }

    /// Every figure of an edition that has a lineage, under its names and in the report's words.
    package static func figures(of edition: EditionFinding) -> [Anchored] { edition.anchored }
}
