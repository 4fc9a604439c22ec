/// The ladder of one family of models: what one more point costs within it, by size, precision or length of context
/// (methods.md 7).
public struct FamilyLadder: Hashable, Sendable {
    /// The family's name.
    public var family: String
    /// Its own ladder, of two rungs or more.
    public var ladder: LadderFinding
}
