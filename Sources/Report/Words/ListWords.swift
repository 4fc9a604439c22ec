/// Things in a row as a sentence has them.
enum ListWords {
    /// "a, b and c".
    static func join(_ parts: [String], by word: String = "and") -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
