import Testing

@Suite struct GoldenTests {
    @Test func `the first line that differs is named`() {
        #expect(Golden.firstDifference("a\nb\nc", "a\nx\nc") == "line 2 was 'b', is 'x'")
        #expect(Golden.firstDifference("a", "a\nb") == "line 2 was the end, is 'b'")
    }
}
