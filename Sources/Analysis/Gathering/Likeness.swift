import Portfolio

/// Under which conditions each model of a workload was measured, and who differs from the model that the others are
/// compared with, or where that says nothing from most (S11).
struct Likeness {
    /// What was said of one model's measurements; nil where nobody said.
    private struct Conditions {
        var suite: String?
        var load: String?
        var rated: Window?
        var timed: Window?
        var cost: Cost?
        /// The basis that a measured cost states.
        var measuredBasis: CostBasis?
        /// The days of a measured cost; nil for one at prices of the price book.
        var spent: Window?
    }

    /// Whether a model's figures can be compared with those of the cycle before.
    struct OverCycles {
        /// It answered the same questions, as far as is said.
        let questions: Bool
        /// Its cost is of the same basis and currency.
        let cost: Bool

        /// Compares a model with itself in the cycle before.
        init(_ before: ModelFinding?, _ now: Contender) {
            questions = before?.suite == nil || now.suite == nil || before?.suite == now.suite
            cost = before?.cost.basis == now.cost.basis && before?.cost.currency == now.cost.currency
        }

        /// Compares a model in one cycle with itself in a later one.
        init(_ before: ModelFinding, _ now: ModelFinding) {
            questions = before.answersSameQuestions(as: now)
            cost = before.cost.basis == now.cost.basis && before.cost.currency == now.cost.currency
        }

        /// Whether an indicator can be compared.
        func compares(_ indicator: IndicatorID, quality: IndicatorID) -> Bool {
            indicator == .cost ? cost : questions || (indicator != quality && indicator.family != .cohorts)
        }
    }

    private let conditions: [ModelID: Conditions]
    private let reference: (name: String?, conditions: Conditions)

    /// Reads the conditions from what `cycle` measured on `workload`.
    init(_ cycle: Cycle, on workload: WorkloadID, rows: [ModelID: [Measurement]], snapshots: [ModelID: [Snapshot]]) {
        var conditions: [ModelID: Conditions] = [:]
        for model in cycle.models where model.workloads.isEmpty || model.workloads.contains(workload) {
            conditions[model.id] = Likeness.conditions(
                of: model, cycle, rows[model.id] ?? [], snapshots[model.id] ?? [])
        }
        self.conditions = conditions
        let production = cycle.models.filter { $0.stage == .production && conditions[$0.id] != nil }.map(\.id).min()
        let lead = cycle.baseline[workload] ?? production
        let all = cycle.models.compactMap { conditions[$0.id] }
        var usual = Conditions()
        usual.suite = Likeness.most(all.compactMap(\.suite))
        usual.load = Likeness.most(all.compactMap(\.load))
        usual.rated = Likeness.most(all.compactMap(\.rated))
        usual.timed = Likeness.most(all.compactMap(\.timed))
        usual.spent = Likeness.most(all.compactMap(\.spent))
        usual.measuredBasis = Likeness.most(all.compactMap(\.measuredBasis?.rawValue)).flatMap(CostBasis.init)
        usual.cost = Likeness.most(all.compactMap(\.cost).map(Kind.init)).flatMap { kind in
            all.compactMap(\.cost).first { Kind($0) == kind }
        }
        let own = lead.flatMap { conditions[$0] }
        reference = (
            lead.flatMap { lead in cycle.models.first { $0.id == lead }?.title },
            Conditions(
                suite: own?.suite ?? usual.suite, load: own?.load ?? usual.load, rated: own?.rated ?? usual.rated,
                timed: own?.timed ?? usual.timed, cost: own?.cost ?? usual.cost,
                measuredBasis: own?.measuredBasis ?? usual.measuredBasis, spent: own?.spent ?? usual.spent)
        )
    }

    /// The questions that a model was rated on; nil where nobody said.
    func suite(of model: ModelID) -> String? { conditions[model]?.suite }

    /// What of a model is not like the others; empty when all is, or nobody said.
    func unlike(_ model: ModelID) -> [Unlike] {
        guard let own = conditions[model] else { return [] }
        let other = reference.conditions
        var list: [Unlike] = []
        func add<Value: Equatable>(
            _ own: Value?, _ other: Value?, _ difference: (Value, Value) -> Unlike.Difference
        ) {
            guard let own, let other, own != other else { return }
            list.append(Unlike(difference(own, other), from: reference.name))
        }
        add(own.suite, other.suite) { .suite($0, other: $1) }
        add(own.rated, other.rated) { .rated($0, other: $1) }
        add(own.load, other.load) { .load($0, other: $1) }
        add(own.timed, other.timed) { .timed($0, other: $1) }
        if let mine = own.cost, let theirs = other.cost {
            if mine.currency != theirs.currency {
                add(mine.currency, theirs.currency) { .currency($0, other: $1) }
            } else {
                add(mine.basis, theirs.basis) { .basis($0, other: $1) }
            }
        }
        // A measured cost states a basis but no currency: it is the site's.
        add(own.measuredBasis, other.cost?.basis ?? other.measuredBasis) { .basis($0, other: $1) }
        add(own.spent, other.spent) { .spent($0, other: $1) }
        return list
    }

    /// Basis and currency.
    private struct Kind: Hashable, Comparable {
        var basis: String
        var currency: String

        init(_ cost: Cost) {
            basis = cost.basis.rawValue
            currency = cost.currency.code
        }

        static func < (left: Kind, right: Kind) -> Bool {
            (left.basis, left.currency) < (right.basis, right.currency)
        }
    }

    private static func conditions(
        of model: Model, _ cycle: Cycle, _ rows: [Measurement], _ snapshots: [Snapshot]
    ) -> Conditions {
        var found = Conditions()
        for row in rows where row.slice == nil && row.value != nil {
            if row.indicator == .accuracy { found.rated = row.source.window }
            if row.indicator.family == .latency { found.timed = row.source.window }
            if row.indicator == .cost, model.hardware == nil, model.pricePerThousand == nil {
                found.spent = row.source.window
                found.measuredBasis = row.basis
            }
        }
        for snapshot in snapshots.sorted(by: { $0.source.isOlder(than: $1.source) }) {
            if snapshot.accuracy != nil || !snapshot.slices.isEmpty || !snapshot.items.isEmpty {
                found.suite = snapshot.suite
                found.rated = (snapshot.accuracySource ?? snapshot.source).window
            }
            if let latency = snapshot.latency.first {
                found.load = snapshot.load
                found.timed = latency.source.window ?? snapshot.source.window
            }
        }
        let hour = model.hardware.flatMap { hardware in
            cycle.prices.newest(hardware.item, .hour, on: cycle.id.window.last)
        }
        if let priced = [hour?.cost, model.pricePerThousand].compactMap({ $0 }).first(where: { $0.exact ?? 0 > 0 }) {
            found.cost = priced
        }
        return found
    }

    /// The value that stands most often; the least of those that stand as often.
    private static func most<Value: Hashable & Comparable>(_ values: [Value]) -> Value? {
        var counts: [Value: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        return counts.max { $0.value != $1.value ? $0.value < $1.value : $1.key < $0.key }?.key
    }

    private static func most(_ windows: [Window]) -> Window? {
        most(windows.map { Days(first: $0.first.ordinal, last: $0.last.ordinal) }).flatMap { days in
            windows.first { $0.first.ordinal == days.first && $0.last.ordinal == days.last }
        }
    }

    private struct Days: Hashable, Comparable {
        var first: Int
        var last: Int

        static func < (left: Days, right: Days) -> Bool { (left.first, left.last) < (right.first, right.last) }
    }
}
