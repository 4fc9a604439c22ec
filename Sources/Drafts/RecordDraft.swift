public import Portfolio

/// Records that an author writes during a cycle, each as a commented file that builds as it stands (A01).
public enum RecordDraft {
    /// What the report advises, for a record that begins with it.
    public struct Advice {
        /// The workload.
        public var workload: WorkloadID
        /// What is advised.
        public var action: Action
        /// The rule that spoke: `R5`.
        public var rule: String
        /// Why, in sentences.
        public var why: String
        /// What it adds to the cost a month; nil where that isn't known.
        public var costPerMonth: Double?
        /// What it means for people; nil where that can't be told.
        public var users: String?

        /// Makes it.
        public init(
            workload: WorkloadID, action: Action, rule: String, why: String, costPerMonth: Double?, users: String?
        ) {
            (self.workload, self.action, self.rule, self.why) = (workload, action, rule, why)
            (self.costPerMonth, self.users) = (costPerMonth, users)
        }
    }

    /// A decision on `model`, proposed; its file's name is its id. With an `advice` it says what that says.
    public static func decision(_ name: String, in cycle: Cycle, model: Model, advice: Advice? = nil) -> DraftFile {
        let workload = advice?.workload ?? model.workloads.first ?? cycle.workloads.first?.id
        let cost = advice?.costPerMonth.map { "cost: \(Int($0.rounded()))" } ?? "# cost: 0"
        let users = advice?.users.map { "users: \(quoted($0))" } ?? "# users: What users notice, one sentence"
        let owner = advice == nil ? nil : model.owner
        return DraftFile(
            path: "cycles/\(cycle.id.name)/decisions/\(name).md",
            text: """
                ---
                title: \(quoted(name.split(separator: "-").joined(separator: " ")))
                \(workload.map { "workload: \(quoted($0.name))" } ?? "# workload: which one")
                model: \(quoted(model.id.name))
                action: \(advice?.action.rawValue ?? "hold")            # \(Action.allCases.map(\.rawValue).joined(separator: ", "))
                state: proposed         # then decided, in force; or rejected, superseded
                # decided: \(cycle.id.window.last)
                # by: Who decided
                # approved_by: Who approved
                \(owner.map { "owner: \(quoted($0))" } ?? "# owner: Who carries it out")
                # in_force: \(cycle.id.window.last)
                # forecast: {indicator: accuracy, kind: change, low: 0.5, high: 2, unit: points, due: \(cycle.id.name)}
                \(cost)               # amount a month that it adds; negative when it saves
                \(users)
                # compliance: What compliance says, one sentence
                # competition: What others do, one sentence
                # doubts: Of a decision against the advice, the figure or the chance that is doubted
                # votes: How votes were cast, at most 200 words
                # dissent: What those say who disagree, at most 200 words
                ---

                \(advice.map { "Rule \($0.rule) advises it: \($0.why)\n\n" } ?? "")Why is this decided, and what would change your mind?

                """)
    }

    /// An experiment on `model` with one factor and one effect; its figures are placeholders.
    public static func experiment(_ name: String, in cycle: Cycle, model: Model) -> DraftFile {
        DraftFile(
            path: "cycles/\(cycle.id.name)/experiments/\(name).yml",
            text: """
                title: \(quoted(name.split(separator: "-").joined(separator: " ")))
                model: \(quoted(model.id.name))
                factor: what was changed      # one factor; list others under 'changed', and it is shown as refused
                control: the old level
                variant: the new level
                # from: \(cycle.id.window.first)
                # to: \(cycle.id.window.last)
                # traffic_share: 50%
                # owner: Who ran it
                # verdict: What they conclude
                effects: []
                # effects:
                #   - {indicator: accuracy, unit: percent, better: higher, guard: true, control: {correct: 760, n: 1000}, variant: {correct: 771, n: 1000}}
                #   - {indicator: latency, unit: ms, control: {mean: 412, sd: 130, n: 1000}, variant: {mean: 360, sd: 120, n: 1000}}

                """)
    }

    /// The scenarios of a cycle, with one of them; a file of its own where the cycle has none, else a block to add to it.
    public static func scenario(_ name: String, in cycle: Cycle) -> DraftFile {
        DraftFile(
            path: "cycles/\(cycle.id.name)/scenarios.yml",
            text: """
                \(name):
                  title: \(quoted(name.split(separator: "-").joined(separator: " ")))
                  # about: Why it might happen, one sentence
                  traffic: 2            # factor on the requests a month
                  # busy_traffic: 1.25  # factor on the calls of the busy hours, on top
                  # hardware_price: 0.7
                  # token_price: 0.6
                  # drift: 3            # points lost on every slice
                  # must_hold: true     # a promotion must pay in it too

                """)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    }
}
