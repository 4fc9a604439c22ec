/// Strokes as the path of an SVG, in tenths of a unit: each step says how far it goes, so that a curve of a hundred places
/// takes half of the bytes that its coordinates would.
struct Pen {
    /// "M124 44l7.3-.1v20": what was drawn.
    private(set) var path = ""
    /// Where the pen is, in tenths.
    private var place = (x: 0, y: 0)
    /// A level or upright step that isn't written yet: the next may go on in its direction.
    private var straight = (x: 0, y: 0)
    private var last: Character = "M"

    /// Where a stroke begins.
    mutating func move(to pixel: Pixel) {
        settle()
        place = Pen.tenths(pixel)
        path += "M" + Pixel.text(pixel.x) + " " + Pixel.text(pixel.y)
        last = "M"
    }

    /// A line on to a place.
    mutating func line(to pixel: Pixel) {
        let next = Pen.tenths(pixel)
        let step = (x: next.x - place.x, y: next.y - place.y)
        place = next
        if step.x == 0, step.y == 0 { return }
        if step.x != 0, step.y != 0 {
            settle()
            write("l", [step.x, step.y])
            return
        }
        let goesOn = straight.x * step.x > 0 || straight.y * step.y > 0
        if !goesOn { settle() }
        straight = (straight.x + step.x, straight.y + step.y)
    }

    /// Back to where the stroke began.
    mutating func close() {
        settle()
        path += "Z"
    }

    /// Writes what waits; to be called once all is drawn.
    mutating func settle() {
        if straight.x != 0 { write("h", [straight.x]) }
        if straight.y != 0 { write("v", [straight.y]) }
        straight = (0, 0)
    }

    private mutating func write(_ command: Character, _ steps: [Int]) {
        if command != last { path.append(command) }
        for (index, step) in steps.enumerated() {
            let words = Pen.words(step)
            // A sign parts numbers as well as a blank does.
            if index > 0 || command == last, !words.hasPrefix("-") { path += " " }
            path += words
        }
        last = command
    }

    private static func tenths(_ pixel: Pixel) -> (x: Int, y: Int) { (tenths(pixel.x), tenths(pixel.y)) }

    /// Rounded as `Pixel.text` rounds, so that a step ends where its place would be written.
    private static func tenths(_ value: Double) -> Int {
        Int((value.isFinite ? max(-1e6, min(1e6, value)) : 0) * 10 + (value < 0 ? -0.5 : 0.5))
    }

    /// 73 is "7.3", -1 is "-.1", 50 is "5".
    private static func words(_ tenths: Int) -> String {
        let size = abs(tenths)
        let sign = tenths < 0 ? "-" : ""
        let whole = size / 10, part = size % 10
        if part == 0 { return sign + String(whole) }
        return sign + (whole == 0 ? "" : String(whole)) + "." + String(part)
    }
}
