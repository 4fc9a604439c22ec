import Documents
import Portfolio

/// The author's words as a tree, with the figures that they name put in.
struct ProseReader {
    var context: EditionContext
    /// The charts that prose may place.
    var charts: ChartSet

    /// The prose of a narrative as it stands on `page`; a name that leads nowhere is added to `diagnostics`.
    func blocks(_ narrative: Narrative, page: String, _ diagnostics: inout [Diagnostic]) -> [Block] {
        let title = narrative.title.map { [Block.heading(2, $0)] } ?? []
        return title + blocks(narrative.prose, page: page, &diagnostics)
    }

    /// The prose as it stands on `page`.
    func blocks(_ prose: Prose, page: String, _ diagnostics: inout [Diagnostic]) -> [Block] {
        let found = figures(prose, page: page, &diagnostics)
        return document(prose, &diagnostics).map { ProseTree(placed: found).blocks($0) } ?? []
    }

    /// What is wrong with the prose: names that lead nowhere, and Markdown that can't be read.
    func mistakes(_ prose: Prose) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        _ = figures(prose, page: "", &diagnostics)
        _ = document(prose, &diagnostics)
        return diagnostics
    }

    private func document(_ prose: Prose, _ diagnostics: inout [Diagnostic]) -> MarkdownDocument? {
        let document = Markdown.parse(prose.markdown, firstLine: prose.firstLine)
        if document == nil {
            diagnostics.append(
                Diagnostic(
                    .error, file: prose.source.file, place: Place(line: prose.firstLine, column: 1, length: 1),
                    message: "the Markdown is too large or too deep to be read", cure: "split it over several files"))
        }
        return document
    }

    /// What every placeholder stands for, by what stands between the braces.
    private func figures(
        _ prose: Prose, page: String, _ diagnostics: inout [Diagnostic]
    ) -> [String: ProseTree.Placed] {
        let names = FigureNames(series: context.series, edition: context.edition)
        var found: [String: ProseTree.Placed] = [:]
        diagnostics += Placeholder.mistakes(in: prose) { placeholder in
            if found[placeholder.inside] != nil { return nil }
            if placeholder.kind == "chart" {
                let (name, workload) = chart(placeholder.name)
                guard let chart = charts.placed(name, workload, context, from: page, showsTitle: true) else {
                    return .init(message: "there is no chart '\(placeholder.name)' in this edition", cure: charts.cure)
                }
                found[placeholder.inside] = .chart(chart)
                return nil
            }
            do throws(FigureNames.Unknown) {
                let figure = try names.find(placeholder.name)
                found[placeholder.inside] = .figure(
                    figure.words, to: SitePath.relative(from: page, to: figure.target))
                return placeholder.moved(to: figure.words)
            } catch {
                return error
            }
        }
        return found
    }

    /// The name and the workload of `ladder in support-chat`.
    private func chart(_ name: String) -> (name: String, workload: WorkloadID?) {
        let words = name.split(separator: " ").map(String.init)
        guard words.count > 2, words[1] == "in" else { return (name, nil) }
        return (words[0], WorkloadID(words.dropFirst(2).joined(separator: " ")))
    }
}
