/// The first line of a table.
struct Header {
    /// What parts its fields: the most frequent of comma, semicolon, tab and bar.
    let separator: UInt8
    /// The names of the columns.
    let names: [String]
    /// Its bytes, the end of the line among them.
    let length: Int

    init(_ text: ArraySlice<UInt8>) {
        let quote = UInt8(ascii: "\"")
        var isQuoted = false
        var end = text.endIndex
        for index in text.indices {
            if text[index] == quote { isQuoted.toggle() }
            if text[index] == UInt8(ascii: "\n"), !isQuoted {
                end = index
                break
            }
        }
        var line = text[text.startIndex..<end]
        length = min(line.count + 1, text.count)
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        let candidates = [",", ";", "\t", "|"].map { Array($0.utf8)[0] }
        let separator = candidates.max { one, other in
            line.count { $0 == one } < line.count { $0 == other }
        }
        self.separator = separator ?? UInt8(ascii: ",")
        var names: [String] = []
        var field: [UInt8] = []
        isQuoted = false
        for byte in line {
            if byte == quote {
                isQuoted.toggle()
            } else if byte == self.separator, !isQuoted {
                names.append(String(decoding: field, as: UTF8.self))
                field = []
            } else {
                field.append(byte)
            }
        }
        self.names = names + [String(decoding: field, as: UTF8.self)]
    }
}
