/// A place in the data, moved by `dx` and `dy` units of the drawing. An infinite coordinate is the edge of the plot.
public struct Spot: Hashable, Sendable {
    /// The value across.
    public var x: Double
    /// The value upwards, or the place in a list of rows.
    public var y: Double
    /// Units to the right of it.
    public var dx: Double
    /// Units below it.
    public var dy: Double

    /// Whether both coordinates are numbers; what is not known is not drawn.
    var isKnown: Bool { !x.isNaN && !y.isNaN }

    /// Makes a spot.
    public init(_ x: Double, _ y: Double, dx: Double = 0, dy: Double = 0) {
        self.x = x
        self.y = y
        self.dx = dx
        self.dy = dy
    }
}

/// What is drawn of data. Marks stand in the order of their list; the first lie lowest.
public indirect enum Mark: Sendable {
    /// How a dot is drawn.
    public enum DotStyle: String, Sendable {
        /// Full.
        case solid = "dot"
        /// A ring: something is amiss, such as an SLA missed.
        case hollow
        /// Small and faint: where it stood before, or what isn't talked about.
        case ghost
    }

    /// How a line is drawn.
    public enum LineStyle: String, Sendable {
        /// The line that the chart is about.
        case main = "line"
        /// A limit or a reference.
        case dashed
        /// Where something came from.
        case trail
        /// An interval.
        case interval
        /// The stem of a dot.
        case stem
        /// A thick stroke, such as a quartile range.
        case thick
        /// Long and short strokes, to part one series from another without colour.
        case dashDot

        /// The look of the n-th of several series: never colour alone.
        public static func ofSeries(_ place: Int) -> LineStyle {
            let looks: [LineStyle] = [.main, .dashDot, .trail, .dashed]
            return looks[max(place, 0) % looks.count]
        }
    }

    /// How an area is drawn.
    public enum AreaStyle: Sendable, Hashable {
        /// A ground that parts two sides.
        case wash
        /// A shade of its ink; 0 is faint, 1 the strongest that words can stand on.
        case shade(Double)
        /// The n-th of several parts side by side.
        case part(Int)
        /// The full ink.
        case full
        /// The page's own ground, which hides what lies below.
        case ground
        /// Nothing to see, for a pointer to find.
        case clear
        /// Nothing is known: hatched, which no shade is.
        case missing
    }

    /// Where words hang from their spot.
    public enum Hang: String, Sendable {
        /// They begin at it.
        case start
        /// They stand over it.
        case middle
        /// They end at it.
        case end
    }

    /// A dot of the radius `radius`.
    case dot(Spot, radius: Double = 6, Ink, DotStyle = .solid)
    /// A line through spots, cut at the plot's edges and parted where a spot is not a number: what wasn't measured.
    case line([Spot], Ink, LineStyle = .main)
    /// A closed area, held inside the plot.
    case area([Spot], Ink, AreaStyle = .shade(0.6))
    /// A bar between two values across, `thickness` units high; on rows.
    case bar(from: Spot, to: Spot, thickness: Double, Ink, AreaStyle = .full)
    /// The cell of a column and a row of bands, with a gap around.
    case cell(column: Int, row: Int, Ink, AreaStyle, words: String? = nil)
    /// Many small dots as one shape, where a drawing would grow too heavy.
    case cloud([Spot], radius: Double, Ink)
    /// Words at a fixed place; labels keep off them. For words that must find a free place, use a label.
    case text(String, at: Spot, Hang = .start, Ink = .ink)
    /// Marks that are one thing, with what a pointer on them shows.
    case group(title: String, [Mark])
}
