internal import CMarkGFM
import Synchronization

/// GitHub-flavoured Markdown through libcmark-gfm: tables, strikethrough, autolinks, task lists, footnotes.
public enum Markdown {
    /// The longest text that is read, bytes: some short texts take time by the square of their length.
    public static let largest = 100_000
    /// How deep blocks and inlines may nest; what lies deeper is left out.
    static let deepest = 60
    /// The bytes that all addresses together may take: a reference definition can be repeated without end.
    static let addressBudget = 400_000

    /// The cells that tables may have: libcmark-gfm fills each row up to its table's columns.
    static let mostCells = 200_000

    /// The tree of `text`, whose first line is line `firstLine` of its file; nil when it is longer than `largest`, or
    /// its tables could have more than 200,000 cells.
    public static func parse(_ text: String, firstLine: Int = 1) -> MarkdownDocument? {
        guard text.utf8.count <= largest, cells(of: text) <= mostCells else { return nil }
        // Extensions add to and remove from global tables while they parse: parallel parses would garble each other.
        let root = lock.withLock { _ in SendableNode(parsed(text)) }.node
        guard let root else { return nil }
        defer { cmark_node_free(root) }
        var converter = MarkdownConverter(skipped: firstLine - 1)
        let blocks = converter.blocks(of: root, depth: 0)
        return MarkdownDocument(blocks: blocks, links: converter.links, omitted: converter.omitted)
    }

    /// The most cells that the tables of `text` could have: the bars of the line with the most, in every line.
    private static func cells(of text: String) -> Int {
        let lines = text.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
        let bars = lines.map { line in line.reduce(0) { $1 == UInt8(ascii: "|") ? $0 + 1 : $0 } }
        return (bars.max() ?? 0) * lines.count
    }

    private struct SendableNode: @unchecked Sendable {
        let node: OpaquePointer?
        init(_ node: OpaquePointer?) { self.node = node }
    }

    private static let lock = Mutex(())

    private static func parsed(_ text: String) -> OpaquePointer? {
        cmark_gfm_core_extensions_ensure_registered()
        let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES
        guard let parser = cmark_parser_new(options) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
        }
        var copy = text
        copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        return cmark_parser_finish(parser)
    }
}

/// Turns libcmark-gfm's nodes into values.
struct MarkdownConverter {
    /// Lines of the file before the text.
    let skipped: Int
    private var addressBytes = 0
    private var footnotes = 0
    private var line = 1
    /// Every link that is kept, and what is left out.
    private(set) var links: [MarkdownDocument.Link] = []
    private(set) var omitted: [MarkdownDocument.Omitted] = []

    init(skipped: Int) { self.skipped = skipped }

    mutating func blocks(of node: OpaquePointer, depth: Int) -> [MarkdownDocument.Block] {
        guard depth < Markdown.deepest else { return [] }
        return children(of: node).compactMap { child in
            let start = Int(cmark_node_get_start_line(child)) + skipped
            line = start
            return kind(of: child, depth: depth).map { MarkdownDocument.Block(line: start, kind: $0) }
        }
    }

