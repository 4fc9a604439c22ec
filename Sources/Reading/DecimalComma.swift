/// Numbers as many countries write them: `78,4` and `1.234,5`.
package enum DecimalComma {
    /// `text` with a decimal point instead of the comma; nil when it is no number with a decimal comma, or may be one with
    /// a comma before thousands, such as `1,920`.
    package static func point(_ text: String) -> String? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, Amount(text) == nil, case .number? = Amount(String(parts[1])),
            parts[1].first?.isNumber == true, !parts[1].contains(".")
        else { return nil }
        let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        let written = groups.joined() + "." + parts[1]
        guard case .number? = Amount(written) else { return nil }
        return written
    }
}
