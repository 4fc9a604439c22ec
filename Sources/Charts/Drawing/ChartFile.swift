public import Markup

extension Chart {
    /// A drawing that stands alone, such as for a mail: an `svg` element with its style, its colours and an opaque ground
    /// inside, in a type face that is named, so that every machine that has it draws the same picture.
    ///
    /// `colours` are a theme's, by name: `paper`, `ink`, `muted`, `rule`, `wash` and the inks; what is missing is drawn by
    /// the light colours of the default theme.
    public func file(_ width: Width, colours: [String: String] = [:]) -> Node {
        guard case .element(let name, let attributes, let children) = image(width) else { return .nothing }
        let box = attributes.first { $0.name == "viewBox" }?.value?.split(separator: " ").map(String.init) ?? []
        guard box.count == 4 else { return .nothing }
        let kept = attributes.map { attribute in
            attribute.name == "class" ? Node.Attribute("class", "chart") : attribute
        }
        let ground = Node.el("rect", ["class": "ground", "width": box[2], "height": box[3]])
        let size = [Node.Attribute("width", box[2]), Node.Attribute("height", box[3])]
        return .element(
            name: name, attributes: kept + size,
            children: [.el("style", [:], .text(ChartStyle.fixed(colours))), ground] + children)
    }
}

extension ChartStyle {
    /// The light colours of the default theme.
    private static let light = [
        "paper": "#fcfcfa", "ink": "#1c1f24", "muted": "#5b626d", "rule": "#d9dadc", "wash": "#eef2f2",
        "accent": "#0b5c8a", "good": "#1a757c", "bad": "#8f1f0c", "promote": "#084d60", "hold": "#6f7a83",
        "scale": "#419bc4", "defer": "#6f7a83", "deprecate": "#a53f19", "retire": "#5f0e05",
    ]

    /// The rules without custom properties and conditions, which drawing programs don't know.
    static func fixed(_ colours: [String: String]) -> String {
        let lines = rules.split(separator: "\n").filter { !$0.contains("@media") && !$0.contains(".chart.narrow") }
        var text = lines.joined(separator: "\n").replacing("var(--sans, sans-serif)", with: "'DejaVu Sans', sans-serif")
        for (name, colour) in light {
            let given = colours[name].flatMap { isColour($0) ? $0 : nil }
            text = text.replacing("var(--\(name))", with: given ?? colour)
        }
        return text
    }

    /// Whether it is a colour and nothing else, such as `#0b5c8a`.
    private static func isColour(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "#") && [4, 7].contains(text.utf8.count)
            && text.dropFirst().allSatisfy(\.isHexDigit)
    }
}
