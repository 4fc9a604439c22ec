/// What is wrong with a claim, and where in its text.
public struct LanguageMistake: Error, Hashable, Sendable {
    /// The characters that are meant, counted from 0.
    public let place: Range<Int>
    /// What is wrong and what was expected.
    public let message: String
    /// What to write instead; nil where `known` tells it.
    public let cure: String?
    /// The names that could have been meant; empty where no name is wrong.
    public let known: [String]

    init(_ place: Range<Int>, _ message: String, cure: String? = nil, known: [String] = []) {
        self.place = place
        self.message = message
        self.cure = cure
        self.known = known
    }
}
