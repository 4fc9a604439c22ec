/// A name that points at one thing of a kind: `ModelID("corvid-mini")` can't be passed where a workload is meant.
///
/// The text is the author's own, shown as it stands; it is data and is escaped wherever it goes.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The name as the author wrote it, such as `corvid-mini`.
    public let name: String

    /// Makes an identifier from the author's text.
    public init(_ name: String) { self.name = name }

    /// Makes an identifier from a literal, for tests and defaults.
    public init(stringLiteral value: String) { self.name = value }

    /// The name itself.
    public var description: String { name }

    /// Orders by Unicode scalars, the same on every machine and locale.
    public static func < (left: Self, right: Self) -> Bool {
        left.name.unicodeScalars.lexicographicallyPrecedes(right.name.unicodeScalars)
    }
}

/// The name of a model, unique in a content folder.
public typealias ModelID = Identifier<Model>
/// The name of a workload, unique in a content folder.
public typealias WorkloadID = Identifier<Workload>
/// The name of an indicator, such as `latency.busy.p95`.
public typealias IndicatorID = Identifier<Indicator>
/// A slice of a workload's data, such as `language=ar`.
public typealias SliceID = Identifier<Slice>
/// The name of a scenario.
public typealias ScenarioID = Identifier<Scenario>
/// The name of a decision: its cycle and file, such as `2025-Q4/sixth-replica`.
public typealias DecisionID = Identifier<Decision>
