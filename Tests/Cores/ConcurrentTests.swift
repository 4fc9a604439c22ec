import Testing

@testable import Cores

@Suite("Mapping over cores")
struct ConcurrentTests {
    @Test("gives what mapping one by one gives, in the same order", arguments: [0, 1, 31, 32, 33, 1000])
    func order(count: Int) {
        let items = Array(0..<count)
        #expect(Concurrent.map(items) { "\($0 * 3)" } == items.map { "\($0 * 3)" })
        #expect(Concurrent.map(items, slice: 32) { "\($0 * 3)" } == items.map { "\($0 * 3)" })
    }
}
