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
    /// Whether a thin line may lead to them from afar; else they stand beside the spot or not at all.
    public var mayLead: Bool
    /// Whether they are written strongly.
    public var isStrong: Bool

    /// Makes a label.
    public init(
        _ words: String, at spots: [Spot], radius: Double = 6, priority: Int = 0, ink: Ink = .ink, mayLead: Bool = true,
        isStrong: Bool = false
    ) {
        self.spots = spots
        self.radius = radius
        self.words = words
        self.priority = priority
        self.ink = ink
        self.mayLead = mayLead
        self.isStrong = isStrong
    }
}
