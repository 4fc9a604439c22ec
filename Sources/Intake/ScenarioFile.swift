import Documents
import Portfolio

/// `scenarios.yml`: named assumptions.
enum ScenarioFile {
    /// The scenarios in the author's order, and every mistake.
    static func read(_ file: TextFile, workloads: Set<WorkloadID>) -> ([Scenario], [Diagnostic]) {
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
                if !workloads.isEmpty, !workloads.contains(WorkloadID(name)) {
                    entry.report(
                        entry.value("workload")?.place ?? entry.place, "'\(name)' is no workload that is declared",
                        NearMiss.question(name, among: workloads.map(\.name)))
                }
            }
            if var mix = entry.record("mix") {
                for part in mix.keys {
                    if let share = mix.number(part.key, in: 0...1) { scenario.mix[SliceID(part.key)] = share }
                }
                below += mix.finished()
            }
            scenarios.append(scenario)
            below += entry.finished()
        }
        return (scenarios, mistakes + below + map.finished())
    }
}
