import Analysis
import Formulas
import Portfolio
import Voice

/// Whom it serves badly and what is too slow, at a glance: models by limits, with the figure and its answer.
struct CheckMatrix {
    let context: EditionContext
    let page: String

    /// As many rows stand on a summary; more stand on the pages of speed and quality.
    private static let most = 12

    /// The table of a workload: what runs or is asked first, then who misses a limit or of whom one can't be told; nil
    /// without limits.
    func table(_ workload: WorkloadFinding) -> Table? {
        table(workload, of: rows(workload))
    }

    /// The table of some of a workload's models; nil without limits.
    func table(_ workload: WorkloadFinding, of models: [ModelFinding]) -> Table? {
        let subjects = heads(workload)
        guard !subjects.isEmpty else { return nil }
        return Table(
            caption: workload.workload.title, heads: ["Model"] + subjects.map { .number($0.head) },
            rows: models.map { model in [name(model, workload)] + subjects.map { cell($0.subject, model) } },
            form: .matrix)
    }

    /// "the chosen meet every limit, 2 others miss one, 3 others meet every limit".
    func finding(_ workload: WorkloadFinding) -> String {
        let misses = workload.models.count { $0.verdict == .fail }
        let used = [workload.choice, workload.incumbent].compactMap { $0.flatMap { workload[$0] } }
        let bad = used.filter { $0.verdict == .fail }.map(\.model.title)
        let open = used.filter { $0.verdict == .inconclusive }.map(\.model.title)
        let lead =
            used.isEmpty
            ? "nothing is chosen"
            : bad.isEmpty
                ? open.isEmpty ? "the chosen meet every limit" : "for \(Listed.and(open)) a limit can't be told"
                : Listed.and(bad) + (bad.count == 1 ? " misses a limit" : " miss a limit")
        let others = misses - bad.count
        let told = others > 0 ? "\(lead), \(others) \(others == 1 ? "other misses" : "others miss") one" : lead
        return told + rest(workload)
    }

    /// What is said of the models without a row: ", 3 others meet every limit".
    private func rest(_ workload: WorkloadFinding) -> String {
        let checked = workload.models.filter { !$0.gates.isEmpty }
        let shown = rows(workload).count
        let left = checked.count - shown
        guard left > 0 else { return "" }
        let count = Digits.grouped(Double(left), 0)
        let troubled = checked.count { place($0, in: workload) != nil }
        return troubled > shown
            ? ", \(count) more stand on their own pages"
            : ", \(count) \(left == 1 ? "other meets" : "others meet") every limit"
    }

    /// 0 for what runs or is asked, 1 for who misses a limit, 2 for who may; nil for who meets them all.
    private func place(_ model: ModelFinding, in workload: WorkloadFinding) -> Int? {
        let used = [workload.choice, workload.incumbent].compactMap { $0 }
        if used.contains(model.model.id) || ![.hold, .defer].contains(model.recommendation.action) { return 0 }
        switch model.verdict {
        case .fail: return 1
        case .inconclusive: return 2
        case .pass: return nil
        }
    }

    private func rows(_ workload: WorkloadFinding) -> [ModelFinding] {
        let checked = workload.models.filter { !$0.gates.isEmpty }
        return Array((0...2).flatMap { rank in checked.filter { place($0, in: workload) == rank } }.prefix(Self.most))
    }

    /// The limits that some model is held to, each once.
    private func heads(_ workload: WorkloadFinding) -> [(subject: GateFinding.Subject, head: String)] {
        var found: [(subject: GateFinding.Subject, head: String)] = []
        for model in workload.models {
            for gate in model.gates where !found.contains(where: { $0.subject == gate.subject }) {
                found.append((gate.subject, head(gate.subject)))
            }
        }
        return Array(found.prefix(8))
    }

    private func head(_ subject: GateFinding.Subject) -> String {
        switch subject {
        case .latency(let span, let limit, _):
            "Wait ≤ " + Phrase.quantity(limit, .milliseconds, half: nil, .usd) + (span == .busy ? ", busy" : "")
        case .errors(let limit): "Failed ≤ " + FormulaNumber.text(limit <= 1 ? limit * 100 : limit) + "%"
        case .cohort(_, let title, let limit): "\(title) ≤ \(Digits.fixed(limit, 1)) points"
        case .policy(let indicator, _, _): Phrase.title(of: indicator, context.policy)
        }
    }

    private func name(_ model: ModelFinding, _ workload: WorkloadFinding) -> Table.Cell {
        let id = model.model.id
        let action = model.recommendation.action
        let role =
            id == workload.incumbent
            ? "today" : [.hold, .defer].contains(action) ? nil : Wording.chip(action).lowercased()
        return .init(
            model.model.title, href: SitePath.relative(from: page, to: context.modelPath(id) + "#checks"), small: role)
    }

    private func cell(_ subject: GateFinding.Subject, _ model: ModelFinding) -> Table.Cell {
        guard let gate = model.gates.first(where: { $0.subject == subject }) else { return .init("") }
        let figure = gate.quantile ?? gate.figure
        var words = figure.map { Phrase.value($0, model.cost.currency) } ?? "not measured"
        // Its head has the unit.
        if case .cohort = subject, words.hasSuffix(" points") { words.removeLast(" points".count) }
        return .init(
            words, state: .init(gate.verdict),
            kind: .check)
    }
}
