/// Times of one case, in milliseconds.
struct Stopwatch {
    private(set) var times: [Double] = []

    /// Adds the time that `work` takes.
    mutating func measure(_ work: () -> Void) {
        let clock = ContinuousClock()
        let start = clock.now
        work()
        add(milliseconds: Stopwatch.milliseconds(clock.now - start))
    }

    /// Adds a time measured elsewhere.
    mutating func add(milliseconds: Double) { times.append(milliseconds) }

    /// The middle time; 0 without any.
    var median: Double { times.isEmpty ? 0 : times.sorted()[times.count / 2] }

    /// The least time; 0 without any.
    var least: Double { times.min() ?? 0 }

    /// "4.12 ms (least 3.90, 7 runs)".
    var words: String { "\(Stopwatch.text(median)) ms (least \(Stopwatch.text(least)), \(times.count) runs)" }

    /// With two decimals.
    static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = String(hundredths % 100)
        return "\(hundredths / 100)." + (rest.count == 1 ? "0" + rest : rest)
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) * 1e-15
    }
}
