import Report

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `ro-crate-metadata.json`: the edition for programs of other makers (RO-Crate 1.2): its files with their hashes, who approved
/// it, and what was made from what.
enum Crate {
    static let name = "ro-crate-metadata.json"

    /// A value of JSON-LD.
    private indirect enum Value: Encodable {
        case text(String)
        case list([Value])
        case entity([String: Value])

        /// A reference to another entity.
        static func of(_ id: String) -> Value { .entity(["@id": .text(id)]) }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .list(let list): try container.encode(list)
            case .entity(let entity): try container.encode(entity)
            }
        }
    }

    /// The file of an edition, from what its manifest says so far.
    static func file(of manifest: Manifest) -> DataFile {
        let paths = manifest.files.map(\.path)
        let (site, inputs) = (paths.filter { $0.hasPrefix("site/") }, paths.filter { $0.hasPrefix("inputs/") })
        let people = Set(manifest.approvals.map(\.by)).sorted()
        var root: [String: Value] = [
            "@id": .text("./"), "@type": .text("Dataset"),
            "name": .text("\(manifest.series), edition \(manifest.edition)"),
            "description": .text(manifest.headline), "identifier": .text(manifest.edition),
            "datePublished": .text(manifest.published ?? manifest.approvals.map(\.on).max() ?? ""),
            "license": .text("The publisher's; none is stated."), "hasPart": .list(paths.map(Value.of)),
            "mainEntity": .of("site/\(manifest.cycle)/index.html"),
            "mentions": .list([.of("#build")] + manifest.approvals.indices.map { .of("#approval-\($0 + 1)") }),
        ]
        if let previous = manifest.previous { root["isBasedOn"] = .text("../\(previous.edition)/manifest.json") }
        if let corrects = manifest.corrects {
            root["version"] = .text("Erratum of \(corrects.edition): \(corrects.reason ?? "")")
        }
        var graph: [Value] = [
            .entity([
                "@id": .text(name), "@type": .text("CreativeWork"), "about": .of("./"),
                "conformsTo": .of("https://w3id.org/ro/crate/1.2"),
            ]),
            .entity(root),
            .entity([
                "@id": .text("#build"), "@type": .text("CreateAction"),
                "name": .text("The report was built from the content"),
                "object": .list(inputs.map(Value.of)), "result": .list(site.map(Value.of)),
                "instrument": .of("#quarterdeck"),
            ]),
            .entity(["@id": .text("#quarterdeck"), "@type": .text("SoftwareApplication"), "name": .text("Quarterdeck")]
            ),
        ]
        graph += people.enumerated().map { index, person in
            .entity(["@id": .text("#person-\(index + 1)"), "@type": .text("Person"), "name": .text(person)])
        }
        graph += manifest.approvals.enumerated().map { index, approval in
            var action: [String: Value] = [
                "@id": .text("#approval-\(index + 1)"), "@type": .text("AcceptAction"), "name": .text("Approval"),
                "agent": .of("#person-\((people.firstIndex(of: approval.by) ?? 0) + 1)"), "endTime": .text(approval.on),
                "object": .of("./"),
            ]
            if let note = approval.note { action["description"] = .text(note) }
            return .entity(action)
        }
        graph += manifest.files.map { file in
            .entity([
                "@id": .text(file.path), "@type": .text("File"), "name": .text(file.path),
                "contentSize": .text(String(file.bytes)), "sha256": .text(file.sha256),
                "encodingFormat": .text(format(of: file.path)),
            ])
        }
        let whole: Value = .entity([
            "@context": .text("https://w3id.org/ro/crate/1.2/context"), "@graph": .list(graph),
        ])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return DataFile(path: name, bytes: (try? encoder.encode(whole)).map { Array($0) + [0x0A] } ?? [])
    }

    /// The media type of a file, by the end of its name.
    private static func format(of path: String) -> String {
        switch path.split(separator: ".").last {
        case "html": "text/html"
        case "csv": "text/csv"
        case "json": "application/json"
        case "md": "text/markdown"
        case "yml", "yaml": "application/yaml"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "txt": "text/plain"
        default: "application/octet-stream"
        }
    }
}
