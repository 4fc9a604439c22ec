import Analysis

/// Every model of a crowd in plain lists, where the summary names just the first of them.
struct AllModelsPage {
    var context: EditionContext

    private static let file = "all-models.html"
    /// As many rows stand on one page: more make a page that a phone is slow to draw.
    private static let most = 1000

    /// A piece of a workload's list.
    private struct Piece {
        var workload: WorkloadFinding
        var places: Range<Int>
    }

    /// The pages; none where the summary names every model.
    var pages: [Page] {
        let pieces = context.edition.workloads.filter { $0.unlit > 0 }.flatMap { workload in
            stride(from: 0, to: workload.models.count, by: Self.most).map {
                Piece(workload: workload, places: $0..<min($0 + Self.most, workload.models.count))
            }
        }
        return pieces.indices.map { page(pieces[$0], at: $0, of: pieces) }
    }

    /// Where the others stand, below a table that names just some; nothing where all are named.
    static func note(_ workload: WorkloadFinding, _ context: EditionContext, from page: String) -> [Block] {
        guard workload.unlit > 0 else { return [] }
        let count = Digits.grouped(Double(workload.unlit), 0)
        return [
            Block.words(
                [
                    .text("\(count) more models are not named here: "),
                    .link("all models", to: context.way(to: file, from: page)), .text("."),
                ], as: .fine)
        ]
    }

    private func file(_ index: Int) -> String { index == 0 ? Self.file : "all-models-\(index + 1).html" }

    private func page(_ piece: Piece, at index: Int, of pieces: [Piece]) -> Page {
        let path = context.path(file(index))
        let name =
            "\(piece.workload.workload.title): models \(piece.places.lowerBound + 1) to \(piece.places.upperBound)"
        var content: [Block] = [
            Block.heading(1, name),
            Block.words(
                "By score. Each model's page has its figures with their intervals, its checks, and where they come from.",
                as: .lede),
        ]
        if pieces.count > 1 {
            let others = pieces.indices.filter { $0 != index }.map { other in
                Block.Item([
                    .link(
                        "\(pieces[other].workload.workload.title), from \(pieces[other].places.lowerBound + 1)",
                        to: context.way(to: file(other), from: path))
                ])
            }
            content.append(.list(others, .bullets))
        }
        content.append(table(piece, from: path).block)
        return context.page(
            file(index), title: name, summary: "Every model of \(Phrase.cycle(context.edition.cycle.id)) by its score.",
            content: content)
    }

    private func table(_ piece: Piece, from path: String) -> Table {
        let rows = piece.workload.models[piece.places].map { model -> [Table.Cell] in
            let currency = model.cost.currency
            return [
                .init(RankTable.rank(model.score.rank)),
                .init(
                    model.model.title, href: SitePath.relative(from: path, to: context.modelPath(model.model.id))),
                .init(model.score.score.map(Phrase.score) ?? "incomplete"),
                .init(model.quality.map { Phrase.value($0, currency) } ?? "not measured"),
                .init(CostWords.cell(model.cost, href: "").words),
                .init(Wording.chip(model.recommendation.action)),
            ]
        }
        return Table(
            caption: "\(piece.workload.workload.title): models by score, \(Phrase.cycle(context.edition.cycle.id))",
            heads: [
                "Rank", "Model", .number("Score"), .number(piece.workload.qualityTitle(context.policy)),
                .number("Cost per 1,000"),
                "Advice",
            ], rows: rows, naming: 1)
    }
}
