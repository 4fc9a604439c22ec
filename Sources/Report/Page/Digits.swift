import Voice

/// The report's numbers in the words of `Voice`, with the digits that an interval's half-width asks for.
enum Digits {
    /// Decimal places that an interval's half-width reaches, at most `most`.
    static func places(for half: Double, most: Int) -> Int {
        guard half.isFinite, half > 0 else { return most }
        return min(max(Precision(low: -half, high: half).places, 0), most)
    }

    /// With so many decimals, a true minus and no groups.
    static func fixed(_ value: Double, _ places: Int, signed: Bool = false) -> String {
        signed
            ? Voice.Digits.signed(value, places: places) : Voice.Digits.fixed(value, places: places, grouped: false)
    }

    /// With so many decimals, a true minus and groups of thousands.
    static func grouped(_ value: Double, _ places: Int, signed: Bool = false) -> String {
        signed ? Voice.Digits.signed(value, places: places) : Voice.Digits.fixed(value, places: places)
    }

    /// Money compared with a limit: a digit more where both would read alike, so that no figure contradicts what is said of
    /// it (methods.md 1.1): "$105.2k" of "$105k".
    static func money(_ value: Double, apartFrom limit: Double, _ code: String) -> String {
        let plain = money(value, half: nil, code)
        guard value != limit, plain == money(limit, half: nil, code) else { return plain }
        let closer = (-3...2).lazy.map { places in
            let known = Precision(places: places)
            return (Money.text(value, currency: code, known: known), Money.text(limit, currency: code, known: known))
        }
        return closer.first { $0.0 != $0.1 }?.0 ?? plain
    }

    /// Money: "$31k", "$1.2M", "$2.50", "$0.0031", rounded to the half-width of its interval where there is one.
    static func money(_ value: Double, half: Double?, _ code: String, signed: Bool = false) -> String {
        var known = half.flatMap { $0 > 0 && $0.isFinite ? Precision(low: -$0, high: $0) : nil }
        // Cents come in pairs: never "$2.5".
        if known?.places == 1, abs(value) < 1000 { known = Precision(places: 2) }
        return signed
            ? Money.signed(value, currency: code, known: known) : Money.text(value, currency: code, known: known)
    }
}
