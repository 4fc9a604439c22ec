import Documents
import Portfolio
import Reading

/// `metrics.map.yml`: how any table becomes measurements.
struct Mapping {
    /// A constant, or the text of a column.
    enum Choice: Hashable {
        case constant(String)
        case column(String)
    }

    /// Text of a column, where wanted only what stands before a mark.
    struct Key: Hashable {
        var column: String
        var before: String?

        /// The key's text of a cell.
        func text(_ cell: String) -> String {
            guard let before, !before.isEmpty else { return cell }
            var index = cell.startIndex
            while index < cell.endIndex {
                if cell[index...].hasPrefix(before) { return String(cell[..<index]) }
                index = cell.index(after: index)
            }
            return cell
        }
    }

    /// Another table whose columns stand beside ours as `NAME.column`.
    struct Join: Hashable {
        var file: String
        var name: String
        var on: [Pair]
        var place: Place

        /// Which of our columns equals which of theirs.
        struct Pair: Hashable {
            var ours: Key
            var theirs: Key
        }
    }

    /// Which row stands for a model that has several.
    enum Duplicates: String, CaseIterable {
        case refuse
        case first
        case last
        case best
    }

    /// How the figure of all data follows from those of its slices.
    enum Overall: String, CaseIterable {
        /// Each slice counts alike.
        case mean
        /// Each counts as `share` of the workload's slices says.
        case traffic
    }

    /// One figure of each row.
    struct Metric: Hashable {
        var indicator: IndicatorID
        /// With a `*`, one for each column that `column` matches.
        var slice: SliceID?
        /// The column; empty where `overall` says how the figure follows from others.
        var column: String
        var overall: Overall?
        var unit: String?
        var n: Choice?
        var basis: CostBasis?
        var divideBy: Choice?
        var multiply: Double
        var pricePerHour: Double?
        var acknowledged: String?
        var place: Place
    }

    /// The table, relative to the mapping file.
    var file: String?
    /// How its bytes, and those of the tables that it joins, are text; nil where the mark of UTF-16 decides.
    var encoding: TextEncoding?
    /// The query that gives the table, where the file is a database.
    var query: String?
    /// Where the list of rows stands in a JSON file, `data.results`; nil where it is the whole file.
    var rows: String?
    /// What parts the fields of the table and of those that it joins.
    var delimiter: Character = ","
    /// How their numbers are written.
    var numbers = NumberStyle.plain
    /// How their days are written.
    var days = DayStyle.iso
    var missing = Amount.missingWords
    var model: [String] = []
    var separator = " "
    var modelPlace = Place(line: 1, column: 1)
    var workload: Choice?
    var workloadPlace = Place(line: 1, column: 1)
    var window: Window
    var source: String?
    var keep: [(column: String, words: Set<String>, place: Place)] = []
    var between: (column: String, window: Window, place: Place)?
    var duplicates = Duplicates.refuse
    var joins: [Join] = []
    var metrics: [Metric] = []
}

extension Mapping {
    /// The mapping of a file, and every mistake in it. `window` holds where the file names no days.
    static func read(
        _ file: TextFile, window: Window, currency: Currency, indicators: [Indicator]
    ) -> (Mapping, [Diagnostic]) {
        let (value, mistakes) = YAML.read(file)
        var record = Record(value, in: file, what: "metrics.map.yml", isRead: mistakes.isEmpty)
        var mapping = Mapping(window: window)
        for key in ["model", "metrics"] { record.need(key, for: "a mapping") }
        mapping.file = record.text("file")
        mapping.encoding = record.choice("encoding", TextEncoding.self)
        mapping.query = record.text("sqlite")
        mapping.rows = record.text("rows")
        readForm(&record, &mapping)
        let missing = record.list("missing").map { words($0, &record).lowercased() }
        if record.value("missing") != nil { mapping.missing = Set(missing) }
        readModel(&record, &mapping)
        mapping.workload = choice("workload", &record)
        mapping.workloadPlace = record.value("workload")?.place ?? record.place
        mapping.source = record.text("source")
        mapping.duplicates = record.choice("duplicates", Duplicates.self) ?? .refuse
        let (first, last) = (record.day("from") ?? window.first, record.day("to") ?? window.last)
        if let own = Window(from: first, to: last), window.contains(own) {
            mapping.window = own
        } else {
            record.report(
                record.value("from")?.place ?? record.value("to")?.place ?? record.place,
                "\(first) to \(last) lies outside the cycle (\(window.first) to \(window.last))",
                "correct 'from' and 'to', or leave them out")
        }
        if var keep = record.record("where") {
            for member in keep.keys {
                let words =
                    if case .array(let list, _) = member.value { list.map { self.words($0, &keep) } } else {
                        [self.words(member.value, &keep)]
                    }
                _ = keep.value(member.key)
                mapping.keep.append((member.key, Set(words), member.keyPlace))
            }
            record.adopt(keep.finished())
        }
        if var between = record.record("between") {
            for key in ["column", "from", "to"] { between.need(key, for: "'between'") }
            let (column, from, to) = (between.text("column"), between.day("from"), between.day("to"))
            if let column, let from, let to {
                if let span = Window(from: from, to: to) {
                    mapping.between = (column, span, between.place)
                } else {
                    between.report(
                        between.value("to")?.place ?? between.place, "it ends before it begins", "swap from and to")
                }
            }
            record.adopt(between.finished())
        }
        mapping.joins = record.list("join").compactMap { join($0, &record) }
        mapping.metrics = record.list("metrics").compactMap { metric($0, currency, indicators, &record) }
        for (index, metric) in mapping.metrics.enumerated()
        where mapping.metrics[..<index].contains(where: {
            $0.indicator == metric.indicator && $0.slice == metric.slice
        }) {
            record.report(
                metric.place,
                "\(metric.indicator)\(metric.slice.map { " of \($0)" } ?? "") stands twice among the metrics",
                "keep one of the two")
        }
        for (index, join) in mapping.joins.enumerated()
        where mapping.joins[..<index].contains(where: { $0.name == join.name }) {
            record.report(join.place, "two joins are called '\(join.name)'", "rename one")
        }
        return (mapping, mistakes + record.finished())
    }

