import Foundation

/// Tells whether anything in some folders or files has changed: by looking, since a file server tells nobody of changes.
struct ContentWatch: Sendable {
    /// What is told of a file without reading it.
    private struct Look: Hashable {
        var changed: Date?
        var bytes: Int?
        var inode: Int?
    }

    private let places: [String]
    private var seen: [String: Look]

    /// Watches from now on.
    init(_ places: [String]) {
        self.places = places
        seen = Self.look(places)
    }

    /// Whether there is a change since the last time that this was asked.
    mutating func hasChanged() -> Bool {
        let now = Self.look(places)
        defer { seen = now }
        return now != seen
    }

    private static func look(_ places: [String]) -> [String: Look] {
        var found: [String: Look] = [:]
        for place in places {
            add(place, &found)
            for case let name as String in FileManager.default.enumerator(atPath: place) ?? .init() {
                add(place + "/" + name, &found)
            }
        }
        return found
    }

    private static func add(_ path: String, _ found: inout [String: Look]) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return }
        found[path] = Look(
            changed: attributes[.modificationDate] as? Date, bytes: attributes[.size] as? Int,
            inode: attributes[.systemFileNumber] as? Int)
    }
}
