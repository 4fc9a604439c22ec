import Portfolio
import Statistics

/// Two models' answers to the same examples (methods.md 4.3): what both share cancels out of their difference.
struct PairedAnswers {
    /// Right and wrong, the first model against the second.
    let table: PairedShares

    /// Pairs by example; nil unless both answered the same ones, each rising by id.
    init?(_ first: [Snapshot.Item], _ second: [Snapshot.Item]) {
        guard !first.isEmpty, first.count == second.count, zip(first, second).allSatisfy({ $0.id == $1.id }) else {
            return nil
        }
        var counts = (both: 0, onlyFirst: 0, onlySecond: 0, neither: 0)
        for (left, right) in zip(first, second) {
            switch (left.correct, right.correct) {
            case (true, true): counts.both += 1
            case (true, false): counts.onlyFirst += 1
            case (false, true): counts.onlySecond += 1
            case (false, false): counts.neither += 1
            }
        }
        table = PairedShares(
            both: counts.both, onlyFirst: counts.onlyFirst, onlySecond: counts.onlySecond, neither: counts.neither)
    }

    /// Draws of the difference in points, first less second: Dirichlet with a half added to each count (methods.md 6).
    func draws(count: Int, random: inout RandomSource) -> [Double] {
        let shapes = [table.both, table.onlyFirst, table.onlySecond, table.neither].map { Double($0) + 0.5 }
        return (0..<count).map { _ in
            let parts = shapes.map { random.gamma($0) }
            return 100 * (parts[1] - parts[2]) / parts.reduce(0, +)
        }
    }

    /// How many more examples at the same shares would separate the two, four times in five (methods.md 4.8); nil when no
    /// sensible number would.
    var moreNeeded: Int? {
        guard let difference = table.estimate, table.n > 0 else { return nil }
        let discordant = Double(table.onlyFirst + table.onlySecond) / Double(table.n)
        return SampleSize().paired(difference, discordant: discordant).flatMap { needed in
            needed > table.n && needed <= max(SampleSize.mostTimes * table.n, 1_000_000)
                ? SampleSize.shown(needed - table.n) : nil
        }
    }
}
