import Subprocess
import SystemPackage
import Testing

@testable import Programs

@Suite struct NamelessFileTests {
    @Test func `holds its bytes from the start, whatever their number`() throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        let file = try NamelessFile(bytes)
        defer { file.close() }
        var read = [UInt8](repeating: 0, count: bytes.count + 1)
        var count = 0
        while true {
            let more = try read.withUnsafeMutableBytes { room in
                try file.descriptor.read(into: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
            }
            guard more > 0 else { break }
            count += more
        }
        #expect(count == bytes.count && Array(read.prefix(count)) == bytes)
    }

    @Test func `a program that leaves it unread ends as it says itself`() async throws {
        for _ in 0..<50 {
            let file = try NamelessFile([UInt8](repeating: 65, count: 1_000_000))
            defer { file.close() }
            let ended = try await run(
                .name("false"), input: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: false),
                output: .discarded)
            #expect(ended.terminationStatus == .exited(1))
        }
    }
}
