public import Analysis
import Cores
import Documents
import Markup
public import Portfolio

/// What is said where: findings and the author's words to pages, before a theme dresses them. Pure.
public enum Report {
    /// Every page and data file of the series, and what is wrong with the words of its narratives.
    ///
    /// A figure that a narrative names and that does not exist is an error among the diagnostics, with file and line.
    public static func publication(of findings: Findings, portfolio: Portfolio) -> Publication {
        let archive = ArchivePage(findings: findings)
        var pages = [archive.page()]
        var files = archive.charts.map { DataFile(path: $0.file, bytes: Array($0.chart.csv.utf8)) }
        var diagnostics: [Diagnostic] = []
        for edition in findings.editions {
            let context = EditionContext(findings: findings, portfolio: portfolio, edition: edition)
            let charts = ChartSet(context)
            let words = ProseReader(context: context, charts: charts)
            let statements = context.statements
            pages += self.pages(context, words, charts, statements, &files, &diagnostics)
            files += DataFiles(context: context, statements: statements).files()
            files += charts.entries.map { DataFile(path: context.path($0.file), bytes: Array($0.chart.csv.utf8)) }
        }
        return Publication(
            language: findings.site.language, pages: pages, files: files, diagnostics: Set(diagnostics).sorted())
    }

    private static func pages(
        _ context: EditionContext, _ words: ProseReader, _ charts: ChartSet, _ statements: [Explanation],
        _ files: inout [DataFile],
        _ diagnostics: inout [Diagnostic]
    ) -> [Page] {
        let narratives = context.edition.cycle.narratives
        func prose(_ page: String, where belongs: (Narrative) -> Bool) -> [Node] {
            narratives.filter(belongs).flatMap { words.nodes($0, page: page, &diagnostics) }
        }
        let models = context.edition.models
        var pages = [
            SummaryPage(
                context: context,
                prose: prose(context.path("index.html")) { !models.contains($0.modelID) },
                charts: charts
            ).page()
        ]
        let written = models.map { model in
            (model: model, prose: prose(context.modelPath(model)) { $0.modelID == model })
        }
        let drawn = Concurrent.map(written, slice: 32) { model, prose in
            let charts = ModelCharts(context, model, among: models.count)
            return (
                page: ModelPage(context: context, model: model, prose: prose, charts: charts).page(),
                files: charts.entries.map { DataFile(path: context.path($0.file), bytes: Array($0.chart.csv.utf8)) }
            )
        }
        pages += drawn.map(\.page)
        files += drawn.flatMap(\.files)
        let glossary = context.path("glossary.html")
        let terms = context.portfolio.glossary.map {
            (term: $0.term, definition: Node.fragment(words.nodes($0.definition, page: glossary, &diagnostics)))
        }
        pages += [
            LineagePage(context: context, statements: statements, charts: charts).page(),
            MethodsPage(context: context).page(),
            GlossaryPage(context: context, terms: terms).page(),
        ]
        return pages
    }
}

extension EditionFinding {
    /// The models of all workloads, each once, in the order of display.
    var models: [ModelID] {
        var seen = Set<ModelID>()
        return workloads.flatMap { $0.models.map(\.model.id) }.filter { seen.insert($0).inserted }
    }
}

extension Narrative {
    /// The model on whose page it stands: as the front matter says, else the file's name.
    var modelID: ModelID { model ?? ModelID(name) }
}
