import Formulas
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

    /// The service time of a model; nil where none is stated or measured.
    init?(_ model: Model, _ figures: GatheredFigures, level: ServiceLevel) {
        let probability = level.quantile.map { 1 - (1 - $0) / 2 }
        let week = figures.week
        func hours(_ least: Double) -> QuietHours? { QuietHours(week, least: Int(least.rounded(.up))) }
        let measured = model.serviceTime == nil ? hours(ServiceTime.beyond) : nil
        guard let mean = model.serviceTime ?? measured?.mean, mean > 0 else { return nil }
        let quiet = probability.flatMap { hours(ServiceTime.beyond / (1 - $0)) }
        self.mean = mean
        self.measured = measured
        self.quiet = quiet
        quantile = probability.flatMap { probability in
            if let quiet { return quiet.quantile(probability) }
            let records = figures.latency
            return (records.first { $0.span == .all } ?? records.first).flatMap {
                LatencyFigures.quantile(probability, of: $0)?.value
            }
        }
    }

    /// How both came about.
    var steps: [Step] {
        func place(_ hours: QuietHours?) -> QueueStep.Place {
            hours.map { .quietest(hours: $0.count, calls: $0.calls) } ?? .wholeWeek
        }
        return [
            measured.map { .queue(.mean(mean, place($0))) }, quantile.map { .queue(.quantile($0, place(quiet))) },
        ].compactMap { $0 }
    }
}
