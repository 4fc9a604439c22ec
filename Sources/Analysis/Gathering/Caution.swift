import Portfolio

/// What stands beside an interval that theory can't promise to hold the truth 95 times in 100 (methods.md 4.1, 4.5).
enum Caution {
    /// Beside a share: Wilson's interval covers 95% on average, but down to 92% where fewer than ten answers are of the
    /// rarer kind, or fewer than a hundred in all.
    static func share(_ tally: Tally, kinds: (Remark.Kind, Remark.Kind) = (.right, .wrong)) -> [Remark] {
        guard tally.n > 0 else { return [] }
        var list: [Remark] = tally.n < small ? [.smallSample] : []
        let (correct, wrong) = (tally.correct, tally.n - tally.correct)
        if min(correct, wrong) < rare {
            list.append(.rare(correct < wrong ? kinds.0 : kinds.1, below: rare))
        } else if tally.n < few {
            list.append(.few(below: few))
        }
        return list
    }

    /// Beside a mix of slices.
    static func mix(_ tallies: [Tally]) -> [Remark] {
        let n = tallies.reduce(0) { $0 + $1.n }
        var list: [Remark] = n < small ? [.smallSample] : []
        if tallies.contains(where: { min($0.correct, $0.n - $0.correct) < rare }) {
            list.append(.rareInSlice(below: rare))
        }
        return list
    }

    /// Beside what is computed of cautioned figures: their own cautions, each once.
    static func of(_ figures: Estimate?...) -> [Remark] {
        var seen = Set<Remark>()
        return figures.flatMap { $0?.remarks ?? [] }.filter { $0.isCaution && seen.insert($0).inserted }
    }

    /// Answers below which a share says little whatever it is.
    static let small = 30
    private static let few = 100
    private static let rare = 10
}
