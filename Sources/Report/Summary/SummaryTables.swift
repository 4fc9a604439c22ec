import Analysis
import Portfolio
import Voice

/// The table of recommendations: action, model, why, cost, quality, how sure.
struct DecisionsTable {
    private let context: EditionContext

    init(_ context: EditionContext) { self.context = context }

    /// The waiting models that a summary lists at most, where there are more than `handful` rows.
    private static let mostWaiting = 8
    private static let handful = 24

    /// The rows that a summary shows: all of a handful; of more, those that wait are cut short.
    var shown: (rows: [Recommendation], waiting: Int) {
        let all = Headline.all(of: context.edition)
        let waiting = all.count { $0.action == .defer }
        guard all.count > Self.handful, waiting > Self.mostWaiting else { return (all, 0) }
        return (Array(all.dropLast(waiting - Self.mostWaiting)), waiting - Self.mostWaiting)
    }

    /// The table of all advice, with links from `page`.
    func table(from page: String) -> Table { table(Headline.all(of: context.edition), from: page) }

    /// The table of some advice.
    func table(_ advice: [Recommendation], from page: String) -> Table {
        let rows = advice.map { advice -> [Table.Cell] in
            let currency = context.edition[advice.workload]?[advice.model]?.cost.currency ?? context.currency
            let model = SitePath.relative(from: page, to: context.modelPath(advice.model))
            let workload = context.edition[advice.workload]?.workload.title ?? advice.workload.name
            let lineage = { (what: String) in
                context.lineage(
                    Anchor.figure(what, advice.model, advice.workload), of: advice.model, from: page)
            }
            return [
                .init(
                    Wording.chip(advice.action), action: advice.action,
                    exact: CSVText.field(advice.action.rawValue)),
                .init(
                    context.wording.name(advice.model), href: model,
                    small: context.edition.workloads.count > 1 ? workload : nil, exact: CSVText.field(advice.model.name)
                ),
                .init(
                    context.wording.why(advice),
                    small: [
                        "rule \(advice.rule)", context.wording.flip(advice).map { "what would change it: \($0)" },
                    ].compactMap { $0 }.joined(separator: " · "),
                    kind: .reason),
                cost(advice, currency, href: lineage("cost")),
                quality(advice, currency, href: lineage("i-" + quality(advice))),
                .init(
                    advice.sureness.map(Phrase.percent) ?? without(advice, quiet: "not drawn"),
                    small: advice.sureness.map { EvidenceWords.beside($0, advice.evidence) },
                    exact: CSVText.field(advice.sureness)),
            ]
        }
        return Table(
            caption:
                "Advice for \(Phrase.cycle(context.edition.cycle.id)); \(against)95% intervals below",
            heads: ["Action", "Model", "Why", .number("Cost"), .number("Quality"), .number("Chance that it pays")],
            rows: rows, form: .records, naming: 1)
    }

    /// What differences are against; nothing where nothing runs.
    private var against: String {
        context.edition.workloads.contains { $0.incumbent != nil }
            ? "differences are against the model in production, " : ""
    }

    /// What is asked or decided, for a summary: who decided when stands where the full table has the rule.
    func summary(_ asks: [(advice: Recommendation, decision: Decision?)], from page: String) -> Table {
        var table = table(asks.map(\.advice), from: page)
        var isForward = false
        for (row, ask) in asks.enumerated() {
            table.rows[row][2].small = DecisionCounts.standing(ask.decision)
            // Said once for all of them.
            if table.rows[row][3].small == Phrase.exactMoney {
                table.rows[row][3].small = nil
                isForward = true
            }
        }
        if isForward { table.caption += "; money \(Phrase.exactMoney)" }
        return table
    }

    private func quality(_ advice: Recommendation) -> String {
        context.edition[advice.workload]?.workload.quality.name ?? IndicatorID.accuracy.name
    }

    private func cost(_ advice: Recommendation, _ currency: Currency, href: String) -> Table.Cell {
        guard let change = CostChange(advice, in: context.edition) else {
            return .init(without(advice, quiet: "no change"), exact: "")
        }
        return .init(
            change.words(currency, signed: true), href: href, small: change.spread(currency),
            exact: CSVText.field(change.value))
    }

    /// What stands where there is no difference and no probability: it is said with its heir, there is nothing to compare
    /// with, or a side is unknown; `quiet` where nothing changes.
    private func without(_ advice: Recommendation, quiet: String) -> String {
        switch advice.reason {
        case .replaced: return ""
        case .needsReplicas, .idle: return quiet
        default:
            if advice.action == .hold { return quiet }
            return advice.against == nil ? "no comparison" : "not known"
        }
    }

    private func quality(_ advice: Recommendation, _ currency: Currency, href: String) -> Table.Cell {
        guard let change = advice.qualityChange else { return .init(without(advice, quiet: "no change"), exact: "") }
        return .init(
            Phrase.difference(change, currency), href: href,
            small: Phrase.spread(change, currency) + (TieWords.answers(advice.answersNeeded).map { "; " + $0 } ?? ""),
            exact: CSVText.field(change.value))
    }
}

/// The ranked list of a workload.
struct RankTable {
    private let context: EditionContext

    init(_ context: EditionContext) { self.context = context }

