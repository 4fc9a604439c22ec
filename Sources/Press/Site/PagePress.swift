public import Report

/// Presses pages one at a time, for a preview that shows one of them: the looks of a theme, and a script beside the theme's own
/// that may call the server that the page comes from.
public struct PagePress: Sendable {
    private let skeleton: Skeleton

    /// Throws `PressError` when the theme can't be read.
    public init(_ theme: Theme, script: String) throws(PressError) {
        var theme = theme
        theme.script += "\n" + script
        skeleton = try Skeleton(theme, asks: true)
    }

    /// The page as a file.
    public func html(of page: Page, language: String) -> [UInt8] { skeleton.html(of: page, language: language) }
}
