/// What a part of a distribution is called: as the content names it, or by the values that fall into it.
public enum PartName: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A group or a kind: "dials".
    case named(String)
    /// Values above the first bound, if any, up to the second, if any.
    case range(above: Double?, upTo: Double?)

    /// A name of the content.
    public init(stringLiteral name: String) { self = .named(name) }
}
