import Documents
import Synchronization

/// What the readers ask of a file's maps while somebody listens: which keys there are and what may stand behind them.
///
/// The readers are the one telling of the format; whoever writes it down for an editor listens to them (A01).
package final class Questions: Sendable {
    /// Who listens to the readers that run in this task; nobody where a report is made.
    @TaskLocal package static var current: Questions?

    /// What a reader asks for behind a key.
    package enum Shape: Hashable, Sendable {
        /// Anything: the reader looks for itself.
        case any
        /// Text, or a number or flag taken as text.
        case text
        /// At most 120 characters on one line.
        case name
        /// A day such as 2026-07-01.
        case day
        /// Three capital letters.
        case currency
        /// true, false, yes or no.
        case flag
        /// A number between two ends.
        case number(Double, Double)
        /// A whole number between two ends.
        case count(Double, Double)
        /// One of a few words.
        case choice([String])
        /// A list.
        case list
        /// A map.
        case map
    }

    /// One map that was read.
    package struct Visit: Sendable {
        /// What was asked, by key.
        package var asked: [String: Set<Shape>] = [:]
        /// The keys that it must have.
        package var needed: Set<String> = []
    }

    private let heard = Mutex<[Place: Visit]>([:])

    /// Nothing heard so far.
    package init() {}

    /// Every map that was read, by its place.
    package var visits: [Place: Visit] { heard.withLock { $0 } }

    func begin(_ place: Place) { heard.withLock { $0[place, default: Visit()].needed.formUnion([]) } }

    func ask(_ place: Place, _ key: String, _ shape: Shape) {
        heard.withLock { _ = $0[place, default: Visit()].asked[key, default: []].insert(shape) }
    }

    func need(_ place: Place, _ key: String) {
        heard.withLock { _ = $0[place, default: Visit()].needed.insert(key) }
    }
}
