import Charts
import Documents
import Portfolio
public import Report

/// A letter as it leaves: the message with its text, its HTML and its pictures, and the same as files to look at first.
public struct MailMessage: Sendable {
    /// The letter.
    public var letter: Letter
    /// What identifies the message: the cycle, the letter and its content; the same for the same.
    public var id: String
    /// The file of the message: `summary.eml`, with CR LF as it goes over the wire.
    public var eml: DataFile
    /// The HTML part and the text as files, and the pictures beside them.
    public var previews: [DataFile]
    /// The size of the HTML part, bytes.
    public var htmlBytes: Int
    /// How many parts of the letter were left out to keep within the budget.
    public var leftOut: Int
    /// The HTML part and the text, for the checks.
    var html: String
    var text: String

    /// Makes a message of a letter; `attachments` come last.
    ///
    /// Parts that don't fit the budget are left out, the last first, and the mail says where they stand. Throws `PressError.letter`
    /// with everything that breaks a rule of mail, `PressError.pictures` where no picture can be made.
    public init(
        _ letter: Letter, theme: Theme, attachments: [DataFile] = [], standing: NumbersOfSite
    ) async throws(PressError) {
        var pictures: [DataFile] = []
        for chart in letter.charts {
            do throws(PictureError) {
                let name = "\(letter.name)-\(pictures.count + 1).png"
                pictures.append(
                    DataFile(
                        path: name,
                        bytes: try await ChartPicture.png(
                            of: chart, .narrow, pixels: 2 * MailStyle.chart, theme: theme)))
            } catch { throw .pictures("\(error)") }
        }
        let sizes = pictures.map { MailMessage.size(ofPNG: $0.bytes) }
        let domain = letter.from.address.split(separator: "@").last.map(String.init) ?? "localhost"
        func html(_ count: Int, _ source: @escaping (Int) -> String) -> String {
            LetterHTML(letter, theme: theme, source: source).text(parts: count, sizes: sizes)
        }
        let name = "\(letter.cycle).\(letter.name)"
        func id(_ place: Int) -> String { "\(name).\(place + 1)@\(domain)" }
        var count = letter.parts.count
        while count > 1, html(count, { "cid:" + id($0) }).utf8.count > MailBudget.html { count -= 1 }
        let shown = letter.parts.prefix(count).joined().reduce(0) { $0 + $1.charts.count }
        let used = Array(pictures.prefix(shown))
        let page = html(count) { "cid:" + id($0) }
        let text = LetterText(letter).text(parts: count)
        let inline = used.enumerated().map {
            MIMEPart.file($1.bytes, type: "image/png", name: $1.path, id: id($0))
        }
        let alternative = MIMEPart.several(
            "alternative", name, [.text(text, type: "text/plain"), .text(page, type: "text/html")])
        var whole = MIMEPart.several(
            "related", name, parameter: "; type=\"multipart/alternative\"", [alternative] + inline)
        if !attachments.isEmpty {
            whole = MIMEPart.several(
                "mixed", name,
                [whole]
                    + attachments.map { MIMEPart.file($0.bytes, type: MailMessage.type(of: $0.path), name: $0.path) })
        }
        let seal = SHA256.hex(of: whole.bytes + Array(letter.subject.utf8)).prefix(16)
        self.id = "\(name).\(seal)@\(domain)"
        whole.headers = MailMessage.headers(of: letter, id: self.id) + whole.headers
        self.letter = letter
        self.html = page
        self.text = text
        htmlBytes = page.utf8.count
        leftOut = letter.parts.count - count
        eml = DataFile(path: letter.name + ".eml", bytes: whole.bytes)
        let files = used.map(\.path)
        previews =
            [
                DataFile(path: letter.name + ".html", bytes: Array(html(count) { files[$0] }.utf8)),
                DataFile(path: letter.name + ".txt", bytes: Array(text.utf8)),
            ] + used
        let faults = MailBudget.faults(of: self, pictures: used, attachments: attachments, standing: standing)
        guard faults.isEmpty else { throw .letter(eml.path, faults: faults) }
    }

    private static func headers(of letter: Letter, id: String) -> [(name: String, value: String)] {
        var headers = [("From", address(letter.from))]
        if let replyTo = letter.replyTo { headers.append(("Reply-To", address(replyTo))) }
        let people = letter.recipients.map { address($0.mailbox) }.joined(separator: ",\r\n ")
        return headers + [
            ("To", people), ("Subject", MIMEPart.header(letter.subject)), ("Date", date(letter.day)),
            ("Message-ID", "<\(id)>"), ("MIME-Version", "1.0"), ("X-Unsent", "1"),
            ("X-Quarterdeck-Edition", letter.cycle),
        ]
    }

    /// A name as a quoted text or an encoded word, then the address.
    private static func address(_ mailbox: Mailbox) -> String {
        guard let name = mailbox.name else { return mailbox.address }
        let encoded = MIMEPart.header(name)
        let isPlain = encoded == name && !name.contains { $0 == "\"" || $0 == "\\" }
        return
            "\(isPlain ? "\"\(name)\"" : MIMEPart.header(name.filter { $0 != "\"" && $0 != "\\" })) <\(mailbox.address)>"
    }

    /// Nine o'clock of a day: "Thu, 8 Oct 2026 09:00:00 +0000".
    private static func date(_ day: Day) -> String {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let (year, month, number) = day.parts
        return "\(days[day.weekday]), \(number) \(months[month - 1]) \(year) 09:00:00 +0000"
    }

    /// The width and height that a PNG's head tells.
    private static func size(ofPNG bytes: [UInt8]) -> (width: Int, height: Int) {
        guard bytes.count > 24 else { return (0, 0) }
        func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        return (number(16), number(20))
    }

    private static func type(of path: String) -> String {
        path.hasSuffix(".html") ? "text/html" : path.hasSuffix(".csv") ? "text/csv" : "application/octet-stream"
    }
}

extension Letter {
    /// Its charts, in their order.
    var charts: [Chart] { parts.joined().flatMap(\.charts) }
}

extension Block {
    /// The charts that a letter shows of it.
    var charts: [Chart] {
        switch self {
        case .chart(let placed): [placed.chart]
        case .beside(let parts): parts.joined().flatMap(\.charts)
        case .prose(let blocks), .quote(let blocks), .section(_, let blocks),
            .note(_, let blocks):
            blocks.flatMap(\.charts)
        default: []
        }
    }
}
