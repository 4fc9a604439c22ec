import Voice

/// The name that tables of pages know the one CSV writer by.
enum CSVText {
    /// Words as a field.
    static func field(_ text: String) -> String { CSVField.text(text) }

    /// A number in full; empty for none.
    static func field(_ number: Double?) -> String { CSVField.number(number) }
}
