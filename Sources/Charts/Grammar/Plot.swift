/// A drawing before it is drawn: two axes, marks, labels, and what stands around them.
///
/// Rows (a `y` of bands) grow downwards and set the height; else `height` is that of the plot.
public struct Plot: Sendable {
    /// A sentence at a value across, on top of the plot: "a point is worth $1.20".
    public struct Note: Sendable {
        /// The value across.
        public var x: Double
        /// The words.
        public var words: String
        /// Their colour.
        public var ink: Ink

        /// Makes a note.
        public init(_ words: String, at x: Double, ink: Ink = .accent) {
            self.x = x
            self.words = words
            self.ink = ink
        }
    }

    /// What a look means.
    public struct Key: Sendable {
        /// The look, drawn as a small patch.
        public enum Look: Sendable {
            /// A dot.
            case dot(Ink, Mark.DotStyle)
            /// A patch of an area.
            case patch(Ink, Mark.AreaStyle)
            /// A line.
            case line(Ink, Mark.LineStyle)
            /// A letter or a sign that stands in the drawing.
            case sign(String)
        }

        /// The look.
        public var look: Look
        /// Its meaning.
        public var words: String

        /// Makes a key.
        public init(_ look: Look, _ words: String) {
            self.look = look
            self.words = words
        }
    }

    /// Where the names of rows stand.
    public enum RowNames: Sendable {
        /// Left of the rows.
        case beside
        /// On a line above each, where width is dear.
        case above
    }

    /// The width in units; set by the chart.
    var width = 760.0
    /// Where it begins; a title may stand above.
    var top = 2.0
    /// The least room left of it, so that plots one above the other share their left edge.
    var leastLeft = 0.0
    /// Whether across is an angle and upwards the distance from the middle.
    var isPolar = false
    /// The height of the plot without axes; rows set their own.
    public var height: Double
    /// The height of a row.
    public var rowHeight: Double
    /// Across.
    public var x: Axis
    /// Upwards, or rows.
    public var y: Axis
    /// The marks, the lowest first.
    public var marks: [Mark]
    /// The labels of marks.
    public var labels: [Label]
    /// Sentences at values across.
    public var notes: [Note]
    /// What looks mean.
    public var keys: [Key]
    /// A column of figures right of the rows.
    public var figures: [String]
    /// The head of that column.
    public var figuresTitle: String
    /// Where row names stand.
    public var rowNames: RowNames

    /// Makes a plot.
    public init(
        x: Axis, y: Axis, height: Double = 340, rowHeight: Double = 34, marks: [Mark], labels: [Label] = [],
        notes: [Note] = [], keys: [Key] = [], figures: [String] = [], figuresTitle: String = "",
        rowNames: RowNames = .beside
    ) {
        self.x = x
        self.y = y
        self.height = height
        self.rowHeight = rowHeight
        self.marks = marks
        self.labels = labels
        self.notes = notes
        self.keys = keys
        self.figures = figures
        self.figuresTitle = figuresTitle
        self.rowNames = rowNames
    }

    /// Nothing to draw.
    static let nothing = Plot(
        x: Axis(Scale(.linear, from: 0, to: 1), title: ""), y: Axis(Scale(.linear, from: 0, to: 1), title: ""),
        marks: [])

    /// The room that the words of the axis upwards take.
    var leftRoom: Double {
        let names = y.marked(about: max(2, Int(height / 60))).map(\.words)
        let widest = names.map { TextWidth.of($0, size: Lettering.small) }.max() ?? 0
        return min(widest + 10, width * 0.42)
    }

    /// The number of rows; nil when upwards is a number.
    var rowCount: Int? {
        if case .band(let count) = y.scale.kind { count } else { nil }
    }
}
