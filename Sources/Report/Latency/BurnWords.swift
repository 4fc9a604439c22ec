import Analysis
import Formulas
import Portfolio
import Voice

/// The alarms of an error budget in words.
enum BurnWords {
    /// What stands beside a check of failures: "alarm at burn rate 14.4 rang twice, for 1 h 5 min in all".
    static func brief(_ finding: BurnFinding) -> String {
        if let level = finding.loudest {
            return
                "alarm at burn rate \(rate(level.rate)) rang \(times(level.count)), for \(duration(level.minutes)) in all"
        }
        let judged = finding.levels.count { $0.obstacle == nil }
        switch judged {
        case 0: return "no alarm can be judged from steps of \(duration(finding.step))"
        case finding.levels.count: return "no alarm rang"
        default: return "no alarm rang of the \(judged) that can be judged from steps of \(duration(finding.step))"
        }
    }

    /// A level: "burn rate 14.4 in 1 h and 5 min".
    static func level(_ level: BurnFinding.Level) -> String {
        "burn rate \(rate(level.rate)) in \(duration(level.longWindow)) and \(duration(level.shortWindow))"
    }

    /// What came of it: "rang twice", "never rang", or why it can't be judged.
    static func result(_ level: BurnFinding.Level, _ finding: BurnFinding) -> String {
        switch level.obstacle {
        case .coarseSteps:
            "can't be judged: steps of \(duration(finding.step)) don't make windows of \(duration(level.longWindow)) "
                + "and \(duration(level.shortWindow))"
        case .shortSeries: "can't be judged: the series is shorter than \(duration(level.longWindow))"
        case nil: level.count == 0 ? "never rang" : "rang \(times(level.count))"
        }
    }

    /// A moment: "3 Jul 2026, 10:05".
    static func moment(_ moment: Moment) -> String { "\(Phrase.day(moment.day)), \(moment.clock)" }

    /// A burn rate: "14.4", "6", "0.28".
    static func rate(_ value: Double) -> String {
        value < 1 ? Digits.fixed(value, 2) : Voice.Digits.short(value, places: 1)
    }

    /// A share: "0.5%".
    static func percent(_ share: Double) -> String { FormulaNumber.text(share * 100) + "%" }

    /// A length of time: "5 min", "1 h 5 min", "3 days", "2 days 4 h".
    static func duration(_ minutes: Int) -> String {
        let parts = [(minutes / 1440, "day"), (minutes % 1440 / 60, "h"), (minutes % 60, "min")].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return "0\u{a0}min" }
        return parts.map { "\($0.0)\u{a0}\($0.1)\($0.1 == "day" && $0.0 > 1 ? "s" : "")" }.joined(separator: " ")
    }

    /// "once", "twice", "14 times".
    static func times(_ count: Int) -> String {
        switch count {
        case 1: "once"
        case 2: "twice"
        default: "\(Digits.grouped(Double(count), 0)) times"
        }
    }
}
