import Analysis
import Portfolio
import Voice

/// Every decision of the series in one place: which are in force, which were only decided, which were replaced, and what came of
/// their forecasts (S49, N25). It stands beside the list of editions, and belongs to none.
struct DecisionsPage {
    static let file = "decisions.html"
    static let csv = "data/decisions.csv"

    let context: EditionContext
    private let history: DecisionHistory

    /// The page as the newest edition knows it; nil where there is no edition.
    init?(_ series: Series) {
        guard let newest = series.findings.editions.last else { return nil }
        // No figure's lineage is asked for beyond its place, so none is gathered.
        context = EditionContext(series: series, edition: newest, anchored: [])
        history = DecisionHistory(series.findings)
    }

    /// The page with its data.
    func part() -> EditionPart {
        var part = EditionPart(pages: [page], charts: [])
        part.files = [DataFile(path: Self.csv, bytes: DecisionRows(history: history, words: words).csv)]
        return part
    }

    private var words: HistoryWords { HistoryWords(context: context) }

    private var page: Page {
        let name = Frame.name(context.findings.site)
        var content: [Block] = [
            .heading(1, "What was decided, and what came of it?"), .words(lede, as: .lede),
        ]
        content += forecasts + inForce + undone + waiting + replaced + accuracy
        content.append(
            .words([
                .text("Every decision with its forecast, for programs: "), .link("decisions.csv", to: Self.csv),
                .text("."),
            ]))
        return Page(
            path: Self.file, title: "Decisions of all editions · \(name)", summary: lede, masthead: name, edition: nil,
            navigation: [
                Page.Place(title: "All editions", path: "index.html"),
                Page.Place(title: "Decisions", path: Self.file, isCurrent: true),
            ],
            states: [], notice: context.findings.site.notice, content: content, footer: ["Built by Quarterdeck."])
    }

    /// "9 decisions over 4 cycles: 5 in force, 4 decided."
    private var lede: String {
        let cycles = context.findings.editions.count
        let states = Decision.State.allCases.reversed().compactMap { state -> String? in
            let count = history.entries(state).count
            return count == 0 ? nil : "\(count) \(state.words)"
        }
        guard !states.isEmpty else { return "No decision is recorded yet." }
        let count = history.entries.count
        return "\(count) \(count == 1 ? "decision" : "decisions") over \(cycles) \(cycles == 1 ? "cycle" : "cycles"): "
            + Listed.and(states) + "."
    }

    /// Each forecast at the cycle that it was due in and one later, then all of them together.
    private var forecasts: [Block] {
        let entries = history.entries.filter { $0.outcome != nil }
        guard !entries.isEmpty else {
            return [
                .heading(2, "Did the forecasts come true?", id: "forecasts"), .words("No decision forecast anything."),
            ]
        }
        let sentences = history.calibration.map(CalibrationWords(context: context).sentences) ?? []
        return [
            .heading(2, "Did the forecasts come true?", id: "forecasts"),
            .words(
                "Each is judged in the cycle that it was made for, and once more a cycle later, since an effect can fade.",
                as: .question),
            Table(
                caption:
                    "Forecasts and what came, the newest decision first; the error is what was measured less the middle of the forecast",
                heads: [
                    "Decision", "Forecast", .number("Measured"), "Result", .number("Error"), "One cycle later",
                ], rows: entries.map(words.forecast), form: .records
            ).block,
        ] + sentences.map { .words($0) }
    }

    private var inForce: [Block] {
        let entries = history.entries(.inForce)
        return [.heading(2, "What is in force?", id: "in-force")]
            + (entries.isEmpty
                ? [.words("No decision is in force.")]
                : [
                    Table(
                        caption: "Decisions in force, the newest first",
                        heads: ["Decision", "Action", "In force since", "Who carries it out", "To be replaced by"],
                        rows: entries.map { entry in
                            [
                                words.name(entry.decision), words.action(entry.decision),
                                .init(entry.decision.inForce.map(Phrase.day) ?? "no day stated"),
                                .init(entry.decision.owner ?? "nobody named"),
                                entry.successor.map(words.name) ?? .init("nothing"),
                            ]
                        }, form: .records
                    ).block
                ])
    }

    /// Decided is not in force: what was to be done and was not comes first.
    private var undone: [Block] {
        let entries = history.entries(.decided).sorted { $0.isLeftUndone && !$1.isLeftUndone }
        guard !entries.isEmpty else { return [] }
        return [
            .heading(2, "What is decided and not in force?", id: "decided"),
            Table(
                caption: "Decisions that nobody has put in force, those left undone first",
                heads: ["Decision", "Action", "Decided", "Who carries it out", "Then"],
                rows: entries.map { entry in
                    [
                        words.name(entry.decision), words.action(entry.decision),
                        .init(entry.decision.decided.map(Phrase.day) ?? "no day stated"),
                        .init(entry.decision.owner ?? "nobody named"),
                        .init(
                            entry.isLeftUndone
                                ? "not carried out" : entry.asksForWork ? "to be carried out" : "nothing is to be done",
                            state: entry.isLeftUndone ? .open : nil),
                    ]
                }, form: .records
            ).block,
        ]
    }

    private var waiting: [Block] {
        let entries = history.entries(.proposed) + history.entries(.rejected)
        guard !entries.isEmpty else { return [] }
        return [
            .heading(2, "What was proposed or turned down?", id: "proposed"),
            Table(
                caption: "Proposals, the newest first, then what was turned down",
                heads: ["Decision", "Action", "State"],
                rows: entries.map {
                    [words.name($0.decision), words.action($0.decision), .init($0.standing.words)]
                }, form: .records
            ).block,
        ]
    }

    /// A replaced decision says nothing any more but what holds in its place.
    private var replaced: [Block] {
        let entries = history.entries(.superseded)
        guard !entries.isEmpty else { return [] }
        return [
            .heading(2, "What holds no more?", id: "superseded"),
            Table(
                caption: "Decisions that others have replaced", heads: ["Decision", "Replaced by"],
                rows: entries.map { entry in
                    [
                        .init(entry.decision.title, small: entry.decision.id.name),
                        entry.successor.map(words.name) ?? .init("no decision names it", state: .open),
                    ]
                }, form: .records
            ).block,
        ]
    }

    /// How good the report's own chances were, and what people made of its advice.
    private var accuracy: [Block] {
        [.heading(2, "How good was the report itself?", id: "accuracy")]
            + words.accuracy(history.accuracy).map { .words($0) }
            + (history.accuracy.claims.isEmpty
                ? []
                : [
                    Table(
                        caption:
                            "The chance that a model pays against the one it was compared with, held against the next cycle's figures; switching is spread over the horizon",
                        heads: [
                            "Model", "Said in", .number("Chance that it pays"), .number("What it was worth then"),
                            "It paid",
                        ], rows: history.accuracy.claims.reversed().map(words.claim)
                    ).block
                ])
    }
}

extension DecisionHistory.Entry {
    /// Whether somebody has to do something: to leave things as they are needs nobody's hand.
    var asksForWork: Bool { ![.defer, .hold].contains(decision.action) }
}
