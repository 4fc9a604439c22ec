/// What can be read of YAML beside a fault: the fault's part of the top level is left out, so that it hides no mistake of
/// another part.
struct YAMLRest {
    /// The file, and the line on which the text begins.
    let file: TextFile
    let firstLine: Int

    /// More faults than this are not looked for.
    private static let mostFaults = 8

    /// The value of `text` without the parts that hold a fault, whose names stand with nothing, and every fault; nil when no
    /// other part is there. `read` reads a whole text.
    func read(
        _ text: String, _ fault: Diagnostic, by read: (String) -> (Value?, [Diagnostic])
    ) -> (Value?, [Diagnostic]) {
        var lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
        var faults = [fault]
        var dropped: [Value.Member] = []
        while faults.count < Self.mostFaults, let last = faults.last {
            guard let part = part(of: last.place.line - firstLine, in: lines) else { return (nil, faults) }
            if let member = name(of: lines[part.lowerBound], at: part.lowerBound) { dropped.append(member) }
            for index in part { lines[index] = "" }
            guard lines.contains(where: { begins($0) }) else { return (nil, faults) }
            let (value, more) = read(lines.joined(separator: "\n") + "\n")
            guard let next = more.first else {
                guard case .object(let members, let place)? = value else { return (nil, faults) }
                return (.object(members + dropped, place), faults)
            }
            faults.append(next)
        }
        return (nil, faults)
    }

    /// The lines of the top level's part that holds a line.
    private func part(of line: Int, in lines: [Substring]) -> Range<Int>? {
        guard lines.indices.contains(line), let start = lines[...line].lastIndex(where: begins) else { return nil }
        return start..<(lines[(start + 1)...].firstIndex(where: begins) ?? lines.endIndex)
    }

    /// Whether a part begins with this line.
    private func begins(_ line: Substring) -> Bool {
        line.first.map { !" \t#-:}]".contains($0) } ?? false
    }

    private func name(of line: Substring, at index: Int) -> Value.Member? {
        let name = line.prefix { $0 != ":" }
        guard !name.isEmpty, name.count < line.count else { return nil }
        let place = Place(line: index + firstLine, column: 1, length: name.count)
        return Value.Member(key: String(name), keyPlace: place, value: .null(place))
    }
}
