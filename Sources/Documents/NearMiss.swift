/// The word that was probably meant.
public enum NearMiss {
    /// The one of `words` with the fewest changed, added, dropped or swapped letters, when a third of the letters or
    /// fewer changed; the first in order of two as near. Nil when none is near, or `word` has over 60 letters.
    public static func suggest(_ word: String, among words: some Sequence<String>) -> String? {
        let typed = Array(word.lowercased())
        guard (1...60).contains(typed.count) else { return nil }
        let near = words.sorted().filter { $0.count <= 60 }.map { (distance(typed, Array($0.lowercased())), $0) }
        guard let best = near.min(by: { $0.0 < $1.0 }), best.0 <= max(1, typed.count / 3) else { return nil }
        return best.1
    }

    /// "did you mean 'x'?", or nil.
    public static func question(_ word: String, among words: some Sequence<String>) -> String? {
        suggest(word, among: words).map { "did you mean '\($0)'?" }
    }

    /// Restricted Damerau-Levenshtein distance.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for (i, l) in left.enumerated() {
            var row = [i + 1]
            for (j, r) in right.enumerated() {
                var best = min(last[j] + (l == r ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, l == right[j - 1], left[i - 1] == r { best = min(best, beforeLast[j - 1] + 1) }
                row.append(best)
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}
