import Testing

@testable import Ledger

@Suite struct FieldTests {
    private struct Ends {
        var low: Double
        var high: Double?
    }

    private struct Thing {
        var name: String
        var ends: Ends?
        var parts: [Int] = []
    }

    private static var ends: Shape<Ends> {
        Shape(
            "ends",
            [
                .number("low", "The low end", in: .points) { $0.low },
                .maybeNumber("high", "The high end", in: .points) { $0.high },
            ])
    }

    private static var thing: Shape<Thing> {
        Shape(
            "thing",
            [
                .text("name", "Its name") { $0.name }, .maybe("ends", "Its ends", ends) { $0.ends },
                .list("parts", "Its parts", Shape<Int>("part", [.whole("n", "A number") { $0 }])) { $0.parts },
                .maybeNumber("cost", "What it costs", in: .money("a month")) { _ in 397044.00000000006 },
            ])
    }

    @Test func `a record of a list is written in one line, in the order of its fields`() {
        let bytes = Self.thing.file(of: [Thing(name: "a \"b\"", ends: Ends(low: 1, high: nil), parts: [1])])
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                [
                  {"name": "a \\"b\\"", "ends": {"low": 1, "high": null}, "parts": [{"n": 1}], "cost": 397044.00000000006}
                ]

                """)
    }

    @Test func `a column is one value with its unit, empty where it is unknown`() {
        let table = ColumnTable(
            "t.csv", Self.thing.columns,
            [Thing(name: "=cmd", ends: Ends(low: 0.1 + 0.2, high: 2)), Thing(name: "b", ends: nil)], currency: "EUR")
        #expect(
            String(decoding: table.bytes, as: UTF8.self) == """
                name,ends.low [points],ends.high [points],cost [EUR a month]\r
                '=cmd,0.3,2,397044\r
                b,,,397044\r

                """)
    }

    @Test func `what isn't finite is null`() {
        let shape = Shape<Double>("n", [.maybeNumber("x", "A number") { $0 }])
        #expect(String(decoding: shape.file(of: [.infinity]), as: UTF8.self).contains("\"x\": null"))
    }
}
