import Documents
import Portfolio

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
            scenario.drift = entry.number("drift", in: -100...100) ?? 0
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

    /// Says which slices of a mix aren't declared, and of which dimension the shares come to more than the whole.
    private static func check(_ scenario: Scenario, _ workloads: [Workload], _ mix: inout Record) {
        let slices = workloads.filter { scenario.workload == nil || $0.id == scenario.workload }.flatMap(\.slices)
        let names = slices.map(\.id.name)
        for part in mix.keys where !names.isEmpty && !names.contains(part.key) {
            mix.report(
                part.keyPlace, "'\(part.key)' is no slice that is declared", NearMiss.question(part.key, among: names))
        }
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
