/// A part of a model's cost that nobody has to state, and that counts as nothing where it isn't.
public enum Upkeep: String, Hashable, Sendable, CaseIterable {
    /// A fee a month.
    case fee
    /// Hours of people.
    case support
    /// Training it anew.
    case retraining
    /// Moving to it, once.
    case switching
}

extension Model {
    /// Whether somebody says what a part costs, nothing among it: what isn't stated may be forgotten.
    public func states(_ part: Upkeep) -> Bool {
        statedAsNothing.contains(part)
            || {
                switch part {
                case .fee: fixedPerMonth > 0
                case .support: supportHours > 0
                case .retraining: retraining != nil
                case .switching: switchingCost > 0
                }
            }()
    }
}
