/// Words one above the other, each as near to its own height as the others let.
enum Column {
    /// The middles of lines that want to stand at `wanted` (rising) and must be `apart`, between two ends: those that meet
    /// form a block around the mean of what they want. Where all find no room, they are spread evenly.
    static func spread(_ wanted: [Double], apart: Double, from low: Double, to high: Double) -> [Double] {
        guard wanted.count > 1 else { return wanted.map { min(max($0, low), max(low, high)) } }
        let apart = min(apart, max(0, high - low) / Double(wanted.count - 1))
        // Blocks of lines that touch: the sum of where their first lines want to be, and their number.
        var blocks: [(sum: Double, count: Int)] = []
        func first(_ block: (sum: Double, count: Int)) -> Double {
            min(max(block.sum / Double(block.count), low), high - apart * Double(block.count - 1))
        }
        for middle in wanted {
            blocks.append((middle, 1))
            while blocks.count > 1 {
                let (above, below) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
                guard first(above) + apart * Double(above.count) > first(below) else { break }
                blocks.removeLast(2)
                blocks.append(
                    (above.sum + below.sum - apart * Double(above.count * below.count), above.count + below.count))
            }
        }
        return blocks.flatMap { block in (0..<block.count).map { first(block) + apart * Double($0) } }
    }
}
