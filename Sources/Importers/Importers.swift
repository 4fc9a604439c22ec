public import Portfolio

/// Files of other tools to snapshots that intake reads, with a report of what was taken, mended, doubted and refused.
public enum Importers {
    /// A format that can be imported.
    public struct Format: Sendable {
        /// Its name on the command line.
        public let name: String
        /// In words.
        public let title: String
        /// What its figures become.
        public let gives: String
        /// The name of a small file of it.
        public let sampleName: String
        /// Its text.
        public let sample: String
    }

    /// A file to be written below the cycle's folder.
    public struct Output: Hashable, Sendable {
        /// Its path below the cycle's folder: `snapshots/lm-eval-….json`.
        public let path: String
        /// Its text.
        public let text: String
    }

    /// What came of an import.
    public struct Outcome: Sendable {
        /// Snapshots, and the report.
        public let files: [Output]
        /// The report.
        public let report: ImportReport
    }

    /// Why nothing was read.
    public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// There is no such format.
        case unknown(String, known: [String])
        /// Nobody knows the format of this file.
        case unguessed(file: String, known: [String])
        /// Files of several formats can't be read at once.
        case mixed(String, String)

        /// In words.
        public var description: String {
            switch self {
            case .unknown(let name, let known):
                "there is no format '\(name)'; choose one of: \(known.joined(separator: ", "))"
            case .unguessed(let file, let known):
                "\(file) is of no format that can be guessed; name one of: \(known.joined(separator: ", "))"
            case .mixed(let one, let other):
                "the files are of several formats (\(one), \(other)); import each format by itself"
            }
        }
    }

    /// Every format, in the order of the list.
    public static let formats: [Format] = all.map {
        Format(name: $0.name, title: $0.title, gives: $0.gives, sampleName: $0.sample.name, sample: $0.sample.text)
    }

    /// The format of `files`, by what stands in them.
    public static func guess(_ files: [ForeignFile]) throws(Refusal) -> String {
        var found: [String] = []
        for file in files {
            guard let importer = all.first(where: { $0.recognises(file) }) else {
                throw .unguessed(file: file.file.path, known: all.map(\.name))
            }
            if !found.contains(importer.name) { found.append(importer.name) }
        }
        if found.count > 1 { throw .mixed(found[0], found[1]) }
        return found.first ?? ""
    }

    /// Reads `files`, which are of one format.
    public static func read(
        _ files: [ForeignFile], as format: String, _ context: ImportContext
    ) throws(Refusal) -> Outcome {
        guard let importer = all.first(where: { $0.name == format }) else {
            throw .unknown(format, known: all.map(\.name))
        }
        return Import(importer: importer, files: files, context: context).outcome()
    }

    static let all: [Importer] = [
        .lmEval, .vllm, .genAIPerf, .aider, .liveBench, .openCost, .focus, .prometheus, .mlperf, .mlflow, .inspect,
        .liteLLM, .langfuse, .openTelemetry, .modelIndex, .mlperfDetail,
    ]
}
