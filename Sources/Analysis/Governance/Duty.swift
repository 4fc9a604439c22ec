public import Portfolio

/// Something that somebody is to do by a day: renew a source, look at a threshold again, meet a condition (S51, S52, S57).
public struct Duty: Hashable, Sendable {
    /// What kind of thing it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A condition of an approval.
        case condition
        /// A threshold, a weight or a limit to be looked at again.
        case review
        /// A source to be renewed.
        case source
    }

    /// What kind of thing it is.
    public var kind: Kind
    /// What is to be done.
    public var what: String
    /// By when; nil where a condition states no day.
    public var due: Day?
    /// Who does it.
    public var owner: String?
    /// When it was last done; nil where nobody says.
    public var last: Day?
    /// Days past the day it was due, counted to the day of collection; 0 or less while there is time.
    public var daysOver: Int

    /// Whether its day has passed.
    public var isOverdue: Bool { daysOver > 0 }
}

extension Cycle {
    /// Everything that is to be done, the longest overdue first, what has no day last.
    public var duties: [Duty] {
        func duty(_ kind: Duty.Kind, _ what: String, _ due: Day?, _ owner: String?, _ last: Day?) -> Duty {
            Duty(
                kind: kind, what: what, due: due, owner: owner, last: last,
                daysOver: due.map { collected.days(since: $0) } ?? 0)
        }
        let conditions = approvals.compactMap { approval -> Duty? in
            guard let condition = approval.condition, condition.met == nil else { return nil }
            return duty(.condition, condition.what, condition.due, condition.owner, nil)
        }
        let items =
            conditions + policy.reviews.map { duty(.review, $0.what, $0.due, $0.owner, $0.last) }
            + refresh.map { duty(.source, $0.what, $0.due, $0.owner, $0.last) }
        return items.sorted { left, right in
            switch (left.due, right.due) {
            case (let first?, let second?) where first != second: first < second
            case (nil, _?): false
            case (_?, nil): true
            default: (left.kind.rawValue, left.what) < (right.kind.rawValue, right.what)
            }
        }
    }
}
