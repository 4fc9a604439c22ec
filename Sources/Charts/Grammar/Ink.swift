/// A colour by what it means; the page's theme says how it looks, in light and dark. Colour means an action or the side
/// of a limit, nothing else.
public enum Ink: String, Hashable, Sendable, CaseIterable {
    /// Words and lines that matter.
    case ink
    /// What stands back.
    case muted
    /// A reference that is no action: what a point is worth, a distribution.
    case accent
    /// Promote.
    case promote
    /// Hold.
    case hold
    /// Scale.
    case scale
    /// Defer.
    case `defer`
    /// Deprecate.
    case deprecate
    /// Retire.
    case retire
    /// The good side of a limit.
    case good
    /// The bad side of a limit.
    case bad

    /// The class that sets it.
    var name: String { "c-" + rawValue }
}
