import Analysis
import Portfolio

/// The address of the what-if page at a state: "explore.html#whatif-chat&traffic=2".
enum ExploreAddress {
    /// The page within the edition's folder.
    static let file = "explore.html"

    /// The anchor of a workload's part.
    static func id(_ workload: WorkloadID) -> String { "whatif-" + SitePath.name(for: workload.name) }

    /// What stands behind the "#".
    static func fragment(_ workload: WorkloadID, _ state: WhatIf.State) -> String {
        ([id(workload)] + state.keys.sorted().map { escaped($0) + "=" + number(state[$0] ?? 0) }).joined(separator: "&")
    }

    /// The shortest text that reads back as the same number.
    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }

    /// As the script's encodeURIComponent writes it.
    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        let kept = Set("-_.!~*'()".utf8)
        for byte in text.utf8 {
            let isPlain =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || kept.contains(byte)
            bytes += isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension EditionContext {
    /// The way from `page` to the what-if page at a scenario; nil where that moves nothing there.
    func explored(_ scenario: ScenarioID, on workload: WorkloadFinding, from page: String) -> String? {
        guard let named = workload.whatIf?.named.first(where: { $0.scenario == scenario }), !named.state.isEmpty else {
            return nil
        }
        return explored(named.state, on: workload, from: page)
    }

    /// The way from `page` to the what-if page just beyond a switch point, on the side where the choice is another; nil
    /// where nothing can be moved.
    func explored(
        _ finding: SwitchFinding, _ change: SwitchFinding.Change?, on workload: WorkloadFinding, from page: String
    ) -> String? {
        let kind: Assumption.Kind =
            switch finding.input {
            case .traffic: .traffic
            case .hardwarePrice: .hardwarePrice
            case .tokenPrice: .tokenPrice
            case .worth: .worth
            }
        guard let change, let assumption = workload.whatIf?.assumptions.first(where: { $0.kind == kind }) else {
            return nil
        }
        let percent = change.factor * 100
        let beyond = change.factor > 1 ? percent.rounded(.up) : percent.rounded(.down)
        guard assumption.range.contains(beyond / 100) else { return nil }
        return explored([kind.key: beyond / 100], on: workload, from: page)
    }

    /// The way from `page` to the what-if page at a state.
    func explored(_ state: WhatIf.State, on workload: WorkloadFinding, from page: String) -> String {
        way(to: ExploreAddress.file + "#" + ExploreAddress.fragment(workload.workload.id, state), from: page)
    }
}
