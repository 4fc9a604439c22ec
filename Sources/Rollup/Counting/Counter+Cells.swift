extension Counter {
    /// Adds what was counted to a roll-up.
    func add(to rollup: inout Rollup, scale: BucketScale) throws(RollupError) {
        for number in 0..<table.count {
            let group = table.groups[number]
            var cell = Rollup.Cell()
            cell.calls = group.calls
            cell.failed = group.failed
            cell.cost = Self.sum(group.cost)
            cell.input = Self.sum(group.input)
            cell.cached = Self.sum(group.cached)
            cell.output = Self.sum(group.output)
            for (kind, histogram) in [
                (LatencyKind.whole, group.whole), (.firstToken, group.firstToken),
                (.betweenTokens, group.betweenTokens),
            ] {
                let filled = histogram.filled
                guard histogram.zero > 0 || !filled.isEmpty else { continue }
                var times = Rollup.Times(zero: histogram.zero)
                for (place, count) in filled { try times.add(count, to: scale.firstKey + place) }
                cell.times[kind] = times
            }
            let part: Rollup.Part
            if group.part >= 0 {
                part = .hour(group.part)
            } else {
                let (slice, dimension) = (-1 - group.part).quotientAndRemainder(dividingBy: slices.count)
                part = .slice("\(dimensions[dimension])=\(slices[dimension].names[slice])")
            }
            let key = Rollup.Key(
                workload: workloads.names[group.pair & 0xFFF], model: models.names[group.pair >> 12], part: part)
            try rollup.add(cell, to: key)
        }
    }

    private static func sum(_ sum: GroupTable.Sum) -> Rollup.Sum { Rollup.Sum(total: sum.total, calls: sum.calls) }
}
