import Documents
import Portfolio

/// The models that `portfolio.yml` declares, against those that are measured: a name that is only on one side is most
/// often a typing mistake on the other.
struct DeclaredModels {
    /// The models declared, with the places of their names; empty when none is, and any name is accepted.
    let places: [ModelID: Place]
    /// `portfolio.yml`.
    let file: TextFile
    /// Whether a model that is measured and not declared is a candidate (`others: candidate`).
    var acceptsOthers = false

    /// The cure for a measured model that isn't among those declared.
    static func cure(_ name: String, among names: some Sequence<String>) -> String {
        let add = "add it to models of portfolio.yml, or say 'others: candidate' there"
        return NearMiss.question(name, among: names).map { "\($0) If not, \(add)" } ?? add
    }

    /// Warnings about models in production of which nothing at all is measured: their figures would just be missing.
    func unmeasured(_ models: [Model], measured: Set<ModelID>) -> [Diagnostic] {
        let names = measured.subtracting(places.keys).map(\.name)
        return models.filter { $0.stage == .production && !measured.contains($0.id) }.compactMap { model in
            guard let place = places[model.id] else { return nil }
            return file.diagnostic(
                .warning, at: place, "'\(model.id)' is in production, but nothing is measured of it in this cycle",
                cure: NearMiss.question(model.id.name, among: names)
                    ?? NearMiss.question(model.id.name, among: measured.map(\.name))
                    ?? "add its figures, or say that it is retired")
        }
    }
}
