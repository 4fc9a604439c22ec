import Markup

/// Lays a plot out and draws it: keys, titles and notes above, the plot, its axes, its labels.
struct PlotDrawing {
    private let plot: Plot
    private var nodes: [Node] = []
    private var top = 2.0
    /// Words that stand, which labels must not cover.
    private var taken: [Box] = []

    init(_ plot: Plot) {
        self.plot = plot
        top = plot.top
    }

    /// What looks mean, alone: in rows as wide as the drawing.
    static func keys(_ keys: [Plot.Key], width: Double) -> (nodes: [Node], height: Double) {
        var plot = Plot.nothing
        plot.width = width
        var drawing = PlotDrawing(plot)
        drawing.drawKeys(keys)
        return (drawing.nodes, drawing.top)
    }

    /// The drawing and its height.
    mutating func draw() -> (nodes: [Node], height: Double) {
        drawKeys(plot.keys)
        drawUpwardsTitle()
        let frame = makeFrame()
        nodes += grid(frame)
        var drawing = MarkDrawing(frame: frame, bounds: bounds(frame))
        for mark in plot.marks { nodes.append(drawing.draw(mark)) }
        top = drawAcross(frame)
        drawUpwards(frame)
        drawNotes(frame)
        let left = drawLabels(frame, drawing)
        if drawing.isEmpty { drawNothing(frame) }
        drawKeys(left)
        return (nodes, top)
    }

    // MARK: Above the plot

    private mutating func drawKeys(_ keys: [Plot.Key]) {
        guard !keys.isEmpty else { return }
        var x = 2.0
        var line = top + 13
        for key in keys {
            let words = TextWidth.fit(key.words, into: plot.width - 30, size: Lettering.small)
            let width = 20 + TextWidth.of(words, size: Lettering.small) + 16
            if x > 2 && x + width - 16 > plot.width {
                x = 2
                line += 18
            }
            nodes.append(PlotDrawing.patch(key.look, at: Pixel(x: x, y: line - 4)))
            nodes.append(Lettering.text(words, at: Pixel(x: x + 20, y: line), style: "t-muted"))
            x += width
        }
        top = line + 10
    }

    private static func patch(_ look: Plot.Key.Look, at: Pixel) -> Node {
        switch look {
        case .dot(let ink, let style):
            .el(
                "circle",
                [
                    "class": style.rawValue + " " + ink.name, "cx": Pixel.text(at.x + 7), "cy": Pixel.text(at.y),
                    "r": style == .ghost ? "4" : "5",
                ])
        case .patch(_, .missing):
            MarkDrawing.hatch(Box(left: at.x, top: at.y - 6, right: at.x + 14, bottom: at.y + 6))
        case .patch(let ink, let style):
            MarkDrawing.rectangle(
                Box(left: at.x, top: at.y - 6, right: at.x + 14, bottom: at.y + 6), ink, style)
        case .sign(let sign):
            Lettering.text(sign, at: Pixel(x: at.x + 7, y: at.y + 4), .middle, style: "t-strong")
        case .line(let ink, let style):
            .el(
                "path",
                [
                    "class": style.rawValue + " " + ink.name,
                    "d": "M" + Pixel.text(at.x) + " " + Pixel.text(at.y) + "h15",
                ])
        }
    }

    private mutating func drawUpwardsTitle() {
        let words = plot.rowCount == nil && !plot.y.title.isEmpty ? "\u{2191} " + plot.y.title : plot.y.title
        for line in TextWidth.lines(words, width: plot.width - 4, size: Lettering.small) {
            nodes.append(Lettering.text(line, at: Pixel(x: 2, y: top + 12), style: "t-muted"))
            top += 16
        }
        if !plot.figuresTitle.isEmpty {
            let line = TextWidth.fit(plot.figuresTitle, into: plot.width - 4, size: Lettering.small)
            nodes.append(Lettering.text(line, at: Pixel(x: plot.width - 2, y: top + 12), .end, style: "t-muted"))
            top += 18
        }
    }

    // MARK: The plot

    /// How far notes stand above the plot: the words of a mark at its top must not touch them.
    private var noteGap: Double { plot.rowCount == nil && !plot.notes.isEmpty ? 11 : 6 }

    /// The figures beside the rows, cut where they would leave no room for the plot.
    private var figures: [String] {
        plot.figures.map { TextWidth.fit($0, into: plot.width * 0.42, size: Lettering.small, isStrong: true) }
    }

    private var isNameBeside: Bool { plot.rowNames == .beside }

    private mutating func makeFrame() -> Frame {
        let isRows = plot.rowCount != nil
        let left = isRows && !isNameBeside ? 4 : max(plot.leftRoom, plot.leastLeft)
        let column = figures.map { TextWidth.of($0, size: Lettering.small, isStrong: true) }.max() ?? 0
        let right = plot.width - max(column > 0 ? column + 12 : 0, 10)
        let nameHeight = isRows && !isNameBeside ? 17.0 : 0
        let pitch = plot.rowHeight + nameHeight
        let height = plot.rowCount.map { Double($0) * pitch } ?? plot.height
        var frame = Frame(
            box: Box(left: left, top: top, right: max(right, left + 40), bottom: top + height), x: plot.x.scale,
            y: plot.y.scale, rowPitch: pitch, nameHeight: nameHeight)
        let strip = 16 * Double(noteRows(frame).map(\.row).max().map { $0 + 1 } ?? 0) + noteGap + 2
        frame.box.top += strip
        frame.box.bottom += strip
        if plot.isPolar { frame.turn(plot.width) }
        return frame
    }

