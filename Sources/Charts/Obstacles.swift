/// What labels should not cover, found by place: a grid of the boxes of marks, and the lines.
struct Obstacles {
    private static let cell = 24.0
    private let columns: Int
    private let rows: Int
    private let origin: Pixel
    private var cells: [[Int32]]
    private var boxes: [Box] = []
    private var segments: [(from: Pixel, to: Pixel)] = []
    private var rules: [(from: Pixel, to: Pixel)] = []

    /// None yet, in a drawing of these bounds.
    init(in bounds: Box) {
        columns = max(1, Int((bounds.width / Obstacles.cell).rounded(.up)))
        rows = max(1, Int((bounds.height / Obstacles.cell).rounded(.up)))
        origin = Pixel(x: bounds.left, y: bounds.top)
        cells = Array(repeating: [], count: columns * rows)
    }

    mutating func add(_ box: Box) {
        boxes.append(box)
        let index = Int32(boxes.count - 1)
        for row in span(box.top - origin.y, box.bottom - origin.y, rows) {
            for column in span(box.left - origin.x, box.right - origin.x, columns) {
                cells[row * columns + column].append(index)
            }
        }
    }

    /// A line that words may cover where they must.
    mutating func add(from: Pixel, to: Pixel) { segments.append((from, to)) }

    /// A line that no words may stand on.
    mutating func addRule(from: Pixel, to: Pixel) { rules.append((from, to)) }

    /// Whether a rule crosses `box`.
    func isCrossed(_ box: Box) -> Bool { rules.contains { box.clip($0.from, $0.to) != nil } }

    /// How many boxes `box` covers; counting stops at `most`.
    func covered(by box: Box, most: Int = 8) -> Int {
        var seen: [Int32] = []
        for row in span(box.top - origin.y, box.bottom - origin.y, rows) {
            for column in span(box.left - origin.x, box.right - origin.x, columns) {
                for index in cells[row * columns + column]
                where boxes[Int(index)].overlaps(box) && !seen.contains(index) {
                    seen.append(index)
                    if seen.count >= most { return most }
                }
            }
        }
        return seen.count
    }

    /// How many lines cross `box`.
    func crossing(_ box: Box) -> Int {
        segments.reduce(0) { $0 + (box.clip($1.from, $1.to) == nil ? 0 : 1) }
    }

    private func span(_ low: Double, _ high: Double, _ count: Int) -> ClosedRange<Int> {
        let first = min(count - 1, max(0, Int((low / Obstacles.cell).rounded(.down))))
        let last = min(count - 1, max(first, Int((high / Obstacles.cell).rounded(.down))))
        return first...last
    }
}
