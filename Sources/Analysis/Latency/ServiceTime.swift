import Portfolio

/// How long a call occupies a slot of a model: its mean, and the quantile that leaves half of the slow calls to waiting
/// (methods.md 9).
struct ServiceTime: Hashable {
    /// The mean, ms.
    let mean: Double
    /// Where the mean is from; nil where it is stated.
    let measured: QuietHours?
    /// The quantile, ms; nil without measured latency or without a limit.
    let quantile: Double?
    /// The hours that the quantile is from; nil for the whole week.
    let quiet: QuietHours?

    /// Calls beyond a quantile that it takes at least.
    private static let beyond = 10.0

    /// The service time of a contender; nil where none is stated or measured.
    init?(_ contender: Contender, level: ServiceLevel) {
        let probability = level.quantile.map { 1 - (1 - $0) / 2 }
        let week = contender.figures.week
        func hours(_ least: Double) -> QuietHours? { QuietHours(week, least: Int(least.rounded(.up))) }
        let measured = contender.model.serviceTime == nil ? hours(ServiceTime.beyond) : nil
        guard let mean = contender.model.serviceTime ?? measured?.mean, mean > 0 else { return nil }
        let quiet = probability.flatMap { hours(ServiceTime.beyond / (1 - $0)) }
        self.mean = mean
        self.measured = measured
        self.quiet = quiet
        quantile = probability.flatMap { probability in
            if let quiet { return quiet.quantile(probability) }
            let records = contender.figures.latency
            return (records.first { $0.span == .all } ?? records.first).flatMap {
                LatencyFigures.quantile(probability, of: $0)?.value
            }
        }
    }

    /// How both came about.
    var steps: [String] {
        let text = FormulaNumber.text
        var steps: [String] = []
        if let measured {
            steps.append(
                "mean service time: \(text(mean)) ms, measured from end to end in the \(ServiceTime.name(measured)), "
                    + "an upper estimate")
        }
        if let quantile {
            let place = quiet.map { "in the \(ServiceTime.name($0))" } ?? "over the whole week"
            steps.append(
                "service time that all but half of the calls allowed over the limit keep: \(text(quantile)) ms, "
                    + "measured from end to end \(place), an upper estimate")
        }
        return steps
    }

    private static func name(_ hours: QuietHours) -> String {
        let count = hours.count == 1 ? "quietest hour" : "\(hours.count) quietest hours"
        return "\(count) of the week (\(hours.calls) calls)"
    }
}
