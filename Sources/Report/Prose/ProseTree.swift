import Documents

/// Markdown as pieces of a page, with the figures that it names put in; headings start below the page's own.
struct ProseTree {
    /// What a placeholder stands for.
    enum Placed {
        /// A figure and the way to where it comes from.
        case figure(String, to: String)
        /// A chart.
        case chart(PlacedChart)
    }

    /// What stands for each placeholder, by what stands between its braces.
    var placed: [String: Placed]

    /// The blocks of a document.
    func blocks(_ document: MarkdownDocument) -> [Block] { blocks(document.blocks) }

    private func blocks(_ blocks: [MarkdownDocument.Block], isTight: Bool = false) -> [Block] {
        blocks.flatMap { block($0.kind, isTight: isTight) }
    }

    private func block(_ kind: MarkdownDocument.Kind, isTight: Bool) -> [Block] {
        switch kind {
        case .paragraph(let words): paragraph(words, isTight: isTight)
        // A page has one heading of level 1, the decision, and no level may be skipped.
        case .heading(let level, let words): [.heading(level: level <= 2 ? 2 : 3, inlines(words), id: nil)]
        case .list(let start, let tight, let items): [list(start, tight, items)]
        case .quote(let inside): [.quote(blocks(inside))]
        case .code(let text, _): [.code(text, name: nil)]
        case .table(let alignments, let header, let rows): [table(alignments, header, rows)]
        case .thematicBreak: [.rule]
        case .footnote(let label, let inside): [.note("Note \(label):", blocks(inside))]
        }
    }

    /// A paragraph; a chart that is placed in it parts it in two.
    private func paragraph(_ words: [MarkdownDocument.Inline], isTight: Bool) -> [Block] {
        let role = isTight ? Block.Role.bare : .plain
        var blocks: [Block] = []
        var line: [Inline] = []
        func end() {
            if line.contains(where: { !$0.words.isEmpty }) { blocks.append(.words(line, role)) }
            line = []
        }
        for inline in ProseTree.joined(words) {
            guard case .text(let text) = inline else {
                line += inlines([inline])
                continue
            }
            for piece in Placeholder.pieces(of: text) {
                if case .name(let name) = piece, case .chart(let chart)? = placed[name] {
                    end()
                    blocks.append(.chart(chart))
                } else {
                    line.append(self.inline(piece))
                }
            }
        }
        end()
        return blocks
    }

    private func list(_ start: Int?, _ tight: Bool, _ items: [MarkdownDocument.Item]) -> Block {
        let children = items.map { item -> Block.Item in
            let mark = item.isChecked.map { [Block.words($0 ? "☑ " : "☐ ", as: .bare)] } ?? []
            return Block.Item(mark + blocks(item.blocks, isTight: tight))
        }
        return .list(children, start.map { .numbers(from: $0) } ?? .bullets)
    }

    private func table(
        _ alignments: [MarkdownDocument.Alignment], _ header: [[MarkdownDocument.Inline]],
        _ rows: [[[MarkdownDocument.Inline]]]
    ) -> Block {
        .grid(
            Block.Grid(
                heads: header.map(inlines), rows: rows.map { $0.map(inlines) },
                numbers: Set(alignments.indices.filter { alignments[$0] == .right })))
    }

    /// The parser may cut text at any character, a placeholder included.
    private static func joined(_ inlines: [MarkdownDocument.Inline]) -> [MarkdownDocument.Inline] {
        var joined: [MarkdownDocument.Inline] = []
        for inline in inlines {
            if case .text(let more) = inline, case .text(let before)? = joined.last {
                joined[joined.count - 1] = .text(before + more)
            } else {
                joined.append(inline)
            }
        }
        return joined
    }

    private func inlines(_ inlines: [MarkdownDocument.Inline]) -> [Inline] {
        ProseTree.joined(inlines).flatMap(inline)
    }

    private func inline(_ inline: MarkdownDocument.Inline) -> [Inline] {
        switch inline {
        case .text(let text): Placeholder.pieces(of: text).map(self.inline)
        case .softBreak: [.text("\n")]
        case .lineBreak: [.lineBreak]
        case .code(let text): [.code(text)]
        case .emphasis(let inside): [.emphasis(inlines(inside))]
        case .strong(let inside): [.strong(inlines(inside))]
        case .strikethrough(let inside): [.struck(inlines(inside))]
        case .link(let address, _, let inside):
            address.isEmpty ? inlines(inside) : [.link(inlines(inside), to: address)]
        // A page loads nothing, so an image stands as its words.
        case .image(_, _, let inside): inlines(inside)
        case .footnoteReference(let label): [.raised(label)]
        }
    }

    /// A piece of text; a chart within other words stands as its title, and what leads nowhere as it is written.
    private func inline(_ piece: Placeholder.Piece) -> Inline {
        switch piece {
        case .text(let text): return .text(text)
        case .name(let name):
            switch placed[name] {
            case .figure(let words, let way): return .figure(words, to: way)
            case .chart(let chart): return .text(chart.chart.title)
            case nil: return .text("{{" + name + "}}")
            }
        }
    }
}
