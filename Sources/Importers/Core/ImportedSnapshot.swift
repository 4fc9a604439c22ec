import Portfolio

/// Where in a foreign file a value stands.
struct RecordPlace: Hashable {
    /// The line, from 1.
    var line: Int
    /// The record, such as `results.mmlu_anatomy.acc,none`.
    var record: String
}

/// A snapshot in the making: what one foreign file, or several together, say of a model on a workload.
struct ImportedSnapshot {
    /// Right answers of all data or of a slice.
    struct Count {
        var slice: String?
        var tally: Tally
        var at: RecordPlace
    }

    /// Times in milliseconds.
    struct Times {
        var record: LatencyRecord
        var failed: Int
        var at: RecordPlace
    }

    /// A month's bill.
    struct Bill {
        /// The first day of the month.
        var month: Day
        var amount: Double
        var currency: Currency
        var basis: CostBasis
        var requests: Double?
        var item: String?
        var at: RecordPlace
    }

    /// A figure that the tool computed, in a unit that the indicator knows.
    struct Figure {
        var indicator: IndicatorID
        var slice: String?
        var value: Double
        var unit: String?
        var n: Int?
        var low: Double?
        var high: Double?
        var basis: CostBasis?
        var at: RecordPlace
    }

    /// The model, as the file calls it until a map says otherwise.
    var model: String
    /// The workload that the file suggests.
    var workload: String
    /// The file it comes from, as the first of those given.
    var file: Int
    /// Where its head stands.
    var at: RecordPlace
    /// The days measured; nil where the file tells none.
    var days: Window?
    /// What collected it, such as `vllm bench serve`.
    var collector: String
    /// The load that it was measured under.
    var load: String?
    var calls: (total: Int, failed: Int)?
    var suite: String?
    var accuracy: Count?
    var slices: [Count] = []
    var items: [String: Bool] = [:]
    var times: Times?
    var bills: [Bill] = []
    var figures: [Figure] = []
    /// When it was made, such as seconds since 1970: of two runs of the same the newer counts. Nil where that isn't known:
    /// then neither is preferred.
    var made: Double?

    /// Makes a snapshot of which nothing is known yet but whose it is.
    init(model: String, workload: String, file: Int, at: RecordPlace, collector: String) {
        self.model = model
        self.workload = workload
        self.file = file
        self.at = at
        self.collector = collector
    }

    /// Whether it measures nothing.
    var isEmpty: Bool {
        calls == nil && accuracy == nil && slices.isEmpty && items.isEmpty && times == nil && bills.isEmpty
            && figures.isEmpty
    }
}
