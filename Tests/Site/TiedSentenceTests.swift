import Analysis
import Foundation
import Intake
import Markup
import Press
import Portfolio
import Report
import Testing

@Suite("No generated sentence puts one model above another that the data can't tell from it")
struct TiedSentenceTests {
    /// Fixed words of the report that compare no two models as measured: axes, questions, and exact prices over volume.
    private static let general = [
        "better →", "↑ better", "better is up", "Did it get slower?", "faster variant", "slower than any", "one better",
        "surely ahead of", "who costs less, from no traffic", "no other becomes the cheaper one",
        "nothing costs less than", "The first costs less from", "more measurement pays only if it costs less",
        "GPU hours 20% dearer", "beats on both cost and quality",
    ]

    @Test("in the example")
    func example() throws {
        try check(NorthwaterTests.content.path)
    }

    @Test("in reports of real data", arguments: ["aider", "bfcl", "h200", "timm"])
    func realData(_ name: String) throws {
        try check(RealDataTests.root.appendingPathComponent("Tests/RealData/\(name)").path)
    }

    private func check(_ folder: String) throws {
        var portfolio = try #require(Intake.read(folder: folder).0)
        // What people wrote is theirs.
        for index in portfolio.cycles.indices {
            portfolio.cycles[index].policy.draws = 200
            portfolio.cycles[index].narratives = []
            portfolio.cycles[index].experiments = []
            for place in portfolio.cycles[index].scenarios.indices {
                portfolio.cycles[index].scenarios[place].title = "Scenario \(place)"
                portfolio.cycles[index].scenarios[place].about = nil
            }
            portfolio.cycles[index].decisions = []
            portfolio.cycles[index].events = []
            portfolio.cycles[index].budget?.lines = []
        }
        let findings = Findings.of(portfolio)
        let publication = Report.publication(of: findings, portfolio: portfolio)
        var looked = 0
        var unclear = Set<String>()
        var wrong: [String] = []
        for edition in findings.editions {
            let reader = SentenceReader(edition: edition)
            let folder = edition.cycle.id.name + "/"
            let pages = publication.pages.filter { page in
                page.path.hasPrefix(folder) && !["lineage", "/sources/"].contains { page.path.contains($0) }
            }
            // Of a leaderboard's hundreds of models the first say all that the others do.
            for page in pages.filter({ !$0.path.contains("/models/") })
                + pages.filter({ $0.path.contains("/models/") }).prefix(20)
            {
                for claim in reader.claims(page.content.html, isOfModel: page.path.contains("/models/")) {
                    looked += 1
                    if Self.general.contains(where: { claim.sentence.contains($0) }) { continue }
                    if let pair = claim.pair {
                        if !reader.isSeparated(pair.0, pair.1, claim.isCost) {
                            wrong.append("\(page.path): \(claim.sentence) \(pair)")
                        }
                    } else {
                        unclear.insert(claim.sentence)
                    }
                }
            }
        }
        #expect(unclear.sorted() == [])
        #expect(wrong == [])
        #expect(looked > 0)
    }
}

/// Reads sentences that compare out of a page.
struct SentenceReader {
    struct Claim {
        var sentence: String
        var isCost: Bool
        /// The models compared; nil where none are named.
        var pair: (ModelID, ModelID)?
    }

    let edition: EditionFinding
    private let names: [(title: String, id: ModelID)]

    init(edition: EditionFinding) {
        self.edition = edition
        // The longest first: a name may be part of another.
        names = edition.cycle.models.map { ($0.title, $0.id) }.sorted { $0.title.count > $1.title.count }
    }

