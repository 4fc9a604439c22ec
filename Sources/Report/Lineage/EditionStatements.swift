import Analysis
import Formulas
import Portfolio

extension EditionContext {
    /// Every figure and statement of the edition with what it follows from, in the order of the report.
    var explanations: [Explanation] {
        anchored.map { Explanation($0, currency: currency) } + statements
    }

    /// What is said of models and workloads beside their figures: cost parts, checks, frontier, ladder, ranks, advice.
    ///
    /// Of a crowd only those that the report speaks of: a page of thousands of rules would be read by nobody. `explain`
    /// prints those of everybody.
    var statements: [Explanation] {
        costChangeStatements + calibrationStatements + outcomeStatements + experimentStatements
            + edition.workloads.flatMap { workload in
                statements(of: workload) + workload.spotlit.flatMap { statements(of: $0, in: workload) }
            }
    }

    /// Whether some models' statements are left to `explain`.
    var leavesStatementsOut: Bool { edition.workloads.contains { $0.unlit > 0 } }

    /// What is said of a workload as a whole.
    func statements(of workload: WorkloadFinding) -> [Explanation] {
        [point(workload)].compactMap { $0 } + DriftStatements(context: self).ofWorkload(workload)
            + ScenarioStatements(context: self, workload: workload).explanations
    }

    /// What is said of one model on one workload.
    func statements(of finding: ModelFinding, in workload: WorkloadFinding) -> [Explanation] {
        CostPartStatements(finding: finding, workload: workload).explanations
            + costChangeStatements(finding, workload)
            + finding.gates.map {
                GateStatement(gate: $0, finding: finding, workload: workload, context: self).explanation
            }
            + [BurnStatement(finding: finding, workload: workload).explanation].compactMap { $0 }
            + DriftStatements(context: self).ofModel(finding.model.id, in: workload)
            + FrontierStatements(finding: finding, workload: workload, context: self).explanations
            + [AdviceStatement(finding: finding, workload: workload, context: self).explanation]
    }

    /// What one more point is worth; nil when nobody has said.
    private func point(_ workload: WorkloadFinding) -> Explanation? {
        guard let worth = workload.pointWorthPerThousand else { return nil }
        let declared = workload.workload
        var steps: [String] = []
        if let right = declared.valueOfRight {
            steps.append(
                "\(FormulaNumber.text(right)) a right answer × 1,000 requests / 100 points = \(FormulaNumber.text(worth))"
            )
        } else {
            steps.append("stated by the policy: \(FormulaNumber.text(worth)) per point and 1,000 requests")
        }
        if let month = workload.pointWorthPerMonth, let traffic = declared.requestsPerMonth {
            steps.append(
                "\(FormulaNumber.text(worth)) × \(FormulaNumber.text(traffic)) requests / 1,000 = "
                    + "\(FormulaNumber.text(month)) a month")
        }
        return Explanation(
            id: "f-" + SitePath.name(for: declared.id.name) + "--point", name: "\(declared.id.name) point",
            title: "Worth of a point for \(declared.title), per 1,000 requests",
            value: Digits.money(worth, half: nil, currency.code), beside: "exact: stated by people", steps: steps,
            methods: [.ladder], sources: [declared.source, context(declared)].compactMap { $0 }, model: nil,
            workload: declared.id)
    }

    /// The policy, where the workload itself doesn't say what a right answer is worth.
    private func context(_ workload: Workload) -> Source? { workload.valueOfRight == nil ? policy.source : nil }
}
