/// What does one more point of quality cost? Every candidate by cost and quality, with the frontier, intervals, the line
/// above which more quality is worth its price, rings for those that miss a limit, and trails from where they stood.
public struct CostQualityMap: Sendable {
    /// A candidate. One whose cost is unknown is no point of the map; name it in the caption.
    public struct Point: Sendable {
        /// Its name.
        public var name: String
        /// Cost; lower is better.
        public var cost: Reading
        /// Quality; higher is better.
        public var quality: Reading
        /// The colour of what is done with it.
        public var ink: Ink
        /// Whether nothing else is at least as good for less.
        public var isOnFrontier: Bool
        /// Whether the text talks about it: it is named in the drawing.
        public var isNamed: Bool
        /// Why it can't be chosen, in a few words: "misses SLA"; nil when nothing is amiss.
        public var miss: String?
        /// Cost and quality in the cycle before.
        public var before: (cost: Double, quality: Double)?
        /// Whether its quality is known between bounds only: a bar without a dot.
        public var isBar = false

        /// Makes a point.
        public init(
            name: String, cost: Reading, quality: Reading, ink: Ink = .muted, isOnFrontier: Bool = false,
            isNamed: Bool = false, miss: String? = nil, before: (cost: Double, quality: Double)? = nil
        ) {
            self.name = name
            self.cost = cost
            self.quality = quality
            self.ink = ink
            self.isOnFrontier = isOnFrontier
            self.isNamed = isNamed
            self.miss = miss
            self.before = before
        }
    }

    /// What a point of quality is worth, drawn as the line of equal benefit through a candidate.
    public struct Worth: Sendable {
        /// Cost that one unit of quality is worth.
        public var perUnit: Double
        /// The cost of the candidate that the line goes through.
        public var cost: Double
        /// Its quality.
        public var quality: Double
        /// What stands at the line: "worth it above: $1.20 a point".
        public var words: String

        /// Makes a worth.
        public init(perUnit: Double, cost: Double, quality: Double, words: String) {
            self.perUnit = perUnit
            self.cost = cost
            self.quality = quality
            self.words = words
        }
    }

    /// A question or a finding.
    public var title: String
    /// The text alternative.
    public var description: String
    /// n, period, source.
    public var caption: String
    /// Quantity and unit: "Cost per 1,000 requests, USD".
    public var costTitle: String
    /// Quantity and unit: "Answers resolved, %".
    public var qualityTitle: String
    /// The candidates.
    public var points: [Point]
    /// What quality is worth, when somebody said.
    public var worth: Worth?
    /// Writes a cost.
    public var costFormat: @Sendable (Double) -> String
    /// Writes a quality.
    public var qualityFormat: @Sendable (Double) -> String

    /// Makes a map.
    public init(
        title: String, description: String, caption: String, costTitle: String, qualityTitle: String, points: [Point],
        worth: Worth? = nil, costFormat: @escaping @Sendable (Double) -> String = Axis.plain,
        qualityFormat: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.title = title
        self.description = description
        self.caption = caption
        self.costTitle = costTitle
        self.qualityTitle = qualityTitle
        self.points = points
        self.worth = worth
        self.costFormat = costFormat
        self.qualityFormat = qualityFormat
    }

    /// More points than this and those that nobody talks about become a cloud.
    private static let crowd = 60

    /// More of a crowd than these no pointer can part; the table has them.
    private static let hovered = 300

    private var isCrowded: Bool { points.count > CostQualityMap.crowd }

    /// The chart.
    public var chart: Chart {
        Chart(title: title, description: description, caption: caption, table: table) { plot($0) }
    }

    private var table: ChartTable {
        let order = points.indices.sorted { rank(points[$0], $0) < rank(points[$1], $1) }
        return ChartTable(
            header: ["Model", costTitle, ChartTable.interval, qualityTitle, ChartTable.interval, "Where it stands"],
            rows: order.map { index in
                let point = points[index]
                return [
                    ChartTable.Cell(point.name), point.cost.cell(costFormat), point.cost.rangeCell(costFormat),
                    point.quality.cell(qualityFormat), point.quality.rangeCell(qualityFormat),
                    ChartTable.Cell(standing(point)),
                ]
            })
    }

    private func rank(_ point: Point, _ index: Int) -> (Int, Double, Int) {
        (point.isOnFrontier ? 0 : point.isNamed ? 1 : 2, point.cost.value, index)
    }

    private func standing(_ point: Point) -> String {
        (point.isBar ? "part of its traffic unmeasured" : point.isOnFrontier ? "on the frontier" : "dominated")
            + (point.miss.map { ", " + $0 } ?? "")
    }

    private var frontier: [Point] {
        points.filter(\.isOnFrontier).sorted { ($0.cost.value, $0.quality.value) < ($1.cost.value, $1.quality.value) }
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let costs = points.flatMap { $0.cost.all + ($0.before.map { [$0.cost] } ?? []) }
        let isWide = costs.allSatisfy { $0 > 0 } && (costs.max() ?? 1) > 4 * (costs.min() ?? 1)
        let x = Scale.around(costs, isWide ? .log : .linear)
        let y = Scale.around(
            points.flatMap { $0.quality.all + ($0.before.map { [$0.quality] } ?? []) }, room: width.pick(0.1, 0.16))
        var labels = parted.told.filter { $0.isOnFrontier || $0.isNamed }.map { label($0, width) }
        if let worth {
            labels.append(
                Label(
                    worth.words, at: worthSpots(worth, x, y), radius: 1, priority: 1, ink: .accent,
                    reach: 68, side: .above, look: .line(.accent, .dashed)))
        }
        return Plot(
            x: Axis(x, title: costTitle + (isWide ? ", log\u{A0}scale" : ""), format: costFormat),
            y: Axis(y, title: qualityTitle, format: qualityFormat), height: width.pick(360, 260),
            marks: marks(x, y, width), labels: labels)
    }

