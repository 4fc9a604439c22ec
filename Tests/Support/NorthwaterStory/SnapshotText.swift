/// A truth, measured: the text of one file of snapshots/.
struct SnapshotText {
    let truth: Truth
    let cycle: StoryCycle

    /// The file's name.
    var name: String { truth.model + ".json" }

    /// The file's text, an hour or a slice a line.
    var text: String {
        var parts = [
            "\"schema\": \"quarterdeck/snapshot/1\"",
            "\"workload\": \"\(truth.workload)\", \"model\": \"\(truth.model)\"",
            "\"from\": \"\(cycle.first)\", \"to\": \"\(truth.ratedUntil ?? cycle.last)\", \"collected\": \"\(cycle.exported)\","
                + " \"collector\": \"\(truth.isProduction ? "gateway export 4.2" : "shadow runner 2.1")\"",
            "\"load\": \"\(load)\"", accuracy,
        ]
        if truth.latencyUntil == nil { parts += latency }
        if truth.ratedUntil == nil { parts += traffic }
        return document(parts)
    }

    /// What was measured over another window than the rest: the file's name and text; nil when nothing was.
    var apart: (name: String, text: String)? {
        guard truth.latencyUntil != nil || truth.ratedUntil != nil else { return nil }
        var parts = [
            "\"schema\": \"quarterdeck/snapshot/1\"",
            "\"workload\": \"\(truth.workload)\", \"model\": \"\(truth.model)\"",
            "\"from\": \"\(cycle.first)\", \"to\": \"\(truth.latencyUntil ?? cycle.last)\", \"collected\": \"\(cycle.exported)\","
                + " \"collector\": \"\(truth.isProduction ? "gateway export 4.2" : "load generator 1.9")\"",
            "\"load\": \"\(load)\"",
        ]
        if truth.latencyUntil != nil { parts += latency }
        if truth.ratedUntil != nil { parts += latency + traffic }
        return ("\(truth.model)-\(truth.ratedUntil == nil ? "latency" : "traffic").json", document(parts))
    }

    private var load: String {
        truth.isProduction ? "production, all calls" : "production mirror, \(whole(truth.trafficShare * 100))% of calls"
    }

    private func document(_ parts: [String]) -> String {
        "{\n" + parts.map { "  " + $0 }.joined(separator: ",\n") + "\n}\n"
    }

    // MARK: Parts

    private var accuracy: String {
        let rated = RatedExamples(truth, in: cycle)
        let slices = rated.slices.map {
            "      {\"slice\": \"\($0.name)\", \"correct\": \($0.correct), \"n\": \($0.n)}"
        }
        let suite = truth.workload == SupportChat.workload ? "rated answers v4" : "rated readings v2"
        return "\"accuracy\": {\n    \"suite\": \"\(suite)\", \"correct\": \(rated.correct), \"n\": \(rated.n),\n"
            + "    \"slices\": [\n\(slices.joined(separator: ",\n"))\n    ]\n  }"
    }

    private var latency: [String] {
        var random = SeededGenerator("latency", truth.cycle, truth.model)
        let n = truth.isProduction ? (all: 40_000, busy: 24_000) : (all: 24_000, busy: 12_000)
        let windows = [("all", truth.all, n.all), ("busy", truth.busy, n.busy)].map { window, latency, n in
            let failed = random.binomial(n, truth.failing)
            let sampled = SampledLatency(latency, n: n - failed, alpha: 0.01, random: &random)
            return "    {\"window\": \"\(window)\", \"failed\": \(failed), \"sketch\": \(sampled.json)}"
        }
        return ["\"latency\": [\n\(windows.joined(separator: ",\n"))\n  ]"]
    }

