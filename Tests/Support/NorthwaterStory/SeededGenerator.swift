#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// SplitMix64, started from names: the same names give the same numbers on every machine, and a figure's numbers
/// don't move when another figure is added.
struct SeededGenerator {
    private var state: UInt64

    /// A stream for these names: the FNV-1a hash of them and of the story's seed starts it.
    init(_ names: String...) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in ("northwater/" + names.joined(separator: "/")).utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        state = hash
    }

    /// The next 64 random bits.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }

    /// A number from 0 to 1, 1 not included.
    mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Whether something of this probability happens.
    mutating func happens(_ probability: Double) -> Bool { uniform() < probability }

    /// The index of one of these shares, which add up to 1.
    mutating func choice(_ shares: [Double]) -> Int {
        var left = uniform()
        for (index, share) in shares.enumerated() {
            left -= share
            if left < 0 { return index }
        }
        return max(0, shares.count - 1)
    }

    /// A standard normal number, by Box and Muller.
    mutating func normal() -> Double {
        let radius = (-2 * log(1 - uniform())).squareRoot()
        return radius * cos(2 * .pi * uniform())
    }

    /// How many of `n` happen; exact up to 2,000, by the normal approximation above.
    mutating func binomial(_ n: Int, _ probability: Double) -> Int {
        if n <= 2000 { return (0..<max(0, n)).reduce(0) { count, _ in count + (happens(probability) ? 1 : 0) } }
        let mean = Double(n) * probability
        let drawn = mean + (mean * (1 - probability)).squareRoot() * normal()
        return min(n, max(0, Int(drawn.rounded())))
    }
}
