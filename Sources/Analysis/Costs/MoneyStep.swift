public import Portfolio
public import Statistics

/// A step of money that isn't one formula: bills, lower bounds, and changes by price, volume and mix.
public enum MoneyStep: Hashable, Sendable {
    /// How sure a billed rate is of other months.
    public enum Bills: Hashable, Sendable {
        /// Every bill says the same.
        case alike
        /// A single bill has no spread.
        case single
        /// So many resamples of the bills.
        case resampled(Int, bills: Int)
        /// Student's t of their ratio, with its reach either way.
        case student(bills: Int, half: Double)
    }

    /// The interval of a billed rate.
    case bills(Bills)
    /// How the traffic of a model grows in the months to come in which it runs, a share by the quarter, and how
    /// many replicas run in each.
    case ahead(String, months: ClosedRange<Int>, growth: Double?, replicas: [Int])
    /// The price by the request is stated.
    case requestPrice
    /// Both logarithms' reaches were added as squares.
    case ratioInterval
    /// The cost before, at the prices of then and of now.
    case before(CycleID, PriceVolumeMix)
    /// What other prices add.
    case price(PriceVolumeMix)
    /// What other traffic adds, by its growth.
    case volume(PriceVolumeMix, growth: Double)
    /// What another make-up adds.
    case mix(PriceVolumeMix, growth: Double)
    /// What more or fewer units add of what doesn't follow the traffic.
    case size(PriceVolumeMix)
    /// All together.
    case change(PriceVolumeMix)
}
