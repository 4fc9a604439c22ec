internal import Yams

/// YAML through Yams, as values with places. Every scalar keeps its text: what is a number is for the reader to say.
///
/// Anchors and aliases are refused: a few lines of them unfold to more than any machine holds.
public enum YAML {
    /// The largest file that is read, bytes.
    public static let largest = 4_000_000

    /// The value; nil with messages when the text is broken or empty. `firstLine` is the file's line on which the text
    /// starts, for front matter. A plain scalar without text, `~` and `null` read as null.
    public static func read(_ file: TextFile, firstLine: Int = 1) -> (Value?, [Diagnostic]) {
        if let mistake = file.mistake { return (nil, [mistake]) }
        return read(file.text, of: file, firstLine: firstLine)
    }

    /// The value of a part of `file`, such as front matter, that starts on `firstLine`. Beside a fault the other parts of the
    /// top level are read on, so that it hides none of their mistakes; its own stands with its name alone.
    public static func read(_ text: String, of file: TextFile, firstLine: Int) -> (Value?, [Diagnostic]) {
        let (value, mistakes) = whole(text, of: file, firstLine: firstLine)
        // Without the part that has an anchor its aliases would be faults, too.
        guard value == nil, let fault = mistakes.first, fault.message != aliasMessage else { return (value, mistakes) }
        return YAMLRest(file: file, firstLine: firstLine).read(text, fault) {
            whole($0, of: file, firstLine: firstLine)
        }
    }

    private static func whole(_ text: String, of file: TextFile, firstLine: Int) -> (Value?, [Diagnostic]) {
        let start = Place(line: firstLine, column: 1)
        guard text.utf8.count <= largest else {
            return (nil, [file.diagnostic(.error, at: start, "larger than \(largest / 1_000_000) MB")])
        }
        if let alias = YAMLAliases.first(ofTooMany: text) {
            return (nil, [aliasMistake(file, at: Place(line: alias + firstLine - 1, column: 1))])
        }
        do {
            guard let root = try Yams.compose(yaml: text) else { return (nil, []) }
            var last = Place(line: 0, column: 0)
            return (try value(root, file, firstLine - 1, &last), [])
        } catch let mistake as Diagnostic {
            return (nil, [mistake])
        } catch let error as YamlError {
            return (nil, [YAMLMistake(file: file, text: text, skipped: firstLine - 1).diagnostic(error)])
        } catch {
            return (nil, [file.diagnostic(.error, at: start, "the YAML can't be read")])
        }
    }

    /// `last` is the place of the node read before. Yams puts the anchored node itself where an alias stands, so an
    /// alias is a node that doesn't lie behind the one before; reading stops at the first, before anything unfolds.
    private static func value(
        _ node: Node, _ file: TextFile, _ skipped: Int, _ last: inout Place
    ) throws -> Value {
        let place = place(node.mark, skipped, length: node.scalar?.string.count ?? 1)
        let isEmpty = node.scalar?.string.isEmpty ?? false
        guard node.anchor == nil, isEmpty || (last.line, last.column) < (place.line, place.column) else {
            throw aliasMistake(file, at: place)
        }
        last = place
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            if isPlain, ["", "~", "null"].contains(scalar.string) { return .null(place) }
            return .string(scalar.string, place)
        case .sequence(let sequence):
            return .array(try sequence.map { try value($0, file, skipped, &last) }, place)
        case .mapping(let mapping):
            return .object(try members(mapping, file, skipped, &last), place)
        case .alias:
            throw aliasMistake(file, at: place)
        }
    }

    private static func members(
        _ mapping: Node.Mapping, _ file: TextFile, _ skipped: Int, _ last: inout Place
    ) throws -> [Value.Member] {
        var lines: [String: Int] = [:]
        return try mapping.map { key, member in
            let keyPlace = place(key.mark, skipped, length: key.scalar?.string.count ?? 1)
            guard let name = key.scalar?.string, key.anchor == nil else {
                throw file.diagnostic(.error, at: keyPlace, "a name was expected here, not a list or map")
            }
            // Yams tells the number 1 from the text "1"; here both are names.
            if let first = lines[name] { throw YAMLMistake.twice(name, firstLine: first, file, at: keyPlace) }
            lines[name] = keyPlace.line
            return Value.Member(key: name, keyPlace: keyPlace, value: try value(member, file, skipped, &last))
        }
    }

    private static let aliasMessage = "anchors and aliases (& and *) are not read here"

    /// The message for an anchor or alias.
    static func aliasMistake(_ file: TextFile, at place: Place) -> Diagnostic {
        file.diagnostic(.error, at: place, aliasMessage, cure: "write the value out")
    }

    private static func place(_ mark: Mark?, _ skipped: Int, length: Int) -> Place {
        Place(line: (mark?.line ?? 1) + skipped, column: mark?.column ?? 1, length: length)
    }
}
