import Portfolio

/// The looks of a mail: a theme's light colours as plain values, and fonts that every machine has. Mail programs know neither
/// custom properties nor inheritance into table cells, so each cell gets all of it.
struct MailStyle {
    /// The width of the mail, pixels.
    static let width = 600
    /// What is left of it between the margins, pixels.
    static let inner = width - 2 * margin
    static let margin = 24
    /// As wide is a chart shown, pixels; its picture has twice as many.
    static let chart = 420

    private let colours: [String: String]

    /// The style of a theme.
    init(_ theme: Theme) { colours = ChartPicture.colours(of: theme).filter { MailStyle.isColour($0.value) } }

    /// A colour by its name in the theme: `ink`, `paper`, `promote`.
    func colour(_ name: String) -> String { colours[name] ?? MailStyle.light[name] ?? "#1c1f24" }

    /// The style of words of a size in pixels.
    func words(_ size: Int, _ name: String = "ink", isBold: Bool = false, isSerif: Bool = false) -> String {
        "font-family:\(isSerif ? "Georgia,serif" : "Arial,sans-serif");font-size:\(size)px;line-height:\(size * 3 / 2)px;"
            + "color:\(colour(name))" + (isBold ? ";font-weight:bold" : "")
    }

    /// The style of a word on the colour of an action: in black or white, whichever reads better on it.
    func chip(_ action: String) -> String {
        let ground = colour(action)
        let words = ColourContrast.ratio(ground, "#ffffff") >= 4.5 ? "#ffffff" : "#000000"
        return "background-color:\(ground);color:\(words);font-weight:bold"
    }

    /// Colours where a theme has no plain one.
    private static let light = [
        "paper": "#fcfcfa", "ink": "#1c1f24", "muted": "#5b626d", "rule": "#d9dadc", "wash": "#eef2f2",
        "accent": "#0b5c8a", "good": "#1a757c", "bad": "#8f1f0c",
    ]

    private static func isColour(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "#") && text.utf8.count == 7 && text.dropFirst().allSatisfy(\.isHexDigit)
    }
}
