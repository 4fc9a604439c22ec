import Portfolio
import Statistics

/// When the calls of a workload come: the busiest hour that replicas are planned for, the same for every model that might
/// serve it (methods.md 9).
struct Demand: Hashable, Sendable {
    /// The busiest hour.
    struct Peak: Hashable, Sendable {
        /// Whether it happened, or is one of a mean week.
        let basis: PeakRate.Basis
        /// Its calls over those of the mean hour.
        let factor: Double
        /// When it began; nil for an hour of a mean week.
        let start: Moment?
        /// The hour of the week that it was: 0 is Monday 0:00 to 1:00.
        let hour: Int
    }

    /// Requests a month as planned, scenarios apart; nil when nobody states them.
    let planned: Double?
    /// The busiest hour; nil where no hours were counted.
    let peak: Peak?
    /// How much more than its hour the busiest minutes of it bring.
    let burst: Double
    /// The largest share of replicas that is planned to be in use.
    let reserve: Double

    private static let hoursOfMonth = 730.0

    /// Takes the hours of the model that serves most of `workload` in `cycle`, of several of those counted most; `planned`
    /// is the plan's traffic where the workload is one of a scenario.
    init(_ workload: Workload, in cycle: Cycle, measured: MeasuredByModel, planned: Double? = nil) {
        self.planned = planned ?? workload.requestsPerMonth
        burst = workload.burst
        reserve = cycle.policy.thresholds.reserve
        let serving = cycle.models.filter {
            $0.serves && ($0.workloads.isEmpty || $0.workloads.contains(workload.id))
        }.map { (model: $0.id, snapshots: measured.snapshots(of: $0.id)) }
        let quantile = cycle.policy.thresholds.peakQuantile
        peak =
            Demand.real(serving.map { ($0.model, $0.snapshots.compactMap(\.series)) }, quantile)
            ?? Demand.mean(serving.map { ($0.model, $0.snapshots.map(\.week)) })
    }

    /// The calls of the busiest hour at `volume` requests a month; nil where no hours were counted.
    func calls(at volume: Double) -> Double? { peak.map { $0.factor * volume / Demand.hoursOfMonth } }

    /// Calls a second that are planned for, the burst within the hour included.
    func rate(at volume: Double) -> Double? { calls(at: volume).map { $0 / 3600 * burst } }

    private static func real(_ series: [(ModelID, [CallSeries])], _ quantile: Double) -> Peak? {
        let fullest = series.compactMap { model, list -> (ModelID, [Hour])? in
            let hours = list.flatMap(Demand.hours)
            return hours.isEmpty ? nil : (model, hours)
        }.max { left, right in
            let (l, r) = (left.1.reduce(0) { $0 + $1.calls }, right.1.reduce(0) { $0 + $1.calls })
            return l != r ? l < r : right.0 < left.0
        }
        guard let hours = fullest?.1,
            let found = PeakRate(
                realHours: hours.map(\.calls), meanWeek: [], meanRate: 1, burst: 1, quantile: quantile),
            let factor = found.factor
        else { return nil }
        let mean = hours.reduce(0) { $0 + $1.calls } / Double(hours.count)
        guard
            let top = hours.min(by: {
                let (l, r) = (abs($0.calls - factor * mean), abs($1.calls - factor * mean))
                return l != r ? l < r : $0.start < $1.start
            })
        else { return nil }
        return Peak(basis: .realHours, factor: factor, start: top.start, hour: top.start.hourOfWeek)
    }

    private static func mean(_ weeks: [(ModelID, [[HourOfWeek]])]) -> Peak? {
        func total(_ week: [HourOfWeek]) -> Double { week.reduce(0) { $0 + $1.requests } }
        let fullest = weeks.compactMap { model, list in list.last { !$0.isEmpty }.map { (model, $0) } }.max {
            left, right in
            let (l, r) = (total(left.1), total(right.1))
            return l != r ? l < r : right.0 < left.0
        }
        guard let week = fullest?.1,
            let top = week.max(by: { ($0.requests, $1.hour) < ($1.requests, $0.hour) }),
            let found = PeakRate(realHours: [], meanWeek: week.map(\.requests), meanRate: 1, burst: 1),
            let factor = found.factor
        else { return nil }
        return Peak(basis: .meanWeek, factor: factor, start: nil, hour: top.hour)
    }

    private struct Hour {
        var start: Moment
        var calls: Double
    }

    /// The whole hours of a series; none of steps that no hour is made of.
    private static func hours(_ series: CallSeries) -> [Hour] {
        guard series.minutes > 0, 60 % series.minutes == 0 else { return [] }
        var hours: [Hour] = []
        var (calls, steps) = (0, 0)
        for (index, count) in series.calls.enumerated() {
            let moment = series.start.after(minutes: index * series.minutes)
            let minute = moment.ordinal - moment.ordinal / 60 * 60
            if minute == 0 { (calls, steps) = (0, 0) }
            calls += count
            steps += 1
            if minute + series.minutes == 60, steps * series.minutes == 60 {
                hours.append(Hour(start: moment.after(minutes: series.minutes - 60), calls: Double(calls)))
            }
        }
        return hours
    }
}
