import Formulas
import Testing

@Suite struct `A formula` {
    private static let requests = Expression.input(.init("requests", 1_900_000, unit: "requests/month"))
    private static let hardware =
        Expression.maximum(6, .ceiling(requests / 350_000)) * .input(.init("hours", 730, unit: "h")) * 1.1

    @Test func `is evaluated with its filed numbers, or with others by name`() {
        #expect(Self.hardware.value == 6 * 730 * 1.1)
        #expect(Self.hardware.value { $0.name == "requests" ? 3_000_000 : $0.value } == 9 * 730 * 1.1)
    }

    @Test func `adds and multiplies from left to right, as a hand would`() {
        let sum = Expression.literal(0.1) + 0.2 + 0.3
        #expect(sum.value == 0.1 + 0.2 + 0.3)
        #expect(sum == .operation(.add, [0.1, 0.2, 0.3]))
        #expect((Expression.literal(0.1) + (Expression.literal(0.2) + 0.3)).value == 0.1 + (0.2 + 0.3))
    }

    @Test func `prints its numbers, with a word behind those that have one`() {
        let words = Self.hardware.spelled { ["requests": "requests", "hours": "h"][$0.name] ?? "" }
        #expect(words == "max(6, ⌈1,900,000 requests / 350,000⌉) × 730 h × 1.1")
    }

    @Test(arguments: [
        (Expression.literal(1) - (Expression.literal(2) - 3), "1 − (2 − 3)"),
        ((Expression.literal(1) - 2) - 3, "1 − 2 − 3"),
        (Expression.literal(1) / (Expression.literal(2) * 3), "1 / (2 × 3)"),
        ((Expression.literal(1) + 2) * 3, "(1 + 2) × 3"), (Expression.literal(1) - -2, "1 − (−2)"),
        (Expression.literal(4) * (Expression.literal(-2) + 3), "4 × (−2 + 3)"),
        (.square(Expression.literal(0.8) - 1), "(0.8 − 1)²"),
        (100 * .exponential(.logarithm(0.5)), "100 × exp(ln(0.5))"),
    ])
    func `stands in brackets where it would read otherwise without`(formula: Expression, words: String) {
        #expect(formula.spelled() == words)
    }

    @Test func `chooses by a comparison`() {
        let volume = Expression.input(.init("volume", 0))
        let cost = Expression.choose(volume, .greater, 0, then: 5 / volume, otherwise: 7)
        #expect(cost.value == 7)
        #expect(cost.value { _ in 2 } == 2.5)
        #expect(cost.spelled() == "(5 / 0 if 0 > 0, else 7)")
    }

    @Test func `is never a trap: what isn't defined is no number`() {
        #expect((Expression.literal(0) / 0).value.isNaN)
        #expect(Expression.operation(.add, []).value.isNaN)
        #expect(Expression.operation(.ceiling, [1, 2]).value.isNaN)
        #expect(Expression.sum([]).value == 0)
    }

    @Test func `is written for a script, with nothing that could close its element`() {
        let formula = Expression.choose(
            .input(.init("a</script>\"", 0.1)), .atMost, 2, then: .literal(.infinity), otherwise: 3)
        #expect(
            formula.json
                == #"["if","a\u003c/script\u003e\"","\u003c=",2,null,3]"#)
        #expect((Expression.literal(1) + 2).json == #"["add",1,2]"#)
    }

    @Test func `binds what doesn't move, and is the same to the last bit`() {
        let bound = Self.hardware.bound { $0.name == "requests" }
        #expect(bound.inputs.map(\.name) == ["requests"])
        for volume in [0.1, 350_000, 1_900_001, 3e9] {
            #expect(bound.value { _ in volume } == Self.hardware.value { $0.name == "requests" ? volume : $0.value })
        }
        #expect(Self.hardware.bound { _ in false } == .literal(Self.hardware.value))
        let choice = Expression.choose(Self.requests, .less, 2, then: 1, otherwise: .input(.init("a", 5)))
        #expect(choice.bound { $0.name == "a" } == .input(.init("a", 5)))
    }

    @Test func `equals itself, with an input that has no number yet too`() {
        let open = Expression.input(.init("net", .nan, unit: "USD")) * 12
        #expect(open == .input(.init("net", .nan, unit: "USD")) * 12)
        #expect(Set([open, .input(.init("net", .nan, unit: "USD")) * 12]).count == 1)
        #expect(open != .input(.init("net", 1, unit: "USD")) * 12)
        #expect(open != .input(.init("cost", .nan, unit: "USD")) * 12)
    }

    @Test func `names its inputs in order`() {
        #expect(Self.hardware.inputs.map(\.name) == ["requests", "hours"])
    }
}
