import Documents
import Portfolio

/// `portfolio.yml`: the price book, the workloads and the models.
struct PortfolioFile {
    private let file: TextFile
    private let currency: Currency
    private var below: [Diagnostic] = []
    private var places: [ModelID: Place] = [:]

    /// Puts what the file says into `cycle`; returns the models that it declares, and every mistake in it.
    static func read(
        _ file: TextFile, into cycle: inout Cycle, currency: Currency
    ) -> (DeclaredModels, [Diagnostic]) {
        var reader = PortfolioFile(file: file, currency: currency)
        let mistakes = reader.read(into: &cycle)
        return (DeclaredModels(places: reader.places, file: file), mistakes)
    }

    private init(file: TextFile, currency: Currency) {
        self.file = file
        self.currency = currency
    }

    private mutating func read(into cycle: inout Cycle) -> [Diagnostic] {
        let (value, mistakes) = YAML.read(file)
        var record = Record(value, in: file, what: "portfolio.yml")
        cycle.prices = prices(&record)
        cycle.stock = stock(&record, items: cycle.prices.map(\.item))
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
                    workloads: names, book: PriceBook(prices: prices, lastDay: lastDay), currency: currency
                ).read(&$0, id: $1)
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
            }
            let (found, mistakes) = read(&entry, member)
            list.append(found)
            below += mistakes + entry.finished()
        }
        below += map.finished()
        return list
    }

    private mutating func stock(_ record: inout Record, items: [String]) -> [Stock] {
        guard var stock = record.record("stock") else { return [] }
        let list = stock.keys.compactMap { member -> Stock? in
            if !items.contains(member.key) {
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
            for key in ["item", "price", "unit", "from"] { entry.need(key, for: "a price") }
            let (name, amount) = (entry.name("item"), entry.number("price", in: 0...1e12))
            let (unit, from) = (entry.choice("unit", Price.Unit.self), entry.day("from"))
            let basis = entry.choice("basis", CostBasis.self) ?? .list
            let document = entry.text("source")
            let own = entry.currency("currency")
            if let name, let amount, let unit, let from {
                if list.contains(where: { $0.item == name && $0.unit == unit && $0.from == from }) {
                    entry.report(entry.place, "the price of \(name) from \(from) stands twice", "keep one of the two")
                }
                let source = Source(file: file.path, line: entry.place.line, sha256: file.sha256, key: name)
                list.append(
                    Price(
                        item: name,
                        cost: Cost(amount, currency: own ?? currency, basis: basis, priceDate: from, source: source),
                        unit: unit, from: from, document: document))
            }
            below += entry.finished()
        }
        return list
    }
}
