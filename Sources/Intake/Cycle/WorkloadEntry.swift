import Documents
import Portfolio
import Reading

/// One workload of `portfolio.yml`.
enum WorkloadEntry {
    /// The workload, and the mistakes in maps below it.
    static func read(
        _ entry: inout Record, id member: Value.Member, indicators: [Indicator]
    ) -> (Workload, [Diagnostic]) {
        var workload = Workload(id: WorkloadID(member.key))
        var below: [Diagnostic] = []
        workload.source = Source(file: entry.file.path, line: member.keyPlace.line, sha256: entry.file.sha256)
        workload.title = entry.name("title") ?? workload.title
        workload.about = entry.text("about")
        workload.requestsPerMonth = entry.number("requests_per_month", in: 0...1e15)
        workload.growthPerQuarter = entry.number("growth_per_quarter", in: -1...100)
        workload.unit = entry.name("unit") ?? workload.unit
        workload.people = entry.name("people")
        if let name = entry.name("quality") {
            workload.quality = IndicatorID(name)
            let names = indicators.filter { $0.better == .higher }.map(\.id.name)
            if !names.contains(name) {
                entry.report(
                    entry.value("quality")?.place ?? entry.place,
                    "'\(name)' is no indicator of which more is better",
                    Reference.cure(name, among: names) ?? "declare it in policy.yml, below 'indicators'")
            }
        }
        workload.qualityTitle = entry.name("quality_title")
        workload.valueOfRight = entry.number("value_of_right", in: 0...1e12)
        workload.burst = entry.number("burst", in: 1...100) ?? workload.burst
        workload.arrivalVariation = entry.number("arrival_variation", in: 0...1000)
        if let text = entry.text("busy_hours") {
            workload.busyHoursText = text
            if let hours = BusyHours.hours(text) {
                workload.busyHours = hours
            } else {
                entry.report(
                    entry.value("busy_hours")?.place ?? entry.place, "'\(text)' are no hours of the week",
                    "write them like 'mon-fri 10-12, sat 9-11'")
            }
        }
        if var level = entry.record("sla") {
            workload.serviceLevel = serviceLevel(&level, &below)
            below += level.finished()
        }
        if var slices = entry.record("slices") {
            workload.slices = self.slices(&slices, &below)
            below += slices.finished()
        }
        return (workload, below)
    }

    private static func serviceLevel(_ record: inout Record, _ below: inout [Diagnostic]) -> ServiceLevel {
        var level = ServiceLevel()
        level.source = Source(file: record.file.path, line: record.place.line, sha256: record.file.sha256)
        if var latency = record.record("latency") {
            latency.need("quantile", for: "a latency limit")
            latency.need("limit", for: "a latency limit")
            level.quantile = latency.number("quantile", in: 0.01...0.99999)
            level.span = latency.choice("window", ServiceLevel.Span.self)
            if let text = latency.text("limit") {
                level.latencyLimit = Quantity.milliseconds(text)
                if level.latencyLimit == nil {
                    latency.report(
                        latency.value("limit")?.place ?? latency.place, "'\(text)' is no time",
                        "write it like '1200 ms' or '1.2 s'")
                }
            }
            below += latency.finished()
        }
        if var errors = record.record("errors") {
            errors.need("limit", for: "a limit of errors")
            level.errorLimit = errors.number("limit", in: 0...1)
            below += errors.finished()
        }
        return level
    }

    /// The slices; shares of one dimension add up to 1 where all are given.
    private static func slices(_ record: inout Record, _ below: inout [Diagnostic]) -> [Slice] {
        var list: [Slice] = []
        for member in record.keys {
            var entry = record.record(member.key) ?? Record(nil, in: record.file, what: member.key)
            var slice = Slice(id: SliceID(member.key), title: member.key)
            slice.title = entry.name("title") ?? member.key
            slice.share = entry.number("share", in: 0...1)
            slice.gate = entry.number("gate", in: 0...100)
            slice.isCohort = entry.flag("cohort") ?? (slice.gate != nil)
            slice.isRoutable = entry.flag("routable") ?? false
            list.append(slice)
            below += entry.finished()
        }
        for dimension in Set(list.map(\.dimension)).sorted() {
            let alike = list.filter { $0.dimension == dimension }
            let shares = alike.compactMap(\.share)
            let sum = shares.reduce(0, +)
            let isWhole = shares.count == alike.count && alike.count > 1
            if sum > 1 + 1e-6 || (isWhole && sum < 1 - 1e-6) {
                record.report(
                    record.place, "the shares of '\(dimension)' add up to \((sum * 1e6).rounded() / 1e6), not 1",
                    "correct one of them, or leave all out")
            }
        }
        return list
    }
}
