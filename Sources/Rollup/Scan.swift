import Cores
import Documents
import Portfolio

/// Counts request logs on this machine, on all of its cores (S07, S08, N29, A33).
///
/// A log is read once, in blocks, and each line is read as bytes. Memory is bounded by the number of groups, not by the logs.
public struct Scan: Sendable {
    /// How far a count is.
    public struct Progress: Hashable, Sendable {
        /// The log that is counted.
        public var path: String
        /// Bytes of all logs that were taken.
        public var bytes: Int
        /// Bytes of all logs.
        public var size: Int
        /// Bytes that an earlier, interrupted count had taken.
        public var resumed: Int
    }

    /// What a count gives.
    public struct Outcome: Sendable {
        /// The counts.
        public var rollup: Rollup
        /// The first lines of each log that can't be read.
        public var refusals: [Refusal]
        /// All lines that can't be read, by kind of mistake.
        public var kinds: [String: Int]
        /// What was guessed of each log's columns, in words.
        public var layouts: [String]
    }

    /// The relative error of the buckets.
    public var alpha = 0.01
    /// What the author said of the columns.
    public var choices = LogLayout.Choices()
    /// The days that count.
    public var window: Window
    /// The cycle's name, for messages.
    public var cycle: String
    /// The share of lines that may be unreadable.
    public var malformedShare = 0.01
    /// Where an interrupted count is kept; nil to keep none.
    public var checkpoint: String?
    /// Threads.
    public var threads: Int
    /// Blocks between two looks at what is done.
    var roundBlocks = 64
    /// Rounds between two notes of how far it is: some seconds.
    var roundsPerCheckpoint = 8

    /// A count of the days of a cycle.
    public init(_ cycle: CycleID, threads: Int) {
        window = cycle.window
        self.cycle = cycle.name
        self.threads = threads
    }

    /// Counts the logs, going on where an interrupted count of the same logs stopped.
    public func run(_ paths: [String], progress: (Progress) -> Void = { _ in }) throws(RollupError) -> Outcome {
        guard let scale = BucketScale(alpha: alpha) else {
            throw .unlike(reason: "an error of \(alpha) is no bucket's", cure: "write --alpha 0.01, or 0.001 to 0.1")
        }
        var logs: [LogFile] = []
        var layouts: [LogLayout] = []
        for path in paths {
            let log = try LogFile(path: path)
            logs.append(log)
            layouts.append(try LogLayout(names: log.names, choices: choices, path: path))
        }
        let size = logs.reduce(0) { $0 + $1.size }
        let task = ScanState.Task(
            alpha: alpha, days: "\(window.first) \(window.last)",
            logs: try logs.map { log throws(RollupError) in try log.identity() }, paths: paths,
            layouts: layouts.map(\.words))
        for (index, log) in task.logs.enumerated() where task.logs[..<index].contains(log) {
            throw .unlike(reason: "the log '\(paths[index])' is given twice", cure: "leave one of them out")
        }
        var state = checkpoint.flatMap { ScanState.read($0, of: task) } ?? ScanState(task)
        let resumed = logs[..<state.log].reduce(0) { $0 + $1.size } + state.offset
        while state.log < logs.count {
            let before = logs[..<state.log].reduce(0) { $0 + $1.size }
            let log = logs[state.log]
            try count(log, layouts[state.log], scale, &state) { taken in
                progress(Progress(path: log.path, bytes: before + taken, size: size, resumed: min(resumed, size)))
            }
        }
        let rollup = state.rollup
        let lines = rollup.logs.reduce(0) { $0 + $1.calls + $1.outside + $1.refused }
        let refused = rollup.logs.reduce(0) { $0 + $1.refused }
        if Double(refused) > malformedShare * Double(lines) {
            throw .malformed(lines: refused, of: lines, share: malformedShare, samples: state.refusals)
        }
        let outside = rollup.logs.reduce(0) { $0 + $1.outside }
        if rollup.cells.isEmpty { throw .outside(cycle: cycle, calls: outside) }
        return Outcome(
            rollup: rollup, refusals: state.refusals, kinds: state.kinds, layouts: layouts.map(\.words))
    }

    /// Counts the rest of one log.
    private func count(
        _ log: LogFile, _ layout: LogLayout, _ scale: BucketScale, _ state: inout ScanState, progress: (Int) -> Void
    ) throws(RollupError) {
        let hours = max(0, window.first.ordinal * 24)..<max(1, (window.last.ordinal + 1) * 24)
        let source = try BlockSource(log, from: max(log.head, state.offset))
        func fresh() -> [Counter] {
            (0..<max(1, threads)).map { _ in Counter(log, layout: layout, scale: scale, hours: hours) }
        }
        var counters = fresh()
        var rounds = 0
        // A table's first line is its header.
        if state.offset == 0, case .table = log.form { state.line = 1 }
        while !source.isAtEnd {
            let limit = source.blocks + roundBlocks
            _ = Concurrent.map(counters) { $0.count(source, below: limit) }
            if let failure = counters.lazy.compactMap(\.failure).first { throw failure }
            progress(source.taken)
            rounds += 1
            try giveUpIfHopeless(counters, state, scale)
            // Histograms count in 32 bits, and so many rounds can't have more lines.
            guard rounds % roundsPerCheckpoint == 0, !source.isAtEnd else { continue }
            try state.add(counters, scale)
            state.offset = source.offset
            if let checkpoint { try state.write(to: checkpoint) }
            counters = fresh()
        }
        try state.add(counters, scale)
        state.finishLog()
        if let checkpoint, state.log < state.task.logs.count { try state.write(to: checkpoint) }
    }

    /// Stops after the first blocks when most of their lines can't be read: the columns are others than was thought.
    private func giveUpIfHopeless(_ counters: [Counter], _ state: ScanState, _ scale: BucketScale) throws(RollupError) {
        let refused = counters.reduce(state.current.refused) { $0 + $1.tally.refused }
        let read = counters.reduce(state.current.calls + state.current.outside) {
            $0 + $1.tally.calls + $1.tally.outside
        }
        if refused > 1000, refused > read, malformedShare < 0.5 {
            var copy = state
            try copy.add(counters, scale)
            throw .malformed(lines: refused, of: refused + read, share: malformedShare, samples: copy.refusals)
        }
    }
}
