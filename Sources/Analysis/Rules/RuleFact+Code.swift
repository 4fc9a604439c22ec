public import Portfolio

extension RuleFact.Subject {
    /// What the fact is about as programs name it, such as `chance`.
    public var code: String {
        switch self {
        case .missing: "missing"
        case .complete: "complete"
        case .limit: "limit"
        case .limits: "limits"
        case .answers: "answers"
        case .answersUnsaid: "answersUnsaid"
        case .answersSuffice: "answersSuffice"
        case .incumbentFails: "incumbentFails"
        case .incumbentStays: "incumbentStays"
        case .worthUnsaid: "worthUnsaid"
        case .benefit: "benefit"
        case .chance: "chance"
        case .chanceOfBeating: "chanceOfBeating"
        case .chanceUnknown: "chanceUnknown"
        case .evidence: "evidence"
        case .scenario: "scenario"
        case .limitsIn: "limitsInScenario"
        case .noScenario: "noScenario"
        case .inARow: "cyclesInARow"
        case .enoughMeans: "enoughMeans"
        case .outbid: "outbid"
        case .money: "money"
        case .stock: "stock"
        case .ahead: "ahead"
        case .first: "first"
        case .points: "points"
        case .noPoints: "noPoints"
        case .dominance: "dominance"
        case .undominated: "undominated"
        case .below: "cyclesBelow"
        case .use: "use"
        case .replicas: "replicas"
        case .noReplicas: "noReplicas"
        case .unsized: "unsized"
        case .sized: "sized"
        case .measuresContradict: "measuresContradict"
        case .noRealHours: "noRealHours"
        case .benefitRightSized: "benefitRightSized"
        case .chanceRightSized: "chanceRightSized"
        case .hopeless: "hopeless"
        case .rival: "rival"
        case .noRival: "noRival"
        case .heir: "heir"
        case .noHeir: "noHeir"
        case .marked: "marked"
        case .peer: "peer"
        case .noPeer: "noPeer"
        case .frozen: "frozen"
        case .apart: "qualityApart"
        case .chanceOfCheaper: "chanceOfCheaper"
        case .mix: "mixOfOthers"
        case .noMix: "noMixOfOthers"
        case .mostChance: "mostChanceOfBest"
        case .group: "group"
        case .unroutable: "unroutable"
        case .notGroupsOnly: "notGroupsOnly"
        case .shareOfRest: "shareOfRest"
        case .restOpen: "restOpen"
        case .benefitOfRest: "benefitOfRest"
        case .chanceOfRest: "chanceOfRest"
        case .lacked: "measurementLacked"
        case .notOneLacked: "notOneMeasurementLacked"
        case .wasTrial: "wasPromotedUntil"
        case .benefitWithStandby: "benefitWithStandby"
        case .worthOfKnowing: "worthOfKnowing"
        case .notAsked: "notAsked"
        case .figure: "figure"
        case .check: "check"
        case .within: "inScenario"
        case .untold: "notKnown"
        }
    }

    /// The model that it names; nil where it names none.
    public var model: ModelID? {
        switch self {
        case .answers(let model), .answersUnsaid(let model), .incumbentFails(let model), .chanceOfBeating(let model),
            .benefitRightSized(let model), .chanceRightSized(let model), .ahead(let model), .dominance(let model),
            .rival(let model), .heir(let model), .peer(let model):
            model
        case .incumbentStays(let model), .noHeir(let model): model
        default: nil
        }
    }

    /// What an author's rule asks about, as written; nil for rules of the method.
    public var text: String? {
        switch self {
        case .figure(let text, _), .check(let text): text
        case .untold(let names): names.joined(separator: ", ")
        default: nil
        }
    }

    /// The scenario that it names; nil where it names none.
    public var scenario: ScenarioID? {
        switch self {
        case .scenario(let scenario), .limitsIn(let scenario), .within(let scenario): scenario
        case .mix(let scenario), .noMix(let scenario): scenario
        default: nil
        }
    }
}
