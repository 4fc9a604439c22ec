/// What a way to serve costs month by month: traffic that grows by the quarter, replicas in steps, prices that change on a
/// date (methods.md 3). Month 1 is the first after the cycle.
public struct RunningCost: Hashable, Sendable {
    /// How a part follows the traffic.
    public enum Kind: Hashable, Sendable {
        /// The same every month.
        case fixed
        /// In proportion.
        case variable
        /// One amount a replica: those that carry today's `volume`, grown, at `capacity` each with the reserve kept.
        case replicas(volume: Double, capacity: Double, reserve: Double, minimum: Int)
        /// One amount a replica, of which so many run in each month, the first after the cycle first; then the last count.
        case counted([Int])
    }

    /// A price that changes.
    public struct Step: Hashable, Sendable {
        /// The first month of the new price.
        public var month: Int
        /// The new price over the one before.
        public var factor: Double

        /// Makes a step.
        public init(month: Int, factor: Double) {
            self.month = month
            self.factor = factor
        }
    }

    /// A part of the cost.
    public struct Part: Hashable, Sendable {
        /// How it follows the traffic.
        public var kind: Kind
        /// $ per month at today's traffic and price; of replicas $ per month each.
        public var amount: Double
        /// The changes of its price.
        public var steps: [Step]
        /// The last month whose price is known; nil when all are.
        public var knownUntil: Int?

        /// Makes a part.
        public init(_ kind: Kind, amount: Double, steps: [Step] = [], knownUntil: Int? = nil) {
            self.kind = kind
            self.amount = amount
            self.steps = steps
            self.knownUntil = knownUntil
        }

        /// The cost of `month` at a traffic of `traffic` times today's.
        func cost(month: Int, traffic: Double) -> Double {
            var cost = amount
            switch kind {
            case .fixed: break
            case .variable: cost *= traffic
            case .replicas(let volume, let capacity, let reserve, let minimum):
                let needed = (volume * traffic / (capacity * reserve) - 1e-9).rounded(.up)
                cost *= max(Double(minimum), needed)
            case .counted(let counts):
                cost *= Double(counts.isEmpty ? 0 : counts[min(max(1, month), counts.count) - 1])
            }
            return steps.reduce(cost) { month >= $1.month ? $0 * $1.factor : $0 }
        }
    }

    /// Its parts.
    public var parts: [Part]
    /// The months in which it runs.
    public var months: ClosedRange<Int>
    /// The growth of its own traffic by the quarter; nil where all that is added up grows alike.
    public var growth: Double?

    /// Makes a cost.
    public init(_ parts: [Part], months: ClosedRange<Int> = 1...12, growth: Double? = nil) {
        self.parts = parts
        self.months = months
        self.growth = growth
    }

    /// The cost of `month`, $; 0 when it doesn't run. `growth` is the traffic's by the quarter: 0.08 is 8% more.
    public func cost(month: Int, growth: Double) -> Double {
        guard months.contains(month) else { return 0 }
        let traffic = RunningCost.traffic(month: month, growth: self.growth ?? growth)
        return parts.reduce(0) { $0 + $1.cost(month: month, traffic: traffic) }
    }

    /// The traffic of `month` over today's, which grows from quarter to quarter.
    public static func traffic(month: Int, growth: Double) -> Double {
        // By multiplication: a power's last digit depends on the machine.
        (0..<max(0, (month + 2) / 3)).reduce(1.0) { traffic, _ in traffic * (1 + growth) }
    }

    /// The cost of all `lines` over `months`, $.
    public static func total(_ lines: [RunningCost], months: Int, growth: Double) -> Double {
        (0..<max(0, months)).reduce(0) { sum, month in
            lines.reduce(sum) { $0 + $1.cost(month: month + 1, growth: growth) }
        }
    }

    /// How many of the next `months` have known prices throughout.
    public static func monthsKnown(_ lines: [RunningCost], of months: Int = 12) -> Int {
        lines.flatMap(\.parts).compactMap(\.knownUntil).reduce(months) { min($0, $1) }
    }
}
