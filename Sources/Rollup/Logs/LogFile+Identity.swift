import Documents

extension LogFile {
    private static let probe = 1 << 16

    /// The log as a roll-up names it, before anything is counted.
    ///
    /// The fingerprint is of the first and last 64 KiB: it finds a log that is counted twice without reading it twice.
    func identity() throws(RollupError) -> Rollup.Log {
        let stream = try PlainStream(path: path)
        var bytes = try Self.bytes(of: stream, upTo: Self.probe)
        if size > Self.probe {
            try stream.seek(to: max(Self.probe, size - Self.probe))
            bytes += try Self.bytes(of: stream, upTo: Self.probe)
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return Rollup.Log(
            name: name, size: size, fingerprint: SHA256.hex(of: bytes), calls: 0, outside: 0, refused: 0)
    }
}
