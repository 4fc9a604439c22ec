import Charts
import Markup

/// Spark lines as they stand in tables: beside the figure that they lead to, over few, equal, extreme and missing values.
enum SparkTable {
    private static let rows: [(String, [Double?])] = [
        ("No value", []), ("One value", [5]), ("Two values", [5, 7]), ("All equal", [3, 3, 3, 3]),
        ("Nine decades", [1e-4, 1, 300, 1e5]), ("Negative values", [-5, -2, -9]), ("A gap", [4, nil, 6, 5, nil]),
        ("A thousand values", (0..<1000).map { Double($0 * 7919 % 1000) }),
    ]

    /// The section with the table.
    static var section: Node {
        let body = rows.map { name, values in
            Node.el(
                "tr", [:], .el("th", ["scope": "row"], .text(name)), .el("td", [:], Spark.node(values)),
                .el("td", ["class": "num"], .text(values.last.flatMap { $0 }.map(Axis.plain) ?? "unknown")))
        }
        let head = ["Values", "Line", "The last"].map { Node.el("th", ["scope": "col"], .text($0)) }
        let table = Node.el(
            "table", [:], .el("thead", [:], .el("tr", [:], head)), .el("tbody", [:], body))
        return .el(
            "section", [:], .el("h2", [:], "How did a figure come to be what it is?"),
            .el(
                "p", [:], "Spark lines beside figures in tables: decoration, which says nothing that the table doesn't."
            ),
            .el("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Spark lines"], table))
    }
}
