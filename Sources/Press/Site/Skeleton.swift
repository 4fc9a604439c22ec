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

    /// Reads the skeleton of `theme`.
    init(_ theme: Theme) throws(PressError) {
        MustacheContentTypes.register(SafeText(), named: SafeText.name)
        do {
            template = try MustacheTemplate(string: theme.page)
        } catch let error as MustacheTemplate.ParserError {
            throw .skeleton(
                theme: theme.name, line: error.context.lineNumber, column: error.context.columnNumber,
                reason: "the skeleton isn't Mustache (\(error.error))")
        } catch {
            throw .skeleton(theme: theme.name, line: 1, column: 1, reason: "the skeleton isn't Mustache (\(error))")
        }
        script = theme.script
        plain = (theme.style, Skeleton.policy(style: theme.style, script: theme.script))
        // The theme's rules come last, so that they may change how charts look.
        let both = ChartStyle.rules + theme.style
        charted = (both, Skeleton.policy(style: both, script: theme.script))
    }

    /// The page as a file: complete in itself, with a policy that lets run just the theme's own style and script.
    func html(of page: Page, language: String) -> [UInt8] {
        let (style, policy) = page.hasCharts ? charted : plain
        let values: Slots = [
            "language": .text(language), "policy": .text(policy), "summary": .text(page.summary),
            "title": .text(page.title), "style": .text(style), "script": .text(script),
            "home": .text(SitePath.relative(from: page.path, to: "index.html")), "masthead": .text(page.masthead),
            "hasEdition": .flag(page.edition != nil), "edition": .text(page.edition ?? ""),
            "navigation": .list(
                page.navigation.map {
                    [
                        "title": .text($0.title), "current": .flag($0.isCurrent),
                        "href": .text(SitePath.relative(from: page.path, to: $0.path)),
                    ]
                }),
            "hasNotice": .flag(page.notice != nil), "notice": .text(page.notice ?? ""),
            "hasStates": .flag(!page.states.isEmpty),
            "states": .list(page.states.map { ["text": .text($0.text), "warning": .flag($0.isWarning)] }),
            "content": .text(page.content.html), "footer": .list(page.footer.map { ["line": .text($0)] }),
        ]
        return Array(template.render(values).utf8)
    }

    /// Nothing is loaded and nothing runs but the two parts whose hashes stand here.
    static func policy(style: String, script: String) -> String {
        """
        default-src 'none'; style-src 'sha256-\(SHA256.base64(of: Array(style.utf8)))'; \
        script-src 'sha256-\(SHA256.base64(of: Array(script.utf8)))'; base-uri 'none'; form-action 'none'
        """
    }
}
