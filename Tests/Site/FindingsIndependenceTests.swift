@testable import Analysis
import Foundation
import Intake
import Portfolio
import Press
import Report
import Statistics
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

    /// Every figure and sentence of all findings by its way from the root, lists of models by their ids.
    private static func leaves(
        _ portfolio: Portfolio, renamed names: [(now: String, before: String)] = []
    ) throws -> [String: String] {
        let publication = Report.publication(of: Findings.of(portfolio), portfolio: portfolio)
        let files = Press.data(of: publication).filter { $0.path.hasSuffix("data/findings.json") }
        #expect(files.count == portfolio.cycles.count)
        var leaves: [String: String] = [:]
        for file in files {
            var text = String(decoding: file.bytes, as: UTF8.self)
            for name in names { text = text.replacingOccurrences(of: name.now, with: name.before) }
            flatten(try JSONSerialization.jsonObject(with: Data(text.utf8)), at: file.path, into: &leaves)
        }
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
            // A rank counts those ahead.
            let isRank = key.hasSuffix("/rankFrom") || key.hasSuffix("/rankTo") || key.contains("--rank")
            return !isRank && before[key] != after[key]
        }.map { "\($0): \(before[$0] ?? "") became \(after[$0] ?? "nothing")" }
    }

    /// Elements in an order that a seed tells.
    private static func shuffled<Element>(_ list: [Element], _ random: inout RandomSource) -> [Element] {
        var list = list
        for last in stride(from: list.count - 1, to: 0, by: -1) {
            list.swapAt(last, min(last, Int(random.uniform() * Double(last + 1))))
        }
        return list
    }

    @Test(arguments: [UInt64(1), 2])
    func `another order of models, rows, snapshots and what they hold changes nothing`(_ seed: UInt64) throws {
        let before = try #require(Self.example)
        var after = before
        var random = RandomSource(seed: seed)
        for index in after.cycles.indices {
            after.cycles[index].models = Self.shuffled(after.cycles[index].models, &random)
            after.cycles[index].measurements = Self.shuffled(after.cycles[index].measurements, &random)
            after.cycles[index].snapshots = Self.shuffled(after.cycles[index].snapshots, &random)
            after.cycles[index].prices = Self.shuffled(after.cycles[index].prices, &random)
            for place in after.cycles[index].snapshots.indices {
                var snapshot = after.cycles[index].snapshots[place]
                snapshot.slices = Self.shuffled(snapshot.slices, &random)
                snapshot.latency = Self.shuffled(snapshot.latency, &random)
                snapshot.week = Self.shuffled(snapshot.week, &random)
                snapshot.bill = Self.shuffled(snapshot.bill, &random)
                after.cycles[index].snapshots[place] = snapshot
            }
        }
        let differences = try Self.differences(Self.leaves(before), Self.leaves(after))
        #expect(differences == [])
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
        let differences = try Self.differences(Self.leaves(before), Self.leaves(after, renamed: names.map { $0 }))
        #expect(differences == [])
    }

    /// A model that answers as `twin` does and costs more, on both workloads in turn.
    private static func added(_ id: ModelID, like twin: ModelID, price: Double, to portfolio: Portfolio) throws
        -> Portfolio
    {
        var after = portfolio
        for index in after.cycles.indices {
            let cycle = after.cycles[index]
            var poor = try #require(cycle.models.first { $0.id == twin })
            poor.id = id
            poor.title = id.name
            poor.stage = .candidate
            poor.hardware = nil
            poor.pricePerThousand = Cost(price, currency: .usd, basis: .list)
            after.cycles[index].models.insert(poor, at: 0)
            for var snapshot in cycle.snapshots where snapshot.model == twin {
                snapshot.model = id
                snapshot.bill = []
                after.cycles[index].snapshots.insert(snapshot, at: 0)
            }
        }
        return after
    }

    @Test(arguments: [("corvid-mini", 40.0), ("atlas-8b", 9.0), ("gauge-v3", 12.0), ("gauge-v4-lite", 5.0)])
    func `a dominated model changes no other model's figure`(_ twin: String, _ price: Double) throws {
        let before = try #require(Self.example)
        let after = try Self.added("poor", like: ModelID(twin), price: price, to: before)
        let differences = try Self.differences(Self.leaves(before), Self.leaves(after))
        #expect(differences == [])
    }

    @Test func `two dominated models, one on each workload, change no other model's figure`() throws {
        let before = try #require(Self.example)
        let one = try Self.added("poor-a", like: "corvid-pro", price: 40, to: before)
        let after = try Self.added("zz-poor", like: "gauge-v3", price: 20, to: one)
        let differences = try Self.differences(Self.leaves(before), Self.leaves(after))
        #expect(differences == [])
    }
}
