import Markup
import Portfolio
import Report

extension Inline {
    /// The words as elements of a paragraph.
    var node: Markup.Node {
        switch self {
        case .text(let words): .text(words)
        case .link(let inside, let way): tag("a", [("href", way)], inside.map(\.node))
        case .figure(let words, let way): tag("a", [("href", way)], words)
        case .emphasis(let inside): tag("em", [], inside.map(\.node))
        case .strong(let inside): tag("strong", [], inside.map(\.node))
        case .struck(let inside): tag("s", [], inside.map(\.node))
        case .code(let text): tag("code", [], text)
        case .action(let action, let words): tag("span", class: "chip " + action.rawValue, words)
        case .small(let words): tag("small", [], words)
        case .raised(let words): tag("sup", [], words)
        case .lineBreak: tag("br", [], [Markup.Node]())
        }
    }
}
