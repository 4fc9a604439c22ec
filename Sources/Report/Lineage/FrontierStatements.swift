import Analysis
import Formulas
import Portfolio

/// Where a model stands against the others, explained: frontier, ladder and rank.
struct FrontierStatements {
    let finding: ModelFinding
    let workload: WorkloadFinding
    let context: EditionContext

    /// Frontier, ladder and rank, in this order.
    var explanations: [Explanation] { [frontier, ladder, rank] }

    private var pair: String? { pair(of: finding) }

    /// "$1.92 per 1,000 and 77.9%" with every digit; nil when one of them is unknown.
    private func pair(of model: ModelFinding) -> String? {
        model.cost.comparable.flatMap { cost in
            model.quality.map { "cost \(number(cost.value)) per 1,000, quality \(number($0.value))" }
        }
    }

    private var frontier: Explanation {
        var steps: [String] = []
        let value: String
        if let pair { steps.append("\(finding.model.title): \(pair)") }
        if let other = finding.dominatedBy.flatMap({ workload[$0] }) {
            value = "off the frontier: \(other.model.title) is at least as good for less"
            if let pair = pair(of: other) { steps.append("\(other.model.title): \(pair)") }
        } else if finding.isOnFrontier == true {
            value = "on the frontier"
            steps.append("none of the models compared has cost and quality at least as good and one better")
        } else {
            value = "not compared: " + missing
        }
        if let probability = finding.frontierProbability {
            steps.append(
                "on the frontier in \(Phrase.percent(probability)) of the draws of cost and quality within their spread, "
                    + "seed \(context.policy.seed)")
        }
        return statement("frontier", "\(finding.model.title) and the frontier", value, steps, [.draws])
    }

    private var ladder: Explanation {
        let ladder = workload.ladder
        var steps: [String] = []
        let value: String
        if let position = ladder.rungs.firstIndex(where: {
            $0.model == finding.model.id || $0.ties.contains(finding.model.id)
        }) {
            let rung = ladder.rungs[position]
            value = "rung \(position + 1) of \(ladder.rungs.count)"
            if let cost = rung.extraCost, let points = rung.extraQuality, let price = rung.pricePerPoint {
                let below = ladder.rungs[position - 1].model
                steps.append("against \(context.wording.name(below)), the rung below, per 1,000 requests:")
                steps.append("\(number(cost)) extra cost / \(number(points)) extra points = \(number(price)) a point")
            } else {
                steps.append("the cheapest of those that meet every limit")
            }
            if let worth = workload.pointWorthPerThousand {
                steps.append("a point is worth \(number(worth)) per 1,000 requests")
            }
            if let worth = rung.worth {
                steps += StepWords.list(worth.lineage.steps)
                steps.append(
                    "worth of the step: \(number(worth.value)), "
                        + Phrase.spread(worth, finding.cost.currency, isMoney: true))
            }
            if let pays = rung.pays { steps.append("the step pays in \(Phrase.percent(pays)) of the draws") }
        } else if let left = ladder.leftOut.first(where: { $0.model == finding.model.id }) {
            value = "left out: \(left.reason.words)"
        } else {
            switch ladder.status[finding.model.id] {
            case .dominated: value = "off the ladder: another is at least as good for less"
            case .extended: value = "off the ladder: a mix of two others gives as much quality for less, as measured"
            case .nondominated, nil: value = "off the ladder"
            }
        }
        return statement("ladder", "\(finding.model.title) on the price ladder", value, steps, [.ladder, .returns])
    }

    private var rank: Explanation {
        var steps: [String] = []
        if let range = finding.score.rank {
            steps.append(
                "one is surely ahead of another when the 95% interval of ln(its score / the other's) is above 0, "
                    + "the reaches of both scores' intervals added as squares")
            steps.append("first possible rank: 1 + \(range.lowerBound - 1) surely ahead of it = \(range.lowerBound)")
            steps.append(
                "last possible rank: 1 + \(range.upperBound - 1) ranked and not surely behind it = \(range.upperBound)")
        } else {
            steps.append(finding.verdict == .fail ? "a model that misses a limit isn't ranked" : missing)
        }
        if let score = finding.score.score { steps.append("its score is \(number(score.value))") }
        if let tie = finding.score.tie, let other = workload[tie.with]?.score.score {
            steps.append(
                "\(TieWords(context: context).sentence(tie)); scores \(number(finding.score.score?.value ?? 0)) and "
                    + "\(number(other.value)), the reaches that answers give shrunk with the root of their number")
        }
        return statement(
            "rank", "Rank of \(finding.model.title)", RankTable.rank(finding.score.rank), steps, [.score])
    }

    private var missing: String {
        if finding.quality == nil { return "its quality is not measured" }
        if let unlike = finding.unlike.first(where: \.isBarred) { return unlike.words }
        switch finding.cost.knowledge {
        case .unknown(let reason): return "its cost is unknown, \(reason.words)"
        case .atLeast(let reason): return "only a part of its cost is known, \(reason.words)"
        case .known, .free: return "an indicator is missing"
        }
    }

    private func statement(
        _ what: String, _ title: String, _ value: String, _ steps: [String], _ methods: [MethodName]
    ) -> Explanation {
        let id = workload.workload.id
        let figures = what == "rank" ? [finding.score.score] : [finding.cost.comparable, finding.quality]
        return Explanation(
            id: Anchor.figure(what, finding.model.id, id), name: "\(id.name)/\(finding.model.id.name) \(what)",
            title: title, value: value, steps: steps, methods: methods,
            sources: figures.flatMap { $0?.lineage.sources ?? [] } + [finding.model.source].compactMap { $0 },
            model: finding.model.id, workload: id)
    }

    private func number(_ value: Double) -> String { FormulaNumber.text(value) }
}
