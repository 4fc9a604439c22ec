import Analysis
import Cores
import Portfolio

/// The anchors of the lineage page.
enum Anchor {
    static let portfolioScore = "f-portfolio-score"
    static let moneyBefore = "f-money-before"
    static let moneyAfter = "f-money-after"
    static let moneyChange = "f-money-change"
    static let yearBefore = "f-year-before"
    static let yearAfter = "f-year-after"
    static let yearOnce = "f-year-once"
    static let yearChange = "f-year-change"
    static let outturn = "f-outturn"
    static let room = "f-room"
    static let contingency = "f-contingency"

    /// The anchor of a model's figure on a workload; `what` is an indicator or a word such as `cost`.
    static func figure(_ what: String, _ model: ModelID, _ workload: WorkloadID, slice: SliceID? = nil) -> String {
        let parts = [workload.name, model.name, what] + (slice.map { [$0.name] } ?? [])
        return "f-" + parts.map(SitePath.name(for:)).joined(separator: "--")
    }

    /// The anchor of what is put to the vote on a model.
    static func vote(_ model: ModelID, _ workload: WorkloadID) -> String {
        "vote-" + SitePath.name(for: workload.name) + "-" + SitePath.name(for: model.name)
    }
    /// The anchor of a decision's record.
    static func decision(_ id: DecisionID) -> String { "decision-" + SitePath.name(for: id.name) }

    /// The anchor of a file in the list of files.
    static func file(_ path: String) -> String { "file-" + SitePath.name(for: path) }
}

extension EditionFinding {
    /// Every figure of the edition that has a lineage, in the order of the report.
    var anchored: [Anchored] {
        var list: [Anchored] = []
        func add(
            _ anchor: String, _ name: String, _ title: String, _ estimate: Estimate?, isMoney: Bool = true,
            gaps: [MoneyGap] = [],
            _ words: (Estimate) -> String
        ) {
            guard let estimate else { return }
            list.append(
                Anchored(
                    anchor: anchor, name: "portfolio \(name)", title: title, estimate: estimate,
                    words: words(estimate), isMoney: isMoney, gaps: gaps.map { "at least: \(wording.gap($0))" }))
        }
        let currency = Phrase.currency(of: self)
        let wording = Wording(edition: self)
        add(Anchor.portfolioScore, "score", "Portfolio score", portfolioScore, isMoney: false) { Phrase.score($0) }
        add(Anchor.moneyBefore, "cost-before", "Run cost a year, before the decisions", money.before) {
            Phrase.money($0, currency) + " a year"
        }
        add(Anchor.moneyAfter, "cost-after", "Run cost a year, after the decisions", money.after) {
            Phrase.money($0, currency) + " a year"
        }
        // Where a part is unknown the known parts are a lower bound (N01).
        add(
            Anchor.moneyBefore, "cost-before", "Run cost a year, before the decisions", money.atLeastBefore,
            gaps: money.missing
        ) {
            "at least " + Phrase.money($0, currency) + " a year"
        }
        add(
            Anchor.moneyAfter, "cost-after", "Run cost a year, after the decisions", money.atLeastAfter,
            gaps: money.missing
        ) {
            "at least " + Phrase.money($0, currency) + " a year"
        }
        add(Anchor.moneyChange, "cost-change", "Change of the run cost a year", money.change) {
            Phrase.money($0, currency, signed: true) + " a year"
        }
        let cash = { (estimate: Estimate) in Phrase.money(estimate, currency) }
        add(Anchor.yearBefore, "year-before", "Next twelve months, as today", money.year?.before, cash)
        add(Anchor.yearAfter, "year-after", "Next twelve months, as advised", money.year?.after, cash)
        add(Anchor.yearOnce, "year-once", "Paid once for the advice", money.year?.once, cash)
        add(Anchor.yearChange, "year-change", "Change of the next twelve months", money.year?.change) {
            Phrase.money($0, currency, signed: true)
        }
        add(Anchor.outturn, "outturn", "Outturn of the budget's year", money.outturn?.total) { _ in
            money.outturn.map { OutturnWords.total($0, currency) } ?? ""
        }
        add(Anchor.room, "room", "Budget less outturn", money.outturn?.room) {
            Phrase.money($0, currency, signed: true)
        }
        add(Anchor.contingency, "contingency", "Contingency of the year", money.outturn?.contingency, cash)
        let policy = cycle.policy
        for workload in workloads {
            list += Concurrent.map(workload.models, slice: 64) { $0.anchored(in: workload, policy: policy) }.flatMap {
                $0
            }
        }
        return list
    }
}

extension ModelFinding {
    /// The model's figures with their anchors: cost, score, indicators by name, slices in the author's order.
    func anchored(in workload: WorkloadFinding, policy: Policy) -> [Anchored] {
        let id = workload.workload.id
        let name = model.title
        var list: [Anchored] = []
        func add(_ what: String, _ title: String, _ estimate: Estimate?, slice: SliceID? = nil, _ words: String?) {
            guard let estimate, let words else { return }
            var asked = what.hasPrefix("i-") ? String(what.dropFirst(2)) : what
            if let slice { asked = (what == "quality" ? workload.workload.quality.name : what) + " on \(slice.name)" }
            list.append(
                Anchored(
                    anchor: Anchor.figure(what, model.id, id, slice: slice),
                    name: "\(id.name)/\(model.id.name) \(asked)", title: title, estimate: estimate,
                    words: words, isMoney: ["cost-month", "todays-bill", "right-sized"].contains(what), model: model.id,
                    workload: id, slice: slice))
        }
        let code = cost.currency
        add(
            "cost", "Cost of \(name) per 1,000 requests", cost.perThousand,
            cost.perThousand.map { CostWords.words(cost, $0) })
        add("cost-month", "Cost of \(name) a month", cost.perMonth, cost.perMonth.map { CostWords.words(cost, $0) })
        // The cost itself stands above; where replicas in service, paid and needed differ the others differ from it.
        if cost.sizing != nil {
            for (what, title, figure) in [
                ("todays-bill", "Today's bill of \(name) a month, with the replicas in service", cost.todaysBill),
                ("right-sized", "Cost of \(name) a month right-sized, with the replicas needed", cost.rightSized),
            ] {
                add(what, title, figure, figure.map { CostWords.words(cost, $0) })
            }
        }
        add("score", "Score of \(name)", score.score, score.score.map(Phrase.score))
        for (indicator, estimate) in figures.sorted(by: { $0.key < $1.key }) {
            let title = Phrase.title(of: indicator, policy)
            add("i-" + indicator.name, "\(title) of \(name)", estimate, Phrase.value(estimate, code))
        }
        for slice in slices {
            add(
                "quality", "\(workload.qualityTitle(policy)) of \(name), \(slice.slice.title)", slice.accuracy,
                slice: slice.slice.id, Phrase.value(slice.accuracy, code))
            if let gap = slice.gap {
                add("gap", "Gap of \(name), \(slice.slice.title)", gap, slice: slice.slice.id, Phrase.value(gap, code))
            }
        }
        return list
    }
}

extension WorkloadFinding {
    /// The name of this workload's quality.
    func qualityTitle(_ policy: Policy) -> String {
        workload.qualityTitle ?? Phrase.title(of: workload.quality, policy)
    }
}
