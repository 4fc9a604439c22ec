/// Which of two ways to run a workload is cheaper at which volume, replica steps included (methods.md 3).
///
/// Money is in whole micro-dollars and volumes are whole, so that a tie is a tie.
public struct BreakEven: Hashable, Sendable {
    /// What one option costs at a volume.
    public struct CostLine: Hashable, Sendable {
        /// Paid whatever the volume.
        public var fixed: Int
        /// Paid for each unit of volume.
        public var perUnit: Int
        /// Paid for each replica.
        public var perReplica: Int
        /// The volume that one replica carries, at least 1.
        public var capacity: Int
        /// The replicas that run at any volume.
        public var minimumReplicas: Int

        /// The last volumes that each count of replicas carries, rising, where they follow from no capacity; empty otherwise.
        public var tops: [Top] = []

        /// The last volume that so many replicas carry.
        public struct Top: Hashable, Sendable {
            /// The volume.
            public var last: Int
            /// The replicas.
            public var replicas: Int

            /// Makes a step.
            public init(last: Int, replicas: Int) {
                self.last = last
                self.replicas = replicas
            }
        }

        /// Makes a cost line whose replicas follow steps; beyond the last one they stay.
        public init(fixed: Int, perUnit: Int, perReplica: Int, tops: [Top]) {
            self.init(
                fixed: fixed, perUnit: perUnit, perReplica: perReplica, capacity: 1,
                minimumReplicas: tops.first?.replicas ?? 0)
            self.tops = tops
        }

        /// Makes a cost line.
        public init(fixed: Int, perUnit: Int, perReplica: Int, capacity: Int, minimumReplicas: Int) {
            self.fixed = fixed
            self.perUnit = perUnit
            self.perReplica = perReplica
            self.capacity = capacity
            self.minimumReplicas = minimumReplicas
        }

        /// The replicas at `volume`.
        public func replicas(at volume: Int) -> Int {
            guard tops.isEmpty else { return tops[place(of: volume)].replicas }
            return max(minimumReplicas, volume / capacity + (volume % capacity == 0 ? 0 : 1))
        }

        /// The last volume that the replicas of `volume` carry.
        func top(_ volume: Int) -> Int {
            guard tops.isEmpty else {
                let place = place(of: volume)
                return place == tops.count - 1 ? .max : tops[place].last
            }
            let (top, over) = replicas(at: volume).multipliedReportingOverflow(by: capacity)
            return over ? .max : top
        }

        /// The first step that carries `volume`, else the last.
        private func place(of volume: Int) -> Int {
            var (low, high) = (0, tops.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if tops[middle].last >= volume { high = middle } else { low = middle + 1 }
            }
            return low
        }

        /// The cost at `volume`. Throws `Refusal.overflow` when it doesn't fit 64 bits.
        public func cost(at volume: Int) throws(Refusal) -> Int {
            let (units, unitsOver) = perUnit.multipliedReportingOverflow(by: volume)
            let (replicaCost, replicasOver) = perReplica.multipliedReportingOverflow(by: replicas(at: volume))
            let (variable, variableOver) = units.addingReportingOverflow(replicaCost)
            let (total, totalOver) = variable.addingReportingOverflow(fixed)
            guard !unitsOver, !replicasOver, !variableOver, !totalOver else { throw .overflow }
            return total
        }
    }

    /// Why two options can't be compared.
    public enum Refusal: Error, Hashable, Sendable {
        /// A cost doesn't fit 64 bits of micro-dollars.
        case overflow
        /// A capacity below 1, or a negative volume.
        case outOfRange
    }

    /// Who is cheaper.
    public enum Side: String, Hashable, Sendable {
        /// The first option.
        case a
        /// The second option.
        case b
        /// Both cost the same.
        case tie
    }

    /// Neighbouring volumes on which the same side is cheaper, both ends included.
    public struct Span: Hashable, Sendable {
        /// The first volume.
        public var from: Int
        /// The last volume.
        public var to: Int
        /// Who is cheaper.
        public var cheaper: Side
    }

    /// The spans, from volume 0 up to the last volume compared.
    public let spans: [Span]

    /// Compares `a` and `b` on every whole volume from 0 to `maximum`.
    ///
    /// Between two neighbouring replica steps both costs are straight lines, so each piece is solved at once:
    /// O(steps), not O(volumes). Throws a `Refusal`.
    public init(a: CostLine, b: CostLine, maximum: Int) throws(Refusal) {
        guard a.capacity >= 1, b.capacity >= 1, maximum >= 0 else { throw .outOfRange }
        var spans: [Span] = []
        func add(_ from: Int, _ to: Int, _ side: Side) {
            guard from <= to else { return }
            if let last = spans.last, last.cheaper == side {
                spans[spans.count - 1].to = to
            } else {
                spans.append(Span(from: from, to: to, cheaper: side))
            }
        }
        func lead(at volume: Int) throws(Refusal) -> Int {
            let (lead, over) = try a.cost(at: volume).subtractingReportingOverflow(try b.cost(at: volume))
            guard !over else { throw .overflow }
            return lead
        }
        func side(_ lead: Int) -> Side { lead == 0 ? .tie : lead < 0 ? .a : .b }
        var from = 0
        while from <= maximum {
            // A piece ends where either option reaches the top of its replicas; volume 0 is a piece of its own.
            let to = from == 0 ? 0 : min(a.top(from), b.top(from), maximum)
            let first = try lead(at: from)
            let last = try lead(at: to)
            if side(first) == side(last) && (first != 0 || from == to || last == first) {
                add(from, to, side(first))
            } else {
                let slope = a.perUnit - b.perUnit
                // lead(from + k) = first + k·slope changes sign once: the last volume of the first sign, a tie, the rest.
                let steps = -first / slope
                let isTie = first + steps * slope == 0
                add(from, from + (isTie ? steps - 1 : steps), side(first))
                if isTie { add(from + steps, from + steps, .tie) }
                add(from + steps + 1, to, side(last))
            }
            from = to + 1
        }
        self.spans = spans
    }

    /// The first volume on which the second option is cheaper; nil when there is none.
    public var firstVolumeCheaperB: Int? { spans.first { $0.cheaper == .b }?.from }

    /// Who is cheaper at the end, and from which volume on.
    public var holder: Span? { spans.last }
}
