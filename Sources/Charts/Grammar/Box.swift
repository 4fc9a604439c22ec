/// A rectangle of the drawing, in its units; y grows downwards.
struct Box: Hashable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }

    func inset(by margin: Double) -> Box {
        Box(left: left + margin, top: top + margin, right: right - margin, bottom: bottom - margin)
    }

    func contains(_ other: Box) -> Bool {
        other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
    }

    func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// The part of the segment from `a` to `b` inside; nil where none is (Liang and Barsky).
    func clip(_ a: Pixel, _ b: Pixel) -> (Pixel, Pixel)? {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        var (enter, leave) = (0.0, 1.0)
        for (slope, room) in [(-dx, a.x - left), (dx, right - a.x), (-dy, a.y - top), (dy, bottom - a.y)] {
            if slope == 0 {
                if room < 0 { return nil }
            } else if slope < 0 {
                enter = max(enter, room / slope)
            } else {
                leave = min(leave, room / slope)
            }
        }
        guard enter <= leave else { return nil }
        return (
            Pixel(x: a.x + enter * dx, y: a.y + enter * dy), Pixel(x: a.x + leave * dx, y: a.y + leave * dy)
        )
    }
}

/// A place of the drawing, in its units.
struct Pixel: Hashable, Sendable {
    var x: Double
    var y: Double

    /// A coordinate as SVG writes it: tenths, no zeros at the end, the same on every machine.
    static func text(_ value: Double) -> String {
        let tenths = Int((value.isFinite ? max(-1e6, min(1e6, value)) : 0) * 10 + (value < 0 ? -0.5 : 0.5))
        return String(unsafeUninitializedCapacity: 15) { buffer in
            var start = 15
            var rest = abs(tenths)
            if rest % 10 != 0 {
                start -= 2
                buffer[start] = UInt8(ascii: ".")
                buffer[start + 1] = UInt8(ascii: "0") + UInt8(rest % 10)
            }
            rest /= 10
            repeat {
                start -= 1
                buffer[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            if tenths < 0 {
                start -= 1
                buffer[start] = UInt8(ascii: "-")
            }
            for index in start..<15 { buffer[index - start] = buffer[index] }
            return 15 - start
        }
    }
}
