import Analysis
import Portfolio

/// Typed costs: what is known, on which basis, in which currency, at prices of which day, and how it changed.
enum CostFields {
    /// What a model costs: what `costs.csv` shows too.
    static func cost(_ words: FactWords) -> Shape<Placed<ModelFinding>> {
        Shape(
            "cost",
            Field.place() + [
                .text("knowledge", "known, free, unknown or at least") { knowledge($0.item.cost, words).word },
                .maybeText("reason", "Why it is free, unknown or a lower bound") {
                    knowledge($0.item.cost, words).reason
                },
                .maybeText("notAlike", "Why it isn't compared with the others' costs") {
                    $0.item.cost.notAlike.map(words.unlike)
                },
                .text("basis", "billed, allocated, usage or list") { $0.item.cost.basis.rawValue },
                .text("currency", "The currency of every amount here") { $0.item.cost.currency.code },
                .maybeText("priceDate", "The day of the newest price") { $0.item.cost.priceDate?.description },
                .maybeNumber("perThousand", "Full cost per 1,000 requests") { $0.item.cost.perThousand?.value },
                .maybeNumber("perMonth", "Full cost a month at the workload's traffic") {
                    $0.item.cost.perMonth?.value
                },
                .maybeNumber("todaysBillPerMonth", "A month with the replicas in service, of what serves") {
                    $0.item.cost.todaysBill?.value
                },
                .maybeNumber("rightSizedPerMonth", "A month with the replicas needed and no more") {
                    $0.item.cost.rightSized?.value
                },
                .maybeNumber("leastPerMonth", "A month if the least demanding measure of its replicas is right") {
                    $0.item.cost.atLeastNeed?.value
                },
                .maybeWhole("replicasInService", "Replicas in service", in: .of("replicas")) {
                    $0.item.cost.sizing?.inService
                },
                .maybeWhole("replicasPaid", "Replicas that the cost counts", in: .of("replicas")) {
                    $0.item.cost.sizing?.paid
                },
                .maybeWhole("replicasNeeded", "Replicas needed; null where nothing says what one carries") {
                    $0.item.cost.sizing?.need.needed
                },
                .maybeWhole("replicasNeededLeast", "Replicas needed by the least demanding measure") {
                    $0.item.cost.sizing?.need.leastNeeded
                },
                .maybeNumber("idlePerMonth", "What replicas that nothing needs cost a month") {
                    $0.item.cost.sizing?.idleCost
                },
                .maybeNumber("billedPerThousand", "Cost per 1,000 requests as billed") {
                    $0.item.cost.billedPerThousand?.value
                },
                .list("parts", "Its parts", part(words)) { $0.item.cost.parts },
                .maybe("change", "How its cost a month changed since an earlier cycle", change) { $0.item.costSplit },
            ])
    }

    /// A part of a cost.
    static func part(_ words: FactWords) -> Shape<CostFinding.Part> {
        Shape(
            "costPart",
            [
                .text("kind", "hardware, requests, fixed, retraining or support") { $0.kind.rawValue },
                .text("name", "What it is") { $0.name },
                .number("amount", "Money a month; per 1,000 requests where traffic is unknown") { $0.amount },
                .number("quantity", "Units bought: replica hours, thousands of requests, months") { $0.quantity },
                .number("unitPrice", "What one unit costs") { $0.unitPrice },
                .maybeText("priceDate", "The day of the price") { $0.price?.priceDate?.description },
                .text("formula", "The formula with its numbers") {
                    words.formula($0.formula)
                },
            ])
    }

    /// A change of a cost by price, volume and mix, which add up to it.
    static var change: Shape<CostSplit> {
        Shape(
            "costChange",
            [
                .text("against", "The earlier cycle") { $0.against.name },
                .number("before", "The cost a month then") { $0.parts.before },
                .number("beforeAtTodaysPrices", "What was bought then, at the prices of now") {
                    $0.parts.beforeAtTodaysPrices
                },
                .number("now", "The cost a month now") { $0.parts.now },
                .number("price", "What other prices add") { $0.parts.price },
                .number("volume", "What other traffic adds") { $0.parts.volume },
                .number("mix", "What another make-up of the requests adds") { $0.parts.mix },
                .number("size", "What more or fewer replicas, licences or hours of people add") { $0.parts.size },
            ])
    }

    /// A figure that is not like those beside it.
    static func unlike(_ words: FactWords) -> Shape<Placed<Unlike>> {
        Shape(
            "unlike",
            Field.place() + [
                .text("figure", "quality, latency or cost") { $0.item.figure.rawValue },
                .text("reason", "What differs") { words.unlike($0.item) },
                .flag("compared", "Whether it is compared all the same") { !$0.item.isBarred },
            ])
    }

    private static func knowledge(_ cost: CostFinding, _ words: FactWords) -> (word: String, reason: String?) {
        switch cost.knowledge {
        case .known: ("known", nil)
        case .free(let why): ("free", why)
        case .unknown(let gap): ("unknown", words.costGap(gap))
        case .atLeast(let gap): ("at least", words.costGap(gap))
        }
    }
}
