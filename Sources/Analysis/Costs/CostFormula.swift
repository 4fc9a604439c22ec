import Formulas
import Portfolio

/// The full cost of a month as traffic and prices move (methods.md 3): the one formula of it, for trees to print and for
/// numbers to compute with a thousand times.
struct CostFormula<Number: Arithmetic> {
    /// Own replicas.
    struct Hardware {
        /// Those that are paid for at the volume of the formula.
        var replicas: Number
        /// Hours a month that one runs.
        var hours: Number
        /// The price of its hour.
        var price: Number
    }

    /// Tokens of one kind.
    struct Tokens {
        var kind: TokenUse.Kind
        /// Of a mean request.
        var perRequest: Number
        /// Of a million.
        var price: Number
    }

    /// Paid by the request.
    enum Requests {
        /// Per 1,000.
        case price(Number)
        /// By the token, kind by kind.
        case tokens([Tokens])
    }

    /// Own replicas; nil without.
    var hardware: Hardware?
    /// What is paid by the request; nil where nothing is.
    var requests: Requests?
    /// Whether that was measured as a whole, so that nobody knows which part of it is hardware.
    var isUnsplit = false
    /// Paid a month whatever the traffic; nil where nothing is.
    var fee: Number?
    /// Planned retraining: what one costs, and how many a year.
    var retraining: (cost: Number, perYear: Number)?
    /// Support: hours of people a month, and what one costs.
    var support: (hours: Number, rate: Number)?

    /// One part of the cost at a volume.
    struct Line {
        var kind: CostFinding.Part.Kind
        var what: String?
        /// Units bought: replica hours, thousands of requests, millions of tokens, months, retrainings, hours of people.
        var quantity: Number
        var amount: Number
    }

    /// What own replicas cost a month.
    var ofHardware: Line? {
        hardware.map { hardware in
            let hours = hardware.replicas * hardware.hours
            return Line(kind: .hardware, quantity: hours, amount: hours * hardware.price)
        }
    }

    /// What is paid by the request, kind by kind, for `volume` requests.
    func requests(at volume: Number) -> [Line] {
        switch requests {
        case nil: []
        case .price(let price):
            [
                Line(
                    kind: .requests, quantity: volume / .constant(1000), amount: price * volume / .constant(1000))
            ]
        case .tokens(let tokens):
            tokens.map {
                let millions = volume * $0.perRequest / .constant(1e6)
                return Line(kind: .requests, what: $0.kind.words, quantity: millions, amount: millions * $0.price)
            }
        }
    }

    /// What is paid by the request, per 1,000; nil where nothing is.
    var perThousand: Number? {
        switch requests {
        case nil: nil
        case .price(let price): price
        case .tokens(let tokens):
            tokens.dropFirst().reduce(tokens.first.map(CostFormula.perThousand)) { sum, next in
                sum.map { $0 + CostFormula.perThousand(next) }
            }
        }
    }

    private static func perThousand(_ tokens: Tokens) -> Number { tokens.perRequest * tokens.price / .constant(1000) }

    /// What is paid whatever the traffic.
    var standing: [Line] {
        [
            fee.map { Line(kind: .fixed, quantity: .constant(1), amount: $0) },
            retraining.map {
                Line(
                    kind: .retraining, quantity: $0.perYear / .constant(12),
                    amount: $0.cost * $0.perYear / .constant(12))
            }, support.map { Line(kind: .support, quantity: $0.hours, amount: $0.hours * $0.rate) },
        ].compactMap { $0 }
    }

    /// Every part at `volume` requests a month, in the order of its kind.
    func lines(at volume: Number) -> [Line] {
        [ofHardware].compactMap { $0 } + requests(at: volume) + standing
    }

    /// Money a month at `volume`, with factors on prices by the hour and by the request.
    func perMonth(at volume: Number, hardware: Number = .constant(1), requests: Number = .constant(1)) -> Number? {
        let amounts = lines(at: volume).map { line in
            switch line.kind {
            case .hardware: line.amount * hardware
            case .requests: line.amount * requests
            case .fixed, .retraining, .support: line.amount
            }
        }
        return amounts.first.map { first in amounts.dropFirst().reduce(first) { $0 + $1 } }
    }

    /// Money per 1,000 requests.
    static func perThousand(_ perMonth: Number, volume: Number) -> Number { perMonth * .constant(1000) / volume }

    /// The same with every term changed.
    func map<Other: Arithmetic>(_ term: (Number) -> Other) -> CostFormula<Other> {
        var other = CostFormula<Other>(isUnsplit: isUnsplit)
        other.hardware = hardware.map {
            .init(replicas: term($0.replicas), hours: term($0.hours), price: term($0.price))
        }
        switch requests {
        case nil: break
        case .price(let price): other.requests = .price(term(price))
        case .tokens(let tokens):
            other.requests = .tokens(
                tokens.map { .init(kind: $0.kind, perRequest: term($0.perRequest), price: term($0.price)) })
        }
        other.fee = fee.map(term)
        other.retraining = retraining.map { (term($0.cost), term($0.perYear)) }
        other.support = support.map { (term($0.hours), term($0.rate)) }
        return other
    }
}
