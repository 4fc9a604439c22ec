import Analysis
import Documents
import Portfolio

/// Figures by the names that prose gives them: `cost of corvid-mini`, `accuracy of atlas-8b on Arabic in 2026-Q2`.
struct FigureNames {
    /// A figure found: its words and the way to its lineage, relative to the site's root.
    struct Found: Hashable {
        var words: String
        var target: String
    }

    /// Why a name leads to no figure, or to one that the text doesn't fit.
    struct Unknown: Error, Hashable {
        /// One sentence.
        var message: String
        /// Names to choose from instead.
        var cure: String?
        /// A warning where the figure is there and the words beside it are in doubt.
        var severity = Diagnostic.Severity.error
    }

    var series: Series
    /// The edition in whose words they stand.
    var edition: EditionFinding

    /// The figure of `name`, as written after `figure:`.
    func find(_ name: String) throws(Unknown) -> Found {
        let words = name.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        guard let of = words.firstIndex(of: "of"), of > 0, of + 1 < words.count else {
            throw FigureNames.misformed(name)
        }
        let what = words[..<of].joined(separator: " ")
        var model: [String] = [], slice: [String] = [], places: [[String]] = []
        var part = 0
        for word in words[(of + 1)...] {
            switch word {
            case "on": part = 1
            case "in":
                part = 2
                places.append([])
            default:
                if part == 0 {
                    model.append(word)
                } else if part == 1 {
                    slice.append(word)
                } else {
                    places[places.count - 1].append(word)
                }
            }
        }
        var scope = edition
        var workloads = edition.workloads
        for place in places.map({ $0.joined(separator: " ") }) {
            if let edition = series.findings.editions.first(where: { $0.cycle.id.name == place }) {
                scope = edition
                workloads = edition.workloads
            }
        }
        for place in places.map({ $0.joined(separator: " ") }) where scope.cycle.id.name != place {
            workloads = scope.workloads.filter { matches(place, $0.workload.id.name, $0.workload.title) }
            if workloads.isEmpty {
                throw Unknown(
                    message: "'\(place)' is no cycle and no workload",
                    cure: choose(scope.workloads.map(\.workload.id.name)))
            }
        }
        return try find(what, model.joined(separator: " "), slice.joined(separator: " "), scope, workloads)
    }

    /// What is said of a name that isn't of the form `INDICATOR of MODEL`.
    static func misformed(_ name: String) -> Unknown {
        Unknown(message: "a figure is named 'INDICATOR of MODEL', not '\(name)'", cure: "write 'cost of MODEL'")
    }

    /// The model of a name such as `cost of corvid-mini on Arabic in 2026-Q2`; nil when it isn't of that form.
    static func model(in name: String) -> String? {
        let words = name.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        guard let of = words.firstIndex(of: "of"), of > 0, of + 1 < words.count else { return nil }
        return words[(of + 1)...].prefix { $0 != "on" && $0 != "in" }.joined(separator: " ")
    }

    private func find(
        _ what: String, _ model: String, _ slice: String, _ scope: EditionFinding, _ workloads: [WorkloadFinding]
    ) throws(Unknown) -> Found {
        let known = workloads.flatMap { workload in workload.models.map { (workload, $0) } }
        // A name that is written exactly is that model's, whatever else looks like it.
        let exact = known.first { $0.1.model.id.name == model } ?? known.first { $0.1.model.title == model }
        let alike = known.first { matches(model, $0.1.model.id.name, $0.1.model.title) }
        guard let (workload, finding) = exact ?? alike else {
            throw Unknown(message: "there is no model '\(model)'", cure: choose(known.map(\.1.model.id.name)))
        }
        let figures = finding.anchored(in: workload, policy: scope.cycle.policy)
        let target = { (anchor: String) in series.lineage(anchor, of: finding.model.id, in: scope.cycle.id) }
        if !slice.isEmpty {
            guard let group = finding.slices.first(where: { matches(slice, $0.slice.id.name, $0.slice.title) }) else {
                throw Unknown(
                    message: "\(model) has no slice '\(slice)'", cure: choose(finding.slices.map(\.slice.id.name)))
            }
            let kind = what == "gap" ? "gap" : "quality"
            let anchor = Anchor.figure(kind, finding.model.id, workload.workload.id, slice: group.slice.id)
            if let figure = figures.first(where: { $0.anchor == anchor }) {
                return Found(words: figure.words, target: target(anchor))
            }
            throw Unknown(message: "the \(what) of \(model) on \(slice) isn't known", cure: nil)
        }
        var candidates = [what, "i-" + what]
        if what == "quality" { candidates = ["i-" + workload.workload.quality.name] }
        candidates += (scope.cycle.policy.indicators + Indicator.builtIn + Indicator.derived).filter {
            $0.title.lowercased() == what.lowercased()
        }
        .map { "i-" + $0.id.name }
        for candidate in candidates {
            let anchor = Anchor.figure(candidate, finding.model.id, workload.workload.id)
            if let figure = figures.first(where: { $0.anchor == anchor }) {
                return Found(words: figure.words, target: target(anchor))
            }
        }
        // A cost that is unknown is still a figure that can be named: it says that it is unknown.
        if what == "cost", case .unknown = finding.cost.knowledge {
            return Found(words: "unknown", target: series.modelPath(finding.model.id, in: scope.cycle.id))
        }
        let names = ["cost", "score"] + finding.figures.keys.map(\.name).sorted()
        throw Unknown(message: "\(finding.model.id.name) has no figure '\(what)'", cure: choose(names))
    }

    private func matches(_ text: String, _ id: String, _ title: String) -> Bool {
        text == id || text.lowercased() == title.lowercased()
    }

    private func choose(_ names: [String]) -> String? {
        var seen = Set<String>()
        let list = names.filter { seen.insert($0).inserted }.prefix(8)
        return list.isEmpty ? nil : "choose one of: " + list.joined(separator: ", ")
    }
}
