import Documents
import Portfolio
import Reading
import Testing

@testable import Intake

/// Votes, dissent and doubts of a decision (N40).
@Suite struct `A decision keeps votes and dissent, each short` {
    private func read(_ lines: String) throws -> (Decision?, [String]) {
        let cycle = Cycle(id: try #require(CycleID("2026-Q3")))
        let text = "---\ntitle: A\naction: promote until\nstate: rejected\n\(lines)\n---\nBecause.\n"
        var references: [Reference] = []
        let (decision, mistakes) = DecisionFile.read(
            TextFile(path: "decisions/a.md", bytes: Array(text.utf8)), name: "a", cycle: cycle, &references)
        return (
            decision,
            mistakes.sorted().map { "\($0.place.line):\($0.place.column) \($0.message); \($0.cure ?? "")" }
        )
    }

    @Test func `they are read as written`() throws {
        let (decision, mistakes) = try read("doubts: the price of tokens\nvotes: 4 to 1\ndissent: Finance waits.")
        #expect(mistakes == [])
        #expect(decision?.action == .promoteUntil)
        #expect(decision?.doubts == "the price of tokens")
        #expect(decision?.votes == "4 to 1")
        #expect(decision?.dissent == "Finance waits.")
    }

    @Test func `200 words are kept, and 201 are too many`() throws {
        let most = Array(repeating: "word", count: 200).joined(separator: " ")
        let (kept, none) = try read("dissent: \(most)")
        #expect(none == [])
        #expect(kept?.dissent == most)
        let (long, mistakes) = try read("dissent: \(most) more")
        #expect(long?.dissent == nil)
        #expect(
            mistakes == [
                "5:10 'dissent' has 201 words, and at most 200 are kept; shorten it, and write the rest below the head"
            ])
    }
}
