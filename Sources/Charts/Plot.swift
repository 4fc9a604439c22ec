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

    /// The number of rows; nil when upwards is a number.
    var rowCount: Int? {
        if case .band(let count) = y.scale.kind { count } else { nil }
    }
}
