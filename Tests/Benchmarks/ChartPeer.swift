import Foundation

/// Another tool in a process of its own, which keeps the data in memory and draws a chart whenever asked.
final class ChartPeer {
    /// The tool's name.
    let name: String
    private let process = Process()
    private let asking = Pipe()
    private let answering = Pipe()
    private let file: URL

    /// Starts `script`, a file beside this one, by `program` with the data; nil when that program doesn't have the tool.
    init?(_ name: String, _ program: String, script: String, data: PeerCharts) {
        self.name = name
        file = FileManager.default.temporaryDirectory.appending(path: "chart-data-\(UUID().uuidString).json")
        process.executableURL = URL(filePath: program)
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: script)
        process.arguments = [script.path, file.path]
        process.standardInput = asking
        process.standardOutput = answering
        do {
            try ChartPeer.json(data).write(to: file)
            try process.run()
        } catch { return nil }
        guard line() == "ready" else {
            process.terminate()
            return nil
        }
    }

    deinit {
        if process.isRunning { process.terminate() }
        try? FileManager.default.removeItem(at: file)
    }

    /// Milliseconds and bytes of one drawing; nil when it fails.
    func draw(_ chart: String) -> (milliseconds: Double, bytes: Int)? {
        asking.fileHandleForWriting.write(Data((chart + "\n").utf8))
        let parts = line()?.split(separator: " ") ?? []
        guard parts.count == 2, let seconds = Double(parts[0]), let bytes = Int(parts[1]) else { return nil }
        return (seconds * 1000, bytes)
    }

    /// The data as the peer reads it.
    private struct Rows: Encodable {
        struct Model: Encodable {
            var name: String
            var cost_usd: Double
            var quality: Double
            var on_frontier: Int
        }
        struct Latency: Encodable {
            var model: String
            var latency_ms: Double
        }
        struct Cell: Encodable {
            var column: String
            var row: String
            var value: Double
        }
        struct Line: Encodable {
            var name: String
            var quality: Double
            var cost_usd: Double
            var p50_ms: Double
            var p95_ms: Double
            var tokens_per_s: Double
            var error_rate: Double
        }
        var models: [Model]
        var latencies: [Latency]
        var cells: [Cell]
        var lines: [Line]
    }

    private static func json(_ data: PeerCharts) throws -> Data {
        let rows = Rows(
            models: data.models.map {
                .init(name: $0.name, cost_usd: $0.cost, quality: $0.quality, on_frontier: $0.isOnFrontier ? 1 : 0)
            },
            latencies: data.latencies.flatMap { model in
                model.samples.map { .init(model: model.name, latency_ms: $0) }
            },
            cells: data.cells.enumerated().flatMap { row, values in
                values.enumerated().map {
                    .init(column: "task-\($0.offset)", row: "model-\(row)", value: $0.element)
                }
            },
            lines: data.lines.enumerated().map { place, values in
                .init(
                    name: "model-\(place)", quality: values[0], cost_usd: values[1], p50_ms: values[2],
                    p95_ms: values[3], tokens_per_s: values[4], error_rate: values[5])
            })
        return try JSONEncoder().encode(rows)
    }

    private func line() -> String? {
        var bytes: [UInt8] = []
        while let byte = try? answering.fileHandleForReading.read(upToCount: 1)?.first {
            if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }
}
