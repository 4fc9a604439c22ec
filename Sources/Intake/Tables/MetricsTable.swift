public import Documents
public import Portfolio
import Reading

/// The tidy table of a cycle, `metrics.csv`, to measurements.
public struct MetricsTable: Sendable {
    /// What the table is read against.
    public struct Context: Sendable {
        /// The cycle's days: a row's own days must lie in them.
        public var window: Window
        /// The site's currency.
        public var currency: Currency
        /// Built-in indicators and those of the policy.
        public var indicators: [Indicator]
        /// The workload of rows that name none; nil when rows must name one.
        public var workload: WorkloadID?
        /// The workloads declared; empty when none is, and any is accepted.
        public var workloads: Set<WorkloadID>
        /// The models declared; empty when none is, and any is accepted.
        public var models: Set<ModelID>

        /// Makes a context.
        public init(
            window: Window, currency: Currency, indicators: [Indicator], workload: WorkloadID?,
            workloads: Set<WorkloadID>, models: Set<ModelID>
        ) {
            self.window = window
            self.currency = currency
            self.indicators = indicators
            self.workload = workload
            self.workloads = workloads
            self.models = models
        }
    }

    /// The columns that a table may have.
    public static let columns = [
        "workload", "model", "indicator", "slice", "value", "unit", "n", "low", "high", "from", "to", "source",
        "acknowledged",
    ]

    private let file: TextFile
    private let context: Context
    private var columnOf: [String: Int] = [:]
    private var diagnostics: [Diagnostic] = []
    private var undeclared: Set<ModelID> = []
    private var small = SmallShares(unitCure: "the unit share", isOneUnit: false)
    private var doubts = ColumnDoubts()
    private let form: MeasuredCell.Form
    private let indicators: [String: Indicator]
    private let names: (workloads: Set<String>, indicators: Set<String>)

    /// The measurements of `file`, in its order, and every mistake in it; a row with a mistake is left out.
    public static func read(_ file: TextFile, _ context: Context) -> ([Measurement], [Diagnostic]) {
        var reader = MetricsTable(file: file, context: context)
        return reader.measurements()
    }

