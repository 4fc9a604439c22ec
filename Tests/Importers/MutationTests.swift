import Foundation
@testable import Importers
import Portfolio
import Testing

/// Damaged files give a report or a refusal: never a crash, a hang, or a snapshot that intake refuses.
struct MutationTests {
    @Test(arguments: Importers.formats.map(\.name))
    func `a damaged file is survived`(name: String) throws {
        let format = try #require(Importers.formats.first { $0.name == name })
        let count = ProcessInfo.processInfo.environment["QUARTERDECK_MUTATIONS"].flatMap { Int($0) } ?? 200
        var mutation = Mutation(Array(format.sample.utf8), seed: 18)
        let clock = ContinuousClock()
        for round in 0..<count {
            let bytes = mutation.next()
            let start = clock.now
            let file = ForeignFile(name: format.sampleName, path: "", bytes: bytes)
            let imported = try Imported([file], as: name)
            #expect(
                imported.mistakes.isEmpty,
                "round \(round) of \(name): \(imported.mistakes) \(String(decoding: bytes, as: UTF8.self))")
            #expect(clock.now - start < .seconds(2), "round \(round) of \(name)")
        }
    }
}

/// Damage of the kinds that files meet: flipped bits, cuts, lost and doubled lines, huge numbers, deep nesting.
struct Mutation {
    private let original: [UInt8]
    private var state: UInt64

    init(_ original: [UInt8], seed: UInt64) {
        self.original = original
        state = seed
    }

    mutating func next() -> [UInt8] {
        var bytes = original
        for _ in 0...below(3) { damage(&bytes) }
        return bytes
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let place = below(bytes.count)
        switch below(9) {
        case 0: bytes[place] ^= UInt8(1 << below(8))
        case 1: bytes = Array(bytes[..<place])
        case 2, 3:
            var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
            let line = below(lines.count)
            if below(2) == 0 { lines.remove(at: line) } else { lines.insert(lines[line], at: line) }
            bytes = Array(lines.joined(separator: [10]))
        case 4:
            let words = [
                "1e308", "-1", "0", "NaN", "99999999999999999999", "1e-320", "\"\"", "null", "[]", "{}", "true",
            ]
            replaceNumber(&bytes, near: place, Array(words[below(words.count)].utf8))
        case 5: bytes.insert(contentsOf: Array(repeating: UInt8(ascii: "["), count: 1 + below(600)), at: place)
        case 6: bytes.insert(contentsOf: Array(bytes[place..<min(bytes.count, place + below(80) + 1)]), at: place)
        case 7: bytes.removeSubrange(place..<min(bytes.count, place + below(20) + 1))
        default: bytes[place] = UInt8(below(256))
        }
    }

    /// Puts `word` in the place of the next run of digits.
    private mutating func replaceNumber(_ bytes: inout [UInt8], near place: Int, _ word: [UInt8]) {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let start = bytes[place...].firstIndex(where: digits.contains) else { return }
        let end = bytes[start...].firstIndex { !digits.contains($0) && $0 != UInt8(ascii: ".") } ?? bytes.count
        bytes.replaceSubrange(start..<end, with: word)
    }

    private mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
