import Portfolio

/// How steady the advice on a model was (methods.md 13.4).
public struct AdviceHistory: Hashable, Sendable {
    /// Cycles, this one and those before it, in which the model was advised on; at most `most`.
    public var cycles: Int
    /// How many of them gave another action than the one before.
    public var changed: Int

    /// No further back is looked.
    public static let most = 8

    /// Counts the changes of `actions`, the newest first.
    init(_ actions: [Action]) {
        let counted = actions.prefix(AdviceHistory.most)
        cycles = counted.count
        changed = zip(counted, counted.dropFirst()).count { $0 != $1 }
    }
}
