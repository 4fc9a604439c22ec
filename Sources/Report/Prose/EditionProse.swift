import Documents
import Portfolio

/// The author's words in an edition, each with the page that it stands on.
struct EditionProse {
    /// Some prose on its page.
    struct Passage {
        var prose: Prose
        /// `2026-Q3/models/corvid-mini.html`.
        var page: String
    }

    /// The narratives of the summary and of models, the reasons of decisions, and what terms mean.
    let passages: [Passage]

    init(_ context: EditionContext) {
        let models = Set(context.edition.models)
        let cycle = context.edition.cycle
        let narratives = cycle.narratives.map { narrative in
            let model = narrative.modelID
            return Passage(
                prose: narrative.prose,
                page: models.contains(model) ? context.modelPath(model) : context.path("index.html"))
        }
        let reasons = cycle.decisions.map {
            Passage(prose: $0.rationale, page: context.path(Topic.Kind.decisions.file))
        }
        let terms = context.portfolio.glossary.map {
            Passage(prose: $0.definition, page: context.path("glossary.html"))
        }
        passages = narratives + reasons + terms
    }
}

extension Narrative {
    /// The model on whose page it stands: as the front matter says, else the file's name.
    var modelID: ModelID { model ?? ModelID(name) }
}
