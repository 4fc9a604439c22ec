import Statistics

public import Portfolio

/// One cycle's figures under another cycle's weights and goalposts, beside the scores that it had under its own (S50).
public struct Rescoring: Hashable, Sendable {
    /// A model's score under both.
    public struct Row: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// Its title.
        public var title: String
        /// Its score under its own cycle's policy; nil while an indicator is missing.
        public var own: Estimate?
        /// Its rank among those that meet every limit; nil where it has none.
        public var ownRank: ClosedRange<Int>?
        /// Its score under the other's policy; nil while an indicator that policy asks for is missing.
        public var other: Estimate?
        /// Its rank by that score.
        public var otherRank: ClosedRange<Int>?
    }

    /// Whose figures they are.
    public var figuresOf: CycleID
    /// Whose weights and goalposts.
    public var rulesOf: CycleID
    /// In the order of that cycle's display.
    public var rows: [Row]

    /// `workload` as `figuresOf` measured it, under the goalposts `posts` of `rulesOf`.
    init(_ workload: WorkloadFinding, of figuresOf: CycleID, under posts: [Goalpost], of rulesOf: CycleID) {
        self.figuresOf = figuresOf
        self.rulesOf = rulesOf
        let scores = workload.models.map { model in
            Scoring(goalposts: posts, raw: posts.map { model.figures[$0.indicator] }).finding?.score
        }
        // Ranked are those that rank in their own cycle: limits aren't judged anew.
        let ranked = workload.models.indices.filter { workload.models[$0].competesForRank }
        let ranks = Dictionary(
            zip(ranked, Ranking.ranks(ranked.map { scores[$0] })).map { ($0, $1) },
            uniquingKeysWith: { first, _ in first })
        rows = workload.models.indices.map { index in
            let model = workload.models[index]
            return Row(
                model: model.model.id, title: model.model.title, own: model.score.score, ownRank: model.score.rank,
                other: scores[index], otherRank: ranks[index] ?? nil)
        }
    }

    /// Whether two policies weigh a workload alike: the same goalposts, and weights of one proportion.
    static func isAlike(_ left: [Goalpost], _ right: [Goalpost]) -> Bool {
        func plain(_ posts: [Goalpost]) -> [Goalpost] {
            let total = posts.reduce(0) { $0 + $1.weight }
            return posts.map { post in
                var post = post
                post.source = nil
                post.weight = (post.weight / total * 1e9).rounded()
                return post
            }.sorted { $0.indicator < $1.indicator }
        }
        return plain(left) == plain(right)
    }
}

extension ModelFinding {
    /// Whether it stands among those that are ranked: it misses no limit, and answered the questions of the others.
    var competesForRank: Bool {
        verdict != .fail && !unlike.contains { $0.figure == .quality && $0.isBarred }
    }
}
