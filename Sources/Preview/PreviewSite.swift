import Documents
import Foundation
import Press
import Report

/// What a browser is answered: pages and data of a draft, from memory, so that nothing else of the machine can be asked for.
struct PreviewSite: Sendable {
    /// An answer.
    struct Answer: Sendable {
        var isFound = true
        var type: String
        var bytes: [UInt8]
    }

    private let draft: PreviewDraft
    private let press: PagePress
    private let pages: [String: Page]

    /// The path under which a page asks whether there is a newer draft than its own.
    static let question = ".preview/"

    /// Throws when the theme can't be read.
    init(_ draft: PreviewDraft, theme: Theme) throws(PressError) {
        self.draft = draft
        press = try PagePress(theme, script: Self.script(version: draft.version))
        pages = Dictionary(
            (draft.made?.publication.pages ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The number of the draft that it shows.
    var version: Int { draft.version }

    /// The answer to a path without its first slash, as a browser asks: `2026-Q3/` is that folder's index.html.
    func answer(_ path: String) -> Answer {
        let path = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        if let page = pages[path] { return html(noted(page)) }
        guard let publication = draft.made?.publication else { return html(Self.nothing(noted: notes)) }
        if pages[path + "/index.html"] != nil { return answer(path + "/") }
        guard let file = Press.data(of: publication).first(where: { $0.path == path }) else {
            return Answer(isFound: false, type: "text/plain; charset=utf-8", bytes: Array("No such page.\n".utf8))
        }
        return Answer(type: Self.type(of: path), bytes: file.bytes)
    }

    private func html(_ page: Page) -> Answer {
        let language = draft.made?.publication.language ?? "en"
        return Answer(type: "text/html; charset=utf-8", bytes: press.html(of: page, language: language))
    }

    // MARK: Messages

    /// The page with what is wrong above it.
    private func noted(_ page: Page) -> Page {
        var page = page
        page.content = notes + page.content
        return page
    }

    private var notes: [Block] {
        guard !draft.messages.isEmpty else { return [] }
        let errors = draft.messages.count { $0.severity == .error }
        let warnings = draft.messages.count - errors
        let counts = "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
        let texts = draft.messages.map { Block.code($0.description, name: "A message about the content") }
        guard errors > 0 else {
            return [
                .folds([Fold(id: "preview-messages", title: "Preview: \(counts)", finding: "Open to read them.", texts)]
                )
            ]
        }
        let state = draft.made == nil ? "" : " Below stands the last report without errors."
        return [
            .section(
                id: "preview-messages", [.heading(2, "Preview: \(counts)."), .words(counts + "." + state)] + texts)
        ]
    }

    /// The page that stands while no report could be made yet.
    private static func nothing(noted notes: [Block]) -> Page {
        Page(
            path: "index.html", title: "Preview", summary: "The content has errors.", masthead: "Quarterdeck preview",
            edition: nil, navigation: [], states: [], notice: nil,
            content: [.heading(1, "The content has errors")] + notes, footer: [])
    }

    /// Loads the page anew once there is a newer draft, and keeps asking while the server is away.
    private static func script(version: Int) -> String {
        """
        (async () => {
          for (;;) {
            try {
              const answer = await fetch("/\(question)\(version)");
              if (answer.status === 200) { location.reload(); return; }
            } catch { await new Promise((wake) => setTimeout(wake, 500)); }
          }
        })();
        """
    }

    private static func type(of path: String) -> String {
        switch path.split(separator: ".").last {
        case "json": "application/json"
        case "csv": "text/csv; charset=utf-8"
        case "xml": "application/xml"
        case "svg": "image/svg+xml"
        default: "text/plain; charset=utf-8"
        }
    }
}
