import Analysis
import Foundation
import Intake
import Portfolio
import Press
import Report

/// Everything that stands beside the pages of the example that ships, with a tenth of the draws: the forms are asked for
/// here, not the figures.
enum ExampleFiles {
    static let all: [String: [UInt8]] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        guard var portfolio = Intake.read(folder: root.appendingPathComponent("Content").path).0 else { return [:] }
        for index in portfolio.cycles.indices { portfolio.cycles[index].policy.draws = 500 }
        let publication = Report.publication(of: .of(portfolio), portfolio: portfolio)
        return Dictionary(Press.data(of: publication).map { ($0.path, $0.bytes) }) { first, _ in first }
    }()

    /// The paths that end so, sorted.
    static func paths(ending: String) -> [String] { all.keys.filter { $0.hasSuffix(ending) }.sorted() }
}
