import Documents
import Portfolio
import Reading

/// `site.yml`: what is said of the series.
enum SiteFile {
    /// The site as the file says it, defaults where it says nothing, and every mistake in it.
    static func read(_ file: TextFile) -> (Portfolio.Site, [Diagnostic]) {
        var site = Portfolio.Site()
        let (value, mistakes) = YAML.read(file)
        var record = Record(value, in: file, what: "site.yml")
        site.title = record.name("title") ?? site.title
        site.organisation = record.name("organisation")
        site.currency = record.currency("currency") ?? site.currency
        if let language = record.name("language"), language != "en" {
            record.report(
                record.value("language")?.place ?? record.place, "pages are written in 'en' only, not in '\(language)'",
                "leave the line out")
        }
        site.theme = record.name("theme") ?? site.theme
        site.notice = record.text("notice")
        var below: [Diagnostic] = []
        if var owners = record.record("owners") {
            site.owners = owners.keys.compactMap { member in
                owners.name(member.key).map { Portfolio.Owner(name: member.key, mail: $0) }
            }
            for owner in site.owners where Mailbox(owner.mail) == nil {
                owners.report(
                    owners.value(owner.name)?.place ?? owners.place, "'\(owner.mail)' is no mail address",
                    "write it like team@example.org")
            }
            below += owners.finished()
        }
        if var links = record.record("links") {
            site.reportLink = links.name("report")
            if let link = site.reportLink, !["https://", "http://"].contains(where: link.lowercased().hasPrefix) {
                links.report(
                    links.value("report")?.place ?? links.place, "'\(link)' is no address of the web",
                    "begin it with https://; a folder on a file server is called 'share'")
            }
            site.shareLink = links.name("share")
            below += links.finished()
        }
        if let mail = record.record("mail") {
            let (plan, mistakes) = MailEntry.read(mail, hasOwners: !site.owners.isEmpty)
            site.mail = plan
            below += mistakes
        }
        return (site, mistakes + below + record.finished())
    }
}
