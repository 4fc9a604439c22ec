/// The edges of a sketch's buckets as whole nanoseconds, so that every engine puts a time in the same bucket (methods.md 4.6).
///
/// The bucket of key k holds times above gamma^(k-1) and up to gamma^k milliseconds, as `LatencySketch` has it; its edges
/// are cut down to whole nanoseconds once, here.
public struct BucketScale: Hashable, Sendable {
    /// The relative error, such as 0.01.
    public let alpha: Double
    /// The key of the first edge.
    public let firstKey: Int
    /// The upper edge of each key from `firstKey` on, nanoseconds; the last is `longest` or above.
    public let edges: [Int]
    /// The bucket of the shortest time of each stretch between neighbouring short binary fractions.
    private let starts: [Int16]

    /// The key that stands for times of 0.
    public static let zeroKey = -99_999
    /// The longest time that is believed, nanoseconds: 11 days.
    public static let longest = 1_000_000_000_000_000
    /// Stretches of each power of two: so many that one holds two edges at most for an error of 0.01.
    private static let stretchBits = 7

    /// The scale of a relative error from 0.001 to 0.1; nil for others.
    public init?(alpha: Double) {
        guard (0.001...0.1).contains(alpha) else { return nil }
        self.alpha = alpha
        let gamma = (1 + alpha) / (1 - alpha)
        // By multiplication alone, which is the same on every machine, as a power isn't.
        var below: [Int] = []
        var edge = 1_000_000.0
        while edge >= 1 {
            below.append(Int(edge))
            edge /= gamma
        }
        firstKey = 1 - below.count
        var edges = Array(below.reversed())
        edge = 1_000_000.0
        while edges[edges.count - 1] < Self.longest {
            edge *= gamma
            edges.append(Int(edge))
        }
        self.edges = edges
        var starts: [Int16] = []
        var index = 0
        for stretch in 0..<(64 << Self.stretchBits) {
            let least = Self.least(of: stretch)
            while index < edges.count - 1, edges[index] < least { index += 1 }
            starts.append(Int16(index))
        }
        self.starts = starts
    }

    /// The key of a time above 0 and up to `longest`, nanoseconds.
    public func key(of time: Int) -> Int { firstKey + index(of: time) }

    /// The ratio of a bucket's ends.
    public var gamma: Double { (1 + alpha) / (1 - alpha) }

    /// The place of the key in `edges`.
    @inline(__always) func index(of time: Int) -> Int {
        edges.withUnsafeBufferPointer { edges in
            starts.withUnsafeBufferPointer { starts in
                var index = Int(starts[Self.stretch(of: time)])
                while edges[index] < time, index < edges.count &- 1 { index &+= 1 }
                return index
            }
        }
    }

    /// The power of two below a time and the bits that follow it.
    @inline(__always) private static func stretch(of time: Int) -> Int {
        let power = 63 - time.leadingZeroBitCount
        let bits = power >= stretchBits ? time >> (power - stretchBits) : time << (stretchBits - power)
        return power << stretchBits | bits & (1 << stretchBits - 1)
    }

    private static func least(of stretch: Int) -> Int {
        let power = stretch >> stretchBits
        let bits = 1 << stretchBits | stretch & (1 << stretchBits - 1)
        guard power < 63 else { return Int.max }
        return power >= stretchBits ? bits << (power - stretchBits) : bits >> (stretchBits - power)
    }
}
