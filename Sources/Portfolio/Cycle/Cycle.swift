/// Someone's approval of an edition.
public struct Approval: Hashable, Sendable {
    /// Who approved.
    public var by: String
    /// When.
    public var on: Day
    /// What they added.
    public var note: String?
    /// What it is bound to.
    public var condition: Condition?

    /// What an approval is bound to: until it is met, the approval isn't whole.
    public struct Condition: Hashable, Sendable {
        /// What is asked.
        public var what: String
        /// By when.
        public var due: Day?
        /// Of whom.
        public var owner: String?
        /// The day on which it was met; nil while it is open.
        public var met: Day?

        /// Makes a condition.
        public init(what: String, due: Day?, owner: String?, met: Day?) {
            self.what = what
            self.due = due
            self.owner = owner
            self.met = met
        }
    }

    /// Makes an approval.
    public init(by: String, on: Day, note: String?, condition: Condition? = nil) {
        self.by = by
        self.on = on
        self.note = note
        self.condition = condition
    }
}

/// Someone who reads an edition before it is approved.
public struct Reviewer: Hashable, Sendable {
    /// Who.
    public var name: String
    /// Of which part; nil for all of it.
    public var of: String?
    /// When they did; nil while they haven't.
    public var on: Day?

    /// Makes a reviewer.
    public init(name: String, of: String?, on: Day?) {
        self.name = name
        self.of = of
        self.on = on
    }
}

/// The money set aside for a year, by month.
public struct Budget: Hashable, Sendable {
    /// One month's plan and actual.
    public struct Month: Hashable, Sendable {
        /// The first day of the month.
        public var month: Day
        /// What was planned.
        public var plan: Double?
        /// What was spent.
        public var actual: Double?

        /// Makes a month.
        public init(month: Day, plan: Double?, actual: Double?) {
            self.month = month
            self.plan = plan
            self.actual = actual
        }
    }

    /// One line of the plan beside what was billed for it, over the months with a bill.
    public struct Line: Hashable, Sendable {
        /// What it pays for.
        public var name: String
        /// What was planned, money.
        public var plan: Double
        /// What was billed, money.
        public var actual: Double
        /// Units that were planned, such as hours; nil where nobody said.
        public var planQuantity: Double?
        /// Units that were billed.
        public var quantity: Double?
        /// What the units are: "hours".
        public var unit: String?
        /// Requests of its job that were planned, where it follows the traffic; nil where it doesn't.
        public var planRequests: Double?
        /// Requests that came.
        public var requests: Double?
        /// Why it differs.
        public var note: String?
        /// Where it is written.
        public var source: Source

        /// Makes a line.
        public init(_ name: String, plan: Double, actual: Double, source: Source) {
            self.name = name
            self.plan = plan
            self.actual = actual
            self.source = source
        }
    }

    /// For the whole year.
    public var year: Double
    /// Its currency.
    public var currency: Currency
    /// What it covers.
    public var note: String?
    /// By month, rising.
    public var months: [Month]
    /// By what it pays for, in the author's order; empty where only months are stated.
    public var lines: [Line] = []
    /// The share of a plan from which a difference is material.
    public var material = 0.05
    /// Where it is written.
    public var source: Source

    /// Makes a budget.
    public init(year: Double, currency: Currency, note: String?, months: [Month], source: Source) {
        self.year = year
        self.currency = currency
        self.note = note
        self.months = months
        self.source = source
    }
}

/// Something that happened and that figures must be read with.
public struct Event: Hashable, Sendable {
    /// What kind of thing happened.
    public enum Kind: String, Sendable, CaseIterable {
        /// A model was trained anew.
        case retraining
        /// A price changed.
        case price
        /// The policy changed.
        case policy
        /// Something broke.
        case incident
        /// Anything else that changed.
        case change
    }

    /// The day.
    public var on: Day
    /// Its kind.
    public var kind: Kind
    /// The model.
    public var model: ModelID?
    /// The workload.
    public var workload: WorkloadID?
    /// What happened.
    public var what: String
    /// What set it off.
    public var trigger: String?
    /// Why it was done.
    public var reason: String?
    /// Who did it.
    public var by: String?
    /// Who approved it.
    public var approvedBy: String?
    /// What it cost.
    public var cost: Double?
    /// Where it is written.
    public var source: Source

