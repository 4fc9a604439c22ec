/// The unit of a field.
enum Unit: Sendable {
    /// A fixed one: "points".
    case of(String)
    /// Money: "a month", "per 1,000 requests".
    case money(String)

    static let points = Unit.of("points")
    static let share = Unit.of("share, 0 to 1")
    static let factor = Unit.of("factor")

    /// "points", "USD a month"; "currency a month" where the currency is that of the row.
    func text(currency: String?) -> String {
        switch self {
        case .of(let unit): unit
        case .money(let per): (currency ?? "currency") + " " + per
        }
    }
}
