import Voice

/// A column of a CSV file: one value a row, a number or words.
struct Column<Row> {
    let name: String
    let unit: Unit?
    /// Whether its fields are numbers, or empty where one is unknown.
    let isNumber: Bool
    /// The field of a row, quoted.
    let field: (Row) -> String

    static func text(_ name: String, _ get: @escaping (Row) -> String?) -> Column {
        Column(name: name, unit: nil, isNumber: false) { CSVField.text(get($0) ?? "") }
    }

    static func number(_ name: String, _ unit: Unit?, _ get: @escaping (Row) -> Double?) -> Column {
        Column(name: name, unit: unit, isNumber: true) { CSVField.number(get($0)) }
    }

    /// The column of what `get` gives, empty where that is nothing; `prefix` before its name.
    func of<Owner>(prefix: String = "", _ get: @escaping (Owner) -> Row?) -> Column<Owner> {
        Column<Owner>(name: prefix + name, unit: unit, isNumber: isNumber) { get($0).map(field) ?? "" }
    }

    /// "sureness [share, 0 to 1]", "model".
    func head(currency: String?) -> String { unit.map { "\(name) [\($0.text(currency: currency))]" } ?? name }
}

/// A table of columns as CSV.
struct ColumnTable {
    /// The file's name within the edition's data: "figures.csv".
    let name: String
    let bytes: [UInt8]

    /// `currency` is that of every amount without one of its own.
    init<Row>(_ name: String, _ columns: [Column<Row>], _ rows: [Row], currency: String?) {
        self.name = name
        var text = CSVField.row(columns.map { CSVField.text($0.head(currency: currency)) })
        for row in rows { text += CSVField.row(columns.map { $0.field(row) }) }
        bytes = Array(text.utf8)
    }
}
