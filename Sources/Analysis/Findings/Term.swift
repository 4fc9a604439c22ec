public import Formulas

/// A number that formulas name: the same name wherever it stands, so that a script can move all of it together.
public enum Term: String, Hashable, Sendable, CaseIterable {
    /// Requests a month.
    case requests
    /// Requests a month that one replica carries.
    case capacity
    /// Replicas in service.
    case replicas
    /// The largest share of replicas that is planned to be in use.
    case reserve
    /// The fewest replicas.
    case leastReplicas
    /// Hours a month that a replica runs.
    case hours
    /// The price of a replica's hour.
    case hourPrice
    /// Paid by the request, per 1,000.
    case requestPrice
    /// The price of a million tokens.
    case tokenPrice
    /// Tokens of a mean request.
    case tokens
    /// Paid a month whatever the traffic.
    case fee
    /// The cost of a retraining.
    case retrainingCost
    /// Retrainings a year.
    case retrainings
    /// Hours of people a month.
    case supportHours
    /// What such an hour costs.
    case supportRate
    /// Money billed.
    case billed
    /// Money a month.
    case perMonth
    /// Money per 1,000 requests.
    case perThousand
    /// Money a year.
    case perYear
    /// What a point is worth per 1,000 requests.
    case worth
    /// Quality, or a difference of it, points.
    case quality
    /// A switching cost, once.
    case switching
    /// Months that it is spread over.
    case horizon
    /// A share, percent.
    case share
    /// A share that is allowed, percent.
    case allowed
    /// Calls in an hour.
    case calls
    /// What calls of the busiest hour are multiplied by.
    case burst
    /// Calls a second.
    case arrivals
    /// Calls a second that a replica finishes.
    case serviceRate
    /// Calls that a replica serves at once.
    case slots
    /// The mean service time, seconds.
    case serviceTime
    /// A coefficient of variation.
    case variation
    /// Right answers.
    case right
    /// Rated answers.
    case rated
    /// A score, or a part of its logarithm.
    case score
    /// Any other figure.
    case figure

    /// The unit, for a script.
    public var unit: String {
        switch self {
        case .requests, .capacity: "requests/month"
        case .replicas, .leastReplicas: "replicas"
        case .hours, .supportHours: "hours/month"
        case .hourPrice, .supportRate: "money/hour"
        case .requestPrice, .perThousand: "money/1000 requests"
        case .tokenPrice: "money/1000000 tokens"
        case .tokens: "tokens/request"
        case .fee, .perMonth: "money/month"
        case .perYear: "money/year"
        case .retrainingCost, .billed, .switching: "money"
        case .retrainings: "retrainings/year"
        case .worth: "money/point/1000 requests"
        case .quality: "points"
        case .horizon: "months"
        case .share, .allowed: "percent"
        case .reserve: "share"
        case .calls: "calls/hour"
        case .arrivals, .serviceRate: "calls/second"
        case .slots: "calls"
        case .serviceTime: "seconds"
        case .right, .rated: "answers"
        case .burst, .variation, .score, .figure: ""
        }
    }

    /// The term with its number, in a formula.
    public func of(_ value: Double) -> Expression { .input(.init(rawValue, value, unit: unit)) }

    /// The term of a count.
    func of(_ count: Int) -> Expression { of(Double(count)) }
}
