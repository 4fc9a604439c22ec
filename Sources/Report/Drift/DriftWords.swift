import Analysis
import Portfolio
import Voice

/// Shifts of distributions in words (methods.md 12).
struct DriftWords {
    var context: EditionContext

    /// What is distributed: "Latency in the busy hours", "Rated answers by language", "Requests over the week".
    func title(_ shift: DistributionShift) -> String {
        switch shift.subject {
        case .latency(let span): "Latency \(span == .busy ? "in the busy hours" : "of all calls")"
        case .answers(let dimension): "Rated answers by \(dimension)"
        case .traffic: "Requests over the hours of the week"
        case .input(let name): "Input: \(name)"
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
            let what = shift.isOfInput ? "requests" : "calls"
            return "distance \(isLower ? "at least " : "")\(share) points of \(what), 10 matter; "
                + "probability of as much by chance \(Phrase.percent(adjusted))"
        case .stability(let index, let critical, let bins):
            return
                "stability index \(Digits.fixed(index, 3)) over \(bins) parts, \(Digits.fixed(max(0.1, critical), 3)) matters"
                + (mover(shift).map { "; " + $0 } ?? "")
        }
    }

    /// The part whose share moved most: "most moved: digital, 36.0% before, 45.0% now".
    private func mover(_ shift: DistributionShift) -> String? {
        guard shift.isOfInput, let part = shift.mostMoved else { return nil }
        func share(_ count: Int, of all: Int) -> String { Figures.share(Double(count) / Double(all)) }
        return "most moved: \(part.name), \(share(part.before, of: shift.before)) before, "
            + "\(share(part.now, of: shift.now)) now"
    }

    /// The figure as a number.
    static func value(_ shift: DistributionShift) -> Double {
        switch shift.measure {
        case .distance(let distance, _, _, _): distance
        case .stability(let index, _, _): index
        }
    }
}
