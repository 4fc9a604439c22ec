import Documents
import Portfolio
import Reading

/// One model of `portfolio.yml`.
struct ModelEntry {
    let workloads: Set<WorkloadID>
    let book: PriceBook
    let currency: Currency

    /// The model, and the mistakes in maps below it.
    func read(_ entry: inout Record, id member: Value.Member) -> (Model, [Diagnostic]) {
        var model = Model(id: ModelID(member.key))
        var below: [Diagnostic] = []
        model.source = Source(file: entry.file.path, line: member.keyPlace.line, sha256: entry.file.sha256)
        model.workloads = workloads(&entry)
        model.stage = entry.choice("stage", Model.Stage.self) ?? model.stage
        model.title = entry.name("title") ?? model.title
        model.about = entry.text("about")
        model.owner = entry.name("owner")
        model.vendor = entry.name("vendor")
        model.family = entry.name("family")
        model.runsOn = entry.text("runs_on")
        if let since = entry.name("since") {
            model.since = CycleID(since)
            if model.since == nil {
                entry.report(
                    entry.value("since")?.place ?? entry.place, "'\(since)' is no cycle", "write it like 2026-Q3")
            }
        }
        let stated = entry.choice("basis", CostBasis.self)
        model.basis = stated ?? model.basis
        if var hardware = entry.record("hardware") {
            model.hardware = self.hardware(&hardware)
            below += hardware.finished()
        }
        var tokens = TokenEntry(book)
        if var use = entry.record("tokens") {
            tokens.read(&use)
            below += use.finished()
        }
        if var price = entry.record("price") {
            self.price(&price, &tokens, into: &model)
            below += price.finished()
        }
        model.tokens = tokens.use
        settleBasis(&model, stated, &entry)
        model.supportHours = entry.number("support_hours", in: 0...1e6) ?? 0
        model.supportRate = entry.number("support_rate", in: 0...1e6)
        if entry.value("support_hours") != nil, model.supportHours == 0 { model.statedAsNothing.insert(.support) }
        if var retraining = entry.record("retraining") {
            for key in ["cost", "per_year"] { retraining.need(key, for: "retraining") }
            let (cost, perYear) = (retraining.number("cost", in: 0...1e12), retraining.number("per_year", in: 0...1000))
            if let cost, let perYear { model.retraining = .init(cost: cost, perYear: perYear) }
            below += retraining.finished()
        }
        model.switchingCost = entry.number("switching_cost", in: 0...1e12) ?? 0
        if entry.value("switching_cost") != nil, model.switchingCost == 0 { model.statedAsNothing.insert(.switching) }
        if var standby = entry.record("standby") {
            for key in ["replicas", "months"] { standby.need(key, for: "a standby") }
            let (count, months) = (standby.count("replicas", in: 0...1_000_000), standby.number("months", in: 0...120))
            if let count, let months { model.standby = .init(replicas: count, months: months) }
            below += standby.finished()
        }
        model.concurrency = entry.count("concurrency", in: 1...1_000_000)
        model.serviceVariation = entry.number("service_variation", in: 0...1000)
        if let text = entry.text("service_time") {
            model.serviceTime = Quantity.milliseconds(text)
            if model.serviceTime == nil {
                entry.report(
                    entry.value("service_time")?.place ?? entry.place, "'\(text)' is no time", "write it like '180 ms'")
            }
        }
        return (model, below)
    }

    /// A model is of its prices' basis unless it states one, which must then be theirs: its parts are added up.
    private func settleBasis(_ model: inout Model, _ stated: CostBasis?, _ entry: inout Record) {
        let hour = model.hardware.flatMap { hardware in book.newest(hardware.item, .hour)?.cost }
        guard let cost = [hour, model.pricePerThousand].compactMap({ $0 }).first(where: { $0.exact ?? 0 > 0 }) else {
            return
        }
        guard let stated else {
            model.basis = cost.basis
            return
        }
        guard stated != cost.basis, let source = cost.source else { return }
        entry.report(
            entry.value("basis")?.place ?? entry.place,
            "the basis stated here is \(stated.rawValue), that of its price (\(source.file):\(source.line)) is "
                + "\(cost.basis.rawValue); amounts of different basis can't be added",
            "leave it out here, or state it there")
    }

