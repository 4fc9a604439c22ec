import Documents
import Formulas
import Portfolio
import Testing

@Suite struct `Rules of an author's own` {
    private static func mistakes(_ policy: [String]) throws -> [Diagnostic] {
        try portfolio(of: [
            "cycles/2026-Q3/metrics.csv": "model,indicator,value,n\nb,accuracy,77,100\na,accuracy,76,100\n",
            "cycles/2026-Q3/policy.yml": policy.joined(separator: "\n") + "\n",
        ]).1
    }

    private static func rule(_ claim: String, more: [String] = []) -> [String] {
        [
            "rules:", "  - id: A1", "    for: candidate", "    if: \(claim)", "    then: defer",
            "    because: It costs {cost}.",
        ] + more
    }

    @Test func `a rule becomes one of the policy`() throws {
        let (portfolio, mistakes) = try portfolio(of: [
            "cycles/2026-Q3/metrics.csv": "model,indicator,value,n\nb,accuracy,77,100\na,accuracy,76,100\n",
            "cycles/2026-Q3/policy.yml": Self.rule("cost > 2 USD and P(quality > 80%) < 0.9", more: ["    before: R5"])
                .joined(separator: "\n"),
        ])
        #expect(mistakes == [])
        let rule = try #require(portfolio?.cycles.first?.policy.rules.first)
        #expect(rule.id == "A1" && rule.action == .defer && rule.position == .before("R5"))
        #expect(
            AuthorRule.order([rule], for: .candidate) == [
                "R1", "FOR", "UNTIL", "R4", "R5'", "A1", "R5", "TIE", "R6", "R7", "R8",
            ])
    }

    @Test func `milliseconds against money are told at their column`() throws {
        #expect(
            try Self.mistakes(Self.rule("cost < 900 ms")) == [
                Diagnostic(
                    .error, file: "cycles/2026-Q3/policy.yml", place: Place(line: 4, column: 16, length: 6),
                    excerpt: "    if: cost < 900 ms",
                    message:
                        "'cost' is money per 1,000 requests and '900 ms' a time in ms; only like is compared with like",
                    cure: "write an amount, such as 2 USD")
            ])
    }

    @Test(arguments: [
        ("\"cots < 2 USD\"", 4, 10, "    if: \"cots < 2 USD\""), ("'cots < 2 USD'", 4, 10, "    if: 'cots < 2 USD'"),
        ("cots < 2 USD", 4, 9, "    if: cots < 2 USD"),
        (">\n      meets(all) and\n      cots < 2 USD", 6, 7, "      cots < 2 USD"),
        ("|\n      meets(all) and\n      cots < 2 USD", 6, 7, "      cots < 2 USD"),
    ])
    func `a misspelt name is told where it stands, however the text is quoted`(
        claim: String, line: Int, column: Int, excerpt: String
    ) throws {
        #expect(
            try Self.mistakes(Self.rule(claim)) == [
                Diagnostic(
                    .error, file: "cycles/2026-Q3/policy.yml", place: Place(line: line, column: column, length: 4),
                    excerpt: excerpt, message: "'cots' is no figure that is known here", cure: "did you mean 'cost'?")
            ])
    }

    @Test func `a figure in the reason is checked too`() throws {
        let lines = Self.rule("cost > 2 USD").map { $0.replacing("{cost}", with: "{cots}") }
        #expect(
            try Self.mistakes(lines).map { "\($0.place.line):\($0.place.column) \($0.message)" } == [
                "6:24 'cots' is no figure that is known here"
            ])
    }

    @Test func `a scenario that nobody describes is told`() throws {
        #expect(
            try Self.mistakes(Self.rule("in(tokens, cost > 2 USD)")).map { "\($0.place.column) \($0.message)" } == [
                "12 'tokens' is no scenario that is declared"
            ])
    }

    @Test(arguments: [
        (["    before: R99"], "7 'R99' is no built-in rule for candidate models"),
        (["    before: R2a"], "7 'R2a' is no built-in rule for candidate models"),
        (["    before: R5", "    after: R4"], "8 a rule stands before one rule or after one, not both"),
        (["    cycles: 0"], "7 'cycles' is 0; 1 to 12 was expected"),
        (["    cycles: 2"], "7 'cycles' counts for promotions alone, and this rule says 'defer'"),
    ])
    func `a place that isn't there is told`(more: [String], message: String) throws {
        #expect(
            try Self.mistakes(Self.rule("cost > 2 USD", more: more)).map { "\($0.place.line) \($0.message)" } == [
                message
            ])
    }

    @Test func `names of built-in rules and names that stand twice are told`() throws {
        let second = Self.rule("cost > 3 USD").dropFirst()
        #expect(
            try Self.mistakes(Self.rule("cost > 2 USD") + second).map { "\($0.place.line) \($0.message)" }.prefix(1)
                == [
                    "7 two rules are called 'A1'"
                ])
        let builtIn = Self.rule("cost > 2 USD").map { $0.replacing("id: A1", with: "id: R5") }
        #expect(try Self.mistakes(builtIn).map(\.message) == ["'R5' is a built-in rule"])
    }

    @Test func `a rule for candidates retires nothing`() throws {
        let lines = Self.rule("cost > 2 USD").map { $0.replacing("then: defer", with: "then: retire") }
        #expect(try Self.mistakes(lines).map(\.message) == ["a rule for candidate models can't say 'retire'"])
    }
}

