/// What one thread counts of a log's blocks.
///
/// Sent between threads, and used by one at a time.
final class Counter: @unchecked Sendable {
    /// Lines read and not read.
    struct Tally: Hashable {
        /// Lines that hold a call of the cycle.
        var calls = 0
        /// Calls of other days.
        var outside = 0
        /// Lines that can't be read.
        var refused = 0
    }

    /// A line that can't be read, by its block.
    struct Sample {
        var block: Int
        /// The line within the block, from 0.
        var line: Int
        var reason: Refusal.Reason
        var excerpt: String
    }

    let buffer = BlockBuffer(capacity: BlockSource.blockSize)
    private(set) var tally = Tally()
    private(set) var samples: [Sample] = []
    /// Refused lines by kind of mistake.
    private(set) var kinds: [String: Int] = [:]
    /// Lines of each block counted, by the block's number.
    private(set) var lines: [Int: Int] = [:]
    /// What ended the count.
    var failure: RollupError?

    let models = NameTable()
    let workloads = NameTable()
    let slices: [NameTable]
    let table = GroupTable()

    /// The columns whose values are slices.
    let dimensions: [String]
    let scale: BucketScale
    private let hours: Range<Int>
    let fields: LineFields
    private let decimals: [Int]
    private var lastHour = (first: UInt64(0), last: UInt64(0), hour: CallTime.wrong)
    private var reader: Reader
    /// Text that stands for a constant name, with room to read behind it.
    let constants: (model: [UInt8]?, workload: [UInt8]?)

    private enum Reader {
        case table(TableLine)
        case json(JSONLine)
    }

    /// Samples that each thread keeps at most.
    static let mostSamples = 20

    init(_ log: LogFile, layout: LogLayout, scale: BucketScale, hours: Range<Int>) {
        dimensions = layout.slices
        self.scale = scale
        self.hours = hours
        fields = LineFields(count: layout.slots)
        decimals = LatencyKind.allCases.map { layout.columns[$0.role]?.unit?.decimals ?? 6 }
        slices = layout.slices.map { _ in NameTable() }
        switch log.form {
        case .table(let separator):
            let slots = log.names.map { layout.slot(of: $0) ?? -1 }
            reader = .table(TableLine(slots: slots, separator: separator))
        case .json: reader = .json(JSONLine(names: log.names, layout: layout))
        }
        func constant(_ name: String?) -> [UInt8]? { name.map { Array($0.utf8) + [UInt8](repeating: 0, count: 8) } }
        constants = (constant(layout.model), constant(layout.workload))
    }

    deinit { fields.free() }

    /// Counts the blocks that a source has below `limit`.
    func count(_ source: BlockSource, below limit: Int) {
        do throws(RollupError) {
            while failure == nil, try source.next(into: buffer, below: limit) {
                switch reader {
                case .table(var line):
                    countBlock { place, end, fields in
                        let outcome = line.next(&place, before: end, into: fields)
                        return (outcome, line.lines)
                    }
                    reader = .table(line)
                case .json(var line):
                    countBlock { place, end, fields in (line.next(&place, before: end, into: fields), 1) }
                    reader = .json(line)
                }
                if table.count > GroupTable.most { failure = .tooManyGroups(GroupTable.most) }
            }
        } catch { failure = error }
    }

    @inline(__always) private func countBlock(
        _ next: (inout UnsafePointer<UInt8>, UnsafePointer<UInt8>, LineFields) -> (LineFields.Outcome, Int)
    ) {
        var place = UnsafePointer(buffer.space)
        let end = place + buffer.count
        var lines = 0
        while place < end {
            let start = place
            let (outcome, taken) = next(&place, end, fields)
            switch outcome {
            case .blank: break
            case .call: if let reason = call() { refuse(reason, start, end, lines) }
            case .refused(let reason): refuse(reason, start, end, lines)
            }
            lines += taken
        }
        self.lines[buffer.index] = lines
    }

