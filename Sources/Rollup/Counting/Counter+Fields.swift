/// What the fields of a line hold: names, numbers, and whether the call failed.
extension Counter {
    /// A reason as an error.
    struct Refused: Error { var reason: Refusal.Reason }

    @inline(__always) func name(
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

    @inline(__always) func number(_ role: LogRole, decimals: Int, most: Int) -> Int {
        let slot = role.rawValue
        guard fields.lengths[slot] > 0, let text = fields.starts[slot] else { return NumberCell.missing }
        let value = NumberCell.units(text, fields.lengths[slot], decimals: decimals)
        return value <= most ? value : NumberCell.wrong
    }

    /// Whether the call failed, by its status or its error; nil where the status says neither.
    @inline(__always) func hasFailed() -> Bool? {
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