@Suite struct `The proof of a policy` {
    /// What is wrong with rules, each as claim and action, and lines of the policy besides.
    private static func flaws(_ rules: [(String, String)], _ more: [String] = []) throws -> [String] {
        let lines = rules.enumerated().flatMap { place, rule in
            [
                "  - id: A\(place + 1)", "    for: candidate", "    if: \(rule.0)", "    then: \(rule.1)",
                "    because: It costs {cost}.",
            ]
        }
        return try portfolio(of: [
            "cycles/2026-Q3/metrics.csv": "model,indicator,value,n\nb,accuracy,77,100\na,accuracy,76,100\n",
            "cycles/2026-Q3/policy.yml": ((rules.isEmpty ? [] : ["rules:"]) + lines + more).joined(separator: "\n")
                + "\n",
        ]).1.map(\.message)
    }

    @Test func `a sound policy has no flaw`() throws {
        #expect(try Self.flaws([("cost < 1 USD", "promote"), ("cost >= 1 USD and accuracy < 50%", "defer")]) == [])
        #expect(try Self.flaws([]) == [])
    }

    @Test func `a rule that an earlier one covers is never reached, with figures that show it`() throws {
        #expect(
            try Self.flaws([("cost > 2 USD", "defer"), ("cost > 3 USD and accuracy < 50%", "defer")]) == [
                "rule 'A2' is never reached: where it holds, A1 has spoken, as with accuracy = 25 points, cost = 4 USD"
            ])
    }

    @Test func `a rule that two earlier ones cover together is never reached`() throws {
        let flaws = try Self.flaws([
            ("cost > 2 USD", "defer"), ("cost <= 2 USD and meets(all)", "defer"), ("meets(all)", "defer"),
        ])
        #expect(flaws.contains { $0.hasPrefix("rule 'A3' is never reached: where it holds, A1 or A2 has spoken") })
    }

    @Test func `a rule that no figures can make hold is told`() throws {
        #expect(
            try Self.flaws([("accuracy > 120%", "defer")]) == ["rule 'A1' never holds: no figures are so"])
        #expect(
            try Self.flaws([("P(cost < 2 USD) > 1", "defer")]) == ["rule 'A1' never holds: no figures are so"])
        #expect(
            try Self.flaws([("cost < 1 USD and cost > 2 USD", "defer")]) == ["rule 'A1' never holds: no figures are so"]
        )
    }

    @Test func `a rule that always holds hides those behind it`() throws {
        #expect(
            try Self.flaws([("accuracy >= 0", "defer")]) == [
                "rule 'A1' always holds, so R5', R5, TIE, R6, R7, R8 are never reached"
            ])
    }

    @Test func `a hole between two rules is told with a figure in it`() throws {
        #expect(
            try Self.flaws([("cost < 2 USD", "promote"), ("cost > 2 USD", "defer")]) == [
                "between rule 'A1' and rule 'A2' neither speaks where cost is exactly 2, as with cost = 2 USD"
            ])
        #expect(
            try Self.flaws([("cost <= 2 USD", "promote"), ("cost > 4 USD", "defer")]) == [
                "between rule 'A1' and rule 'A2' neither speaks where cost is above 2 and at most 4, as with cost = 3 USD"
            ])
    }

    @Test func `a rule that promotes what a limit bars, and limits that nothing meets, are told`() throws {
        #expect(
            try Self.flaws([("cost > 5 USD", "promote")], ["gates:", "  - {indicator: cost.per_1k, at_most: 3}"]) == [
                "rule 'A1' promotes only what misses the limit on cost.per_1k (at most 3), as with cost = 6 USD"
            ])
        #expect(
            try Self.flaws(
                [],
                [
                    "gates:", "  - {indicator: accuracy, at_most: 70}", "  - {indicator: accuracy, at_least: 80}",
                ]) == ["no model meets the limits on accuracy: at least 80 and at most 70"])
    }

    @Test func `a threshold that silences a built-in rule is told`() throws {
        #expect(
            try Self.flaws([], ["thresholds: {idle: 0}"]) == [
                "with 'idle' at 0 rule R11 never holds: no use lies below 0"
            ])
    }
}
