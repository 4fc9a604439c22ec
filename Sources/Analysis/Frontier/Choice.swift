import Portfolio

/// The choice by mean net benefit among those that meet every limit (methods.md 5, 11).
enum Choice {
    /// Whether a model may be chosen: it meets every limit, and its cost and quality are known.
    static func isEligible(_ contender: Contender) -> Bool { contender.verdict == .pass && contender.isComparable }

    /// Net benefit per 1,000 requests; nil when cost, quality or the worth of a point is unknown.
    static func netBenefit(_ contender: Contender, worth: Double?) -> Double? {
        guard let worth, let quality = contender.quality?.value, let cost = contender.cost.comparable?.value else {
            return nil
        }
        return Benefit.perThousand(worth: worth, quality: quality, cost: cost)
    }

    /// The model of `others` with the largest net benefit per 1,000 requests less what `switching` says, of equal ones the
    /// first by name; nil when there is none.
    static func best(
        _ others: [Contender], worth: Double, less switching: (Contender) -> Double
    ) -> (contender: Contender, net: Double)? {
        others.compactMap { other in
            netBenefit(other, worth: worth).map { (contender: other, net: $0 - switching(other)) }
        }.max { left, right in
            left.net != right.net ? left.net < right.net : right.contender.model.id < left.contender.model.id
        }
    }

    /// The eligible model with the largest net benefit, of equal ones the cheaper, then the first by name; nil when
    /// there is none.
    static func best(_ contenders: [Contender], worth: Double?) -> Contender? {
        contenders.filter(isEligible).compactMap { contender in
            netBenefit(contender, worth: worth).map { (contender, $0, contender.cost.comparable?.value ?? 0) }
        }.max { left, right in
            if left.1 != right.1 { return left.1 < right.1 }
            return left.2 != right.2 ? left.2 > right.2 : right.0.model.id < left.0.model.id
        }?.0
    }
}
