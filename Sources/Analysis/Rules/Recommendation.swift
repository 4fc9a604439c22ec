public import Formulas
public import Portfolio
public import Statistics

/// What the rules of methods.md 13 say of a model, with the trace that led there.
public struct Recommendation: Hashable, Sendable {
    /// Why, in a form that the report turns into words.
    public indirect enum Reason: Hashable, Sendable {
        /// A needed figure is missing, stale or refused: what is needed.
        case data([Missing])
        /// A gate fails.
        case gateFails([GateFinding])
        /// A gate is open: about so many more examples would settle it.
        case gateOpen([GateFinding])
        /// Nobody says how many answers of these models were rated.
        case answersUnsaid(of: [ModelID])
        /// Too few answers of these models were rated, against the least.
        case fewAnswers(of: [ModelID], least: Int)
        /// It pays more than the incumbent, surely enough.
        case pays
        /// It would be promoted, but the rule asks for more cycles in a row: how many it has.
        case heldByHysteresis(cycles: Int, needed: Int)
        /// It pays today, and not in a scenario that must hold.
        case scenarioFails(ScenarioID)
        /// It would pay, but on evidence that isn't as good as the policy asks.
        case thinEvidence(EvidenceStrength, least: EvidenceStrength)
        /// The incumbent fails a gate and this is the best that passes.
        case replacesFailing
        /// Its points cost more than they are worth: the price of a point and of which model it is more than, its worth, and
        /// the fall in a price of its own that would make it the choice.
        case tooDear(pricePerPoint: Double?, above: ModelID?, worth: Double, flip: PriceFlip?)
        /// Something else is at least as good for less.
        case dominated(by: ModelID, probability: Double)
        /// The data can't tell it from the incumbent.
        case withinNoise(moreNeeded: Int?)
        /// Another candidate of the workload was promoted.
        case superseded(by: ModelID)
        /// It is replaced by the model that is promoted.
        case replaced(by: ModelID)
        /// It lacks replicas or a limit, and another model that serves meets every limit.
        case yields(to: ModelID, [GateFinding])
        /// More replicas are needed: for a limit or the traffic itself, or to keep the reserve that the use exceeds.
        case needsReplicas(from: Int, to: Int, use: Double?)
        /// More replicas are needed to keep the reserve, in so many of the cycles in a row that the rule asks for.
        case nearReserve(from: Int, to: Int, use: Double, cycles: Int, needed: Int)
        /// Nothing says what one of its replicas carries, so its cost is not checked.
        case unsized
        /// Measures of what its replicas carry contradict each other: it would pay with the least that one of them asks for, and
        /// not with the most that another does. The rate planned for, calls a second.
        case measuresContradict(least: Int, most: Int, rate: Double?)
        /// It pays against what runs today, and not against the same with no more replicas than it needs.
        case paysAgainstIdle(of: ModelID)
        /// It needs more replicas, and with them paid another has the larger net benefit.
        case scalingDoesNotPay(from: Int, to: Int, alternative: ModelID)
        /// It needs more replicas than the budget pays: what is missing, money a year.
        case beyondBudget(from: Int, to: Int, missing: Double)
        /// It needs more replicas than there is hardware for: how many of the item are missing.
        case beyondStock(from: Int, to: Int, item: String, missing: Int)
        /// It would be promoted or scaled, and money or hardware goes to what gains more for it, or doesn't suffice.
        case outbid(Contest)
        /// A gate fails or replicas are too few, and nothing at hand mends it; the best model that would and waits.
        case noRemedy([GateFinding], alternative: ModelID?)
        /// Fewer replicas would do, in so many of the cycles in a row that the rule asks for.
        case idle(from: Int, to: Int, cycles: Int, needed: Int)
        /// It was moved in this cycle, so that nothing moves it again before the next.
        case frozen
        /// A mix of two others answers as many right for less, as planned and where it must hold.
        case beatenByMix
        /// Whatever a point may be worth, it is hardly ever the best choice: the largest chance.
        case hardlyEverBest(Double)
        /// Measures of the incumbent's replicas contradict each other, and it pays only if the most demanding is right.
        case paysAgainstMost(of: ModelID)
        /// It pays for the traffic without these groups, whose limits it misses or which can't be told: what is left.
        case forRest(without: [Slice], [GateFinding], share: Double)
        /// It probably pays, and one measurement would tell: until when, what is collected, and what the incumbent costs a
        /// month meanwhile.
        case until(Day, Collected, standby: Double)
        /// Nothing is needed.
        case fine
        /// Nobody has said what a point is worth, so nothing is promoted for its cost.
        case noValue
        /// Its quality is that of the incumbent, within the smallest change that matters, and it costs less.
        case tie
        /// What the author of the policy says, with figures put in.
        case own([Said])
        /// The last cycle's advice stands, though its figures wouldn't start it today.
        case held(Reason)
    }

    /// What is measured while a model is promoted until a day.
    public enum Collected: Hashable, Sendable {
        /// About so many more rated answers of each.
        case answers(Int)
        /// About so many more examples of a limit.
        case limit(GateFinding, Int)
    }

    /// A part of what an author says.
    public enum Said: Hashable, Sendable {
        /// Words.
        case words(String)
        /// A figure, nil where it isn't known, its interval, and what it is counted in.
        case figure(Double?, Interval?, Measure)
    }

    /// The model.
    public var model: ModelID
    /// The workload.
    public var workload: WorkloadID
    /// What is advised.
    public var action: Action
    /// The rule of methods.md 13.1 that spoke, such as `R5`.
    public var rule: RuleID
    /// Why.
    public var reason: Reason
    /// The model compared with: the incumbent.
    public var against: ModelID?
    /// What it adds to the cost per 1,000 requests against the incumbent, or of more replicas against today's; nil when
    /// unknown.
    public var costChange: Difference?
    /// What it adds in quality against the incumbent, points.
    public var qualityChange: Difference?
    /// What it adds in net benefit a month against the incumbent, switching cost spread; 95% interval from the draws.
    public var benefit: Estimate?
    /// P+: the probability that `benefit` is above 0; nil without draws.
    public var sureness: Double?
    /// How good the basis of `sureness` is; nil where there is no chance.
    public var evidence: Evidence?
    /// The action that would be next: the runner-up.
    public var runnerUp: Action?
    /// What would change the advice.
    public var flips: Flip?
    /// Answers to rate more of each before its quality parts from the incumbent's (N04); nil where it has, or no number of
    /// them would do.
    public var answersNeeded: Int?
    /// What it was kept in, when others had to go without money or hardware; nil where there was enough.
    public var contest: Contest?
    /// What every rule for it came to.
    public var trace = RuleTrace()
}
