import Intake
import Portfolio
import Testing

@Suite("What a file of an experiment says")
struct ExperimentFileTests {
    private func files(_ experiment: String) -> [String: String] {
        [
            "cycles/2026-Q3/metrics.csv": "model,indicator,value\ncorvid,accuracy,70\n",
            "cycles/2026-Q3/experiments/cache.yml":
                "model: corvid\nfactor: answer cache\ncontrol: off\nvariant: on\n" + experiment,
        ]
    }

    @Test("a list of what changed names the factor, each once")
    func changed() throws {
        #expect(
            try mistakes(of: files("changed: [answer cahce]\n")) == [
                "cache.yml:5 'changed' doesn't name the factor, 'answer cache'"
            ])
        let (found, wrong) = try portfolio(
            of: files("changed: [answer cache, answer cache]\n"))
        #expect(wrong == [])
        #expect(found?.cycles.first?.experiments.map(\.changed) == [["answer cache"]])
    }

    @Test("pairs take as many values on both sides")
    func pairs() throws {
        #expect(
            try mistakes(
                of: files(
                    """
                    effects:
                      - {indicator: cost, paired: true, control: {values: [1, 2]}, variant: {values: [2, 3, 4]}}
                      - {indicator: cost, paired: true, control: {values: [1]}, variant: {mean: 2, sd: 1, n: 9}}
                      - {indicator: cost, paired: true, control: {values: [1, 2]}, variant: {values: [2, 3]}}

                    """)) == [
                    "cache.yml:6 'paired' takes as many values on both sides, not 2 and 3",
                    "cache.yml:7 'paired' takes {values: [...]} on both sides",
                ])
    }

    @Test("right answers are counted on both sides, as a share")
    func shares() throws {
        #expect(
            try mistakes(
                of: files(
                    """
                    effects:
                      - {indicator: accuracy, control: {correct: 1, n: 2}, variant: {mean: 2, sd: 1, n: 9}}
                      - {indicator: accuracy, unit: ms, control: {correct: 1, n: 2}, variant: {correct: 1, n: 2}}

                    """)) == [
                    "cache.yml:6 one side counts right answers, the other measures values",
                    "cache.yml:7 counts of right answers are a share, not 'ms'",
                ])
    }
}
