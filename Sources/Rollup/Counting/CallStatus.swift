/// What logs write of a call's outcome.
enum CallStatus {
    /// Words for calls that were answered.
    static let good = ["ok", "success", "succeeded", "successful", "completed", "true"]
    /// Words for calls that weren't.
    static let bad = [
        "error", "failed", "failure", "timeout", "timed out", "cancelled", "canceled", "rejected", "false",
    ]
    /// Words for no error.
    static let none = ["", "false", "0", "no", "none", "null", "nil", "-"]

    /// Whether a status means that the call failed: 400 and above, or a word; nil where it says neither.
    static func hasFailed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        let word = String(decoding: bytes.prefix(40), as: UTF8.self).lowercased()
        if let number = Int(word) { return number >= 0 ? number >= 400 : nil }
        return good.contains(word) ? false : bad.contains(word) ? true : nil
    }

    /// Whether an error is one.
    static func isError(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        !none.contains(String(decoding: bytes.prefix(40), as: UTF8.self).lowercased())
    }
}
