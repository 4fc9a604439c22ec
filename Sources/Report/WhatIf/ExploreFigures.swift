import Analysis
import Portfolio
import Voice

/// How the what-if page writes the figures of a workload's models: as the report does, to the digit that the filed figure's
/// interval reaches.
struct ExploreFigures {
    let workload: WorkloadFinding
    let whatIf: WhatIf
    let names: [String]
    /// Digits after the point by option and figure; absent: the usual ones.
    let places: [[WhatIf.Figure: Int]]
    /// What stands behind a quality: "%".
    let qualityUnit: String
    /// Digits after the point of a quality without interval.
    let qualityPlaces: Int

    init(_ workload: WorkloadFinding, _ whatIf: WhatIf, _ context: EditionContext) {
        self.workload = workload
        self.whatIf = whatIf
        names = whatIf.options.map { context.wording.name($0.model) }
        let unit = workload.models.lazy.compactMap { $0.quality?.unit }.first ?? .percent
        let one = Quantity(1, unit, half: nil, .usd)
        qualityUnit = one.unit
        qualityPlaces = unit == .count ? 0 : 1
        let most = qualityPlaces == 0 ? 0 : 2
        places = whatIf.options.map { option in
            guard let model = workload[option.model] else { return [:] }
            var found: [WhatIf.Figure: Int] = [:]
            func half(_ estimate: Estimate?) -> Double? {
                estimate?.interval.map { $0.width / 2 }.flatMap { $0 > 0 ? $0 : nil }
            }
            if let half = half(model.cost.perMonth) { found[.cost] = Precision(low: -half, high: half).places }
            if let half = half(model.cost.perThousand) {
                found[.perThousand] = Precision(low: -half, high: half).places
            }
            if let half = half(model.quality) { found[.quality] = Digits.places(for: half, most: most) }
            found[.score] = half(model.score.score).map { Digits.places(for: $0, most: 1) } ?? 0
            return found
        }
    }

    /// The cost that sentences name: of a month where traffic is known.
    var costFigure: WhatIf.Figure { workload.workload.requestsPerMonth == nil ? .perThousand : .cost }

    /// A figure of an option as it is printed.
    func text(_ figure: WhatIf.Figure, of place: Int, _ values: [WhatIf.Figure: Double]) -> String {
        guard let value = values[figure] else { return figure == .replicas ? Self.noReplicas : ExploreWords.unknown }
        let known = places[place][figure]
        switch figure {
        case .cost, .perThousand, .net, .benefit: return money(value, known)
        case .replicas: return Digits.grouped(value, 0)
        case .quality: return Digits.grouped(value, known ?? qualityPlaces) + qualityUnit
        case .score: return Digits.fixed(value, known ?? 0)
        case .verdict: return verdict(of: place, values)
        }
    }

    /// Money with so many digits after the point; cents come in pairs.
    func money(_ value: Double, _ known: Int? = nil) -> String {
        let places = known == 1 && abs(value) < 1000 ? 2 : known
        return Money.text(value, currency: workload.code, known: places.map(Precision.init(places:)))
    }

    /// What stands in the way of a model, if anything.
    func verdict(of place: Int, _ values: [WhatIf.Figure: Double]) -> String {
        let verdict = values[.verdict] ?? 1
        if verdict == 2, let room = whatIf.options[place].room, let replicas = values[.replicas], replicas > room {
            return Self.noRoom
        }
        return Self.verdicts[max(0, min(2, Int(verdict)))]
    }

    static let verdicts = ["misses a limit", "can't be told", "meets all"]
    static let noReplicas = "none"
    static let noRoom = "no hardware left"
    /// The figures of the table of models, in its order.
    static let columns: [WhatIf.Figure] = [.cost, .perThousand, .replicas, .quality, .benefit, .verdict, .score]
}
