/// What a storm or a sale costs: it is paid for its days, not for the month (methods.md 11).
public struct ScenarioEvent: Hashable, Sendable {
    /// How replicas are hired.
    public enum Hire: String, Hashable, Sendable {
        /// For the hours of the event.
        case hour
        /// For the whole month in which it falls.
        case month
    }

    /// What the workload is like without the event.
    public struct Month: Hashable, Sendable {
        /// Calls a month.
        public var volume: Double
        /// $ per 1,000 calls that come on top of everything else.
        public var variablePer1000: Double
        /// $ per month whatever the traffic.
        public var fixed: Double
        /// The replicas that run.
        public var replicas: Int
        /// $ per replica and hour.
        public var priceHour: Double

        /// Makes a month.
        public init(volume: Double, variablePer1000: Double, fixed: Double, replicas: Int, priceHour: Double) {
            self.volume = volume
            self.variablePer1000 = variablePer1000
            self.fixed = fixed
            self.replicas = replicas
            self.priceHour = priceHour
        }
    }

    /// The hours of a month.
    private static let hours = 730.0

    /// Calls that come on top; below 0 when fewer come.
    public let extraCalls: Double
    /// What one event costs on top, $.
    public let extraCost: Double
    /// What the month costs with it, $.
    public let monthCost: Double

    /// An event of `days`, a month at most, with `traffic` times the calls, served by `replicas`. Replicas are not sent
    /// away for a quiet week.
    public init(_ month: Month, days: Double, traffic: Double, replicas: Int, hire: Hire) {
        let monthDays = ScenarioEvent.hours / 24
        let length = min(days, monthDays)
        extraCalls = month.volume / monthDays * length * (traffic - 1)
        let paidHours = length > 0 ? hire == .hour ? length * 24 : ScenarioEvent.hours : 0
        extraCost =
            extraCalls * month.variablePer1000 / 1000
            + Double(max(0, replicas - month.replicas)) * month.priceHour * paidHours
        let base =
            month.fixed + Double(month.replicas) * month.priceHour * ScenarioEvent.hours
            + month.volume * month.variablePer1000 / 1000
        monthCost = base + extraCost
    }

    /// What it costs in a year in which it comes so often, $.
    public func yearCost(times: Double) -> Double { extraCost * times }
}
