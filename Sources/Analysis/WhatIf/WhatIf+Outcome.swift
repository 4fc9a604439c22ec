import Formulas

extension WhatIf {
    /// What assumptions make of every model, and who would be chosen.
    public struct Outcome: Hashable, Sendable {
        /// Every option's figures that are known, in the order of the options.
        public var figures: [[Figure: Double]]
        /// The place of the choice among the options; nil when nobody may be chosen.
        public var choice: Int?
        /// Who may be chosen, the choice first, by net benefit.
        public var eligible: [Int]
    }

    /// The outcome at a state.
    public func outcome(_ state: State) -> Outcome {
        let at = filed.merging(state) { $1 }
        let figures = options.map { values(of: $0, at) }
        return Outcome(figures: figures, eligible: eligible(figures))
    }

    /// The figures of one option; what isn't a number is left out.
    private func values(of option: Option, _ state: State) -> [Figure: Double] {
        var found: [Figure: Double] = [:]
        var known = state
        for figure in Figure.allCases {
            guard let tree = option.trees[figure] ?? shared[figure] else { continue }
            let value = tree.value { known[$0.name] ?? $0.value }
            guard value.isFinite else { continue }
            found[figure] = value
            known["." + figure.rawValue] = value
        }
        return found
    }

    /// Those that meet every limit, have room, and whose net benefit is known: by net benefit, of equal ones the cheaper,
    /// then the first by name, as the report chooses (methods.md 5).
    private func eligible(_ figures: [[Figure: Double]]) -> [Int] {
        options.indices.filter { place in
            guard figures[place][.verdict] == 2, figures[place][.net] != nil else { return false }
            guard let room = options[place].room, let replicas = figures[place][.replicas] else { return true }
            return replicas <= room
        }.sorted { left, right in
            let (l, r) = (figures[left], figures[right])
            let nets = (l[.net] ?? 0, r[.net] ?? 0)
            if nets.0 != nets.1 { return nets.0 > nets.1 }
            let costs = (l[.perThousand] ?? 0, r[.perThousand] ?? 0)
            return costs.0 != costs.1 ? costs.0 < costs.1 : left < right
        }
    }
}

extension WhatIf.Outcome {
    init(figures: [[WhatIf.Figure: Double]], eligible: [Int]) {
        self.figures = figures
        self.eligible = eligible
        choice = eligible.first
    }
}