    /// Makes an event.
    public init(on: Day, kind: Kind, what: String, source: Source) {
        self.on = on
        self.kind = kind
        self.what = what
        self.source = source
    }
}

/// A planning period with all that was written and measured for it.
public struct Cycle: Hashable, Sendable {
    /// Where its edition stands.
    public enum Status: String, Sendable, CaseIterable {
        /// Not yet approved.
        case draft
        /// Approved and out.
        case published
    }

    /// Its name and days.
    public var id: CycleID
    /// Where its edition stands.
    public var status: Status
    /// The day of publication.
    public var published: Day?
    /// The day from which ages count.
    public var collected: Day
    /// Whether the author states `collected`; else it is taken to be the cycle's last day.
    public var statesCollection = false
    /// Who prepared it.
    public var preparedBy: String?
    /// Who approved it.
    public var approvals: [Approval]
    /// Who reads it before it is approved.
    public var reviewers: [Reviewer] = []
    /// The model that others are compared with, by workload.
    public var baseline: [WorkloadID: ModelID]
    /// The money set aside.
    public var budget: Budget?
    /// Why this cycle's figures must not be compared with the cycle before.
    public var breakReason: String?
    /// Sources to refresh.
    public var refresh: [DueItem]
    /// What happened.
    public var events: [Event]
    /// Outcomes told by people.
    public var outcomes: [ToldOutcome]
    /// The price book.
    public var prices: [Price]
    /// Replicas of hardware that can run at once, by item; empty where nobody has said.
    public var stock: [Stock]
    /// The workloads, in the author's order.
    public var workloads: [Workload]
    /// The models, in the author's order.
    public var models: [Model]
    /// The policy in force.
    public var policy: Policy
    /// The scenarios, in the author's order.
    public var scenarios: [Scenario]
    /// Rows of the metrics table, in the file's order.
    public var measurements: [Measurement]
    /// Snapshots, by file.
    public var snapshots: [Snapshot]
    /// Reports of importers, by file.
    public var imports: [ImportReport] = []
    /// Experiments, by file.
    public var experiments: [Experiment]
    /// Decisions, by file.
    public var decisions: [Decision]
    /// The author's words; the summary first, then by file.
    public var narratives: [Narrative]
    /// What intake remarks on this cycle: rows joined, values left out; each a sentence with its source.
    public var notes: [IntakeNote]
    /// Every file read for it, by path.
    public var files: [ContentFile]

    /// Makes a cycle in which nothing has been read yet.
    public init(id: CycleID) {
        self.id = id
        status = .draft
        collected = id.window.last
        approvals = []
        baseline = [:]
        refresh = []
        events = []
        outcomes = []
        prices = []
        stock = []
        workloads = []
        models = []
        policy = Policy()
        scenarios = []
        measurements = []
        snapshots = []
        experiments = []
        decisions = []
        narratives = []
        notes = []
        files = []
    }
}

/// A remark that stands on a page: what intake warned of, or how rows were joined.
public struct IntakeNote: Hashable, Sendable {
    /// One sentence.
    public var text: String
    /// Whether it is a warning, shown on the summary.
    public var isWarning: Bool
    /// The model that it is about.
    public var model: ModelID?
    /// The place.
    public var source: Source?

    /// Makes a note.
    public init(text: String, isWarning: Bool, model: ModelID? = nil, source: Source? = nil) {
        self.text = text
        self.isWarning = isWarning
        self.model = model
        self.source = source
    }
}

/// A file of the content folder, by its fingerprint.
public struct ContentFile: Hashable, Sendable, Comparable {
    /// Relative to the content folder.
    public var path: String
    /// Hexadecimal.
    public var sha256: String
    /// Its size.
    public var bytes: Int

    /// Makes it.
    public init(path: String, sha256: String, bytes: Int) {
        self.path = path
        self.sha256 = sha256
        self.bytes = bytes
    }

    /// Orders by path.
    public static func < (left: ContentFile, right: ContentFile) -> Bool { left.path < right.path }
}
