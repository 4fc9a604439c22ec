import Portfolio
import Testing

@testable import Analysis

@Suite("How sure a choice is")
struct AcceptabilityTests {
    private typealias Small = SmallPortfolio

    private static let three = [
        Small.entry("old", .production, price: 2, right: 7600), Small.entry("new", price: 1.5, right: 7650),
        Small.entry("big", price: 9, right: 8330),
    ]

    @Test("the probabilities of the options add up to 1 at every worth, and the choice moves from cheap to good")
    func curve() throws {
        let found = try #require(Small.chat(Small.cycle(Self.three)).acceptability)
        #expect(found.draws == 2_000)
        #expect(found.seed == Policy().seed)
        for place in found.worths.indices {
            #expect(abs(found.options.reduce(0) { $0 + $1.probabilities[place] } - 1) < 1e-9)
        }
        #expect(found.choices.first == "new")
        #expect(found.choices.last == "big")
        #expect(found.choice == "new")
    }

    @Test("what knowing everything is worth is the least expected loss, that of the choice")
    func information() throws {
        let found = try #require(Small.chat(Small.cycle(Self.three)).acceptability)
        let losses = found.options.compactMap(\.expectedLoss)
        #expect(losses.count == found.options.count)
        #expect(found.perfectInformation == losses.min())
        #expect(found["new"]?.expectedLoss == losses.min())
    }

    @Test("a model that another surely beats is left out and named, and is on the frontier in no draw")
    func leftOut() throws {
        let chat = try Small.chat(Small.cycle(Self.three + [Small.entry("poor", price: 20, right: 5000)]))
        let found = try #require(chat.acceptability)
        #expect(found.leftOut == [.init(model: "poor", by: "new")])
        #expect(found["poor"] == nil)
        #expect(chat["poor"]?.frontierProbability == 0)
    }

    @Test("the promise of the best of four is drawn to their mean, never beyond it; three keep theirs")
    func promise() throws {
        let few = try #require(Small.chat(Small.cycle(Self.three)).acceptability)
        #expect(!few.isShrunk)
        #expect(few.promises.allSatisfy { $0.estimated == $0.promised })
        let rivals = [
            Small.entry("old", .production, price: 2, right: 152, of: 200),
            Small.entry("a", price: 2, right: 153, of: 200), Small.entry("b", price: 2.01, right: 154, of: 200),
            Small.entry("c", price: 2.02, right: 156, of: 200), Small.entry("d", price: 2.03, right: 160, of: 200),
        ]
        let many = try #require(Small.chat(Small.cycle(rivals)).acceptability)
        #expect(many.isShrunk)
        let best = try #require(many.promises.max { $0.estimated < $1.estimated })
        #expect(best.model == "d")
        #expect(best.promised < best.estimated)
        #expect(best.promised >= many.promises.map(\.estimated).reduce(0, +) / 4 - 1e-6)
    }

    @Test("with one model there is nothing to be sure of")
    func nothing() throws {
        #expect(try Small.chat(Small.cycle([Self.three[0]])).acceptability == nil)
    }

    @Test("models of equal counts at different costs are drawn apart; models equal in both tie")
    func streams() throws {
        let chat = try Small.chat(
            Small.cycle([
                Small.entry("a", .production, price: 2, right: 1500, of: 2000),
                Small.entry("b", price: 2.001, right: 1500, of: 2000),
                Small.entry("twin", price: 2.001, right: 1500, of: 2000),
            ]))
        let found = try #require(chat.acceptability)
        #expect(abs((found["a"]?.probability ?? 0) - 0.5) < 0.1)
        #expect(found["b"]?.probability == found["twin"]?.probability)
        #expect(chat["b"]?.frontierProbability == chat["twin"]?.frontierProbability)
    }

    @Test("the number of draws does not fall with the number of models")
    func draws() throws {
        let crowd = (0..<60).map { Small.entry(ModelID("m\($0)"), price: 2 + Double($0) / 100, right: 7600 + 10 * $0) }
        let found = try #require(Small.chat(Small.cycle(crowd)).acceptability)
        #expect(found.draws == 2_000)
    }
}
