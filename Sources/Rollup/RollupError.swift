import Documents

/// Why logs can't be rolled up.
public enum RollupError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file that can't be read or written: its path, and what the system says.
    case system(path: String, reason: String)
    /// A compressed log that is cut short or broken: its path, and what is wrong.
    case damaged(path: String, reason: String)
    /// Columns that can't be told, or aren't there: the log, what is wrong, and a cure.
    case columns(path: String, reason: String, cure: String)
    /// More lines can't be read than was accepted: their number, of how many, and the first of them.
    case malformed(lines: Int, of: Int, share: Double, samples: [Refusal])
    /// No line of the logs lies within the cycle: its name, and the first day found.
    case outside(cycle: String, calls: Int)
    /// So many groups that a column can't be what it was taken for.
    case tooManyGroups(Int)
    /// A sum that 64 bits don't hold.
    case overflow
    /// Files that are no roll-ups, or broken ones.
    case notARollup([Diagnostic])
    /// Two roll-ups that can't be added: why, and a cure.
    case unlike(reason: String, cure: String)
    /// An engine that isn't there, or failed: its name, and what it said.
    case engine(name: String, reason: String)

    /// One line, with a cure.
    public var description: String {
        switch self {
        case .system(let path, let reason): "\(path): \(reason)"
        case .damaged(let path, let reason): "\(path): \(reason); fetch it anew"
        case .columns(let path, let reason, let cure): "\(path): \(reason); \(cure)"
        case .malformed(let lines, let all, let share, _):
            "\(lines) of \(all) lines can't be read, more than the accepted share of \(share); mend them, or accept more with --malformed"
        case .outside(let cycle, let calls):
            "none of the \(calls) calls lies within \(cycle); name the cycle that they belong to with --cycle"
        case .tooManyGroups(let count):
            "more than \(count) groups of models, workloads, hours and slices; a column with so many names is none of these: choose another with --column or --slice"
        case .overflow: "a sum is too large for 64 bits; check the columns of tokens and cost"
        case .notARollup(let mistakes): mistakes.map(\.description).joined(separator: "\n")
        case .unlike(let reason, let cure): "\(reason); \(cure)"
        case .engine(let name, let reason): "\(name): \(reason)"
        }
    }
}
