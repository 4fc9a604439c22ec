import Documents
import Portfolio
import Reading

/// Prices and figures many times, or a small part of, the same item's of the last cycle: a slip of scale until somebody
/// acknowledges it (methods.md 1).
struct ScaleSlips {
    /// The files, for the lines of messages.
    let folder: ContentFolder
    let last: Cycle
    let now: Cycle

    /// Times the last value that stop a build.
    private static let stops = 10.0
    /// Times the last value that are said.
    private static let warns = 3.0

    /// Every message.
    var diagnostics: [Diagnostic] {
        // Figures that must not be compared, by the author's own words, are not.
        (now.breakReason == nil ? figures : []) + prices + modelPrices
    }

    private struct Key: Hashable {
        var model: ModelID
        var workload: WorkloadID
        var indicator: IndicatorID
        var slice: SliceID?

        init(_ row: Measurement) {
            model = row.model
            workload = row.workload
            indicator = row.indicator
            slice = row.slice
        }
    }

    private var figures: [Diagnostic] {
        let before = Dictionary(
            last.measurements.compactMap { row in row.value.map { (Key(row), $0) } },
            uniquingKeysWith: { first, _ in first })
        return now.measurements.compactMap { row in
            guard let value = row.value, let old = before[Key(row)], row.acknowledged == nil,
                let indicator = now.policy.indicator(row.indicator)
            else { return nil }
            let what = "\(row.indicator) of \(row.model)\(row.slice.map { " on \($0)" } ?? "")"
            return judge(
                old, value, what, indicator.isScaled,
                at: row.source,
                "fill in the column 'acknowledged' of this row, or the key of its metric, with the reason")
        }
    }

    private var prices: [Diagnostic] {
        let items = Set(now.prices.map { Item(item: $0.item, unit: $0.unit) })
        return items.sorted { ($0.item, $0.unit.rawValue) < ($1.item, $1.unit.rawValue) }.compactMap { item in
            guard let price = now.prices.newest(item.item, item.unit, on: now.id.window.last),
                price.acknowledged == nil, let amount = price.cost.exact, let source = price.cost.source
            else { return nil }
            // A book keeps its older prices; what it says itself of the time before comes first.
            let earlier = now.prices.filter { $0.from < price.from }
            let old =
                earlier.newest(item.item, item.unit, on: price.from)
                ?? last.prices.newest(item.item, item.unit, on: last.id.window.last)
            guard let old, price.from > last.id.window.last || old.from == price.from,
                let before = old.cost.exact, old.cost.currency == price.cost.currency
            else { return nil }
            return judge(
                before, amount, "the price of \(item.item) per \(item.unit.rawValue)", .strict, at: source,
                "add 'acknowledged: why' to it")
        }
    }

    private struct Item: Hashable {
        var item: String
        var unit: Price.Unit
    }

    private var modelPrices: [Diagnostic] {
        now.models.compactMap { model in
            guard let before = last.models.first(where: { $0.id == model.id })?.pricePerThousand,
                let price = model.pricePerThousand, model.acknowledged == nil, price.currency == before.currency,
                price.priceDate == nil, let source = price.source, let old = before.exact, let amount = price.exact
            else { return nil }
            return judge(
                old, amount, "the price of \(model.id) per 1,000", .strict, at: source,
                "add 'acknowledged: why' to the price")
        }
    }

    private func judge(
        _ old: Double, _ new: Double, _ what: String, _ scale: Indicator.ScaleOfSlips, at source: Source, _ cure: String
    ) -> Diagnostic? {
        guard old > 0, new > 0, scale != .none else { return nil }
        // Small shares of failures differ by factors from day to day.
        if scale == .smallShare, max(old, new) < 1 { return nil }
        let ratio = max(old / new, new / old)
        guard ratio > (scale == .strict ? Self.warns : Self.stops) else { return nil }
        let isSlip = scale == .strict && ratio > Self.stops
        let times = new > old ? "\(words(new / old)) times" : "1/\(words(old / new)) of"
        return folder.diagnostic(
            isSlip ? .error : .warning, in: source.file, at: Place(line: source.line, column: 1),
            "\(what) is \(times) that of \(last.id): \(NumberCure.plain(new)) after \(NumberCure.plain(old))",
            cure: "check the value and its unit; if it is right, \(cure)")
    }

    private func words(_ ratio: Double) -> String {
        ratio < 10 ? "\((ratio * 10).rounded() / 10)" : NumberCure.plain(ratio.rounded())
    }
}

extension Indicator {
    /// How a jump of an indicator is judged.
    enum ScaleOfSlips {
        /// A jump of ten times stops a build.
        case strict
        /// It is said.
        case loose
        /// It is said where it isn't small.
        case smallShare
        /// Nothing follows from it.
        case none
    }

    /// Prices, times and rates keep their scale; counts, hours and the author's own numbers may not; gaps cross 0.
    var isScaled: ScaleOfSlips {
        switch unit {
        case .moneyPerThousand, .milliseconds, .perSecond: .strict
        case .percent: better == .higher ? .strict : .smallShare
        case .points: .none
        case .count, .perYear, .hours, .number: .loose
        }
    }
}
