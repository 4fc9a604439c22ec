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

    /// Set when across is an angle.
    var polar: Polar?

    /// Bends the plot around its middle, with room for the names of directions.
    mutating func turn(_ width: Double) {
        guard case .band(let count) = x.kind else { return }
        let middle = Pixel(x: width / 2, y: (box.top + box.bottom) / 2)
        polar = Polar(middle: middle, radius: max(8, min(box.height, width) / 2 - 18), count: count)
        box.left = 0
        box.right = width
    }

    func pixel(_ spot: Spot) -> Pixel {
        if let polar { return polar.pixel(spot.x, y.position(spot.y)) }
        return straight(spot)
    }

    private func straight(_ spot: Spot) -> Pixel { Pixel(x: across(spot.x) + spot.dx, y: upwards(spot.y) + spot.dy) }

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
