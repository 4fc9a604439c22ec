import Cores
public import Report

/// Pages and a theme to files: the last stage, and the only one that writes.
public enum Press {
    /// Every file of the site, by path, in the order of paths: pure, so the same publication gives the same bytes.
    public static func files(of publication: Publication, theme: Theme) throws(PressError) -> [DataFile] {
        let skeleton = try Skeleton(theme)
        var files = publication.files
        let language = publication.language
        files += Concurrent.map(publication.pages, slice: 32) { page in
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
        _ publication: Publication, theme: Theme, to folder: String, apartFrom content: String? = nil
    ) throws(PressError) -> [String] {
        let output = try OutputFolder(path: folder, apartFrom: content)
        return try output.replace(with: files(of: publication, theme: theme))
    }
}
