public import Portfolio

/// Records that an author writes during a cycle, each as a commented file that builds as it stands (A01).
public enum RecordDraft {
    /// A decision on `model`, proposed; its file's name is its id.
    public static func decision(_ name: String, in cycle: Cycle, model: Model) -> DraftFile {
        let workload = model.workloads.first ?? cycle.workloads.first?.id
        return DraftFile(
            path: "cycles/\(cycle.id.name)/decisions/\(name).md",
            text: """
                ---
                title: \(quoted(name.split(separator: "-").joined(separator: " ")))
                \(workload.map { "workload: \(quoted($0.name))" } ?? "# workload: which one")
                model: \(quoted(model.id.name))
                action: hold            # promote, hold, scale, defer, deprecate, retire, retrain, change
                state: proposed         # then decided, in force; or rejected, superseded
                # decided: \(cycle.id.window.last)
                # by: Who decided
                # approved_by: Who approved
                # owner: Who carries it out
                # in_force: \(cycle.id.window.last)
                # forecast: {indicator: accuracy, kind: change, low: 0.5, high: 2, unit: points, due: \(cycle.id.name)}
                # cost: 0               # amount a month that it adds; negative when it saves
                # users: What users notice, one sentence
                # compliance: What compliance says, one sentence
                # competition: What others do, one sentence
                ---

                Why is this decided, and what would change your mind?

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
