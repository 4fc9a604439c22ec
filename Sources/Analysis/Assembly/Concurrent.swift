import Dispatch
import Synchronization

/// Maps over the machine's cores, one item at a time: for few items that each take long.
enum Concurrent {
    /// `work` of each item, in the items' order, so the same whatever the number of cores.
    static func map<Item: Sendable, Output: Sendable>(
        _ items: [Item], _ work: @Sendable (Item) -> Output
    ) -> [Output] {
        let done = Mutex<[Int: Output]>([:])
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            let output = work(items[index])
            done.withLock { $0[index] = output }
        }
        let found = done.withLock { $0 }
        return items.indices.compactMap { found[$0] }
    }
}