    private mutating func kind(of node: OpaquePointer, depth: Int) -> MarkdownDocument.Kind? {
        switch type(of: node) {
        case "paragraph": return .paragraph(inlines(of: node, depth: depth))
        case "heading":
            return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node, depth: depth))
        case "list":
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            let items = children(of: node).map { item in
                MarkdownDocument.Item(
                    isChecked: type(of: item) == "tasklist"
                        ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil,
                    blocks: blocks(of: item, depth: depth + 1))
            }
            return .list(
                start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                isTight: cmark_node_get_list_tight(node) != 0, items)
        case "block_quote": return .quote(blocks(of: node, depth: depth + 1))
        case "code_block":
            let language = string(cmark_node_get_fence_info(node)).prefix { $0 != " " }
            return .code(string(cmark_node_get_literal(node)), language: String(language))
        case "table": return table(node, depth: depth)
        case "thematic_break": return .thematicBreak
        case "footnote_definition", "<unknown>":
            // They come in the order in which they are called, and the calls are numbered so; the node has no number.
            footnotes += 1
            return .footnote(String(footnotes), blocks(of: node, depth: depth + 1))
        case "html_block":
            omit(.html, string(cmark_node_get_literal(node)), at: node)
            return nil
        default: return nil
        }
    }

    /// Notes a piece that no page shows; a remark in HTML was never meant for one.
    private mutating func omit(_ kind: MarkdownDocument.Omitted.Kind, _ text: String, at node: OpaquePointer) {
        let own = Int(cmark_node_get_start_line(node))
        if kind == .html, text.hasPrefix("<!--") { return }
        omitted.append(.init(line: own > 0 ? own + skipped : line, kind: kind, text: text))
    }

    private mutating func table(_ node: OpaquePointer, depth: Int) -> MarkdownDocument.Kind {
        let columns = Int(cmark_gfm_extensions_get_table_columns(node))
        let letters = cmark_gfm_extensions_get_table_alignments(node)
        let alignments = (0..<columns).map { column -> MarkdownDocument.Alignment in
            switch letters?[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
        let rows = children(of: node).map { row in children(of: row).map { inlines(of: $0, depth: depth) } }
        return .table(alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    private mutating func inlines(of node: OpaquePointer, depth: Int) -> [MarkdownDocument.Inline] {
        guard depth < Markdown.deepest else { return [] }
        return children(of: node).compactMap { child in
            switch type(of: child) {
            case "text": return .text(string(cmark_node_get_literal(child)))
            case "softbreak": return .softBreak
            case "linebreak": return .lineBreak
            case "code": return .code(string(cmark_node_get_literal(child)))
            case "emph": return .emphasis(inlines(of: child, depth: depth + 1))
            case "strong": return .strong(inlines(of: child, depth: depth + 1))
            case "strikethrough": return .strikethrough(inlines(of: child, depth: depth + 1))
            case "link":
                return .link(
                    address: address(of: child), title: string(cmark_node_get_title(child)),
                    inlines(of: child, depth: depth + 1))
            case "html_inline":
                omit(.html, string(cmark_node_get_literal(child)), at: child)
                return nil
            case "image":
                omit(.image, string(cmark_node_get_url(child)), at: child)
                return .image(
                    address: address(of: child), title: string(cmark_node_get_title(child)),
                    inlines(of: child, depth: depth + 1))
            case "footnote_reference", "<unknown>": return .footnoteReference(string(cmark_node_get_literal(child)))
            default: return nil
            }
        }
    }

    /// The address of a link, empty when it names another scheme than a reader's mail or web, or the budget is spent.
    private mutating func address(of node: OpaquePointer) -> String {
        let address = string(cmark_node_get_url(node))
        addressBytes += address.utf8.count
        guard addressBytes <= Markdown.addressBudget else { return "" }
        // Browsers skip control characters and spaces before they look for the scheme.
        let bare = address.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        let isLink = string(cmark_node_get_type_string(node)) == "link"
        // `//host/x` names a host without a scheme: from a file server it reaches for that host's share. Browsers read a
        // backslash as a slash.
        let isHost = bare.prefix(2).allSatisfy { $0 == "/" || $0 == "\\" } && bare.count > 1
        let own = Int(cmark_node_get_start_line(node))
        let place = own > 0 ? own + skipped : line
        func refuse() {
            if isLink { omitted.append(.init(line: place, kind: .address, text: address)) }
        }
        guard !isHost else {
            refuse()
            return ""
        }
        let start = bare.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let colon = start.firstIndex(of: ":") {
            let scheme = String(String.UnicodeScalarView(start[..<colon])).lowercased()
            guard ["http", "https", "mailto"].contains(scheme) else {
                refuse()
                return ""
            }
        }
        if isLink { links.append(.init(line: place, address: address)) }
        return address
    }

    private func children(of node: OpaquePointer) -> [OpaquePointer] {
        var list: [OpaquePointer] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            list.append(child)
            next = cmark_node_next(child)
        }
        return list
    }

    private func type(of node: OpaquePointer) -> String { string(cmark_node_get_type_string(node)) }

    private func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
