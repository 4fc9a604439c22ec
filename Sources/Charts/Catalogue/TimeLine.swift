/// Is it current? What was measured when: a bar over each window, a dot on the day of collection, against the day of the
/// report; what is older than policy allows is a ring.
public struct TimeLine: Sendable {
    /// A row. Days are counted from 1 January 1970.
    public struct Row: Sendable {
        /// What was measured.
        public var name: String
        /// The first day measured; nil: not stated.
        public var from: Int?
        /// The last day measured.
        public var to: Int?
        /// The day on which it was collected; nil: not stated.
        public var collected: Int?
        /// The age that policy allows, days; nil: any.
        public var allowed: Int?

        /// Makes a row.
        public init(name: String, from: Int?, to: Int?, collected: Int? = nil, allowed: Int? = nil) {
            self.name = name
            self.from = from
            self.to = to
            self.collected = collected
            self.allowed = allowed
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// What a row is: "Figure".
    public var rowTitle: String
    /// The rows.
    public var rows: [Row]
    /// The day of the report.
    public var today: Int
    /// What stands at it: "report of 2 Oct 2026".
    public var todayWords: String

    /// Makes the chart's content.
    public init(text: ChartText, rowTitle: String, rows: [Row], today: Int, todayWords: String) {
        self.text = text
        self.rowTitle = rowTitle
        self.rows = rows
        self.today = today
        self.todayWords = todayWords
    }

    /// The chart.
    public var chart: Chart {
        var text = text
        text.caption = Rows.caption(text.caption, of: rows.count)
        return Chart(text, table: table) { plot($0) }
    }

    private func age(_ row: Row) -> Int? { row.to.map { today - $0 } }

    private func isOld(_ row: Row) -> Bool {
        guard let age = age(row), let allowed = row.allowed else { return false }
        return age > allowed
    }

    private func words(_ row: Row) -> String {
        guard let age = age(row) else { return "no dates" }
        return age == 1 ? "1 day" : "\(age) days"
    }

    private var table: ChartTable {
        ChartTable(
            header: [rowTitle, "From", "To", "Collected", "Age, days", "Allowed, days"],
            rows: rows.map { row in
                func day(_ day: Int?) -> ChartTable.Cell {
                    ChartTable.Cell(
                        day.map { Calendar.words(Double($0)) } ?? "not stated", exact: day.map(Calendar.standard))
                }
                func count(_ days: Int?, _ none: String) -> ChartTable.Cell {
                    days.map { ChartTable.Cell(Double($0), String($0)) } ?? ChartTable.Cell(none)
                }
                return [
                    ChartTable.Cell(row.name), day(row.from), day(row.to), day(row.collected),
                    count(age(row), "unknown"), count(row.allowed, "any"),
                ]
            })
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let shown = Array(rows.prefix(Rows.most))
        let days = shown.flatMap { [$0.from, $0.to, $0.collected].compactMap { $0 } } + [today]
        return Plot(
            x: Axis(Scale.around(days.map(Double.init), .time, room: 0.03), title: "", format: Calendar.words),
            y: Axis(names: shown.map(\.name)), rowHeight: width.pick(26, 20),
            marks: [.line([Spot(Double(today), -.infinity), Spot(Double(today), .infinity)], .accent, .dashed)]
                + shown.enumerated().map { mark($0.element, Double($0.offset)) },
            notes: todayWords.isEmpty ? [] : [Plot.Note(todayWords, at: Double(today))],
            keys: [.init(.patch(.hold, .shade(0.8)), "days measured"), .init(.dot(.hold, .solid), "last day")]
                + (shown.contains(where: isOld) ? [.init(.dot(.bad, .hollow), "older than policy allows")] : []),
            figures: shown.map(words), figuresTitle: "Age", rowNames: width.pick(.beside, .above))
    }

    private func mark(_ row: Row, _ place: Double) -> Mark {
        let ink: Ink = isOld(row) ? .bad : .hold
        var marks: [Mark] = []
        if let from = row.from, let to = row.to {
            marks.append(
                .bar(
                    from: Spot(Double(from), place), to: Spot(Double(to), place), thickness: 10, ink, .shade(0.8)))
        }
        if let to = row.to {
            marks.append(.dot(Spot(Double(to), place), radius: 5, ink, isOld(row) ? .hollow : .solid))
        }
        if let day = row.collected {
            marks.append(.dot(Spot(Double(day), place), radius: 3, ink, .ghost))
        }
        let limit = row.allowed.map { ", \($0) allowed" } ?? ""
        return .group(title: row.name + ": " + words(row) + " old" + limit, marks)
    }
}
