import Dispatch
import Synchronization

/// Maps in slices over the machine's cores.
enum Concurrent {
    /// `work` of each item, in the items' order, so the same whatever the number of cores.
    static func map<Item: Sendable, Output: Sendable>(
        _ items: [Item], _ work: @Sendable (Item) -> Output
    ) -> [Output] {
        // Small enough that no core waits long for another's slice, large enough that handing out costs nothing.
        let size = 32
        let slices = (items.count + size - 1) / size
        let done = Mutex<[Int: [Output]]>([:])
        DispatchQueue.concurrentPerform(iterations: slices) { slice in
            let outputs = items[(slice * size)..<min((slice + 1) * size, items.count)].map(work)
            done.withLock { $0[slice] = outputs }
        }
        let found = done.withLock { $0 }
        return (0..<slices).flatMap { found[$0] ?? [] }
    }
}
