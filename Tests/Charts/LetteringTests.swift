import Testing

@testable import Charts

@Suite struct `Words of any script` {
    @Test(arguments: [
        ("corvid-mini", "corvid-mini"), ("🚀🔥 fast", "[rocket][fire] fast"), ("👩🏽\u{200D}🚀", "[woman]\u{200D}[rocket]"),
        ("🇩🇪 ☀\u{FE0F}", "DE ☀"), ("深層学習", "深層学習"), ("é", "é"),
    ]) func `pictographs are spelled out in drawings`(_ text: String, _ spelled: String) {
        #expect(Pictographs.spelled(text) == spelled)
    }

    @Test(arguments: [
        ("a: 5", "a: 5"), ("نموذج: −50 to 92", "\u{2068}نموذج\u{2069}: −50 to 92"),
        ("▸ نموذج-الدعم", "▸ \u{2068}نموذج-الدعم\u{2069}"), ("نمو…", "\u{2068}نمو…\u{2069}"),
        ("نمو a נמו", "\u{2068}نمو\u{2069} a \u{2068}נמו\u{2069}"),
    ]) func `words from right to left are set apart from the figures beside them`(_ text: String, _ isolated: String) {
        #expect(Direction.isolated(text).unicodeScalars.elementsEqual(isolated.unicodeScalars))
    }

    @Test func `what is cut is cut by the width of what is drawn`() {
        let cut = TextWidth.fit("🚀🔥 rocket 🦜", into: 90, size: 12)
        #expect(cut == "[rocket][fire]…")
        #expect(TextWidth.of(cut, size: 12) <= 90)
    }
}
