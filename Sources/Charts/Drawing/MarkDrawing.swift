import Markup

/// Turns marks to SVG, and remembers what labels should not cover.
struct MarkDrawing {
    let frame: Frame
    var obstacles: Obstacles
    /// Words inside of cells.
    private(set) var words: [Box] = []
    /// Whether nothing of the data was drawn.
    private(set) var isEmpty = true

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
        case .text(let words, let spot, let hang, let ink): text(words, spot, hang, ink)
        case .group(let title, let marks):
            .el("g", [:], [.el("title", [:], .text(title))] + marks.map { draw($0) })
        }
    }

    private mutating func text(_ words: String, _ spot: Spot, _ hang: Mark.Hang, _ ink: Ink) -> Node {
        guard spot.isKnown, !words.isEmpty else { return .nothing }
        let at = frame.pixel(spot)
        let anchor = Lettering.Anchor(rawValue: hang.rawValue) ?? .start
        let place = Pixel(x: at.x, y: at.y + Lettering.small * 0.35)
        self.words.append(Lettering.box(words, at: place, anchor))
        return Lettering.text(words, at: place, anchor, style: "t-note " + ink.name)
    }

    private mutating func dot(_ spot: Spot, _ radius: Double, _ ink: Ink, _ style: Mark.DotStyle) -> Node {
        guard spot.isKnown else { return .nothing }
        isEmpty = false
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
        var pen = Pen()
        var end: Pixel?
        for (one, next) in zip(spots, spots.dropFirst()) where one.isKnown && next.isKnown {
            let (from, to) = (frame.pixel(one), frame.pixel(next))
            guard let part = frame.box.clip(from, to) else { continue }
            if end != part.0 { pen.move(to: part.0) }
            pen.line(to: part.1)
            end = part.1
            if style.isSoft {
                obstacles.add(from: part.0, to: part.1)
            } else {
                obstacles.addRule(from: part.0, to: part.1)
            }
        }
        pen.settle()
        if pen.path.isEmpty { return .nothing }
        isEmpty = false
        return .el("path", ["class": style.rawValue + " " + ink.name, "d": pen.path])
    }

    private mutating func area(_ spots: [Spot], _ ink: Ink, _ style: Mark.AreaStyle) -> Node {
        let pixels = spots.filter(\.isKnown).map { frame.held(frame.pixel($0)) }
        guard pixels.count > 2 else { return .nothing }
        isEmpty = false
        var pen = Pen()
        for (place, pixel) in pixels.enumerated() {
            if place == 0 { pen.move(to: pixel) } else { pen.line(to: pixel) }
        }
        pen.close()
        return .el("path", ["class": style.name(ink), "fill-opacity": style.opacity, "d": pen.path])
    }

    private mutating func bar(
        _ from: Spot, _ to: Spot, _ thickness: Double, _ ink: Ink, _ style: Mark.AreaStyle
    ) -> Node {
        guard from.isKnown, to.isKnown else { return .nothing }
        isEmpty = false
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
        isEmpty = false
        let middle = frame.pixel(Spot(Double(column), Double(row)))
        let width = frame.box.width / Double(columns)
        let height = frame.rowPitch - frame.nameHeight
        let gap = min(1, width / 8)
        let box = Box(
            left: middle.x - width / 2 + gap, top: middle.y - height / 2 + gap, right: middle.x + width / 2 - gap,
            bottom: middle.y + height / 2 - gap)
        var parts = [style == .missing ? MarkDrawing.hatch(box) : MarkDrawing.rectangle(box, ink, style)]
        var lines = words.map { MarkDrawing.lines($0, in: box) } ?? []
        // Hatching says it alone.
        if style == .missing, lines.contains(where: { $0.hasSuffix("\u{2026}") }) { lines = [] }
        for (place, line) in lines.enumerated() {
            let drop = (Double(place) - Double(lines.count - 1) / 2) * Lettering.small * 1.2
            let at = Pixel(x: middle.x, y: middle.y + Lettering.small * 0.35 + drop)
            parts.append(Lettering.text(line, at: at, .middle, style: "t-ink"))
            self.words.append(Lettering.box(line, at: at, .middle))
        }
        return .fragment(parts)
    }

    /// Strokes of no length with round ends: dots for a tenth of the bytes.
    private mutating func cloud(_ spots: [Spot], _ radius: Double, _ ink: Ink) -> Node {
        var path = ""
        for spot in spots where spot.isKnown {
            let at = frame.pixel(spot)
            path += "M" + Pixel.text(at.x) + " " + Pixel.text(at.y) + "h0"
            obstacles.add(Box(left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius))
        }
        if path.isEmpty { return .nothing }
        isEmpty = false
        return .el("path", ["class": "cloud " + ink.name, "stroke-width": Pixel.text(radius * 2), "d": path])
    }

    /// The words of a cell in as many lines as it has room for; none where not even the beginning is legible.
    private static func lines(_ words: String, in box: Box) -> [String] {
        let size = Lettering.small
        if TextWidth.of(words, size: size) <= box.width - 2 { return box.height >= size * 1.1 ? [words] : [] }
        let count = Int(box.height / (size * 1.25))
        return box.width < 44 || count < 1 ? [] : TextWidth.lines(words, width: box.width - 4, size: size, most: count)
    }

    /// Slanted strokes: nothing is known here.
    static func hatch(_ box: Box) -> Node {
        var path = ""
        let reach = min(box.height, 60)
        for left in stride(from: box.left - reach + 4, to: box.right, by: 7) {
            let slant = (Pixel(x: left, y: box.bottom), Pixel(x: left + reach, y: box.bottom - reach))
            guard let (from, to) = box.clip(slant.0, slant.1) else { continue }
            path += "M" + Pixel.text(from.x) + " " + Pixel.text(from.y)
            path += "L" + Pixel.text(to.x) + " " + Pixel.text(to.y)
        }
        return .el("path", ["class": "hatch", "d": path])
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
        case .missing: "hatch"
        case .ground: "ground"
        case .clear: "clear"
        }
    }

    /// How much of its ink shows; words on a shade stay legible in light and dark.
    var opacity: String? {
        switch self {
        case .wash, .full, .missing, .ground, .clear: return nil
        case .shade(let level):
            let hundredths = Int(4 + 36 * (level.isNaN ? 0 : min(max(level, 0), 1)))
            return "." + (hundredths < 10 ? "0" : "") + String(hundredths)
        case .part(let index):
            let steps = [".95", ".6", ".38", ".22", ".75", ".48", ".3"]
            return steps[max(index, 0) % steps.count]
        }
    }
}

extension Mark.LineStyle {
    /// Whether words may cover a line of this look where they must: it belongs to one mark only.
    fileprivate var isSoft: Bool { self == .interval || self == .stem }
}
