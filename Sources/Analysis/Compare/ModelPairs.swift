import Portfolio

/// The models of two cycles, each with itself: by name, else by settings that are all alike where one name went and one came.
struct ModelPairs {
    typealias Pair = (before: ModelFinding?, now: ModelFinding?)

    /// In the later cycle's order, then those that are gone.
    let pairs: [Pair]

    init(_ before: [ModelFinding], _ now: [ModelFinding]) {
        let old = Dictionary(before.map { ($0.model.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = Set(now.map(\.model.id))
        let gone = before.filter { !names.contains($0.model.id) }
        let new = now.filter { old[$0.model.id] == nil }
        let left = Dictionary(grouping: gone.filter { $0.model.source != nil }) { Self.nameless($0.model) }
        let came = Dictionary(grouping: new.filter { $0.model.source != nil }) { Self.nameless($0.model) }
        var renamed: [ModelID: ModelFinding] = [:]
        for (settings, models) in came {
            // Two that are alike in all but their names can't be told apart.
            guard models.count == 1, let others = left[settings], others.count == 1 else { continue }
            renamed[models[0].model.id] = others[0]
        }
        let found = Set(renamed.values.map(\.model.id))
        pairs =
            now.map { (old[$0.model.id] ?? renamed[$0.model.id], $0) }
            + gone.filter { !found.contains($0.model.id) }.map { ($0, nil) }
    }

    /// A model without what a new name changes.
    private static func nameless(_ model: Model) -> Model {
        var model = model
        // What is alike is what it runs on, costs and answers to: a model of which nothing is said is like any other.
        guard model.hardware != nil || model.pricePerThousand != nil || model.tokens != nil else { return model }
        let id = ModelID("")
        model.source = nil
        model.title = ""
        model.about = nil
        model.since = nil
        return Model(copying: model, id: id)
    }
}

extension Model {
    /// The same under another name, its prices without their places.
    fileprivate init(copying model: Model, id: ModelID) {
        self = model
        self.id = id
        pricePerThousand = model.pricePerThousand.map(\.placeless)
        tokens = model.tokens.map { use in
            TokenUse(use.parts.map { .init(kind: $0.kind, perRequest: $0.perRequest, price: $0.price?.placeless) })
        }
    }
}

extension Cost {
    /// The same amount without where it is written.
    fileprivate var placeless: Cost {
        switch knowledge {
        case .known: Cost(amount ?? 0, currency: currency, basis: basis)
        case .free(let reason): .free(reason, currency: currency, basis: basis)
        case .unknown(let gap): .unknown(gap, currency: currency, basis: basis)
        case .atLeast(let gap): .atLeast(amount ?? 0, because: gap, currency: currency, basis: basis)
        }
    }
}
