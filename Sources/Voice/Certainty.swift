/// Probabilities in figures and always the same words.
public enum Certainty {
    /// The word for a probability: over 95% "nearly certain", 90 to 95 "very likely", 75 to 90 "likely", 50 to 75
    /// "leaning", under 50 "doubtful".
    public static func word(_ probability: Double) -> String {
        switch probability {
        case let p where p > 0.95: "nearly certain"
        case let p where p >= 0.90: "very likely"
        case let p where p >= 0.75: "likely"
        case let p where p >= 0.50: "leaning"
        default: "doubtful"
        }
    }

    /// The probability in figures, never 0% or 100%: "98%", "<0.1%", ">99.9%".
    public static func figure(_ probability: Double) -> String {
        guard probability.isFinite else { return "unknown" }
        if probability < 0.001 { return "<0.1%" }
        if probability > 0.999 { return ">99.9%" }
        let isExtreme = probability < 0.01 || probability >= 0.99
        return Digits.fixed(probability * 100, places: isExtreme ? 1 : 0) + "%"
    }

    /// Word and figure: "nearly certain (98%)".
    public static func text(_ probability: Double) -> String {
        word(probability) + " (" + figure(probability) + ")"
    }
}
