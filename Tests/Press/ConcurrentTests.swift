import Testing

@testable import Press

@Suite("Mapping over cores")
struct ConcurrentTests {
    @Test("gives what mapping one by one gives, in the same order", arguments: [0, 1, 31, 32, 33, 1000])
    func order(count: Int) {
        let items = Array(0..<count)
        #expect(Concurrent.map(items) { "\($0 * 3)" } == items.map { "\($0 * 3)" })
    }
}
