import Portfolio
import Testing

@testable import Analysis

/// Methods 0.2 and 13: what is missing holds an advice back and never makes it bolder.
@Suite struct `An input left out never makes an advice bolder` {
    @Test(arguments: UInt64(1)...20)
    func `in a small content`(seed: UInt64) throws {
        let cycles = try SeededContent.cycles(seed)
        let removals = try Removals(cycles)
        #expect(removals.count > 50)
        #expect(removals.bolder == [])
    }

    @Test func `an input that the last cycle had is named where it is missing`() throws {
        var cycles = try SeededContent.cycles(2)
        for index in cycles[1].models.indices where cycles[1].models[index].id == "token" {
            cycles[1].models[index].retraining = nil
        }
        let chat = try SmallPortfolio.chat(cycles[0], cycles[1])
        let advice = try #require(chat["token"]?.recommendation)
        #expect(advice.said == "defer R1")
        #expect(advice.reason == .data([.input(.retraining, of: "token", .lastCycle)]))
    }

    @Test func `an input that others have is named where it is missing, and nothing stated as nothing is`() throws {
        func cycle(_ stated: Set<Upkeep>) throws -> Cycle {
            var old = SmallPortfolio.entry("old", .production, price: 2, right: 7600)
            (old.model.supportHours, old.model.supportRate) = (10, 80)
            var new = SmallPortfolio.entry("new", price: 1, right: 7800)
            new.model.statedAsNothing = stated
            return try SmallPortfolio.cycle([old, new]) { $0.policy.thresholds.cycles = 1 }
        }
        let silent = try #require(try SmallPortfolio.chat(cycle([]))["new"]?.recommendation)
        #expect(silent.reason == .data([.input(.support, of: "new", .others)]))
        #expect(try SmallPortfolio.chat(cycle([.support]))["new"]?.recommendation.action == .promote)
    }
}

/// What the rules say of the last cycle with each input left out, where that is bolder than with all.
private struct Removals {
    var count = 0
    var bolder: [String] = []

    init(_ cycles: [Cycle]) throws {
        let last = try #require(cycles.last)
        let earlier = Findings.of(
            Portfolio(site: Portfolio.Site(), glossary: [], cycles: Array(cycles.dropLast()), files: [])
        ).editions
        for workload in last.workloads {
            func advice(_ cycle: Cycle) -> [ModelID: Recommendation] {
                let edition = EditionAssembly(
                    cycle: cycle, site: Portfolio.Site(), earlier: earlier, decisions: [], sharedFiles: [])
                return edition.assembly(of: workload, Allotment(Headroom.of(cycle, currency: .usd))).advice
            }
            let whole = advice(last)
            for removal in RemovedInputs(cycle: last, workload: workload.id).all {
                count += 1
                let less = advice(removal.cycle)
                for (model, now) in less.sorted(by: { $0.key < $1.key }) {
                    guard let before = whole[model], Removals.boldness(now) > Removals.boldness(before) else {
                        continue
                    }
                    // What made way for the model moves up when nothing is known of that model any more.
                    if model != removal.model, Removals.madeWay(before, for: removal.model) { continue }
                    bolder.append("\(removal.what) of \(removal.model): \(model) \(before.said), now \(now.said)")
                }
            }
        }
    }

    /// Holding and deferring move nothing; a promotion moves all traffic.
    private static func boldness(_ advice: Recommendation) -> Int {
        switch advice.action {
        case .hold, .defer: 0
        case .scale, .retrain, .change: 1
        case .deprecate, .retire, .promoteFor, .promoteUntil: 2
        case .promote: 3
        }
    }

    private static func madeWay(_ advice: Recommendation, for model: ModelID) -> Bool {
        advice.trace.lines.flatMap(\.facts).contains { fact in
            switch fact.subject {
            case .ahead(model), .rival(model): true
            default: false
            }
        }
    }
}
