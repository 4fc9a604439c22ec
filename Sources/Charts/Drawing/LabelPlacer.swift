/// Finds places for labels: candidates around each spot in widening rings, the cheapest that covers no other words and
/// stays inside; what finds none is left out (its mark still says it, and the table). The most important go first.
struct LabelPlacer {
    /// A label that found its place.
    struct Placed {
        var label: Label
        /// The left end of the base line.
        var origin: Pixel
        var size: Double
        /// A line from the mark to the words, when they stand apart.
        var leader: (from: Pixel, to: Pixel)?
        /// Where it lies over a mark or a line, and needs a ground of its own; nil on free space.
        var ground: Box?
    }

    /// What a candidate costs: covering a mark is worse than crossing a line, and that than standing far.
    private enum Cost {
        /// For each bit of a mark's raster: a dot has about thirty, a line through words eight.
        static let covered = 1.0
        static let distance = 0.5
        static let leader = 8.0
    }

    /// A direction from a mark, and what it costs to stand there.
    struct Way {
        var x: Double
        var y: Double
        var cost: Double
    }

    private static let rings: [Double] = [3, 9, 18, 30, 46, 68, 96, 130]

    /// Where labels may stand.
    let bounds: Box
    /// Words that stand.
    private var words: Raster
    /// Words, and lines that none may stand on.
    private var hard: Raster
    /// Marks, that words had better not cover.
    private let soft: Raster
    /// The labels that found no place, the most important first.
    private(set) var left: [Label] = []

    /// A placer; `taken` are words that already stand.
    init(bounds: Box, obstacles: Obstacles, taken: [Box] = []) {
        self.bounds = bounds
        words = Raster(in: bounds)
        hard = obstacles.hard
        soft = obstacles.soft
        for box in taken {
            words.fill(box)
            hard.fill(box)
        }
    }

    /// The places of all labels that find one, in the order that they were placed.
    mutating func place(_ labels: [(label: Label, at: [Pixel])], size: Double) -> [Placed] {
        let order = labels.indices.sorted { (labels[$1].label.priority, $0) < (labels[$0].label.priority, $1) }
        var placed: [Placed] = []
        let columns = column(labels, size: size)
        for index in order {
            let (label, pixels) = labels[index]
            if let stood = columns[index], stand(stood, label, &placed, size: size) { continue }
            guard let (words, best) = best(label, at: pixels, size: size) else {
                left.append(label)
                continue
            }
            keep(best, words, label, &placed, size: size)
        }
        return placed
    }

    /// Takes a place, and draws there.
    private mutating func keep(
        _ best: Candidate, _ words: String, _ label: Label, _ placed: inout [Placed], size: Double
    ) {
        self.words.fill(best.box)
        hard.fill(best.box)
        if let leader = best.leader { hard.draw(from: leader.from, to: leader.to) }
        var shown = label
        shown.words = words
        placed.append(
            Placed(
                label: shown, origin: Pixel(x: best.box.left + 1, y: best.box.bottom - size * 0.27), size: size,
                leader: best.leader, ground: soft.touches(best.box) ? best.box : nil))
    }

    /// Takes a place of a column, if nothing else stands there.
    private mutating func stand(
        _ middle: (pixel: Pixel, y: Double), _ label: Label, _ placed: inout [Placed], size: Double
    ) -> Bool {
        let words = TextWidth.fit(label.words, into: bounds.width * 0.8, size: size, isStrong: label.isStrong)
        let width = TextWidth.of(words, size: size, isStrong: label.isStrong) + 2
        let isMoved = abs(middle.y - middle.pixel.y) > 4
        let reach = label.radius + (isMoved ? 14 : 3)
        let left = label.side == .right ? middle.pixel.x + reach : middle.pixel.x - reach - width
        let half = size * 0.61
        let box = Box(left: left, top: middle.y - half, right: left + width, bottom: middle.y + half)
        guard bounds.contains(box), !hard.touches(box.inset(by: 1.5)) else {
            return false
        }
        let leader = isMoved ? line(from: middle.pixel, radius: label.radius, to: box) : nil
        keep((box, leader, 0), words, label, &placed, size: size)
        return true
    }

    /// Where the labels that stand beside the same upright share their room: each as near to its mark as the others let.
    private func column(_ labels: [(label: Label, at: [Pixel])], size: Double) -> [Int: (pixel: Pixel, y: Double)] {
        var groups: [Double: [Int]] = [:]
        for (index, one) in labels.enumerated() where one.label.side.isBeside {
            guard let first = one.at.first else { continue }
            groups[(first.x * 10).rounded() * (one.label.side == .right ? 1 : -1), default: []].append(index)
        }
        var places: [Int: (pixel: Pixel, y: Double)] = [:]
        for group in groups.values where group.count > 1 {
            let height = size * 1.22
            let most = max(1, Int(bounds.height / height))
            let kept = group.sorted { (labels[$1].label.priority, $0) < (labels[$0].label.priority, $1) }.prefix(most)
                .sorted { (labels[$0].at[0].y, $0) < (labels[$1].at[0].y, $1) }
            let middles = Column.spread(
                kept.map { labels[$0].at[0].y }, apart: height + 0.5, from: bounds.top + height / 2,
                to: bounds.bottom - height / 2)
            for (index, y) in zip(kept, middles) { places[index] = (labels[index].at[0], y) }
        }
        return places
    }

