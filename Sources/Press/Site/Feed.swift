import Markup
import Report

/// `feed.xml`: the news of a series as Atom (RFC 4287), so that a reader of feeds hears of an edition, a decision, an alert.
enum Feed {
    static let name = "feed.xml"

    /// The file's bytes. `home` is the address of the folder that the site stands in; without one links are relative to the feed,
    /// and names are of this series alone.
    static func text(of entries: [FeedEntry], title: String, home: String?) -> [UInt8] {
        let root = home.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
        let base = root.isEmpty ? "urn:quarterdeck:" + SitePath.name(for: title) + ":" : root
        var out = Array(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n".utf8)
        func line(_ name: String, _ text: String, _ indent: String = "  ") {
            out += Array("\(indent)<\(name)>".utf8)
            Escape.text(text, into: &out)
            out += Array("</\(name)>\n".utf8)
        }
        func link(_ to: String, _ relation: String, _ indent: String = "  ") {
            out += Array("\(indent)<link rel=\"\(relation)\" href=\"".utf8)
            Escape.attribute(to, into: &out)
            out += Array("\"/>\n".utf8)
        }
        line("id", base + "feed")
        line("title", title)
        line("updated", time(entries.first?.day.description))
        if !root.isEmpty { link(root + name, "self") }
        link(root + "index.html", "alternate")
        out += Array("  <author><name>".utf8)
        Escape.text(title, into: &out)
        out += Array("</name></author>\n".utf8)
        for entry in entries {
            out += Array("  <entry>\n".utf8)
            line("id", "\(base)\(entry.kind)/\(entry.name)".map { $0 == " " ? "-" : String($0) }.joined(), "    ")
            line("title", entry.title, "    ")
            line("updated", time(entry.day.description), "    ")
            link(root + entry.path, "alternate", "    ")
            out += Array("    <category term=\"\(entry.kind)\"/>\n".utf8)
            line("summary", entry.summary, "    ")
            out += Array("  </entry>\n".utf8)
        }
        return out + Array("</feed>\n".utf8)
    }

    /// Nine o'clock of a day, as mails have it; the feed of nothing bears the first day of its kind.
    private static func time(_ day: String?) -> String { "\(day ?? "1970-01-01")T09:00:00Z" }
}