    private func label(_ point: Point, _ width: Chart.Width) -> Label {
        let isPlain = point.ink == .muted || point.ink == .ink
        return Label(
            point.name + (point.miss.map { width.pick(" \u{00B7} " + $0, "") } ?? ""),
            at: [Spot(point.cost.value, point.quality.value)],
            radius: radius(width), priority: point.isNamed ? (isPlain ? 3 : 5) : 2,
            reach: point.isNamed ? (isCrowded ? 68 : 130) : 30, short: point.miss == nil ? nil : point.name)
    }

    private func radius(_ width: Chart.Width) -> Double {
        isCrowded ? 5 : width.pick(6.5, 5.5)
    }

    private func marks(_ x: Scale, _ y: Scale, _ width: Chart.Width) -> [Mark] {
        let steps = frontierSteps
        var marks: [Mark] = []
        if let first = steps.first, let last = steps.last {
            let ground =
                steps + [Spot(.infinity, last.y), Spot(.infinity, -.infinity), Spot(first.x, -.infinity)]
            marks.append(.area(ground, .muted, .wash))
            marks.append(.line(steps + [Spot(.infinity, last.y)], .ink))
        }
        if let worth { marks.append(.line(worthLine(worth, x), .accent, .dashed)) }
        let (told, silent) = parted
        marks += width == .wide && silent.count <= CostQualityMap.hovered ? silent.map(hint) : clouds(silent)
        for point in told where point.before != nil { marks.append(trail(point)) }
        for point in told { marks.append(mark(point, hasIntervals: told.count <= 40, radius: radius(width))) }
        return marks
    }

    /// What is drawn one by one, the frontier and the first that are named, and what is only part of a cloud.
    private var parted: (told: [Point], silent: [Point]) {
        if !isCrowded { return (points, []) }
        var named = 0
        var (told, silent): ([Point], [Point]) = ([], [])
        for point in points {
            if point.isNamed { named += 1 }
            let isTold = point.isOnFrontier || (point.isNamed && named <= CostQualityMap.crowd)
            if isTold { told.append(point) } else { silent.append(point) }
        }
        return (told, silent)
    }

    /// One of a crowd, whose figures a pointer shows.
    private func hint(_ point: Point) -> Mark {
        .group(
            title: point.name + ": " + costFormat(point.cost.value) + ", " + qualityFormat(point.quality.value),
            [.dot(Spot(point.cost.value, point.quality.value), radius: 2.4, point.ink, .ghost)])
    }

    /// A cloud of each colour.
    private func clouds(_ silent: [Point]) -> [Mark] {
        Ink.allCases.compactMap { ink in
            let spots = silent.filter { $0.ink == ink }.map { Spot($0.cost.value, $0.quality.value) }
            return spots.isEmpty ? nil : .cloud(spots, radius: 2.2, ink)
        }
    }

    /// The frontier as stairs: what can be had for at most so much.
    private var frontierSteps: [Spot] {
        var steps: [Spot] = []
        for point in frontier {
            if let last = steps.last { steps.append(Spot(point.cost.value, last.y)) }
            steps.append(Spot(point.cost.value, point.quality.value))
        }
        return steps
    }

    private func trail(_ point: Point) -> Mark {
        guard let before = point.before else { return .group(title: "", []) }
        let old = Spot(before.cost, before.quality)
        return .group(
            title: point.name + " in the cycle before: " + costFormat(before.cost) + ", "
                + qualityFormat(point.quality.rounded(before.quality)),
            [
                .line([old, Spot(point.cost.value, point.quality.value)], .muted, .trail),
                .dot(old, radius: 3.5, .muted, .ghost),
            ])
    }

    private func mark(_ point: Point, hasIntervals: Bool, radius: Double) -> Mark {
        var marks: [Mark] = []
        let at = Spot(point.cost.value, point.quality.value)
        if hasIntervals, let low = point.quality.low, let high = point.quality.high {
            marks.append(.line([Spot(at.x, low), Spot(at.x, high)], point.ink, .interval))
        }
        if hasIntervals, let low = point.cost.low, let high = point.cost.high {
            marks.append(.line([Spot(low, at.y), Spot(high, at.y)], point.ink, .interval))
        }
        if !point.isBar { marks.append(.dot(at, radius: radius, point.ink, point.miss == nil ? .solid : .hollow)) }
        return .group(
            title: point.name + ": " + point.cost.words(costFormat) + ", " + point.quality.words(qualityFormat) + ", "
                + standing(point), marks)
    }

    // MARK: What quality is worth

    private func worthLine(_ worth: Worth, _ x: Scale) -> [Spot] {
        guard worth.perUnit > 0 else { return [] }
        return (0...48).map { step in
            let cost = x.value(at: Double(step) / 48)
            return Spot(cost, worth.quality + (cost - worth.cost) / worth.perUnit)
        }
    }

    /// Places along the line for its words, from its upper end down.
    private func worthSpots(_ worth: Worth, _ x: Scale, _ y: Scale) -> [Spot] {
        let inside = worthLine(worth, x).filter { (0.03...0.97).contains(y.position($0.y)) }
        return inside.isEmpty ? [] : Array(inside.reversed().enumerated().filter { $0.offset % 4 == 0 }.map(\.element))
    }
}
