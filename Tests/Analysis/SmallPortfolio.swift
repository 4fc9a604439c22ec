import Portfolio

@testable import Analysis

/// A portfolio made in code: one workload of a million requests a month, models by price and right answers.
struct SmallPortfolio {
    static let workload: WorkloadID = "chat"

    /// A model with its price per 1,000 and its right answers.
    struct Entry {
        var model: Model
        var tally: Tally?
        var measurements: [Measurement] = []
        var snapshot: Snapshot?
    }

    var cycles: [Cycle] = []

    /// One cycle; without policy changes, fewer draws than the default keep the tests quick.
    static func cycle(
        _ entries: [Entry], in name: String = "2026-Q3", worth: Double? = 0.1, traffic: Double? = 1_000_000,
        adjust: (inout Cycle) -> Void = { _ in }
    ) throws -> Cycle {
        guard let id = CycleID(name) else { throw NoSuchCycle(name: name) }
        var cycle = Cycle(id: id)
        var chat = Workload(id: workload)
        chat.title = "Chat"
        chat.requestsPerMonth = traffic
        chat.valueOfRight = worth
        chat.source = source("portfolio.yml", 3)
        cycle.workloads = [chat]
        cycle.policy.draws = 2_000
        cycle.models = entries.map(\.model)
        for entry in entries {
            var snapshot = entry.snapshot ?? Snapshot(workload: workload, model: entry.model.id, source: measured(id))
            snapshot.accuracy = snapshot.accuracy ?? entry.tally
            cycle.snapshots.append(snapshot)
            cycle.measurements += entry.measurements
        }
        adjust(&cycle)
        return cycle
    }

    /// A model that is bought by the request.
    static func entry(
        _ id: ModelID, _ stage: Model.Stage = .candidate, price: Double?, right: Int, of n: Int = 10_000
    ) -> Entry {
        var model = Model(id: id)
        model.stage = stage
        model.owner = "Platform"
        model.source = source("portfolio.yml", 20)
        model.pricePerThousand = price.map {
            Cost($0, currency: .usd, basis: .list, source: source("portfolio.yml", 21))
        }
        return Entry(model: model, tally: Tally(correct: right, n: n))
    }

    static func findings(_ cycles: Cycle...) -> Findings {
        Findings.of(Portfolio(site: Portfolio.Site(), glossary: [], cycles: cycles, files: []))
    }

    /// The last cycle's finding of the workload.
    static func chat(_ cycles: Cycle...) throws -> WorkloadFinding {
        let findings = Findings.of(Portfolio(site: Portfolio.Site(), glossary: [], cycles: cycles, files: []))
        guard let found = findings.editions.last?[workload] else { throw NoSuchCycle(name: "none") }
        return found
    }

    static func source(_ file: String, _ line: Int, _ window: Window? = nil) -> Source {
        Source(
            file: "cycles/2026-Q3/" + file, line: line, sha256: String(repeating: "0", count: 64), window: window)
    }

    /// Measured over the cycle's own days.
    static func measured(_ id: CycleID) -> Source { source("snapshots/a.json", 1, id.window) }

    struct NoSuchCycle: Error { var name: String }
}

extension Recommendation {
    /// Action and rule in one: "promote R5".
    var said: String { "\(action.rawValue) \(rule)" }
}
