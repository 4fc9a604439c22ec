import Portfolio

// Foundation has a type of the same name as ours, so this stands apart from it.
extension Imported {
    /// The figure of an indicator.
    func figure(_ id: IndicatorID, _ slice: SliceID? = nil, of model: ModelID? = nil) -> Measurement? {
        snapshots.filter { model == nil || $0.model == model }.flatMap(\.figures)
            .first { $0.indicator == id && $0.slice == slice }
    }
}
