import Analysis
import Portfolio

/// The technical section on how much the ranking depends on the weights.
struct WeightSection {
    var context: EditionContext
    var page: String
    var charts: ChartSet

    /// As many models are shown, those that are first most often: more ranks than these nobody compares.
    static let most = 12
    /// Two by two a table grows in both directions.
    static let mostDuels = 6

    /// The section; its closed line is each workload's leader and how it holds.
    func fold() -> Fold {
        StudySection(
            id: "weights", title: "How much does the answer depend on the weights?",
            absent: (
                "there is no ranking of two models", "No workload has two models with a full score that miss no limit."
            ),
            of: context.edition, \.weights
        ).fold(
            finding: { WeightWords(context: context, workload: $0).finding($1) },
            lede: { study in
                "The policy's weights say which indicator counts most. Here only their order is kept: \(Digits.grouped(Double(study.draws), 0)) sets of weights in that order were drawn, seed \(study.seed), each as likely as any other."
            }, part: part)
    }

    private func part(_ workload: WorkloadFinding, _ study: WeightStudy) -> [Block] {
        let words = WeightWords(context: context, workload: workload)
        var blocks: [Block] = []
        blocks += words.sentences(study).map { Block.words($0) }
        blocks += [charts.figure("weights", workload.workload.id, context, from: page)].compactMap { $0 }
        blocks.append(flips(workload, study).block)
        blocks.append(standings(workload, study, words).block)
        blocks += [duels(workload, study)?.block].compactMap { $0 }
        return blocks
    }

    private func flips(_ workload: WorkloadFinding, _ study: WeightStudy) -> Table {
        let rows = study.flips.map { flip -> [Table.Cell] in
            [
                .init(Phrase.title(of: flip.indicator, context.policy)),
                .init(WeightWords.percent(flip.weight), exact: CSVText.field(flip.weight)),
                .init(flip.at.map(WeightWords.percent) ?? "at no weight", exact: CSVText.field(flip.at)),
                .init(flip.to.map(context.wording.name) ?? "nobody"),
            ]
        }
        return Table(
            caption:
                "\(workload.workload.title): the nearest weight at which another leads, the other weights kept in proportion; exact for today's estimates",
            heads: ["Indicator", .number("Weight today"), .number("The leader changes at"), "Who leads from there"],
            rows: rows)
    }

    private func standings(_ workload: WorkloadFinding, _ study: WeightStudy, _ words: WeightWords) -> Table {
        let shown = study.standings.prefix(Self.most)
        let rows = shown.map { standing -> [Table.Cell] in
            [
                .init(
                    context.wording.name(standing.model),
                    href: SitePath.relative(from: page, to: context.modelPath(standing.model))),
                .init(Phrase.percent(standing.first), exact: CSVText.field(standing.first)),
                .init(Digits.fixed(standing.meanRank, 1), exact: CSVText.field(standing.meanRank)),
                .init(words.taste(study, standing) ?? "hardly anybody"),
            ]
        }
        return Table(
            caption:
                "\(workload.workload.title): first places and mean ranks over all weights in the policy's order, to 0.8 points"
                + (shown.count < study.standings.count
                    ? "; the first \(shown.count) of \(study.standings.count)" : ""),
            heads: ["Model", .number("First under"), .number("Mean rank"), "Who would choose it: mean weights"],
            rows: rows)
    }

    /// Two by two; nil where first places say it all.
    private func duels(_ workload: WorkloadFinding, _ study: WeightStudy) -> Table? {
        let shown = Array(study.standings.prefix(Self.mostDuels))
        guard shown.count > 2, shown.allSatisfy({ $0.wins.count >= shown.count }) else { return nil }
        let rows = shown.indices.map { row -> [Table.Cell] in
            [
                .init(
                    context.wording.name(shown[row].model),
                    href: SitePath.relative(from: page, to: context.modelPath(shown[row].model)))
            ]
                + shown.indices.map { column in
                    row == column
                        ? .init("itself", exact: "")
                        : .init(Phrase.percent(shown[row].wins[column]), exact: CSVText.field(shown[row].wins[column]))
                }
        }
        return Table(
            caption:
                "\(workload.workload.title): under how many of these weights a model's score is higher than another's"
                + (shown.count < study.standings.count
                    ? "; the first \(shown.count) of \(study.standings.count)" : ""),
            heads: ["Model"] + shown.map { .number("Higher than " + context.wording.name($0.model)) }, rows: rows)
    }
}

/// The place of a ranking's leader under other weights, in sentences.
struct WeightWords {
    var context: EditionContext
    var workload: WorkloadFinding

    /// The finding in one line, without full stop.
    func finding(_ study: WeightStudy) -> String {
        let share = study.standings.first { $0.model == study.leader }?.first ?? 0
        let start =
            "\(workload.workload.title): \(name(study.leader)) has the highest score under \(Phrase.percent(share)) of all weights in the policy's order"
        guard let flip = study.nearestFlip, let at = flip.at else {
            return start + ", and no single weight changes that"
        }
        return start
            + "; \(indicator(flip.indicator)) at \(WeightWords.percent(at)) instead of \(WeightWords.percent(flip.weight)) would change that"
    }

    /// Whether the leader is robust, and who is never first.
    func sentences(_ study: WeightStudy) -> [String] {
        let leader = name(study.leader)
        var all = [
            study.isRobust
                ? "\(leader) has the highest score whatever the weights, within reason: no weight changes it by moving less than 5 points."
                : "The leader depends on the weights, so the ranking is no more than a summary; no advice reads it."
        ]
        if let rank = workload[study.leader]?.score.rank, rank.upperBound > 1 {
            all.append("Even at today's weights the data can't tell \(leader) apart from the next.")
        }
        let never = study.neverFirst.prefix(6).map { "\(name($0.model)) (\(name($0.by)))" }
        if !never.isEmpty {
            let rest = study.neverFirst.count - never.count
            all.append(
                "First under no weights, since another is at least as good on every indicator: "
                    + never.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "") + ".")
        }
        return all
    }

    /// The mean weights of those who would choose a model; nil where hardly anybody would.
    func taste(_ study: WeightStudy, _ standing: WeightStudy.Standing) -> String? {
        standing.centralWeights.map { weights in
            zip(study.indicators, weights).map { "\(indicator($0)) \(WeightWords.percent($1))" }.joined(separator: ", ")
        }
    }

    /// A weight.
    static func percent(_ weight: Double) -> String { Digits.fixed(weight * 100, 0) + "%" }

    private func name(_ model: ModelID) -> String { context.wording.name(model) }

    private func indicator(_ id: IndicatorID) -> String {
        let title = Phrase.title(of: id, context.policy)
        return title.prefix(1).lowercased() + title.dropFirst()
    }
}