    private var traffic: [String] {
        var parts = [calls, week]
        let lines = bill
        if !lines.isEmpty { parts.append("\"bill\": [\n\(lines.joined(separator: ",\n"))\n  ]") }
        if !truth.retrainings.isEmpty {
            let lines = truth.retrainings.map {
                "    {\"on\": \"\($0.on)\", \"trigger\": \"\($0.trigger)\", \"cost\": \(whole($0.cost))}"
            }
            parts.append("\"retrainings\": [\n\(lines.joined(separator: ",\n"))\n  ]")
        }
        if truth.isProduction, truth.workload == MeterPhotos.workload {
            parts.append(PhotoInputs(cycle: cycle, truth: truth).json)
        }
        if truth.isProduction {
            let (total, failed) = counted
            let series = CallsThroughTime(truth, in: cycle, total: total, failures: failed)
            parts.append(series.json(from: cycle.first))
        }
        return parts
    }

    private var calls: String {
        let (total, failed) = counted
        return "\"calls\": {\"total\": \(total), \"failed\": \(failed)}"
    }

    private var counted: (total: Int, failed: Int) {
        var random = SeededGenerator("calls", truth.cycle, truth.model)
        let total = Int((cycle.requests(truth.workload) * 3 * truth.trafficShare).rounded())
        return (total, random.binomial(total, truth.failing))
    }

    private var week: String {
        var random = SeededGenerator("week", truth.cycle, truth.model)
        let requests = AverageWeek.requests(
            truth.workload, month: cycle.requests(truth.workload) * truth.trafficShare)
        let peak = requests.max() ?? 1
        let hours = requests.enumerated().map { hour, mean in
            let seen = mean * (1 + 0.03 * random.normal())
            var line =
                "    {\"hour\": \(hour), \"requests\": \(tenths(seen)), \"failed\": \(tenths(seen * truth.failing))"
            // Nobody knows what an hour costs where no price is published.
            if truth.perThousand != nil || truth.hourly > 0 {
                let cost = truth.hourly * (cycle.hardware.last ?? 1) + (truth.perThousand ?? 0) * seen / 1000
                line += ", \"cost\": \(cents(cost))"
            }
            if truth.isProduction {
                let latency = AverageWeek.latency(truth, load: mean / peak)
                let sampled = SampledLatency(latency, n: 300, alpha: 0.05, random: &random)
                line += ", \"sketch\": \(sampled.json)"
            }
            return line + "}"
        }
        return "\"week\": [\n\(hours.joined(separator: ",\n"))\n  ]"
    }

    /// Invoices: of production, and of vendors for the mirrored calls.
    private var bill: [String] {
        guard truth.isProduction || truth.perThousand != nil else { return [] }
        return cycle.months.enumerated().map { index, month in
            let requests = cycle.requests(truth.workload) * truth.trafficShare * (0.98 + 0.02 * Double(index))
            let amount =
                truth.hourly * 730 * cycle.hardware[index] + (truth.perThousand ?? 0) * requests / 1000
            let item = truth.perThousand == nil ? "GPU hours" : truth.model + " tokens"
            return "    {\"month\": \"\(month)\", \"amount\": \(cents(amount)), \"requests\": \(whole(requests)),"
                + " \"basis\": \"billed\", \"item\": \"\(item)\", \"price_date\": \"\(priceDate(month))\"}"
        }
    }

    private func priceDate(_ month: String) -> String {
        if truth.perThousand != nil { return month < "2026-04" ? "2025-10-01" : "2026-04-01" }
        return month < "2026-02" ? "2025-07-01" : "2026-02-01"
    }

    // MARK: Numbers

    private func whole(_ value: Double) -> String { String(Int(value.rounded())) }

    private func tenths(_ value: Double) -> String { fixed(value, 10) }

    private func cents(_ value: Double) -> String { fixed(value, 100) }

    /// By whole numbers, so that no digit depends on how a machine writes fractions.
    private func fixed(_ value: Double, _ scale: Int) -> String {
        let units = Int((value * Double(scale)).rounded())
        let digits = String(abs(units) % scale + scale).dropFirst()
        return "\(units < 0 ? "-" : "")\(abs(units) / scale).\(digits)"
    }
}
