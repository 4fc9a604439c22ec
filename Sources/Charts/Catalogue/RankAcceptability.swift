/// How sure are we of the ranking? How often each candidate takes each rank, over all weights or draws that are plausible.
public struct RankAcceptability: Sendable {
    /// Title, alternative, caption.
    public var text: ChartText
    /// What a row is: "Model".
    public var rowTitle: String
    /// The candidates with the share, 0 to 1, that each rank takes, first rank first; best candidate first.
    public var rows: [(name: String, shares: [Double])]

    /// Makes the chart's content.
    public init(text: ChartText, rowTitle: String = "Model", rows: [(name: String, shares: [Double])]) {
        self.text = text
        self.rowTitle = rowTitle
        self.rows = rows
    }

    /// More ranks than these are folded into the last column.
    private static let most = 8

    /// The chart: a cell for each rank, darker the likelier; what is under one in two hundred stays empty.
    public var chart: Chart {
        var text = text
        text.caption = Rows.caption(text.caption, of: rows.count)
        let ranks = rows.map(\.shares.count).max() ?? 0
        let columns = min(ranks, RankAcceptability.most)
        var map = HeatMap(
            text: text, rowTitle: rowTitle, columns: (0..<columns).map { name($0, of: ranks) }, columnTitle: "Rank",
            rows: rows.prefix(Rows.most).map(\.name),
            cells: rows.prefix(Rows.most).map { row in
                let kept = row.shares.prefix(columns - 1) + [row.shares.dropFirst(columns - 1).reduce(0, +)]
                return kept.map { share in
                    guard share.isFinite else { return HeatMap.Cell("unknown", level: nil) }
                    return HeatMap.Cell(
                        share < 0.005 ? "" : Percent.words(share), number: share, level: share.squareRoot() * 0.95)
                }
            })
        map.ownTable = ChartTable(
            header: [rowTitle] + (0..<ranks).map { "Rank \($0 + 1)" },
            rows: rows.map { [ChartTable.Cell($0.name)] + $0.shares.map(Percent.cell) })
        return map.chart
    }

    private func name(_ place: Int, of ranks: Int) -> String {
        place == RankAcceptability.most - 1 && ranks > RankAcceptability.most ? "\(place + 1)+" : "\(place + 1)"
    }
}
