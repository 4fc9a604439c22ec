import Analysis
import Portfolio

/// The tables of an edition as CSV: rows of findings.json one below the other, each with the names of what it is of.
struct Tables {
    let record: EditionRecord
    let edition: EditionFinding
    /// The currency of all amounts; nil where models are paid in several, which the tables then leave to their rows.
    let currency: String?

    init(_ record: EditionRecord) {
        self.record = record
        edition = record.edition
        let models = Placed.models(of: record.edition)
        let codes = Set(models.map(\.item.cost.currency.code))
        currency = codes.count == 1 ? codes.first : nil
    }

    /// All of them; one without a row is left out, but for the four that every edition has.
    var all: [ColumnTable] {
        [figures, models, decisions, costs] + (studies + details).compactMap { $0 }
    }

    private var figures: ColumnTable {
        // The first place that it was read from; findings.json has all of them.
        let source = Column<Anchored>.text("source") {
            $0.estimate.lineage.sources.first.map { "\($0.file):\($0.line)" }
        }
        return table("figures.csv", FigureFields.figure(record.words).columns + [source], record.figures)
    }

    private var models: ColumnTable {
        let columns = FindingsFields(record).model.columns.map { $0.of(\Placed<ModelFinding>.item) }
        let figures: [Column<Placed<ModelFinding>>] =
            estimate("score", .of("0 to 100")) { $0.item.score.score }
            + estimate("quality", nil) { $0.item.quality } + [.text("quality.unit") { $0.item.quality?.unit.rawValue }]
            + estimate("costPerThousand", .money("per 1,000 requests")) { $0.item.cost.perThousand }
            + [.text("currency") { $0.item.cost.currency.code }]
        return table("models.csv", [workload] + columns + figures, Placed.models(of: edition))
    }

    /// Everything that is advised, one row a model.
    private var decisions: ColumnTable {
        let advice: [Column<Placed<ModelFinding>>] = [
            workload, .text("model") { $0.model.name }, .text("action") { $0.item.recommendation.action.rawValue },
            .text("rule") { $0.item.recommendation.rule.name },
            .text("why") { record.words.why($0.item.recommendation) },
            .number("sureness", .share) { $0.item.recommendation.sureness },
        ]
        let basis = AdviceFields.advice(record.words).columns.map { $0.of(\Placed<ModelFinding>.item) }
        let rest: [Column<Placed<ModelFinding>>] = [
            .text("currency") { $0.item.cost.currency.code }, .text("cycle") { _ in edition.cycle.id.name },
        ]
        return table("decisions.csv", advice + basis + rest, Placed.models(of: edition))
    }

    private var costs: ColumnTable {
        table("costs.csv", CostFields.cost(record.words).columns, Placed.models(of: edition))
    }
}
