#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// What the photos of a quarter were like: every one by kind of meter, and the size of a sample of them.
struct PhotoInputs {
    let cycle: StoryCycle
    let truth: Truth

    /// Photos whose size is kept.
    private static let sampled = 2_000

    /// As the format writes it; drawn in a stream of its own.
    var json: String {
        var random = SeededGenerator("inputs", truth.cycle, truth.model)
        let names = MeterPhotos.dimensions(cycle)[0].values
        var left = Int((cycle.photos * 3).rounded())
        var share = 1.0
        var counts: [String] = []
        for (name, part) in zip(names, cycle.meters) {
            let count = name == names.last ? left : random.binomial(left, min(1, part / share))
            counts.append("\"\(name)\": \(count)")
            left -= count
            share -= part
        }
        // Since the summer's release the app sends smaller photos.
        let median = cycle.name == "2026-Q3" ? 730.0 : 900
        let sizes = (0..<Self.sampled).map { _ in String(Int((median * exp(0.45 * random.normal())).rounded())) }
        let lines = stride(from: 0, to: sizes.count, by: 200).map {
            "        " + sizes[$0..<($0 + 200)].joined(separator: ",")
        }
        return "\"inputs\": {\n    \"meter type\": {\"counts\": {\(counts.joined(separator: ", "))}},\n"
            + "    \"photo size, kB\": {\"values\": [\n\(lines.joined(separator: ",\n"))]}\n  }"
    }
}