    private func bounds(_ frame: Frame) -> Box {
        Box(
            left: frame.box.left + 2, top: frame.box.top - 4,
            right: plot.figures.isEmpty ? plot.width - 1 : frame.box.right,
            bottom: frame.box.bottom - 1)
    }

    private func grid(_ frame: Frame) -> [Node] {
        if let polar = frame.polar { return [polar.grid(upwardsTicks(frame).map { frame.y.position($0.value) })] }
        var lines = ""
        if plot.x.hasGrid {
            for tick in acrossTicks(frame) {
                lines += "M" + Pixel.text(frame.across(tick.value)) + " " + Pixel.text(frame.box.top)
                lines += "V" + Pixel.text(frame.box.bottom)
            }
        }
        if plot.y.hasGrid {
            for tick in upwardsTicks(frame) {
                lines += "M" + Pixel.text(frame.box.left) + " " + Pixel.text(frame.upwards(tick.value))
                lines += "H" + Pixel.text(frame.box.right)
            }
        }
        return lines.isEmpty ? [] : [.el("path", ["class": "grid", "d": lines])]
    }

    // MARK: Axes

    /// As many round values as find room for their words; given ones as they are.
    private func acrossTicks(_ frame: Frame) -> [Axis.Tick] {
        let most = max(2, Int(frame.box.width / 70))
        for count in stride(from: most, through: 2, by: -1) {
            let ticks = plot.x.marked(about: count)
                .filter { (-1e-6...1.000001).contains(frame.x.position($0.value)) }
            if plot.x.ticks != nil || count == 2 || haveRoom(ticks, frame) { return ticks }
        }
        return []
    }

    private func haveRoom(_ ticks: [Axis.Tick], _ frame: Frame) -> Bool {
        zip(ticks, ticks.dropFirst()).allSatisfy { one, next in
            let halves = TextWidth.of(one.words + next.words, size: Lettering.small) / 2
            return abs(frame.across(next.value) - frame.across(one.value)) > halves + 10
        }
    }

    private func upwardsTicks(_ frame: Frame) -> [Axis.Tick] {
        plot.y.marked(about: max(2, Int(plot.height / 60)))
            .filter { plot.rowCount != nil || (-1e-6...1.000001).contains(frame.y.position($0.value)) }
    }

    /// Ticks and title below; what would touch the tick before it is left out. Returns the drawing's bottom.
    private mutating func drawAcross(_ frame: Frame) -> Double {
        if let polar = frame.polar {
            for tick in plot.x.marked(about: polar.count) {
                let (at, anchor) = polar.name(Int(tick.value))
                nodes.append(Lettering.text(tick.words, at: at, anchor, style: "t-muted"))
            }
            return frame.box.bottom + 2
        }
        var bottom = frame.box.bottom
        let ticks = acrossTicks(frame).filter { !$0.words.isEmpty }
        let isGiven = plot.x.ticks != nil
        let places = ticks.map { frame.across($0.value) }
        let pitch = zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? 400
        // Given names that are cut would be no names: then every second, third, ... stands.
        let room = min(isGiven ? pitch - 6 : 400, plot.width - 4)
        let widths = ticks.map { TextWidth.of($0.words, size: Lettering.small) }
        var isCut = isGiven && room < min(34, widths.max() ?? 0)
        if case .band = frame.x.kind {
        } else if isGiven && !isCut {
            isCut = ticks.contains { tick in
                TextWidth.lines(tick.words, width: room, size: Lettering.small).contains { $0.hasSuffix("\u{2026}") }
            }
        }
        let step = isCut ? max(1, Int((((widths.max() ?? 0) + 6) / max(pitch, 1)).rounded(.up))) : 1
        var end = -Double.infinity
        var lines = 1
        for (place, tick) in ticks.enumerated() where place % step == 0 {
            let most = isCut ? 90 : room
            let words = TextWidth.lines(tick.words, width: most, size: Lettering.small, most: isGiven ? 2 : 1)
            let width = words.map { TextWidth.of($0, size: Lettering.small) }.max() ?? 0
            let middle = min(max(places[place], width / 2 + 1), plot.width - width / 2 - 1)
            guard middle - width / 2 >= end + 4 else { continue }
            end = middle + width / 2
            lines = max(lines, words.count)
            for (line, words) in words.enumerated() {
                let at = Pixel(x: middle, y: bottom + 20 + 15 * Double(line))
                nodes.append(Lettering.text(words, at: at, .middle, style: "t-muted"))
            }
        }
        if !ticks.isEmpty { bottom += 9 + 15 * Double(lines) }
        let title = plot.x.title.isEmpty ? "" : plot.x.title + " \u{2192}"
        for line in TextWidth.lines(title, width: plot.width - 4, size: Lettering.small) {
            nodes.append(
                Lettering.text(line, at: Pixel(x: plot.width - 2, y: bottom + 14), .end, style: "t-muted"))
            bottom += 17
        }
        return bottom + 5
    }

