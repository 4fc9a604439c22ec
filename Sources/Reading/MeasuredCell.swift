import Documents
import Portfolio

/// A cell that should hold a figure of an indicator: the one reader for every kind of table.
package struct MeasuredCell {
    /// How the table is written, and what its reader may be advised to do.
    package struct Form: Sendable {
        /// How its numbers are written.
        package var numbers = NumberStyle.plain
        /// The words that say "not measured".
        package var missing = Amount.missingWords
        /// The site's currency.
        package let currency: Currency
        /// The cure for a word that nobody knows.
        package let wordCure: String

        /// Makes a form.
        package init(
            numbers: NumberStyle = .plain, missing: Set<String> = Amount.missingWords, currency: Currency,
            wordCure: String
        ) {
            self.numbers = numbers
            self.missing = missing
            self.currency = currency
            self.wordCure = wordCure
        }
    }

    /// A figure in its indicator's unit, and how it was written.
    package struct Figure: Sendable {
        /// The value; nil where nothing was measured.
        package let value: Double?
        /// Whether a percent sign stood behind it.
        package let isPercent: Bool
    }

    /// The cell.
    package let cell: CSVTable.Cell
    /// Its table.
    package let file: TextFile
    /// How the table is written.
    package let form: Form

    /// Makes the reader of a cell.
    package init(_ cell: CSVTable.Cell, in file: TextFile, form: Form) {
        self.cell = cell
        self.file = file
        self.form = form
    }

    /// The figure, after `scaled` did what a mapping asks of the number. Throws what is wrong with it.
    package func figure(
        of indicator: Indicator, in unit: MeasuredUnit, scaled: (Double) throws(Diagnostic) -> Double? = { $0 }
    ) throws(Diagnostic) -> Figure {
        guard case .number(let number, let isPercent) = try amount(of: indicator), let scaled = try scaled(number)
        else { return Figure(value: nil, isPercent: false) }
        let value = isPercent ? scaled : scaled * unit.factor
        guard indicator.range.contains(value) else {
            throw mistake(
                "\(cell.text)\(value == number ? "" : " (becomes \(NumberCure.withoutDust(value)))") lies outside what "
                    + "\(indicator.id.name) can be (\(NumberCure.words(indicator.range)))",
                unit.factor == 100 && indicator.range.contains(scaled)
                    ? "write the unit percent, or the value as a share" : "check the value and its unit")
        }
        if indicator.unit == .milliseconds, value == 0 {
            throw mistake(
                "a time of 0 was never measured", "write N/A where nothing was measured, or the time that it took")
        }
        return Figure(value: value, isPercent: isPercent)
    }

    /// Throws what is wrong with the number as it is written, whatever its unit.
    package func judge(_ indicator: Indicator) throws(Diagnostic) { _ = try amount(of: indicator) }

    /// A count of examples or calls; nil where none is given.
    package func count() throws(Diagnostic) -> Int? {
        let cure = { NumberCure.ofCount(PlainName.trimmed(cell.text)) ?? "write a whole number, 0 or more" }
        guard let amount = Amount(cell.text, missing: form.missing, style: form.numbers) else {
            throw mistake("'\(cell.text)' is not a count", cure())
        }
        guard case .number(let number, let isPercent) = amount else { return nil }
        guard !isPercent, let count = Int(exactly: number), count >= 0 else {
            throw mistake("'\(cell.text)' is not a count", cure())
        }
        return count
    }

    /// The message for a value that its own interval doesn't hold; nil when it does, or one of them is absent.
    ///
    /// `ends` are the interval's, as they are written.
    package func mistake(value: Double?, low: Double?, high: Double?, ends: (low: String?, high: String?))
        -> Diagnostic?
    {
        if let low, let high, low > high {
            return mistake("the interval's low end lies above its high end", "swap low and high")
        }
        guard let value, low.map({ value < $0 }) == true || high.map({ value > $0 }) == true else { return nil }
        let interval =
            switch (low, high) {
            case (nil, _): "which ends at \(ends.high ?? "")"
            case (_, nil): "which begins at \(ends.low ?? "")"
            default: "\(ends.low ?? "") to \(ends.high ?? "")"
            }
        return mistake(
            "the value \(cell.text) lies outside its own interval, \(interval)",
            "correct the value, or 'low' and 'high'")
    }

    /// A mistake of this cell.
    package func mistake(_ message: String, _ cure: String?) -> Diagnostic {
        file.diagnostic(.error, at: cell.meant, message, cure: cure)
    }

    private func amount(of indicator: Indicator) throws(Diagnostic) -> Amount {
        guard let amount = Amount(cell.text, missing: form.missing, style: form.numbers) else {
            throw mistake(
                "'\(cell.text)' is not a number", NumberCure.cure(cell.text, style: form.numbers) ?? form.wordCure)
        }
        if let (message, cure) = CurrencySign.mistake(cell.text, indicator, site: form.currency) {
            throw mistake(message, cure)
        }
        if case .number(_, isPercent: true) = amount, indicator.unit != .percent {
            throw mistake("\(indicator.id.name) is not a share, but a percent sign stands behind it", "remove it")
        }
        return amount
    }
}

extension CSVTable.Cell {
    /// Its place, with the whole text meant.
    package var meant: Place { Place(line: place.line, column: place.column, length: text.count) }

    /// Itself without blanks at its ends.
    package var trimmed: CSVTable.Cell {
        let bare = PlainName.trimmed(text)
        guard bare.count < text.count else { return self }
        let blanks = text.prefix { $0.isWhitespace }.count
        var cell = self
        cell.text = bare
        // In quotes the text begins one character on; the mark then points at the quote's neighbour, near enough.
        if !bare.isEmpty { cell.place.column += blanks }
        return cell
    }
}
