/// The keys of lines, to find a log's columns by.
extension JSONLine {
    /// The keys of the lines of a text, in the order of their coming.
    static func keys(of text: ArraySlice<UInt8>) -> [String] {
        var names: [String] = []
        var known: Set<String> = []
        let padded = Array(text) + [UInt8](repeating: 0x0A, count: BlockBuffer.padding)
        padded.withUnsafeBufferPointer { bytes in
            guard var place = bytes.baseAddress else { return }
            let end = place + text.count
            while place < end {
                let close = Bytes.first(UInt8(ascii: "\n"), from: place, to: end) ?? end
                for key in keys(place, close) where known.insert(key).inserted { names.append(key) }
                place = close + 1
            }
        }
        return names
    }

    private static func keys(_ start: UnsafePointer<UInt8>, _ close: UnsafePointer<UInt8>) -> [String] {
        var names: [String] = []
        var place = JSONScan.skipBlanks(start, close)
        guard place < close, place.pointee == UInt8(ascii: "{") else { return [] }
        repeat {
            place = JSONScan.skipBlanks(place + 1, close)
            guard place < close, place.pointee == JSONScan.quote, let keyEnd = JSONScan.stringEnd(place, close) else {
                break
            }
            names.append(
                String(decoding: UnsafeBufferPointer(start: place + 1, count: keyEnd - place - 2), as: UTF8.self))
            place = JSONScan.skipBlanks(keyEnd, close)
            guard place < close, place.pointee == UInt8(ascii: ":") else { break }
            place = JSONScan.skipBlanks(place + 1, close)
            guard let valueEnd = JSONScan.valueEnd(place, close) else { break }
            place = JSONScan.skipBlanks(valueEnd, close)
        } while place < close && place.pointee == UInt8(ascii: ",")
        return names
    }
}
