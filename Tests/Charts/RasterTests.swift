import Testing

@testable import Charts

@Suite struct `What is covered` {
    private let bounds = Box(left: 10, top: 5, right: 400, bottom: 300)

    private func box(_ left: Double, _ top: Double, _ width: Double, _ height: Double) -> Box {
        Box(left: left, top: top, right: left + width, bottom: top + height)
    }

    @Test func `nothing at first, and nothing outside`() {
        let raster = Raster(in: bounds)
        #expect(!raster.touches(bounds))
        #expect(!raster.touches(box(-500, -500, 20, 20)))
        #expect(raster.count(box(5000, 5000, 20, 20)) == 0)
    }

    @Test func `boxes that overlap always touch, those two units apart never`() {
        var state: UInt64 = 7
        func next(_ most: Double) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / 9_007_199_254_740_992 * most
        }
        for _ in 0..<2000 {
            var raster = Raster(in: bounds)
            let one = box(next(350) + 10, next(250) + 5, next(90), next(40))
            let other = box(next(350) + 10, next(250) + 5, next(90), next(40))
            raster.fill(one)
            if one.overlaps(other) { #expect(raster.touches(other)) }
            if !one.overlaps(other.inset(by: -2.01)) { #expect(!raster.touches(other)) }
            #expect(raster.touches(other) == (raster.count(other) > 0))
        }
    }

    @Test func `a line is found by what it runs through`() {
        var raster = Raster(in: bounds)
        raster.draw(from: Pixel(x: 20, y: 20), to: Pixel(x: 380, y: 290))
        #expect(raster.touches(box(195, 150, 12, 12)))
        #expect(!raster.touches(box(195, 40, 12, 12)))
        #expect(raster.touches(from: Pixel(x: 20, y: 290), to: Pixel(x: 380, y: 20)))
        #expect(!raster.touches(from: Pixel(x: 20, y: 200), to: Pixel(x: 60, y: 290)))
    }
}

@Suite struct `Shapes of distributions` {
    @Test func `a shape is where the values are`() {
        let shape = Density.shape(samples: (1...1000).map { 100 * (1 + Double($0) / 1000) })
        #expect(shape.count == 44)
        #expect((shape.first?.value ?? 0) > 99 && (shape.last?.value ?? 0) < 201)
        #expect(zip(shape, shape.dropFirst()).allSatisfy { $0.value < $1.value })
    }

    @Test func `values that no logarithm has leave no trace`() {
        #expect(Density.shape(samples: [0, -5, .nan, .infinity]).isEmpty)
        #expect(Density.shape([.init(from: -1, to: 5, count: 3)]).isEmpty)
    }
}
