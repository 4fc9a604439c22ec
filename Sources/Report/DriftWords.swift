import Analysis
import Portfolio

/// Shifts of distributions in words (methods.md 12).
struct DriftWords {
    var context: EditionContext

    /// What is distributed: "Latency in the busy hours", "Rated answers by language", "Requests over the week".
    func title(_ shift: DistributionShift) -> String {
        switch shift.subject {
        case .latency(let span): "Latency \(span == .busy ? "in the busy hours" : "of all calls")"
        case .answers(let dimension): "Rated answers by \(dimension)"
        case .traffic: "Requests over the hours of the week"
        }
    }

    /// Whether it moved: "moved", "moved far", "no more than chance, or too little to matter".
    func verdict(_ shift: DistributionShift) -> String {
        switch shift.level {
        case .none: "no more than chance, or too little to matter"
        case .shifted: "moved"
        case .major: "moved far"
        }
    }

    /// The figure with what it is held against.
    func figure(_ shift: DistributionShift) -> String {
        switch shift.measure {
        case .distance(let distance, let isLower, _, let adjusted):
            let share = Digits.fixed(distance * 100, 1)
            return "distance \(isLower ? "at least " : "")\(share) points of calls, 10 matter; "
                + "probability of as much by chance \(Phrase.percent(adjusted))"
        case .stability(let index, let critical, let bins):
            return
                "stability index \(Digits.fixed(index, 3)) over \(bins) parts, \(Digits.fixed(max(0.1, critical), 3)) matters"
        }
    }

    /// The figure as a number.
    static func value(_ shift: DistributionShift) -> Double {
        switch shift.measure {
        case .distance(let distance, _, _, _): distance
        case .stability(let index, _, _): index
        }
    }

    /// How it is asked for: `drift.latency.busy`, `drift.answers.language`, `drift.traffic`.
    static func key(_ shift: DistributionShift) -> String {
        switch shift.subject {
        case .latency(let span): "drift.latency.\(span.rawValue)"
        case .answers(let dimension): "drift.answers.\(dimension)"
        case .traffic: "drift.traffic"
        }
    }
}
