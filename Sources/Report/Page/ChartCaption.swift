import Analysis
import Portfolio
import Voice

/// What every chart's caption says of the figures drawn: how many observations, over which days, from which files.
struct ChartCaption {
    var context: EditionContext

    /// As many files are named; a reader who wants all finds them on the lineage page.
    private static let most = 3

    private var cycle: String { Phrase.cycle(context.edition.cycle.id) }

    /// "n = 2,600 to 12,000, measured 1 Jul – 30 Sep 2026": of the figures that have an n. `n` stands instead where
    /// something else is counted, such as draws.
    func basis(_ estimates: [Estimate], n: String? = nil) -> String {
        var parts = [n ?? counted(estimates.compactMap(\.n))]
        if let window = estimates.lazy.compactMap(\.window).first, estimates.allSatisfy({ $0.window == window }) {
            parts.append("measured \(Phrase.period(window))")
        } else {
            parts.append(cycle)
        }
        return parts.joined(separator: ", ")
    }

    /// "Source: metrics.csv and 6 files in snapshots."
    func source(_ estimates: [Estimate]) -> String {
        var seen = Set<String>()
        for estimate in estimates {
            for source in estimate.lineage.sources { seen.insert(source.file) }
        }
        return source(files: seen)
    }

    /// The same of given files.
    func source(files: Set<String>) -> String {
        guard !files.isEmpty else { return "Source: no file is named." }
        let parts = gathered(files.map(short).sorted())
        let shown = parts.prefix(Self.most), rest = parts.count - shown.count
        return "Source: " + Listed.and(Array(shown) + (rest > 0 ? ["\(rest) more"] : [])) + "."
    }

    private func counted(_ counts: [Int]) -> String {
        guard let low = counts.min(), let high = counts.max() else { return "n not supplied" }
        let text = { (count: Int) in Digits.grouped(Double(count), 0) }
        if low != high { return "n\u{a0}=\u{a0}\(text(low)) to \(text(high))" }
        return "n\u{a0}=\u{a0}\(text(low))" + (counts.count > 1 ? " for each" : "")
    }

    /// Files of the same folder in a few words; those that stand alone by their names.
    private func gathered(_ files: [String]) -> [String] {
        var folders: [String: [String]] = [:]
        for file in files { folders[SitePath.folder(of: file), default: []].append(file) }
        let alone = folders[""] ?? []
        return alone
            + folders.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.map { folder, files in
                files.count == 1 ? files[0] : "\(files.count) files in \(folder)"
            }
    }

    /// The file without the folder that all files of this cycle are in; of one outside the content only its name.
    func short(_ file: String) -> String {
        if file.hasPrefix("../") { return file.split(separator: "/").last.map(String.init) ?? file }
        for start in ["cycles/\(context.edition.cycle.id.name)/", "cycles/"] where file.hasPrefix(start) {
            return String(file.dropFirst(start.count))
        }
        return file
    }
}
