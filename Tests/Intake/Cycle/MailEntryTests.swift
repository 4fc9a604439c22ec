import Documents
import Portfolio
import Testing

@testable import Intake

@Suite struct `Mail in site.yml` {
    private func read(_ text: String) -> (Portfolio.Site, [String]) {
        let (site, mistakes) = SiteFile.read(TextFile(path: "site.yml", bytes: Array(text.utf8)))
        return (site, mistakes.map { "\($0.place.line):\($0.place.column): \($0.message)" })
    }

    @Test func `names a sender, people by role, the teams and a server`() throws {
        let (site, mistakes) = read(
            """
            owners: {Care: care@example.org}
            mail:
              from: Report <reports@example.org>
              to:
                board: [Ada Lovelace <ada@example.org>, bob@example.org]
                finance: bob@example.org
              owners: true
              server: smtp.example.org
              security: tls
            """)
        #expect(mistakes == [])
        let plan = try #require(site.mail)
        #expect(plan.from.description == "Report <reports@example.org>")
        #expect(plan.roles.map(\.name) == ["board", "finance"])
        #expect(plan.roles[0].people.map(\.address) == ["ada@example.org", "bob@example.org"])
        #expect(plan.toOwners)
        #expect(plan.server == MailPlan.Server(host: "smtp.example.org", port: 465, security: .tls))
    }

    @Test func `every mistake has its place`() {
        let (_, mistakes) = read(
            """
            mail:
              to:
                board: [ada@example, "bob@example.org\\nBcc: x@example.org"]
                finance: [a@example.org, A@example.org]
              owners: true
              server: "smtp example"
            """)
        #expect(
            mistakes == [
                "2:3: mail needs 'from'", "3:13: 'ada@example' is no mail address",
                "3:26: 'bob@example.org\nBcc: x@example.org' is no mail address",
                "4:30: 'A@example.org' stands in the role 'finance' twice",
                "5:11: no team has an address to send its part to", "6:11: 'smtp example' is no name of a server",
            ])
    }
}
