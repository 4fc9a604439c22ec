import Testing

@testable import Report

/// A figure cited with the value that the text was written about.
struct StaleWordsTests {
    private func moved(_ line: String, to words: String) -> String? {
        Placeholder.all(in: line).first?.moved(to: words)?.message
    }

    @Test func `a figure that moved since the text was written is told with both values`() {
        let line = "It costs {{ figure: cost of corvid-mini = $1.60 }} now."
        #expect(moved(line, to: "$1.75") == "the text was written when this was $1.60; it is $1.75 now")
        #expect(moved(line, to: "$1.60") == nil)
    }

    @Test func `a text that states no value is never stale, and a slice's equals sign states none`() {
        let line = "Arabic: {{ figure: quality of corvid-mini on language=ar }}."
        #expect(moved(line, to: "71.2%") == nil)
        #expect(Placeholder.all(in: line).first?.name == "quality of corvid-mini on language=ar")
    }

    @Test func `blanks and minus signs may be typed as a keyboard has them`() {
        #expect(moved("{{ figure: gap of m on language=ar = -3.1 points }}", to: "\u{2212}3.1\u{A0}points") == nil)
    }
}
