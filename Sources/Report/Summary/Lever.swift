import Analysis
import Portfolio

/// A change of one input that would change a choice, with how far away it is (methods.md 11).
struct Lever {
    let workload: WorkloadFinding
    let finding: SwitchFinding
    let change: SwitchFinding.Change
    private let context: EditionContext

    private init(
        _ workload: WorkloadFinding, _ finding: SwitchFinding, _ change: SwitchFinding.Change, _ context: EditionContext
    ) {
        self.workload = workload
        self.finding = finding
        self.change = change
        self.context = context
    }

    /// Those of some workloads, the nearest first.
    static func all(of workloads: [WorkloadFinding], _ context: EditionContext) -> [Lever] {
        let levers = workloads.flatMap { workload in
            (workload.scenarios?.switches ?? []).flatMap { finding in
                [finding.downwards, finding.upwards].compactMap { $0 }.filter { $0.factor > 0 }.map {
                    Lever(workload, finding, $0, context)
                }
            }
        }
        // Those as near as each other stand as the report has them.
        return levers.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
            .map(\.element)
    }

    /// How many times the input must grow or shrink.
    private var distance: Double { max(change.factor, 1 / change.factor) }

    private var words: ScenarioWords { ScenarioWords(context: context, workload: workload) }

    /// The input as a row names it.
    var title: String {
        let title = ScenarioWords.title(finding.input).capitalised
        return context.edition.workloads.count > 1 ? "\(title), \(workload.workload.title)" : title
    }

    /// The level as planned: "1.9M a month".
    var today: String { words.level(finding, 1) }

    /// The level at which the choice changes.
    var level: String { words.level(finding, change.factor) }

    /// Who would be chosen then.
    var next: String {
        (change.factor > 1 ? change.above : change.below).map(context.wording.name) ?? "nobody"
    }

    /// How far away that is, in percent: "−9.5%".
    var far: String {
        let percent = (change.factor - 1) * 100
        return Digits.fixed(percent, abs(percent) < 10 ? 1 : 0, signed: true) + "%"
    }

    /// "with an hour of hardware at 9.5% less the choice would be lumen-32b".
    var sentence: String {
        switch finding.input {
        case .traffic: "at \(level) of traffic the choice would be \(next)"
        case .hardwarePrice: "with an hour of hardware at \(level) the choice would be \(next)"
        case .tokenPrice: "with tokens at \(level) the choice would be \(next)"
        case .worth: "with a right answer worth \(level) the choice would be \(next)"
        }
    }
}
