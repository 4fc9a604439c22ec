public import Charts

/// Charts of made-up figures that are hard to draw: crowds, strange names, extreme values. The same every time.
public enum Crowd {
    /// Names that break careless layouts.
    public static let hostileNames = [
        "a model whose name is sixty characters long, as some names are", "深層学習の大きなモデル第七世代", "نموذج-الدعم-العربي",
        "🚀🔥 rocket 🦜", "same", "same", "<script>alert(1)</script>", "=1+1", "i", "WWWWWWWWWWWWWWWWWWWWWWWW",
    ]

    /// A map of `count` candidates; all on the frontier are found, and the first `named` are named.
    public static func map(_ count: Int, named: Int = 4, names: [String] = []) -> Chart {
        var state: UInt64 = 20_260_101
        var points: [CostQualityMap.Point] = (0..<count).map { index in
            let cost = 0.2 + 90 * next(&state) * next(&state) * next(&state)
            let quality = 60 + 30 * (1 - 1 / (1 + cost / 4)) * next(&state)
            return CostQualityMap.Point(
                name: names.isEmpty ? "candidate-\(index)" : names[index % names.count], cost: Reading(cost),
                quality: Reading(quality, low: quality - 0.6, high: quality + 0.6), isNamed: index < named)
        }
        for index in points.indices {
            let point = points[index]
            points[index].isOnFrontier = !points.contains {
                $0.cost.value <= point.cost.value && $0.quality.value > point.quality.value
            }
        }
        return CostQualityMap(
            title:
                "\(count) \(count == 1 ? "candidate" : "candidates")\(names.isEmpty ? "" : " of strange names") by cost "
                + "and quality, \(named) named",
            description: "The frontier and \(named) others are named.",
            caption: "Made-up figures.", costTitle: "Cost per 1,000 requests, USD", qualityTitle: "Top-1 accuracy, %",
            points: points, costFormat: Northwater.dollars, qualityFormat: Northwater.percent
        ).chart
    }

    /// The steps from one value to the next of `values`.
    public static func ladder(_ values: [Double], names: [String], title: String? = nil) -> Chart {
        PriceLadder(
            title: title ?? "\(values.count) steps", description: "Made-up steps.", caption: "Made-up figures.",
            priceTitle: "Price of one more point, USD",
            steps: values.enumerated().map { index, value in
                .init(
                    from: names[index % names.count], to: names[(index + 1) % names.count], price: Reading(value))
            }, worth: 1.2, worthWords: "a point is worth $1.20", format: Northwater.dollars
        ).chart
    }

    private static func next(_ state: inout UInt64) -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / 9_007_199_254_740_992
    }
}
