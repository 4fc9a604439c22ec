/// Measures what must be quick: `swift run -c release benchmarks [pareto] [draws] [charts] [--python PATH] [--rscript PATH]`.
///
/// Each case is run several times, in turn with its peer, and printed as median, least and the ratio of medians to the
/// peer's. Times are printed, never asserted: a busy machine is no failing test.
let arguments = Array(CommandLine.arguments.dropFirst())
func value(of flag: String) -> String? {
    arguments.firstIndex(of: flag).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}
let python = value(of: "--python")
let names = arguments.prefix { !$0.hasPrefix("--") }
if names.isEmpty || names.contains("pareto") { ParetoBenchmark(python: python).run() }
if names.isEmpty || names.contains("draws") { DrawsBenchmark().run() }
if names.isEmpty || names.contains("charts") { ChartBenchmark(python: python, rscript: value(of: "--rscript")).run() }
