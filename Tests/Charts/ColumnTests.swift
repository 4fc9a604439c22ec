import Testing

@testable import Charts

@Suite struct `Words in a column` {
    @Test func `What is far apart stays where it is`() {
        #expect(Column.spread([10, 50, 90], apart: 15, from: 0, to: 100) == [10, 50, 90])
    }

    @Test func `What meets shares the room around its mean`() {
        let middles = Column.spread([50, 50, 52], apart: 10, from: 0, to: 100)
        #expect(zip(middles, middles.dropFirst()).allSatisfy { $1 - $0 > 9.999 })
        #expect(abs(middles.reduce(0, +) - 152) < 1e-9)
    }

    @Test func `Nothing leaves the ends`() {
        #expect(Column.spread([-5, 0, 1], apart: 10, from: 0, to: 100) == [0, 10, 20])
        #expect(Column.spread([99, 100], apart: 10, from: 0, to: 100) == [90, 100])
    }

    @Test func `More than find room are spread evenly`() {
        #expect(Column.spread([0, 0, 0, 0, 0], apart: 50, from: 0, to: 100) == [0, 25, 50, 75, 100])
    }
}
