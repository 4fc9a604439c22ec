import Documents
import Portfolio

/// Aider's leaderboards: dated runs of a suite of exercises.
extension Importer {
    static let aider = Importer.each(
        "aider", 1, "Aider leaderboard entries (YAML)",
        gives: "exercises solved, cost per 1,000, mean time, tokens",
        sample: (
            "polyglot_leaderboard.yml",
            """
            - dirname: 2026-07-14-09-30-00--corvid-mini
              test_cases: 225
              model: corvid-mini
              edit_format: diff
              pass_rate_1: 20.4
              pass_rate_2: 35.6
              pass_num_1: 46
              pass_num_2: 80
              percent_cases_well_formed: 100.0
              total_tests: 225
              date: 2026-07-14
              versions: 0.86.1
              seconds_per_case: 34.8
              total_cost: 6.75
              prompt_tokens: 2706000
              completion_tokens: 318000

            """
        ),
        recognises: { file in
            guard let first = file.tree?.list.first else { return false }
            return first["model"] != nil && (first["pass_rate_2"] != nil || first["pass_rate_1"] != nil)
                && first["edit_format"] != nil
        },
        read: { file, index, context, log in
            var outside = 0
            let runs = file.objects.compactMap { line, value -> ImportedSnapshot? in
                var reader = AiderRun(value: value, line: line, file: index, suite: file.stem, log: log)
                defer { log = reader.log }
                guard let snapshot = reader.snapshot() else { return nil }
                // A leaderboard goes back years: runs of other cycles are theirs.
                if let day = snapshot.days?.first, !context.cycle.window.contains(day) {
                    outside += 1
                    return nil
                }
                reader.accept()
                return snapshot
            }
            if outside > 0 {
                log.note("\(outside) runs are of days outside \(context.cycle), and left to their own cycles")
            }
            return runs
        })
}

/// One run.
struct AiderRun {
    let value: Value
    let line: Int
    let file: Int
    /// What the exercises are called: rates of other suites are other figures.
    let suite: String
    /// The log as it stood, to which a run adds only once it counts.
    var log: FileLog

    private var remarks: [(ImportReport.Fate, RecordPlace, String)] = []

    init(value: Value, line: Int, file: Int, suite: String, log: FileLog) {
        self.value = value
        self.line = line
        self.file = file
        self.suite = suite
        self.log = log
    }

    mutating func snapshot() -> ImportedSnapshot? {
        guard let model = value["model"]?.name, let cases = value.count("test_cases"), cases > 0 else {
            log.add(.refused, at: line, "line \(line)", "the run names no model, or no number of exercises")
            return nil
        }
        var snapshot = ImportedSnapshot(
            model: model, workload: suite, file: file, at: RecordPlace(line: line, record: name),
            collector: "aider benchmark")
        if let day = value["date"]?.name.flatMap({ ForeignTime.day($0) }) {
            snapshot.days = Window(from: day, to: day)
            snapshot.made = Double(day.ordinal)
        }
        if let made = value["dirname"]?.name, ForeignTime.day(made) != nil {
            // Two runs of one day are told apart by the time in the folder's name.
            let digits = made.prefix(19).filter { $0.isASCII && $0.isNumber }
            snapshot.made = Double(digits) ?? snapshot.made
        }
        snapshot.suite = "\(suite), \(cases) exercises"
        solved(of: cases, &snapshot)
        cost(of: cases, &snapshot)
        if let seconds = value.number("seconds_per_case"), seconds > 0 {
            snapshot.figures.append(
                .init(indicator: .meanLatency, value: seconds, unit: "s", n: cases, at: at("seconds_per_case")))
        }
        for (key, id) in [("prompt_tokens", "tokens.input"), ("completion_tokens", "tokens.output")] {
            guard let total = value.number(key), total > 0 else { continue }
            snapshot.figures.append(
                .init(indicator: IndicatorID(id), value: total / Double(cases), n: cases, at: at(key)))
        }
        return snapshot
    }

    /// Adds to the log what there is to say of a run that counts.
    mutating func accept() {
        log.accept()
        for (fate, at, reason) in remarks { log.add(fate, at: at.line, at.record, reason) }
    }

    private var name: String { value["dirname"]?.name ?? "line \(line)" }

    private func at(_ key: String) -> RecordPlace {
        RecordPlace(line: value.members.first { $0.key == key }?.keyPlace.line ?? line, record: "\(name).\(key)")
    }

    /// Exercises solved within two tries, by count where the file has it, else by the rate, which is rounded to 0.1%.
    private mutating func solved(of cases: Int, _ snapshot: inout ImportedSnapshot) {
        let try2 = value["pass_rate_2"] != nil || value["pass_num_2"] != nil
        let (count, rate) = try2 ? ("pass_num_2", "pass_rate_2") : ("pass_num_1", "pass_rate_1")
        guard let percent = value.number(rate), (0...100).contains(percent) else {
            remarks.append((.refused, at(rate), "no percentage of exercises solved stands there"))
            return
        }
        let byRate = Int((percent / 100 * Double(cases)).rounded())
        let correct = value.count(count) ?? byRate
        guard correct <= cases, abs(Double(correct) / Double(cases) * 100 - percent) <= 0.6 else {
            remarks.append(
                (.refused, at(count), "\(correct) of \(cases) solved is not \(JSONText.digits(percent))%"))
            return
        }
        snapshot.accuracy = .init(
            slice: nil, tally: Tally(correct: correct, n: cases), at: at(value[count] == nil ? rate : count))
    }

    private mutating func cost(of cases: Int, _ snapshot: inout ImportedSnapshot) {
        guard let total = value.number("total_cost") else { return }
        guard total > 0 else {
            remarks.append(
                (.refused, at("total_cost"), "a cost of 0 was not recorded, or a free preview: it is unknown"))
            return
        }
        snapshot.figures.append(
            .init(
                indicator: .cost, value: total / Double(cases) * 1000, unit: "USD", n: cases, basis: .list,
                at: at("total_cost")))
    }
}
