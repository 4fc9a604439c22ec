/// How many replicas of one kind of hardware can run at once, over all workloads.
public struct Stock: Hashable, Sendable {
    /// The item of the price book.
    public var item: String
    /// Replicas.
    public var replicas: Int
    /// Where it stands.
    public var source: Source

    /// Makes a stock.
    public init(item: String, replicas: Int, source: Source) {
        self.item = item
        self.replicas = replicas
        self.source = source
    }
}
