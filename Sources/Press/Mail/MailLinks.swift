import Report

/// Where a letter's links lead: into the site, by addresses that work wherever the mail is opened.
struct MailLinks {
    private let base: String?
    private let page: String

    init(_ letter: Letter) {
        base = letter.report.map { String($0.reversed().drop { $0 == "/" }.reversed()) }
        page = letter.page
    }

    /// The address of a way from the letter's page; nil where the site stands on no server.
    func address(_ way: String) -> String? {
        if way.contains(":") { return ["https://", "http://", "mailto:"].contains(where: way.hasPrefix) ? way : nil }
        return base.map { $0 + "/" + SitePath.resolved(way, from: page) }
    }

    /// The address of the page that the letter is about.
    var report: String? { base.map { $0 + "/" + page } }
}
