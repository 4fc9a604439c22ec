import Analysis
import Formulas

/// A formula in words: what it computes, its numbers, and what it comes to.
enum FormulaWords {
    /// "hardware: 6 replicas × 730 h × 1.1 = 4,818 a month".
    static func text(_ formula: Formula) -> String {
        let words = spelled(formula.expression)
        let value = FormulaNumber.text(formula.value) + unit(formula.unit)
        let subject = subject(formula.subject)
        return (subject.isEmpty ? "" : subject + ": ") + (words == value ? value : "\(words) = \(value)")
    }

    /// The tree with its numbers, each with the word behind it.
    static func spelled(_ expression: Expression) -> String {
        expression.spelled { Term(rawValue: $0.name).map(word) ?? "" }
    }

    /// The word behind a number; empty for what its subject says.
    private static func word(_ term: Term) -> String {
        switch term {
        case .requests: "requests"
        case .replicas: "replicas"
        case .leastReplicas: "replicas at least"
        case .hours, .supportHours: "h"
        case .requestPrice, .perThousand: "per 1,000"
        case .tokenPrice: "per 1M"
        case .tokens: "tokens"
        case .perMonth, .fee: "a month"
        case .perYear, .retrainings: "a year"
        case .billed: "billed"
        case .quality: "points"
        case .switching: "for switching"
        case .horizon: "months"
        case .share: "%"
        case .allowed: "% allowed"
        case .reserve: "of each at most"
        case .calls: "calls in the busiest hour"
        case .burst: "for bursts"
        case .slots: "slots"
        case .serviceTime: "s"
        case .capacity, .hourPrice, .retrainingCost, .supportRate, .worth, .arrivals, .serviceRate, .variation, .right,
            .rated, .score, .figure:
            ""
        }
    }

    private static func unit(_ unit: Formula.Unit) -> String {
        switch unit {
        case .number: ""
        case .aMonth: " a month"
        case .aYear: " a year"
        case .perThousand: " per 1,000"
        case .percent: "%"
        case .points: " points"
        case .aSecond: " a second"
        }
    }

    /// What is computed; empty where the figure itself says so.
    private static func subject(_ subject: Formula.Subject) -> String {
        switch subject {
        case .part(let name): name
        case .perMonth: "sum of the parts"
        case .running: "without retraining and support"
        case .addedReplicas(let count): count < 0 ? "replicas less" : "replicas more"
        case .todaysBill: "with the replicas in service"
        case .rightSized: "with the replicas needed and no more"
        case .leastNeed: "if the measure that asks for least is right"
        case .rightAnswers: "cost over the share of right answers"
        case .timelyAnswers: "cost over the share within the limit"
        case .millionTokens: "cost over the tokens of a mean request"
        case .standingHour: "an hour costs, whatever its traffic"
        case .busyHour: "by the request, and the hour over its calls"
        case .year(let name): name
        case .yearSum: "sum"
        case .yearChange: "after less before"
        case .spent: "bills so far"
        case .coming: "months to come, each at its traffic and prices"
        case .once: "paid once: switching, and what stands by"
        case .outturn: "bills, months to come and what is paid once"
        case .room: "budget less the year's outturn"
        case .dearest(let scenario):
            "the months to come in the scenario \(scenario), times what it multiplies their cost by"
        case .contingency: "those months less the months to come as planned; no probability"
        case .firstYear: "with the advice less without, and what is paid once"
        case .portfolioScore: "mean of the chosen models' scores, weighted by traffic"
        case .arrivals: "arrivals"
        case .serviceRate: "one replica finishes"
        case .utilisation: "busy"
        case .variability: "waits are multiplied, by the stated variation of arrivals and service (Allen and Cunneen)"
        case .burnRate: "share of failed calls"
        case .gap: "others less here"
        case .forecastShift: "forecast moved by"
        case .perThousand, .billed, .tokens, .netBenefit, .stepWorth, .score, .realisedChange, .realisedPercent: ""
        }
    }
}
