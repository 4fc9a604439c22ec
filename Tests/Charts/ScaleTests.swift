import Testing

@testable import Charts

@Suite struct `Scales` {
    @Test(arguments: [Scale.Kind.linear, .log, .sqrt]) func `A position leads back to its value`(_ kind: Scale.Kind) {
        let scale = Scale(kind, from: 1, to: 500)
        for value in [1.0, 3, 80, 500] { #expect(abs(scale.value(at: scale.position(value)) - value) < 1e-9 * value) }
    }

    @Test func `Equal, absent and endless values still make a scale`() {
        for values in [[], [0], [5, 5, 5], [.nan, .infinity], [-3, -3]] as [[Double]] {
            for kind in [Scale.Kind.linear, .log, .sqrt] {
                let scale = Scale.around(values, kind)
                #expect(scale.low < scale.high, "\(values) \(kind)")
                #expect(!Ticks.of(scale, about: 5).isEmpty, "\(values) \(kind)")
            }
        }
    }

    @Test func `Ticks are round and few`() {
        #expect(Ticks.of(Scale(.linear, from: 0, to: 1), about: 5) == [0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(Ticks.of(Scale(.log, from: 1, to: 40), about: 6) == [1, 2, 5, 10, 20])
        #expect(Ticks.of(Scale(.log, from: 1e-3, to: 1e6), about: 5).count <= 6)
    }
}

@Suite struct `Tables of charts` {
    @Test func `CSV keeps numbers in full and formulas as words`() {
        let table = ChartTable(
            header: ["a", "b"],
            rows: [[.init("=1+1"), .init(0.123456789, "0.12")], [.init("x,\"y\""), .init(3, "3")]])
        #expect(table.csv == "a,b\r\n'=1+1,0.123456789\r\n\"x,\"\"y\"\"\",3\r\n")
    }
}