    /// Some or all of a workload's models, in the order of display.
    func table(_ workload: WorkloadFinding, _ models: [ModelFinding], from page: String) -> Table {
        let id = workload.workload.id
        let rows = models.map { model -> [Table.Cell] in
            let currency = model.cost.currency
            let lineage = { (what: String) in
                context.lineage(Anchor.figure(what, model.model.id, id), of: model.model.id, from: page)
            }
            return [
                .init(
                    RankTable.rank(model.score.rank),
                    small: model.score.tie.map(TieWords(context: context).sentence)),
                .init(
                    model.model.title, href: SitePath.relative(from: page, to: context.modelPath(model.model.id)),
                    small: model.model.stage.rawValue, exact: CSVText.field(model.model.id.name)),
                model.score.score.map {
                    .init(
                        Phrase.score($0), href: lineage("score"), small: Phrase.spread($0, currency),
                        exact: CSVText.field($0.value))
                } ?? .init(ScoreWords.words(model.score), small: missing(model), exact: ""),
                model.quality.map {
                    .init(
                        Phrase.value($0, currency), href: lineage("i-" + workload.workload.quality.name),
                        small: Phrase.beside($0, currency), exact: CSVText.field($0.value))
                } ?? .init("not measured", exact: ""),
                cost(model, href: lineage("cost")),
                .init(
                    model.gates.isEmpty ? "none set" : Wording.word(model.verdict),
                    state: model.gates.isEmpty ? nil : .init(model.verdict)),
                .init(
                    Wording.chip(model.recommendation.action), action: model.recommendation.action,
                    exact: CSVText.field(model.recommendation.action.rawValue)),
            ]
        }
        return Table(
            caption: "\(workload.workload.title): models by score, \(Phrase.cycle(context.edition.cycle.id))",
            heads: [
                "Rank", "Model", .number("Score"), .number(workload.qualityTitle(context.policy)),
                .number("Cost per 1,000"), "Limits",
                "Advice",
            ],
            rows: rows, form: .records, naming: 1)
    }

    /// The cost as known: an amount, free, at least, or unknown with its reason.
    private func cost(_ model: ModelFinding, href: String) -> Table.Cell {
        CostWords.cell(model.cost, href: href)
    }

    /// A rank in words: "1", "2–3, tied".
    static func rank(_ rank: ClosedRange<Int>?) -> String {
        guard let rank else { return "not ranked" }
        return rank.count == 1 ? "\(rank.lowerBound)" : "\(rank.lowerBound)–\(rank.upperBound), tied"
    }

    private func missing(_ model: ModelFinding) -> String {
        let names = model.score.contributions.filter { $0.normalised == nil }
            .map { Phrase.title(of: $0.indicator, context.policy).lowercased() }
        guard !names.isEmpty else { return "" }
        return
            "without \(names.joined(separator: ", ")), \(Digits.fixed(model.score.coverage * 100, 0))% of the weights known"
    }
}

/// A cost as the report writes it: unknown is never zero.
enum CostWords {
    /// An amount of a cost: "$1.92", or "at least $1.92" where a part of it is unknown (N01).
    static func words(_ cost: CostFinding, _ amount: Estimate) -> String {
        (isWhole(cost) ? "" : "at least ") + Phrase.money(amount, cost.currency)
    }

    /// Whether every part of it is known.
    static func isWhole(_ cost: CostFinding) -> Bool {
        switch cost.knowledge {
        case .known, .free: true
        case .unknown, .atLeast: false
        }
    }

    /// The cost per 1,000 requests as a cell.
    static func cell(_ cost: CostFinding, href: String) -> Table.Cell {
        let small = cost.perThousand.map { estimate in
            ([Phrase.beside(estimate, cost.currency), cost.basis.rawValue]
                + [cost.priceDate.map { "prices of " + Phrase.day($0) }, cost.notAlike?.words].compactMap { $0 })
                .joined(separator: " · ")
        }
        switch cost.knowledge {
        case .known:
            guard let amount = cost.perThousand else { return .init("not computed", exact: "") }
            return .init(
                Phrase.money(amount, cost.currency), href: href, small: small, exact: CSVText.field(amount.value))
        case .free(let reason): return .init("free", href: href, small: reason, exact: "0.0")
        case .unknown(let gap): return .init("unknown", small: gap.words, exact: "")
        case .atLeast(let gap):
            let amount = cost.perThousand.map { words(cost, $0) } ?? "unknown"
            return .init(amount, href: cost.perThousand == nil ? nil : href, small: gap.words, exact: "")
        }
    }
}

/// What changed since the cycle before, model by model.
struct ChangesTable {
    private let context: EditionContext

    init(_ context: EditionContext) { self.context = context }

    /// One row for each model; a change that the data can't separate from none says so.
    func table(from page: String) -> Table {
        var rows: [[Table.Cell]] = []
        for workload in context.edition.workloads {
            for model in workload.spotlit {
                rows.append([
                    .init(
                        model.model.title, href: SitePath.relative(from: page, to: context.modelPath(model.model.id)),
                        small: context.edition.workloads.count > 1 ? workload.workload.title : nil,
                        exact: CSVText.field(model.model.id.name)),
                    cell(model.qualityChange, model.cost.currency), cell(model.costChange, model.cost.currency),
                ])
            }
        }
        let before = context.edition.previous.map(Phrase.cycle) ?? "the cycle before"
        return Table(
            caption: "Change against \(before), with 95% intervals",
            heads: ["Model", .number("Quality"), .number("Cost per 1,000")],
            rows: rows)
    }

    private func cell(_ change: Difference?, _ currency: Currency) -> Table.Cell {
        guard let change else { return .init("no figure before", exact: "") }
        return .init(
            Phrase.difference(change, currency), small: Phrase.spread(change, currency),
            exact: CSVText.field(change.value))
    }
}
