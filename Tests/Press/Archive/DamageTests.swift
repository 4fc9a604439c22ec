import Foundation
import Press
import Testing

@Suite struct `Damage to an archive` {
    /// A seeded source of numbers (SplitMix64), so that a failure can be made again.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// Does one random damage to `files`, and says which.
    private static func damage(
        _ archive: SmallArchive, _ files: [String], _ random: inout Seeded
    ) throws -> String {
        func place(_ path: String) -> URL { URL(fileURLWithPath: archive.folder + "/" + path) }
        let (path, other) = (
            try #require(files.randomElement(using: &random)), try #require(files.randomElement(using: &random))
        )
        var bytes = try Data(contentsOf: place(path))
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            let (index, bit) = (Int.random(in: 0..<bytes.count, using: &random), Int.random(in: 0..<8, using: &random))
            bytes[index] ^= 1 << UInt8(bit)
            try bytes.write(to: place(path))
            return "bit \(bit) of byte \(index) flipped in \(path)"
        case 1:
            bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))
            try bytes.write(to: place(path))
            return "\(path) cut to \(bytes.count) bytes"
        case 2:
            try archive.remove(path)
            return "\(path) removed"
        case 3:
            let edition = try #require(["2026-Q2", "2026-Q3"].randomElement(using: &random))
            let stranger = "\(edition)/site/stranger-\(Int.random(in: 0..<1000, using: &random)).html"
            try archive.write("x", to: stranger)
            return "\(stranger) added"
        case 4:
            try FileManager.default.moveItem(at: place(path), to: place(path + ".bak"))
            return "\(path) renamed"
        default:
            let theirs = try Data(contentsOf: place(other))
            guard theirs != bytes else { return try damage(archive, files, &random) }
            try theirs.write(to: place(path))
            try bytes.write(to: place(other))
            return "\(path) and \(other) swapped"
        }
    }

    @Test(arguments: 0..<4) func `is found, whatever it is`(seed: Int) async throws {
        try await SmallArchive.within { archive in
            try await archive.publish("2026-Q2")
            try await archive.publish("2026-Q3")
            let (whole, files) = (try archive.bytes(), try archive.files())
            var random = Seeded(state: UInt64(seed))
            for _ in 0..<50 {
                let what = try Self.damage(archive, files, &random)
                #expect(try await !archive.verify().isSound, "\(what)")
                for path in try archive.files() where whole[path] == nil { try archive.remove(path) }
                for (path, bytes) in whole {
                    try bytes.write(to: URL(fileURLWithPath: archive.folder + "/" + path))
                }
                #expect(try await archive.verify().isSound, "mended after: \(what)")
            }
        }
    }

    @Test func `is told by its kind and place`() async throws {
        try await SmallArchive.within { archive in
            try await archive.publish("2026-Q2")
            try await archive.publish("2026-Q3")
            try archive.write("other", to: "2026-Q3/site/index.html")
            try archive.remove("2026-Q3/site/2026-Q3/index.html")
            try archive.write("new", to: "2026-Q3/site/2026-Q3/new.html")
            try FileManager.default.moveItem(
                atPath: archive.folder + "/2026-Q2/site/index.html",
                toPath: archive.folder + "/2026-Q2/site/home.html")
            #expect(
                try await archive.verify().faults.map(\.description) == [
                    "renamed: 2026-Q2/site/home.html: it was published as site/index.html",
                    "missing: 2026-Q3/site/2026-Q3/index.html: it was published and isn't there",
                    "added: 2026-Q3/site/2026-Q3/new.html: it wasn't published",
                    "changed: 2026-Q3/site/index.html: it holds other bytes than were published",
                ])
        }
    }

    @Test func `to a whole edition breaks the chain`() async throws {
        try await SmallArchive.within { archive in
            for cycle in ["2026-Q1", "2026-Q2", "2026-Q3"] { try await archive.publish(cycle) }
            try archive.remove("2026-Q2")
            #expect(
                try await archive.verify().faults.map(\.description) == [
                    "chain: 2026-Q3/manifest.json: 2026-Q2, which it names, isn't there",
                    "page: index.html: it names the edition 2026-Q2, which isn't there",
                ])
            // Somebody publishes another edition of that name: whole in itself, and not the one that was followed.
            try await SmallArchive.within { other in
                try await other.publish("2026-Q2", words: "forged")
                try FileManager.default.copyItem(
                    atPath: other.folder + "/2026-Q2", toPath: archive.folder + "/2026-Q2")
            }
            #expect(
                try await archive.verify().faults.map(\.description) == [
                    "chain: 2026-Q3/manifest.json: 2026-Q2 is another than the one that this edition followed"
                ])
        }
    }

    @Test func `isn't sought in a folder that holds no edition, which is said`() async throws {
        try await SmallArchive.within { archive in
            await #expect(throws: PressError.noEdition(archive.folder)) { try await archive.verify() }
        }
    }
}