    /// How the tables are written: what parts their fields, their numbers and their days.
    private static func readForm(_ record: inout Record, _ mapping: inout Mapping) {
        let (delimiter, decimal) = (
            mark("delimiter", [",", ";", "\t", "|"], &record), mark("decimal", [".", ","], &record)
        )
        let marks: [Character] = [",", ".", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}"]
        let thousands = mark("thousands", marks, &record)
        mapping.delimiter = delimiter ?? ","
        // Where only the decimal mark is said to be a comma, the comma parts no thousands.
        mapping.numbers = NumberStyle(
            decimal: decimal ?? ".", thousands: thousands ?? (decimal == "," ? "." : ","))
        if let thousands, thousands == mapping.numbers.decimal {
            record.report(
                record.value("thousands")?.place ?? record.place,
                "'\(thousands)' stands for both decimals and thousands", "correct 'decimal' or 'thousands'")
        }
        if let text = record.text("dates") {
            if let days = DayStyle(text) {
                mapping.days = days
            } else {
                record.report(
                    record.value("dates")?.place ?? record.place, "'\(text)' is no way to write days",
                    "write it with yyyy, mm and dd, such as dd.mm.yyyy or mm/dd/yyyy")
            }
        }
    }

    /// A member that is one of a few marks.
    private static func mark(_ key: String, _ known: [Character], _ record: inout Record) -> Character? {
        guard let value = record.value(key) else { return nil }
        guard case .string(let text, let place) = value else {
            record.report(value.place, "'\(key)' is \(value.kind); a mark in quotes was expected", nil)
            return nil
        }
        if text == "\\t" || text == "tab" { return "\t" }
        if text.count == 1, let mark = text.first, known.contains(mark) { return mark }
        let words = known.filter { !$0.isWhitespace || $0 == " " }.map { "\"\($0)\"" }
        record.report(
            place, "'\(key)' is '\(text)'",
            "write one of \(words.joined(separator: ", "))\(known.contains("\t") ? " or \"\\t\"" : "")")
        return nil
    }

    private static func readModel(_ record: inout Record, _ mapping: inout Mapping) {
        guard let value = record.value("model") else { return }
        mapping.modelPlace = value.place
        guard case .object = value, var entry = record.record("model") else {
            mapping.model = record.text("model").map { [$0] } ?? []
            return
        }
        entry.need("columns", for: "'model'")
        mapping.model = entry.list("columns").map { words($0, &entry) }
        mapping.separator = entry.text("separator") ?? " "
        record.adopt(entry.finished())
    }

    private static func join(_ item: Value, _ record: inout Record) -> Join? {
        var entry = Record(item, in: record.file, what: "a join")
        for key in ["file", "as", "on"] { entry.need(key, for: "a join") }
        let (file, name) = (entry.text("file"), entry.name("as"))
        var pairs: [Join.Pair] = []
        if var on = entry.record("on") {
            for member in on.keys {
                var theirs = Key(column: member.key)
                var ours = Key(column: member.key)
                if case .object = member.value, var side = on.record(member.key) {
                    // `ours: theirs` with a cut: the cut is of the side that names its column.
                    side.need("column", for: "a side of 'on'")
                    theirs.column = side.text("column") ?? member.key
                    ours.before = side.text("before")
                    theirs.before = ours.before
                    on.adopt(side.finished())
                } else {
                    theirs.column = on.text(member.key) ?? member.key
                }
                pairs.append(Join.Pair(ours: ours, theirs: theirs))
            }
            entry.adopt(on.finished())
        }
        record.adopt(entry.finished())
        guard let file, let name, !pairs.isEmpty else { return nil }
        return Join(file: file, name: name, on: pairs, place: entry.place)
    }

