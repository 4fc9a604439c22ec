/// The example company's measurements: what is true, and the files that the measuring of it would have left.
public enum NorthwaterStory {
    /// A file of the content folder.
    public struct File: Hashable, Sendable {
        /// Relative to the content folder, `cycles/2026-Q3/metrics.csv`.
        public var path: String
        /// Its text.
        public var text: String
    }

    /// Every truth, by cycle, then workload and model as portfolio.yml lists them.
    public static let truths: [Truth] = StoryCycle.all.flatMap { cycle in
        (SupportChat.truths + MeterPhotos.truths).filter { $0.cycle == cycle.name }
    }

    /// Every generated file, by path: the same bytes on every run.
    public static var files: [File] {
        var files: [File] = []
        for cycle in StoryCycle.all {
            let folder = "cycles/\(cycle.name)/"
            let truths = truths.filter { $0.cycle == cycle.name }
            files.append(File(path: folder + "metrics.csv", text: MetricsText(cycle: cycle, truths: truths).text))
            for truth in truths {
                let snapshot = SnapshotText(truth: truth, cycle: cycle)
                files.append(File(path: folder + "snapshots/" + snapshot.name, text: snapshot.text))
                if let apart = snapshot.apart {
                    files.append(File(path: folder + "snapshots/" + apart.name, text: apart.text))
                }
            }
        }
        return files.sorted { $0.path < $1.path }
    }
}
