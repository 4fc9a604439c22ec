import Documents
import Portfolio
import Reading

/// What differs from the last cycle and should be said: models that are gone or moved, and rules that changed without a word.
struct SinceLastCycle {
    /// The files, for the lines of messages.
    let folder: ContentFolder
    /// The cycle before.
    let last: Cycle
    /// The cycle that was read.
    let now: Cycle

    /// Every message.
    var diagnostics: [Diagnostic] {
        gone + moved + rules + ScaleSlips(folder: folder, last: last, now: now).diagnostics
    }

    /// Models that were there and aren't any more, and weren't on their way out: in one message for all candidates.
    private var gone: [Diagnostic] {
        let here = Set(now.models.map(\.id))
        let decided = (last.decisions + now.decisions).filter { [.retire, .deprecate].contains($0.action) }
        let leaving = Set(decided.compactMap(\.model) + now.events.compactMap(\.model))
        let gone = last.models.filter { model in
            ![.retired, .deprecated].contains(model.stage) && !here.contains(model.id) && !leaving.contains(model.id)
                && isOurs(model)
        }
        let new = here.subtracting(last.models.map(\.id)).map(\.name)
        let running = gone.filter { $0.stage == .production }.map { model in
            warn("'\(model.id)' was in production in \(last.id) and is no longer listed", cure(for: [model], new))
        }
        let others = gone.filter { $0.stage != .production }
        guard !others.isEmpty else { return running }
        let names = others.prefix(8).map { "'\($0.id)'" }.joined(separator: ", ")
        let more = others.count > 8 ? " and \(others.count - 8) more" : ""
        let verb = others.count == 1 ? "was a candidate in \(last.id) and is" : "were candidates in \(last.id) and are"
        return running + [warn("\(names)\(more) \(verb) no longer listed", cure(for: others, new))]
    }

    /// Whether people list the model themselves: the rows of a leaderboard that a mapping reads come and go.
    private func isOurs(_ model: Model) -> Bool {
        model.source != nil || last.snapshots.contains { $0.model == model.id }
            || last.measurements.contains { $0.model == model.id && $0.source.file.hasSuffix("/metrics.csv") }
    }

    private func cure(for gone: [Model], _ new: [String]) -> String {
        // Of names of a few letters any is near any.
        let renamed = gone.lazy.filter { $0.id.name.count > 3 }.compactMap { model in
            NearMiss.suggest(model.id.name, among: new).map { "if '\($0)' is '\(model.id)' renamed, keep the old name" }
        }.first
        return renamed ?? "list \(gone.count == 1 ? "it" : "them") with 'stage: retired', or measure anew"
    }

    /// Models that left a workload for another.
    private var moved: [Diagnostic] {
        // Where no workload was declared, none was left.
        let unnamed = last.workloads.filter { $0.id == "all" && $0.source == nil }.map(\.id)
        return now.models.compactMap { model in
            guard let before = last.models.first(where: { $0.id == model.id }) else { return nil }
            let (old, new) = (workloads(of: before, in: last), workloads(of: model, in: now))
            let left = old.subtracting(new).subtracting(unnamed)
            let known = Set(now.workloads.map(\.id))
            guard !left.isEmpty, !new.isEmpty, !new.subtracting(old).isEmpty || !left.isDisjoint(with: known) else {
                return nil
            }
            func words(_ names: Set<WorkloadID>) -> String { names.sorted().map(\.name).joined(separator: ", ") }
            let place = Place(line: model.source?.line ?? 1, column: 1)
            return folder.diagnostic(
                .warning, in: model.source?.file ?? file, at: place,
                "'\(model.id)' moved: it was on \(words(old)) in \(last.id) and is on \(words(new)) now",
                cure: "if that is right, say why in an event of cycle.yml; if not, correct its workload")
        }
    }

    /// The workloads that a model is declared for, else those that it is measured on.
    private func workloads(of model: Model, in cycle: Cycle) -> Set<WorkloadID> {
        if !model.workloads.isEmpty { return Set(model.workloads) }
        return Set(
            cycle.measurements.filter { $0.model == model.id }.map(\.workload)
                + cycle.snapshots.filter { $0.model == model.id }.map(\.workload))
    }

    /// Rules that changed and that nobody declared.
    private var rules: [Diagnostic] {
        SettingChange.between(last, now).filter { $0.part == .rule && $0.declared == nil }.map { change in
            let (from, to) = (change.from.map { "\($0)" } ?? "not set", change.to.map { "\($0)" } ?? "not set")
            let whose = change.workload.map { " of '\($0)'" } ?? ""
            return folder.diagnostic(
                .warning, in: change.source?.file ?? file, at: Place(line: change.source?.line ?? 1, column: 1),
                "\(change.key)\(whose) was \(from) in \(last.id) and is \(to) now, and nobody logged why",
                cure:
                    "add it to 'changes' of policy.yml: {on: \(now.id.window.first), what: \(change.key), from: \"\(from)\", "
                    + "to: \"\(to)\", reason: ..., approved_by: ...}")
        }
    }

    private func warn(_ message: String, _ cure: String) -> Diagnostic {
        folder.diagnostic(.warning, in: file, at: Place(line: 1, column: 1), message, cure: cure)
    }

    /// The file in which models are listed, else the first of the cycle.
    private var file: String {
        let paths = now.files.map(\.path)
        return paths.first { $0.hasSuffix("/portfolio.yml") } ?? paths.first { $0.hasSuffix("/metrics.csv") }
            ?? paths.first ?? "cycles/\(now.id)"
    }
}
