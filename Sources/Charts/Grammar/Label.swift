/// Words that belong to a spot, placed so that they cover nothing.
public struct Label: Sendable {
    /// A side of a spot.
    public enum Side: Sendable {
        /// The best of all.
        case any
        /// Above it.
        case above
        /// Right of it.
        case right
        /// Left of it.
        case left
    }

    /// Where they may stand: around one of these, the first best.
    public var spots: [Spot]
    /// The radius of the mark that they stand beside.
    public var radius: Double
    /// The words.
    public var words: String
    /// Fewer words, where there is no room for all; nil: none.
    public var short: String?
    /// How the mark looks: what finds no room at it stands below the drawing beside this look; nil: it is left out.
    public var look: Plot.Key.Look?
    /// Higher is placed first.
    public var priority: Int
    /// Their colour.
    public var ink: Ink
    /// How far from the mark they may stand, with a thin line that leads to them; else they are left out.
    public var reach: Double
    /// On which side of the spot they must stand.
    public var side: Side
    /// Whether they are written strongly.
    public var isStrong: Bool

    /// Makes a label.
    public init(
        _ words: String, at spots: [Spot], radius: Double = 6, priority: Int = 0, ink: Ink = .ink, reach: Double = 130,
        side: Side = .any, isStrong: Bool = false, short: String? = nil, look: Plot.Key.Look? = nil
    ) {
        self.spots = spots
        self.radius = radius
        self.words = words
        self.priority = priority
        self.ink = ink
        self.reach = reach
        self.side = side
        self.isStrong = isStrong
        self.short = short
        self.look = look
    }
}
