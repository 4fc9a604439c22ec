import Analysis

extension StepWords {
    /// Calls and how long they took.
    static func latency(_ step: LatencyStep) -> String {
        switch step {
        case .failed(let count):
            count > 0 ? "\(number(count)) failed calls count as slower than any" : "no failed calls"
        case .rank(let probability, let n, let rank):
            "rank ⌈\(number(probability)) × \(number(n))⌉ = \(number(rank))"
        case .ranks(let n, let low, let high):
            "95% interval: order statistics of \(number(n)) calls, from \(self.rank(low)) to \(self.rank(high))"
        case .call(let time): "the call of that rank took \(number(time)) ms"
        case .sketch(let bucket, let ratio, let value, let error):
            "in the bucket from \(number(bucket.low)) to \(number(bucket.high)) ms, "
                + "read as 2 × \(number(bucket.high)) / (1 + \(number(ratio))) = \(number(value)) ms; "
                + "relative error \(number(error))"
        case .bucket(let bucket):
            "in the bucket from \(number(bucket.low)) to \(number(bucket.high)) ms, interpolated"
        case .within(let limit, let surely, let possibly, let n):
            "\(number(surely)) calls surely within \(number(limit)) ms, \(number(possibly)) possibly, of \(number(n))"
        case .share(let interval):
            "95% interval: Wilson, its low end from the first, its high end from the second: "
                + "\(number(interval.low)) to \(number(interval.high))%"
        }
    }

    private static func rank(_ rank: Int?) -> String { rank.map { "rank \(number($0))" } ?? "open, too few calls" }

    /// The queue of the busiest hour.
    static func queue(_ step: QueueStep) -> String {
        switch step {
        case .replicas(let count): "queue M/M/c with \(count) replicas"
        case .noVariation:
            "the variation of arrivals and service isn't stated for both, so waits are those of random ones, factor 1"
        case .mean(let time, let place):
            "mean service time: \(number(time)) ms, measured from end to end \(words(place)), an upper estimate"
        case .quantile(let time, let place):
            "service time that all but half of the calls allowed over the limit keep: \(number(time)) ms, "
                + "measured from end to end \(words(place)), an upper estimate"
        }
    }

    private static func words(_ place: QueueStep.Place) -> String {
        switch place {
        case .quietest(let hours, let calls):
            "in the \(hours == 1 ? "quietest hour" : "\(hours) quietest hours") of the week (\(number(calls)) calls)"
        case .wholeWeek: "over the whole week"
        }
    }

    /// Failed calls against what may fail.
    static func burn(_ step: BurnStep) -> String {
        switch step {
        case .series(let count): "alarms come from the series of \(number(count)) steps"
        case .ringing(let ringing):
            "alarm \(number(ringing.rate)): \(ringing.longHours) and \(ringing.shortHours) hours of the mean week "
                + "spend at \(number(ringing.longRate)) and \(number(ringing.shortRate))"
        case .quiet: "no three days and six hours of the mean week spend faster than the budget lasts"
        case .unknown: "failures by the hour aren't given, so no alarm can be computed"
        case .judged(let steps, let minutes, let start, let end, let calls, let failed):
            "\(number(steps)) steps of \(minutes) min from \(start) to \(end), \(number(calls)) calls, "
                + "\(number(failed)) failed"
        case .window(let limit): "burn rate of a window: failed / calls / \(number(limit)) allowed"
        case .level(let level): self.level(level)
        }
    }

    private static func level(_ level: BurnFinding.Level) -> String {
        let name = "level \(number(level.rate)) over \(level.longWindow) and \(level.shortWindow) min: "
        switch level.obstacle {
        case .coarseSteps: return name + "steps are too long for its windows"
        case .shortSeries: return name + "the series is shorter than its long window"
        case nil: break
        }
        let worst =
            level.worst.map {
                "worst \(number($0)), in the \(level.longWindow) min to \(level.worstEnd?.description ?? "")"
            } ?? "no calls"
        guard let first = level.first else { return name + "never rang; \(worst)" }
        let times = level.count == 1 ? "once" : "\(level.count) times"
        return name + "rang \(times), for \(level.minutes) min in all, first at \(first); \(worst)"
    }
}
