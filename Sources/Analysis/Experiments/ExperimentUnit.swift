import Portfolio

/// What an effect of an experiment is counted in, by the unit that its author wrote.
struct ExperimentUnit: Hashable {
    /// The unit of a difference.
    let difference: Indicator.Unit
    /// What a written value is multiplied by.
    let factor: Double

    /// Times become milliseconds, shares points, currencies money; anything else stays a number of its own unit.
    init(_ effect: Experiment.Effect, policy: Policy) {
        let known = policy.indicator(IndicatorID(effect.indicator))?.unit
        switch (effect.unit?.lowercased(), known) {
        case ("ms", _), (nil, .milliseconds): self.init(.milliseconds, 1)
        case ("s", _): self.init(.milliseconds, 1000)
        case ("percent", _), ("points", _), (nil, .percent), (nil, .points): self.init(.points, 1)
        case ("share", _): self.init(.points, 100)
        case (let word?, _) where Currency(word.uppercased()) != nil: self.init(.moneyPerThousand, 1)
        case (nil, let unit?): self.init(unit, 1)
        case (.some, _), (nil, nil): self.init(.number, 1)
        }
    }

    private init(_ difference: Indicator.Unit, _ factor: Double) {
        self.difference = difference
        self.factor = factor
    }
}
