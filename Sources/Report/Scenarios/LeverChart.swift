import Analysis
import Charts
import Portfolio
import Voice

/// What could change the decision (S16): the lead of the choice while one assumption at a time moves within its range.
struct LeverChart {
    var context: EditionContext
    var workload: WorkloadFinding

    /// The chart; nil without scenarios, or without a choice between two.
    var chart: Chart? {
        guard let study = workload.scenarios?.lead, !study.swings.isEmpty else { return nil }
        let code = (workload.models.first?.cost.currency ?? context.currency).code
        let format: @Sendable (Double) -> String = { Digits.money($0, half: nil, code, signed: true) }
        let choice = context.wording.name(study.choice)
        let overturning = study.swings.filter(\.overturns).map { name($0.driver) }
        let caption = ChartCaption(context: context)
        let figures = [study.choice, study.next].compactMap { workload[$0]?.quality }
        let period = workload.workload.period
        return Tornado(
            text: ChartText(
                title: finding(overturning, of: study.swings.count, choice),
                description:
                    "\(choice) leads \(context.wording.name(study.next)) by \(format(study.lead)) \(period) in net benefit. "
                    + (study.swings.max { reach($0) < reach($1) }.map {
                        "\(capitalised($0.driver)) moves that most, from \(format(min($0.atLow, $0.atHigh))) to \(format(max($0.atLow, $0.atHigh)))."
                    } ?? "") + " " + change(format),
                caption:
                    "One assumption moved at a time, \(caption.basis(figures)): prices, traffic and worth from 20% less to 25% more, further where a scenario goes further; qualities within their 95% intervals. Below 0 another leads. Estimates without interval. \(caption.source(figures))"
            ),
            valueTitle: "Lead in net benefit, \(code) \(period)",
            assumptions: study.swings.map { swing in
                Tornado.Assumption(
                    name: capitalised(swing.driver), low: swing.atLow, lowWords: end(swing.driver, swing.low),
                    high: swing.atHigh, highWords: end(swing.driver, swing.high),
                    note: swing.overturns ? "another leads at one end" : "")
            },
            today: Limit(study.lead, "today \(format(study.lead))", ink: .muted),
            turning: Limit(0, "another leads below 0", ink: .bad), format: format
        ).chart
    }

    /// "Alone, traffic could overturn the lead of gauge-v3".
    private func finding(_ overturning: [String], of all: Int, _ choice: String) -> String {
        switch overturning.count {
        case 0: "No single assumption overturns the lead of \(choice)"
        case 1, 2: "Alone, \(Listed.and(overturning)) could overturn the lead of \(choice)"
        default: "Alone, each of \(overturning.count) in \(all) assumptions could overturn the lead of \(choice)"
        }
    }

    /// The lead of the cycle before.
    private func change(_ format: (Double) -> String) -> String {
        ChartChange(context: context).words { edition in
            edition[workload.workload.id]?.scenarios?.lead.map { before in
                "\(format(before.lead)), of \(context.wording.name(before.choice)) over \(context.wording.name(before.next))"
            }
        }
    }

    private func reach(_ swing: LeadStudy.Swing) -> Double { abs(swing.atHigh - swing.atLow) }

    private func name(_ driver: LeadStudy.Driver) -> String {
        switch driver {
        case .input(let input): ScenarioWords.title(input)
        case .quality(let model): "the \(quality(of: model))"
        }
    }

    /// As the start of a row or a sentence: "Price of tokens".
    private func capitalised(_ driver: LeadStudy.Driver) -> String {
        let words =
            switch driver {
            case .input(let input): ScenarioWords.bareTitle(input)
            case .quality(let model): quality(of: model)
            }
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private func quality(of model: ModelID) -> String { "quality of \(context.wording.name(model))" }

    /// "−20%", "× 4" or a quality.
    private func end(_ driver: LeadStudy.Driver, _ value: Double) -> String {
        switch driver {
        case .quality: Digits.fixed(value, 1) + "%"
        case .input:
            value >= 2
                ? "×\u{a0}" + Digits.fixed(value, value == value.rounded() ? 0 : 1)
                : (value < 1 ? "\u{2212}" : "+") + Digits.fixed(abs(value - 1) * 100, 0) + "%"
        }
    }

}
