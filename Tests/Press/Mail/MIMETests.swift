import Testing

@testable import Press

@Suite struct `A mail's parts` {
    @Test func `keep their lines short and hold nothing but ASCII`() {
        let words = String(repeating: "−24 000 € a year; ", count: 40) + " \n.\n=\n"
        let lines = String(decoding: MIMEPart.quotedPrintable(words), as: UTF8.self).split(
            separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 127 } })
        #expect(lines.contains("=2E"))
        #expect(lines.contains("=3D"))
    }

    @Test func `let no word begin a header of its own`() {
        #expect(MIMEPart.header("Report\r\nBcc: x@example.org") == "Report Bcc: x@example.org")
        let long = MIMEPart.header(String(repeating: "−$24k ", count: 30))
        #expect(long.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(long.hasPrefix("=?utf-8?B?"))
    }

    @Test func `numbers are read with their signs and units`() {
        #expect(
            NumbersOfSite.numbers(in: "$24k less, −1.4 to 5.1 points, >99.9% sure of 5,150.")
                == ["$24k", "−1.4", "5.1", ">99.9%", "5,150"])
    }
}
