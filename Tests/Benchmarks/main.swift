/// Measures what must be quick: `swift run -c release benchmarks [pareto] [draws] [charts] [--python PATH]`.
///
/// Each case is run several times, in turn with its peer, and printed as median, least and the ratio of medians to the
/// peer's. Times are printed, never asserted: a busy machine is no failing test.
let arguments = Array(CommandLine.arguments.dropFirst())
var python: String?
if let flag = arguments.firstIndex(of: "--python"), flag + 1 < arguments.count { python = arguments[flag + 1] }
let names = arguments.prefix { $0 != "--python" }
if names.isEmpty || names.contains("pareto") { ParetoBenchmark(python: python).run() }
if names.isEmpty || names.contains("draws") { DrawsBenchmark().run() }
if names.isEmpty || names.contains("charts") { ChartBenchmark(python: python).run() }
