/// The truth of the workload `meter-photos`: three models over four quarters, while digital meters spread.
public enum MeterPhotos {
    /// The workload's id.
    public static let workload = "meter-photos"

    static func dimensions(_ cycle: StoryCycle) -> [Dimension] {
        [
            Dimension(name: "meter", values: ["dials", "digital", "water"], shares: [0.34, 0.36, 0.30]),
            Dimension(name: "light", values: ["day", "lamp", "dark"], shares: [0.55, 0.30, 0.15]),
            Dimension(name: "camera", values: ["recent", "old"], shares: [0.72, 0.28]),
        ]
    }

    /// Every truth of the workload, in the order of portfolio.yml.
    public static let truths: [Truth] = gaugeV3 + gaugeV4Lite + vistaLarge

    // MARK: The incumbent

    private static let gaugeV3 = [
        row("2025-Q4", "gauge-v3", take: 286, rated: 6000, (94.0, 96.5, 95.2), busy: (700, 0.50), hourly: 6 * 0.35),
        row("2026-Q1", "gauge-v3", take: 20, rated: 6000, (94.0, 96.3, 95.2), busy: (705, 0.50), hourly: 6 * 0.35),
        row("2026-Q2", "gauge-v3", take: 8, rated: 6000, (94.0, 97.4, 95.1), busy: (715, 0.50), hourly: 6 * 0.35),
        row("2026-Q3", "gauge-v3", take: 7, rated: 6000, (94.0, 97.9, 95.2), busy: (760, 0.52), hourly: 6 * 0.35),
    ].map { truth in
        var truth = truth
        truth.trafficShare = 1
        if truth.cycle == "2026-Q1" {
            // Rated before it was trained anew: what the retraining brought is the next quarter's to measure.
            truth.ratedUntil = "2026-03-22"
            truth.retrainings = [
                Truth.Retraining(on: "2026-03-23", trigger: "digital meters above 25% of photos", cost: 1800)
            ]
        }
        if truth.cycle == "2026-Q3" {
            truth.retrainings = [
                Truth.Retraining(on: "2026-08-03", trigger: "digital meters above 35% of photos", cost: 1800)
            ]
        }
        return truth
    }

    // MARK: Candidates

    private static let gaugeV4Lite = [
        row("2025-Q4", "gauge-v4-lite", take: 2, rated: 6000, (90.2, 98.0, 96.3), busy: (380, 0.45), hourly: 0.392),
        row("2026-Q1", "gauge-v4-lite", take: 3, rated: 6000, (90.2, 98.0, 96.3), busy: (380, 0.45), hourly: 0.392),
        row("2026-Q2", "gauge-v4-lite", take: 28, rated: 6000, (90.2, 98.1, 96.4), busy: (384, 0.45), hourly: 0.392),
        row("2026-Q3", "gauge-v4-lite", take: 5, rated: 6000, (90.2, 98.1, 96.4), busy: (384, 0.45), hourly: 0.392),
    ]

    private static let vistaLarge = [
        row("2026-Q2", "vista-large", take: 2, rated: 4000, (96.0, 98.4, 96.9), busy: (1100, 0.36), hourly: 8 * 1.10),
        row("2026-Q3", "vista-large", take: 3, rated: 6000, (96.0, 98.5, 96.9), busy: (1100, 0.36), hourly: 8 * 1.10),
    ]

    /// Percent right on dials, digital and water meters.
    private static func row(
        _ cycle: String, _ model: String, take: Int, rated: Int, _ meters: (Double, Double, Double),
        busy: (Double, Double), hourly: Double
    ) -> Truth {
        Truth(
            cycle: cycle, workload: workload, model: model, take: take, rated: rated,
            accuracy: ["dials": meters.0, "digital": meters.1, "water": meters.2],
            effects: ["light=lamp": -0.5, "light=dark": -1.4, "camera=old": -0.7],
            busy: Truth.Latency(median: busy.0, spread: busy.1),
            all: Truth.Latency(median: busy.0 * 0.8, spread: busy.1), failing: 0.0009, trafficShare: 0.02,
            hourly: hourly, perThousand: nil, retrainings: [])
    }
}
