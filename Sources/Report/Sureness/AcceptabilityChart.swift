import Analysis
import Charts
import Portfolio

/// The probability of being the best choice, by what a point is worth.
struct AcceptabilityChart {
    var context: EditionContext
    var workload: WorkloadFinding

    /// Of more options than a handful, one that is at no worth likelier the best than `least` would be a line on the floor.
    private static let handful = 12
    private static let least = 0.02

    /// The chart; nil where the choice isn't drawn.
    var chart: Chart? {
        guard let found = workload.acceptability else { return nil }
        let code = workload.code
        let isCrowd = found.options.count > AcceptabilityChart.handful
        let drawn = found.options.filter { !isCrowd || ($0.probabilities.max() ?? 0) >= AcceptabilityChart.least }
        let rest = found.options.count - drawn.count
        let words = AcceptabilityWords(context: context, workload: workload)
        return AcceptabilityCurve(
            text: ChartText(
                title: words.finding(found),
                description: leaders(found, code) + range(found, code),
                caption:
                    "Draws with the seed \(found.seed). A line is full where its model is the likeliest best."
                    + (rest > 0
                        ? " \(rest) more \(rest == 1 ? "is" : "are") the best choice in fewer than 2% of the draws at any worth."
                        : "")
                    + " " + basis(found)
            ),
            worthTitle: "What a point is worth, \(code) per 1,000 requests", worths: found.worths,
            candidates: drawn.map { option in
                AcceptabilityCurve.Candidate(
                    name: context.wording.name(option.model), probabilities: option.probabilities,
                    ink: workload.ink(option.model))
            }, worth: found.worth.map { Limit($0, "a point is worth \(Digits.money($0, half: nil, code))") },
            format: { Digits.money($0, half: nil, code) }
        ).chart
    }

    /// Between which worths, and how sure the choice is now and was in the cycle before.
    private func range(_ found: AcceptabilityFinding, _ code: String) -> String {
        let change = ChartChange(context: context)
        let before = change.edition?[workload.workload.id]?.acceptability
        let text = { (worth: Double?) in worth.map { Digits.money($0, half: nil, code) } ?? "nothing" }
        return " Worths run from \(text(found.worths.first)) to \(text(found.worths.last)). "
            + change.words(
                found.options.map { option in
                    (context.wording.name(option.model), before?[option.model]?.probability, option.probability)
                }, Phrase.percent)
    }

    private func basis(_ found: AcceptabilityFinding) -> String {
        let figures = found.options.compactMap { workload[$0.model] }
            .flatMap { [$0.quality, $0.cost.comparable].compactMap { $0 } }
        let caption = ChartCaption(context: context)
        return caption.basis(figures, n: "n\u{a0}=\u{a0}\(Digits.grouped(Double(found.draws), 0)) draws") + ". "
            + caption.source(figures)
    }

    /// Who has the largest net benefit on average from which worth on.
    private func leaders(_ found: AcceptabilityFinding, _ code: String) -> String {
        var parts: [String] = []
        var last: ModelID?
        for (worth, choice) in zip(found.worths, found.choices) where choice != last {
            parts.append("\(context.wording.name(choice)) from \(Digits.money(worth, half: nil, code))")
            last = choice
        }
        return "Largest net benefit on average, by what a point is worth: " + parts.joined(separator: ", ") + "."
    }
}
