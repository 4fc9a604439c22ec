public import Portfolio
public import Statistics

/// How far a distribution moved since the last cycle (methods.md 12).
public struct DistributionShift: Hashable, Sendable {
    /// What is distributed.
    public enum Subject: Hashable, Sendable {
        /// How long calls took.
        case latency(ServiceLevel.Span)
        /// The rated answers over the groups of a dimension, such as `language`.
        case answers(dimension: String)
        /// Requests over the hours of the week.
        case traffic
        /// A property of what the model was asked, by its name.
        case input(String)
    }

    /// By how much it moved.
    public enum Measure: Hashable, Sendable {
        /// Kolmogorov and Smirnov's distance, its p-value, and that among all that were compared in the cycle. Where only
        /// counts in buckets are known the distance is a lower limit.
        case distance(Double, isLowerLimit: Bool, p: Double, adjustedP: Double)
        /// The population stability index, and what chance alone passes in 5% of the cases.
        case stability(Double, critical: Double, bins: Int)
    }

    /// The change that decides whether it moved, with the least that matters.
    public struct Move: Hashable, Sendable {
        /// What changed.
        public enum Of: Hashable, Sendable {
            /// A quantile of latency, as a ratio less 1: 0.12 for 12% slower.
            case quantile(Double)
            /// The share of a part, in points: the one furthest out.
            case part(PartName)
        }

        /// What changed.
        public var of: Of
        /// By how much; nil where a side has none, as when too many calls failed.
        public var change: Double?
        /// The low end of its interval; nil where nothing bounds it.
        public var low: Double?
        /// The high end.
        public var high: Double?
        /// The least change that matters.
        public var minimum: Double
    }

    /// One of the parts that shares are of.
    public struct Part: Hashable, Sendable {
        /// A group, a kind, or a range of values.
        public var name: PartName
        /// How many were in it before.
        public var before: Int
        /// How many are in it now.
        public var now: Int
    }

    /// The model; nil for what is of the workload.
    public var model: ModelID?
    /// What is distributed.
    public var subject: Subject
    /// By how much it moved.
    public var measure: Measure
    /// Whether it moved, surely didn't by anything that matters, or can't be told: from the interval of `move`, never from
    /// `measure`, which describes.
    public var verdict: ChangeVerdict
    /// The change that decides; nil where none does.
    public var move: Move?
    /// Calls, answers or requests before.
    public var before: Int
    /// Calls, answers or requests now.
    public var now: Int
    /// The parts of a stability index by name; empty for hours and distances.
    public var parts: [Part] = []
    /// The way to its files and the formula with its numbers.
    public var lineage: Lineage

    /// Whether it is of what the model was asked.
    public var isOfInput: Bool {
        if case .input = subject { true } else { false }
    }

    /// The part whose share moved most, the first of equals; nil without parts.
    public var mostMoved: Part? {
        // By products, not quotients: of two parts both move alike, to the last digit.
        func move(_ part: Part) -> Double { abs(Double(part.now) * Double(before) - Double(part.before) * Double(now)) }
        return parts.max { move($0) < move($1) }
    }

    /// How it is asked for: `drift.latency.busy`, `drift.answers.language`, `drift.inputs.meter type`.
    package var key: String {
        switch subject {
        case .latency(let span): "drift.latency.\(span.rawValue)"
        case .answers(let dimension): "drift.answers.\(dimension)"
        case .traffic: "drift.traffic"
        case .input(let name):
            if case .distance = measure { "drift.inputs.\(name).distance" } else { "drift.inputs.\(name)" }
        }
    }
}
