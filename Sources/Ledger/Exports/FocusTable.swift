import Portfolio
import Voice

/// The bills of a cycle as a cost and usage table in the columns of FOCUS 1.0, so that finance's tools read them beside those of
/// a cloud (A27).
///
/// A row is one line of a bill. All four amounts of a row are the billed one: nobody told us of discounts. Of PyPI's
/// focus-validator 1.0.0 every rule for 1.0 passes but those that ask for columns by names of drafts before 1.0 (`InvoiceIssuer`, `Provider`,
/// `Publisher`, `ResourceID`, `ChargeType`), which the standard's own sample fails too.
package struct FocusTable {
    /// A line of a bill with the model that it is of.
    private struct Line {
        let snapshot: Snapshot
        let line: BillLine
    }

    /// The table: CSV.
    package let bytes: [UInt8]
    /// Rows below the head.
    package let rows: Int
    /// What the table leaves out, in words: amounts of another basis than the invoice's are no billed cost (N06).
    package let leftOut: [String]

    /// The bills of a cycle; `site` names who pays.
    package init(_ cycle: Cycle, site: Portfolio.Site) {
        let lines = cycle.snapshots.flatMap { snapshot in snapshot.bill.map { Line(snapshot: snapshot, line: $0) } }
        let billed = lines.filter { $0.line.cost.basis == .billed && $0.line.cost.exact != nil }
        let sorted = billed.sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
        let models = Dictionary(cycle.models.map { ($0.id, $0) }) { first, _ in first }
        let columns = Self.columns(site, models)
        var text = CSVField.row(columns.map { CSVField.text($0.name) })
        for line in sorted { text += CSVField.row(columns.map { $0.field(line) }) }
        bytes = Array(text.utf8)
        rows = sorted.count
        leftOut = Self.leftOut(lines)
    }

    private static func leftOut(_ lines: [Line]) -> [String] {
        let other = Dictionary(grouping: lines.filter { $0.line.cost.basis != .billed }) { $0.line.cost.basis }
        let known = CostBasis.allCases.compactMap { basis in
            other[basis].map {
                "\($0.count) \($0.count == 1 ? "line" : "lines") of basis '\(basis.rawValue)': FOCUS's billed cost is what an invoice says"
            }
        }
        let unknown = lines.filter { $0.line.cost.basis == .billed && $0.line.cost.exact == nil }.count
        return known + (unknown == 0 ? [] : ["\(unknown) of an amount that isn't known"])
    }

    /// Month, then model, workload and what was bought: the same bills in the same order, whatever files they stand in.
    private static func order(_ line: Line) -> [String] {
        [
            line.line.month.description, line.snapshot.model.name, line.snapshot.workload.name, line.line.item ?? "",
            line.snapshot.source.file,
        ]
    }

    /// The standard's columns in its order, and ours, which begin with `x_`.
    private static func columns(_ site: Portfolio.Site, _ models: [ModelID: Model]) -> [Column<Line>] {
        let payer = site.organisation ?? site.title
        func provider(_ line: Line) -> String { models[line.snapshot.model]?.vendor ?? payer }
        func amount(_ name: String) -> Column<Line> { decimal(name) { $0.line.cost.exact } }
        func text(_ name: String, _ get: @escaping (Line) -> String?) -> Column<Line> { .text(name, get) }
        func none(_ name: String) -> Column<Line> { .text(name) { _ in nil } }
        func start(_ line: Line) -> String { "\(line.line.month)T00:00:00Z" }
        func sku(_ line: Line) -> String { line.line.item ?? line.snapshot.model.name }
        func end(_ line: Line) -> String { "\(line.line.month.firstOfNextMonth)T00:00:00Z" }
        return [
            amount("BilledCost"), text("BillingAccountId") { _ in payer }, text("BillingAccountName") { _ in payer },
            text("BillingCurrency") { $0.line.cost.currency.code }, text("BillingPeriodEnd", end),
            text("BillingPeriodStart", start), text("ChargeCategory") { _ in "Usage" }, none("ChargeClass"),
            text("ChargeDescription") { $0.line.item }, text("ChargePeriodEnd", end), text("ChargePeriodStart", start),
            none("CommitmentDiscountCategory"), none("CommitmentDiscountId"), none("CommitmentDiscountName"),
            none("CommitmentDiscountStatus"), none("CommitmentDiscountType"),
            decimal("ConsumedQuantity") { $0.line.requests },
            text("ConsumedUnit") { $0.line.requests == nil ? nil : "Requests" }, amount("ContractedCost"),
            none("ContractedUnitPrice"), amount("EffectiveCost"), text("InvoiceIssuerName", provider),
            amount("ListCost"), none("ListUnitPrice"), none("PricingCategory"),
            decimal("PricingQuantity") { $0.line.requests },
            text("PricingUnit") { $0.line.requests == nil ? nil : "Requests" }, text("ProviderName", provider),
            text("PublisherName", provider), none("RegionId"), none("RegionName"),
            text("ResourceId") { $0.snapshot.model.name },
            text("ResourceName") { models[$0.snapshot.model]?.title ?? $0.snapshot.model.name },
            text("ResourceType") { _ in "Model" }, text("ServiceCategory") { _ in "AI and Machine Learning" },
            text("ServiceName") { $0.line.item ?? models[$0.snapshot.model]?.title ?? $0.snapshot.model.name },
            text("SkuId", sku),
            text("SkuPriceId") { line in
                // A bill is for something: the standard wants the price of every use to have a name.
                sku(line) + (line.line.cost.priceDate.map { " from \($0)" } ?? "")
            }, none("SubAccountId"), none("SubAccountName"),
            text("Tags") { tags($0.snapshot) }, text("x_Basis") { $0.line.cost.basis.rawValue },
            text("x_PriceDate") { $0.line.cost.priceDate?.description },
            text("x_Source") { line in (line.line.cost.source ?? line.snapshot.source).place },
        ]
    }

    /// A decimal with its point, `76.0`: readers that guess a column's type take whole numbers for no decimals.
    private static func decimal(_ name: String, _ get: @escaping (Line) -> Double?) -> Column<Line> {
        Column(name: name, unit: nil, isNumber: true) { line in
            let text = CSVField.number(get(line))
            return text.isEmpty || text.contains { ".e".contains($0) } ? text : text + ".0"
        }
    }

    /// `{"model": "corvid-mini", "workload": "support-chat"}`: what our own reader of FOCUS finds the model by.
    private static func tags(_ snapshot: Snapshot) -> String {
        var writer = JSONWriter()
        let shape = Shape<Snapshot>(
            "tags",
            [
                .text("model", "The model") { $0.model.name }, .text("workload", "The workload") { $0.workload.name },
            ])
        shape.write(snapshot, &writer)
        // On one line, as other tools write it.
        return String(decoding: writer.finished(), as: UTF8.self).split(separator: "\n").map { $0.drop { $0 == " " } }
            .joined(separator: " ")
    }
}

extension Source {
    /// "cycles/2026-Q3/snapshots/corvid-mini.json:201".
    fileprivate var place: String { "\(file):\(line)" }
}
