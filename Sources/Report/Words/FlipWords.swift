import Analysis
import Portfolio
import Voice

/// What an advice lacks and what would change it, in words.
extension Wording {
    /// What would change an advice, a phrase without full stop; nil where nothing is known to.
    func flip(_ advice: Recommendation) -> String? {
        let currency = currency(of: advice)
        return advice.flips.map { flip in
            switch flip {
            case .data(let missing):
                "decided once this is known: \(missing.map { self.missing($0, of: advice.model) }.joined(separator: "; "))"
            case .limits: "its limits met"
            case .measurements: "more measurements of the limits that can't be told"
            case .answers(let least): "\(least) rated answers or more of each, with their number stated"
            case .otherMeetsLimits(let model): "\(name(model)) meeting its limits"
            case .evidence(let least): "\(least.rawValue) evidence"
            case .scenario(let scenario): "pays today, but not in: \(title(scenario))"
            case .cycles(let has, let needs):
                needs - has == 1
                    ? "the next cycle saying the same" : "the next \(needs - has) cycles saying the same"
            case .chanceBelow(let chance): "a chance that it pays below \(Phrase.percent(chance))"
            case .chanceFrom(let chance): "a chance that it pays of \(Phrase.percent(chance)) or more"
            case .worthAbove(let worth):
                "a point worth more than \(Digits.money(worth, half: nil, currency.code)) per 1,000 requests"
            case .price(let flip): "\(Wording.item(flip)) \(flip.fall)% cheaper for it"
            case .beating(let model): "a lower cost or more right answers than \(name(model))"
            case .worthSaid: "somebody saying what a right answer is worth"
            case .moreAnswers(let more):
                more.map { "about \(Digits.grouped(Double($0), 0)) more rated answers of each" }
                    ?? "more rated answers"
            case .notPromoted(let model): "\(name(model)) not being promoted"
            case .means: "enough money or hardware for it"
            case .traffic(let replicas): "traffic that \(replicas) replicas carry with their reserve"
            case .rivalFalls(let model): "\(name(model)) missing a limit or gaining less"
            case .dominanceBelow(let chance, let cycles):
                "a chance of being dominated below \(Phrase.percent(chance))\(cycles > 1 ? " in \(cycles) cycles in a row" : "")"
            case .busyFrom(let share): "replicas busy for \(Phrase.percent(share)) of the time or more"
            case .measuredReplicas: "a stated capacity, or a measured throughput, of one replica"
            case .explainedMeasures: "word from its owner which measure of its replicas is right"
            case .thaw: "the next cycle, when it may be moved again"
            case .cheaperBelow(let chance): "a chance that it costs less below \(Phrase.percent(chance))"
            case .figure(let text, let measure, let asked):
                "\(text) \(ClaimWords(currency: currency).asked(asked, measure))"
            case .known(let names): "\(Listed.and(names)) known"
            }
        }
    }

    /// A figure that is missing, a phrase; about "it" where it is the model's own.
    func missing(_ missing: Missing, of own: ModelID?) -> String {
        func its(_ model: ModelID) -> String { own == model ? "" : " of \(name(model))" }
        return switch missing {
        case .quality(let model): "quality\(its(model)) isn't measured"
        case .cost(let model, let why): "cost\(its(model)) unknown: \(why.words)"
        case .partOfCost(let model, let why): "only a part of the cost\(its(model)) is known: \(why.words)"
        case .fullCost(let model): "the full cost of \(name(model)) isn't known"
        case .unlike(let unlike): unlike.words
        case .input(let input, let model, let witness):
            "\(Wording.input(input))\(its(model)) \(witness == .lastCycle ? "was stated in the last cycle and isn't now" : "isn't stated")"
                + Wording.cure(input) + self.witness(witness)
        case .limit(let subject):
            "a limit was measured in the last cycle and isn't now: "
                + self.subject(GateFinding(subject: subject, verdict: .inconclusive))
        case .stale(let stale): "\(stale.family.words) is \(stale.days) days old, \(stale.allowed) are allowed"
        }
    }

    private func witness(_ witness: InputWitness) -> String {
        switch witness {
        case .lastCycle: ""
        case .others: ", that of others is"
        case .model(let model): ", that of \(name(model)) is"
        }
    }

    /// An input that a content may leave out: "what one replica was measured to carry".
    static func input(_ input: ModelInput) -> String {
        switch input {
        case .price: "the price of a request"
        case .hardware: "its own hardware"
        case .fee: "the fee a month"
        case .support: "the number of support hours"
        case .retraining: "the cost of retraining"
        case .switching: "the cost of switching"
        case .capacity: "the capacity of a replica"
        case .throughput: "the measured throughput of a replica"
        case .slots: "the number of requests that a replica works on at once"
        case .serviceTime: "the service time of a request"
        case .busiestHour: "the calls of every hour"
        case .failures: "the number of failed calls"
        case .questions: "the suite of questions that it was rated on"
        case .costBasis: "the basis of its measured cost"
        }
    }

    /// How an input that is nothing is said to be so.
    private static func cure(_ input: ModelInput) -> String {
        switch input {
        case .fee, .support, .retraining, .switching: " (write 0 where there is none)"
        default: ""
        }
    }

    /// The price that would have to fall: "H100", "all of its prices", "its price".
    static func item(_ flip: PriceFlip) -> String {
        switch flip.item {
        case .item(let name): name
        case .all: "all of its prices"
        case .whole: "its whole price"
        }
    }

    /// The title of a scenario; its id when it isn't described.
    func title(_ scenario: ScenarioID) -> String {
        edition.cycle.scenarios.first { $0.id == scenario }?.title ?? scenario.name
    }

    func currency(of advice: Recommendation) -> Currency {
        edition[advice.workload]?[advice.model]?.cost.currency ?? .usd
    }
}
