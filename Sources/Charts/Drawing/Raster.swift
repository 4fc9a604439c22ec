/// What is covered of a drawing, two units a bit: asked in nanoseconds whether a box is free. It errs on the side of covered
/// by less than two units, so what it calls free is free.
struct Raster {
    private static let unit = 2.0
    private let columns: Int
    private let rows: Int
    /// 64-bit words of a row.
    private let words: Int
    private let origin: Pixel
    private var bits: [UInt64]

    /// Nothing is covered yet.
    init(in bounds: Box) {
        origin = Pixel(x: bounds.left, y: bounds.top)
        columns = max(1, Int((bounds.width / Raster.unit).rounded(.up)) + 1)
        rows = max(1, Int((bounds.height / Raster.unit).rounded(.up)) + 1)
        words = (columns + 63) / 64
        bits = Array(repeating: 0, count: rows * words)
    }

    private struct Span {
        var top: Int
        var bottom: Int
        var left: Int
        var right: Int
    }

    /// The bits that a box touches; nil outside.
    private func span(_ box: Box) -> Span? {
        let left = (box.left - origin.x) / Raster.unit, right = (box.right - origin.x) / Raster.unit
        let top = (box.top - origin.y) / Raster.unit, bottom = (box.bottom - origin.y) / Raster.unit
        guard right >= 0, bottom >= 0, left < Double(columns), top < Double(rows) else { return nil }
        return Span(
            top: max(0, Int(top)), bottom: min(rows - 1, Int(bottom)), left: max(0, Int(left)),
            right: min(columns - 1, Int(right)))
    }

    /// The bits from `from` to `to` of the word `word`.
    @inline(__always)
    private static func mask(_ word: Int, _ from: Int, _ to: Int) -> UInt64 {
        let low = max(0, from - word * 64), high = min(63, to - word * 64)
        return (~0 << UInt64(low)) & (~0 >> UInt64(63 - high))
    }

    mutating func fill(_ box: Box) {
        guard let span = span(box) else { return }
        for word in span.left / 64...span.right / 64 {
            let mask = Raster.mask(word, span.left, span.right)
            for row in span.top...span.bottom { bits[row * words + word] |= mask }
        }
    }

    /// Whether anything in the box is covered.
    func touches(_ box: Box) -> Bool {
        guard let span = span(box) else { return false }
        return bits.withUnsafeBufferPointer { bits in
            for word in span.left / 64...span.right / 64 {
                let mask = Raster.mask(word, span.left, span.right)
                for row in span.top...span.bottom where bits[row * words + word] & mask != 0 { return true }
            }
            return false
        }
    }

    /// How many bits of the box are covered: a dot of twelve units across has about thirty.
    func count(_ box: Box) -> Int {
        guard let span = span(box) else { return 0 }
        return bits.withUnsafeBufferPointer { bits in
            var count = 0
            for word in span.left / 64...span.right / 64 {
                let mask = Raster.mask(word, span.left, span.right)
                for row in span.top...span.bottom { count += (bits[row * words + word] & mask).nonzeroBitCount }
            }
            return count
        }
    }

    /// Covers a line.
    mutating func draw(from: Pixel, to: Pixel) {
        walk(from, to) { row, column in
            bits[row * words + column / 64] |= 1 << UInt64(column % 64)
            return false
        }
    }

    /// Whether a line runs over anything covered.
    func touches(from: Pixel, to: Pixel) -> Bool {
        walk(from, to) { row, column in bits[row * words + column / 64] & (1 << UInt64(column % 64)) != 0 }
    }

    /// Visits the bits along a line until `visit` says enough; whether it did. Steps of a bit leave no gap but a corner.
    @discardableResult @inline(__always)
    private func walk(_ from: Pixel, _ to: Pixel, _ visit: (Int, Int) -> Bool) -> Bool {
        var x = (from.x - origin.x) / Raster.unit, y = (from.y - origin.y) / Raster.unit
        let (dx, dy) = ((to.x - from.x) / Raster.unit, (to.y - from.y) / Raster.unit)
        let steps = max(1, Int(max(abs(dx), abs(dy)).rounded(.up)))
        guard steps < 100_000 else { return false }
        let (stepX, stepY) = (dx / Double(steps), dy / Double(steps))
        for _ in 0...steps {
            if x >= 0, y >= 0, x < Double(columns), y < Double(rows), visit(Int(y), Int(x)) { return true }
            x += stepX
            y += stepY
        }
        return false
    }
}
