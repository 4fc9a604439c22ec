import Charts
import Documents
import Mustache
import Report

/// A theme's page skeleton, read once, that pages are put into.
struct Skeleton: Sendable {
    private let template: MustacheTemplate
    private let script: String
    /// The style of pages without and with charts, each with its policy: hashed once, not for each page.
    private let plain: (style: String, policy: String)
    private let charted: (style: String, policy: String)

    /// Reads the skeleton of `theme`; pages that `ask` may call the server that they come from, which no published page does.
    init(_ theme: Theme, asks: Bool = false) throws(PressError) {
        MustacheContentTypes.register(SafeText(), named: SafeText.name)
        let file = TextFile(path: theme.folder + "/page.mustache", bytes: Array(theme.page.utf8))
        try Skeleton.check(file)
        do {
            template = try MustacheTemplate(string: Skeleton.pragma + theme.page)
        } catch let error as MustacheTemplate.ParserError {
            let place = Place(line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber)
            throw .theme(file.diagnostic(.error, at: place, "the skeleton isn't Mustache (\(error.error))"))
        } catch {
            let place = Place(line: 1, column: 1)
            throw .theme(file.diagnostic(.error, at: place, "the skeleton isn't Mustache (\(error))"))
        }
        script = theme.script
        plain = (theme.style, Skeleton.policy(style: theme.style, script: theme.script, asks: asks))
        // The theme's rules come last, so that they may change how charts look.
        let both = ChartStyle.rules + theme.style
        charted = (both, Skeleton.policy(style: both, script: theme.script, asks: asks))
    }

    /// Makes every name of a skeleton escaped byte by byte, whoever wrote the skeleton.
    private static let pragma = "{{% CONTENT_TYPE:\(SafeText.name)}}\n"
    /// What is markup already and may stand unescaped.
    private static let markup: Set<String> = ["content", "style", "script"]

    /// Refuses what would let text onto the page unescaped: another way to escape, other braces, a name that holds no markup.
    private static func check(_ file: TextFile) throws(PressError) {
        let text = file.text
        for match in text.matches(of: #/{{{\s*([^}\s]*)|{{&\s*([^}\s]*)|{{([%=])/#) {
            let name = match.output.1 ?? match.output.2
            if let name, markup.contains(String(name)) { continue }
            let place = file.place(
                ofByte: text.utf8.distance(from: text.startIndex, to: match.range.lowerBound), length: 2)
            throw .theme(
                file.diagnostic(
                    .error, at: place,
                    name.map { "'\($0)' is text, and text stands escaped" }
                        ?? "a skeleton changes neither how text is escaped nor its braces",
                    cure: name.map { "write {{\($0)}}" } ?? "leave this out"))
        }
    }

    /// The page as a file: complete in itself, with a policy that lets run just the theme's own style and script.
    func html(of page: Page, language: String) -> [UInt8] {
        html(of: page, content: page.content.html, language: language)
    }

    /// The same with other markup where the page's content stands; the masthead leads to `home`, else to the page over all editions.
    func html(of page: Page, content: String, home: String? = nil, language: String) -> [UInt8] {
        var (style, policy) = page.hasCharts ? charted : plain
        var script = script
        if let own = page.script {
            script += "\n" + own
            policy = Skeleton.policy(style: style, script: script)
        }
        let values: Slots = [
            "language": .text(language), "policy": .text(policy), "summary": .text(page.summary),
            "title": .text(page.title), "style": .text(style), "script": .text(script),
            "home": .text(home ?? SitePath.relative(from: page.path, to: "index.html")),
            "masthead": .text(page.masthead),
            "forwards": .flag(page.leadsTo != nil),
            "forward": .text(page.leadsTo.map { SitePath.relative(from: page.path, to: $0) } ?? ""),
            "hasEdition": .flag(page.edition != nil), "edition": .text(page.edition ?? ""),
            "navigation": places(page.navigation, from: page.path),
            "hasNavigation": .flag(!page.navigation.isEmpty), "editions": places(page.editions, from: page.path),
            "hasNotice": .flag(page.notice != nil), "notice": .text(page.notice ?? ""),
            "hasStates": .flag(!page.states.isEmpty),
            "states": .list(
                page.states.map { state in
                    [
                        "text": .text(state.text), "warning": .flag(state.isWarning),
                        "leads": .flag(state.path != nil),
                        "href": .text(state.path.map { SitePath.relative(from: page.path, to: $0) } ?? ""),
                    ]
                }),
            "content": .text(content), "footer": .list(page.footer.map { ["line": .text($0)] }),
        ]
        return Array(template.render(values).utf8)
    }

    private func places(_ places: [Page.Place], from page: String) -> Slots.Slot {
        .list(
            places.map {
                [
                    "title": .text($0.title), "current": .flag($0.isCurrent),
                    "href": .text(SitePath.relative(from: page, to: $0.path)),
                ]
            })
    }

    /// Nothing is loaded and nothing runs but the two parts whose hashes stand here.
    static func policy(style: String, script: String, asks: Bool = false) -> String {
        """
        default-src 'none'; \(asks ? "connect-src 'self'; " : "")style-src 'sha256-\(SHA256.base64(of: Array(style.utf8)))'; \
        script-src 'sha256-\(SHA256.base64(of: Array(script.utf8)))'; base-uri 'none'; form-action 'none'
        """
    }
}
