/// How sure are we? The probability that each candidate is the best choice, by what one more unit of quality is worth
/// (a cost-effectiveness acceptability curve). A line is full where its candidate is the likeliest best, dotted elsewhere.
public struct AcceptabilityCurve: Sendable {
    /// A candidate.
    public struct Candidate: Sendable {
        /// Its name.
        public var name: String
        /// The probability of being best, 0 to 1, at each of the worths; NaN where it wasn't computed.
        public var probabilities: [Double]
        /// Its colour.
        public var ink: Ink

        /// Makes a candidate.
        public init(name: String, probabilities: [Double], ink: Ink = .hold) {
            self.name = name
            self.probabilities = probabilities
            self.ink = ink
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// Quantity and unit: "What a point is worth, USD per 1,000 requests".
    public var worthTitle: String
    /// What a unit may be worth, rising.
    public var worths: [Double]
    /// The candidates.
    public var candidates: [Candidate]
    /// What one is worth by policy, when somebody said.
    public var worth: Limit?
    /// Writes a worth.
    public var format: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, worthTitle: String, worths: [Double], candidates: [Candidate], worth: Limit? = nil,
        format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.worthTitle = worthTitle
        self.worths = worths
        self.candidates = candidates
        self.worth = worth
        self.format = format
    }

    /// More lines than these are not told apart; the others stand in the table.
    private static let most = 6

    /// The chart.
    public var chart: Chart {
        let leaders = leaders
        let shown = shown
        var text = text
        if shown.count < candidates.count {
            text.caption += " The \(shown.count) likeliest of \(candidates.count) are drawn; the table has all."
        }
        var curves = Curves(
            text: text, x: Axis(scale, title: worthTitle + (isLog ? ", log\u{A0}scale" : ""), format: format),
            y: Axis(
                Scale(.linear, from: 0, to: 100), title: "Probability of being the best choice, %", format: Percent.axis
            ),
            series: shown.flatMap { candidate -> [Curves.Series] in
                let line = points(candidates[candidate])
                let leading = line.indices.map { place in
                    let isLed = { (other: Int) in leaders.indices.contains(other) && leaders[other] == candidate }
                    return isLed(place) || isLed(place - 1) || isLed(place + 1)
                        ? line[place] : Spot(line[place].x, .nan)
                }
                var dotted = Curves.Series(
                    name: candidates[candidate].name, points: line, ink: candidates[candidate].ink, style: .trail)
                // The name stands where it leads, at its highest there.
                dotted.nameSpots = (leading.contains { $0.isKnown } ? leading : line).filter(\.isKnown)
                    .sorted { $0.y > $1.y }
                return [
                    dotted,
                    Curves.Series(name: "", points: leading, ink: candidates[candidate].ink),
                ]
            }, notes: worth.map { [$0] } ?? [])
        curves.ownTable = table
        return curves.chart
    }

    private var isLog: Bool { worths.allSatisfy { $0 > 0 } && (worths.last ?? 1) > 20 * (worths.first ?? 1) }

    private var scale: Scale { Scale(isLog ? .log : .linear, from: worths.min() ?? 0, to: worths.max() ?? 1) }

    private func points(_ candidate: Candidate) -> [Spot] {
        zip(worths, candidate.probabilities).map { Spot($0, $1 * 100) }
    }

    /// Those with the highest probability anywhere.
    private var shown: [Int] {
        let peaks = candidates.map { $0.probabilities.filter(\.isFinite).max() ?? 0 }
        return Array(candidates.indices.sorted { (peaks[$1], $0) < (peaks[$0], $1) }.prefix(AcceptabilityCurve.most))
    }

    /// Who is likeliest to be best at each worth.
    private var leaders: [Int?] {
        worths.indices.map { place in
            let known = candidates.indices.filter {
                candidates[$0].probabilities.indices.contains(place) && candidates[$0].probabilities[place].isFinite
            }
            return known.max {
                (candidates[$0].probabilities[place], $1) < (candidates[$1].probabilities[place], $0)
            }
        }
    }

    private var table: ChartTable {
        ChartTable(
            header: [worthTitle, "Likeliest best"] + candidates.map(\.name),
            rows: zip(worths.indices, leaders).map { place, leader in
                [ChartTable.Cell(worths[place], format(worths[place]))]
                    + [ChartTable.Cell(leader.map { candidates[$0].name } ?? "unknown")]
                    + candidates.map { candidate in
                        guard candidate.probabilities.indices.contains(place) else { return ChartTable.Cell("unknown") }
                        return Percent.cell(candidate.probabilities[place])
                    }
            })
    }
}
