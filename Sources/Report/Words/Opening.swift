import Analysis

extension Wording {
    /// Why, as the second half of a sentence: "it can't be told apart from …". A name keeps its capital.
    func clause(_ advice: Recommendation) -> String {
        let sentence = why(advice)
        return advice.reason.opensWithName ? sentence : sentence.prefix(1).lowercased() + sentence.dropFirst()
    }
}

extension Recommendation.Reason {
    /// Whether its sentence begins with the name of a model.
    var opensWithName: Bool {
        switch self {
        case .dominated, .superseded, .replaced: true
        case .held(let reason): reason.opensWithName
        default: false
        }
    }
}
