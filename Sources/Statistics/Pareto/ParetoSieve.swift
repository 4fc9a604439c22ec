/// Drops points that a few strong ones beat, before anything is sorted: of a million points spread at random some
/// thousands are left.
enum ParetoSieve {
    /// The indices of points that none of the strong ones dominates; all of them where that would not pay.
    static func kept(_ rows: ParetoRows) -> [Int] {
        guard rows.count >= 4096, (2...8).contains(rows.width) else { return Array(0..<rows.count) }
        let sample = stride(from: 0, to: rows.count, by: max(1, rows.count / 8192)).map { $0 }
        let strong = strongest(rows.selecting(sample))
        let tested = stride(from: 1, to: rows.count, by: max(1, rows.count / 1024)).map { $0 }
        let probe = rows.selecting(tested)
        guard filter(probe, by: strong).count * 3 < probe.count else { return Array(0..<rows.count) }
        return filter(rows, by: strong)
    }

    /// The front of a sample, those first that beat the largest part of the sample's range.
    private static func strongest(_ sample: ParetoRows) -> ParetoRows {
        let width = sample.width
        var worst = [Double](repeating: -.infinity, count: width)
        for index in 0..<sample.count * width {
            worst[index % width] = max(worst[index % width], sample.values[index])
        }
        let front = ParetoFilter.exactFront(of: sample)
        let ranked = front.map { index in
            (index: index, volume: (0..<width).reduce(1.0) { $0 * (worst[$1] - sample.values[index * width + $1]) })
        }.sorted { $0.volume != $1.volume ? $0.volume > $1.volume : $0.index < $1.index }
        return sample.selecting(ranked.prefix(256).map(\.index))
    }

    private static func filter(_ rows: ParetoRows, by strong: ParetoRows) -> [Int] {
        switch rows.width {
        case 2: filter2(rows, by: strong)
        case 3, 4: filter4(rows, by: strong)
        default: filterAny(rows, by: strong)
        }
    }

    private static func filter2(_ rows: ParetoRows, by strong: ParetoRows) -> [Int] {
        var kept: [Int] = []
        rows.values.withUnsafeBufferPointer { values in
            strong.values.withUnsafeBufferPointer { strong in
                let (x0, y0) = (strong[0], strong[1])
                var at = 0
                while at + 1 < values.count {
                    let (x, y) = (values[at], values[at + 1])
                    // The strongest beats nearly all.
                    if x > x0, y > y0 {
                        at += 2
                        continue
                    }
                    var isBeaten = false
                    var beater = 0
                    while beater < strong.count {
                        if strong[beater] <= x, strong[beater + 1] <= y, strong[beater] < x || strong[beater + 1] < y {
                            isBeaten = true
                            break
                        }
                        beater += 2
                    }
                    if !isBeaten { kept.append(at / 2) }
                    at += 2
                }
            }
        }
        return kept
    }

    private static func filter4(_ rows: ParetoRows, by strong: ParetoRows) -> [Int] {
        let width = rows.width
        let beaters = (0..<strong.count).map { index in
            let at = index * width
            return SIMD4(
                strong.values[at], strong.values[at + 1], strong.values[at + 2],
                width == 4 ? strong.values[at + 3] : 0)
        }
        var kept: [Int] = []
        rows.values.withUnsafeBufferPointer { values in
            beaters.withUnsafeBufferPointer { beaters in
                var at = 0
                for index in 0..<rows.count {
                    let point = SIMD4(
                        values[at], values[at + 1], values[at + 2], width == 4 ? values[at + 3] : 0)
                    at += width
                    var isBeaten = false
                    for beater in beaters where all(beater .<= point) && beater != point {
                        isBeaten = true
                        break
                    }
                    if !isBeaten { kept.append(index) }
                }
            }
        }
        return kept
    }

    private static func filterAny(_ rows: ParetoRows, by strong: ParetoRows) -> [Int] {
        let width = rows.width
        return (0..<rows.count).filter { index in
            !(0..<strong.count).contains { beater in
                var isBetter = false
                for offset in 0..<width {
                    let (l, r) = (strong.values[beater * width + offset], rows.values[index * width + offset])
                    if l > r { return false }
                    if l < r { isBetter = true }
                }
                return isBetter
            }
        }
    }
}
