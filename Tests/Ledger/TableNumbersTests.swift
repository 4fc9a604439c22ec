import Foundation
import Testing

@Suite struct TableNumbersTests {
    @Test func `every row of every table has a field for each column, and each column a head of its own`() throws {
        for path in ExampleFiles.paths(ending: ".csv") {
            let rows = try Self.rows(path)
            let heads = try #require(rows.first)
            #expect(Set(heads).count == heads.count, "\(path): \(heads)")
            for (line, row) in rows.enumerated() where row.count != heads.count {
                Issue.record("\(path), row \(line + 1): \(row.count) fields for \(heads.count) columns")
            }
        }
    }

    /// A column in which one field is a number is a column of numbers.
    @Test func `a column of numbers holds nothing else`() throws {
        var checked = 0
        for path in ExampleFiles.paths(ending: ".csv") {
            let rows = try Self.rows(path)
            let heads = try #require(rows.first)
            for (column, head) in heads.enumerated() where !Self.isOfNames(head) {
                let fields = rows.dropFirst().map { $0.indices.contains(column) ? $0[column] : "" }.filter {
                    !$0.isEmpty
                }
                guard fields.contains(where: { Double($0) != nil }) else { continue }
                checked += 1
                let wrong = fields.filter { Double($0) == nil || !$0.allSatisfy { "0123456789.-+e".contains($0) } }
                #expect(wrong.isEmpty, "\(path), \(head): \(wrong.prefix(3))")
                #expect(
                    !fields.contains(where: Self.isDusty), "\(path), \(head): \(fields.filter(Self.isDusty).prefix(3))")
            }
        }
        #expect(checked > 300)
    }

    /// Names, words such as "55.4" beside their number, and what a setting said in whatever unit may look like numbers.
    private static func isOfNames(_ head: String) -> Bool {
        ["id", "model", "Model", "workload", "control", "variant", "text", "Was", "Is"].contains(head)
    }

    /// "397044.00000000006".
    private static func isDusty(_ field: String) -> Bool {
        field.count >= 16 && (field.contains("00000000") || field.contains("99999999")) && !field.hasPrefix("0.0000")
            && !field.contains("e")
    }

    private static func rows(_ path: String) throws -> [[String]] {
        let bytes = try #require(ExampleFiles.all[path])
        var (rows, row, field, isQuoted) = ([[String]](), [String](), [UInt8](), false)
        func text() -> String { String(decoding: field, as: UTF8.self) }
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x22:
                if isQuoted, index + 1 < bytes.count, bytes[index + 1] == 0x22 { continue }
                if !isQuoted, index > 0, bytes[index - 1] == 0x22 { field.append(0x22) }
                isQuoted.toggle()
            case 0x2C where !isQuoted:
                row.append(text())
                field = []
            case 0x0A where !isQuoted:
                row.append(text())
                field = []
                rows.append(row)
                row = []
            case 0x0D where !isQuoted: break
            default: field.append(byte)
            }
        }
        return rows
    }
}
