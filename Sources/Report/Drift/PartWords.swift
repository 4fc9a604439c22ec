import Analysis
import Formulas

extension PartName {
    /// "dials", "up to 120", "above 120 up to 300", "above 300".
    var words: String {
        switch self {
        case .named(let name): name
        case .range(nil, nil): "all"
        case .range(nil, let top?): "up to \(FormulaNumber.text(top))"
        case .range(let bottom?, nil): "above \(FormulaNumber.text(bottom))"
        case .range(let bottom?, let top?): "above \(FormulaNumber.text(bottom)) up to \(FormulaNumber.text(top))"
        }
    }
}
