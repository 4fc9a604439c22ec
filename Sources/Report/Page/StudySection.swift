import Analysis
import Portfolio

/// A technical section on what was studied of each workload: its finding while closed, then one part a workload.
struct StudySection<Study> {
    /// The section's anchor.
    let id: String
    /// A question.
    let title: String
    /// What is said where nothing was studied: closed, and why.
    let absent: (finding: String, reason: String)
    /// The workloads that were studied.
    let found: [(workload: WorkloadFinding, study: Study)]

    /// Gathers what was studied of an edition's workloads.
    init(
        id: String, title: String, absent: (finding: String, reason: String), of edition: EditionFinding,
        _ study: (WorkloadFinding) -> Study?
    ) {
        self.id = id
        self.title = title
        self.absent = absent
        found = edition.workloads.compactMap { workload in study(workload).map { (workload, $0) } }
    }

    /// The section: how it was computed, the parts under their workload's name where there are several, and what holds for
    /// all of them.
    func fold(
        finding: (WorkloadFinding, Study) -> String, lede: (Study) -> String, last: [Block] = [],
        part: (WorkloadFinding, Study) -> [Block]
    ) -> Fold {
        guard let first = found.first else {
            return Fold(id: id, title: title, finding: absent.finding, [Block.words(absent.reason)])
        }
        let parts = found.flatMap { workload, study in
            (found.count > 1 ? [Block.heading(3, finding(workload, study))] : []) + part(workload, study)
        }
        return Fold(
            id: id, title: title, finding: found.map(finding).joined(separator: "; "),
            [Block.words(lede(first.study), as: .question)] + parts + last)
    }
}
