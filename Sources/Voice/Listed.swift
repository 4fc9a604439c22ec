/// Several things in one sentence.
public enum Listed {
    /// "a, b and c"; `none` where there is nothing.
    public static func and(_ parts: [String], none: String = "nothing") -> String { join(parts, "and") ?? none }

    /// "a, b or c"; `none` where there is nothing.
    public static func or(_ parts: [String], none: String = "nothing") -> String { join(parts, "or") ?? none }

    private static func join(_ parts: [String], _ word: String) -> String? {
        guard let last = parts.last, parts.count > 1 else { return parts.first }
        return parts.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
