/// A way to cut a workload's data, with the shares of its values among the rated examples.
struct Dimension: Hashable, Sendable {
    /// `language`.
    var name: String
    /// `en`, `de`, ...
    var values: [String]
    /// The share of each value among the rated examples; watched groups are rated more often than they call.
    var shares: [Double]

    /// The dimensions of a workload in a cycle; the first is the one whose shares of traffic are known.
    static func all(of workload: String, in cycle: StoryCycle) -> [Dimension] {
        workload == SupportChat.workload ? SupportChat.dimensions : MeterPhotos.dimensions(cycle)
    }
}
