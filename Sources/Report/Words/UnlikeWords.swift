import Analysis
import Portfolio

extension Unlike {
    /// What differs, as a phrase: "rated on 'v5', atlas-8b on 'v4'".
    var words: String {
        switch difference {
        case .suite(let own, let other): phrase("rated", "on", "'\(own)'", "'\(other)'")
        case .rated(let own, let other): phrase("rated", "in", days(own), days(other))
        case .load(let own, let other): phrase("timed", "under", "'\(own)'", "'\(other)'")
        case .timed(let own, let other): phrase("timed", "in", days(own), days(other))
        case .currency(let own, let other): phrase("its cost", "is", own.code, other.code)
        case .basis(let own, let other): phrase("its cost", "is", own.rawValue, other.rawValue)
        case .spent(let own, let other): phrase("its cost was measured", "in", days(own), days(other))
        }
    }

    private func phrase(_ start: String, _ link: String, _ own: String, _ other: String) -> String {
        "\(start) \(link) \(own), \(reference ?? "most others") \(link) \(other)"
    }

    private func days(_ window: Window) -> String { "\(window.first) to \(window.last)" }
}
