import Portfolio
import Statistics

/// What an advice rests on and a content may leave out without a trace: something stands in for it, most often nothing, so that
/// what is missing would make the advice bolder (methods.md 0.2, 13.1 R1).
public enum ModelInput: String, Hashable, Sendable, CaseIterable {
    /// What a request costs.
    case price
    /// Its own hardware.
    case hardware
    /// A fee a month.
    case fee
    /// Hours of people.
    case support
    /// What training it anew costs.
    case retraining
    /// What it costs to move to it.
    case switching
    /// The requests that a replica is said to carry.
    case capacity
    /// The requests a second that a replica was measured to carry.
    case throughput
    /// The requests that a replica works on at once.
    case slots
    /// The time that a request holds a slot.
    case serviceTime
    /// The busiest of the hours that happened.
    case busiestHour
    /// The calls that failed.
    case failures
    /// The questions that it was rated on.
    case questions
    /// What was measured of its cost: bills, list prices or usage.
    case costBasis
}

/// Who shows that an input is missing, and not just of no use.
public enum InputWitness: Hashable, Sendable {
    /// The last cycle had it.
    case lastCycle
    /// It is known of some model that it competes with; which ones is no matter of an advice on this one.
    case others
    /// It is known of the model that it is compared with.
    case model(ModelID)
}

/// The inputs of one model in one cycle.
struct GivenInputs {
    let id: ModelID
    let given: Set<ModelInput>
    let serves: Bool
    let hasHardware: Bool
    let hasPrice: Bool

    /// Of a model as it is judged.
    init(_ contender: Contender) {
        self.init(
            contender.model, contender.figures.figures, suite: contender.suite,
            peak: contender.sizing?.demand.peak?.basis,
            costBasis: contender.figures.costBasis)
    }

    /// Of a model in an earlier cycle, as far as its finding tells.
    init(_ found: ModelFinding) {
        self.init(
            found.model, found.figures, suite: found.suite, peak: found.cost.sizing?.basis, costBasis: nil)
    }

    private init(
        _ model: Model, _ figures: [IndicatorID: Estimate], suite: String?, peak: PeakRate.Basis?, costBasis: CostBasis?
    ) {
        id = model.id
        serves = model.serves
        hasHardware = model.hardware != nil
        hasPrice = model.pricePerThousand != nil
        given = Set(
            ModelInput.allCases.filter { input in
                switch input {
                case .price: model.pricePerThousand != nil
                case .hardware: model.hardware != nil
                case .fee: model.states(.fee)
                case .support: model.states(.support)
                case .retraining: model.states(.retraining)
                case .switching: model.states(.switching)
                case .capacity: model.hardware?.capacity != nil
                case .throughput: figures[.throughput] != nil
                case .slots: model.concurrency != nil
                case .serviceTime: model.serviceTime != nil
                case .busiestHour: peak == .realHours
                case .failures: figures[.errors] != nil
                case .questions: suite != nil
                case .costBasis: costBasis != nil
                }
            })
    }

    /// What is missing of it: what the last cycle had, and what others that it competes with have, as `shown`, and it would need too.
    func missing(since last: GivenInputs?, shown: Set<ModelInput>, incumbent: GivenInputs?) -> [Missing] {
        ModelInput.allCases.compactMap { input in
            guard !given.contains(input), needs(input, last) else { return nil }
            if let last, last.given.contains(input) { return .input(input, of: id, .lastCycle) }
            if shown.contains(input) { return .input(input, of: id, .others) }
            guard input == .questions || input == .costBasis, let incumbent, incumbent.id != id,
                incumbent.given.contains(input)
            else { return nil }
            return .input(input, of: id, .model(incumbent.id))
        }
    }

    /// The inputs that should be known of every model since they are of one of `models`: gathered once, as a thousand may ask.
    static func shown(by models: some Sequence<GivenInputs>) -> Set<ModelInput> {
        models.reduce(into: []) { shown, model in shown.formUnion(model.given.filter(model.shows)) }
    }

    /// Whether an advice on it would use the input. Who moves from own hardware to a price by the request, or back, needs
    /// what it left no longer.
    private func needs(_ input: ModelInput, _ last: GivenInputs?) -> Bool {
        switch input {
        case .price: hasHardware && last?.hasHardware ?? false
        case .hardware: hasPrice && last?.hasPrice ?? false
        case .fee, .support, .retraining, .failures, .questions: true
        case .switching: !serves
        case .capacity, .throughput, .slots, .serviceTime, .busiestHour: hasHardware
        case .costBasis: !hasHardware && !hasPrice
        }
    }

    /// Whether what is known of it should be known of others too.
    private func shows(_ input: ModelInput) -> Bool {
        switch input {
        case .support: true
        case .switching: !serves
        case .capacity, .throughput, .slots, .serviceTime: hasHardware
        case .price, .hardware, .fee, .retraining, .busiestHour, .failures, .questions, .costBasis: false
        }
    }
}
