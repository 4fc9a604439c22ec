/// A deployable candidate: its owner, hardware, price and stage.
public struct Model: Hashable, Sendable {
    /// Where a model stands in its life.
    public enum Stage: String, Sendable, CaseIterable {
        /// It serves traffic.
        case production
        /// It competes for traffic.
        case candidate
        /// It serves traffic and is to go.
        case deprecated
        /// It is gone.
        case retired
    }

    /// What it runs on, for models that are not bought by the request.
    public struct Hardware: Hashable, Sendable {
        /// The item of the price book that one replica takes, such as `H100`.
        public var item: String
        /// Replicas in service.
        public var replicas: Int
        /// The least number of replicas.
        public var minimumReplicas: Int
        /// Requests a month that one replica carries; nil when unknown, then replicas don't change with traffic.
        public var capacity: Double?
        /// Hours a month that a replica is paid for.
        public var hours: Double

        /// Makes the hardware of a model.
        public init(item: String, replicas: Int, minimumReplicas: Int, capacity: Double?, hours: Double) {
            self.item = item
            self.replicas = replicas
            self.minimumReplicas = minimumReplicas
            self.capacity = capacity
            self.hours = hours
        }
    }

    /// Retraining as planned: what one costs, and how many a year.
    public struct Retraining: Hashable, Sendable {
        /// What one retraining costs.
        public var cost: Double
        /// How many a year.
        public var perYear: Double

        /// Makes a plan of retraining.
        public init(cost: Double, perYear: Double) {
            self.cost = cost
            self.perYear = perYear
        }
    }

    /// What of it stands by once another has taken its place.
    public struct Standby: Hashable, Sendable {
        /// Replicas kept.
        public var replicas: Int
        /// For how many months.
        public var months: Double

        /// Makes a standby.
        public init(replicas: Int, months: Double) {
            self.replicas = replicas
            self.months = months
        }
    }

    /// Its name.
    public var id: ModelID
    /// The name shown, where it differs.
    public var title: String
    /// One sentence about it.
    public var about: String?
    /// The workloads that it competes in; empty means all.
    public var workloads: [WorkloadID]
    /// Its stage in this cycle.
    public var stage: Stage
    /// The cycle since which it has this stage.
    public var since: CycleID?
    /// Who answers for it.
    public var owner: String?
    /// Who makes it, when it is bought.
    public var vendor: String?
    /// The family of sizes that it belongs to.
    public var family: String?
    /// For people: "own, 6 × L40S".
    public var runsOn: String?
    /// Own hardware.
    public var hardware: Hardware?
    /// Variable cost of 1,000 requests, from `price`; nil when nothing is said.
    public var pricePerThousand: Cost?
    /// Why that price is right although it is many times, or a small part of, the last cycle's; nil when nobody said so.
    public var acknowledged: String?
    /// The tokens of a mean request with their prices; nil when nothing is said of tokens.
    public var tokens: TokenUse?
    /// The part of the price that is paid whatever the traffic, a month.
    public var fixedPerMonth: Double
    /// The basis of its costs.
    public var basis: CostBasis
    /// Hours of people a month.
    public var supportHours: Double
    /// What such an hour costs.
    public var supportRate: Double?
    /// Planned retraining.
    public var retraining: Retraining?
    /// What it costs once to move to this model.
    public var switchingCost: Double
    /// Parts of its cost that its author says are nothing, where others are silent.
    public var statedAsNothing: Set<Upkeep> = []
    /// What stands by after it is replaced; nil where nothing does.
    public var standby: Standby?
    /// Requests that one replica works on at once.
    public var concurrency: Int?
    /// Mean time that one request occupies a slot, milliseconds.
    public var serviceTime: Double?
    /// The variation of that time: its standard deviation over its mean; nil when unknown.
    public var serviceVariation: Double?
    /// Where it is declared; nil when only the metrics name it.
    public var source: Source?

    /// Makes a model about which nothing is known but its name.
    public init(id: ModelID) {
        self.id = id
        title = id.name
        workloads = []
        stage = .candidate
        fixedPerMonth = 0
        basis = .list
        supportHours = 0
        switchingCost = 0
    }
}
