import Testing

@testable import Formulas

@Suite struct `Claims of authors` {
    static let words = Vocabulary(
        figures: [
            "accuracy": .points, "quality": .points, "cost": .moneyPerThousand, "cost.month": .moneyPerMonth,
            "latency.busy.p95": .milliseconds, "answers": .plain,
        ],
        facts: [
            "benefit": .moneyPerMonth, "chance": .plain,
            "worth": Dimension([.money: 1, .thousand: -1, .point: -1]),
        ],
        constants: ["thresholds.promote": (0.9, .plain)], checks: ["all", "latency"],
        limits: ["latency": .milliseconds], levels: ["thin", "fair", "strong"], currency: "USD")

    /// The mistake of a claim: its characters, its message.
    private static func mistake(_ text: String) -> LanguageMistake? {
        do throws(LanguageMistake) {
            _ = try WrittenClaim(text, words)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "cost < 2 USD", "cost.month <= 1,200 USD", "cost.month <= 14400 USD/year", "accuracy >= 90%",
        "change(accuracy) < -0.5 points", "P(cost < 2 USD) >= 0.9", "P(cost < 2 USD) >= 90%",
        "P(quality > 80% and cost < 2 USD) >= thresholds.promote", "latency.busy.p95 <= 0.9 s",
        "latency.busy.p95 > limit(latency)", "not misses(latency) and evidence(fair)", "known(cost) or meets(all)",
        "in(tokens-double, benefit > 0)", "in('tokens twice as dear', benefit > 0 USD)",
        "against(quality) * worth > against(cost)", "min(cost, 2 USD) < 1.5 USD",
        "abs(change(cost)) > 10% * last(cost)",
        "(cost < 2 USD or accuracy > 90%) and answers >= 100 answers", "cost \u{2264} 2 USD", "benefit > 0",
        "cost - last(cost) > 0", "-cost < 1 USD", "cost / last(cost) > 1.1",
    ])
    func `reads`(text: String) {
        #expect(Self.mistake(text) == nil)
    }

    @Test(arguments: [
        (
            "latency.busy.p95 < 2 USD", 19, 5,
            "'latency.busy.p95' is a time in ms and '2 USD' money; only like is compared with like"
        ),
        (
            "cost < 900 ms", 7, 6,
            "'cost' is money per 1,000 requests and '900 ms' a time in ms; only like is compared with like"
        ),
        (
            "cost < cost.month", 7, 10,
            "'cost' is money per 1,000 requests and 'cost.month' money per month; only like is compared with like"
        ),
        (
            "accuracy > 90", 11, 2,
            "'accuracy' is percent or points and '90' a bare number; only like is compared with like"
        ),
        (
            "cost + accuracy > 0", 7, 8,
            "'cost' is money per 1,000 requests and 'accuracy' percent or points; only like is compared with like"
        ),
        ("cost < 2 EUR", 7, 5, "amounts here are in USD, not EUR"),
        ("cots < 2 USD", 0, 4, "'cots' is no figure that is known here"),
        ("cost < 2 USD and and", 17, 3, "a figure or a number was expected, not 'and'"),
        ("cost <", 5, 1, "a figure or a number was expected, not the end"),
        ("cost = 2 USD", 5, 1, "figures that are measured are never equal to a number"),
        ("1 < cost < 2 USD", 9, 1, "a comparison has two sides"),
        ("cost", 0, 4, "'cost' is a number, and a claim was expected"),
        ("(cost < 2 USD", 0, 1, "the bracket of '(' isn't closed before the end"),
        ("P(meets(all)) > 0.5", 2, 10, "'meets(all)' has no chance: it isn't drawn"),
        ("change(benefit) > 0", 7, 7, "'benefit' is known of the model today alone"),
        ("meets(speed)", 6, 5, "'speed' is nothing that 'meets' can be asked of"),
        ("limit(cost) > 2 USD", 6, 4, "no limit is set on 'cost'"),
        ("sqrt(cost) > 2 USD", 0, 4, "'sqrt' is no function"),
        ("cost < 2 USD cost", 13, 4, "'cost' doesn't go on what stands before it"),
        ("cost < 2.5.1 USD", 7, 5, "'2.5.1' is no number"), ("cost ! 2", 5, 1, "'!' means nothing here"),
        ("meets(all) + 1 > 2", 0, 10, "'meets(all)' is a claim, and a number was expected"),
    ])
    func `is told where and how it is wrong`(text: String, start: Int, length: Int, message: String) {
        let found = Self.mistake(text)
        #expect(found?.message == message)
        #expect(found?.place == start..<start + length)
    }

