import Documents
import Portfolio

/// Numbers, days, currencies, and what is true or not.
extension Record {
    /// A number within `range`; `5%` reads as 0.05.
    package mutating func number(_ key: String, in range: ClosedRange<Double> = -1e15...1e15) -> Double? {
        number(key, in: range, .number(range.lowerBound, range.upperBound))
    }

    private mutating func number(
        _ key: String, in range: ClosedRange<Double>, _ shape: Questions.Shape
    ) -> Double? {
        guard let text = text(key, shape), let place = value(key)?.place else { return nil }
        guard case .number(let number, let isPercent)? = Amount(text) else {
            report(
                place, "'\(key)' is '\(text)'; a number was expected",
                Self.quotes(text)?.cure ?? NumberCure.cure(text) ?? "write digits, such as 12.5")
            return nil
        }
        if CurrencySign(in: text) != nil {
            // Which currency an amount is in is said once, by a key: a sign that nobody compares with it says nothing.
            report(
                place, "'\(key)' is '\(text)'; a plain number was expected",
                "write the number alone, and its currency in 'currency' or in site.yml")
            return nil
        }
        let value = isPercent ? number / 100 : number
        guard range.contains(value) else {
            let isShare = range.upperBound == 1 && range.contains(value / 100)
            report(
                place, "'\(key)' is \(text); \(NumberCure.words(range)) was expected",
                isShare ? "write \(NumberCure.plain(value))% or \(NumberCure.plain(value / 100))" : "check the value")
            return nil
        }
        return value
    }

    /// A whole number within `range`.
    package mutating func count(_ key: String, in range: ClosedRange<Int>) -> Int? {
        let span = Double(range.lowerBound)...Double(range.upperBound)
        guard let number = number(key, in: span, .count(span.lowerBound, span.upperBound)) else { return nil }
        guard let count = Int(exactly: number) else {
            let text = text(key, .any) ?? ""
            report(
                value(key)?.place ?? place, "'\(key)' is \(text); a whole number was expected",
                NumberCure.ofCount(text) ?? "write it without a fraction")
            return nil
        }
        return count
    }

    /// True or false.
    package mutating func flag(_ key: String) -> Bool? {
        guard let text = text(key, .flag) else { return nil }
        if ["true", "yes"].contains(text) { return true }
        if ["false", "no"].contains(text) { return false }
        report(value(key)?.place ?? place, "'\(key)' is '\(text)'; true or false was expected", "write true or false")
        return nil
    }

    /// A day.
    package mutating func day(_ key: String) -> Day? {
        guard let text = text(key, .day) else { return nil }
        if let day = Day(text) { return day }
        report(
            value(key)?.place ?? place, "'\(key)' is '\(text)'; a day was expected",
            DayStyle.iso.mistake(text) ?? Self.quotes(text)?.cure ?? "write it like 2026-07-01")
        return nil
    }

    /// A currency by its three letters.
    package mutating func currency(_ key: String) -> Currency? {
        guard let code = name(key, .currency) else { return nil }
        if let currency = Currency(code) { return currency }
        report(
            value(key)?.place ?? place, "'\(code)' is no currency", "write its three capital letters, such as USD")
        return nil
    }
}
