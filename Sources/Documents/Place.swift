/// A place in a text file.
public struct Place: Hashable, Sendable, Comparable {
    /// From 1.
    public var line: Int
    /// From 1, in characters.
    public var column: Int
    /// How many characters are meant; at least 1.
    public var length: Int

    /// Makes a place.
    public init(line: Int, column: Int, length: Int = 1) {
        self.line = line
        self.column = column
        self.length = max(1, length)
    }

    /// Orders as one reads.
    public static func < (left: Place, right: Place) -> Bool {
        (left.line, left.column, left.length) < (right.line, right.column, right.length)
    }
}
