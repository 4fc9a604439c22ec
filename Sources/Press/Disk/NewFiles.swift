public import Report

/// Files that an author begins with: written where nothing stands yet, all of them or none.
public enum NewFiles {
    /// Writes `files` below `folder`; throws `PressError.exists` with the first that is there already, having written nothing.
    public static func write(_ files: [DataFile], into folder: String) throws(PressError) {
        for file in files where Disk.kind(of: folder + "/" + file.path) != nil {
            throw .exists(folder + "/" + file.path)
        }
        var written: [String] = []
        do throws(PressError) {
            for file in files {
                let path = folder + "/" + file.path
                try Disk.makeFolders(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
                written.append(path)
                try Disk.write(file.bytes, to: path)
            }
        } catch {
            for path in written { Disk.remove(path) }
            throw error
        }
    }

    /// Writes `files` below `folder` in the place of what stands there, each of them whole or not at all: files that the program
    /// makes and nobody edits.
    public static func replace(_ files: [DataFile], into folder: String) throws(PressError) {
        for file in files {
            let path = folder + "/" + file.path
            try Disk.makeFolders(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
            // Beside it first: a full disk leaves what stands there as it was.
            let fresh = FolderLock.place(beside: path, "new")
            do throws(PressError) {
                try Disk.write(file.bytes, to: fresh)
                try Disk.move(fresh, to: path)
            } catch {
                Disk.remove(fresh)
                throw error
            }
        }
    }
}
