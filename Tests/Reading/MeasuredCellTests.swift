import Documents
import Portfolio
import Reading
import Testing

@Suite struct MeasuredCellTests {
    private func cell(_ text: String) throws -> MeasuredCell {
        let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
        let file = TextFile(path: "m.csv", bytes: Array("value,model\n\(quoted),a\n".utf8))
        let table = try #require(CSV.read(file).0)
        return MeasuredCell(
            table.rows[0][0], in: file, form: .init(currency: .usd, wordCure: "write digits"))
    }

    private func read(_ text: String, _ id: IndicatorID, unit: String? = nil) throws -> Result<Double?, Diagnostic> {
        let indicator = try #require(Indicator.builtIn.first { $0.id == id })
        let units = MeasuredUnit.units(of: indicator, currency: .usd)
        let chosen = units.first { $0.name == unit } ?? units[0]
        do { return .success(try cell(text).figure(of: indicator, in: chosen).value) } catch let error as Diagnostic {
            return .failure(error)
        }
    }

    @Test func `a figure is read in its indicator's unit`() throws {
        #expect(try read("0.5", "latency.p95", unit: "s") == .success(500))
        #expect(try read("0.779", "accuracy", unit: "share") == .success(77.9))
        #expect(try read("77.9%", "accuracy", unit: "share") == .success(77.9))
        #expect(try read("N/A", "accuracy") == .success(nil))
    }

    @Test(
        arguments: [
            ("0", "latency.p95", "a time of 0 was never measured"), ("77,9", "accuracy", "'77,9' is not a number"),
            ("176", "accuracy", "176 lies outside what accuracy can be (0 to 100)"),
            ("-1", "cost.per_1k", "-1 lies outside what cost.per_1k can be (0 or more)"),
            ("12%", "latency.p95", "latency.p95 is not a share, but a percent sign stands behind it"),
            ("\u{20AC}2", "cost.per_1k", "'\u{20AC}' stands beside the amount, but its unit is USD"),
        ] as [(String, IndicatorID, String)])
    func `what can't be a figure is said at its cell`(text: String, id: IndicatorID, message: String) throws {
        guard case .failure(let error) = try read(text, id) else {
            Issue.record("\(text) was read")
            return
        }
        #expect(error.message == message)
        #expect(error.place == Place(line: 2, column: 1, length: text.count))
        #expect(error.cure != nil)
    }

    @Test func `a value outside its own interval is a mistake, and so are ends that are swapped`() throws {
        let cell = try cell("75")
        func said(_ value: Double?, _ low: Double?, _ high: Double?) -> String? {
            cell.mistake(
                value: value, low: low, high: high,
                ends: (low.map { NumberCure.plain($0) }, high.map { NumberCure.plain($0) })
            )?.message
        }
        #expect(said(75, 60, 65) == "the value 75 lies outside its own interval, 60 to 65")
        #expect(said(75, 80, nil) == "the value 75 lies outside its own interval, which begins at 80")
        #expect(said(75, nil, 70) == "the value 75 lies outside its own interval, which ends at 70")
        #expect(said(75, 80, 70) == "the interval's low end lies above its high end")
        #expect(said(75, 75, 75) == nil)
        #expect(said(nil, 60, 65) == nil)
    }

    @Test func `a count is a whole number of 0 or more, or nothing`() throws {
        #expect(try cell("5,150").count() == 5150)
        #expect(try cell("").count() == nil)
        #expect(throws: Diagnostic.self) { try cell("12.400").count() }
        #expect(throws: Diagnostic.self) { try cell("5%").count() }
    }
}
