/// A part of a page that follows a reader's hand: what it says without a script, and where a script puts what it finds.
package enum Explorer: Sendable {
    /// Sliders that belong together.
    case sliders(title: String, [Slider])
    /// A sentence that a script says anew, read aloud when it changes.
    case said(id: String, String)
    /// Words that stand only where something differs from what is filed.
    case notice(id: String)
    /// A chart as filed, in whose place a script draws what it computed once something is moved; `name` says what.
    case stage(id: String, name: String, filed: PlacedChart?)
    /// Puts everything back as filed.
    case reset(id: String, String)
    /// What the script reads: JSON.
    case data(id: String, String)
}

/// An assumption with what a reader must know of it before moving it.
package struct Slider: Sendable {
    /// The anchor of the part that it moves.
    package var id: String
    /// Its place among all of that part.
    package var place: Int
    /// Its name: "Traffic".
    package var title: String
    /// What stands behind its number: "% of the plan".
    package var unit: String
    /// The number as filed.
    package var filed: Double
    /// The least that it may be.
    package var low: Double
    /// The most.
    package var high: Double
    /// The smallest move.
    package var step: Double
    /// Values that a mark stands at, with what it is: filed, of earlier cycles, where the choice changes.
    package var marks: [(value: Double, words: String)]
    /// The same in sentences.
    package var about: String
    /// What it makes of the outcome over its range; nil where nothing.
    package var curve: PlacedChart?
}
