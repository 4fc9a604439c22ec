import Analysis
import Portfolio

/// Where the budget's year ends, in the few words that stand wherever a cost a year stands beside the budget (methods.md 3).
struct OutturnWords {
    let context: EditionContext

    private var money: MoneyFinding { context.edition.money }

    /// "2026 ends at about $98k of its budget of $105k"; the budget alone where no outturn is known; nil without a budget.
    var brief: String? {
        guard let budget = money.budget else { return nil }
        let planned = Digits.money(budget.year, half: nil, budget.currency.code)
        guard let outturn = money.outturn else { return "budget \(planned)" }
        return "\(year) ends at about \(OutturnWords.total(outturn, budget.currency)) of its budget of \(planned)"
    }

    /// The same with what is left, and what to keep aside; nil without an outturn.
    var finding: String? {
        guard let outturn = money.outturn, let brief else { return nil }
        let room = outturn.room.value
        let left =
            room < 0 ? "\(cash(-room)) is missing" : room > 0 ? "\(cash(room)) is left" : "nothing is left"
        guard let aside = outturn.contingency, let scenario = outturn.dearest else { return "\(brief): \(left)" }
        let title = context.wording.title(scenario)
        return aside.value > 0
            ? "\(brief): \(left), and \(cash(aside.value)) would go if this came: \(title)"
            : "\(brief): \(left), and no scenario that must hold costs more"
    }

    /// "2026", or "the year from Jul 2026".
    var year: String {
        guard let first = money.outturn?.first ?? money.budget?.months.first?.month else { return "the year" }
        return first.parts.month == 1 ? String(first.parts.year) : "the year from \(OutturnWords.month(first))"
    }

    /// "$98k", apart from the budget.
    static func total(_ outturn: OutturnFinding, _ currency: Currency) -> String {
        Digits.money(outturn.total.value, apartFrom: outturn.budget, currency.code)
    }

    /// "Jul 2026" of its first day.
    static func month(_ first: Day) -> String { String(Phrase.day(first).drop { $0 != " " }.dropFirst()) }

    private func cash(_ amount: Double) -> String {
        Digits.money(amount, half: nil, money.budget?.currency.code ?? context.currency.code)
    }
}
