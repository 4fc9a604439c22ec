public import Markup

/// A spark line: how a figure came to be what the words beside it say. It is decoration and says nothing by itself.
public enum Spark {
    /// The line through `values` (nil where a cycle has none), its last point marked; nothing for fewer than two values.
    public static func node(_ values: [Double?], ink: Ink = .hold) -> Node {
        let known = values.enumerated().compactMap { place, value in
            value.flatMap { $0.isFinite ? Spot(Double(place), $0) : nil }
        }
        guard known.count > 1, let last = known.last else { return .nothing }
        let y = Scale.around(known.map(\.y), room: 0)
        let frame = Frame(
            box: Box(left: 4, top: 4, right: 92, bottom: 22), x: Scale(.linear, from: 0, to: Double(values.count - 1)),
            y: y, rowPitch: 0, nameHeight: 0)
        var drawing = MarkDrawing(frame: frame, bounds: frame.box)
        let marks = [Mark.line(known, ink), .dot(last, radius: 3, ink)].map { drawing.draw($0) }
        return .el("svg", ["class": "spark", "viewBox": "0 0 96 26", "aria-hidden": "true"], marks)
    }
}
