/// The hours of a week as charts say and mark them.
enum Week {
    static let dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// The week across.
    static let scale = Scale(.linear, from: 0, to: 168)

    /// "Monday 9:00".
    static func words(_ hour: Int) -> String { dayNames[hour / 24 % 7] + " \(hour % 24):00" }

    /// A mark at each midnight; its day's name stands in the middle of the day.
    static func days(labelled: Bool) -> [Axis.Tick] {
        if !labelled { return (0...7).map { Axis.Tick(Double($0) * 24, "") } }
        return dayNames.enumerated().map { Axis.Tick(Double($0.offset) * 24 + 12, String($0.element.prefix(3))) }
    }

    /// Nothing and the most, for an axis with little height.
    static func ends(_ scale: Scale, _ format: (Double) -> String) -> [Axis.Tick] {
        let round = Ticks.of(scale, about: 2).last ?? scale.high
        return [Axis.Tick(0, "0")] + (round > 0 ? [Axis.Tick(round, format(round))] : [])
    }

    /// An area from nothing up to each hour's value, parted where it is not known.
    static func area(_ values: [Double]) -> [Mark] {
        stretches(values.map(\.isFinite)).map { stretch in
            .area(
                stretch.flatMap { [Spot(Double($0), values[$0]), Spot(Double($0 + 1), values[$0])] }
                    + [Spot(Double(stretch.upperBound), 0), Spot(Double(stretch.lowerBound), 0)], .muted, .shade(1))
        }
    }

    /// The place of an hour, as high as the plot.
    static func column(_ hour: Int) -> [Spot] {
        let (from, to) = (Double(hour), Double(hour + 1))
        return [Spot(from, -.infinity), Spot(from, .infinity), Spot(to, .infinity), Spot(to, -.infinity)]
    }

    /// The runs of hours that are known.
    static func stretches(_ isKnown: [Bool]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (hour, known) in isKnown.enumerated() where known {
            if let last = runs.last, last.upperBound == hour {
                runs[runs.count - 1] = last.lowerBound..<hour + 1
            } else {
                runs.append(hour..<hour + 1)
            }
        }
        return runs
    }
}
