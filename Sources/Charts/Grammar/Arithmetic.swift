#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Logarithm, powers and angles, the only functions here that the standard library lacks.
enum Arithmetic {
    static func log(_ value: Double) -> Double {
        #if canImport(Glibc)
            Glibc.log(value)
        #elseif canImport(Musl)
            Musl.log(value)
        #else
            Darwin.log(value)
        #endif
    }

    static func log10(_ value: Double) -> Double { log(value) / log(10) }

    static func power(_ base: Double, _ exponent: Double) -> Double {
        #if canImport(Glibc)
            Glibc.pow(base, exponent)
        #elseif canImport(Musl)
            Musl.pow(base, exponent)
        #else
            Darwin.pow(base, exponent)
        #endif
    }

    static func sine(_ angle: Double) -> Double {
        #if canImport(Glibc)
            Glibc.sin(angle)
        #elseif canImport(Musl)
            Musl.sin(angle)
        #else
            Darwin.sin(angle)
        #endif
    }

    static func cosine(_ angle: Double) -> Double { sine(angle + Double.pi / 2) }

    static func square(_ value: Double) -> Double { value * value }
}
