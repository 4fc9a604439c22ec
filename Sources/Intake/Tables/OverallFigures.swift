import Portfolio

/// Figures of all data that a table doesn't hold and that follow from its slices.
struct OverallFigures {
    let mapping: Mapping
    /// The shares of the workload's traffic, by slice.
    let shares: [SliceID: Double]

    /// Those of one row, of the row's own `figures`. Where a slice wasn't measured, or its share isn't known, there is none:
    /// the others are another mean.
    ///
    /// No count of examples stands behind it: a mean of shares isn't the share of one sample.
    func figures(
        of figures: [Measurement], _ source: Source, _ model: String, _ workload: WorkloadID
    ) -> [Measurement] {
        mapping.metrics.compactMap { metric in
            guard let overall = metric.overall else { return nil }
            let parts = figures.filter { $0.indicator == metric.indicator && $0.slice != nil }
            var figure = Measurement(
                model: ModelID(model), workload: workload, indicator: metric.indicator,
                value: value(parts, overall), basis: metric.basis, source: source)
            figure.acknowledged = metric.acknowledged
            return figure
        }
    }

    private func value(_ parts: [Measurement], _ overall: Mapping.Overall) -> Double? {
        let values = parts.compactMap(\.value)
        guard !parts.isEmpty, values.count == parts.count else { return nil }
        switch overall {
        case .mean: return values.reduce(0, +) / Double(values.count)
        case .traffic:
            // The shares of one dimension add up to 1; those of another say the same traffic again.
            let dimensions = Dictionary(grouping: parts) { ($0.slice?.name ?? "").prefix { $0 != "=" } }
            return dimensions.sorted { $0.key < $1.key }.lazy.compactMap { weighed($0.value) }.first
        }
    }

    /// The mean of slices by their shares; nil where these don't add up to 1.
    private func weighed(_ parts: [Measurement]) -> Double? {
        let list = parts.compactMap { part in
            part.slice.flatMap { shares[$0] }.flatMap { share in part.value.map { (share: share, value: $0) } }
        }
        guard abs(list.reduce(0, { $0 + $1.share }) - 1) <= 1e-6 else { return nil }
        return list.reduce(0) { $0 + $1.share * $1.value }
    }
}
