public import Formulas

/// One step from a figure's sources to it: what was done with which numbers. Whoever shows it finds the words.
public enum Step: Hashable, Sendable {
    /// A formula with its numbers.
    case formula(Formula)
    /// Counts, and the interval of a share.
    case count(CountStep)
    /// Calls and how long they took.
    case latency(LatencyStep)
    /// The score and what it is made of.
    case score(ScoreStep)
    /// Quality on the traffic as it is.
    case traffic(TrafficStep)
    /// Effects of an experiment.
    case effect(EffectStep)
    /// How far distributions moved.
    case drift(DriftStep)
    /// The queue of the busiest hour.
    case queue(QueueStep)
    /// Bills, sums and splits of money.
    case money(MoneyStep)
    /// What came of a forecast.
    case outcome(OutcomeStep)
    /// Failed calls against what may fail.
    case burn(BurnStep)
    /// Groups against each other.
    case cohort(CohortStep)
    /// So many draws gave the interval and the probability.
    case draws(Int)
}

/// A formula of a figure's lineage: what it computes, the tree with its numbers, and the unit of what it comes to.
public struct Formula: Hashable, Sendable {
    /// What is computed.
    public enum Subject: Hashable, Sendable {
        /// A part of a cost, by its name.
        case part(String)
        /// The full cost of a month.
        case perMonth
        /// The full cost of 1,000 requests.
        case perThousand
        /// The same without retraining and support.
        case running
        /// What bills say of 1,000 requests.
        case billed
        /// The price of 1,000 requests by the token.
        case tokens
        /// What replicas more add to 1,000 requests.
        case addedReplicas(Int)
        /// A month with the replicas in service.
        case todaysBill
        /// A month with the replicas needed.
        case rightSized
        /// A month with the replicas that the least demanding measure needs.
        case leastNeed
        /// The cost of 1,000 right answers.
        case rightAnswers
        /// The cost of 1,000 answers within the limit.
        case timelyAnswers
        /// The cost of a million tokens.
        case millionTokens
        /// What an hour costs, whatever its traffic.
        case standingHour
        /// The cost of 1,000 requests of the busiest hour.
        case busyHour
        /// What a model costs a year, by its title.
        case year(String)
        /// What all of them cost a year.
        case yearSum
        /// The year after the advice less the year before.
        case yearChange
        /// The bills so far.
        case spent
        /// The months to come.
        case coming
        /// What is paid once.
        case once
        /// Where a year ends.
        case outturn
        /// What is left of a budget.
        case room
        /// The months to come in the scenario of this name.
        case dearest(String)
        /// What to keep aside.
        case contingency
        /// What a change adds to its first year.
        case firstYear
        /// The net benefit against what it is compared with.
        case netBenefit
        /// What a step along the frontier is worth.
        case stepWorth
        /// The score.
        case score
        /// The mean of the chosen models' scores.
        case portfolioScore
        /// Calls a second in the busiest hour.
        case arrivals
        /// Calls a second that a replica finishes.
        case serviceRate
        /// The share of the replicas' time that is taken.
        case utilisation
        /// What waits are multiplied by.
        case variability
        /// The share of failed calls over what may fail.
        case burnRate
        /// How far a group lies below all others.
        case gap
        /// How far a forecast of a level moved with the traffic.
        case forecastShift
        /// A change that came, against the cost at the traffic that came.
        case realisedChange
        /// The same in percent.
        case realisedPercent
    }

    /// What it comes to is counted in.
    public enum Unit: String, Hashable, Sendable {
        /// A bare number, or money where the subject says so.
        case number
        /// Money a month.
        case aMonth
        /// Money a year.
        case aYear
        /// Money per 1,000 requests.
        case perThousand
        /// Percent.
        case percent
        /// Percentage points.
        case points
        /// Calls a second.
        case aSecond
    }

    /// What is computed.
    public var subject: Subject
    /// The tree with its numbers.
    public var expression: Expression
    /// The unit of what it comes to.
    public var unit: Unit

    /// Makes a formula.
    public init(_ subject: Subject, _ expression: Expression, _ unit: Unit) {
        self.subject = subject
        self.expression = expression
        self.unit = unit
    }

    /// What it comes to.
    public var value: Double { expression.value }
}

extension Step {
    /// A formula as a step.
    static func formula(_ subject: Formula.Subject, _ expression: Expression, _ unit: Formula.Unit = .number) -> Step {
        .formula(Formula(subject, expression, unit))
    }
}
