import Analysis
import Statistics

/// Nondominated sets of a million uniform and of a hundred thousand anticorrelated points in 2, 3 and 4 objectives,
/// against moocore and paretoset where a Python that has them is given, else against a plain nested loop.
struct ParetoBenchmark {
    let python: String?

    private static let runs = 7

    /// Runs every case in turn with its peers.
    func run() {
        for (count, shape) in [(1_000_000, "uniform"), (100_000, "anticorrelated")] {
            for objectives in 2...4 { compare(count, objectives, shape) }
        }
    }

    private func compare(_ count: Int, _ objectives: Int, _ shape: String) {
        let points = ParetoBenchmark.points(count, objectives, isAnticorrelated: shape == "anticorrelated")
        // paretoset needs minutes where many are nondominated.
        let tools = shape == "uniform" ? ["moocore", "paretoset"] : ["moocore"]
        let peers = python.map { python in
            tools.compactMap { ParetoPeer(python, tool: $0, count, objectives, shape) }
        }
        var ours = Stopwatch()
        var theirs = Array(repeating: Stopwatch(), count: peers?.count ?? 0)
        var baseline = Stopwatch()
        var front = 0
        // The first run warms up and isn't counted.
        for run in 0...ParetoBenchmark.runs {
            var once = Stopwatch()
            once.measure { front = ParetoSet(minimising: points, objectives: objectives).isNondominated.count { $0 } }
            if run > 0 { ours.add(milliseconds: once.median) }
            for (index, peer) in (peers ?? []).enumerated() {
                guard let time = peer.time(front: front), run > 0 else { continue }
                theirs[index].add(milliseconds: time)
            }
            if peers == nil, shape == "uniform", run == 1 {
                baseline.measure { front = ParetoBenchmark.nestedLoop(points, objectives) }
            }
        }
        print("pareto \(shape) n=\(count) objectives=\(objectives) front=\(front): \(ours.words)")
        for (index, peer) in (peers ?? []).enumerated() { show(peer.tool, theirs[index], ours) }
        if peers == nil, !baseline.times.isEmpty { show("nested loop", baseline, ours) }
    }

    private func show(_ name: String, _ theirs: Stopwatch, _ ours: Stopwatch) {
        guard ours.median > 0, !theirs.times.isEmpty else { return }
        print(
            "    \(name): \(theirs.words); \(Stopwatch.text(theirs.median / ours.median)) times as long, "
                + "least against least \(Stopwatch.text(theirs.least / ours.least))")
    }

    /// The points that the peers make as well: uniform, or near the plane where the objectives add up to a constant.
    private static func points(_ count: Int, _ objectives: Int, isAnticorrelated: Bool) -> [Double] {
        var values = uniform(stream: UInt64(objectives), count: count * objectives)
        guard isAnticorrelated else { return values }
        let thickness = uniform(stream: UInt64(100 + objectives), count: count)
        for point in 0..<count {
            let at = point * objectives
            let mean = values[at..<(at + objectives)].reduce(0, +) / Double(objectives)
            let excess = mean - 0.5 - (thickness[point] - 0.5) * 0.02
            for offset in 0..<objectives { values[at + offset] -= excess }
        }
        return values
    }

    /// SplitMix64 as a hash of the position.
    private static func uniform(stream: UInt64, count: Int) -> [Double] {
        let origin = 7 &* 0xD134_2543_DE82_EF95 &+ stream &* 0xA076_1D64_78BD_642F
        return (0..<count).map { index in
            var mixed = UInt64(index + 1) &* 0x9E37_79B9_7F4A_7C15 &+ origin
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
        }
    }

    /// The plain way: each point against the front so far.
    private static func nestedLoop(_ values: [Double], _ objectives: Int) -> Int {
        var front: [Int] = []
        for point in 0..<(values.count / objectives) {
            func beats(_ left: Int, _ right: Int) -> Bool {
                var isBetter = false
                for offset in 0..<objectives {
                    let (l, r) = (values[left * objectives + offset], values[right * objectives + offset])
                    if l > r { return false }
                    if l < r { isBetter = true }
                }
                return isBetter
            }
            if front.contains(where: { beats($0, point) }) { continue }
            front.removeAll { beats(point, $0) }
            front.append(point)
        }
        return front.count
    }
}