    private func workloads(_ entry: inout Record) -> [WorkloadID] {
        var named: [(name: String, place: Place)] = []
        if let name = entry.name("workload") { named.append((name, entry.value("workload")?.place ?? entry.place)) }
        for item in entry.list("workloads") {
            if case .string(let name, let place) = item {
                named.append((name, place))
            } else {
                entry.report(
                    item.place, "the id of a workload was expected, not \(item.kind)",
                    "write it like 'workloads: [support-chat]'")
            }
        }
        for (name, place) in named where !workloads.isEmpty && !workloads.contains(WorkloadID(name)) {
            entry.report(
                place, "'\(name)' is no workload that is declared",
                Reference.cure(name, among: workloads.map(\.name)))
        }
        return named.map { WorkloadID($0.name) }
    }

    private func hardware(_ record: inout Record) -> Model.Hardware? {
        for key in ["item", "replicas"] { record.need(key, for: "hardware") }
        let (item, replicas) = (record.name("item"), record.count("replicas", in: 0...1_000_000))
        let least = record.count("min_replicas", in: 0...1_000_000) ?? 1
        let capacity = record.number("capacity", in: 1...1e15)
        let hours = record.number("hours", in: 0...744) ?? HourOfWeek.ofMonth
        book.check(item, at: "item", unit: .hour, &record)
        if let replicas, replicas > 0, replicas < least {
            record.report(
                record.value("replicas")?.place ?? record.place,
                "\(replicas) replica\(replicas == 1 ? "" : "s"), but at least \(least) \(least == 1 ? "is" : "are") needed",
                "correct 'replicas' or 'min_replicas'")
        }
        guard let item, let replicas else { return nil }
        return Model.Hardware(
            item: item, replicas: replicas, minimumReplicas: least, capacity: capacity, hours: hours)
    }

    private func price(_ record: inout Record, _ tokens: inout TokenEntry, into model: inout Model) {
        let source = Source(file: record.file.path, line: record.place.line, sha256: record.file.sha256)
        model.fixedPerMonth = record.number("fixed_per_month", in: 0...1e12) ?? 0
        if record.value("fixed_per_month") != nil, model.fixedPerMonth == 0 { model.statedAsNothing.insert(.fee) }
        let amount = record.number("per_1k", in: 0...1e12)
        let item = record.name("item")
        let currency = record.currency("currency") ?? self.currency
        model.acknowledged = record.text("acknowledged")
        let (unknown, free) = (record.text("unknown"), record.text("free"))
        // A price that can't be read is said all the same.
        let byToken = tokens.price(&record)
        let said = [record.value("per_1k") != nil, item != nil, byToken, unknown != nil, free != nil].count { $0 }
        if said > 1 {
            record.report(
                record.place, "a price is one of per_1k, item, prices of tokens, unknown and free, not several",
                "keep one of them")
        }
        if said == 0, model.fixedPerMonth == 0 {
            record.report(
                record.place, "this price says nothing",
                "add per_1k, item, input and output, 'unknown: why' or 'free: why'")
        }
        if let unknown {
            model.pricePerThousand = .unknown(.said(unknown), currency: currency, basis: model.basis, source: source)
        } else if let free {
            model.pricePerThousand = .free(free, currency: currency, basis: model.basis, source: source)
        } else if let amount {
            if amount == 0 {
                let place = record.value("per_1k")?.place ?? record.place
                record.warn(place, PriceBook.zero, PriceBook.zeroCure)
                model.pricePerThousand = .unknown(
                    PriceBook.unknown, currency: currency, basis: model.basis, source: source)
            } else {
                model.pricePerThousand = Cost(amount, currency: currency, basis: model.basis, source: source)
            }
        } else if let item {
            book.check(item, at: "item", unit: .requests, &record)
            model.pricePerThousand = book.newest(item, .requests)?.cost
        } else if byToken {
            model.pricePerThousand = tokens.use?.perThousand
        }
    }
}
