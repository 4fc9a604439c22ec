import Documents
import Testing

@Suite("The word that was probably meant")
struct NearMissTests {
    @Test(
        "a near word is suggested, a far one isn't",
        arguments: [("acuracy", "accuracy"), ("latnecy.p95", "latency.p95"), ("zebra", nil), ("", nil)])
    func near(word: String, meant: String?) {
        #expect(NearMiss.suggest(word, among: ["accuracy", "latency.p95", "latency.p99", "errors"]) == meant)
    }

    @Test("of two as near the first in order is taken")
    func ties() {
        #expect(NearMiss.suggest("latency.p9", among: ["latency.p99", "latency.p95"]) == "latency.p95")
        #expect(NearMiss.question("modle", among: ["model"]) == "did you mean 'model'?")
    }
}
