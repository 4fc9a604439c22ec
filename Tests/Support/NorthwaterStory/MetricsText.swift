/// What the gateway doesn't count, as rows of metrics.csv: people's hours, throughput, feedback, retrainings.
struct MetricsText {
    let cycle: StoryCycle
    let truths: [Truth]

    /// The file's text.
    var text: String {
        let header = "workload,model,indicator,slice,value,unit,n,low,high,from,to,source"
        return ([header] + truths.flatMap(rows)).joined(separator: "\n") + "\n"
    }

    private func rows(_ truth: Truth) -> [String] {
        var random = SeededGenerator("metrics", truth.cycle, truth.model)
        func row(_ indicator: String, _ value: String, _ unit: String, _ n: String = "", source: String) -> String {
            "\(truth.workload),\(truth.model),\(indicator),,\(value),\(unit),\(n),,,\(cycle.first),\(cycle.last),\(source)"
        }
        var rows: [String] = []
        if truth.isProduction {
            let score = 61 + (truth.workload == SupportChat.workload ? 0 : 23) + random.normal() * 0.8
            let asked = 4000 + Int(random.next() % 900)
            rows.append(
                row("feedback.score", tenths(score), "percent", String(asked), source: "customer survey"))
            let yearly = truth.workload == SupportChat.workload ? "0" : "2"
            rows.append(row("retrainings", yearly, "per year", source: "training log"))
        }
        if let throughput = Self.throughput[truth.model] {
            let isUnexplained = cycle.name == Self.unexplained.cycle && truth.model == Self.unexplained.model
            rows.append(
                row(
                    "throughput", hundredths(isUnexplained ? Self.unexplained.throughput : throughput), "per second",
                    source: "load generator 1.9"))
        }
        if truth.perThousand == nil, truth.hourly == 0 {
            rows.append(row("cost.per_1k", "N/A", "USD", source: "no price published"))
        }
        return rows
    }

    /// Requests a second of one replica.
    private static let throughput = [
        "atlas-8b": 0.88, "lumen-32b": 0.71, "atlas-70b": 0.30, "heron-moe": 0.96, "gauge-v3": 3.4,
        "gauge-v4-lite": 6.3,
        "vista-large": 7.9,
    ]

    /// What the load generator said of heron-moe when it came: twice what its slots can do, which nobody explained.
    private static let unexplained = (cycle: "2026-Q1", model: "heron-moe", throughput: 1.92)

    private func hundredths(_ value: Double) -> String {
        let units = Int((value * 100).rounded())
        return "\(units / 100).\(units % 100 < 10 ? "0" : "")\(units % 100)"
    }

    private func tenths(_ value: Double) -> String {
        let units = Int((value * 10).rounded())
        return "\(units / 10).\(units % 10)"
    }
}
