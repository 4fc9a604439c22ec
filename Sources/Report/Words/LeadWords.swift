import Analysis
import Portfolio
import Voice

extension Wording {
    /// Who leads, with those that can't be told from it: "corvid-mini", "corvid-mini and 3 others".
    func names(_ lead: Lead) -> String {
        switch lead.tied.count {
        case 0: name(lead.model)
        case 1: Listed.and([lead.model, lead.tied[0]].map(name))
        default: "\(name(lead.model)) and \(lead.tied.count) others"
        }
    }
}
