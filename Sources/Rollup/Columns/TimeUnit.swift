/// What a column of latencies is counted in.
public enum TimeUnit: String, CaseIterable, Hashable, Sendable {
    /// Seconds.
    case seconds = "s"
    /// Milliseconds.
    case milliseconds = "ms"
    /// Microseconds.
    case microseconds = "us"
    /// Nanoseconds.
    case nanoseconds = "ns"

    /// Decimal places between it and a nanosecond: 6 for milliseconds.
    public var decimals: Int {
        switch self {
        case .seconds: 9
        case .milliseconds: 6
        case .microseconds: 3
        case .nanoseconds: 0
        }
    }

    /// The unit that a column's name ends in, with the name before it: `latency_ms` gives `latency` and milliseconds.
    static func ending(of name: String) -> (name: String, unit: TimeUnit?) {
        let endings: [(String, TimeUnit)] = [
            ("_milliseconds", .milliseconds), ("_seconds", .seconds), ("_microseconds", .microseconds),
            ("_nanoseconds", .nanoseconds), ("_msec", .milliseconds), ("_sec", .seconds), ("_usec", .microseconds),
            ("_ms", .milliseconds), ("_us", .microseconds), ("_ns", .nanoseconds), ("_s", .seconds),
        ]
        for (ending, unit) in endings where name.hasSuffix(ending) {
            return (String(name.dropLast(ending.count)), unit)
        }
        return (name, nil)
    }
}
