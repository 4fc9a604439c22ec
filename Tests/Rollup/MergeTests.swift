import Documents
import Testing

@testable import Rollup

@Suite struct MergeTests {
    @Test(arguments: 1...40)
    func `roll-ups add up to the same bytes in any order`(_ seed: UInt64) throws {
        var random = Shuffled(state: seed)
        let parts = (0..<4).map { part(&random, $0) }
        let (a, b, c) = (parts[0], parts[1], parts[2])
        #expect(try RollupFile.bytes(of: a.merged(with: b)) == RollupFile.bytes(of: b.merged(with: a)))
        #expect(
            try RollupFile.bytes(of: a.merged(with: b).merged(with: c))
                == RollupFile.bytes(of: a.merged(with: b.merged(with: c))))
        let nothing = Rollup(alpha: 0.01)
        #expect(try RollupFile.bytes(of: nothing.merged(with: a)) == RollupFile.bytes(of: a))
        var sums: Set<[UInt8]> = []
        for _ in 0..<4 {
            let order = parts.shuffled(using: &random)
            var sum = order[0]
            for part in order.dropFirst() { sum = try sum.merged(with: part) }
            sums.insert(RollupFile.bytes(of: sum))
        }
        #expect(sums.count == 1)
    }

    @Test(arguments: 1...20)
    func `a roll-up reads back as it was written`(_ seed: UInt64) throws {
        var random = Shuffled(state: seed)
        let rollup = part(&random, 0)
        let bytes = RollupFile.bytes(of: rollup)
        #expect(try RollupFile.read(TextFile(path: "a.json", bytes: bytes)) == rollup)
    }

    @Test func `a log is never added twice, nor are buckets that differ`() throws {
        var random = Shuffled(state: 1)
        let a = part(&random, 0)
        #expect(
            throws: RollupError.unlike(reason: "the log 'log-0.csv' stands in both", cure: "leave one of them out")
        ) { try a.merged(with: a) }
        #expect(throws: RollupError.self) { try a.merged(with: Rollup(alpha: 0.02)) }
    }

    @Test func `logs that are counted apart and added give what they give together`() throws {
        let bench = try Workbench()
        let one = try bench.file("one.csv", smallTable)
        let other = try bench.file("other.ndjson", smallLines)
        let sum = try scan([one]).rollup.merged(with: try scan([other]).rollup)
        let together = try scan([other, one]).rollup
        #expect(RollupFile.bytes(of: sum) == RollupFile.bytes(of: together))
    }

    @Test func `a broken roll-up is refused with its place`() {
        let text =
            "{\"schema\": \"quarterdeck/rollup/1\", \"alpha\": 0.01, \"logs\": [],\n\"cells\": [{\"model\": \"a\", \"workload\": \"w\", \"calls\": 1}]}"
        let error = #expect(throws: RollupError.self) {
            try RollupFile.read(TextFile(path: "a.json", bytes: Array(text.utf8)))
        }
        guard case .notARollup(let mistakes)? = error else {
            Issue.record("another error")
            return
        }
        #expect(mistakes.map(\.message) == ["neither an hour nor a slice stands here"])
        #expect(mistakes.map(\.place.line) == [2])
    }

    private func part(_ random: inout Shuffled, _ number: Int) -> Rollup {
        var rollup = Rollup(alpha: 0.01)
        rollup.add(
            Rollup.Log(
                name: "log-\(number).csv", size: number, fingerprint: "f\(number)", calls: 3, outside: 1, refused: 0))
        for _ in 0..<12 {
            var cell = Rollup.Cell()
            cell.calls = Int(random.next() % 1000) + 3
            cell.failed = Int(random.next() % 3)
            cell.cost = Rollup.Sum(total: Int(random.next() % 1_000_000), calls: 2)
            cell.output = Rollup.Sum(total: Int(random.next() % 9), calls: 1)
            for kind in LatencyKind.allCases where random.next() % 2 == 0 {
                var times = Rollup.Times(zero: Int(random.next() % 2))
                for _ in 0..<3 { try? times.add(Int(random.next() % 5) + 1, to: Int(random.next() % 40) - 20) }
                cell.times[kind] = times
            }
            let part: Rollup.Part =
                random.next() % 3 == 0
                ? .slice("region=\"r\(random.next() % 2)\"") : .hour(495_000 + Int(random.next() % 3))
            try? rollup.add(
                cell, to: Rollup.Key(workload: "w", model: "m\(random.next() % 3)", part: part))
        }
        return rollup
    }
}

/// Random numbers from a seed (SplitMix64).
struct Shuffled: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
