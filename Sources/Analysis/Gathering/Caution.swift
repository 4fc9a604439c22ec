import Portfolio

/// What stands beside an interval that theory can't promise to hold the truth 95 times in 100 (methods.md 4.1, 4.5).
enum Caution {
    /// Beside every figure of calls: calls of one busy hour, or of one fault, are slow together, and then an interval that
    /// takes them for independent is too narrow.
    static let calls = "assumes independent calls"

    /// Beside a share: Wilson's interval covers 95% on average, but down to 92% where fewer than ten answers are of the
    /// rarer kind, or fewer than a hundred in all.
    static func share(_ tally: Tally, kinds: (String, String) = ("right", "wrong")) -> [String] {
        guard tally.n > 0 else { return [] }
        var list = tally.n < small ? ["small sample"] : []
        let (correct, wrong) = (tally.correct, tally.n - tally.correct)
        if min(correct, wrong) < rare {
            list.append("fewer than \(rare) \(correct < wrong ? kinds.0 : kinds.1): \(said)")
        } else if tally.n < few {
            list.append("fewer than \(few): \(said)")
        }
        return list
    }

    /// Beside a mix of slices.
    static func mix(_ tallies: [Tally]) -> [String] {
        let n = tallies.reduce(0) { $0 + $1.n }
        var list = n < small ? ["small sample"] : []
        if tallies.contains(where: { min($0.correct, $0.n - $0.correct) < rare }) {
            list.append("a slice with fewer than \(rare) right or wrong: \(said)")
        }
        return list
    }

    /// Beside what is computed of cautioned figures: their own cautions, each once.
    static func of(_ figures: Estimate?...) -> [String] {
        var seen = Set<String>()
        return figures.flatMap { $0?.remarks ?? [] }.filter { $0.hasSuffix(said) && seen.insert($0).inserted }
    }

    private static let said = "the interval can miss more often than 1 in 20"
    private static let small = 30
    private static let few = 100
    private static let rare = 10
}
