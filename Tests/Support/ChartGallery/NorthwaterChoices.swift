public import Charts
import Voice

extension Northwater {
    /// How sure are we?
    public static var acceptability: Chart {
        let worths = (0...40).map { 0.05 * Scale(.log, from: 1, to: 400).value(at: Double($0) / 40) }
        let odds = [(-1.4, -1.0), (-0.4, 1.4), (1.1, 1.2), (2.6, 0.9), (-2.6, -1.4)]
        let names: [(String, Ink)] = [
            ("corvid-mini", .promote), ("lumen-32b", .hold), ("corvid-pro", .defer), ("nimbus-large", .muted),
            ("nimbus-small", .muted),
        ]
        return AcceptabilityCurve(
            text: ChartText(
                title: "Up to $0.65 a point corvid-mini is the likeliest best, up to $3 lumen-32b",
                description:
                    "Worths run from $0 to $15 a point; at $1.20 lumen-32b is best in about half of "
                    + "all draws. The likeliest best changes at $0.65 and at $3.",
                caption:
                    "Share of draws of cost and quality in which a model has the highest net "
                    + "benefit. Full lines: the likeliest best; n = 10,000 draws, July to September "
                    + "2026. Source: metrics.csv."),
            worthTitle: "What a point is worth, USD per 1,000 requests", worths: worths,
            candidates: names.enumerated().map { place, name in
                .init(
                    name: name.0,
                    probabilities: worths.map { worth in
                        let weights = odds.map { centre, spread -> Double in
                            let far = (natural(worth) - centre) / (1.1 + abs(spread) * 0.1)
                            return max(0.002, 1 / (1 + far * far * far * far))
                        }
                        return weights[place] / weights.reduce(0, +)
                    }, ink: name.1)
            }, worth: Limit(1.2, "a point is worth $1.20"), format: dollars
        ).chart
    }

    /// How sure are we of the ranking?
    public static var rankAcceptability: Chart {
        RankAcceptability(
            text: ChartText(
                title: "corvid-mini ranks first under 81% of all weights",
                description:
                    "No other model ranks first under more than 12% of weights; lumen-32b is first "
                    + "or second under 67%. First places run from 0% to 81%; no change of one weight "
                    + "makes lumen-32b the first.",
                caption:
                    "Share of weightings, each as likely, under which a model takes a rank; n = "
                    + "10,000 draws, 2026-Q3. Source: policy.yml and metrics.csv."),
            rows: [
                ("corvid-mini", [0.81, 0.12, 0.05, 0.02, 0, 0, 0, 0]),
                ("lumen-32b", [0.12, 0.55, 0.21, 0.09, 0.03, 0, 0, 0]),
                ("corvid-pro", [0.04, 0.19, 0.44, 0.2, 0.1, 0.03, 0, 0]),
                ("atlas-70b", [0.001, 0.1, 0.19, 0.45, 0.2, 0.05, 0.009, 0]),
                ("atlas-8b", [0.02, 0.03, 0.07, 0.16, 0.5, 0.17, 0.05, 0]),
                ("nimbus-small", [0.009, 0.01, 0.03, 0.06, 0.1, 0.6, 0.141, 0.05]),
                ("heron-moe", [0, 0, 0.01, 0.02, 0.06, 0.1, 0.7, 0.11]),
                ("nimbus-large", [0, 0, 0, 0, 0.01, 0.05, 0.1, 0.84]),
            ]
        ).chart
    }

    /// What if?
    public static var scenarios: Chart {
        ScenarioMatrix(
            text: ChartText(
                title: "Tier 1 holds in five of six scenarios, tier 2 in four",
                description:
                    "Run costs go from the plan's to twice as much when traffic doubles. Only a "
                    + "drift of three points changes the choice of tier 1; cheaper hardware makes "
                    + "corvid-pro worth it on tier 2.",
                caption:
                    "Preferred model, yearly run cost after the decisions and p95 at the busy hour; "
                    + "n = 6 scenarios, 2026-Q3. Source: scenarios.yml."),
            questions: ["Tier 1", "Tier 2", "Run cost a year", "p95, busy hour"],
            scenarios: [
                ("Today", [.init("corvid-mini"), .init("lumen-32b"), money(162_000), .init("1.04 s")]),
                ("Traffic \u{00D7}2", [.init("corvid-mini"), .init("lumen-32b"), money(289_000), .init("1.12 s")]),
                (
                    "Traffic \u{00D7}4",
                    [
                        .init("corvid-mini"), .init("atlas-70b", standing: .changed), money(541_000, .broken),
                        .init("1.31 s", standing: .broken),
                    ]
                ),
                (
                    "Hardware \u{2212}30%",
                    [.init("corvid-mini"), .init("corvid-pro", standing: .changed), money(131_000), .init("1.04 s")]
                ),
                ("Hardware +20%", [.init("corvid-mini"), .init("lumen-32b"), money(183_000), .init("1.04 s")]),
                (
                    "Drift \u{2212}3 points",
                    [
                        .init("lumen-32b", standing: .changed), .init("lumen-32b"), money(177_000),
                        .init("not known", standing: .unknown),
                    ]
                ),
            ]
        ).chart
    }

