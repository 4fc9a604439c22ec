import Analysis

/// An edition's findings for programs: findings.json and decisions.json, their schemas and CSV tables, all from one list of fields.
package enum Ledger {
    /// A file beside an edition's pages.
    package struct File: Sendable {
        /// Its name within the edition's data: `findings.json`.
        package let name: String
        package let bytes: [UInt8]
    }

    /// Every file of an edition. Pure: the same record gives the same bytes.
    package static func files(of record: EditionRecord) -> [File] {
        let findings = FindingsFields(record).findings
        var writer = JSONWriter()
        findings.write(record, &writer)
        let schema = findings.schema.document(title: "Findings of one edition of a deployment report")
        let decisions = DecisionsFields(record).decisions
        var told = JSONWriter()
        decisions.write(record, &told)
        let tried = decisions.schema.document(title: "The rules of one edition and what each model came to")
        return [
            File(name: "decisions.json", bytes: told.finished()), File(name: "decisions.schema.json", bytes: tried),
            File(name: "findings.json", bytes: writer.finished()), File(name: "findings.schema.json", bytes: schema),
        ] + Tables(record).all.map { File(name: $0.name, bytes: $0.bytes) }
            + record.comparisons.map { File(name: $0.file, bytes: json($0)) }
    }

    /// Two cycles held against each other, for programs: a JSON object and a newline.
    package static func json(_ comparison: EditionComparison) -> [UInt8] {
        var writer = JSONWriter()
        CompareFields.comparison.write(comparison, &writer)
        return writer.finished()
    }

    /// Explanations for programs, with the names of their methods: a JSON array and a newline.
    package static func json(_ explanations: [Explanation], method: @escaping (MethodName) -> String) -> [UInt8] {
        FigureFields.statement(method).file(of: explanations)
    }
}
