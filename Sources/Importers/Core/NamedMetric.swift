import Portfolio

/// A metric under a name that its author chose: where that is the name of an indicator of ours, its unit must be known, since
/// 0.87 may be a share or less than one percent.
enum NamedMetric {
    /// The unit to write beside the value, or why it can't be told.
    enum Unit: Hashable {
        /// None: the name is none of ours.
        case none
        /// A share of 1.
        case share
        /// Nobody can tell.
        case unknown(String)
    }

    /// The unit of a metric of this name and value.
    static func unit(_ name: String, _ value: Double) -> Unit {
        let known = (Indicator.builtIn + Indicator.imported).first { $0.id.name == name }
        switch known?.unit {
        case nil: return .none
        case .percent? where (0...1).contains(value): return .share
        case .some(let unit):
            return .unknown(
                "\(JSONText.digits(value)) has no unit here, and '\(name)' is counted in \(unit.rawValue); rename the metric"
            )
        }
    }
}
