import Portfolio

/// How the calls of a workload spread over an average week, as its busiest serving model saw it (methods.md 9).
struct WeekShape: Hashable {
    /// Mean calls by hour of the week, by rising hour.
    let hours: [HourOfWeek]

    /// Takes the shape from the model that serves most of the week; nil when no week was measured.
    init?(_ contenders: [Contender]) {
        let measured = contenders.filter { $0.model.serves && !$0.figures.week.isEmpty }
        func total(_ contender: Contender) -> Double { contender.figures.week.reduce(0) { $0 + $1.requests } }
        let fullest = measured.max { left, right in
            let (l, r) = (total(left), total(right))
            return l != r ? l < r : right.model.id < left.model.id
        }
        guard let fullest, total(fullest) > 0 else { return nil }
        hours = fullest.figures.week
    }

    /// The busiest hour of the week, and its calls an hour at `volume` requests a month.
    func busiest(at volume: Double) -> (hour: Int, calls: Double)? {
        hours.max { ($0.requests, $1.hour) < ($1.requests, $0.hour) }.map { top in
            (top.hour, top.requests * volume / (total * HourOfWeek.weeksOfMonth))
        }
    }

    /// The factor on all calls when those of `busy` hours are multiplied by `factor`.
    func growth(of busy: Set<Int>, by factor: Double) -> Double {
        let inside = hours.reduce(0) { busy.contains($1.hour) ? $0 + $1.requests : $0 }
        return 1 + (factor - 1) * inside / total
    }

    private var total: Double { hours.reduce(0) { $0 + $1.requests } }
}
