/// Words that belong to a spot, placed so that they cover nothing.
public struct Label: Sendable {
    /// Where they may stand: around one of these, the first best.
    public var spots: [Spot]
    /// The radius of the mark that they stand beside.
    public var radius: Double
    /// The words.
    public var words: String
    /// Higher is placed first.
    public var priority: Int
    /// Their colour.
    public var ink: Ink
    /// How far from the mark they may stand, with a thin line that leads to them; else they are left out.
    public var reach: Double
    /// Whether they must stand above the spot.
    public var isAbove: Bool
    /// Whether they are written strongly.
    public var isStrong: Bool

    /// Makes a label.
    public init(
        _ words: String, at spots: [Spot], radius: Double = 6, priority: Int = 0, ink: Ink = .ink, reach: Double = 130,
        isAbove: Bool = false, isStrong: Bool = false
    ) {
        self.spots = spots
        self.radius = radius
        self.words = words
        self.priority = priority
        self.ink = ink
        self.reach = reach
        self.isAbove = isAbove
        self.isStrong = isStrong
    }
}
