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
        static let mark = 30.0
        static let line = 9.0
        static let distance = 0.5
        static let leader = 8.0
        static let direction = 0.4
    }

    private static let directions: [(x: Double, y: Double)] = [
        (1, -0.7), (-1, -0.7), (1, 0.7), (-1, 0.7), (1, 0), (-1, 0), (0, -1), (0, 1),
    ]
    private static let rings: [Double] = [3, 9, 18, 30, 46, 68, 96, 130]

    /// Where labels may stand.
    let bounds: Box
    private(set) var taken: [Box]
    private var obstacles: Obstacles
    /// The labels that found no place, the most important first.
    private(set) var left: [Label] = []
    private var leaders: [(from: Pixel, to: Pixel)] = []

    /// A placer; `taken` are words that already stand.
    init(bounds: Box, obstacles: Obstacles, taken: [Box] = []) {
        self.bounds = bounds
        self.obstacles = obstacles
        self.taken = taken
    }

    /// The places of all labels that find one, in the order that they were placed.
    mutating func place(_ labels: [(label: Label, at: [Pixel])], size: Double) -> [Placed] {
        let order = labels.indices.sorted { (labels[$1].label.priority, $0) < (labels[$0].label.priority, $1) }
        var placed: [Placed] = []
        for index in order {
            let (label, pixels) = labels[index]
            guard let (words, best) = best(label, at: pixels, size: size) else {
                left.append(label)
                continue
            }
            let isFree = obstacles.covered(by: best.box, most: 1) == 0 && obstacles.crossing(best.box) == 0
            taken.append(best.box)
            obstacles.add(best.box)
            if let leader = best.leader {
                leaders.append(leader)
                obstacles.add(from: leader.from, to: leader.to)
            }
            var shown = label
            shown.words = words
            placed.append(
                Placed(
                    label: shown, origin: Pixel(x: best.box.left + 1, y: best.box.bottom - size * 0.27), size: size,
                    leader: best.leader, ground: isFree ? nil : best.box))
        }
        return placed
    }

    /// The best place of the label's words, or of its short ones where those find none.
    private func best(_ label: Label, at pixels: [Pixel], size: Double) -> (String, Candidate)? {
        for text in [label.words, label.short].compactMap({ $0 }) {
            let words = TextWidth.fit(text, into: bounds.width * 0.8, size: size, isStrong: label.isStrong)
            if !words.isEmpty, let best = best(label, words: words, at: pixels, size: size) { return (words, best) }
        }
        return nil
    }

    private typealias Candidate = (box: Box, leader: (from: Pixel, to: Pixel)?, cost: Double)

    private func best(_ label: Label, words: String, at pixels: [Pixel], size: Double) -> Candidate? {
        let width = TextWidth.of(words, size: size, isStrong: label.isStrong) + 2
        let height = size * 1.22
        var best: Candidate?
        for (turn, pixel) in pixels.enumerated() {
            for (ring, gap) in LabelPlacer.rings.enumerated() where gap <= label.reach {
                // Nothing farther can be cheaper.
                if let best, best.cost <= gap * Cost.distance { break }
                for (index, direction) in LabelPlacer.directions.enumerated()
                where label.side.allows(direction) {
                    let reach = label.radius + gap
                    let box = box(at: pixel, direction, reach: reach, width: width, height: height)
                    guard bounds.contains(box), !taken.contains(where: box.overlaps) else { continue }
                    let leader = ring < 2 ? nil : line(from: pixel, radius: label.radius, to: box)
                    if let leader, taken.contains(where: { $0.clip(leader.from, leader.to) != nil }) { continue }
                    if leaders.contains(where: { box.clip($0.from, $0.to) != nil }) { continue }
                    // Words that a rule runs through are not read: better none.
                    if obstacles.isCrossed(box) { continue }
                    var cost = gap * Cost.distance + Double(index) * Cost.direction + Double(turn) * 3
                    cost += Double(obstacles.covered(by: box)) * Cost.mark
                    cost += Double(obstacles.crossing(box)) * Cost.line + (leader == nil ? 0 : Cost.leader)
                    if best.map({ cost < $0.cost }) ?? true { best = (box, leader, cost) }
                }
            }
        }
        return best
    }

    private func box(
        at pixel: Pixel, _ direction: (x: Double, y: Double), reach: Double, width: Double, height: Double
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
    /// Whether words may stand in this direction of their spot.
    fileprivate func allows(_ direction: (x: Double, y: Double)) -> Bool {
        switch self {
        case .any: true
        case .above: direction.y < 0
        case .right: direction.x > 0 && direction.y == 0
        case .left: direction.x < 0 && direction.y == 0
        }
    }
}
