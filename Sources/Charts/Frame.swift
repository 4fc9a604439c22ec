/// Where the data stand in the drawing: the plot's rectangle, and what a spot of the data is in units.
struct Frame {
    /// The plot without axes.
    var box: Box
    var x: Scale
    var y: Scale
    /// The height of a row, with its name when that stands above.
    var rowPitch: Double
    /// What of it the name above takes.
    var nameHeight: Double

    func pixel(_ spot: Spot) -> Pixel { Pixel(x: across(spot.x) + spot.dx, y: upwards(spot.y) + spot.dy) }

    func across(_ value: Double) -> Double { box.left + x.position(value) * box.width }

    func upwards(_ value: Double) -> Double {
        if case .band = y.kind {
            if value == .infinity { return box.top }
            if value == -.infinity { return box.bottom }
            return box.top + value * rowPitch + nameHeight + (rowPitch - nameHeight) / 2
        }
        return box.bottom - y.position(value) * box.height
    }

    /// A place held inside the plot.
    func held(_ pixel: Pixel) -> Pixel {
        Pixel(x: min(max(pixel.x, box.left), box.right), y: min(max(pixel.y, box.top), box.bottom))
    }
}