    /// What could change the decision?
    public static var tornado: Chart {
        Tornado(
            text: ChartText(
                title: "Only traffic could change this decision",
                description:
                    "Traffic moves the saving from $12k to $55k; nothing else changes it by more "
                    + "than $16k.",
                caption:
                    "Each assumption changed alone over its plausible range; n = 41,200 rated "
                    + "answers, 2026-Q3. Source: scenarios.yml and portfolio.yml."),
            valueTitle: "Saving, USD a year",
            assumptions: [
                .init(name: "Hardware price", low: 40_000, lowWords: "\u{2212}30%", high: 24_000, highWords: "+20%"),
                .init(name: "Traffic", low: 12_000, lowWords: "\u{2212}60%", high: 55_000, highWords: "\u{00D7}2"),
                .init(
                    name: "Quality drift", low: 27_000, lowWords: "\u{2212}3 points", high: 31_000, highWords: "none"),
                .init(name: "Hours of support", low: 33_500, lowWords: "10 a month", high: 28_000, highWords: "30"),
            ], today: Limit(31_000, "today: $31k"), turning: Limit(10_000, "not worth the move", ink: .bad),
            format: dollars
        ).chart
    }

    /// Over its range, when does traffic alone change the choice?
    public static var sensitivity: Chart {
        SensitivityCurve(
            text: ChartText(
                title: "Traffic alone changes the choice once",
                description:
                    "From half to three times the traffic the lead of gauge-v3 goes from +$310 to \u{2212}$421 a month; "
                    + "it changes sides at 156%.",
                caption:
                    "Lead over the best other, n = 6,000 readings each, 2026-Q3. The shade is where traffic was in "
                    + "earlier cycles. Source: portfolio.yml."),
            valueTitle: "Traffic, % of the plan", outcomeTitle: "Lead, USD a month",
            points: (0...50).map { .init(50 + 5 * Double($0), 310 - 620 * Double($0) / 42.4) },
            filed: Limit(100, "filed"),
            turns: [Limit(156, "changes", ink: .accent)], past: 82...100, outcomeFormat: dollars
        ).chart
    }

    /// What happens as load grows?
    public static var volume: Chart {
        let volumes = (0...60).map { Double($0) * 0.1e6 }
        let replicas = { (volume: Double) in max(2, (volume / 0.9e6).rounded(.up)) }
        return VolumeCost(
            text: ChartText(
                title: "Own hardware is cheaper above 1.5M requests a month",
                description:
                    "At today's 3.1M requests corvid-mini on own hardware costs $3,200 a month, by the request "
                    + "$4,960; from no traffic to 6M requests the first changes in steps of a replica.",
                caption:
                    "Run cost with two replicas at least. The shade is the interval of the break-even volume; n = 3 "
                    + "offers, prices of September 2026. Source: portfolio.yml."),
            volumeTitle: "Requests a month", costTitle: "Run cost, USD a month",
            candidates: [
                .init(
                    name: "corvid-mini, own hardware", points: volumes.map { ($0, 800 * replicas($0)) },
                    steps: (2...6).map { Double($0) * 0.9e6 }, ink: .promote),
                .init(name: "corvid-mini, by the request", points: volumes.map { ($0, 1.6 * $0 / 1000) }, ink: .hold),
                .init(name: "lumen-32b, by the request", points: volumes.map { ($0, 5.2 * $0 / 1000) }, ink: .muted),
            ],
            breakEvens: [
                .init(volume: Reading(1.5e6, low: 1.35e6, high: 1.7e6), words: "break-even: 1.35M to 1.7M")
            ],
            today: Limit(3.1e6, "today: 3.1M", ink: .ink), volumeFormat: { Figures.shortCount($0) }, costFormat: dollars
        ).chart
    }

    private static func money(_ value: Double, _ standing: ScenarioMatrix.Answer.Standing = .same)
        -> ScenarioMatrix.Answer
    {
        .init(dollars(value), number: value, standing: standing)
    }

    /// A natural logarithm, by the scale that has one.
    private static func natural(_ value: Double) -> Double {
        Scale(.log, from: 1, to: 2.718281828459045).position(value)
    }
}
