public import Charts
import Voice

/// The example's charts: eight support models, with the figures of the design's first page.
public enum Northwater {
    /// Name, cost, half its interval as a share, quality, half its interval, colour, frontier, misses the limit.
    private static let rows: [(String, Double, Double, Double, Ink, Bool, Bool)] = [
        ("nimbus-small", 0.9, 71.2, 1.1, .muted, true, false), ("corvid-mini", 1.6, 77.9, 0.9, .promote, true, false),
        ("atlas-8b", 2.4, 76.1, 0.7, .retire, false, false), ("lumen-32b", 5.2, 83.4, 0.8, .hold, true, false),
        ("heron-moe", 7.4, 82.1, 1.2, .muted, false, true), ("corvid-pro", 11.8, 85.6, 0.8, .defer, true, false),
        ("atlas-70b", 16.5, 84.9, 0.6, .hold, false, false), ("nimbus-large", 31, 87, 0.9, .muted, true, true),
    ]

    /// Money of an axis.
    public static let dollars: @Sendable (Double) -> String = {
        let text = Money.text($0)
        if abs($0) < 0.1 { return Digits.trimmed(text) }
        return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
    }
    /// A share of an axis.
    public static let percent: @Sendable (Double) -> String = { Digits.short($0, places: 1) + "%" }

    /// What does one more point of quality cost?
    public static var map: Chart {
        CostQualityMap(
            title: "What does one more point of quality cost?",
            description:
                "Eight models from $0.90 to $31 per 1,000 requests and from 71.2% to 87%. The "
                + "frontier runs from nimbus-small over corvid-mini, lumen-32b and corvid-pro to "
                + "nimbus-large, which has the highest quality; heron-moe and nimbus-large miss "
                + "the SLA. Largest change since 2026-Q2: atlas-8b, from 76.8% to 76.1%.",
            caption:
                "Bars are 95% intervals; rings miss the SLA; trails lead from the last cycle; n "
                + "= 41,200 rated answers, July to September 2026. Source: metrics.csv.",
            costTitle: "Cost per 1,000 requests, USD", qualityTitle: "Answers resolved, %",
            points: rows.map { name, cost, quality, half, ink, isOnFrontier, misses in
                CostQualityMap.Point(
                    name: name, cost: Reading(cost, low: cost * 0.9, high: cost * 1.12),
                    quality: Reading(quality, low: quality - half, high: quality + half), ink: ink,
                    isOnFrontier: isOnFrontier, isNamed: true, miss: misses ? "misses SLA" : nil,
                    before: name == "atlas-8b" ? (2.9, 76.8) : name == "lumen-32b" ? (6.1, 82.9) : nil)
            },
            worth: .init(perUnit: 1.2, cost: 5.2, quality: 83.4, words: "worth it above this line: $1.20 a point"),
            costFormat: dollars, qualityFormat: percent
        ).chart
    }

    /// Where do returns diminish?
    public static var ladder: Chart {
        PriceLadder(
            title: "Returns diminish after lumen-32b",
            description:
                "Four steps from $0.10 to $13.71 a point, the dearest to nimbus-large; a point "
                + "is worth $1.20. From step to step the change is four- to sixfold.",
            caption:
                "Bars are 95% intervals; rings cost more than a point is worth; n = 41,200 "
                + "rated answers, July to September 2026. Source: metrics.csv.",
            priceTitle: "Price of one more point, USD per 1,000 requests",
            steps: [
                .init(
                    from: "nimbus-small", to: "corvid-mini", price: Reading(0.10, low: 0.07, high: 0.15), ink: .promote),
                .init(from: "corvid-mini", to: "lumen-32b", price: Reading(0.65, low: 0.5, high: 0.9), ink: .hold),
                .init(from: "lumen-32b", to: "corvid-pro", price: Reading(3, low: 1.9, high: 6.1), ink: .defer),
                .init(from: "corvid-pro", to: "nimbus-large", price: Reading(13.71, low: 7, high: 40)),
            ], worth: 1.2, worthWords: "a point is worth $1.20", format: dollars
        ).chart
    }

    /// Who is best overall, and why?
    public static var ranks: Chart {
        let shares = [0.4, 0.3, 0.2, 0.1]
        return RankedList(
            title: "corvid-mini leads; places two to four can't be told apart",
            description:
                "Scores run from 41 to 74 of 100; corvid-mini leads with 74, 71 to 77. There is "
                + "no earlier cycle to compare with.",
            caption:
                "Weights: quality 40, cost 30, latency 20, worst group 10; lines are 95% "
                + "intervals; n = 41,200 rated answers, 2026-Q3. Source: metrics.csv and "
                + "policy.yml.", totalTitle: "Score, 0 to 100",
            parts: ["Answers resolved", "Cost", "Latency at the busy hour", "Worst group"],
            entries: zip(rows, [52.0, 74, 55, 68, 47, 66, 61, 41]).sorted { $0.1 > $1.1 }.enumerated().map {
                place, row in
                RankedList.Entry(
                    name: row.0.0, total: Reading(row.1, low: row.1 - 3, high: row.1 + 3),
                    contributions: shares.map { $0 * row.1 },
                    rank: place == 0 ? "1" : place < 4 ? "2\u{2013}4" : "\(place + 1)")
            }, format: { Digits.fixed($0) }
        ).chart
    }
}
