/// The names that a claim may use, with what each is counted in.
public struct Vocabulary: Sendable {
    /// Figures that are also known of the last cycle and of what runs: `last(x)`, `change(x)`, `against(x)`.
    public var figures: [String: Dimension]
    /// Figures that are known of the model now, and no other way.
    public var facts: [String: Dimension]
    /// Numbers that the author has fixed already, such as `thresholds.promote`.
    public var constants: [String: (value: Double, dimension: Dimension)]
    /// What `meets(x)`, `misses(x)` and `untold(x)` may be asked of.
    public var checks: Set<String>
    /// What `limit(x)` may be asked of.
    public var limits: [String: Dimension]
    /// What `evidence(x)` may be asked of.
    public var levels: [String]
    /// The currency that amounts are in, such as `USD`.
    public var currency: String

    /// Makes a vocabulary.
    public init(
        figures: [String: Dimension] = [:], facts: [String: Dimension] = [:],
        constants: [String: (value: Double, dimension: Dimension)] = [:], checks: Set<String> = [],
        limits: [String: Dimension] = [:], levels: [String] = [], currency: String = "USD"
    ) {
        self.figures = figures
        self.facts = facts
        self.constants = constants
        self.checks = checks
        self.limits = limits
        self.levels = levels
        self.currency = currency
    }

    /// Every name that stands by itself.
    var names: [String] { (Array(figures.keys) + facts.keys + constants.keys).sorted() }

    func dimension(of name: String) -> Dimension? { figures[name] ?? facts[name] }
}