    /// Every sentence with a word that puts one above another.
    func claims(_ html: String, isOfModel: Bool) -> [Claim] {
        var subject: ModelID?
        var owner: ModelID?
        var claims: [Claim] = []
        // A name that may not break at its hyphen is a word like any other.
        let whole = html.replacing(#/<span class="name">([^<]*)</span>/#) { $0.1 }
        for (text, before) in Self.blocks(whole) {
            if before == "h1", isOfModel { subject = named(text).first }
            if before == "tr" || before == "/tr" { owner = nil }
            if owner == nil, before == "td" || before == "th" { owner = named(text).first }
            guard Self.words.contains(where: { text.contains($0) }) else { continue }
            for sentence in text.components(separatedBy: ". ") { claims += claim(sentence, subject: owner ?? subject) }
        }
        return claims
    }

    private static let words = ["better", "worse", "faster", "slower", "ahead", "beats", "cheaper", "dearer", "costs "]

    /// Tags that stand within a sentence.
    private static let inline: Set<String> = [
        "a", "/a", "b", "/b", "strong", "/strong", "em", "/em", "tspan", "/tspan", "wbr",
    ]

    /// The text between tags with the name of the tag before it.
    private static func blocks(_ html: String) -> [(text: String, before: String)] {
        var blocks: [(text: String, before: String)] = []
        for piece in html.utf8.split(separator: UInt8(ascii: "<")) {
            let parts = piece.split(separator: UInt8(ascii: ">"), maxSplits: 1, omittingEmptySubsequences: false)
            let tag = String(decoding: parts[0].prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
            let text = parts.count > 1 ? plain(String(decoding: parts[1], as: UTF8.self)) : ""
            if inline.contains(tag), !blocks.isEmpty {
                blocks[blocks.count - 1].text += text
            } else {
                blocks.append((text, tag))
            }
        }
        return blocks
    }

    private func claim(_ sentence: String, subject: ModelID?) -> [Claim] {
        let isQuality = sentence.contains(#/\b(better|worse|faster|slower|ahead|beats)\b/#)
        let isCost = sentence.contains(#/\b(cheaper|dearer)\b|\bcosts (?!no more)[^;.:]*?\b(less|more)\b(?! answers)/#)
        guard isQuality || isCost else { return [] }
        func pair(_ words: Regex<(Substring, Substring)>) -> (ModelID, ModelID)? {
            guard let match = sentence.firstMatch(of: words) else { return nil }
            let subjects = named(String(sentence[..<match.range.lowerBound])).reversed() + [subject].compactMap { $0 }
            let after = sentence[match.range.upperBound...]
            if let other = names.first(where: { after.hasPrefix($0.title) })?.id {
                return subjects.first { $0 != other }.map { ($0, other) }
            }
            if sentence.contains("surely"), let own = subjects.first, let subject { return (own, subject) }
            // Without "than" it is against the model in production.
            for own in subjects {
                let incumbent = edition.workloads.first { $0[own] != nil }?.incumbent
                if let incumbent, incumbent != own { return (own, incumbent) }
            }
            return nil
        }
        var claims: [Claim] = []
        if isQuality {
            claims.append(
                Claim(
                    sentence: sentence, isCost: false,
                    pair: pair(#/\b(better|worse|faster|slower|ahead|beats)\b(?: than| of)? ?/#)))
        }
        if isCost {
            claims.append(
                Claim(
                    sentence: sentence, isCost: true,
                    pair: pair(#/\b(cheaper|dearer|less|more)\b(?: than)? ?/#)))
        }
        return claims
    }

    /// Whether the data tells two models apart, by the intervals of their figures alone.
    func isSeparated(_ one: ModelID, _ other: ModelID, _ isCost: Bool) -> Bool {
        edition.workloads.contains { workload in
            guard let left = workload[one], let right = workload[other] else { return false }
            if !isCost, left.recommendation.against == other, let change = left.recommendation.qualityChange {
                return change.interval.map { $0.low > 0 || $0.high < 0 } ?? true
            }
            guard let a = isCost ? left.cost.comparable : left.quality,
                let b = isCost ? right.cost.comparable : right.quality
            else { return false }
            let (high, low) = a.value >= b.value ? (a, b) : (b, a)
            let down = high.interval.map { high.value - $0.low } ?? 0
            let up = low.interval.map { $0.high - low.value } ?? 0
            return high.value - low.value >= (down * down + up * up).squareRoot()
        }
    }

    /// The models named in a text, in its order.
    private func named(_ text: String) -> [ModelID] {
        var rest = text
        var found: [(String.Index, ModelID)] = []
        for name in names {
            while let range = rest.range(of: name.title) {
                found.append((range.lowerBound, name.id))
                rest.replaceSubrange(range, with: String(repeating: "\u{3}", count: name.title.count))
            }
        }
        return found.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "&amp;", with: "&").replacingOccurrences(of: "&lt;", with: "<")
            .replacingOccurrences(of: "\u{a0}", with: " ")
    }
}
