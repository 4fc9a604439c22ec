/// How far a count is, and what it counted; kept on disk now and then, so that an interrupted count goes on.
struct ScanState: Hashable, Sendable {
    /// What is counted: a count goes on only where all of this is the same.
    struct Task: Hashable, Sendable {
        var alpha: Double
        /// The first day that counts, and the last.
        var days: String
        /// The logs as they lie there, without counts.
        var logs: [Rollup.Log]
        /// Where each lies.
        var paths: [String]
        /// Which column of each says what.
        var layouts: [String]
    }

    let task: Task
    var rollup: Rollup
    /// The log that is counted, from 0.
    var log = 0
    /// Bytes of its text that are counted.
    var offset = 0
    /// Lines of it that are counted.
    var line = 0
    /// What its lines were so far.
    var current = Counter.Tally()
    /// The first lines of each log that can't be read.
    var refusals: [Refusal] = []
    /// All lines that can't be read, by kind of mistake.
    var kinds: [String: Int] = [:]

    init(_ task: Task) {
        self.task = task
        rollup = Rollup(alpha: task.alpha)
    }

    /// Adds what threads counted of the log's next blocks.
    mutating func add(_ counters: [Counter], _ scale: BucketScale) throws(RollupError) {
        for counter in counters {
            try counter.add(to: &rollup, scale: scale)
            current.calls += counter.tally.calls
            current.outside += counter.tally.outside
            current.refused += counter.tally.refused
            kinds.merge(counter.kinds) { $0 + $1 }
        }
        var starts: [Int: Int] = [:]
        let blocks = counters.flatMap { $0.lines.map { $0 } }.sorted { $0.key < $1.key }
        for (block, lines) in blocks {
            starts[block] = line
            line += lines
        }
        let path = task.paths[log]
        let fresh = counters.flatMap(\.samples).map { sample in
            Refusal(
                path: path, line: (starts[sample.block] ?? 0) + sample.line + 1, kind: sample.reason.kind,
                message: sample.reason.description, excerpt: sample.excerpt)
        }
        let room = Counter.mostSamples - refusals.count { $0.path == path }
        refusals += fresh.sorted().prefix(max(0, room))
    }

    /// Notes that the log is counted, and goes on to the next.
    mutating func finishLog() {
        var counted = task.logs[log]
        counted.calls = current.calls
        counted.outside = current.outside
        counted.refused = current.refused
        rollup.add(counted)
        (log, offset, line, current) = (log + 1, 0, 0, Counter.Tally())
    }
}
