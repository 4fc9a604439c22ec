import Statistics

public import Portfolio

/// One check of one model, with its three-valued answer (methods.md 0.2, 8).
public struct GateFinding: Hashable, Sendable {
    /// What is checked.
    public enum Subject: Hashable, Sendable {
        /// The share of calls within a latency limit: limit in ms, required share.
        case latency(span: ServiceLevel.Span, limit: Double, quantile: Double)
        /// The share of calls that fail, at most this share.
        case errors(limit: Double)
        /// The gap of a watched slice, at most this many points.
        case cohort(slice: SliceID, title: String, limit: Double)
        /// A limit of policy.
        case policy(indicator: IndicatorID, atMost: Double?, atLeast: Double?)
    }

    /// What is checked.
    public var subject: Subject
    /// The answer.
    public var verdict: Verdict
    /// The figure checked: a share within the limit, a share of failures, a gap, a value; nil when not measured.
    public var figure: Estimate?
    /// For latency: the quantile in ms that the reader knows the limit by.
    public var quantile: Estimate?
    /// Why it is open, or on what less than an interval it rests; nil where the interval decides.
    public var reason: GateReason?
    /// More examples that would settle an open verdict, about.
    public var moreNeeded: Int?

    /// Makes a finding.
    public init(
        subject: Subject, verdict: Verdict, figure: Estimate? = nil, quantile: Estimate? = nil,
        reason: GateReason? = nil, moreNeeded: Int? = nil
    ) {
        self.subject = subject
        self.verdict = verdict
        self.figure = figure
        self.quantile = quantile
        self.reason = reason
        self.moreNeeded = moreNeeded
    }
}

extension [GateFinding] {
    /// What the check of a group says; nil for a group without a limit.
    public func verdict(ofGroup slice: SliceID) -> Verdict? {
        first { gate in
            if case .cohort(let checked, _, _) = gate.subject { checked == slice } else { false }
        }?.verdict
    }

    /// The share of calls within the latency limit, percent: over the whole window where that was checked, else in the
    /// busy hours; nil without a check or calls to count.
    public var shareWithin: Estimate? {
        let shares = compactMap { gate -> (span: ServiceLevel.Span, figure: Estimate)? in
            guard case .latency(let span, _, _) = gate.subject, let figure = gate.figure else { return nil }
            return (span, figure)
        }
        return (shares.first { $0.span == .all } ?? shares.first)?.figure
    }
}