    private init(file: TextFile, context: Context) {
        self.file = file
        self.context = context
        form = MeasuredCell.Form(
            currency: context.currency, wordCure: "write digits, or N/A where nothing was measured")
        indicators = Dictionary(context.indicators.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
        names = (Set(context.workloads.map(\.name)), Set(indicators.keys))
    }

    private mutating func measurements() -> ([Measurement], [Diagnostic]) {
        let (table, mistakes) = CSV.read(file)
        diagnostics = mistakes
        guard let table, readHeader(table.header) else { return ([], diagnostics.sorted()) }
        var list: [Measurement] = []
        var lines: [[String]: Int] = [:]
        for row in table.rows {
            guard let measurement = measurement(row) else { continue }
            let source = measurement.source
            let key = [
                measurement.workload.name, measurement.model.name, measurement.indicator.name,
                measurement.slice?.name ?? "", source.window.map { "\($0.first) \($0.last)" } ?? "",
            ]
            if let first = lines[key] {
                report(row[0], "the same model, indicator, slice and days stand in line \(first) already", "drop one")
                continue
            }
            lines[key] = source.line
            list.append(measurement)
        }
        return (list, (diagnostics + small.warnings + doubts.warnings).sorted())
    }

    /// Whether the columns that are needed are there.
    private mutating func readHeader(_ header: [CSVTable.Cell]) -> Bool {
        if let mistake = otherTable(header) {
            diagnostics.append(mistake)
            return false
        }
        var meant: Set<String> = []
        for (index, cell) in header.map(\.trimmed).enumerated() {
            if Self.columns.contains(cell.text) {
                columnOf[cell.text] = columnOf[cell.text] ?? index
            } else {
                let near = NearMiss.suggest(cell.text, among: Self.columns)
                if let near { meant.insert(near) }
                report(
                    cell, "'\(cell.text)' is no column of this table (\(Self.columns.joined(separator: ", ")))",
                    near.map { "did you mean '\($0)'?" } ?? "rename or drop it")
            }
        }
        let lacking = ["model", "indicator", "value"].filter { columnOf[$0] == nil }
        // A name that is nearly written there is named already.
        for name in lacking where !meant.contains(name) {
            report(header[0], "the column '\(name)' is missing", "add it to the header")
        }
        return lacking.isEmpty
    }

    /// One message for a header that is another table's, as a spreadsheet has it: one column an indicator.
    private func otherTable(_ header: [CSVTable.Cell]) -> Diagnostic? {
        let names = Set(header.map(\.trimmed.text))
        let isTidy = ["indicator", "value"].contains { name in
            names.contains { NearMiss.suggest($0, among: Self.columns) == name }
        }
        guard !isTidy, header.count > 1, let first = header.first else { return nil }
        let place = Place(
            line: first.place.line, column: first.place.column, length: file.line(first.place.line)?.count ?? 1)
        let hasFigures = header.contains { cell in
            if case .number? = Amount(cell.text) { true } else { false }
        }
        if hasFigures, context.indicators.contains(where: { names.contains($0.id.name) }) {
            return file.diagnostic(
                .error, at: place, "the first line holds figures; the names of the columns were expected",
                cure: "add a line before it, such as model,indicator,value,unit,n")
        }
        let known = header.map(\.text).filter(Self.columns.contains)
        let which =
            known.isEmpty
            ? "none of its columns is known"
            : "of its columns only \(known.map { "'\($0)'" }.joined(separator: ", ")) \(known.count == 1 ? "is" : "are") known"
        return file.diagnostic(
            .error,
            at: place,
            "this is not the table of model, indicator and value: \(which)",
            cure:
                "add metrics.map.yml beside it that says which column is what ('quarterdeck help format mapping' says how), "
                + "or rename the columns: model, indicator, value, unit, n")
    }

    private mutating func measurement(_ row: [CSVTable.Cell]) -> Measurement? {
        let model = name(row, "model", among: [], what: "model").map { ModelID($0) }
        if let model { checkDeclared(model, row) }
        let before = diagnostics.count
        let workload = readWorkload(row)
        let indicator = name(row, "indicator", among: names.indicators, what: "indicator").flatMap { indicators[$0] }
        let slice = cell(row, "slice").flatMap { $0.text.isEmpty ? nil : $0 }.flatMap { plain($0, "a slice's name") }
        var numbers: [String: Double] = [:]
        if let indicator {
            // A wrong unit hides no wrong number: what can be said of the number alone is said.
            let unit = readUnit(row, indicator)
            for column in ["value", "low", "high"] { numbers[column] = readNumber(row, column, indicator, unit) }
        }
        let (value, low, high) = (numbers["value"], numbers["low"], numbers["high"])
        let isUnknownCost = indicator?.unit == .moneyPerThousand && (value ?? 0) == 0
        let n = readCount(row)
        let window = readWindow(row)
        if diagnostics.count == before, let cell = cell(row, "value") {
            let whole = MeasuredCell(cell, in: file, form: form)
            let ends = (low: text(row, "low"), high: text(row, "high"))
            if let mistake = whole.mistake(value: isUnknownCost ? nil : value, low: low, high: high, ends: ends) {
                diagnostics.append(mistake)
            }
        }
        if n == 0, value != nil, !isUnknownCost, let cell = cell(row, "n") {
            report(cell, "a value of 0 examples is no measurement", "write how many there were, or N/A as the value")
        }
        guard diagnostics.count == before, let model, let workload, let indicator else { return nil }
        let source = Source(
            file: file.path, line: row[columnOf["value"] ?? 0].place.line, sha256: file.sha256, window: window,
            collector: text(row, "source"), key: "value")
        // A cost of 0 is a gap in the source's knowledge; only a price can say that something is free (N01).
        var measurement = Measurement(
            model: model, workload: workload, indicator: indicator.id,
            slice: slice.map { SliceID($0) }, value: isUnknownCost ? nil : value, n: n, low: low,
            high: high, unknown: isUnknownCost ? (value == nil ? "not measured" : "0 means unknown") : nil,
            source: source)
        measurement.acknowledged = text(row, "acknowledged")
        return measurement
    }

    /// Names a model that isn't declared, once. Its rows stay: nothing is built of them, and their names help to see
    /// which declared one was meant.
    private mutating func checkDeclared(_ model: ModelID, _ row: [CSVTable.Cell]) {
        guard !context.models.isEmpty, !context.models.contains(model), let cell = cell(row, "model"),
            undeclared.insert(model).inserted
        else { return }
        report(
            cell, "'\(model)' is no model that is declared",
            DeclaredModels.cure(model.name, among: context.models.map(\.name)))
    }

    private mutating func readWorkload(_ row: [CSVTable.Cell]) -> WorkloadID? {
        guard text(row, "workload") != nil else {
            if context.workload == nil {
                report(cell(row, "workload") ?? row[0], "the row names no workload", "fill in the column 'workload'")
            }
            return context.workload
        }
        return name(row, "workload", among: names.workloads, what: "workload").map { WorkloadID($0) }
    }

    /// The name in a column; one that isn't among the declared ones is reported. Any name goes when none is declared.
    private mutating func name(
        _ row: [CSVTable.Cell], _ column: String, among names: Set<String>, what: String
    ) -> String? {
        guard let cell = cell(row, column) else { return nil }
        guard !cell.text.isEmpty else {
            report(cell, "the row names no \(what)", "fill in the column '\(column)'")
            return nil
        }
        guard let name = plain(cell, "\(what == "indicator" ? "an" : "a") \(what)'s name") else { return nil }
        guard names.isEmpty || names.contains(name) else {
            report(cell, "'\(name)' is no \(what) that is declared", Reference.cure(name, among: names))
            return nil
        }
        return name
    }

    /// The name in a cell; nil, with a message, when it is too long or holds what nobody can see.
    private mutating func plain(_ cell: CSVTable.Cell, _ what: String) -> String? {
        guard cell.text.count <= 120, !cell.text.contains(where: \.isNewline) else {
            report(cell, "\(what) has at most 120 characters on one line", "shorten it")
            return nil
        }
        if let (message, cure) = PlainName.mistake(cell.text, what: what) {
            report(cell, message, cure)
            return nil
        }
        return cell.text
    }

    private mutating func readUnit(_ row: [CSVTable.Cell], _ indicator: Indicator) -> MeasuredUnit? {
        let units = MeasuredUnit.units(of: indicator, currency: context.currency)
        guard let name = text(row, "unit"), let cell = cell(row, "unit") else { return units.first }
        if let unit = units.first(where: { $0.name == name }) { return unit }
        let names = units.map(\.name)
        report(
            cell, "unit '\(name)' is not one of \(indicator.id.name)'s (\(names.joined(separator: ", ")))",
            UnitWords(indicator: indicator, currency: context.currency).cure(name))
        return nil
    }

    /// The number of a column in the indicator's unit; nil when it isn't measured. Without a unit the number is only judged
    /// as far as it is one.
    private mutating func readNumber(
        _ row: [CSVTable.Cell], _ column: String, _ indicator: Indicator, _ unit: MeasuredUnit?
    ) -> Double? {
        guard let cell = cell(row, column) else { return nil }
        let reader = MeasuredCell(cell, in: file, form: form)
        do {
            guard let unit else {
                try reader.judge(indicator)
                return nil
            }
            let figure = try reader.figure(of: indicator, in: unit)
            if let value = figure.value, column == "value", !figure.isPercent, unit.factor == 1 {
                small.note(value, indicator, indicator.id.name, cell, file)
            }
            if let value = figure.value, column == "value" {
                doubts.note(value, indicator, in: indicator.id.name, cell, file, form.numbers)
            }
            return figure.value
        } catch {
            diagnostics.append(error)
            return nil
        }
    }

    private mutating func readCount(_ row: [CSVTable.Cell]) -> Int? {
        guard let cell = cell(row, "n") else { return nil }
        do { return try MeasuredCell(cell, in: file, form: form).count() } catch {
            diagnostics.append(error)
            return nil
        }
    }

    /// The days of a row: the cycle's where it names none.
    private mutating func readWindow(_ row: [CSVTable.Cell]) -> Window? {
        func day(_ column: String, _ standing: Day) -> Day? {
            guard let text = text(row, column), let cell = cell(row, column) else { return standing }
            guard let day = DayStyle.iso.day(text) else {
                report(cell, "'\(text)' is not a day", DayStyle.iso.mistake(text) ?? "write it like \(standing)")
                return nil
            }
            guard context.window.contains(day) else {
                report(
                    cell, "\(day) lies outside the cycle (\(context.window.first) to \(context.window.last))",
                    "correct the day, or move the row to the table of the cycle that holds it")
                return nil
            }
            return day
        }
        guard let first = day("from", context.window.first), let last = day("to", context.window.last) else {
            return nil
        }
        guard let window = Window(from: first, to: last) else {
            report(cell(row, "to") ?? row[0], "the row ends before it begins", "swap 'from' and 'to'")
            return nil
        }
        return window
    }

    /// The cell of a column, without blanks at its ends: they make no other name and no other word.
    private func cell(_ row: [CSVTable.Cell], _ column: String) -> CSVTable.Cell? {
        columnOf[column].map { row[$0].trimmed }
    }

    /// The words of a column; nil when it is absent or empty.
    private func text(_ row: [CSVTable.Cell], _ column: String) -> String? {
        cell(row, column).flatMap { $0.text.isEmpty ? nil : $0.text }
    }

    private mutating func report(_ cell: CSVTable.Cell, _ message: String, _ cure: String?) {
        diagnostics.append(file.diagnostic(.error, at: cell.meant, message, cure: cure))
    }
}
