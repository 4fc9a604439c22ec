/// What may stand at a place of the JSON: the few words of JSON Schema (2020-12) that findings need.
indirect enum Schema: Sendable {
    /// A value of one of these types: "number", or "number" and "null".
    case of([String])
    /// Always this number.
    case constant(Int)
    /// A list of these.
    case list(Schema)
    /// An object of a named kind.
    case object(Kind)
    /// This or null.
    case maybe(Schema)

    /// A kind of object: all of its members, and no others.
    struct Kind: Sendable {
        /// Its name among the schema's definitions.
        var name: String
        /// The members, in the order in which they are written.
        var members: [Member]
    }

    /// A member of an object.
    struct Member: Sendable {
        var name: String
        /// What it is, one sentence without full stop.
        var doc: String
        var unit: Unit?
        var schema: Schema
    }

    static let text = Schema.of(["string"])
    static let number = Schema.of(["number"])
    static let whole = Schema.of(["integer"])
    static let flag = Schema.of(["boolean"])

    /// Every kind of object in it by name, each before those that it holds, without repeats.
    var kinds: [Kind] {
        var found: [Kind] = []
        var names = Set<String>()
        func visit(_ schema: Schema) {
            switch schema {
            case .of, .constant: break
            case .list(let item): visit(item)
            case .maybe(let schema): visit(schema)
            case .object(let kind):
                guard names.insert(kind.name).inserted else { return }
                found.append(kind)
                for member in kind.members { visit(member.schema) }
            }
        }
        visit(self)
        return found
    }

    /// The schema of a whole file as JSON.
    func document(title: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("$schema") { $0.text("https://json-schema.org/draft/2020-12/schema") }
            writer.member("title") { $0.text(title) }
            self.members(into: &writer)
            writer.member("$defs") { writer in
                writer.object { writer in
                    for kind in kinds { writer.member(kind.name) { kind.write(into: &$0) } }
                }
            }
        }
        return writer.finished()
    }

    /// The keywords that say this.
    fileprivate func members(into writer: inout JSONWriter) {
        switch self {
        case .of(let types):
            writer.member("type") { writer in
                if types.count == 1 { writer.text(types[0]) } else { writer.list(types) { $1.text($0) } }
            }
        case .constant(let number): writer.member("const") { $0.number(number) }
        case .list(let item):
            writer.member("type") { $0.text("array") }
            writer.member("items") { item.write(into: &$0) }
        case .object(let kind): writer.member("$ref") { $0.text("#/$defs/" + kind.name) }
        case .maybe(let schema):
            writer.member("anyOf") { writer in
                writer.list([schema, .of(["null"])]) { $0.write(into: &$1) }
            }
        }
    }

    private func write(into writer: inout JSONWriter) { writer.object { members(into: &$0) } }
}

extension Schema.Kind {
    fileprivate func write(into writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("type") { $0.text("object") }
            writer.member("properties") { writer in
                writer.object { writer in
                    for member in members { writer.member(member.name) { member.write(into: &$0) } }
                }
            }
            writer.member("required") { $0.list(members.map(\.name)) { $1.text($0) } }
            writer.member("additionalProperties") { $0.flag(false) }
        }
    }
}

extension Schema.Member {
    fileprivate func write(into writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("description") { $0.text(doc) }
            if let unit { writer.member("unit") { $0.text(unit.text(currency: nil)) } }
            schema.members(into: &writer)
        }
    }
}
