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

    @Test(arguments: [
        ("vit_base_patch32_clip_224.laion2b_ft_in12k_in1k @ 224", "@ 224"),
        ("gpt-4.1-mini-2025-04-14 \u{2192} gemini-2.5-flash-preview-05-20 (no think)", "think)"),
        ("深層学習の大きなモデル第七世代深層学習の大きなモデル第七世代", "代"),
    ]) func `a name that is too long keeps its end, where a family differs`(_ name: String, _ end: String) {
        for width in stride(from: 250.0, through: 300, by: 7) {
            let words = TextWidth.fitName(name, into: width, size: 12)
            #expect(TextWidth.of(words, size: 12) <= width)
            #expect(words.contains("\u{2026}"))
            #expect(words.hasSuffix(end))
        }
        #expect(TextWidth.fitName(name, into: 2000, size: 12) == name)
    }

    @Test func `a sentence loses its end, and no width is too small`() {
        let sentence = "Train gauge-v3 anew for the new digital meters"
        #expect(TextWidth.fitName(sentence, into: 120, size: 12) == TextWidth.fit(sentence, into: 120, size: 12))
        for width in stride(from: 0.0, through: 60, by: 3) {
            let words = TextWidth.fitName("a-name \u{2192} another-name", into: width, size: 12)
            #expect(!words.isEmpty)
        }
    }

    @Test func `what is cut is cut by the width of what is drawn`() {
        let cut = TextWidth.fit("🚀🔥 rocket 🦜", into: 90, size: 12)
        #expect(cut == "[rocket][fire]…")
        #expect(TextWidth.of(cut, size: 12) <= 90)
    }
}
