public import Report

/// What a page weighs on disk where that is more than its kind may: a page too large to open serves nobody (N15).
public struct PageWeight: Sendable, Hashable {
    /// Where it stands in the site: `2026-Q3/speed.html`.
    public let path: String
    /// What it weighs, in bytes.
    public let bytes: Int
    /// What a page of its kind may weigh, in bytes.
    public let budget: Int

    /// The pages of a site in `folder` that weigh more than they may, the heaviest first. A page of whose file nothing can be
    /// told isn't among them.
    public static func passed(by publication: Publication, in folder: String) -> [PageWeight] {
        publication.pages.compactMap { page -> PageWeight? in
            guard let bytes = Disk.size(of: folder + "/" + page.path) else { return nil }
            let budget = budget(of: page)
            return bytes > budget ? PageWeight(path: page.path, bytes: bytes, budget: budget) : nil
        }.sorted { (-$0.bytes, $0.path) < (-$1.bytes, $1.path) }
    }

    /// What a page may weigh, in bytes: a model's page least; one that computes carries its formulas too.
    package static func budget(of page: Page) -> Int {
        if page.script != nil { return 300_000 }
        return page.path.contains("/models/") ? 100_000 : 150_000
    }
}
