/// Who is best overall, and why? Candidates by total, each total stacked of what contributes to it, with its interval.
public struct RankedList: Sendable {
    /// A candidate.
    public struct Entry: Sendable {
        /// Its name.
        public var name: String
        /// The total, with its interval.
        public var total: Reading
        /// What each part contributes, in the order of `parts`.
        public var contributions: [Double]
        /// Its rank in words: "1", or "2\u{2013}3" for a tie.
        public var rank: String
        /// The first and the last place that it may have; nil where that isn't known.
        public var places: ClosedRange<Int>?

        /// Makes an entry.
        public init(
            name: String, total: Reading, contributions: [Double], rank: String = "", places: ClosedRange<Int>? = nil
        ) {
            self.name = name
            self.total = total
            self.contributions = contributions
            self.rank = rank
            self.places = places
        }
    }

    /// A question or a finding.
    public var title: String
    /// The text alternative.
    public var description: String
    /// n, period, source.
    public var caption: String
    /// Quantity and unit: "Score, 0 to 100".
    public var totalTitle: String
    /// The names of the parts.
    public var parts: [String]
    /// The candidates, best first.
    public var entries: [Entry]
    /// As many of them are drawn; the table has all.
    public var most: Int
    /// Writes a total or a contribution.
    public var format: @Sendable (Double) -> String

    /// Makes a list.
    public init(
        title: String, description: String, caption: String, totalTitle: String, parts: [String], entries: [Entry],
        most: Int = 40, format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.title = title
        self.description = description
        self.caption = caption
        self.totalTitle = totalTitle
        self.parts = parts
        self.entries = entries
        self.most = most
        self.format = format
    }

    /// More shades than these cannot be told apart: what comes after is drawn as one part.
    private static let shades = 6

    /// The chart.
    public var chart: Chart {
        Chart(
            title: title, description: description, caption: Rows.caption(caption, of: entries.count, most: most),
            table: table
        ) {
            plot($0)
        }
    }

    private var table: ChartTable {
        ChartTable(
            header: ["Model", "Rank", totalTitle, ChartTable.interval] + parts,
            rows: entries.map { entry in
                [
                    ChartTable.Cell(entry.name), rankCell(entry), entry.total.cell(format),
                    entry.total.rangeCell(format),
                ] + entry.contributions.map { ChartTable.Cell($0, format($0)) }
            })
    }

    private func rankCell(_ entry: Entry) -> ChartTable.Cell {
        entry.places.map { ChartTable.Cell(low: Double($0.lowerBound), high: Double($0.upperBound), entry.rank) }
            ?? ChartTable.Cell(entry.rank)
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let shown = Array(entries.prefix(most))
        let ends = shown.flatMap { entry in
            let up = entry.contributions.filter { $0 > 0 }.reduce(0, +)
            let down = entry.contributions.filter { $0 < 0 }.reduce(0, +)
            return entry.total.all + [up, down]
        }
        return Plot(
            x: Axis(Scale.around(ends, includingZero: true, room: 0.03), title: totalTitle, format: format),
            y: Axis(names: shown.map { ($0.rank.isEmpty ? "" : $0.rank + "\u{2002}") + $0.name }),
            rowHeight: width.pick(32, 24),
            marks: shown.enumerated().map { mark($0.element, Double($0.offset), width) }, keys: keys,
            figures: shown.map { format($0.total.value) }, rowNames: width.pick(.beside, .above))
    }

    private var isFolded: Bool { parts.count > RankedList.shades }

    private var keys: [Plot.Key] {
        let names = isFolded ? parts.prefix(RankedList.shades - 1) + ["all others"] : parts[...]
        let shades = names.enumerated().map { Plot.Key(.patch(.hold, .part($0.offset)), $0.element) }
        let hasIntervals = entries.contains { $0.total.low != nil }
        return shades + (hasIntervals ? [Plot.Key(.line(.ink, .interval), "95% interval of the total")] : [])
    }

    private func mark(_ entry: Entry, _ row: Double, _ width: Chart.Width) -> Mark {
        var (up, down) = (0.0, 0.0)
        let thickness = width.pick(13.0, 11)
        var marks: [Mark] = []
        var words: [String] = []
        for (part, value) in folded(entry.contributions).enumerated() where value != 0 {
            let start = value > 0 ? up : down
            if value > 0 { up += value } else { down += value }
            let bar = Mark.bar(
                from: Spot(start, row, dy: -3), to: Spot(start + value, row, dy: -3), thickness: thickness, .hold,
                .part(part))
            let name =
                isFolded && part == RankedList.shades - 1
                ? "all others" : parts.indices.contains(part) ? parts[part] : ""
            marks.append(.group(title: entry.name + ", " + name + ": " + format(value), [bar]))
            words.append(name + " " + format(value))
        }
        if let low = entry.total.low, let high = entry.total.high {
            // Under the bars, where no shade hides it.
            let dy = thickness / 2 + 1.5
            marks.append(.line([Spot(low, row, dy: dy), Spot(high, row, dy: dy)], .ink, .interval))
            marks.append(.dot(Spot(entry.total.value, row, dy: dy), radius: 2.6, .ink))
        }
        let parts = words.isEmpty ? "" : "; " + words.joined(separator: ", ")
        return .group(title: entry.name + ": " + entry.total.words(format) + parts, marks)
    }

    private func folded(_ contributions: [Double]) -> [Double] {
        guard isFolded else { return contributions }
        let kept = RankedList.shades - 1
        return Array(contributions.prefix(kept)) + [contributions.dropFirst(kept).reduce(0, +)]
    }
}
