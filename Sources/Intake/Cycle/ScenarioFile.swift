import Documents
import Portfolio
import Reading

/// `scenarios.yml`: named assumptions.
enum ScenarioFile {
    /// The scenarios in the author's order, and every mistake.
    static func read(_ file: TextFile, workloads: [Workload]) -> ([Scenario], [Diagnostic]) {
        let (value, mistakes) = YAML.read(file)
        var map = Record(value, in: file, what: "scenarios.yml")
        var scenarios: [Scenario] = []
        var below: [Diagnostic] = []
        for member in map.keys {
            var entry = map.record(member.key) ?? Record(nil, in: file, what: member.key)
            var scenario = Scenario(id: ScenarioID(member.key), title: entry.name("title") ?? member.key)
            scenario.about = entry.text("about")
            scenario.traffic = entry.number("traffic", in: 0...1e6) ?? 1
            scenario.hardwarePrice = entry.number("hardware_price", in: 0...1e6) ?? 1
            scenario.tokenPrice = entry.number("token_price", in: 0...1e6) ?? 1
            scenario.retraining = entry.number("retraining", in: 0...1e6) ?? 1
            scenario.mustHold = entry.flag("must_hold") ?? false
            scenario.source = Source(file: file.path, line: member.keyPlace.line, sha256: file.sha256)
            if let name = entry.name("workload") {
                scenario.workload = WorkloadID(name)
                if !workloads.isEmpty, !workloads.contains(where: { $0.id.name == name }) {
                    entry.report(
                        entry.value("workload")?.place ?? entry.place, "'\(name)' is no workload that is declared",
                        NearMiss.question(name, among: workloads.map(\.id.name)))
                }
            }
            readDrift(&entry, into: &scenario, workloads, &below)
            readBusyTraffic(&entry, into: &scenario, workloads)
            if var mix = entry.record("mix") {
                for part in mix.keys {
                    if let share = mix.number(part.key, in: 0...1) { scenario.mix[SliceID(part.key)] = share }
                }
                check(scenario, workloads, &mix)
                below += mix.finished()
            }
            scenarios.append(scenario)
            below += entry.finished()
        }
        return (scenarios, mistakes + below + map.finished())
    }

    /// Points lost on every slice, or a map from slice to points.
    private static func readDrift(
        _ entry: inout Record, into scenario: inout Scenario, _ workloads: [Workload], _ below: inout [Diagnostic]
    ) {
        if case .array(_, let place)? = entry.value("drift") {
            entry.report(
                place, "'drift' is a list; points for everybody, or a map from slice to points, was expected",
                "write it like 'drift: {language=ar: 3}'")
            return
        }
        guard case .object? = entry.value("drift"), var drift = entry.record("drift") else {
            scenario.drift = entry.number("drift", in: -100...100) ?? 0
            return
        }
        for part in drift.keys {
            if let points = drift.number(part.key, in: -100...100) { scenario.driftBySlice[SliceID(part.key)] = points }
        }
        checkNames(of: changed(scenario, workloads), &drift)
        below += drift.finished()
    }

    /// The factor on the busy hours, which takes a workload that declares some.
    private static func readBusyTraffic(
        _ entry: inout Record, into scenario: inout Scenario, _ workloads: [Workload]
    ) {
        guard let factor = entry.number("busy_traffic", in: 0...1e6) else { return }
        scenario.busyTraffic = factor
        let changed = changed(scenario, workloads)
        guard !changed.isEmpty, changed.allSatisfy(\.busyHours.isEmpty) else { return }
        let names = changed.map { "'\($0.id.name)'" }.joined(separator: ", ")
        entry.report(
            entry.value("busy_traffic")?.place ?? entry.place,
            "'busy_traffic' multiplies the calls of the busy hours, and none are declared for \(names)",
            "add 'busy_hours' to the workload in portfolio.yml, or use 'traffic'")
    }

    /// The workloads that a scenario changes.
    private static func changed(_ scenario: Scenario, _ workloads: [Workload]) -> [Workload] {
        workloads.filter { scenario.workload == nil || $0.id == scenario.workload }
    }

    /// Says which keys of a map aren't declared slices.
    private static func checkNames(of workloads: [Workload], _ map: inout Record) {
        let names = workloads.flatMap(\.slices).map(\.id.name)
        for part in map.keys where !names.isEmpty && !names.contains(part.key) {
            map.report(
                part.keyPlace, "'\(part.key)' is no slice that is declared", NearMiss.question(part.key, among: names))
        }
    }

    /// Says of which dimension the shares of a mix come to more than the whole.
    private static func check(_ scenario: Scenario, _ workloads: [Workload], _ mix: inout Record) {
        let changed = changed(scenario, workloads)
        let slices = changed.flatMap(\.slices)
        checkNames(of: changed, &mix)
        for dimension in Set(scenario.mix.keys.map { Slice(id: $0, title: "").dimension }).sorted() {
            let shares = scenario.mix.filter { Slice(id: $0.key, title: "").dimension == dimension }
            // Sorted, so that rounding is the same in every run.
            let sum = shares.values.sorted().reduce(0, +)
            let all = Set(slices.filter { $0.dimension == dimension }.map(\.id))
            let isWhole = !all.isEmpty && all == Set(shares.keys)
            guard sum > 1 + 1e-6 || (isWhole && sum < 1 - 1e-6) else { continue }
            mix.report(
                mix.place, "the shares of '\(dimension)' add up to \((sum * 1e6).rounded() / 1e6), not 1",
                "correct one of them")
        }
    }
}
