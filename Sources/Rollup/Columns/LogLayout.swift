/// Which column of a log says what.
public struct LogLayout: Hashable, Sendable {
    /// A column that has a role.
    public struct Column: Hashable, Sendable {
        /// Its name in the log.
        public var name: String
        /// What it is counted in; for latencies.
        public var unit: TimeUnit?

        /// Makes a column.
        public init(name: String, unit: TimeUnit? = nil) {
            self.name = name
            self.unit = unit
        }
    }

    /// What the author said of the columns; the rest is guessed by their names.
    public struct Choices: Hashable, Sendable {
        /// Columns by role.
        public var columns: [LogRole: Column]
        /// The columns whose values are slices: `region` gives `region=eu-west-1`.
        public var slices: [String]
        /// The model of every call, where no column says it.
        public var model: String?
        /// The workload of every call, where no column says it.
        public var workload: String?

        /// Makes choices.
        public init(
            columns: [LogRole: Column] = [:], slices: [String] = [], model: String? = nil, workload: String? = nil
        ) {
            self.columns = columns
            self.slices = slices
            self.model = model
            self.workload = workload
        }
    }

    /// Columns by role.
    public private(set) var columns: [LogRole: Column]
    /// The columns whose values are slices.
    public let slices: [String]
    /// The model of every call; nil where a column says it.
    public let model: String?
    /// The workload of every call; nil where a column says it.
    public let workload: String?

    /// The layout of a log with columns of these names; throws `RollupError.columns` where one isn't there or can't be told.
    public init(names: [String], choices: Choices, path: String) throws(RollupError) {
        for name in choices.columns.values.map(\.name).sorted() + choices.slices where !names.contains(name) {
            throw .columns(
                path: path, reason: "there is no column '\(name)'", cure: "it has \(Self.listed(names))")
        }
        var columns = choices.columns
        let taken = Set(columns.values.map(\.name) + choices.slices)
        for role in LogRole.allCases where columns[role] == nil {
            if role == .model, choices.model != nil { continue }
            if role == .workload, choices.workload != nil { continue }
            columns[role] = Self.guess(role, among: names.filter { !taken.contains($0) })
        }
        for kind in LatencyKind.allCases {
            guard var column = columns[kind.role], column.unit == nil else { continue }
            guard let unit = TimeUnit.ending(of: column.name).unit else {
                throw .columns(
                    path: path, reason: "nothing says what '\(column.name)' is counted in",
                    cure: "write --column \(kind.name)=\(column.name):ms, or :s, :us, :ns")
            }
            column.unit = unit
            columns[kind.role] = column
        }
        if columns[.model] == nil, choices.model == nil {
            throw .columns(
                path: path, reason: "no column is called 'model' (it has \(Self.listed(names)))",
                cure: "name the column with --column model=NAME, or the model with --model NAME")
        }
        if columns[.time] == nil {
            throw .columns(
                path: path, reason: "no column is called 'timestamp' (it has \(Self.listed(names)))",
                cure: "name the column with --column time=NAME")
        }
        if columns[.workload] == nil, choices.workload == nil {
            throw .columns(
                path: path, reason: "no column is called 'workload'",
                cure: "name the workload with --workload NAME, or the column with --column workload=NAME")
        }
        self.columns = columns
        slices = choices.slices
        model = columns[.model] == nil ? choices.model : nil
        workload = columns[.workload] == nil ? choices.workload : nil
    }

    /// Where a column's value goes in a row: roles by their number, then slices; nil for a column that nothing is read from.
    func slot(of name: String) -> Int? {
        if let role = columns.first(where: { $0.value.name == name })?.key { return role.rawValue }
        return slices.firstIndex(of: name).map { LogRole.allCases.count + $0 }
    }

    /// The number of slots of a row.
    var slots: Int { LogRole.allCases.count + slices.count }

    /// The layout in words, by which an interrupted count knows its own: `model=model time=timestamp whole=latency_ms:ms`.
    public var words: String {
        var parts = LogRole.allCases.compactMap { role in
            columns[role].map { "\(role.name)=\($0.name)\($0.unit.map { ":\($0.rawValue)" } ?? "")" }
        }
        parts += slices.map { "slice=\($0)" }
        if let model { parts.append("every model=\(model)") }
        if let workload { parts.append("every workload=\(workload)") }
        return parts.joined(separator: " ")
    }

    private static func guess(_ role: LogRole, among names: [String]) -> Column? {
        for usual in role.usualNames {
            for name in names {
                let plain = name.lowercased()
                if role.latency != nil {
                    let (stem, unit) = TimeUnit.ending(of: plain)
                    if stem == usual { return Column(name: name, unit: unit) }
                } else if plain == usual {
                    return Column(name: name)
                }
            }
        }
        return nil
    }

    private static func listed(_ names: [String]) -> String {
        let shown = names.prefix(12).joined(separator: ", ")
        return names.count > 12 ? shown + ", ..." : shown
    }
}
