/// A member of an object: its name, its unit, what it is, its type and where it comes from.
struct Field<Owner> {
    let member: Schema.Member
    /// Its columns in a CSV file: one, one for each field of an object, none for a list.
    let columns: [Column<Owner>]
    let write: (Owner, inout JSONWriter) -> Void

    private init(
        _ name: String, _ doc: String, _ schema: Schema, in unit: Unit? = nil, _ columns: [Column<Owner>],
        _ write: @escaping (Owner, inout JSONWriter) -> Void
    ) {
        member = Schema.Member(name: name, doc: doc, unit: unit, schema: schema)
        self.columns = columns
        self.write = write
    }
}

extension Field {
    /// Words.
    static func text(_ name: String, _ doc: String, _ get: @escaping (Owner) -> String) -> Field {
        Field(name, doc, .text, [.text(name, get)]) { $1.text(get($0)) }
    }

    /// Words, or null.
    static func maybeText(_ name: String, _ doc: String, _ get: @escaping (Owner) -> String?) -> Field {
        Field(name, doc, .of(["string", "null"]), [.text(name, get)]) { $1.text(get($0)) }
    }

    /// A number.
    static func number(
        _ name: String, _ doc: String, in unit: Unit? = nil, _ get: @escaping (Owner) -> Double
    ) -> Field {
        Field(name, doc, .number, in: unit, [.number(name, unit, get)]) { $1.number(get($0)) }
    }

    /// A number, or null where it is unknown.
    static func maybeNumber(
        _ name: String, _ doc: String, in unit: Unit? = nil, _ get: @escaping (Owner) -> Double?
    ) -> Field {
        Field(name, doc, .of(["number", "null"]), in: unit, [.number(name, unit, get)]) { $1.number(get($0)) }
    }

    /// A whole number.
    static func whole(_ name: String, _ doc: String, in unit: Unit? = nil, _ get: @escaping (Owner) -> Int) -> Field {
        Field(name, doc, .whole, in: unit, [.number(name, unit) { Double(get($0)) }]) { $1.number(get($0)) }
    }

    /// A whole number, or null.
    static func maybeWhole(
        _ name: String, _ doc: String, in unit: Unit? = nil, _ get: @escaping (Owner) -> Int?
    ) -> Field {
        Field(name, doc, .of(["integer", "null"]), in: unit, [.number(name, unit) { get($0).map(Double.init) }]) {
            $1.number(get($0))
        }
    }

    /// Always this number: a version.
    static func constant(_ name: String, _ doc: String, _ number: Int) -> Field {
        Field(name, doc, .constant(number), []) { $1.number(number) }
    }

    /// Yes or no.
    static func flag(_ name: String, _ doc: String, _ get: @escaping (Owner) -> Bool) -> Field {
        Field(name, doc, .flag, [.text(name) { String(get($0)) }]) { $1.flag(get($0)) }
    }

    /// Yes, no, or null where it can't be told.
    static func maybeFlag(_ name: String, _ doc: String, _ get: @escaping (Owner) -> Bool?) -> Field {
        Field(name, doc, .of(["boolean", "null"]), [.text(name) { get($0).map { String($0) } }]) { owner, writer in
            if let value = get(owner) { writer.flag(value) } else { writer.null() }
        }
    }

    /// A list of words.
    static func texts(_ name: String, _ doc: String, _ get: @escaping (Owner) -> [String]) -> Field {
        Field(name, doc, .list(.text), []) { owner, writer in writer.list(get(owner)) { $1.text($0) } }
    }

    /// A list of numbers.
    static func numbers(
        _ name: String, _ doc: String, in unit: Unit? = nil, _ get: @escaping (Owner) -> [Double]
    ) -> Field {
        Field(name, doc, .list(.number), in: unit, []) { owner, writer in writer.list(get(owner)) { $1.number($0) } }
    }

    /// A list of numbers, or null.
    static func maybeNumbers(
        _ name: String, _ doc: String, in unit: Unit? = nil, _ get: @escaping (Owner) -> [Double]?
    ) -> Field {
        Field(name, doc, .maybe(.list(.number)), in: unit, []) { owner, writer in
            if let numbers = get(owner) { writer.list(numbers) { $1.number($0) } } else { writer.null() }
        }
    }

    /// An object, whose fields are columns under its name: `benefit.low`.
    static func object<Part>(
        _ name: String, _ doc: String, _ shape: Shape<Part>, _ get: @escaping (Owner) -> Part
    ) -> Field {
        Field(name, doc, shape.schema, shape.columns.map { $0.of(prefix: name + ".") { get($0) } }) {
            shape.write(get($0), &$1)
        }
    }

    /// An object, or null.
    static func maybe<Part>(
        _ name: String, _ doc: String, _ shape: Shape<Part>, _ get: @escaping (Owner) -> Part?
    ) -> Field {
        Field(name, doc, .maybe(shape.schema), shape.columns.map { $0.of(prefix: name + ".", get) }) { owner, writer in
            if let part = get(owner) { shape.write(part, &writer) } else { writer.null() }
        }
    }

    /// A list of objects.
    static func list<Item>(
        _ name: String, _ doc: String, _ shape: Shape<Item>, _ get: @escaping (Owner) -> [Item]
    ) -> Field {
        Field(name, doc, .list(shape.schema), []) { owner, writer in writer.list(get(owner), shape.write) }
    }

    /// The same field of what an owner has.
    func of<Whole>(_ get: @escaping (Whole) -> Owner) -> Field<Whole> {
        Field<Whole>(
            member.name, member.doc, member.schema, in: member.unit, columns.map { $0.of { get($0) } }
        ) { write(get($0), &$1) }
    }
}
