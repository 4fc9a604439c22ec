/// The truth of the workload `support-chat`: seven models over four quarters.
public enum SupportChat {
    /// The workload's id.
    public static let workload = "support-chat"

    /// Share of the traffic by language, as portfolio.yml says it.
    public static let traffic: KeyValuePairs = ["en": 0.61, "de": 0.14, "pl": 0.09, "ar": 0.06, "uk": 0.10]

    static let dimensions = [
        Dimension(name: "language", values: ["en", "de", "pl", "ar", "uk"], shares: [0.45, 0.14, 0.11, 0.18, 0.12]),
        Dimension(name: "topic", values: ["billing", "outage", "moving", "other"], shares: [0.38, 0.17, 0.15, 0.30]),
        Dimension(name: "length", values: ["long", "short"], shares: [0.22, 0.78]),
        Dimension(name: "customer", values: ["new", "known"], shares: [0.20, 0.80]),
    ]

    /// Every truth of the workload, by cycle, then in the order of portfolio.yml.
    public static let truths: [Truth] = atlas8b + corvidMini + lumen32b + corvidPro + atlas70b + heronMoe + nimbusSmall

    // MARK: The incumbent

    private static let atlas8b = [
        row(
            "2025-Q4", "atlas-8b", take: 151, rated: 12_000, 76.5, (76.4, 74.0, 71.0, 75.2), busy: (500, 0.47), own: 5,
            1.10),
        row(
            "2026-Q1", "atlas-8b", take: 1961, rated: 16_000, 76.4, (76.5, 73.9, 71.1, 75.0), busy: (411, 0.47), own: 6,
            1.10),
        row(
            "2026-Q2", "atlas-8b", take: 80, rated: 12_000, 76.1, (76.4, 73.7, 66.4, 74.9), busy: (426, 0.46), own: 6,
            1.10),
        row(
            "2026-Q3", "atlas-8b", take: 393, rated: 12_000, 76.0, (76.4, 73.5, 66.0, 74.8), busy: (420, 0.30), own: 6,
            1.10),
    ].map { truth in
        var truth = truth
        truth.trafficShare = 1
        truth.effects["length=long"] = -5
        truth.effects["customer=new"] = -1.2
        return truth
    }

    // MARK: Candidates

    private static let corvidMini = [
        row(
            "2026-Q1", "corvid-mini", take: 14, rated: 180, 77.8, (77.4, 77.0, 75.2, 77.2), busy: (312, 0.34),
            vendor: 1.60),
        row(
            "2026-Q2", "corvid-mini", take: 21, rated: 2400, 77.8, (77.4, 77.0, 75.2, 77.2), busy: (311, 0.34),
            vendor: 1.60),
        row(
            "2026-Q3", "corvid-mini", take: 65, rated: 5150, 77.8, (77.4, 77.0, 75.2, 77.2), busy: (310, 0.34),
            vendor: 1.60),
    ]

    private static let lumen32b = [
        row(
            "2026-Q2", "lumen-32b", take: 109, rated: 2400, 83.2, (83.3, 82.4, 80.4, 82.4), busy: (565, 0.36), own: 8,
            2.85),
        row(
            "2026-Q3", "lumen-32b", take: 134, rated: 2600, 83.3, (83.4, 82.4, 80.4, 82.4), busy: (560, 0.36), own: 8,
            2.85),
    ]

    private static let corvidPro = [
        row(
            "2025-Q4", "corvid-pro", take: 339, rated: 1500, 85.1, (85.0, 84.2, 81.6, 84.2), busy: (625, 0.37),
            vendor: 17.20),
        row(
            "2026-Q1", "corvid-pro", take: 39, rated: 1800, 85.3, (85.1, 84.4, 81.9, 84.4), busy: (620, 0.37),
            vendor: 17.20),
        row(
            "2026-Q2", "corvid-pro", take: 171, rated: 2200, 85.4, (85.2, 84.5, 82.0, 84.5), busy: (614, 0.37),
            vendor: 15.60),
        row(
            "2026-Q3", "corvid-pro", take: 1490, rated: 2600, 85.5, (85.3, 84.6, 82.2, 84.6), busy: (610, 0.37),
            vendor: 15.60),
    ]

    private static let atlas70b = [
        row(
            "2025-Q4", "atlas-70b", take: 188, rated: 1500, 84.8, (84.5, 83.7, 81.9, 84.1), busy: (705, 0.28), own: 18,
            2.85),
        row(
            "2026-Q1", "atlas-70b", take: 112, rated: 1800, 84.9, (84.6, 83.8, 82.0, 84.2), busy: (700, 0.28), own: 18,
            2.85),
        row(
            "2026-Q2", "atlas-70b", take: 33, rated: 2200, 84.9, (84.6, 83.8, 82.0, 84.2), busy: (695, 0.28), own: 18,
            2.85),
        row(
            "2026-Q3", "atlas-70b", take: 364, rated: 2600, 84.9, (84.6, 83.8, 82.0, 84.2), busy: (690, 0.28), own: 18,
            2.85),
    ]

    private static let heronMoe = [
        row(
            "2026-Q1", "heron-moe", take: 40, rated: 1200, 81.8, (81.9, 80.6, 78.8, 81.0), busy: (765, 0.50), own: 6,
            2.85),
        row(
            "2026-Q2", "heron-moe", take: 274, rated: 2000, 82.0, (82.1, 80.8, 78.9, 81.2), busy: (750, 0.50), own: 6,
            2.85),
        row(
            "2026-Q3", "heron-moe", take: 603, rated: 2600, 82.1, (82.2, 80.9, 79.0, 81.3), busy: (740, 0.50), own: 6,
            2.85),
    ].map { truth in
        var truth = truth
        // Only when it is busy do answers wait for each other's expert.
        truth.all = Truth.Latency(median: truth.busy.median * 0.68, spread: 0.44)
        // The load generator was out of service from 23 August on: latency ends 41 days before the collection.
        if truth.cycle == "2026-Q3" { truth.latencyUntil = "2026-08-22" }
        return truth
    }

    private static let nimbusSmall = [
        row(
            "2026-Q3", "nimbus-small", take: 46, rated: 640, 71.2, (70.6, 68.5, 65.0, nil), busy: (280, 0.30),
            vendor: nil)
    ]

    /// Percent right over the traffic, then on de, pl, ar and uk; en is what is left of the whole.
    private static func row(
        _ cycle: String, _ model: String, take: Int, rated: Int, _ overall: Double,
        _ languages: (de: Double, pl: Double, ar: Double, uk: Double?), busy: (Double, Double), own replicas: Int = 0,
        _ hourly: Double = 0, vendor: Double? = nil
    ) -> Truth {
        var accuracy = ["de": languages.de, "pl": languages.pl, "ar": languages.ar]
        accuracy["uk"] = languages.uk
        let others = traffic.reduce(0) { $0 + ($1.key == "en" ? 0 : $1.value * (accuracy[$1.key] ?? overall)) }
        accuracy["en"] = (overall - others) / 0.61
        return Truth(
            cycle: cycle, workload: workload, model: model, take: take, rated: rated, accuracy: accuracy,
            effects: ["length=long": -2.6, "topic=billing": 0.9, "topic=outage": -1.8, "customer=new": -0.6],
            busy: Truth.Latency(median: busy.0, spread: busy.1),
            all: Truth.Latency(median: busy.0 * 0.74, spread: busy.1 * 1.04), failing: 0.0014, trafficShare: 0.03,
            hourly: Double(replicas) * hourly, perThousand: vendor, retrainings: [])
    }
}
