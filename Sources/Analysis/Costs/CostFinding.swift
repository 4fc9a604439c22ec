public import Formulas
public import Portfolio

/// What a model costs at its workload's traffic, part by part (methods.md 3).
public struct CostFinding: Hashable, Sendable {
    /// A part of the cost of one month.
    public struct Part: Hashable, Sendable {
        /// What a part is for.
        public enum Kind: String, Sendable, CaseIterable {
            /// Own replicas: price × hours × replicas.
            case hardware
            /// Paid by the request.
            case requests
            /// Paid whatever the traffic.
            case fixed
            /// Planned retraining.
            case retraining
            /// Hours of people.
            case support
        }

        /// What it is for.
        public var kind: Kind
        /// What of the kind, where it has several parts: "input tokens".
        public var what: String?
        /// Money a month at the workload's traffic, where that is known; else per 1,000 requests: the formula with its
        /// numbers.
        public var formula: Expression
        /// Units bought: replica hours, thousands of requests, millions of tokens, months, retrainings, hours of people.
        public var quantity: Double
        /// What one unit costs, with its basis, currency, price date and place; nil where the amount itself was measured.
        public var price: Cost?

        /// What the formula comes to.
        public var amount: Double { formula.value }

        /// What the reader calls it: "hardware", "input tokens".
        public var name: String { what ?? kind.rawValue }

        /// What one unit costs.
        public var unitPrice: Double { price?.amount ?? (quantity == 0 ? 0 : amount / quantity) }

        /// Makes a part.
        public init(
            kind: Kind, what: String? = nil, formula: Expression, quantity: Double = 1, price: Cost? = nil
        ) {
            self.kind = kind
            self.what = what
            self.formula = formula
            self.quantity = quantity
            self.price = price
        }
    }

    /// What is known of it: known, free, unknown (why), or at least.
    public var knowledge: Knowledge
    /// Full cost per 1,000 requests, support included; nil when unknown. A lower bound is marked in `knowledge`.
    public var perThousand: Estimate?
    /// Full cost a month at the workload's traffic; nil when the cost or the traffic is unknown.
    public var perMonth: Estimate?
    /// The variable part per 1,000 requests, without support and retraining; nil when unknown.
    public var runPerThousand: Estimate?
    /// The parts, in the order of `Kind`; empty when unknown.
    public var parts: [Part]
    /// Replicas paid for at this traffic: those needed, for what serves at least those in service.
    public var replicas: Int?
    /// The basis.
    public var basis: CostBasis
    /// The currency.
    public var currency: Currency
    /// The newest price's day.
    public var priceDate: Day?
    /// Cost per 1,000 as billed in the window, where bills exist.
    public var billedPerThousand: Estimate?

    /// How many replicas it needs, has and is paid for; nil without own hardware.
    public var sizing: SizingFinding?

    /// Why it is not compared with the other models' costs: another basis or currency (N06, S11); nil when it is.
    public var notAlike: Unlike?

    /// The cost that may enter a score, a ratio or a frontier: per 1,000, known or free, of the others' basis and
    /// currency; nil otherwise (N01, N06).
    public var comparable: Estimate? {
        guard notAlike == nil else { return nil }
        return switch knowledge {
        case .known, .free: perThousand
        case .unknown, .atLeast: nil
        }
    }
}
