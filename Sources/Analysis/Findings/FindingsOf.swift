public import Portfolio

extension Findings {
    /// Everything computed of a portfolio, cycle by cycle, each with those before it in view. Pure: the same portfolio
    /// gives the same findings on any machine.
    public static func of(_ portfolio: Portfolio) -> Findings {
        var editions: [EditionFinding] = []
        var decisions: [Decision] = []
        for cycle in portfolio.cycles {
            decisions += cycle.decisions
            editions.append(
                EditionAssembly(
                    cycle: cycle, site: portfolio.site, earlier: editions, decisions: decisions,
                    sharedFiles: portfolio.files
                ).finding)
        }
        return Findings(site: portfolio.site, editions: editions)
    }
}
