import Markup
public import Report

/// Every number that a reader finds in a report, as it is written there: what a mail says must be among them (N09).
public struct NumbersOfSite: Sendable {
    private let numbers: Set<String>

    /// The numbers of an edition's pages, and of the page over all editions.
    public init(_ publication: Publication, cycle: String) {
        var all: Set<String> = []
        for page in publication.pages where page.path.hasPrefix(cycle + "/") {
            let head =
                [page.title, page.masthead, page.edition ?? "", page.notice ?? ""] + page.footer
                + page.states.map(\.text)
            for text in head + page.content.node.spoken { all.formUnion(NumbersOfSite.numbers(in: text)) }
        }
        numbers = all
    }

    /// The numbers of a text that stand nowhere in the site, each once, in their order.
    func missing(in text: String) -> [String] {
        // A link's address is no figure.
        let words = text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("://") && !$0.hasPrefix("\\\\") }
        var seen: Set<String> = []
        return NumbersOfSite.numbers(in: words.joined(separator: " ")).filter {
            !numbers.contains($0) && seen.insert($0).inserted
        }
    }

    /// Numbers with the signs, units and groups that they are written with: "$24k", "−1.4", "5,150", ">99.9%".
    static func numbers(in text: String) -> [String] {
        text.matches(of: #/[<>]?[−+]?[$€£¥]?[0-9](?:[0-9,.]*[0-9])?[kMB]?%?/#).map { String($0.output) }
    }
}

extension Markup.Node {
    /// Its words, and those that only who can't see it hears; each element's apart from the next.
    fileprivate var spoken: [String] {
        switch self {
        case .text(let words): [words]
        case .fragment(let nodes): nodes.flatMap(\.spoken)
        case .element(_, let attributes, let children):
            attributes.filter { $0.name == "aria-label" }.compactMap(\.value) + children.flatMap(\.spoken)
        }
    }
}
