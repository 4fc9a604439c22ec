import Foundation

/// A file of inputs with expected outputs, and what the product's functions answer to it.
public struct ReferenceFile: Sendable {
    /// Why a file can't be run.
    public enum Failure: Error, Hashable, Sendable {
        /// It can't be read as such a file.
        case unreadable(String)
        /// No function of the product is known for its name.
        case unknown(String)
    }

    /// The result of all cases.
    public struct Result: Hashable, Sendable {
        /// Cases in which every expected field agreed.
        public var passed = 0
        /// `case: field: got, expected`, for the others.
        public var failures: [String] = []
    }

    private struct Content: Decodable {
        var tolerance: [String: ReferenceValue]
        var cases: [ReferenceValue]
    }

    /// The file's name without `.json`, which says what is computed.
    public let name: String
    private let content: Content

    /// Reads a file. Throws `Failure`.
    public init(path: String) throws(Failure) {
        let url = URL(fileURLWithPath: path)
        name = url.deletingPathExtension().lastPathComponent
        do {
            content = try JSONDecoder().decode(Content.self, from: Data(contentsOf: url))
        } catch { throw .unreadable("\(path): \(error)") }
    }

    /// Runs every case. Throws `Failure.unknown` when the product has no function of that name.
    public func run() throws(Failure) -> Result {
        guard let answer = ReferenceFile.answers[name] else { throw .unknown(name) }
        var result = Result()
        for item in content.cases {
            let id = item["id"].string ?? "?"
            let (got, expected) = withoutThinAverages(answer(item["input"]), item["expected"])
            let found = disagreements(got, expected, path: "", field: "")
            if found.isEmpty { result.passed += 1 } else { result.failures += found.map { "\(id): \($0)" } }
        }
        return result
    }

    /// The product's answers by name of file. An answer without a field that is expected disagrees, unless the field is
    /// another package's second opinion.
    static let answers: [String: @Sendable (ReferenceValue) -> ReferenceValue] = [
        "adjacency": adjacency, "bounds": bounds, "breakeven": breakEven, "buckets": buckets, "ceac": probabilityBest,
        "ddsketch": sketch, "equivalence": equivalence, "experiments": experiments, "flip_price": flipPrice,
        "icer": icer, "ks": distance, "multiple": multiple, "newcombe": newcombe, "outcome_verdicts": outcomeVerdicts,
        "outturn": outturn, "paired": paired, "paired_cluster": ratedItems, "pareto": pareto, "peak": peak,
        "percentile_gate": percentileGate, "power": power, "price_volume": priceVolume, "psi": stability,
        "quantile_change": quantileChange, "quantile_ci": quantileInterval, "quantile_min_n": quantileLeastCount,
        "queueing": queueing, "rank_reversal": rankReversal, "rounding": rounding, "scenario_shift": scenarioShift,
        "scores": scores, "servers": servers, "sizing": sizing, "slice_gaps": sliceGaps, "slice_gate_iut": sliceGate,
        "smaa": rankShares, "weight_flip": weightFlip, "wilson": wilson,
    ]

    /// Fields that say what another method or package gives; the product doesn't compute them.
    private static let secondOpinions: Set<String> = [
        "miettinen_nurminen_low", "miettinen_nurminen_high", "tango_low", "tango_high", "type7", "library_value",
        "true_nearest_rank", "sum", "min_max_over_candidates", "topsis", "naive_worst_minus_overall",
        // The spread of what is drawn, by which a drawn end may differ.
        "sd",
    ]

    /// The ends of intervals.
    private static let ends: Set<String> = ["low", "high", "interval_low", "interval_high"]

    /// The spread of what is drawn; where some draws are infinite, and so have none, that of the side that is bounded.
    private static func spread(_ fields: [String: ReferenceValue]) -> Double? {
        if let spread = fields["sd"]?.number { return spread }
        guard let centre = fields["change"]?.number, let end = fields["low"]?.number ?? fields["high"]?.number else {
            return nil
        }
        return fields["by"]?.string == "draws" ? abs(centre - end) / 1.96 : nil
    }

    /// Both sides without the central weights of models that hardly ever come first: few draws make no mean.
    private func withoutThinAverages(
        _ got: ReferenceValue, _ expected: ReferenceValue
    ) -> (ReferenceValue, ReferenceValue) {
        guard let least = content.tolerance["central_weights_only_where_rank1_above"]?.number,
            case .object(var gotFields) = got, case .object(var expectedFields) = expected
        else { return (got, expected) }
        let firsts = expected["rank_acceptability"].array.map { $0.array.first?.number ?? 0 }
        func thinned(_ averages: ReferenceValue) -> ReferenceValue {
            .array(zip(averages.array, firsts).map { $1 > least ? $0 : .null })
        }
        gotFields["central_weights_rank1"] = thinned(got["central_weights_rank1"])
        expectedFields["central_weights_rank1"] = thinned(expected["central_weights_rank1"])
        return (.object(gotFields), .object(expectedFields))
    }

    private func disagreements(
        _ got: ReferenceValue, _ expected: ReferenceValue, path: String, field: String, drawn: Double? = nil
    ) -> [String] {
        switch (got, expected) {
        case (.number(let left), .number(let right)):
            if let drawn, abs(left - right) <= drawn { return [] }
            return agrees(left, right, field: field) ? [] : ["\(path): \(left), expected \(right)"]
        case (_, .object(let fields)):
            // An end that the product draws differs by chance, in proportion to the spread of the draws.
            let share = content.tolerance["interval_ends_absolute_in_sd_at_10000_draws"]?.number
            let drawn = share.flatMap { share in ReferenceFile.spread(fields).map { $0 * share } }
            return fields.sorted { $0.key < $1.key }.flatMap { key, value in
                ReferenceFile.secondOpinions.contains(key)
                    ? []
                    : disagreements(
                        got[key], value, path: path + "." + key, field: key,
                        drawn: ReferenceFile.ends.contains(key) ? drawn : nil)
            }
        case (.array(let left), .array(let right)):
            guard left.count == right.count else {
                return ["\(path): \(left.count) values, expected \(right.count)"]
            }
            return zip(left, right).enumerated().flatMap { index, pair in
                disagreements(pair.0, pair.1, path: "\(path)[\(index)]", field: field)
            }
        default: return got == expected ? [] : ["\(path): \(got), expected \(expected)"]
        }
    }

    private func agrees(_ got: Double, _ expected: Double, field: String) -> Bool {
        if got == expected { return true }
        // `p_absolute` is for p_exact too; of several lines the longest name is the field's own.
        let own = content.tolerance.filter { name, _ in
            if name == "chance_absolute_at_10000_draws" { return field.hasPrefix("chance") }
            return name.hasSuffix("_absolute") && ("_" + field + "_").contains("_" + name.dropLast("absolute".count))
        }.max { ($0.key.count, $0.key) < ($1.key.count, $1.key) }?.value.number
        let absolute = (content.tolerance["absolute"] ?? content.tolerance["monte_carlo_absolute"])?.number ?? 0
        let relative = content.tolerance["relative"]?.number ?? 0
        return abs(got - expected) <= own ?? max(absolute, relative * abs(expected))
    }
}
