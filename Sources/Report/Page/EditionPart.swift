import Analysis
import Charts
import Cores
import Documents
import Portfolio

/// A part of an edition that can be written beside the others: some pages, their files, and what is wrong with their words.
struct EditionPart: Sendable {
    var pages: [Page] = []
    var files: [DataFile] = []
    var diagnostics: [Diagnostic] = []
    var records: [EditionRecord] = []
    /// The links of the author's words within the site; whether they lead anywhere is known when all of it is made.
    var links: [ProseLink] = []

    init() {}

    /// Pages with the data of their charts.
    init(pages: [Page], charts: [(chart: Chart, file: String)]) {
        self.pages = pages
        files = charts.map { DataFile(of: $0.chart, path: $0.file) }
    }

    private init(record: EditionRecord) { records = [record] }

    /// Puts another part after this one.
    mutating func append(_ part: EditionPart) {
        pages += part.pages
        files += part.files
        diagnostics += part.diagnostics
        records += part.records
        links += part.links
    }

    /// The edition's parts, none of which waits for another, in the order in which they stand.
    static func makers(of context: EditionContext) -> [@Sendable () -> EditionPart] {
        let charts = ChartSet(context)
        let words = ProseReader(context: context, charts: charts)
        let statements = context.statements
        return [
            { summary(context, words, charts) },
            { models(context, words) },
            {
                EditionPart(
                    pages: LineagePage(context: context, statements: statements, charts: charts).pages, charts: [])
            },
            {
                let explore = ExplorePage(context: context, charts: charts)
                return EditionPart(pages: [explore.page()], charts: explore.curves)
            },
            { lasting(context, words) },
            { compared(context, statements) },
        ]
    }

    /// The summary with the narratives of no model, the pages that bear it out, and the data of the edition's charts.
    private static func summary(_ context: EditionContext, _ words: ProseReader, _ charts: ChartSet) -> EditionPart {
        let models = Set(context.edition.models)
        var part = EditionPart()
        let prose = context.edition.cycle.narratives.filter { !models.contains($0.modelID) }.flatMap {
            words.blocks($0, page: context.path("index.html"), &part.diagnostics)
        }
        let rationales = context.edition.cycle.decisions.map { decision in
            (
                decision.id,
                words.blocks(decision.rationale, page: context.path(Topic.Kind.decisions.file), &part.diagnostics)
            )
        }
        let topics = TopicPages(
            context: context, charts: charts,
            rationales: Dictionary(rationales, uniquingKeysWith: { first, _ in first })
        ).topics
        part.pages = [SummaryPage(context: context, prose: prose, charts: charts, topics: topics).page()]
        part.pages += topics.map { $0.page(context) }
        part.pages.append(ModelsPage(context: context, charts: charts).page())
        part.files = charts.entries.map { DataFile(of: $0.chart, path: context.path($0.file)) }
        part.links = EditionProse(context).passages.flatMap { words.links(of: $0.prose, page: $0.page) }
        return part
    }

    /// The comparisons with every earlier edition, as pages and with the findings for programs.
    private static func compared(_ context: EditionContext, _ statements: [Explanation]) -> EditionPart {
        let earlier = context.findings.editions.filter { $0.cycle.id < context.edition.cycle.id }
        let comparisons = earlier.compactMap { context.findings.comparison($0.cycle.id, context.edition.cycle.id) }
        var part = EditionPart(record: context.record(statements, comparisons))
        part.pages = comparisons.map { ComparePage(context: context, comparison: $0).page() }
        return part
    }

    /// The pages of the models, each with its narratives and the data of its charts.
    private static func models(_ context: EditionContext, _ words: ProseReader) -> EditionPart {
        let models = context.edition.models
        let narratives = Dictionary(grouping: context.edition.cycle.narratives, by: \.modelID)
        let parts = Concurrent.map(models, slice: 32) { model in
            var part = EditionPart()
            let prose = (narratives[model] ?? []).flatMap {
                words.blocks($0, page: context.modelPath(model), &part.diagnostics)
            }
            let charts = ModelCharts(context, model, among: models.count)
            part.pages = [ModelPage(context: context, model: model, prose: prose, charts: charts).page()]
            part.files = charts.entries.map { DataFile(of: $0.chart, path: context.path($0.file)) }
            return part
        }
        return parts.reduce(into: EditionPart()) { $0.append($1) }
    }

    /// The methods and the glossary, which change little from one edition to the next.
    private static func lasting(_ context: EditionContext, _ words: ProseReader) -> EditionPart {
        var part = EditionPart()
        let terms = context.portfolio.glossary.map { term in
            let page = context.path("glossary.html")
            return (
                term: term.term, definition: words.blocks(term.definition, page: page, &part.diagnostics)
            )
        }
        part.pages = [MethodsPage(context: context).page(), GlossaryPage(context: context, terms: terms).page()]
        if let imports = ImportsPage(context: context).page { part.pages.append(imports) }
        part.pages += AllModelsPage(context: context).pages
        return part
    }
}

extension DataFile {
    /// What a chart shows, as CSV.
    fileprivate init(of chart: Chart, path: String) { self.init(path: path, bytes: Array(chart.csv.utf8)) }
}

extension EditionContext {
    /// The findings with their names and words, for the files that programs read.
    fileprivate func record(_ statements: [Explanation], _ comparisons: [EditionComparison]) -> EditionRecord {
        let wording = wording
        return EditionRecord(
            edition: edition, headline: Headline(edition).sentence, figures: anchored, statements: statements,
            comparisons: comparisons,
            words: FactWords(
                why: { wording.why($0) }, flip: { wording.flip($0) }, warning: { wording.warning($0) },
                remark: { $0.words }, unlike: { $0.words }, costGap: { $0.words }, method: { $0.title },
                refusal: { $0.words },
                leftOut: { $0.words }, note: { $0.words }, scenarioGap: { $0.words },
                asks: { rule, edition in RuleWords(wording: Wording(edition: edition)).condition(rule) },
                fact: { fact, finding, workload in
                    RuleWords(wording: wording, workload: wording.edition[workload], finding: finding).fact(fact)
                },
                step: { StepWords.text($0) }, formula: { FormulaWords.spelled($0) }))
    }
}
