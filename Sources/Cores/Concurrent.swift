import Dispatch
import Synchronization

/// Maps over the machine's cores.
public enum Concurrent {
    /// `work` of each item, in the items' order, so the same whatever the number of cores.
    ///
    /// A core takes `slice` items at a time: 1 for few items that each take long, more where handing out would cost as
    /// much as the work.
    public static func map<Item: Sendable, Output: Sendable>(
        _ items: [Item], slice size: Int = 1, _ work: @Sendable (Item) -> Output
    ) -> [Output] {
        let slices = (items.count + size - 1) / size
        let done = Mutex([[Output]](repeating: [], count: slices))
        DispatchQueue.concurrentPerform(iterations: slices) { slice in
            let outputs = items[(slice * size)..<min((slice + 1) * size, items.count)].map(work)
            done.withLock { $0[slice] = outputs }
        }
        return done.withLock { $0 }.flatMap { $0 }
    }

    /// What two pieces of work give that don't wait for each other.
    public static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let aside = Mutex<Second?>(nil)
        let done = Mutex<First?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                let output = first()
                done.withLock { $0 = output }
            } else {
                let output = second()
                aside.withLock { $0 = output }
            }
        }
        // Both are there by now; the types can't say so.
        return (done.withLock { $0 } ?? first(), aside.withLock { $0 } ?? second())
    }
}
