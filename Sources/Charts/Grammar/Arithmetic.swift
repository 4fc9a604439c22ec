import RealModule

/// Logarithm, powers and angles, the only functions here that the standard library lacks.
enum Arithmetic {
    static func log(_ value: Double) -> Double { Double.log(value) }

    static func log10(_ value: Double) -> Double { log(value) / log(10) }

    static func power(_ base: Double, _ exponent: Double) -> Double { Double.pow(base, exponent) }

    static func sine(_ angle: Double) -> Double { Double.sin(angle) }

    static func cosine(_ angle: Double) -> Double { sine(angle + Double.pi / 2) }

    static func square(_ value: Double) -> Double { value * value }
}
