import Cores
import Ledger
public import Report

/// Pages and a theme to files: the last stage, and the only one that writes.
public enum Press {
    /// Everything that stands beside the pages, by path: the findings for programs, and tables and charts as CSV.
    public static func data(of publication: Publication) -> [DataFile] {
        let ledgers = Concurrent.map(publication.records) { record in
            Ledger.files(of: record).map {
                DataFile(path: "\(record.edition.cycle.id.name)/data/\($0.name)", bytes: $0.bytes)
            }
        }
        guard !publication.news.isEmpty else { return publication.files + ledgers.joined() }
        let (title, home) = publication.series
        return publication.files + ledgers.joined() + [
            DataFile(path: "data/alerts.json", bytes: Ledger.json(publication.alerts)),
            DataFile(path: Feed.name, bytes: Feed.text(of: publication.news, title: title, home: home)),
        ]
    }

    /// Every file of the site, by path, in the order of paths: pure, so the same publication gives the same bytes.
    ///
    /// What stands in `standing`, editions of an archive, is taken as it was published and not made again.
    public static func files(
        of publication: Publication, theme: Theme, standing: [Archive.Standing] = []
    ) throws(PressError) -> [DataFile] {
        let skeleton = try Skeleton(theme)
        let taken = Set(standing.map(\.cycle))
        func isMade(_ path: String) -> Bool { !taken.contains(String(path.prefix { $0 != "/" })) }
        var files = data(of: publication).filter { isMade($0.path) } + standing.flatMap(\.files)
        let language = publication.language
        files += Concurrent.map(publication.pages.filter { isMade($0.path) }, slice: 32) { page in
            DataFile(path: page.path, bytes: skeleton.html(of: page, language: language))
        }
        files.sort { $0.path < $1.path }
        for (left, right) in zip(files, files.dropFirst()) where left.path == right.path {
            throw .samePlace(left.path)
        }
        return files
    }

    /// Writes the site into `folder`, or where the link `folder` leads: all of it or nothing, as it is made beside the folder and
    /// then takes its place. What others laid into the folder stays, and its paths are returned.
    ///
    /// Throws `PressError` when the theme can't be read, the folder isn't apart from the folder `content`, or the system
    /// refuses; the folder is then as it was.
    @discardableResult
    public static func write(
        _ publication: Publication, theme: Theme, to folder: String, apartFrom content: String? = nil,
        standing: [Archive.Standing] = []
    ) throws(PressError) -> [String] {
        let output = try OutputFolder(path: folder, apartFrom: content)
        return try output.replace(with: files(of: publication, theme: theme, standing: standing))
    }
}
