import Portfolio

/// OpenTelemetry's metrics of generative models, in the form in which a collector exposes them to Prometheus.
extension Importer {
    static let openTelemetry = Importer.each(
        "otel", 1, "OpenTelemetry GenAI metrics, as Prometheus text",
        gives:
            "latency buckets, failed calls, first token and time per token with their bucket as interval, tokens a request",
        sample: (
            "genai.prom",
            """
            # TYPE gen_ai_server_request_duration_seconds histogram
            gen_ai_server_request_duration_seconds_bucket{gen_ai_request_model="acme/corvid-mini",le="0.64"} 120
            gen_ai_server_request_duration_seconds_bucket{gen_ai_request_model="acme/corvid-mini",le="1.28"} 340
            gen_ai_server_request_duration_seconds_bucket{gen_ai_request_model="acme/corvid-mini",le="2.56"} 398
            gen_ai_server_request_duration_seconds_bucket{gen_ai_request_model="acme/corvid-mini",le="+Inf"} 400
            gen_ai_server_request_duration_seconds_bucket{gen_ai_request_model="acme/corvid-mini",error_type="timeout",le="2.56"} 0
            gen_ai_server_request_duration_seconds_bucket{gen_ai_request_model="acme/corvid-mini",error_type="timeout",le="+Inf"} 3
            # TYPE gen_ai_client_token_usage histogram
            gen_ai_client_token_usage_sum{gen_ai_request_model="acme/corvid-mini",gen_ai_token_type="input"} 204800
            gen_ai_client_token_usage_sum{gen_ai_request_model="acme/corvid-mini",gen_ai_token_type="output"} 51200
            # EOF

            """
        ),
        recognises: { OpenTelemetry.isOne($0) },
        read: { file, index, context, log in
            // Input tokens hold those of the cache, output tokens those of reasoning: no price is made of them here.
            var reader = PrometheusScrape(
                file: file, index: index, context: context, collector: "OpenTelemetry GenAI metrics", log: log)
            defer { log = reader.log }
            return reader.snapshots()
        })
}

/// How its files are known.
enum OpenTelemetry {
    /// Whether a scrape holds metrics of its names.
    static func isOne(_ file: ForeignFile) -> Bool {
        guard case .text = file.shape else { return false }
        return file.file.lines.prefix(2000).contains { $0.hasPrefix("# TYPE gen_ai_") || $0.hasPrefix("gen_ai_") }
    }
}
