/// What a latency was measured of. Kinds are never added or compared with each other (S08).
public enum LatencyKind: Int, CaseIterable, Hashable, Sendable {
    /// From the call to the last of its answer.
    case whole
    /// From the call to the first token.
    case firstToken
    /// From one token to the next.
    case betweenTokens

    /// Its name in files: `first_token`.
    public var name: String { role.name }

    /// The role of its column.
    public var role: LogRole {
        switch self {
        case .whole: .whole
        case .firstToken: .firstToken
        case .betweenTokens: .betweenTokens
        }
    }
}
