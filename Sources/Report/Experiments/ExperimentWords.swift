import Analysis
import Portfolio
import Voice

/// What experiments showed, in the report's words.
struct ExperimentWords {
    var context: EditionContext
    /// The effects that are judged together.
    var family: Int

    /// What is said of one-factor experiments together.
    static let interactions =
        "One factor changed in each, so none of them can see interactions: two changes together may do more or less than each alone."

    /// Counts those of an edition.
    init(context: EditionContext) {
        self.context = context
        family = context.edition.experiments.flatMap(\.effects).count { $0.pValue != nil }
    }

    /// The change as the reader hears it: "12% faster", "−2.6 points"; the difference where there is no percentage.
    func headline(_ effect: ExperimentFinding.Effect) -> String {
        guard let difference = effect.difference else { return "too few values" }
        guard let percent = effect.percentValue else { return amount(difference.value, effect) }
        let half = effect.percent.map { $0.width / 2 }
        let digits = half.map { Digits.places(for: $0, most: 1) } ?? 1
        guard isTold(effect) else { return Digits.fixed(percent, digits, signed: true) + "%" }
        return "\(Digits.fixed(abs(percent), digits))% \(word(effect, isMore: percent > 0))"
    }

    /// The intervals: of the percentage, then of the difference in its unit.
    func spread(_ effect: ExperimentFinding.Effect) -> String? {
        guard let difference = effect.difference else { return nil }
        var parts: [String] = []
        if let percent = effect.percent, let value = effect.percentValue {
            let digits = Digits.places(for: percent.width / 2, most: 1)
            let isLess = isTold(effect) && value < 0
            let ends = isLess ? (-percent.high, -percent.low) : (percent.low, percent.high)
            let isSigned = !isTold(effect)
            parts.append(
                "95% interval \(Digits.fixed(ends.0, digits, signed: isSigned)) to "
                    + "\(Digits.fixed(ends.1, digits, signed: isSigned))%")
        }
        let value = effect.percentValue == nil ? nil : amount(difference.value, effect)
        let range = difference.interval.map { interval in
            "\(value == nil ? "95% interval " : "")\(amount(interval.low, effect, isShort: true)) to "
                + amount(interval.high, effect)
        }
        parts.append([value, range ?? "no interval"].compactMap { $0 }.joined(separator: ", "))
        return parts.joined(separator: " · ")
    }

    /// What it says, among all effects of the edition.
    func verdict(_ effect: ExperimentFinding.Effect) -> String {
        switch effect.verdict {
        case .better: return "better"
        case .worse: return effect.effect.isGuard ? "worse, and it must not be" : "worse"
        case .open: return "can't be told from no change"
        case .untested: return "nothing says how sure it is"
        }
    }

    /// The p-value with its family, and of a guard what loss isn't ruled out.
    func test(_ effect: ExperimentFinding.Effect) -> String? {
        guard let p = effect.pValue, let adjusted = effect.adjustedP else { return nil }
        var parts = ["p \(Self.p(p))"]
        if family > 1 { parts.append("\(Self.p(adjusted)) among the \(family) effects") }
        if effect.effect.isGuard, effect.verdict == .open, let loss = loss(effect) {
            parts.append("a loss of up to \(loss) isn't ruled out")
        }
        return parts.joined(separator: " · ")
    }

    /// One side: "622 ms", "76.2%".
    func side(_ side: Experiment.Side, _ effect: ExperimentFinding.Effect) -> (words: String, n: Int) {
        switch side {
        case .tally(let tally):
            return (
                tally.n > 0 ? Digits.fixed(100 * Double(tally.correct) / Double(tally.n), 1) + "%" : "none", tally.n
            )
        case .summary(let mean, _, let n): return (level(mean, effect), n)
        case .values(let values):
            return (
                values.isEmpty ? "none" : level(values.reduce(0, +) / Double(values.count), effect), values.count
            )
        }
    }

    /// A p-value: "0.031", "<0.001".
    static func p(_ value: Double) -> String { value < 0.001 ? "<0.001" : Digits.fixed(value, 3) }

    private func isTold(_ effect: ExperimentFinding.Effect) -> Bool {
        effect.verdict == .better || effect.verdict == .worse
    }

    private func word(_ effect: ExperimentFinding.Effect, isMore: Bool) -> String {
        switch effect.difference?.unit {
        case .milliseconds: isMore ? "slower" : "faster"
        default: isMore ? "more" : "less"
        }
    }

    /// The end of the interval on the bad side; nil where even that is a gain.
    private func loss(_ effect: ExperimentFinding.Effect) -> String? {
        guard let interval = effect.difference?.interval else { return nil }
        let end = effect.effect.better == .higher ? -interval.low : interval.high
        return end > 0 ? amount(end, effect, isSigned: false) : nil
    }

    /// An amount of the difference with its unit, rounded to what its interval knows; `isShort` leaves the unit out where it
    /// stands behind.
    private func amount(
        _ value: Double, _ effect: ExperimentFinding.Effect, isShort: Bool = false, isSigned: Bool = true
    ) -> String {
        guard let difference = effect.difference else { return "" }
        let half = difference.interval.map { $0.width / 2 }
        let currency = effect.effect.unit.flatMap { Currency($0.uppercased()) } ?? context.currency
        switch difference.unit {
        case .moneyPerThousand:
            return Digits.money(value, half: half, currency.code, signed: isSigned)
        case .milliseconds, .points, .number:
            let places = Digits.places(for: half ?? 1, most: difference.unit == .number ? 3 : 1)
            let number = Digits.grouped(value, places, signed: isSigned)
            return isShort ? number : number + unit(difference.unit, effect)
        default: return Phrase.quantity(value, difference.unit, half: half, currency, signed: isSigned)
        }
    }

    private func unit(_ unit: Indicator.Unit, _ effect: ExperimentFinding.Effect) -> String {
        switch unit {
        case .milliseconds: "\u{a0}ms"
        case .points: " points"
        default: effect.effect.unit.map { "\u{a0}" + $0 } ?? ""
        }
    }

    /// A mean as written.
    private func level(_ value: Double, _ effect: ExperimentFinding.Effect) -> String {
        let word = effect.effect.unit
        if let currency = word.flatMap({ Currency($0.uppercased()) }) {
            return Digits.money(value, half: nil, currency.code)
        }
        if word == "ms" { return Figures.latency(milliseconds: value) }
        if word == "percent" { return Digits.fixed(value, 1) + "%" }
        let places = abs(value) >= 100 ? 0 : abs(value) >= 1 ? 2 : 4
        return Voice.Digits.trimmed(Digits.grouped(value, places)) + (word.map { "\u{a0}" + $0 } ?? "")
    }
}
