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
    private(set) var failure: RollupError?

    let models = NameTable()
    let workloads = NameTable()
    let slices: [NameTable]
    let table = GroupTable()

    /// The columns whose values are slices.
    let dimensions: [String]
    private let scale: BucketScale
    private let hours: Range<Int>
    private let fields: LineFields
    private let decimals: [Int]
    private var lastHour = (first: UInt64(0), last: UInt64(0), hour: CallTime.wrong)
    private var reader: Reader
    /// Text that stands for a constant name, with room to read behind it.
    private let constants: (model: [UInt8]?, workload: [UInt8]?)

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

    /// A call's numbers; times as places of the scale's buckets.
    private struct Call {
        var hasFailed: Bool
        var cost: Int
        var input: Int
        var cached: Int
        var output: Int
        var whole: Int
        var firstToken: Int
        var betweenTokens: Int
    }

    /// The place of a time of 0, and of none.
    private static let zeroPlace = -1
    private static let noPlace = -2

    @inline(__always) private func place(_ time: Int) -> Int {
        time > 0 ? scale.index(of: time) : time == 0 ? Self.zeroPlace : Self.noPlace
    }

    @inline(__always) private func add(_ call: Call, to number: Int) {
        let group = table.groups + number
        group.pointee.calls &+= 1
        var holds = group.pointee.cost.add(call.cost)
        holds = group.pointee.input.add(call.input) && holds
        holds = group.pointee.cached.add(call.cached) && holds
        holds = group.pointee.output.add(call.output) && holds
        if !holds { failure = .overflow }
        // A failed call is slower than any limit, however soon it came back (methods.md 4.6).
        if call.hasFailed {
            group.pointee.failed &+= 1
            return
        }
        Self.add(call.whole, to: &group.pointee.whole)
        Self.add(call.firstToken, to: &group.pointee.firstToken)
        Self.add(call.betweenTokens, to: &group.pointee.betweenTokens)
    }

    @inline(__always) private static func add(_ place: Int, to histogram: inout Histogram) {
        if place >= 0 { histogram.add(place) } else if place == zeroPlace { histogram.zero &+= 1 }
    }

    /// A reason as an error.
    private struct Refused: Error { var reason: Refusal.Reason }

    @inline(__always) private func name(
        _ role: LogRole, _ table: NameTable, _ constant: [UInt8]?
    ) -> Result<Int, Refused> {
        let slot = role.rawValue
        if fields.lengths[slot] > 0, let text = fields.starts[slot] {
            guard let number = table.number(text, fields.lengths[slot]) else {
                return .failure(.init(reason: .name(role)))
            }
            return .success(number)
        }
        guard let constant else { return .failure(.init(reason: .missing(role))) }
        let number = constant.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.flatMap { table.number($0, bytes.count - 8) }
        }
        return number.map { .success($0) } ?? .failure(.init(reason: .name(role)))
    }

    @inline(__always) private func number(_ role: LogRole, decimals: Int, most: Int) -> Int {
        let slot = role.rawValue
        guard fields.lengths[slot] > 0, let text = fields.starts[slot] else { return NumberCell.missing }
        let value = NumberCell.units(text, fields.lengths[slot], decimals: decimals)
        return value <= most ? value : NumberCell.wrong
    }

    /// Whether the call failed, by its status or its error; nil where the status says neither.
    @inline(__always) private func hasFailed() -> Bool? {
        let status = LogRole.status.rawValue
        let error = LogRole.error.rawValue
        var result = false
        if fields.lengths[status] > 0, let text = fields.starts[status] {
            if fields.lengths[status] == 3, text[0] &- 0x30 < 10, text[1] &- 0x30 < 10, text[2] &- 0x30 < 10 {
                result = text[0] >= UInt8(ascii: "4")
            } else {
                guard let said = CallStatus.hasFailed(UnsafeBufferPointer(start: text, count: fields.lengths[status]))
                else { return nil }
                result = said
            }
        }
        if fields.lengths[error] > 0, let text = fields.starts[error] {
            result = result || CallStatus.isError(UnsafeBufferPointer(start: text, count: fields.lengths[error]))
        }
        return result
    }
}
