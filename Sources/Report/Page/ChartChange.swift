import Analysis
import Portfolio

/// How what a chart draws has moved since the cycle before: the last sentence of its description.
struct ChartChange {
    var context: EditionContext

    /// A figure now and in the cycle before.
    typealias Pair = (name: String, before: Double?, now: Double?)

    /// The edition of the cycle before; nil for the first, or where the two can't be compared.
    var edition: EditionFinding? {
        guard context.edition.breakReason == nil, let id = context.edition.previous else { return nil }
        return context.findings.editions.first { $0.cycle.id == id }
    }

    /// The cycle before in words; nil where there is none to compare with.
    var cycle: String? { edition.map { Phrase.cycle($0.cycle.id) } }

    /// What the cycle before found for a model.
    func before(_ model: ModelID, on workload: WorkloadID) -> ModelFinding? { edition?[workload]?[model] }

    /// "Largest change since 2026 Q2: lumen-32b, from 82.9% to 83.4%." What is nil on one side can't be compared.
    func words(_ pairs: [Pair], _ format: (Double) -> String) -> String {
        guard let cycle else { return Self.none(context.edition) }
        var largest: (name: String, from: Double, to: Double)?
        for pair in pairs {
            guard let from = pair.before, let to = pair.now, from.isFinite, to.isFinite else { continue }
            if let known = largest, abs(known.to - known.from) >= abs(to - from) { continue }
            largest = (pair.name, from, to)
        }
        guard let largest else { return "Nothing of it can be compared with \(cycle)." }
        let (from, to) = (format(largest.from), format(largest.to))
        return from == to
            ? "Unchanged since \(cycle)."
            : "Largest change since \(cycle): \(largest.name), from \(from) to \(to)."
    }

    /// The same of one figure in words: "In 2026 Q2 it was …".
    func words(_ before: (EditionFinding) -> String?) -> String {
        guard let edition, let cycle else { return Self.none(context.edition) }
        return before(edition).map { "In \(cycle) it was \($0)." } ?? "Nothing of it can be compared with \(cycle)."
    }

    private static func none(_ edition: EditionFinding) -> String {
        edition.previous == nil
            ? "There is no earlier cycle to compare with." : "The cycle before can't be compared with this one."
    }
}
