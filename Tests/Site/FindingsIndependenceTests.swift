import Analysis
import Foundation
import Intake
import Portfolio
import Report
import Testing

@Suite("No figure of a model depends on another's name, place or presence, anywhere in findings.json")
struct FindingsIndependenceTests {
    private static let example: Portfolio? = Intake.read(folder: NorthwaterTests.content.path).0.map { portfolio in
        var portfolio = portfolio
        // Two cycles tell all; fewer draws than the default tell it as well.
        portfolio.cycles = Array(portfolio.cycles.suffix(2))
        for index in portfolio.cycles.indices {
            portfolio.cycles[index].policy.draws = 500
            portfolio.cycles[index].scenarios = Array(portfolio.cycles[index].scenarios.prefix(2))
            portfolio.cycles[index].decisions = []
            portfolio.cycles[index].outcomes = []
            portfolio.cycles[index].narratives = []
        }
        return portfolio
    }

    /// Every figure and sentence of the last cycle's findings by its way from the root, lists of models by their ids.
    private static func leaves(
        _ portfolio: Portfolio, renamed names: [(now: String, before: String)] = []
    ) throws -> [String: String] {
        let publication = Report.publication(of: Findings.of(portfolio), portfolio: portfolio)
        let file = try #require(publication.files.last { $0.path.hasSuffix("data/findings.json") })
        var text = String(decoding: file.bytes, as: UTF8.self)
        for name in names { text = text.replacingOccurrences(of: name.now, with: name.before) }
        var leaves: [String: String] = [:]
        flatten(try JSONSerialization.jsonObject(with: Data(text.utf8)), at: "", into: &leaves)
        return leaves
    }

    private static func flatten(_ value: Any, at path: String, into leaves: inout [String: String]) {
        switch value {
        case let object as [String: Any]:
            for (key, member) in object { flatten(member, at: path + "/" + key, into: &leaves) }
        case let list as [[String: Any]]:
            for (place, item) in list.enumerated() {
                let name = (item["id"] ?? item["model"]) as? String
                flatten(item, at: path + "/" + (name ?? String(place)), into: &leaves)
            }
        case let list as [String]: leaves[path] = list.sorted().joined(separator: "\n")
        case let list as [Any]:
            for (place, item) in list.enumerated() { flatten(item, at: path + "/\(place)", into: &leaves) }
        default: leaves[path] = "\(value)"
        }
    }

    /// What differs, but for what says where a model stands among all others.
    private static func differences(_ before: [String: String], _ after: [String: String]) -> [String] {
        before.keys.sorted().filter { key in
            // A rank, and how many others a statement was made against.
            let isRank = key.hasSuffix("/rankFrom") || key.hasSuffix("/rankTo") || key.contains("--rank")
            return !isRank && !key.hasSuffix("--frontier/steps") && before[key] != after[key]
        }.map { "\($0): \(before[$0] ?? "") became \(after[$0] ?? "nothing")" }
    }

    @Test func `another order of models, rows and snapshots changes nothing`() throws {
        let before = try #require(Self.example)
        var after = before
        for index in after.cycles.indices {
            after.cycles[index].models.reverse()
            after.cycles[index].measurements.reverse()
            after.cycles[index].snapshots.reverse()
        }
        #expect(Self.differences(try Self.leaves(before), try Self.leaves(after)) == [])
    }

    @Test func `another name changes no figure`() throws {
        let before = try #require(Self.example)
        let ids = Set(before.cycles.flatMap { $0.models.map(\.id.name) }).sorted()
        // The last in the alphabet comes first.
        let names = ids.enumerated().map { (now: "renamed\(100 + ids.count - $0.offset)end", before: $0.element) }
        func renamed(_ id: ModelID) -> ModelID { names.first { $0.before == id.name }.map { ModelID($0.now) } ?? id }
        var after = before
        for index in after.cycles.indices {
            for place in after.cycles[index].models.indices {
                let id = after.cycles[index].models[place].id
                after.cycles[index].models[place].id = renamed(id)
                after.cycles[index].models[place].title = renamed(id).name
            }
            for place in after.cycles[index].measurements.indices {
                after.cycles[index].measurements[place].model = renamed(after.cycles[index].measurements[place].model)
            }
            for place in after.cycles[index].snapshots.indices {
                after.cycles[index].snapshots[place].model = renamed(after.cycles[index].snapshots[place].model)
            }
            after.cycles[index].baseline = after.cycles[index].baseline.mapValues(renamed)
            for place in after.cycles[index].experiments.indices {
                after.cycles[index].experiments[place].model = renamed(after.cycles[index].experiments[place].model)
            }
        }
        #expect(
            Self.differences(try Self.leaves(before), try Self.leaves(after, renamed: names.map { $0 })) == [])
    }

    @Test func `a dominated model changes no other model's figure`() throws {
        let before = try #require(Self.example)
        var after = before
        for index in after.cycles.indices {
            let cycle = after.cycles[index]
            var poor = try #require(cycle.models.first { $0.id == "corvid-pro" })
            poor.id = "poor"
            poor.title = "poor"
            poor.pricePerThousand = Cost(40, currency: .usd, basis: .list)
            var snapshot = try #require(cycle.snapshots.first { $0.model == "corvid-mini" })
            snapshot.model = "poor"
            after.cycles[index].models.insert(poor, at: 0)
            after.cycles[index].snapshots.insert(snapshot, at: 0)
        }
        for difference in Self.differences(try Self.leaves(before), try Self.leaves(after)) {
            Issue.record(Comment(rawValue: difference))
        }
    }
}
