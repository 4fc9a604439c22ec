/// What a column of a request log says of a call.
public enum LogRole: Int, CaseIterable, Hashable, Sendable {
    /// Who answered.
    case model
    /// What for.
    case workload
    /// When it came.
    case time
    /// An HTTP status, or a word such as `ok` or `timeout`.
    case status
    /// Whether, or why, it failed; empty where it didn't.
    case error
    /// How long the whole answer took.
    case whole
    /// How long the first token took.
    case firstToken
    /// How long a token took after the one before.
    case betweenTokens
    /// What it cost.
    case cost
    /// Tokens read anew.
    case input
    /// Tokens read from a cache.
    case cached
    /// Tokens written.
    case output

    /// Its name in calls and files.
    public var name: String {
        switch self {
        case .firstToken: "first_token"
        case .betweenTokens: "between_tokens"
        default: "\(self)"
        }
    }

    /// The role of this name; nil when there is none.
    public init?(name: String) {
        guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = role
    }

    /// The kind of latency that it is; nil for other roles.
    public var latency: LatencyKind? {
        switch self {
        case .whole: .whole
        case .firstToken: .firstToken
        case .betweenTokens: .betweenTokens
        default: nil
        }
    }

    /// What logs call it, without a unit at the end: LiteLLM's, OpenAI's, OpenTelemetry's, gateways' and traces' names.
    var usualNames: [String] {
        switch self {
        case .model: ["model", "model_name", "model_id", "deployment", "gen_ai.request.model"]
        case .workload: ["workload", "use_case", "application"]
        case .time:
            [
                "timestamp", "time", "ts", "datetime", "start_time", "starttime", "created_at", "@timestamp",
                "request_time",
            ]
        case .status: ["status", "status_code", "http_status", "response_code"]
        case .error: ["error", "error_type", "failed"]
        case .whole:
            [
                "latency", "duration", "response_time", "total_latency", "request_latency", "e2e_latency", "elapsed",
                "total_time",
            ]
        case .firstToken: ["ttft", "first_token", "time_to_first_token", "first_token_latency"]
        case .betweenTokens:
            ["tpot", "itl", "between_tokens", "inter_token_latency", "time_per_output_token"]
        case .cost: ["cost", "cost_usd", "cost_eur", "spend", "total_cost", "price"]
        case .input: ["input_tokens", "prompt_tokens", "contexttokens", "num_prompt_tokens"]
        case .cached: ["cached_tokens", "cache_read_input_tokens", "cached_input_tokens"]
        case .output: ["output_tokens", "completion_tokens", "generatedtokens", "num_generation_tokens"]
        }
    }
}