    private mutating func drawUpwards(_ frame: Frame) {
        if frame.polar != nil { return }
        for tick in upwardsTicks(frame) {
            let y = frame.upwards(tick.value)
            if plot.rowCount != nil && !isNameBeside {
                let at = Pixel(x: 2, y: frame.box.top + tick.value * frame.rowPitch + 13)
                let words = TextWidth.fitName(tick.words, into: plot.width - 4, size: Lettering.label)
                let box = Lettering.box(words, at: at, size: Lettering.label)
                nodes.append(PlotDrawing.halo(box))
                nodes.append(Lettering.text(words, at: at, size: Lettering.label, style: "t-name"))
                taken.append(box)
            } else {
                let words = TextWidth.fitName(tick.words, into: frame.box.left - 9, size: Lettering.small)
                let at = Pixel(x: frame.box.left - 8, y: y + Lettering.small * 0.35)
                nodes.append(
                    Lettering.text(words, at: at, .end, style: plot.rowCount == nil ? "t-muted" : "t-ink"))
            }
        }
        for (row, words) in figures.enumerated() where !words.isEmpty {
            let at = Pixel(x: plot.width - 2, y: frame.upwards(Double(row)) + Lettering.small * 0.35)
            nodes.append(Lettering.text(words, at: at, .end, style: "t-strong"))
        }
    }

    // MARK: Notes and labels

    /// Where notes stand above the plot, each in the lowest free row.
    private func noteRows(_ frame: Frame) -> [(note: Plot.Note, left: Double, words: String, row: Int)] {
        var ends: [[(Double, Double)]] = []
        return plot.notes.map { note in
            let words = TextWidth.fit(note.words, into: plot.width - 4, size: Lettering.small)
            let width = TextWidth.of(words, size: Lettering.small)
            let left = min(max(frame.across(note.x) - width / 2, 2), plot.width - width - 2)
            let row = ends.firstIndex { !$0.contains { left < $0.1 + 8 && left + width + 8 > $0.0 } } ?? ends.count
            if row == ends.count { ends.append([]) }
            ends[row].append((left, left + width))
            return (note, left, words, row)
        }
    }

    private mutating func drawNotes(_ frame: Frame) {
        for (note, left, words, row) in noteRows(frame) {
            let at = Pixel(x: left, y: frame.box.top - noteGap - 16 * Double(row))
            nodes.append(Lettering.text(words, at: at, style: "t-note " + note.ink.name))
            taken.append(Lettering.box(words, at: at))
        }
    }

    /// An empty plot says that it is.
    private mutating func drawNothing(_ frame: Frame) {
        let words = "No figures"
        let at = Pixel(x: (frame.box.left + frame.box.right) / 2, y: (frame.box.top + frame.box.bottom) / 2)
        nodes.append(PlotDrawing.halo(Lettering.box(words, at: at, .middle)))
        nodes.append(Lettering.text(words, at: at, .middle, style: "t-muted"))
    }

    /// Places the labels; those that belong below the drawing, as there is no room for them at their marks.
    private mutating func drawLabels(_ frame: Frame, _ drawing: MarkDrawing) -> [Plot.Key] {
        guard !plot.labels.isEmpty else { return [] }
        var placer = LabelPlacer(
            bounds: bounds(frame), obstacles: drawing.obstacles, taken: taken + drawing.words)
        let placed = placer.place(
            plot.labels.map { ($0, $0.spots.map(frame.pixel)) }, size: Lettering.label)
        let leaders = placed.compactMap(\.leader).map { leader in
            "M" + Pixel.text(leader.from.x) + " " + Pixel.text(leader.from.y) + "L" + Pixel.text(leader.to.x) + " "
                + Pixel.text(leader.to.y)
        }
        if !leaders.isEmpty { nodes.append(.el("path", ["class": "leader", "d": leaders.joined()])) }
        for one in placed {
            if let ground = one.ground { nodes.append(PlotDrawing.halo(ground)) }
            let style = "t-label " + one.label.ink.name + (one.label.isStrong ? " strong" : "")
            nodes.append(Lettering.text(one.label.words, at: one.origin, size: one.size, style: style))
        }
        return placer.left.filter { !$0.words.isEmpty && !$0.spots.isEmpty }
            .compactMap { label in label.look.map { Plot.Key($0, label.words) } }
    }
}

extension PlotDrawing {
    /// A ground that keeps words legible on lines.
    private static func halo(_ box: Box) -> Node {
        .el(
            "rect",
            [
                "class": "halo", "x": Pixel.text(box.left), "y": Pixel.text(box.top), "width": Pixel.text(box.width),
                "height": Pixel.text(box.height),
            ])
    }
}

extension Plot {
    /// The drawing and its height in units.
    func drawn() -> (nodes: [Node], height: Double) {
        var drawing = PlotDrawing(self)
        return drawing.draw()
    }
}
