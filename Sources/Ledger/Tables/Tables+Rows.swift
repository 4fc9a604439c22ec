import Analysis
import Portfolio

extension Tables {
    /// A row of a workload.
    struct In<Item> {
        var workload: WorkloadID
        var item: Item

        init(_ workload: WorkloadID, _ item: Item) {
            self.workload = workload
            self.item = item
        }
    }

    var workload: Column<Placed<ModelFinding>> { .text("workload") { $0.workload.name } }

    func within<Item>(_ columns: [Column<Item>]) -> [Column<In<Item>>] {
        [.text("workload") { $0.workload.name }] + columns.map { $0.of(\.item) }
    }

    func placed<Item>(_ columns: [Column<Item>]) -> [Column<Placed<Item>>] {
        [.text("workload") { $0.workload.name }, .text("model") { $0.model.name }] + columns.map { $0.of(\.item) }
    }

    /// A figure with its interval, and why there is none.
    func estimate<Row>(_ name: String, _ unit: Unit?, _ get: @escaping (Row) -> Estimate?) -> [Column<Row>] {
        [
            .number(name, unit) { get($0)?.value }, .number(name + ".low", unit) { get($0)?.interval?.low },
            .number(name + ".high", unit) { get($0)?.interval?.high },
            .text(name + ".spread") { get($0).map(FigureFields.spread) ?? "unknown" },
        ]
    }

    func table<Row>(_ name: String, _ columns: [Column<Row>], _ rows: [Row]) -> ColumnTable {
        ColumnTable(name, columns, rows, currency: currency)
    }

    func rows<Row>(_ name: String, _ columns: [Column<Row>], _ rows: [Row]) -> ColumnTable? {
        rows.isEmpty ? nil : table(name, columns, rows)
    }
}
