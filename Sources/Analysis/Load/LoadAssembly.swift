import Portfolio
import Statistics

/// Cost over volume and who is cheaper where, replica steps included (methods.md 3).
struct LoadAssembly {
    let workload: Workload
    let demand: Demand
    let contenders: [Contender]
    let scenarios: [Scenario]
    /// The model that others are compared with; nil for the cheapest as planned.
    let reference: ModelID?

    /// As many models as a reader can tell apart.
    private static let most = 8
    private static let mostDrawn = 5
    private static let mostSteps = 60
    private static let mostSolved = 400
    private static let sampled = 200
    /// Money is counted in billionths, so that a price of a thousandth of a cent per 1,000 requests is whole.
    private static let unit = 1e9

    /// The study; nil without traffic, or with neither two exact costs nor a queue to look at.
    var study: LoadStudy? {
        guard let today = workload.requestsPerMonth, today > 0, today < 1e12 else { return nil }
        let largest = (today * max(2, scenarios.map(\.traffic).max() ?? 1)).rounded()
        let peak = PeakAssembly(workload: workload, demand: demand)
        let peaks = contenders.compactMap { peak.finding($0, paid: $0.model.serves ? nil : $0.cost.replicas) }
            .sorted { $0.model < $1.model }
        let shown = shown(today)
        guard shown.count > 1 || !peaks.isEmpty else { return nil }
        let pairs = shown.dropFirst().compactMap { pair(shown[0], $0, largest) }
        return LoadStudy(
            today: today, largest: largest, lines: lines(Array(shown.prefix(Self.mostDrawn)), today: today, largest),
            pairs: pairs, peaks: peaks)
    }

    private struct Option {
        var model: ModelID
        var curve: CostCurve
        var today: Double
    }

    /// Models whose cost is exact, the reference first, then by cost as planned.
    private func shown(_ today: Double) -> [Option] {
        let options = contenders.compactMap { contender -> Option? in
            guard let curve = contender.curve, let cost = contender.cost.comparable, case .exact = cost.spread,
                // Of a count that nothing checks the cost at other volumes isn't known.
                !(contender.cost.sizing?.isUnchecked ?? false), let month = curve.perMonth(at: today)
            else { return nil }
            return Option(model: contender.model.id, curve: curve, today: month)
        }.sorted { ($0.today, $0.model) < ($1.today, $1.model) }
        let first = options.first { $0.model == reference } ?? options.first
        return Array(([first].compactMap { $0 } + options.filter { $0.model != first?.model }).prefix(Self.most))
    }

    private func pair(_ left: Option, _ right: Option, _ largest: Double) -> LoadStudy.Pair? {
        guard let a = costLine(left.curve, largest), let b = costLine(right.curve, largest),
            let found = try? BreakEven(a: a, b: b, maximum: Int(largest))
        else { return nil }
        let spans = found.spans.map { span in
            let cheaper: ModelID? =
                switch span.cheaper {
                case .a: left.model
                case .b: right.model
                case .tie: nil
                }
            return LoadStudy.Span(from: Double(span.from), to: Double(span.to), cheaper: cheaper)
        }
        return LoadStudy.Pair(reference: left.model, other: right.model, spans: spans)
    }

    /// The curve in whole billionths; nil where it doesn't fit 64 bits, or has too many steps.
    private func costLine(_ curve: CostCurve, _ largest: Double) -> BreakEven.CostLine? {
        let amounts = [curve.fixed * Self.unit, curve.perThousand / 1000 * Self.unit, curve.perReplica * Self.unit]
            .map { $0.rounded() }
        guard amounts.allSatisfy({ abs($0) < 4e18 }) else { return nil }
        var tops = [BreakEven.CostLine.Top(last: Int(largest), replicas: 0)]
        if let sizing = curve.sizing {
            guard let steps = sizing.steps(upTo: Int(largest), most: Self.mostSolved) else { return nil }
            tops = steps.map { .init(last: $0.last, replicas: $0.replicas) }
        }
        return BreakEven.CostLine(
            fixed: Int(amounts[0]), perUnit: Int(amounts[1]), perReplica: Int(amounts[2]), tops: tops)
    }

    /// The volumes above which a model needs another replica; empty where there are too many to show.
    private func steps(_ option: Option, _ largest: Double) -> [Double] {
        guard let sizing = option.curve.sizing, option.curve.perReplica > 0,
            let steps = sizing.steps(upTo: Int(largest), most: Self.mostSteps)
        else { return [] }
        return steps.dropLast().map { Double($0.last) }
    }

    /// Every model at the same volumes, so that a row of the table compares them.
    private func lines(_ shown: [Option], today: Double, _ largest: Double) -> [LoadStudy.Line] {
        let steps = shown.map { self.steps($0, largest) }
        let volumes = Set([0, today, largest] + steps.flatMap { $0 }).sorted()
        return zip(shown, steps).map { option, steps in
            LoadStudy.Line(
                model: option.model, points: points(option.curve, at: volumes), steps: steps,
                samples: samples(option.curve, steps: steps, largest))
        }
    }

    private func points(_ curve: CostCurve, at volumes: [Double]) -> [LoadStudy.Point] {
        volumes.compactMap { volume in curve.perMonth(at: volume).map { .init(volume: volume, cost: $0) } }
    }

    /// The curve at 200 volumes and both sides of each step: a chord between far volumes is wrong threefold on a log axis
    /// (methods.md 3).
    private func samples(_ curve: CostCurve, steps: [Double], _ largest: Double) -> [LoadStudy.Point] {
        let even = (1...Self.sampled).map { largest * Double($0) / Double(Self.sampled) }
        // The next request needs the next replica.
        var volumes = Set(even)
        volumes.insert(1)
        for step in steps { volumes.formUnion([step, step + 1]) }
        return points(curve, at: volumes.sorted())
    }
}
