extension Node {
    /// The node as HTML 5, with inline SVG where it stands; the same text for the same node.
    public var html: String { written(isSVG: false) }

    /// The same page in fewer bytes: without the end tags and quotation marks that HTML 5 can do without.
    package var compactHTML: String {
        var out: [UInt8] = []
        write(into: &out, isSVG: false, isCompact: true)
        return String(decoding: out, as: UTF8.self)
    }

    /// The node, an `svg` element, as the text of a file of its own.
    public var svg: String { written(isSVG: true) }

    private func written(isSVG: Bool) -> String {
        var out: [UInt8] = []
        write(into: &out, isSVG: isSVG)
        return String(decoding: out, as: UTF8.self)
    }

    private func write(into out: inout [UInt8], isSVG: Bool, isCompact: Bool = false) {
        switch self {
        case .text(let text): Escape.text(text, into: &out)
        case .fragment(let nodes): for node in nodes { node.write(into: &out, isSVG: isSVG, isCompact: isCompact) }
        case .element(let name, let attributes, let children):
            out.append(UInt8(ascii: "<"))
            out.append(contentsOf: name.utf8)
            if isSVG && name == "svg" { out.append(contentsOf: " xmlns=\"http://www.w3.org/2000/svg\"".utf8) }
            // In SVG a value without quotation marks would swallow the slash of an empty element.
            let isBare = isCompact && !isSVG && name != "svg"
            for attribute in attributes { Node.write(attribute, into: &out, isSVG: isSVG, isBare: isBare) }
            let isInside = isSVG || name == "svg"
            if isInside && children.isEmpty {
                out.append(contentsOf: "/>".utf8)
                return
            }
            out.append(UInt8(ascii: ">"))
            if Node.void.contains(name) { return }
            // Inside foreignObject HTML rules hold again.
            for child in children {
                child.write(into: &out, isSVG: isInside && name != "foreignObject", isCompact: isCompact)
            }
            if isBare, Node.endless.contains(name) { return }
            out.append(contentsOf: "</".utf8)
            out.append(contentsOf: name.utf8)
            out.append(UInt8(ascii: ">"))
        }
    }

    private static func write(_ attribute: Attribute, into out: inout [UInt8], isSVG: Bool, isBare: Bool) {
        out.append(UInt8(ascii: " "))
        out.append(contentsOf: attribute.name.utf8)
        // XML knows no attribute without a value.
        guard let value = attribute.value ?? (isSVG ? "" : nil) else { return }
        if isBare, !value.isEmpty, value.utf8.allSatisfy(isPlain) {
            out.append(UInt8(ascii: "="))
            out.append(contentsOf: value.utf8)
            return
        }
        out.append(contentsOf: "=\"".utf8)
        Escape.attribute(value, into: &out)
        out.append(UInt8(ascii: "\""))
    }

    /// Elements that end where the next of their kind or their parent's end begins: rows, cells, items.
    private static let endless: Set<String> = ["li", "dt", "dd", "tr", "td", "th", "thead", "tbody"]

    /// Whether a byte may stand in a value without quotation marks.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "#"):
            true
        default: false
        }
    }

    /// Elements that have no end tag in HTML.
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}
