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
        let values = Values(
            language: language, policy: policy, summary: page.summary,
            title: page.title, style: style,
            script: script, home: SitePath.relative(from: page.path, to: "index.html"), masthead: page.masthead,
            hasEdition: page.edition != nil, edition: page.edition ?? "",
            navigation: page.navigation.map {
                Values.Link(
                    title: $0.title, href: SitePath.relative(from: page.path, to: $0.path), current: $0.isCurrent)
            },
            hasNotice: page.notice != nil, notice: page.notice ?? "", hasStates: !page.states.isEmpty,
            states: page.states.map { Values.State(text: $0.text, warning: $0.isWarning) },
            content: page.content.html, footer: page.footer.map { Values.Line(line: $0) })
        return Array(template.render(values).utf8)
    }

    /// Nothing is loaded and nothing runs but the two parts whose hashes stand here.
    static func policy(style: String, script: String) -> String {
        """
        default-src 'none'; style-src 'sha256-\(SHA256.base64(of: Array(style.utf8)))'; \
        script-src 'sha256-\(SHA256.base64(of: Array(script.utf8)))'; base-uri 'none'; form-action 'none'
        """
    }

    /// The names that a skeleton may use, read by reflection.
    private struct Values {
        struct Link { let title: String, href: String, current: Bool }
        struct State { let text: String, warning: Bool }
        struct Line { let line: String }

        let language: String, policy: String, summary: String, title: String, style: String, script: String
        let home: String, masthead: String, hasEdition: Bool, edition: String, navigation: [Link]
        let hasNotice: Bool, notice: String, hasStates: Bool, states: [State], content: String, footer: [Line]
    }
}