    /// The best place of the label's words, or of its short ones where those find none.
    private func best(_ label: Label, at pixels: [Pixel], size: Double) -> (String, Candidate)? {
        for text in [label.words, label.short].compactMap({ $0 }) {
            let words = TextWidth.fit(text, into: bounds.width * 0.8, size: size, isStrong: label.isStrong)
            if !words.isEmpty, let best = best(label, text: words, at: pixels, size: size) { return (words, best) }
        }
        return nil
    }

    private typealias Candidate = (box: Box, leader: (from: Pixel, to: Pixel)?, cost: Double)

    private func best(_ label: Label, text: String, at pixels: [Pixel], size: Double) -> Candidate? {
        let width = TextWidth.of(text, size: size, isStrong: label.isStrong) + 2
        let (height, radius, reach) = (size * 1.22, label.radius, label.reach)
        let ways = label.side.ways
        var best: Candidate = (bounds, nil, .infinity)
        for (turn, pixel) in pixels.enumerated() {
            for (ring, gap) in LabelPlacer.rings.enumerated() where gap <= reach {
                let isApart = ring > 1
                let least = gap * Cost.distance + Double(turn) * 3 + (isApart ? Cost.leader : 0)
                // Nothing farther can be cheaper.
                if best.cost <= least { break }
                for way in ways where least + way.cost < best.cost {
                    let box = box(at: pixel, way, reach: radius + gap, width: width, height: height)
                    // Words on words, or on a rule, are not read: better none.
                    guard bounds.contains(box), !hard.touches(box) else { continue }
                    let cost = least + way.cost + Double(soft.count(box)) * Cost.covered
                    guard cost < best.cost else { continue }
                    let leader = isApart ? line(from: pixel, radius: radius, to: box) : nil
                    if let leader, words.touches(from: leader.from, to: leader.to) { continue }
                    best = (box, leader, cost)
                }
            }
        }
        return best.cost < .infinity ? best : nil
    }

    private func box(
        at pixel: Pixel, _ direction: Way, reach: Double, width: Double, height: Double
    ) -> Box {
        let x = pixel.x + direction.x * reach * (direction.y == 0 ? 1 : 0.8)
        // What stands above or below may slide along, so that it stays inside near an edge.
        let slid = min(max(pixel.x - width / 2, bounds.left), bounds.right - width)
        let left = direction.x > 0 ? x : direction.x < 0 ? x - width : slid
        let middle = pixel.y + direction.y * reach + (direction.y == 0 ? 0 : direction.y > 0 ? height / 2 : -height / 2)
        return Box(left: left, top: middle - height / 2, right: left + width, bottom: middle + height / 2)
    }

    private func line(from pixel: Pixel, radius: Double, to box: Box) -> (from: Pixel, to: Pixel) {
        let end = Pixel(
            x: min(max(pixel.x, box.left + 2), box.right - 2), y: min(max(pixel.y, box.top + 1), box.bottom - 1))
        let (dx, dy) = (end.x - pixel.x, end.y - pixel.y)
        let length = max((dx * dx + dy * dy).squareRoot(), 1e-6)
        let start = min(radius + 1, length)
        return (Pixel(x: pixel.x + dx / length * start, y: pixel.y + dy / length * start), end)
    }
}

extension Label.Side {
    fileprivate var isBeside: Bool { self == .left || self == .right }

    /// The directions in which words may stand, the best first.
    fileprivate var ways: [LabelPlacer.Way] {
        switch self {
        case .any: Label.Side.allWays
        case .above: Label.Side.aboveWays
        case .right: Label.Side.rightWays
        case .left: Label.Side.leftWays
        }
    }

    private static let allWays = ways([(1, -0.7), (-1, -0.7), (1, 0.7), (-1, 0.7), (1, 0), (-1, 0), (0, -1), (0, 1)])
    private static let aboveWays = ways([(1, -0.7), (-1, -0.7), (0, -1)])
    private static let rightWays = ways([(1, 0), (1, -0.7), (1, 0.7)], step: 1.6)
    private static let leftWays = ways([(-1, 0), (-1, -0.7), (-1, 0.7)], step: 1.6)

    private static func ways(_ directions: [(Double, Double)], step: Double = 0.4) -> [LabelPlacer.Way] {
        directions.enumerated().map {
            LabelPlacer.Way(x: $0.element.0, y: $0.element.1, cost: Double($0.offset) * step)
        }
    }
}
