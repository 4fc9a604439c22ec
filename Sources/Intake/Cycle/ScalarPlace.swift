import Documents

/// The way from a character of a text in YAML back to its place in the file, whatever the text stands in: bare, quoted, or a
/// block of lines.
struct ScalarPlace {
    let file: TextFile
    /// Where the value begins.
    let place: Place
    /// The text as it was read.
    let text: String

    /// The place of some of the text's characters, counted from 0.
    func place(of characters: Range<Int>) -> Place {
        let first = Array(file.line(place.line) ?? "")
        let letters = Array(text)
        for quote in [0, 1] {
            let start = place.column - 1 + quote
            guard start <= first.count else { continue }
            let stands = first[start...].prefix(letters.count)
            if stands.elementsEqual(letters.prefix(stands.count)), stands.count == letters.count {
                return Place(line: place.line, column: start + 1 + characters.lowerBound, length: characters.count)
            }
        }
        return inBlock(characters, letters) ?? place
    }

    /// Lines of a block are joined by a blank or an end of line: each stands where the one before it ended.
    private func inBlock(_ characters: Range<Int>, _ letters: [Character]) -> Place? {
        var (at, number) = (0, place.line)
        while let line = file.line(number), number < place.line + 200 {
            let indent = line.prefix { $0 == " " }.count
            // The first line holds the key, and for a block its mark: what is looked for stands from the value on.
            let from = number == place.line ? place.column - 1 : indent
            let part = Array(line).dropFirst(from)
            var trimmed = Array(part)
            while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
            let shift = trimmed.first == "\"" || trimmed.first == "'" ? 1 : 0
            let words = number == place.line ? Array(trimmed.dropFirst(shift)) : trimmed
            let isPart = !words.isEmpty && letters[at...].starts(with: words)
            if isPart {
                if characters.lowerBound < at + words.count + 1 {
                    let column = from + (number == place.line ? shift : 0) + 1 + characters.lowerBound - at
                    return Place(line: number, column: column, length: characters.count)
                }
                at = min(letters.count, at + words.count + 1)
            } else if number > place.line {
                return nil
            }
            number += 1
        }
        return nil
    }
}
