/// A word, number or sign of a claim.
struct ClaimToken: Hashable {
    enum Kind: Hashable {
        case number(Double)
        case name(String)
        case sign(String)
        case end
    }

    let kind: Kind
    /// Its characters, counted from 0.
    let place: Range<Int>
}

/// A claim's text to its tokens.
enum ClaimLexer {
    private static let signs: Set<Character> = ["(", ")", ",", "+", "-", "*", "/", "<", ">", "%", "="]

    /// The tokens of `text` from the character `first` on. Throws where a character means nothing.
    static func tokens(_ text: String, from first: Int = 0) throws(LanguageMistake) -> [ClaimToken] {
        let letters = Array(text)
        var tokens: [ClaimToken] = []
        var at = first
        while at < letters.count {
            let letter = letters[at]
            if letter.isWhitespace {
                at += 1
            } else if letter.isASCII && letter.isNumber {
                let end = self.end(letters, at) { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
                // A comma parts arguments unless three digits follow it, as in 1,200.
                let stop = numberEnd(letters, at, end)
                let digits = String(letters[at..<stop]).filter { $0 != "," }
                guard let value = Double(digits), !digits.hasSuffix(".") else {
                    throw LanguageMistake(
                        at..<stop, "'\(String(letters[at..<stop]))' is no number", cure: "write it like 1200 or 0.5")
                }
                tokens.append(ClaimToken(kind: .number(value), place: at..<stop))
                at = stop
            } else if letter.isLetter || letter == "_" || letter == "'" {
                let isQuoted = letter == "'"
                let begin = isQuoted ? at + 1 : at
                let end =
                    isQuoted
                    ? letters[begin...].firstIndex(of: "'") ?? letters.count
                    : nameEnd(letters, begin)
                guard !isQuoted || end < letters.count else {
                    throw LanguageMistake(at..<at + 1, "the quote is never closed", cure: "write ' behind the name")
                }
                let stop = isQuoted ? end + 1 : end
                tokens.append(ClaimToken(kind: .name(String(letters[begin..<end])), place: at..<stop))
                at = stop
            } else if letter == "\u{2265}" || letter == "\u{2264}" {
                tokens.append(ClaimToken(kind: .sign(letter == "\u{2265}" ? ">=" : "<="), place: at..<at + 1))
                at += 1
            } else if signs.contains(letter) {
                let isLong = (letter == "<" || letter == ">") && at + 1 < letters.count && letters[at + 1] == "="
                let stop = at + (isLong ? 2 : 1)
                tokens.append(ClaimToken(kind: .sign(String(letters[at..<stop])), place: at..<stop))
                at = stop
            } else {
                throw LanguageMistake(
                    at..<at + 1, "'\(letter)' means nothing here",
                    cure: "write names, numbers with units, + - * / < <= > >=, and, or, not")
            }
        }
        return tokens + [ClaimToken(kind: .end, place: letters.count..<letters.count)]
    }

    private static func end(_ letters: [Character], _ from: Int, _ isPart: (Character) -> Bool) -> Int {
        letters[from...].firstIndex { !isPart($0) } ?? letters.count
    }

    private static func numberEnd(_ letters: [Character], _ from: Int, _ end: Int) -> Int {
        var at = from
        while at < end {
            if letters[at] == "," {
                let digits = letters[(at + 1)..<end].prefix { $0.isNumber }.count
                guard digits == 3 else { return at }
            }
            at += 1
        }
        return end
    }

    /// A name goes on over points and hyphens between letters or digits: `latency.busy.p95`, `tokens-double`.
    private static func nameEnd(_ letters: [Character], _ from: Int) -> Int {
        var at = from
        while at < letters.count {
            let letter = letters[at]
            let isWord = letter.isLetter || letter.isNumber || letter == "_"
            let joins =
                (letter == "-" || letter == "." || letter == ":") && at + 1 < letters.count
                && (letters[at + 1].isLetter || letters[at + 1].isNumber)
            guard isWord || joins else { return at }
            at += 1
        }
        return at
    }
}
