import Markup

/// Words of a drawing. Sizes stand in the drawing itself, as their widths were reckoned with them.
enum Lettering {
    /// Ticks, axis titles, notes and keys.
    static let small = 12.0
    /// Labels of marks.
    static let label = 12.5

    /// Where a line of words hangs from its point.
    enum Anchor: String {
        case start, middle, end
    }

    /// A line of words whose base line goes through `at`.
    static func text(
        _ words: String, at: Pixel, _ anchor: Anchor = .start, size: Double = small, style: String
    ) -> Node {
        .el(
            "text",
            [
                "class": style, "x": Pixel.text(at.x), "y": Pixel.text(at.y),
                "text-anchor": anchor == .start ? nil : anchor.rawValue, "font-size": Pixel.text(size),
            ], .text(Direction.isolated(Pictographs.spelled(words))))
    }

    /// The box that such a line fills.
    static func box(_ words: String, at: Pixel, _ anchor: Anchor = .start, size: Double = small) -> Box {
        let width = TextWidth.of(words, size: size)
        let left = anchor == .start ? at.x : anchor == .end ? at.x - width : at.x - width / 2
        return Box(left: left, top: at.y - size * 0.95, right: left + width, bottom: at.y + size * 0.27)
    }
}
