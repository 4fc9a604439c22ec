/// The thresholds by the keys that authors write: whoever compares or prints them walks this list.
extension Thresholds {
    /// Those that are parts of 1.
    public static let shares: [(key: String, path: KeyPath<Thresholds, Double> & Sendable)] = [
        ("promote", \.promote), ("keep", \.keep), ("deprecate", \.deprecate), ("undeprecate", \.undeprecate),
        ("retire", \.retire), ("too_close_low", \.tooCloseLow), ("too_close_high", \.tooCloseHigh),
        ("reserve", \.reserve), ("idle", \.idle), ("peak_quantile", \.peakQuantile), ("point_margin", \.pointMargin),
        ("minimum_latency_change", \.minimumLatencyChange), ("contingency", \.contingency), ("power", \.power),
    ]

    /// Those that are numbers: points, and shares in points.
    public static let numbers: [(key: String, path: KeyPath<Thresholds, Double> & Sendable)] = [
        ("minimum_change", \.minimumChange), ("minimum_share_change", \.minimumShareChange),
    ]

    /// Those that are counts.
    public static let counts: [(key: String, path: KeyPath<Thresholds, Int> & Sendable)] = [
        ("cycles", \.cycles), ("minimum_n", \.minimumN),
    ]
}
