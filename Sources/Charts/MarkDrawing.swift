import Markup

/// Turns marks to SVG, and remembers what labels should not cover.
struct MarkDrawing {
    let frame: Frame
    var obstacles: Obstacles
    /// Words inside of cells.
    private(set) var words: [Box] = []

    init(frame: Frame, bounds: Box) {
        self.frame = frame
        obstacles = Obstacles(in: bounds)
    }

    mutating func draw(_ mark: Mark) -> Node {
        switch mark {
        case .dot(let spot, let radius, let ink, let style): dot(spot, radius, ink, style)
        case .line(let spots, let ink, let style): line(spots, ink, style)
        case .area(let spots, let ink, let style): area(spots, ink, style)
        case .bar(let from, let to, let thickness, let ink, let style): bar(from, to, thickness, ink, style)
        case .cell(let column, let row, let ink, let style, let words): cell(column, row, ink, style, words)
        case .cloud(let spots, let radius, let ink): cloud(spots, radius, ink)
        case .group(let title, let marks):
            .el("g", [:], [.el("title", [:], .text(title))] + marks.map { draw($0) })
        }
    }

    private mutating func dot(_ spot: Spot, _ radius: Double, _ ink: Ink, _ style: Mark.DotStyle) -> Node {
        let at = frame.pixel(spot)
        obstacles.add(Box(left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius))
        return .el(
            "circle",
            [
                "class": style.rawValue + " " + ink.name, "cx": Pixel.text(at.x), "cy": Pixel.text(at.y),
                "r": Pixel.text(radius),
            ])
    }

    /// A line, cut at the plot's edges so that it cannot leave the drawing.
    private mutating func line(_ spots: [Spot], _ ink: Ink, _ style: Mark.LineStyle) -> Node {
        let pixels = spots.map(frame.pixel)
        var path = ""
        var end: Pixel?
        for (from, to) in zip(pixels, pixels.dropFirst()) {
            guard let part = frame.box.clip(from, to) else { continue }
            if end != part.0 { path += "M" + Pixel.text(part.0.x) + " " + Pixel.text(part.0.y) }
            path += "L" + Pixel.text(part.1.x) + " " + Pixel.text(part.1.y)
            end = part.1
            obstacles.add(from: part.0, to: part.1)
        }
        if path.isEmpty { return .nothing }
        return .el("path", ["class": style.rawValue + " " + ink.name, "d": path])
    }

    private func area(_ spots: [Spot], _ ink: Ink, _ style: Mark.AreaStyle) -> Node {
        let pixels = spots.map { frame.held(frame.pixel($0)) }
        guard pixels.count > 2 else { return .nothing }
        let path = pixels.map { Pixel.text($0.x) + " " + Pixel.text($0.y) }.joined(separator: "L")
        return .el("path", ["class": style.name(ink), "fill-opacity": style.opacity, "d": "M" + path + "Z"])
    }

    private mutating func bar(
        _ from: Spot, _ to: Spot, _ thickness: Double, _ ink: Ink, _ style: Mark.AreaStyle
    ) -> Node {
        let (start, end) = (frame.held(frame.pixel(from)), frame.held(frame.pixel(to)))
        let isRow = abs(start.y - end.y) < 0.05
        let box =
            isRow
            ? Box(
                left: min(start.x, end.x), top: start.y - thickness / 2, right: max(start.x, end.x),
                bottom: start.y + thickness / 2)
            : Box(
                left: start.x - thickness / 2, top: min(start.y, end.y), right: start.x + thickness / 2,
                bottom: max(start.y, end.y))
        obstacles.add(box)
        return MarkDrawing.rectangle(box, ink, style)
    }

    private mutating func cell(
        _ column: Int, _ row: Int, _ ink: Ink, _ style: Mark.AreaStyle, _ words: String?
    ) -> Node {
        guard case .band(let columns) = frame.x.kind else { return .nothing }
        let middle = frame.pixel(Spot(Double(column), Double(row)))
        let width = frame.box.width / Double(columns)
        let height = frame.rowPitch - frame.nameHeight
        let gap = min(1, width / 8)
        let box = Box(
            left: middle.x - width / 2 + gap, top: middle.y - height / 2 + gap, right: middle.x + width / 2 - gap,
            bottom: middle.y + height / 2 - gap)
        var parts = [MarkDrawing.rectangle(box, ink, style)]
        if let words, TextWidth.of(words, size: Lettering.small) <= box.width - 2 {
            let at = Pixel(x: middle.x, y: middle.y + Lettering.small * 0.35)
            parts.append(Lettering.text(words, at: at, .middle, style: "t-ink"))
            self.words.append(Lettering.box(words, at: at, .middle))
        }
        return .fragment(parts)
    }

    /// Strokes of no length with round ends: dots for a tenth of the bytes.
    private mutating func cloud(_ spots: [Spot], _ radius: Double, _ ink: Ink) -> Node {
        var path = ""
        for spot in spots {
            let at = frame.pixel(spot)
            path += "M" + Pixel.text(at.x) + " " + Pixel.text(at.y) + "h0"
            obstacles.add(Box(left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius))
        }
        if path.isEmpty { return .nothing }
        return .el("path", ["class": "cloud " + ink.name, "stroke-width": Pixel.text(radius * 2), "d": path])
    }

    static func rectangle(_ box: Box, _ ink: Ink, _ style: Mark.AreaStyle) -> Node {
        .el(
            "rect",
            [
                "class": style.name(ink), "fill-opacity": style.opacity, "x": Pixel.text(box.left),
                "y": Pixel.text(box.top), "width": Pixel.text(max(box.width, 0.5)),
                "height": Pixel.text(max(box.height, 0.5)),
            ])
    }
}

extension Mark.AreaStyle {
    /// The classes of an area of this look.
    func name(_ ink: Ink) -> String {
        switch self {
        case .wash: "wash"
        case .part(let index): "part " + ink.name + (index % 2 == 0 ? "" : " odd")
        case .shade, .full: "area " + ink.name
        }
    }

    /// How much of its ink shows; words on a shade stay legible in light and dark.
    var opacity: String? {
        switch self {
        case .wash, .full: return nil
        case .shade(let level):
            let hundredths = Int(4 + 36 * min(max(level, 0), 1))
            return "." + (hundredths < 10 ? "0" : "") + String(hundredths)
        case .part(let index):
            let steps = [".95", ".6", ".38", ".22", ".75", ".48", ".3"]
            return steps[max(index, 0) % steps.count]
        }
    }
}