    private static func metric(
        _ item: Value, _ currency: Currency, _ indicators: [Indicator], _ record: inout Record
    ) -> Metric? {
        var entry = Record(item, in: record.file, what: "a metric")
        entry.need("indicator", for: "a metric")
        let overall = entry.choice("overall", Overall.self)
        if overall == nil { entry.need("column", for: "a metric") }
        let (indicator, slice, column) = (entry.name("indicator"), entry.name("slice"), entry.text("column"))
        let names = indicators.map(\.id.name)
        if let indicator, !names.contains(indicator) {
            entry.report(
                entry.value("indicator")?.place ?? entry.place, "'\(indicator)' is no indicator that is declared",
                Reference.cure(indicator, among: names) ?? "declare it in policy.yml, below 'indicators'")
        }
        let unit = entry.text("unit")
        if let unit, let known = indicators.first(where: { $0.id.name == indicator }) {
            let units = MeasuredUnit.units(of: known, currency: currency).map(\.name)
            if !units.contains(unit) {
                entry.report(
                    entry.value("unit")?.place ?? entry.place,
                    "unit '\(unit)' is not one of \(known.id.name)'s (\(units.joined(separator: ", ")))",
                    UnitWords(indicator: known, currency: currency).cure(unit))
            }
        }
        let n = choice("n", &entry)
        if case .constant(let text)? = n, Int(text.filter { $0 != "," }).map({ $0 > 0 }) != true {
            entry.report(
                entry.value("n")?.place ?? entry.place,
                "'n' is '\(text)'; a count above 0 or {column: NAME} was expected",
                NumberCure.ofCount(text) ?? "leave the line out where nobody knows it")
        }
        // A cost of 0 is unknown in any table; the key says so for the reader of the mapping.
        if let zero = entry.text("zero"), zero != "unknown" {
            entry.report(
                entry.value("zero")?.place ?? entry.place, "'zero' can only be 'unknown'", "leave the line out")
        }
        let basis = entry.choice("basis", CostBasis.self)
        let divideBy = choice("divide_by", &entry)
        if case .constant(let text)? = divideBy {
            var isDivisor = false
            if case .number(let number, false)? = Amount(text) { isDivisor = number > 0 }
            if !isDivisor {
                entry.report(
                    entry.value("divide_by")?.place ?? entry.place,
                    "'divide_by' is '\(text)'; a number above 0 or {column: NAME} was expected",
                    "name the column that holds it, or leave the line out")
            }
        }
        let multiply = entry.number("multiply", in: 1e-12...1e12) ?? 1
        let price = entry.number("price_per_hour", in: 0...1e6)
        if price == 0 {
            entry.report(
                entry.value("price_per_hour")?.place ?? entry.place, "a price of 0 an hour would make everything free",
                "write the price, or leave the metric out and say 'free: why' in portfolio.yml")
        }
        let acknowledged = entry.text("acknowledged")
        if overall != nil,
            let other = ["column", "slice", "n", "unit", "divide_by", "multiply", "price_per_hour"].first(where: {
                entry.value($0) != nil
            })
        {
            entry.report(
                entry.value(other)?.place ?? entry.place,
                "'overall' follows from the slices; '\(other)' says something else",
                "leave one of the two out")
        }
        record.adopt(entry.finished())
        guard let indicator, names.contains(indicator), overall != nil || column != nil else { return nil }
        return Metric(
            indicator: IndicatorID(indicator), slice: slice.map { SliceID($0) }, column: column ?? "",
            overall: overall, unit: unit, n: n,
            basis: basis, divideBy: divideBy, multiply: multiply, pricePerHour: price, acknowledged: acknowledged,
            place: entry.place)
    }

    /// A constant, or `{column: NAME}`.
    private static func choice(_ key: String, _ record: inout Record) -> Choice? {
        guard let value = record.value(key) else { return nil }
        guard case .object = value, var entry = record.record(key) else {
            return record.text(key).map { .constant($0) }
        }
        entry.need("column", for: "'\(key)'")
        let column = entry.text("column")
        record.adopt(entry.finished())
        return column.map { .column($0) }
    }

    private static func words(_ value: Value, _ record: inout Record) -> String {
        switch value {
        case .string(let text, _), .number(_, let text, _): return text
        case .null: return ""
        case .bool(let flag, _): return flag ? "true" : "false"
        case .array, .object:
            record.report(value.place, "text was expected, not \(value.kind)", nil)
            return ""
        }
    }
}
