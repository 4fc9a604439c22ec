import Charts
import Report

/// Spark lines as they stand in tables: beside the figure that they lead to, over few, equal, extreme and missing values.
enum SparkTable {
    private static let rows: [(String, [Double?])] = [
        ("No value", []), ("One value", [5]), ("Two values", [5, 7]), ("All equal", [3, 3, 3, 3]),
        ("Nine decades", [1e-4, 1, 300, 1e5]), ("Negative values", [-5, -2, -9]), ("A gap", [4, nil, 6, 5, nil]),
        ("A thousand values", (0..<1000).map { Double($0 * 7919 % 1000) }),
    ]

    /// The section with the table.
    static var section: Block {
        let body = rows.map { name, values -> [Table.Cell] in
            [
                .init(name), .init("", history: values),
                .init(values.last.flatMap { $0 }.map(Axis.plain) ?? "unknown"),
            ]
        }
        let table = Table(caption: "Spark lines", heads: ["Values", "Line", .number("The last")], rows: body)
        return .section(
            id: nil,
            [
                .heading(2, "How did a figure come to be what it is?"),
                .words(
                    "Spark lines beside figures in tables: decoration, which says nothing that the table doesn't."),
                .table(table),
            ])
    }
}
