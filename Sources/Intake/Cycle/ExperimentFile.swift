import Documents
import Portfolio
import Reading

/// A file of `experiments/`: one factor changed and measured.
struct ExperimentFile {
    private let file: TextFile
    private var below: [Diagnostic] = []

    /// The experiment, nil where its head can't be read, and every mistake.
    static func read(_ file: TextFile, name: String, cycle: Cycle) -> (Experiment?, [Diagnostic]) {
        var reader = ExperimentFile(file: file)
        return reader.read(name: name, cycle: cycle)
    }

    private init(file: TextFile) { self.file = file }

    private mutating func read(name: String, cycle: Cycle) -> (Experiment?, [Diagnostic]) {
        let (value, mistakes) = YAML.read(file)
        var record = Record(value, in: file, what: "an experiment", isRead: mistakes.isEmpty)
        for key in ["model", "factor", "control", "variant"] { record.need(key, for: "an experiment") }
        let (title, model) = (record.name("title") ?? name, record.name("model"))
        let workload = record.name("workload")
        let factor = record.text("factor")
        let (control, variant) = (record.text("control"), record.text("variant"))
        let changed = record.list("changed").compactMap { item -> String? in
            if case .string(let text, _) = item { return text }
            record.report(item.place, "the name of a factor was expected, not \(item.kind)", nil)
            return nil
        }
        if let factor { check(changed, name: factor, &record) }
        let (first, last) = (record.day("from"), record.day("to"))
        let window = first.flatMap { first in last.flatMap { Window(from: first, to: $0) } }
        if first != nil, last != nil, window == nil {
            record.report(record.value("to")?.place ?? record.place, "it ends before it begins", "swap from and to")
        }
        let source = Source(file: file.path, line: 1, sha256: file.sha256, window: window)
        for (key, name, names) in [
            ("model", model, cycle.models.map(\.id.name)), ("workload", workload, cycle.workloads.map(\.id.name)),
        ] {
            guard let name, !names.contains(name) else { continue }
            record.report(
                record.value(key)?.place ?? record.place, "'\(name)' is no \(key) that is declared",
                Reference.cure(name, among: names))
        }
        let effects = record.list("effects").compactMap { effect($0, window) }
        let share = record.number("traffic_share", in: 0...1)
        let (owner, verdict) = (record.name("owner"), record.text("verdict"))
        let all = mistakes + below + record.finished()
        guard let model, let factor, let control, let variant else { return (nil, all) }
        var experiment = Experiment(
            id: name, title: title, model: ModelID(model), workload: workload.map { WorkloadID($0) }, factor: factor,
            control: control, variant: variant, changed: changed.isEmpty ? [factor] : changed, effects: effects,
            source: source)
        experiment.changed = experiment.changed.enumerated().filter {
            !experiment.changed[..<$0.offset].contains($0.element)
        }.map(\.element)
        experiment.trafficShare = share
        experiment.owner = owner
        experiment.verdict = verdict
        return (experiment, all)
    }

    /// The one factor that the experiment is about must be among those that changed.
    private func check(_ changed: [String], name factor: String, _ record: inout Record) {
        guard !changed.isEmpty, !changed.contains(factor) else { return }
        record.report(
            record.value("changed")?.place ?? record.place, "'changed' doesn't name the factor, '\(factor)'",
            NearMiss.suggest(factor, among: changed).map { "write '\(factor)' for '\($0)', or the other way round" }
                ?? "add it, or name what changed as 'factor'")
    }

    private mutating func effect(_ item: Value, _ window: Window?) -> Experiment.Effect? {
        var entry = Record(item, in: file, what: "an effect")
        for key in ["indicator", "control", "variant"] { entry.need(key, for: "an effect") }
        let (indicator, unit) = (entry.name("indicator"), entry.name("unit"))
        let word = entry.text("better") ?? "lower"
        let better = Indicator.Direction(rawValue: word)
        if better == nil {
            entry.report(
                entry.value("better")?.place ?? entry.place, "'better' is '\(word)'; it is one of higher, lower",
                NearMiss.question(word, among: ["higher", "lower"]))
        }
        let isGuard = entry.flag("guard") ?? false
        let (control, variant) = (side("control", &entry), side("variant", &entry))
        let isPaired = entry.flag("paired") ?? false
        if isPaired { checkPairs(control, variant, &entry) }
        if let control, let variant { checkSides(control, variant, unit, &entry) }
        below += entry.finished()
        guard let indicator, let better, let control, let variant else { return nil }
        var effect = Experiment.Effect(
            indicator: indicator, unit: unit, better: better, control: control, variant: variant, isGuard: isGuard,
            source: Source(file: file.path, line: item.place.line, sha256: file.sha256, window: window, key: indicator))
        effect.isPaired = isPaired
        return effect
    }

    private mutating func side(_ key: String, _ entry: inout Record) -> Experiment.Side? {
        guard var record = entry.record(key) else { return nil }
        defer { below += record.finished() }
        let list = record.list("values")
        let (mean, deviation) = (record.number("mean"), record.number("sd", in: 0...1e15))
        let (correct, n) = (record.count("correct", in: 0...Int(1) << 50), record.count("n", in: 0...Int(1) << 50))
        if !list.isEmpty {
            let values = list.compactMap { item -> Double? in
                let text: String
                switch item {
                case .string(let words, _): text = words
                case .number(_, let words, _): text = words
                default: text = ""
                }
                if case .number(let number, false)? = Amount(text) { return number }
                record.report(item.place, "a number was expected", nil)
                return nil
            }
            return values.count == list.count ? .values(values) : nil
        }
        if let correct, let n {
            guard correct <= n else {
                record.report(record.place, "\(correct) right of \(n)", "check the counts")
                return nil
            }
            return .tally(Tally(correct: correct, n: n))
        }
        if let mean, let deviation, let n { return .summary(mean: mean, deviation: deviation, n: n) }
        record.report(
            record.place, "a side is {mean, sd, n}, {correct, n} or {values: [...]}", "give one of the three whole")
        return nil
    }
}

extension ExperimentFile {
    /// Pairs are values of both sides, as many on each.
    private func checkPairs(_ control: Experiment.Side?, _ variant: Experiment.Side?, _ entry: inout Record) {
        let place = entry.value("paired")?.place ?? entry.place
        switch (control, variant) {
        case (.values(let before)?, .values(let after)?):
            guard before.count != after.count else { return }
            entry.report(
                place, "'paired' takes as many values on both sides, not \(before.count) and \(after.count)",
                "give the values of the same requests, in the same order")
        case (nil, _), (_, nil): return
        default:
            entry.report(
                place, "'paired' takes {values: [...]} on both sides", "give every value, or leave 'paired' out")
        }
    }

    /// Counts of right answers stand on both sides, and are shares.
    private func checkSides(
        _ control: Experiment.Side, _ variant: Experiment.Side, _ unit: String?, _ entry: inout Record
    ) {
        var shares = 0
        for side in [control, variant] { if case .tally = side { shares += 1 } }
        if shares == 1 {
            entry.report(
                entry.value("variant")?.place ?? entry.place,
                "one side counts right answers, the other measures values",
                "give both sides in the same form")
        }
        if shares == 2, let unit, !["percent", "share", "points"].contains(unit.lowercased()) {
            entry.report(
                entry.value("unit")?.place ?? entry.place, "counts of right answers are a share, not '\(unit)'",
                "write 'percent', or leave the unit out")
        }
    }
}