    @Test func `a misspelt name is told with the names that are known`() {
        #expect(Self.mistake("cots < 2 USD")?.known.contains("cost") == true)
        #expect(Self.mistake("cost < 2 EUR")?.cure == "write it in USD")
    }

    @Test func `a claim as deep or long as nobody writes ends with a message`() {
        let deep = String(repeating: "(", count: 300) + "cost" + String(repeating: ")", count: 300) + " < 2 USD"
        #expect(Self.mistake(deep)?.message == "the brackets are too deep")
        #expect(
            Self.mistake(String(repeating: "not ", count: 200) + "meets(all)")?.message == "the brackets are too deep")
        #expect(Self.mistake(String(repeating: "-", count: 200) + "cost < 2 USD") != nil)
        #expect(Self.mistake(String(repeating: "c", count: 2000)) != nil)
    }

    @Test func `a share is a part of 1 beside a chance, and of 100 beside an accuracy`() throws {
        guard case .compares(let chance) = try WrittenClaim("chance >= 90%", Self.words).claim,
            case .compares(let share) = try WrittenClaim("accuracy >= 90%", Self.words).claim
        else {
            Issue.record("no comparisons")
            return
        }
        #expect(chance.right.value == 0.9)
        #expect(share.right.value == 90)
    }

    @Test func `any text at all is read or told, and never stops the program`() {
        let parts = [
            "cost", "<", "2", "USD", "(", ")", "P", "and", "or", "not", "%", "'", ",", "-", "in", "meets", "{", ".",
            "\u{1F600}", " ",
        ]
        var state: UInt64 = 7
        for _ in 0..<5_000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += parts[Int(state >> 33) % parts.count] + ((state >> 20) & 1 == 0 ? " " : "")
            }
            if let mistake = Self.mistake(text) {
                #expect(mistake.place.lowerBound >= 0 && mistake.place.upperBound <= text.count)
            }
            _ = try? WrittenSentence(text, Self.words)
        }
    }

    @Test func `a sentence holds its words and its figures`() throws {
        let sentence = try WrittenSentence("It costs {cost}, {against(cost)} more.", Self.words)
        #expect(sentence.pieces.count == 5)
        #expect(sentence.figures["against(cost)"] == .figure("cost", .against))
    }
}

@Suite struct `Where a claim holds` {
    private func region(_ text: String) throws -> Region {
        try #require(Region(WrittenClaim(text, `Claims of authors`.words).claim))
    }

    @Test(arguments: [
        ("cost < 1 USD", "cost < 2 USD", true), ("cost <= 2 USD", "cost < 2 USD", false),
        ("cost < 1 USD and accuracy > 90%", "cost < 1 USD", true),
        ("cost < 1 USD", "cost < 1 USD and accuracy > 90%", false),
        ("cost < 2 USD", "cost < 1 USD or cost >= 1 USD", true), ("meets(all) and cost < 1 USD", "meets(all)", true),
        ("meets(all)", "not meets(all)", false), ("not (cost >= 2 USD)", "cost < 2 USD", true),
        ("in(s, cost < 1 USD)", "cost < 1 USD", false), ("3 USD > cost", "cost < 3 USD", true),
        ("cost < 5 USD", "cost < 2 USD or (cost >= 2 USD and cost < 4 USD)", false),
    ])
    func `one lies within another`(inner: String, outer: String, lies: Bool) throws {
        #expect(try region(inner).without([region(outer)])?.isEmpty == lies)
    }

    @Test(arguments: [
        ("cost < 1 USD and cost > 2 USD", true), ("cost <= 1 USD and cost >= 1 USD", false), ("1 > 2", true),
        ("meets(all) and not meets(all)", true), ("cost < 1 USD or 1 > 2", false),
    ])
    func `nothing is so`(text: String, isEmpty: Bool) throws {
        #expect(try region(text).isEmpty == isEmpty)
    }
}
