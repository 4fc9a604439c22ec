/// What a chart says in words.
public struct ChartText: Sendable, Hashable {
    /// A question or a finding.
    public var title: String
    /// The text alternative: states the finding, the range and the leader.
    public var description: String
    /// n, period, source, what the marks are.
    public var caption: String

    /// Makes the words.
    public init(title: String, description: String, caption: String) {
        self.title = title
        self.description = description
        self.caption = caption
    }
}

/// A value that something is held against: a gate, an SLA, a forecast, no change.
public struct Limit: Sendable, Hashable {
    /// The value.
    public var value: Double
    /// What stands at it: "SLA p95 at most 1,200 ms"; empty: nothing.
    public var words: String
    /// Its colour.
    public var ink: Ink

    /// Makes a limit.
    public init(_ value: Double, _ words: String, ink: Ink = .accent) {
        self.value = value
        self.words = words
        self.ink = ink
    }
}

extension Chart {
    /// Composes a chart of its words and a plot for each width.
    init(_ text: ChartText, table: ChartTable, plot: @escaping @Sendable (Width) -> Plot) {
        self.init(title: text.title, description: text.description, caption: text.caption, table: table, plot: plot)
    }

    /// Composes a chart of its words and several plots for each width.
    init(_ text: ChartText, table: ChartTable, sheet: @escaping @Sendable (Width) -> Sheet) {
        self.init(text, table: table) { width in sheet(width).panels.first?.plot ?? Plot.nothing }
        self.sheet = sheet
    }
}

/// How much a drawing of rows shows.
enum Rows {
    /// More are not read.
    static let most = 40

    /// The caption, with a sentence about what isn't drawn.
    static func caption(_ caption: String, of count: Int, most: Int = most) -> String {
        guard count > most else { return caption }
        return (caption.isEmpty ? "" : caption + " ") + "The first \(most) of \(count) are drawn; the CSV file has all."
    }
}
