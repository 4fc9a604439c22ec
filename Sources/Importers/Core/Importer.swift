import Portfolio

/// What an import is told beside its files.
public struct ImportContext: Sendable {
    /// The cycle that the figures are for.
    public var cycle: CycleID
    /// The workload of everything that is read; nil leaves each file its own.
    public var workload: String?
    /// The model of files that name none.
    public var model: String?
    /// How foreign names become ours.
    public var map = ImportMap()
    /// The site's currency.
    public var currency: Currency
    /// The currency of files that name none; nil where nobody said it.
    public var amounts: Currency?

    /// Makes a context.
    public init(cycle: CycleID, workload: String? = nil, model: String? = nil, currency: Currency = .usd) {
        self.cycle = cycle
        self.workload = workload
        self.model = model
        self.currency = currency
    }
}

/// The reader of one foreign format.
struct Importer: Sendable {
    /// What it is called on the command line: `lm-eval`.
    let name: String
    /// Raised whenever the same file would give other figures.
    let version: Int
    /// The format in words.
    let title: String
    /// What the figures become, for the list of formats.
    let gives: String
    /// A small file of the format, and its name.
    let sample: (name: String, text: String)
    /// Whether a file is of this format.
    let recognises: @Sendable (ForeignFile) -> Bool
    /// Reads files of this format, all together, since one may complete another.
    let read: @Sendable ([ForeignFile], ImportContext, inout [FileLog]) -> [ImportedSnapshot]

    /// "lm-eval 1", as snapshots and reports name it.
    var signature: String { "\(name) \(version)" }

    /// An importer whose files have nothing to do with each other.
    static func each(
        _ name: String, _ version: Int, _ title: String, gives: String, sample: (String, String),
        recognises: @escaping @Sendable (ForeignFile) -> Bool,
        read: @escaping @Sendable (ForeignFile, Int, ImportContext, inout FileLog) -> [ImportedSnapshot]
    ) -> Importer {
        Importer(
            name: name, version: version, title: title, gives: gives, sample: sample, recognises: recognises,
            read: { files, context, logs in
                var all: [ImportedSnapshot] = []
                for index in files.indices { all += read(files[index], index, context, &logs[index]) }
                return all
            })
    }
}
