import Analysis
import Portfolio

/// All editions and their content, gathered once and shared by every page of every edition.
final class Series: Sendable {
    let findings: Findings
    let portfolio: Portfolio
    /// Every decision, and which took the place of which.
    let decisions: DecisionRegister
    /// The models that each edition names one by one: their lineage is on its lineage page, that of others on their own.
    private let spotlit: [CycleID: Set<ModelID>]
    /// The pages that each edition has of its models; those come and go from edition to edition.
    private let modelPages: [CycleID: Set<String>]

    init(findings: Findings, portfolio: Portfolio) {
        self.findings = findings
        self.portfolio = portfolio
        decisions = DecisionRegister(findings.editions.flatMap(\.cycle.decisions))
        spotlit = Dictionary(
            findings.editions.map { ($0.cycle.id, Spotlight.models(of: $0)) }, uniquingKeysWith: { first, _ in first })
        modelPages = Self.modelPages(of: findings, spotlit)
    }

    /// Whether an edition has a page `file` of one of its models.
    func hasModelPage(_ file: String, in cycle: CycleID) -> Bool { modelPages[cycle]?.contains(file) ?? false }

    private static func modelPages(
        of findings: Findings, _ spotlit: [CycleID: Set<ModelID>]
    ) -> [CycleID: Set<String>] {
        var pages: [CycleID: Set<String>] = [:]
        for edition in findings.editions {
            var files = Set<String>()
            for model in edition.models {
                let name = SitePath.name(for: model.name)
                files.insert("models/\(name).html")
                if spotlit[edition.cycle.id]?.contains(model) ?? true { files.insert("sources/\(name).html") }
            }
            pages[edition.cycle.id] = files
        }
        return pages
    }

    /// Whether an edition names a model one by one.
    func isSpotlit(_ model: ModelID, in cycle: CycleID) -> Bool { spotlit[cycle]?.contains(model) ?? true }

    /// A model's page in an edition.
    func modelPath(_ model: ModelID, in cycle: CycleID) -> String {
        cycle.name + "/models/\(SitePath.name(for: model.name)).html"
    }

    /// Where in the site a figure's lineage stands: the figure of a model or, where that is nil, of no model.
    func lineage(_ anchor: String, of model: ModelID?, in cycle: CycleID) -> String {
        lineagePath(of: model, in: cycle) + "#" + anchor
    }

    /// The page that has the lineage of a model's figures: a page of sources for a model that the edition names one by one,
    /// the model's own for another; of no model the page over all sources.
    func lineagePath(of model: ModelID?, in cycle: CycleID) -> String {
        guard let model else { return cycle.name + "/lineage.html" }
        guard isSpotlit(model, in: cycle) else { return modelPath(model, in: cycle) }
        return cycle.name + "/sources/\(SitePath.name(for: model.name)).html"
    }
}
