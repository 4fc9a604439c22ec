import Analysis
import Foundation
import Press
import Report
import Testing

/// What findings.json of the example says: every edition's values, without what the lineage page says of them.
@Suite struct FindingsGoldenTests {
    @Test func `findings.json says what it said`() throws {
        let portfolio = try #require(Example.portfolio)
        let findings = try #require(Example.findings)
        let newest = try #require(findings.editions.last?.cycle.id.name)
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let file = try #require(Press.data(of: publication).first { $0.path == "\(newest)/data/findings.json" })
        var lines: [String] = []
        Self.dump(try JSONSerialization.jsonObject(with: Data(file.bytes)), at: "", into: &lines)
        #expect(lines.count > 500)
        try Golden.expect([newest: lines.joined(separator: "\n") + "\n"], in: "findings")
    }

    /// What `explain` has, or what says nothing to a reader of a difference.
    private static let leftOut: Set<String> = [
        "statements", "steps", "methods", "sources", "files", "points", "text", "title",
    ]

    /// A line for each object: where it is, then its plain members.
    private static func dump(_ value: Any, at path: String, into lines: inout [String]) {
        switch value {
        case let object as [String: Any]:
            let members = object.filter { !leftOut.contains($0.key) }.sorted { $0.key < $1.key }
            let plain = members.compactMap { key, value in words(value).map { "\(key)=\($0)" } }
            if !plain.isEmpty { lines.append(([path.isEmpty ? "edition" : path] + plain).joined(separator: " ")) }
            for (key, value) in members where words(value) == nil {
                dump(value, at: path.isEmpty ? key : path + "." + key, into: &lines)
            }
        case let list as [Any]:
            for (place, item) in list.enumerated() {
                let object = item as? [String: Any]
                let name = (object?["id"] ?? object?["model"]) as? String ?? String(place)
                dump(item, at: "\(path)[\(name)]", into: &lines)
            }
        default: break
        }
    }

    /// A plain value or a list of such; nil for what has parts.
    private static func words(_ value: Any) -> String? {
        switch value {
        case is NSNull: return "-"
        case let number as NSNumber: return digits(number)
        case let text as String: return text.contains(" ") ? "'\(text)'" : text
        case let list as [Any]:
            let all = list.compactMap(words)
            return all.count == list.count ? "[\(all.joined(separator: " "))]" : nil
        default: return nil
        }
    }

    /// Nine digits: the last ones of a logarithm are the machine's, not the report's.
    private static func digits(_ number: NSNumber) -> String {
        if String(cString: number.objCType) == "c" { return number.boolValue ? "true" : "false" }
        return String(format: "%.9g", number.doubleValue)
    }
}
