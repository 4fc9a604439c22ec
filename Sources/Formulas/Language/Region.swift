/// Where a claim holds, as far as that can be proved from its text: pieces, each a stretch of numbers for some figures.
///
/// What is no comparison of one figure with a fixed number is a fact that holds or doesn't; nothing more is known of it.
public struct Region: Hashable, Sendable {
    /// A piece: all of it holds together.
    public struct Piece: Hashable, Sendable {
        /// The stretch of each figure, by its name; a figure without one may be anything.
        public var stretches: [String: Stretch] = [:]
        /// What a figure is counted in.
        public var dimensions: [String: Dimension] = [:]
        /// Claims that hold, as written, and those that don't.
        var held: Set<String> = []
        var denied: Set<String> = []

        /// Whether it says nothing but the stretches of figures.
        public var isPlain: Bool { held.isEmpty && denied.isEmpty }

        /// Whether nothing can be so.
        public var isEmpty: Bool { stretches.values.contains(where: \.isEmpty) || !held.isDisjoint(with: denied) }

        func met(_ other: Piece) -> Piece {
            Piece(
                stretches: stretches.merging(other.stretches) { $0.met($1) },
                dimensions: dimensions.merging(other.dimensions) { first, _ in first },
                held: held.union(other.held), denied: denied.union(other.denied))
        }

        /// What of it lies outside `other`; all of it where that can't be said.
        func without(_ other: Piece) -> [Piece] {
            guard other.held.isSubset(of: held), other.denied.isSubset(of: denied) else { return [self] }
            var (rest, inside) = ([Piece](), self)
            for (figure, stretch) in other.stretches.sorted(by: { $0.key < $1.key }) {
                let own = inside.stretches[figure] ?? .all
                for part in stretch.outside {
                    var piece = inside
                    piece.stretches[figure] = own.met(part)
                    piece.dimensions[figure] = other.dimensions[figure]
                    if !piece.isEmpty { rest.append(piece) }
                }
                inside.stretches[figure] = own.met(stretch)
                if inside.isEmpty { return [self] }
            }
            return rest
        }
    }

    /// Its pieces; none where it holds nowhere.
    public private(set) var pieces: [Piece]

    /// More pieces than this are no table that anybody could read.
    private static let most = 200

    /// Everywhere.
    public static let everywhere = Region(pieces: [Piece()])

    private init(pieces: [Piece]) { self.pieces = pieces.filter { !$0.isEmpty } }

    /// Where figures keep to their `ranges`; a figure that isn't named may be anything.
    public init(ranges: [String: Stretch]) { self.init(pieces: [Piece(stretches: ranges)]) }

    /// Where `claim` holds; nil where its pieces are too many.
    public init?(_ claim: Claim) {
        guard let region = Region.of(claim, holds: true, in: "") else { return nil }
        self = region
    }

    /// Whether it holds nowhere.
    public var isEmpty: Bool { pieces.isEmpty }

    /// What lies in both; nil where the pieces are too many.
    public func met(_ other: Region) -> Region? {
        let met = Region(pieces: pieces.flatMap { piece in other.pieces.map(piece.met) })
        return met.pieces.count > Region.most ? nil : met
    }

    /// What of it lies outside all of `others`; nil where the pieces are too many.
    public func without(_ others: [Region]) -> Region? {
        var rest = pieces
        for piece in others.flatMap(\.pieces) {
            rest = rest.flatMap { $0.without(piece) }
            guard rest.count <= Region.most else { return nil }
        }
        return Region(pieces: rest)
    }

    private static func of(_ claim: Claim, holds: Bool, in world: String) -> Region? {
        switch claim {
        case .not(let inner): return of(inner, holds: !holds, in: world)
        case .within(let scenario, let inner): return of(inner, holds: holds, in: world + "in \(scenario): ")
        case .check(let check): return stated(world + check.text, holds)
        case .all(let parts), .any(let parts):
            let isAll = if case .all = claim { holds } else { !holds }
            let regions = parts.compactMap { of($0, holds: holds, in: world) }
            guard regions.count == parts.count else { return nil }
            if !isAll {
                let joined = Region(pieces: regions.flatMap(\.pieces))
                return joined.pieces.count > most ? nil : joined
            }
            return regions.reduce(everywhere as Region?) { met, next in met?.met(next) }
        case .compares(let comparison):
            let relation = holds ? comparison.relation : comparison.relation.opposite
            if comparison.left.inputs.isEmpty, comparison.right.inputs.isEmpty {
                return relation.holds(comparison.left.value, comparison.right.value) ? everywhere : Region(pieces: [])
            }
            let stretch: (String, Stretch)
            if case .input(let figure) = comparison.left, comparison.right.inputs.isEmpty {
                stretch = (figure.name, Stretch(relation, comparison.right.value))
            } else if case .input(let figure) = comparison.right, comparison.left.inputs.isEmpty {
                stretch = (figure.name, Stretch(relation.turned, comparison.left.value))
            } else {
                return stated(world + comparison.whole, holds)
            }
            return Region(pieces: [
                Piece(
                    stretches: [world + stretch.0: stretch.1],
                    dimensions: [world + stretch.0: comparison.measure.dimension])
            ])
        }
    }

    private static func stated(_ text: String, _ holds: Bool) -> Region {
        Region(pieces: [holds ? Piece(held: [text]) : Piece(denied: [text])])
    }
}

extension Expression.Comparison {
    /// What holds where this doesn't.
    var opposite: Self {
        switch self {
        case .less: .atLeast
        case .atMost: .greater
        case .greater: .atMost
        case .atLeast: .less
        }
    }

    /// The same with its sides changed.
    var turned: Self {
        switch self {
        case .less: .greater
        case .atMost: .atLeast
        case .greater: .less
        case .atLeast: .atMost
        }
    }
}
