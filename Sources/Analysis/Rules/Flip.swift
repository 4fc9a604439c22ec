public import Formulas
public import Portfolio

/// What would change an advice.
public enum Flip: Hashable, Sendable {
    /// These figures.
    case data([Missing])
    /// The limits that it misses.
    case limits
    /// More measurements of what can't be told.
    case measurements
    /// So many rated answers at least, and their number stated.
    case answers(atLeast: Int)
    /// Somebody measures or states what one of its replicas carries.
    case measuredReplicas
    /// Its owner says which measure of its replicas is right.
    case explainedMeasures
    /// Another model meets its limits.
    case otherMeetsLimits(ModelID)
    /// Evidence as good as this.
    case evidence(EvidenceStrength)
    /// It pays in a scenario that must hold.
    case scenario(ScenarioID)
    /// Cycles that say the same, of those that are asked.
    case cycles(has: Int, needs: Int)
    /// The chance that it pays falls below this.
    case chanceBelow(Double)
    /// The chance that it pays reaches this.
    case chanceFrom(Double)
    /// A point is worth more than this, per 1,000 requests.
    case worthAbove(Double)
    /// A price of its own that falls.
    case price(PriceFlip)
    /// A lower cost or more right answers than this model.
    case beating(ModelID)
    /// Somebody says what a right answer is worth.
    case worthSaid
    /// So many more rated answers; nil where nobody knows how many.
    case moreAnswers(Int?)
    /// Another model is not promoted.
    case notPromoted(ModelID)
    /// Enough money or hardware for it.
    case means
    /// Traffic that its replicas carry.
    case traffic(replicas: Int)
    /// Another model misses a limit, or its net benefit falls.
    case rivalFalls(ModelID)
    /// The chance of being dominated stays below this for so many cycles in a row.
    case dominanceBelow(Double, cycles: Int)
    /// Its replicas are busy for this share of the time.
    case busyFrom(Double)
    /// The next cycle, when it may be moved again.
    case thaw
    /// The chance that it costs less falls below this.
    case cheaperBelow(Double)
    /// A figure of an author's rule, as written, lying so.
    case figure(String, Measure, RuleFact.Asked)
    /// These figures of an author's rule, known.
    case known([String])
}
