import Analysis
import Documents
public import Portfolio
public import Analysis

/// Finds what a person at the command line asks to have explained.
public struct Explainer {
    /// Why nothing is found.
    public struct Unknown: Error, Hashable, CustomStringConvertible {
        /// One sentence.
        public let message: String
        /// What to ask instead; nil when nothing is near.
        public let cure: String?

        /// "there is no model 'corvid-mni'; did you mean 'corvid-mini'?".
        public var description: String { [message, cure].compactMap { $0 }.joined(separator: "; ") }
    }

    private let findings: Findings
    private let portfolio: Portfolio

    /// Explains figures of `findings`, which were computed of `portfolio`.
    public init(findings: Findings, portfolio: Portfolio) {
        self.findings = findings
        self.portfolio = portfolio
    }

    /// The explanations that `words` ask for: a cycle (default the newest), then a model, `workload/model`, a workload or
    /// `portfolio`, then a figure, `on` a slice where wanted; or the anchor of a figure on a lineage page.
    ///
    /// Without a figure all of the subject are given. Throws, with a cure, what can't be found.
    public func explanations(of words: [String]) throws(Unknown) -> [Explanation] {
        var rest = words.flatMap { $0.split(separator: " ").map(String.init) }
        guard var edition = findings.editions.last else { throw Unknown(message: "there is no cycle", cure: nil) }
        if let first = rest.first, let named = findings.editions.first(where: { $0.cycle.id.name == first }) {
            edition = named
            rest.removeFirst()
        } else if let first = rest.first, edition[subject: first] == nil, isLikeACycle(first) {
            let known = findings.editions.map(\.cycle.id.name)
            throw Unknown(
                message: "there is no cycle '\(first)'", cure: "choose one of: \(known.joined(separator: ", "))")
        }
        let context = EditionContext(findings: findings, portfolio: portfolio, edition: edition)
        guard let first = rest.first else {
            throw Unknown(message: "name a model, a workload or 'portfolio'", cure: "such as \(examples(edition))")
        }
        if first.hasPrefix("f-"), rest.count == 1 {
            return try [choice(of: first, among: context.explanations)]
        }
        let all = try candidates(&rest, context)
        let asked = rest.joined(separator: " ")
        guard !asked.isEmpty else { return all.flatMap(\.explanations) }
        return try all.map { subject throws(Unknown) in try subject.figure(asked) }
    }

    /// The subjects that the first words name, longest name first, which are taken off.
    private func candidates(_ words: inout [String], _ context: EditionContext) throws(Unknown) -> [ExplainedSubject] {
        let all = ExplainedSubject.all(of: context)
        for length in stride(from: words.count, through: 1, by: -1) {
            let name = words.prefix(length).joined(separator: " ")
            // A name that is written exactly is that model's, whatever else looks like it.
            let exact = all.filter { $0.names.contains(name) }
            let found = exact.isEmpty ? all.filter { $0.answers(to: name) } : exact
            guard !found.isEmpty else { continue }
            words.removeFirst(length)
            return found
        }
        let names = all.flatMap(\.names)
        throw Unknown(
            message: "there is no model or workload '\(words[0])' in \(context.id)",
            cure: NearMiss.question(words[0], among: names) ?? "such as \(examples(context.edition))")
    }

    /// Whether a cycle was meant: one that isn't written, or a slip of the pen.
    private func isLikeACycle(_ word: String) -> Bool {
        CycleID(word) != nil || NearMiss.suggest(word, among: findings.editions.map(\.cycle.id.name)) != nil
    }

    private func choice(of id: String, among all: [Explanation]) throws(Unknown) -> Explanation {
        if let found = all.first(where: { $0.id == id }) { return found }
        throw Unknown(message: "no figure has the anchor '\(id)'", cure: NearMiss.question(id, among: all.map(\.id)))
    }

    private func examples(_ edition: EditionFinding) -> String {
        (edition.workloads.flatMap { $0.models.map(\.model.id.name) }.prefix(3) + ["portfolio"])
            .joined(separator: ", ")
    }
}

extension EditionFinding {
    /// Whether a word that looks like a cycle is a model or a workload after all.
    fileprivate subscript(subject name: String) -> String? {
        workloads.contains { $0.workload.id.name == name || $0[ModelID(name)] != nil } ? name : nil
    }
}
