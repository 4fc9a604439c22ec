import Analysis
import Portfolio

/// What every page of an edition needs: the findings, the frame around its content and its ways to other pages.
///
/// Made once an edition and never changed, so it is shared and not copied.
final class EditionContext: Sendable {
    /// All editions.
    let series: Series
    /// This one.
    let edition: EditionFinding
    /// Every figure that has a lineage, in the order of the report: gathered once, since many pages and files ask.
    let anchored: [Anchored]
    /// Where in `anchored` the figures of a model on a workload stand.
    private let places: [Competitor: Range<Int>]

    /// The context of an edition with its figures; who asks for none of them may leave them out.
    init(series: Series, edition: EditionFinding, anchored: [Anchored]) {
        self.series = series
        self.edition = edition
        self.anchored = anchored
        var places: [Competitor: Range<Int>] = [:]
        for (index, figure) in anchored.enumerated() {
            guard let model = figure.model, let workload = figure.workload else { continue }
            let competitor = Competitor(model: model, workload: workload)
            places[competitor] = (places[competitor]?.lowerBound ?? index)..<(index + 1)
        }
        self.places = places
    }

    convenience init(series: Series, edition: EditionFinding) {
        self.init(series: series, edition: edition, anchored: edition.anchored)
    }

    convenience init(findings: Findings, portfolio: Portfolio, edition: EditionFinding) {
        self.init(series: Series(findings: findings, portfolio: portfolio), edition: edition)
    }

    var findings: Findings { series.findings }
    var portfolio: Portfolio { series.portfolio }
    var id: String { edition.cycle.id.name }
    var currency: Currency { Phrase.currency(of: edition) }
    var wording: Wording { Wording(edition: edition) }
    var policy: Policy { edition.cycle.policy }

    /// The edition's folder and a file in it.
    func path(_ file: String) -> String { id + "/" + file }

    /// The page of a model.
    func modelPath(_ model: ModelID) -> String { series.modelPath(model, in: edition.cycle.id) }

    /// The way from `page` to the lineage of a figure, of a model or, where that is nil, of no model.
    func lineage(_ anchor: String, of model: ModelID?, from page: String) -> String {
        SitePath.relative(from: page, to: lineage(anchor, of: model))
    }

    /// The place of a figure's lineage within the site.
    func lineage(_ anchor: String, of model: ModelID?) -> String {
        series.lineage(anchor, of: model, in: edition.cycle.id)
    }

    /// The figures of a model on a workload that have a lineage, as they stand in `anchored`.
    func anchored(of model: ModelID, on workload: WorkloadID) -> ArraySlice<Anchored> {
        places[Competitor(model: model, workload: workload)].map { anchored[$0] } ?? []
    }

    private struct Competitor: Hashable {
        var model: ModelID
        var workload: WorkloadID
    }

    /// Whether the edition names a model one by one.
    func isSpotlit(_ model: ModelID) -> Bool { series.isSpotlit(model, in: edition.cycle.id) }

    /// The way from `page` to a file of this edition.
    func way(to file: String, from page: String) -> String { SitePath.relative(from: page, to: path(file)) }

    /// A page of this edition.
    func page(_ file: String, title: String, summary: String, content: [Block]) -> Page {
        Page(
            path: path(file), title: "\(title) · \(Phrase.cycle(edition.cycle.id)) · \(Frame.name(findings.site))",
            summary: summary, masthead: Frame.name(findings.site),
            edition: "\(Phrase.cycle(edition.cycle.id)) edition\(edition.cycle.status == .draft ? ", draft" : "")",
            navigation: navigation(file), editions: editions(file), states: states, notice: findings.site.notice,
            content: content,
            footer: footer)
    }

    /// The pages that every edition has, in one order.
    private func navigation(_ file: String) -> [Page.Place] {
        let places = [
            ("Summary", "index.html"), ("Decisions", Topic.Kind.decisions.file), ("Models", ModelsPage.file),
            ("What if", ExploreAddress.file), ("Record", Topic.Kind.record.file),
            ("Governance", Topic.Kind.governance.file), ("Methods", "methods.html"),
            ("Glossary", "glossary.html"),
        ]
        return places.map { Page.Place(title: $0.0, path: path($0.1), isCurrent: $0.1 == file) }
    }

    /// The same page of the edition before, its summary where it has no such page, and the list of all.
    private func editions(_ file: String) -> [Page.Place] {
        let before = edition.previous.map { previous in
            Page.Place(
                title: "← \(Phrase.cycle(previous))",
                path: previous.name + "/" + (isLasting(file, in: previous) ? file : "index.html"))
        }
        return [before].compactMap { $0 } + [Page.Place(title: "All editions", path: "index.html")]
    }

    /// Whether another edition has a page of that name too: those of models come and go.
    private func isLasting(_ file: String, in cycle: CycleID) -> Bool {
        // The first edition has nothing to be compared with.
        if file.hasPrefix("compare") { return file == "compare.html" && findings.editions.first?.cycle.id != cycle }
        guard file.hasPrefix("models/") || file.hasPrefix("sources/") else { return !file.hasPrefix("all-models") }
        return series.hasModelPage(file, in: cycle)
    }

    /// The worst first: not yet approved, overdue, to keep in mind; each leads to where it is said.
    private var states: [Page.State] {
        var states: [Page.State] = []
        let cycle = edition.cycle
        if let last = cycle.approvals.map(\.on).max() {
            states.append(
                .init(
                    text: "Approved \(Phrase.day(last))", isWarning: false,
                    path: path(Topic.Kind.governance.file + "#people")))
        } else {
            states.append(
                .init(
                    text: "Draft: not yet approved", isWarning: true,
                    path: path(Topic.Kind.governance.file + "#checklist")))
        }
        let late = cycle.duties.count(where: \.isOverdue)
        if late > 0 {
            states.append(
                .init(text: "\(late) overdue", isWarning: true, path: path(Topic.Kind.governance.file + "#due")))
        }
        if !edition.warnings.isEmpty {
            let count = edition.warnings.count
            states.append(
                .init(
                    text: count == 1 ? "1 warning" : "\(count) warnings", isWarning: true,
                    path: path(Topic.Kind.doubt.file + "#warnings")))
        }
        return states
    }

    private var footer: [String] {
        let prepared = edition.cycle.preparedBy.map { ", prepared by \($0)" } ?? ""
        return ["Edition \(id)\(prepared), built by Quarterdeck from \(edition.files.count) files."]
    }
}

/// What all pages share.
enum Frame {
    /// "Northwater · Deployment report".
    static func name(_ site: Portfolio.Site) -> String {
        [site.organisation, site.title].compactMap { $0 }.joined(separator: " · ")
    }
}
