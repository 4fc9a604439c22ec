import Documents
import Portfolio
import Reading

/// The budget of a year in `cycle.yml`: by month, and by what it pays for.
enum BudgetEntry {
    /// The budget, in the site's currency where it names none.
    static func read(_ record: inout Record, _ file: TextFile, _ standing: Currency) -> Budget? {
        record.need("year", for: "a budget")
        let currency = record.currency("currency")
        let (months, lines) = (months(&record, file), lines(&record, file))
        let note = record.text("note")
        let material = record.number("material", in: 0...1)
        return record.number("year", in: 0...1e15).map { year in
            var budget = Budget(
                year: year, currency: currency ?? standing, note: note, months: months.sorted { $0.month < $1.month },
                source: Source(file: file.path, line: record.place.line, sha256: file.sha256))
            budget.material = material ?? budget.material
            budget.lines = lines
            return budget
        }
    }

    private static func months(_ record: inout Record, _ file: TextFile) -> [Budget.Month] {
        var months: [Budget.Month] = []
        for item in record.list("months") {
            var entry = Record(item, in: file, what: "a month")
            entry.need("month", for: "a month")
            let (plan, actual) = (entry.number("plan", in: 0...1e15), entry.number("actual", in: 0...1e15))
            if let name = entry.name("month") {
                if let day = Day(name + "-01") {
                    if months.contains(where: { $0.month == day }) {
                        entry.report(
                            entry.value("month")?.place ?? entry.place, "\(name) stands twice in the budget",
                            "keep one of the two")
                    }
                    months.append(Budget.Month(month: day, plan: plan, actual: actual))
                } else {
                    entry.report(
                        entry.value("month")?.place ?? entry.place, "'\(name)' is no month", "write it like 2026-07")
                }
            }
            for mistake in entry.finished() { record.report(mistake.place, mistake.message, mistake.cure) }
        }
        return months
    }

    private static func lines(_ record: inout Record, _ file: TextFile) -> [Budget.Line] {
        var lines: [Budget.Line] = []
        for item in record.list("lines") {
            var entry = Record(item, in: file, what: "a line of the budget")
            for key in ["line", "plan", "actual"] { entry.need(key, for: "a line of the budget") }
            let (name, plan) = (entry.name("line"), entry.number("plan", in: 0...1e15))
            let actual = entry.number("actual", in: 0...1e15)
            pair("plan_quantity", "quantity", &entry)
            pair("plan_requests", "requests", &entry)
            let quantities = (entry.number("plan_quantity", in: 0...1e15), entry.number("quantity", in: 0...1e15))
            let requests = (entry.number("plan_requests", in: 1...1e15), entry.number("requests", in: 0...1e15))
            let (unit, note) = (entry.name("unit"), entry.text("note"))
            if let name, let plan, let actual {
                if lines.contains(where: { $0.name == name }) {
                    entry.report(
                        entry.value("line")?.place ?? entry.place, "'\(name)' stands twice in the budget",
                        "keep one of the two, or add them up")
                }
                var line = Budget.Line(
                    name, plan: plan, actual: actual,
                    source: Source(file: file.path, line: entry.place.line, sha256: file.sha256))
                (line.planQuantity, line.quantity) = quantities
                (line.planRequests, line.requests) = requests
                (line.unit, line.note) = (unit, note)
                lines.append(line)
            }
            for mistake in entry.finished() { record.report(mistake.place, mistake.message, mistake.cure) }
        }
        return lines
    }

    /// What was planned and what came are compared with each other: one alone says nothing.
    private static func pair(_ plan: String, _ actual: String, _ entry: inout Record) {
        for (stated, missing) in [(plan, actual), (actual, plan)]
        where entry.value(stated) != nil && entry.value(missing) == nil {
            entry.report(
                entry.value(stated)?.place ?? entry.place, "'\(stated)' stands without '\(missing)'",
                "add '\(missing)', or take '\(stated)' out")
        }
    }
}
