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
    var title: String { ScenarioWords.bareTitle(finding.input).capitalised }

    /// Of which workload, where there are several, and as what it is planned: "Support chat · today: 1.9M a month".
    var `where`: String {
        (context.edition.workloads.count > 1 ? workload.workload.title + " · " : "") + "today: \(today)"
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

    /// "if an hour of hardware cost 9.5% less, lumen-32b would be the better choice".
    var sentence: String {
        let what =
            switch finding.input {
            case .traffic: "traffic were \(level)"
            case .hardwarePrice: "an hour of hardware cost \(level)"
            case .tokenPrice: "tokens cost \(level)"
            case .worth: "a right answer were worth \(level)"
            }
        return "if \(what), \(next) would be the better choice"
    }
}
