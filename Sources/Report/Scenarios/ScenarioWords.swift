import Analysis
import Portfolio
import Voice

/// What scenarios make of a workload, in sentences.
struct ScenarioWords {
    var context: EditionContext
    var workload: WorkloadFinding

    private var currency: Currency { workload.models.first?.cost.currency ?? context.currency }
    private var title: String { workload.workload.title }

    /// The finding of a study in one line, without full stop.
    func finding(_ study: ScenarioStudy) -> String {
        guard let choice = study.planned.choice else {
            return workload.pointWorthPerThousand == nil
                ? "\(title): nobody has said what a right answer is worth, so there is no choice to hold"
                : "\(title): no model meets every limit as planned"
        }
        let all = study.scenarios.count
        let holding = study.holding.count
        let name = context.wording.name(choice)
        if all == 1 {
            return "\(title): \(name) \(holding == 1 ? "stays" : "doesn't stay") the choice in the one scenario"
        }
        return holding == all
            ? "\(title): \(name) stays the choice in all \(all) scenarios"
            : "\(title): \(name) stays the choice in \(holding) of \(all) scenarios"
    }

    /// Who is chosen instead, scenario by scenario; a sentence each.
    func changes(_ study: ScenarioStudy) -> [String] {
        guard let choice = study.planned.choice else { return [] }
        return study.scenarios.filter { $0.choice != choice }.map { scenario in
            let name = context.wording.name(choice)
            let why =
                scenario[choice]?.verdict == .fail
                ? "\(name) would miss a limit"
                : scenario[choice]?.regret.map {
                    "staying with \(name) would cost \(amount($0)) \(period) in net benefit"
                }
                    ?? "whether \(name) meets its limits couldn't be told"
            guard let next = scenario.choice else {
                return "\(scenario.scenario.title): no model would meet every limit; \(why)."
            }
            return "\(scenario.scenario.title): \(context.wording.name(next)) would be the choice; \(why)."
        }
    }

    /// Which inputs can change the choice within what was tried.
    func levers(_ study: ScenarioStudy) -> String? {
        guard let choice = study.planned.choice, !study.switches.isEmpty else { return nil }
        let name = context.wording.name(choice)
        let moving = study.switches.filter { !$0.changes.isEmpty }.map { Self.title($0.input) }
        let still = study.switches.filter(\.changes.isEmpty).map { Self.title($0.input) }
        if moving.isEmpty {
            return "Alone, none of these changes the choice of \(name) within the range tried: \(Listed.and(still))."
        }
        let rest = still.isEmpty ? "" : " Within the range tried, \(Listed.and(still)) can't."
        return
            "Alone, \(moving.count == 1 ? "only this" : "each of these") can change the choice of \(name): \(Listed.and(moving)).\(rest)"
    }

    /// A change of the choice on one side of the plan: "lumen-32b below 0.91 × as planned".
    func side(_ finding: SwitchFinding, _ change: SwitchFinding.Change?, isAbove: Bool) -> String {
        guard let change else {
            let end = isAbove ? finding.range.upperBound : finding.range.lowerBound
            return "no change \(isAbove ? "up" : "down") to \(level(finding, end))"
        }
        let next = isAbove ? change.above : change.below
        return
            "\(next.map(context.wording.name) ?? "nobody") \(isAbove ? "from" : "below") \(level(finding, change.factor))"
    }

    /// The level of an input: in its own unit where it has one, else in percent of the plan.
    func level(_ finding: SwitchFinding, _ factor: Double) -> String {
        if let planned = finding.planned {
            switch finding.input {
            case .traffic: return Figures.shortCount(planned * factor) + " a month"
            case .worth:
                return Digits.money(planned * factor, half: nil, currency.code)
            case .hardwarePrice, .tokenPrice: break
            }
        }
        let percent = (factor - 1) * 100
        return percent == 0
            ? "today's price"
            : "\(Digits.fixed(abs(percent), abs(percent) < 10 ? 1 : 0))% \(percent < 0 ? "less" : "more")"
    }

    /// Where a mix changes nothing, and why; a sentence each.
    func unweighed(_ study: ScenarioStudy) -> [String] {
        study.scenarios.flatMap { finding in
            finding.unweighed.map { part in
                let whose =
                    part.isEverybody
                    ? "" : " for " + Listed.and(part.models.map(context.wording.name))
                return "\(finding.scenario.title): the mix over \(part.dimension) changes no quality\(whose). "
                    + "That takes a share of the traffic and rated answers for every group of it."
            }
        }
    }

    /// Money in net benefit, a month where traffic is known.
    func amount(_ value: Double) -> String { Digits.money(value, half: nil, currency.code) }

    /// What `amount` is for.
    var period: String { workload.workload.period }

    /// An input as the reader knows it.
    static func title(_ input: SwitchFinding.Input) -> String {
        (input == .traffic ? "" : "the ") + bareTitle(input)
    }

    /// The same without its article: "price of tokens".
    static func bareTitle(_ input: SwitchFinding.Input) -> String {
        switch input {
        case .traffic: "traffic"
        case .hardwarePrice: "price of an hour of hardware"
        case .tokenPrice: "price of tokens"
        case .worth: "worth of a right answer"
        }
    }
}
