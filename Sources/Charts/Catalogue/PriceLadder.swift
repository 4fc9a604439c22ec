/// Where do returns diminish? The price of one more unit of quality at each step along the frontier, against what one is
/// worth.
public struct PriceLadder: Sendable {
    /// A step up the frontier.
    public struct Step: Sendable {
        /// From which candidate.
        public var from: String
        /// To which.
        public var to: String
        /// Cost for one more unit of quality.
        public var price: Reading
        /// The colour of what is done with the upper one.
        public var ink: Ink

        /// Makes a step.
        public init(from: String, to: String, price: Reading, ink: Ink = .muted) {
            self.from = from
            self.to = to
            self.price = price
            self.ink = ink
        }
    }

    /// A question or a finding.
    public var title: String
    /// The text alternative.
    public var description: String
    /// n, period, source.
    public var caption: String
    /// Quantity and unit: "Price of one more point, USD per 1,000 requests".
    public var priceTitle: String
    /// The steps, cheapest first.
    public var steps: [Step]
    /// What one unit is worth, when somebody said.
    public var worth: Double?
    /// What stands at that limit: "a point is worth $1.20".
    public var worthWords: String
    /// Writes a price.
    public var format: @Sendable (Double) -> String

    /// Makes a ladder.
    public init(
        title: String, description: String, caption: String, priceTitle: String, steps: [Step], worth: Double? = nil,
        worthWords: String = "", format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.title = title
        self.description = description
        self.caption = caption
        self.priceTitle = priceTitle
        self.steps = steps
        self.worth = worth
        self.worthWords = worthWords
        self.format = format
    }

    /// The chart.
    public var chart: Chart {
        Chart(title: title, description: description, caption: Rows.caption(caption, of: steps.count), table: table) {
            plot($0)
        }
    }

    private var table: ChartTable {
        // A ratio of two differences mostly comes without one.
        let hasIntervals = steps.contains { $0.price.low != nil }
        return ChartTable(
            header: ["Step", priceTitle] + (hasIntervals ? [ChartTable.interval] : []) + ["Worth it"],
            rows: steps.map { step in
                [ChartTable.Cell(name(step)), step.price.cell(format)]
                    + (hasIntervals ? [step.price.rangeCell(format)] : []) + [ChartTable.Cell(verdict(step))]
            })
    }

    private func name(_ step: Step) -> String { step.from + " \u{2192} " + step.to }

    private func verdict(_ step: Step) -> String {
        guard let worth else { return "nobody said what one is worth" }
        return step.price.value <= worth ? "yes" : "no"
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let steps = steps.prefix(Rows.most)
        let prices = steps.flatMap(\.price.all) + [worth].compactMap { $0 }
        let isLog = prices.allSatisfy { $0 > 0 } && (prices.max() ?? 1) > 8 * (prices.min() ?? 1)
        let x = Scale.around(prices, isLog ? .log : .linear, includingZero: !isLog, room: 0.08)
        var marks: [Mark] = []
        if let worth { marks.append(.line([Spot(worth, -.infinity), Spot(worth, .infinity)], .accent, .dashed)) }
        for (row, step) in steps.enumerated() { marks.append(mark(step, Double(row), isLog: isLog)) }
        return Plot(
            x: Axis(x, title: priceTitle + (isLog ? ", log\u{A0}scale" : ""), format: format),
            y: Axis(names: steps.map(name)), rowHeight: width.pick(36, 24), marks: marks,
            notes: worth.map { [Plot.Note(worthWords, at: $0)] } ?? [],
            figures: steps.map { format($0.price.value) }, rowNames: width.pick(.beside, .above))
    }

    private func mark(_ step: Step, _ row: Double, isLog: Bool) -> Mark {
        var marks: [Mark] = [.line([Spot(isLog ? -.infinity : 0, row), Spot(step.price.value, row)], step.ink, .stem)]
        if let low = step.price.low, let high = step.price.high {
            marks.append(.line([Spot(low, row), Spot(high, row)], step.ink, .thick))
        }
        let isDear = worth.map { step.price.value > $0 } ?? false
        marks.append(.dot(Spot(step.price.value, row), radius: 6, step.ink, isDear ? .hollow : .solid))
        return .group(title: name(step) + ": " + step.price.words(format), marks)
    }
}
