/// How values of a kind are written as JSON, the schema of what is written, and the columns that they fill in a CSV file:
/// one declaration for all three.
struct Shape<Value> {
    let schema: Schema
    let columns: [Column<Value>]
    let write: (Value, inout JSONWriter) -> Void

    /// An object with these fields, under its name among the schema's definitions. A `wide` one has parts of many records and
    /// takes a line for each part; another takes one line in a list.
    init(_ name: String, wide: Bool = false, _ fields: [Field<Value>]) {
        schema = .object(Schema.Kind(name: name, members: fields.map(\.member)))
        columns = fields.flatMap(\.columns)
        write = { value, writer in
            writer.object(wide: wide) { writer in
                for field in fields { writer.member(field.member.name) { field.write(value, &$0) } }
            }
        }
    }

    /// A list of values as a whole file.
    func file(of values: [Value]) -> [UInt8] {
        var writer = JSONWriter()
        writer.list(values, write)
        return writer.finished()
    }
}
