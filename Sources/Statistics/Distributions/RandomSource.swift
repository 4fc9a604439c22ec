import RealModule

/// Random numbers from a seed and a name: the same bytes on every machine, and no model's numbers depend on who else is
/// in the list (methods.md 0.6, 6). Generator: SplitMix64 (Steele, Lea, Flood 2014).
public struct RandomSource: RandomNumberGenerator, Sendable {
    private var state: UInt64
    private var spareNormal: Double?

    /// The stream of `names`, such as a workload and a model, under `seed`.
    public init(seed: UInt64, names: String...) {
        // FNV-1a parts the streams; a byte between the names keeps "ab","c" from being "a","bc".
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for name in names {
            for byte in Array(name.utf8) + [0xFF] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        state = seed ^ hash
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Uniform in the open interval from 0 to 1.
    public mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

    /// Standard normal, by the polar method.
    public mutating func normal() -> Double {
        if let spare = spareNormal {
            spareNormal = nil
            return spare
        }
        while true {
            let u = 2 * uniform() - 1
            let v = 2 * uniform() - 1
            let square = u * u + v * v
            guard square > 0, square < 1 else { continue }
            let factor = (-2 * Double.log(square) / square).squareRoot()
            spareNormal = v * factor
            return u * factor
        }
    }

    /// Gamma with this shape, above 0, and scale 1 (Marsaglia, Tsang 2000).
    public mutating func gamma(_ shape: Double) -> Double {
        if shape < 1 { return gamma(shape + 1) * Double.pow(uniform(), 1 / shape) }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let v = 1 + c * x
            guard v > 0 else { continue }
            let cube = v * v * v
            if Double.log(uniform()) < 0.5 * x * x + d - d * cube + d * Double.log(cube) { return d * cube }
        }
    }

    /// Beta with these parameters, both above 0.
    public mutating func beta(_ a: Double, _ b: Double) -> Double {
        let x = gamma(a)
        return x / (x + gamma(b))
    }

    /// Shares that add up to 1, Dirichlet with these parameters, all above 0.
    public mutating func dirichlet(_ parameters: [Double]) -> [Double] {
        var shares = parameters
        var total = 0.0
        for index in 0..<shares.count {
            // A parameter of 1 is an exponential, which needs one logarithm only.
            shares[index] = shares[index] == 1 ? -Double.log(uniform()) : gamma(shares[index])
            total += shares[index]
        }
        for index in 0..<shares.count { shares[index] /= total }
        return shares
    }
}