    private func refuse(
        _ reason: Refusal.Reason, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ line: Int
    ) {
        tally.refused += 1
        kinds[reason.kind, default: 0] += 1
        guard samples.count < Self.mostSamples else { return }
        let excerpt = Refusal.excerpt(UnsafeBufferPointer(start: start, count: min(2000, end - start)))
        samples.append(Sample(block: buffer.index, line: line, reason: reason, excerpt: excerpt))
    }

    /// Counts the call that the fields hold; why not, where they hold none.
    @inline(__always) private func call() -> Refusal.Reason? {
        var hour = CallTime.wrong
        let time = LogRole.time.rawValue
        guard let text = fields.starts[time], fields.lengths[time] > 0 else { return .missing(.time) }
        let length = fields.lengths[time]
        if length > 13, Bytes.load(text) == lastHour.first, Bytes.load(text + 6) == lastHour.last {
            hour = lastHour.hour
        } else {
            hour = CallTime.hour(UnsafeBufferPointer(start: text, count: length))
            guard hour != CallTime.wrong else { return .time }
            // Fourteen bytes tell `2026-07-01T10:`; a number of seconds has its digits elsewhere.
            if length > 13, text[4] == UInt8(ascii: "-") {
                lastHour = (Bytes.load(text), Bytes.load(text + 6), hour)
            }
        }
        let model: Int
        switch name(.model, models, constants.model) {
        case .success(let number): model = number
        case .failure(let reason): return reason.reason
        }
        let workload: Int
        switch name(.workload, workloads, constants.workload) {
        case .success(let number): workload = number
        case .failure(let reason): return reason.reason
        }
        guard let hasFailed = hasFailed() else { return .status }
        let cost = number(.cost, decimals: 6, most: 1_000_000_000_000)
        let input = number(.input, decimals: 0, most: 1_000_000_000_000)
        let cached = number(.cached, decimals: 0, most: 1_000_000_000_000)
        let output = number(.output, decimals: 0, most: 1_000_000_000_000)
        if cost == NumberCell.wrong { return .number(.cost) }
        if input == NumberCell.wrong { return .number(.input) }
        if cached == NumberCell.wrong { return .number(.cached) }
        if output == NumberCell.wrong { return .number(.output) }
        let whole = number(.whole, decimals: decimals[0], most: BucketScale.longest)
        let first = number(.firstToken, decimals: decimals[1], most: BucketScale.longest)
        let between = number(.betweenTokens, decimals: decimals[2], most: BucketScale.longest)
        if whole == NumberCell.wrong { return .number(.whole) }
        if first == NumberCell.wrong { return .number(.firstToken) }
        if between == NumberCell.wrong { return .number(.betweenTokens) }
        var parts = 0
        // Every name is read before anything is counted, so that a line counts whole or not at all.
        for index in slices.indices where fields.lengths[LogRole.allCases.count + index] > 0 {
            let slot = LogRole.allCases.count + index
            guard let text = fields.starts[slot], slices[index].number(text, fields.lengths[slot]) != nil else {
                return .name(nil)
            }
            parts += 1
        }
        guard hours.contains(hour) else {
            tally.outside += 1
            return nil
        }
        tally.calls += 1
        guard model < 1 << 20, workload < 1 << 12 else {
            failure = .tooManyGroups(1 << 20)
            return nil
        }
        let pair = model << 12 | workload
        let call = Call(
            hasFailed: hasFailed, cost: cost, input: input, cached: cached, output: output,
            whole: place(whole), firstToken: place(first), betweenTokens: place(between))
        add(call, to: table.number(pair: pair, part: hour))
        guard parts > 0 else { return nil }
        for index in slices.indices where fields.lengths[LogRole.allCases.count + index] > 0 {
            let slot = LogRole.allCases.count + index
            guard let text = fields.starts[slot], let slice = slices[index].number(text, fields.lengths[slot]) else {
                continue
            }
            add(call, to: table.number(pair: pair, part: -1 - (slice * slices.count + index)))
        }
        return nil
    }
}
