import Documents
import Portfolio
import Reading

/// `portfolio.yml`: the price book, the workloads and the models.
struct PortfolioFile {
    private let file: TextFile
    private let currency: Currency
    private var below: [Diagnostic] = []
    private var places: [ModelID: Place] = [:]
    private var acceptsOthers = false

    /// Puts what the file says into `cycle`; returns the models that it declares, and every mistake in it.
    static func read(
        _ file: TextFile, into cycle: inout Cycle, currency: Currency
    ) -> (DeclaredModels, [Diagnostic]) {
        var reader = PortfolioFile(file: file, currency: currency)
        let mistakes = reader.read(into: &cycle)
        return (
            DeclaredModels(places: reader.places, file: file, acceptsOthers: reader.acceptsOthers), mistakes
        )
    }

    private init(file: TextFile, currency: Currency) {
        self.file = file
        self.currency = currency
    }

    private mutating func read(into cycle: inout Cycle) -> [Diagnostic] {
        let (value, mistakes) = YAML.read(file)
        var record = Record(value, in: file, what: "portfolio.yml")
        cycle.prices = prices(&record)
        let hasBook = mistakes.isEmpty || record.value("prices") != nil
        cycle.stock = stock(&record, items: cycle.prices.map(\.item), isRead: hasBook)
        if var workloads = record.record("workloads") {
            let indicators = cycle.policy.indicators + Indicator.builtIn
            cycle.workloads = each(&workloads) { WorkloadEntry.read(&$0, id: $1, indicators: indicators) }
        }
        if var models = record.record("models") {
            let names = Set(cycle.workloads.map(\.id))
            for member in models.keys {
                places[ModelID(member.key)] = Place(
                    line: member.keyPlace.line, column: member.keyPlace.column, length: member.key.count)
            }
            let (prices, lastDay) = (cycle.prices, cycle.id.window.last)
            cycle.models = each(&models) { [currency] in
                ModelEntry(
                    workloads: names, book: PriceBook(prices: prices, lastDay: lastDay, isRead: hasBook),
                    currency: currency
                ).read(&$0, id: $1)
            }
        }
        if let others = record.text("others") {
            acceptsOthers = others == Model.Stage.candidate.rawValue
            if !acceptsOthers {
                record.report(
                    record.value("others")?.place ?? record.place,
                    "'others' is '\(others)'; it can only be 'candidate'",
                    "write 'others: candidate', or list every model")
            }
        }
        return mistakes + below + record.finished() + CostConsistency(cycle: cycle, file: file).mistakes
    }

    /// One value for each member of a map, with the mistakes of each; a member that says nothing is an empty map.
    private mutating func each<Entry>(
        _ map: inout Record, _ read: (inout Record, Value.Member) -> (Entry, [Diagnostic])
    ) -> [Entry] {
        var list: [Entry] = []
        for member in map.keys {
            var entry = map.record(member.key) ?? Record(nil, in: file, what: member.key)
            if member.key.count > 120 || member.key.contains(where: \.isNewline) {
                entry.report(member.keyPlace, "a name has at most 120 characters on one line", "shorten it")
            } else if let (message, cure) = PlainName.mistake(member.key, what: "a name") {
                entry.report(member.keyPlace, message, cure)
            } else if PlainName.trimmed(member.key) != member.key {
                entry.report(
                    member.keyPlace, "a blank stands before or after this name, as a part of it", "take it out")
            }
            let (found, mistakes) = read(&entry, member)
            list.append(found)
            below += mistakes + entry.finished()
        }
        below += map.finished()
        return list
    }

    private mutating func stock(_ record: inout Record, items: [String], isRead: Bool) -> [Stock] {
        guard var stock = record.record("stock") else { return [] }
        let list = stock.keys.compactMap { member -> Stock? in
            if isRead, !items.contains(member.key) {
                stock.report(
                    member.keyPlace, "'\(member.key)' is no item of the price book",
                    Reference.cure(member.key, among: items))
            }
            return stock.count(member.key, in: 0...1_000_000).map {
                Stock(
                    item: member.key, replicas: $0,
                    source: Source(file: file.path, line: member.keyPlace.line, sha256: file.sha256, key: "stock"))
            }
        }
        below += stock.finished()
        return list
    }

    private mutating func prices(_ record: inout Record) -> [Price] {
        var list: [Price] = []
        for item in record.list("prices") {
            var entry = Record(item, in: file, what: "a price")
            for key in ["item", "unit", "from"] { entry.need(key, for: "a price") }
            let free = entry.text("free")
            if free == nil { entry.need("price", for: "a price") }
            let (name, amount) = (entry.name("item"), entry.number("price", in: 0...1e12))
            let (unit, from) = (entry.choice("unit", Price.Unit.self), entry.day("from"))
            let until = entry.day("until")
            if let from, let until, until < from, let place = entry.value("until")?.place {
                entry.report(
                    place, "this price ends on \(until), before it begins on \(from)", "correct one of the two")
            }
            let basis = entry.choice("basis", CostBasis.self) ?? .list
            let document = entry.text("source")
            let acknowledged = entry.text("acknowledged")
            let own = entry.currency("currency")
            if let free, let place = entry.value("price")?.place, amount != 0 {
                entry.report(place, "this price is both \(amount ?? 0) and free (\(free))", "keep one of them")
            }
            if free == nil, amount == 0 {
                entry.warn(entry.value("price")?.place ?? entry.place, PriceBook.zero, PriceBook.zeroCure)
            }
            if let name, amount != nil || free != nil, let unit, let from {
                if list.contains(where: { $0.item == name && $0.unit == unit && $0.from == from }) {
                    entry.report(entry.place, "the price of \(name) from \(from) stands twice", "keep one of the two")
                }
                let source = Source(file: file.path, line: entry.place.line, sha256: file.sha256, key: name)
                let currency = own ?? currency
                let cost: Cost =
                    if let free {
                        .free(free, currency: currency, basis: basis, source: source)
                    } else if let amount, amount > 0 {
                        Cost(amount, currency: currency, basis: basis, priceDate: from, source: source)
                    } else {
                        .unknown(PriceBook.unknown, currency: currency, basis: basis, source: source)
                    }
                list.append(
                    Price(
                        item: name, cost: cost, unit: unit, from: from, until: until, document: document,
                        acknowledged: acknowledged))
            }
            below += entry.finished()
        }
        return list
    }
}
