import Report

/// What mail programs bear: a letter that breaks a rule of theirs isn't written (mail.md 3.5, N09-N11).
enum MailBudget {
    /// Gmail cuts a mail off at 102,400 bytes of HTML; below it, bytes.
    static let html = 90_000
    /// A picture, bytes.
    static let picture = 200_000
    /// The message without what is attached, bytes.
    static let message = 1_000_000
    /// What some program ignores, refuses or takes for an attack.
    private static let forbidden = [
        "<svg", "<script", "<style", "<link", "<form", "var(", "flex", "grid", "position", "calc(", "data:", "url(",
        "@import",
        "javascript:",
    ]

    /// Everything that breaks a rule, one sentence each.
    static func faults(
        of message: MailMessage, pictures: [DataFile], attachments: [DataFile], standing: NumbersOfSite
    ) -> [String] {
        var faults: [String] = []
        if message.htmlBytes > html { faults.append("its HTML has \(message.htmlBytes) bytes; \(html) are the most") }
        for file in pictures where file.bytes.count > picture {
            faults.append("the picture \(file.path) has \(file.bytes.count) bytes; \(picture) are the most")
        }
        // Base64 makes four characters of three bytes, and ends each line with two.
        let attached = attachments.reduce(0) { $0 + ($1.bytes.count + 2) / 3 * 4 * 78 / 76 + 400 }
        let size = message.eml.bytes.count - attached
        if size > self.message { faults.append("it has \(size) bytes; \(self.message) are the most") }
        faults += styles(message.html).flatMap { style in
            forbidden.filter(style.contains).map { "its HTML has '\($0)'" }
        }
        let tags = MailBudget.tags(message.html)
        for tag in forbidden where tag.hasPrefix("<") && tags.contains(where: { $0.hasPrefix(tag.dropFirst()) }) {
            faults.append("its HTML has '\(tag)'")
        }
        for tag in tags where tag.hasPrefix("img ") && !tag.contains(" alt=\"") || tag.contains(" alt=\"\"") {
            faults.append("a picture has no words for who can't see it")
        }
        for tag in tags where tag.contains("=\"data:") || tag.contains("=\"javascript:") {
            faults.append("it has an address that no mail program follows")
        }
        if message.text.split(separator: " ").count < 20 { faults.append("its text has fewer than 20 words") }
        if message.letter.recipients.isEmpty {
            faults.append("nobody gets it; name addresses in site.yml under 'mail', 'to'")
        }
        let strangers = standing.missing(in: message.text) + standing.missing(in: message.letter.subject)
        if !strangers.isEmpty {
            faults.append("these numbers stand nowhere in the report: \(strangers.joined(separator: ", "))")
        }
        return faults
    }

    /// The values of the style attributes.
    private static func styles(_ html: String) -> [String] {
        html.matches(of: #/ style="([^"]*)"/#).map { String($0.output.1) }
    }

    /// What stands between angle brackets, without end tags; words are escaped, so they hold none.
    private static func tags(_ html: String) -> [String] {
        html.matches(of: #/<([a-z][^>]*)>/#).map { String($0.output.1) }
    }
}
