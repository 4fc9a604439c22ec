import Testing

@testable import Statistics

@Suite("Splitting a change of cost")
struct PriceVolumeMixTests {
    private typealias Item = PriceVolumeMix.Item

    @Test("another price alone is all price")
    func price() {
        let split = PriceVolumeMix(
            [Item(priceBefore: 1.25, quantityBefore: 4380, priceNow: 1.10, quantityNow: 4380)], growth: 1)
        #expect(abs(split.price + 657) < 1e-9)
        #expect(split.volume == 0)
        #expect(split.mix == 0)
        #expect(abs(split.beforeAtTodaysPrices - 4818) < 1e-9)
    }

    @Test("more traffic alone is all volume")
    func volume() {
        let split = PriceVolumeMix(
            [Item(priceBefore: 2, quantityBefore: 1000, priceNow: 2, quantityNow: 1100)], growth: 1.1)
        #expect(split.price == 0)
        #expect(abs(split.volume - 200) < 1e-9)
        #expect(abs(split.mix) < 1e-9)
    }

    @Test("a model that takes over is all mix")
    func mix() {
        let split = PriceVolumeMix(
            [
                Item(priceBefore: 3, quantityBefore: 1000, priceNow: nil, quantityNow: 0),
                Item(priceBefore: nil, quantityBefore: 0, priceNow: 2, quantityNow: 1000),
            ], growth: 1)
        #expect(split.price == 0)
        #expect(split.volume == 0)
        #expect(split.mix == -1000)
    }

    @Test("price, volume and mix add up to the change, whatever changes", arguments: 0..<50)
    func exactSum(seed: UInt64) {
        var random = RandomSource(seed: seed, names: "price, volume, mix")
        let items = (0..<20).map { index in
            Item(
                priceBefore: index % 5 == 0 ? nil : random.uniform() * 100,
                quantityBefore: index % 5 == 0 ? 0 : random.uniform() * 1e6,
                priceNow: index % 7 == 0 ? nil : random.uniform() * 100,
                quantityNow: index % 7 == 0 ? 0 : random.uniform() * 1e6)
        }
        let split = PriceVolumeMix(items, growth: 0.5 + random.uniform())
        let change = split.now - split.before
        #expect(abs(split.price + split.volume + split.mix - change) <= 1e-12 * (split.now + split.before))
    }
}
