/// What labels should not cover, or must not.
struct Obstacles {
    /// Marks and the lines that belong to one: words may cover them where they must.
    private(set) var soft: Raster
    /// Rules, series and limits: no words may stand on them.
    private(set) var hard: Raster

    /// None yet, in a drawing of these bounds.
    init(in bounds: Box) {
        soft = Raster(in: bounds)
        hard = soft
    }

    /// A mark.
    mutating func add(_ box: Box) { soft.fill(box) }

    /// A line that words may cover where they must.
    mutating func add(from: Pixel, to: Pixel) { soft.draw(from: from, to: to) }

    /// A line that no words may stand on.
    mutating func addRule(from: Pixel, to: Pixel) { hard.draw(from: from, to: to) }
}
