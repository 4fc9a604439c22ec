public import Portfolio

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

    /// Whether to act on it.
    public enum Level: String, Hashable, Sendable {
        /// Within chance, or too small to matter.
        case none
        /// More than chance, and enough to matter.
        case shifted
        /// The same, and large.
        case major
    }

    /// One of the parts that shares are of.
    public struct Part: Hashable, Sendable {
        /// A group, a kind, or a range of values.
        public var name: String
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
    /// Whether to act on it.
    public var level: Level
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
