import Markup

/// A plot around a middle: across is an angle, clockwise from the top, and upwards is the distance from the middle.
struct Polar: Hashable, Sendable {
    var middle: Pixel
    var radius: Double
    /// How many directions there are.
    var count: Int

    /// The place at the share `distance` of the radius in a direction.
    func pixel(_ direction: Double, _ distance: Double) -> Pixel {
        let angle = direction / Double(max(count, 1)) * 2 * Double.pi
        return Pixel(
            x: middle.x + Arithmetic.sine(angle) * distance * radius,
            y: middle.y - Arithmetic.cosine(angle) * distance * radius)
    }

    /// Rings at the marked distances and a spoke in each direction.
    func grid(_ distances: [Double]) -> Node {
        var path = ""
        for distance in distances where distance > 0 {
            let ring = (0..<count).map { pixel(Double($0), distance) }
            path += "M" + ring.map { Pixel.text($0.x) + " " + Pixel.text($0.y) }.joined(separator: "L") + "Z"
        }
        for direction in 0..<count {
            let end = pixel(Double(direction), 1)
            path += "M" + Pixel.text(middle.x) + " " + Pixel.text(middle.y)
            path += "L" + Pixel.text(end.x) + " " + Pixel.text(end.y)
        }
        return .el("path", ["class": "grid", "d": path])
    }

    /// Where the name of a direction stands, outside of the last ring.
    func name(_ direction: Int) -> (at: Pixel, anchor: Lettering.Anchor) {
        let at = pixel(Double(direction), (radius + 9) / max(radius, 1))
        let side = at.x - middle.x
        return (
            Pixel(x: at.x, y: at.y + Lettering.small * 0.35), abs(side) < 4 ? .middle : side > 0 ? .start : .end
        )
    }
}
