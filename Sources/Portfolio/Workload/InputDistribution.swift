/// How one property of what a model was asked is distributed: the length of prompts, the kind of meter on a photo.
public struct InputDistribution: Hashable, Sendable {
    /// How it was recorded.
    public enum Record: Hashable, Sendable {
        /// Values of single requests.
        case values([Double])
        /// Requests of each kind, by the kind's name.
        case counts([Kind])
    }

    /// Requests of one kind.
    public struct Kind: Hashable, Sendable {
        /// The kind.
        public var name: String
        /// Requests.
        public var count: Int

        /// Makes it.
        public init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// The property, as the author calls it.
    public var name: String
    /// What was recorded.
    public var record: Record
    /// Where it stands.
    public var source: Source

    /// Makes a distribution.
    public init(name: String, record: Record, source: Source) {
        self.name = name
        self.record = record
        self.source = source
    }
}
