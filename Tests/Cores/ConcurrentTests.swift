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

    @Test("gives what each of two pieces of work gives, also of one within the other")
    func both() {
        let (sum, words) = Concurrent.both {
            Concurrent.map(Array(1...100)) { $0 }.reduce(0, +)
        } _: {
            Concurrent.both({ "a" }, { nil as Int? })
        }
        #expect(sum == 5050)
        #expect(words.0 == "a" && words.1 == nil)
    }
}
