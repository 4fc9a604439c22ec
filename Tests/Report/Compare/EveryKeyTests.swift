import Foundation
import Intake
import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

/// Each key of a policy and a portfolio changed in turn: none may change without a word (S54).
@Suite struct EveryKeyTests {
    private static let policy = """
        goalposts:
          accuracy: {worst: 60, best: 95, scale: linear, weight: 40}
          cost.per_1k: {worst: 30, best: 0.3, scale: log, weight: 30}
        gates:
          - {indicator: errors, at_most: 3, why: promised}
          - {indicator: accuracy, at_least: 55}
        indicators:
          tone: {title: Tone, unit: percent, better: higher, min: 0, max: 100, definition: How it sounds}
        value_of_point: 0.5
        max_age_days: 92
        horizon_months: 12
        draws: 500
        seed: 7
        must_hold: [double]
        thresholds:
          promote: 0.9
          keep: 0.75
          deprecate: 0.7
          undeprecate: 0.5
          retire: 0.91
          cycles: 2
          too_close_low: 0.2
          too_close_high: 0.8
          minimum_change: 1
          reserve: 0.85
          idle: 0.65
          peak_quantile: 0.999
          point_margin: 0.1
          minimum_n: 31
          minimum_latency_change: 0.11
          minimum_share_change: 5
          contingency: 0.82
          power: 0.83
          evidence: fair
        workloads:
          chat:
            goalposts:
              accuracy: {worst: 61, best: 96, scale: linear, weight: 41}
            gates:
              - {indicator: errors, at_most: 4, why: asked}
        reviews:
          - {what: Weights, due: 2027-01-31, owner: Finance}

        """

    private static let portfolio = """
        prices:
          - {item: L40S, price: 1.25, unit: hour, from: 2026-01-01, source: contract, basis: list}
          - {item: L4, price: 0.8, unit: hour, from: 2026-01-01}
          - {item: tok-in, price: 2.5, unit: 1M tokens, from: 2026-01-01}
          - {item: tok-out, price: 9.5, unit: 1M tokens, from: 2026-01-01}
          - {item: tok-dear, price: 12, unit: 1M tokens, from: 2026-01-01}
        stock: {L40S: 9}
        workloads:
          chat:
            title: Support chat
            about: Questions of customers
            requests_per_month: 1000000
            growth_per_quarter: 0.05
            unit: chat
            people: customers
            quality: accuracy
            quality_title: Answered right
            value_of_right: 0.12
            burst: 1.4
            arrival_variation: 1.5
            busy_hours: mon-fri 10-12
            sla:
              latency: {quantile: 0.95, limit: 1200 ms, window: busy}
              errors: {limit: 0.02}
            slices:
              language=ar: {title: Arabic, share: 0.3, cohort: true, gate: 6}
              language=en: {title: English, share: 0.7}
        models:
          atlas:
            title: Atlas
            about: The one that runs
            workloads: [chat]
            stage: production
            since: 2026-Q1
            owner: Platform
            vendor: Own
            family: atlas
            runs_on: own cards
            hardware: {item: L40S, replicas: 6, min_replicas: 2, capacity: 200000, hours: 700}
            support_hours: 20
            support_rate: 80
            retraining: {cost: 500, per_year: 4}
            switching_cost: 900
            concurrency: 8
            service_time: 180 ms
            service_variation: 0.9
          crow:
            stage: candidate
            basis: list
            tokens: {input: 900, output: 200}
            price: {input: tok-in, output: tok-out, fixed_per_month: 100, acknowledged: checked}
          dove:
            stage: candidate
            price: {per_1k: 2.2, currency: USD}

        """

    private static let scenarios = """
        double: {title: Double, about: Twice, workload: chat, traffic: 2, busy_traffic: 1.1, hardware_price: 1.2, token_price: 1.3, retraining: 2, drift: 1, must_hold: true, mix: {language=ar: 0.4, language=en: 0.6}}
        slide: {drift: {language=ar: 3}}

        """

    private static let metrics = """
        workload,model,indicator,value,unit,n
        chat,atlas,accuracy,80,percent,1000
        chat,crow,accuracy,81,percent,1000

        """

    /// What is changed in a file, with the path under which it must be told.
    private static let changes: [(file: String, from: String, to: String, path: String)] = [
        ("policy.yml", "worst: 60", "worst: 59", "goalposts.accuracy.worst"),
        ("policy.yml", "best: 95", "best: 94", "goalposts.accuracy.best"),
        ("policy.yml", "scale: linear, weight: 40", "scale: log, weight: 40", "goalposts.accuracy.scale"),
        ("policy.yml", "weight: 40", "weight: 45", "goalposts.accuracy.weight"),
        ("policy.yml", "at_most: 3", "at_most: 2", "gates.errors.at_most"),
        ("policy.yml", "why: promised", "why: law", "gates.errors.why"),
        ("policy.yml", "at_least: 55", "at_least: 56", "gates.accuracy.at_least"),
        ("policy.yml", "title: Tone", "title: Voice", "indicators.tone.title"),
        ("policy.yml", "unit: percent", "unit: number", "indicators.tone.unit"),
        ("policy.yml", "better: higher", "better: lower", "indicators.tone.better"),
        ("policy.yml", "min: 0", "min: 1", "indicators.tone.min"),
        ("policy.yml", "max: 100", "max: 99", "indicators.tone.max"),
        ("policy.yml", "How it sounds", "How it reads", "indicators.tone.definition"),
        ("policy.yml", "value_of_point: 0.5", "value_of_point: 0.6", "value_of_point"),
        ("policy.yml", "max_age_days: 92", "max_age_days: 93", "max_age_days"),
        ("policy.yml", "horizon_months: 12", "horizon_months: 24", "horizon_months"),
        ("policy.yml", "draws: 500", "draws: 600", "draws"), ("policy.yml", "seed: 7", "seed: 8", "seed"),
        ("policy.yml", "must_hold: [double]", "must_hold: [slide]", "must_hold"),
        ("policy.yml", "promote: 0.9", "promote: 0.92", "thresholds.promote"),
        ("policy.yml", "keep: 0.75", "keep: 0.74", "thresholds.keep"),
        ("policy.yml", " deprecate: 0.7", " deprecate: 0.72", "thresholds.deprecate"),
        ("policy.yml", "undeprecate: 0.5", "undeprecate: 0.51", "thresholds.undeprecate"),
        ("policy.yml", "retire: 0.91", "retire: 0.93", "thresholds.retire"),
        ("policy.yml", "cycles: 2", "cycles: 3", "thresholds.cycles"),
        ("policy.yml", "too_close_low: 0.2", "too_close_low: 0.21", "thresholds.too_close_low"),
        ("policy.yml", "too_close_high: 0.8", "too_close_high: 0.81", "thresholds.too_close_high"),
        ("policy.yml", "minimum_change: 1", "minimum_change: 2", "thresholds.minimum_change"),
        ("policy.yml", "reserve: 0.85", "reserve: 0.84", "thresholds.reserve"),
        ("policy.yml", "idle: 0.65", "idle: 0.64", "thresholds.idle"),
        ("policy.yml", "peak_quantile: 0.999", "peak_quantile: 0.99", "thresholds.peak_quantile"),
        ("policy.yml", "point_margin: 0.1", "point_margin: 0.2", "thresholds.point_margin"),
        ("policy.yml", "minimum_n: 31", "minimum_n: 32", "thresholds.minimum_n"),
        ("policy.yml", "latency_change: 0.11", "latency_change: 0.12", "thresholds.minimum_latency_change"),
        ("policy.yml", "share_change: 5", "share_change: 6", "thresholds.minimum_share_change"),
        ("policy.yml", "contingency: 0.82", "contingency: 0.83", "thresholds.contingency"),
        ("policy.yml", "power: 0.83", "power: 0.84", "thresholds.power"),
        ("policy.yml", "evidence: fair", "evidence: strong", "thresholds.evidence"),
        ("policy.yml", "worst: 61", "worst: 62", "workloads.chat.goalposts.accuracy.worst"),
        ("policy.yml", "at_most: 4", "at_most: 5", "workloads.chat.gates.errors.at_most"),
        ("policy.yml", "why: asked", "why: needed", "workloads.chat.gates.errors.why"),
        ("policy.yml", "2027-01-31", "2027-02-28", "reviews.Weights.due"),
        ("policy.yml", "owner: Finance", "owner: Sales", "reviews.Weights.owner"),
        ("portfolio.yml", "price: 1.25", "price: 1.5", "prices.L40S.hour"),
        ("portfolio.yml", "from: 2026-01-01, source", "from: 2026-02-01, source", "prices.L40S.hour.from"),
        ("portfolio.yml", "source: contract", "source: list", "prices.L40S.hour.source"),
        ("portfolio.yml", "basis: list}", "basis: billed}", "prices.L40S.hour.basis"),
        ("portfolio.yml", "L40S: 9", "L40S: 10", "stock.L40S"),
        ("portfolio.yml", "Support chat", "Chat", "workloads.chat.title"),
        ("portfolio.yml", "Questions of customers", "Questions", "workloads.chat.about"),
        ("portfolio.yml", "month: 1000000", "month: 1200000", "workloads.chat.requests_per_month"),
        ("portfolio.yml", "quarter: 0.05", "quarter: 0.06", "workloads.chat.growth_per_quarter"),
        ("portfolio.yml", "unit: chat", "unit: talk", "workloads.chat.unit"),
        ("portfolio.yml", "people: customers", "people: users", "workloads.chat.people"),
        ("portfolio.yml", "quality: accuracy", "quality: tone", "workloads.chat.quality"),
        ("portfolio.yml", "Answered right", "Right", "workloads.chat.quality_title"),
        ("portfolio.yml", "right: 0.12", "right: 0.13", "workloads.chat.value_of_right"),
        ("portfolio.yml", "burst: 1.4", "burst: 1.5", "workloads.chat.burst"),
        ("portfolio.yml", "arrival_variation: 1.5", "arrival_variation: 1.6", "workloads.chat.arrival_variation"),
        ("portfolio.yml", "mon-fri 10-12", "mon-fri 9-12", "workloads.chat.busy_hours"),
        ("portfolio.yml", "quantile: 0.95", "quantile: 0.96", "workloads.chat.sla.latency.quantile"),
        ("portfolio.yml", "limit: 1200 ms", "limit: 1201 ms", "workloads.chat.sla.latency.limit"),
        ("portfolio.yml", "window: busy", "window: all", "workloads.chat.sla.latency.window"),
        ("portfolio.yml", "limit: 0.02", "limit: 0.03", "workloads.chat.sla.errors.limit"),
        ("portfolio.yml", "title: Arabic", "title: Arab", "workloads.chat.slices.language=ar.title"),
        ("portfolio.yml", "share: 0.3", "share: 0.3000001", "workloads.chat.slices.language=ar.share"),
        ("portfolio.yml", "cohort: true", "cohort: false", "workloads.chat.slices.language=ar.cohort"),
        ("portfolio.yml", "gate: 6", "gate: 7", "workloads.chat.slices.language=ar.gate"),
        ("portfolio.yml", "title: Atlas", "title: Atlas 8", "models.atlas.title"),
        ("portfolio.yml", "The one that runs", "It runs", "models.atlas.about"),
        ("portfolio.yml", "workloads: [chat]", "workloads: []", "models.atlas.workloads"),
        ("portfolio.yml", "stage: production", "stage: deprecated", "models.atlas.stage"),
        ("portfolio.yml", "since: 2026-Q1", "since: 2026-Q2", "models.atlas.since"),
        ("portfolio.yml", "owner: Platform", "owner: Care", "models.atlas.owner"),
        ("portfolio.yml", "vendor: Own", "vendor: Ours", "models.atlas.vendor"),
        ("portfolio.yml", "family: atlas", "family: at", "models.atlas.family"),
        ("portfolio.yml", "own cards", "cloud", "models.atlas.runs_on"),
        ("portfolio.yml", "item: L40S, replicas", "item: L4, replicas", "models.atlas.hardware.item"),
        ("portfolio.yml", "replicas: 6", "replicas: 7", "models.atlas.hardware.replicas"),
        ("portfolio.yml", "min_replicas: 2", "min_replicas: 3", "models.atlas.hardware.min_replicas"),
        ("portfolio.yml", "capacity: 200000", "capacity: 250000", "models.atlas.hardware.capacity"),
        ("portfolio.yml", "hours: 700", "hours: 710", "models.atlas.hardware.hours"),
        ("portfolio.yml", "support_hours: 20", "support_hours: 21", "models.atlas.support_hours"),
        ("portfolio.yml", "support_rate: 80", "support_rate: 81", "models.atlas.support_rate"),
        ("portfolio.yml", "cost: 500", "cost: 501", "models.atlas.retraining.cost"),
        ("portfolio.yml", "per_year: 4", "per_year: 5", "models.atlas.retraining.per_year"),
        ("portfolio.yml", "switching_cost: 900", "switching_cost: 901", "models.atlas.switching_cost"),
        ("portfolio.yml", "concurrency: 8", "concurrency: 9", "models.atlas.concurrency"),
        ("portfolio.yml", "180 ms", "181 ms", "models.atlas.service_time"),
        ("portfolio.yml", "service_variation: 0.9", "service_variation: 0.8", "models.atlas.service_variation"),
        ("portfolio.yml", "input: 900", "input: 901", "models.crow.tokens.input"),
        ("portfolio.yml", "output: 200", "output: 201", "models.crow.tokens.output"),
        ("portfolio.yml", "input: tok-in", "input: tok-dear", "models.crow.price.input"),
        ("portfolio.yml", "output: tok-out", "output: tok-dear", "models.crow.price.output"),
        ("portfolio.yml", "fixed_per_month: 100", "fixed_per_month: 101", "models.crow.price.fixed_per_month"),
        ("portfolio.yml", "acknowledged: checked", "acknowledged: seen", "models.crow.price.acknowledged"),
        ("portfolio.yml", "per_1k: 2.2", "per_1k: 2.3", "models.dove.price.per_1k"),
        ("portfolio.yml", "currency: USD", "currency: EUR", "models.dove.price.per_1k"),
        ("portfolio.yml", "price: {per_1k: 2.2, currency: USD}", "price: {free: ours}", "models.dove.price.per_1k"),
        ("scenarios.yml", "title: Double", "title: Twofold", "scenarios.double.title"),
        ("scenarios.yml", "about: Twice", "about: Two", "scenarios.double.about"),
        ("scenarios.yml", " workload: chat,", "", "scenarios.double.workload"),
        ("scenarios.yml", " traffic: 2", " traffic: 3", "scenarios.double.traffic"),
        ("scenarios.yml", "busy_traffic: 1.1", "busy_traffic: 1.2", "scenarios.double.busy_traffic"),
        ("scenarios.yml", "hardware_price: 1.2", "hardware_price: 1.4", "scenarios.double.hardware_price"),
        ("scenarios.yml", "token_price: 1.3", "token_price: 1.4", "scenarios.double.token_price"),
        ("scenarios.yml", "retraining: 2", "retraining: 3", "scenarios.double.retraining"),
        ("scenarios.yml", "drift: 1", "drift: 2", "scenarios.double.drift"),
        (
            "scenarios.yml", "language=ar: 0.4, language=en: 0.6", "language=ar: 0.5, language=en: 0.5",
            "scenarios.double.mix.language=ar"
        ),
        ("scenarios.yml", "{language=ar: 3}", "{language=ar: 4}", "scenarios.slide.drift.language=ar"),
    ]

    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-\(UUID())")
        for cycle in ["2026-Q2", "2026-Q3"] {
            let place = folder.appendingPathComponent("cycles/\(cycle)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (name, text) in files {
                try Data(text.utf8).write(to: place.appendingPathComponent(name))
            }
        }
        return folder
    }

    private var files: [(name: String, text: String)] {
        [
            ("policy.yml", Self.policy), ("portfolio.yml", Self.portfolio), ("scenarios.yml", Self.scenarios),
            ("metrics.csv", Self.metrics),
        ]
    }

    @Test func `each key of policy, portfolio and scenarios is told when it changes`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let texts = Dictionary(files.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        let (still, mistakes) = Intake.draft(folder: folder.path)
        #expect(mistakes.filter { $0.severity == .error } == [])
        #expect(SettingChange.between(still.cycles[0], still.cycles[1]) == [])
        for change in Self.changes {
            let text = try #require(texts[change.file])
            let place = folder.appendingPathComponent("cycles/2026-Q3/\(change.file)")
            let changed = try #require(text.range(of: change.from)).lowerBound
            try Data(text.replacingFirst(change.from, with: change.to).utf8).write(to: place)
            let (portfolio, _) = Intake.draft(folder: folder.path)
            let found = SettingChange.between(portfolio.cycles[0], portfolio.cycles[1])
            #expect(found.contains { $0.path == change.path }, "\(change.path) (at \(changed)): \(found.map(\.path))")
            try Data(text.utf8).write(to: place)
        }
    }

    @Test func `the changes below stand for every key that the files have`() {
        let keys = Set(Self.changes.map(\.path).flatMap { $0.split(separator: ".").map(String.init) })
        for (name, text) in files where name != "metrics.csv" {
            for line in text.split(separator: "\n") {
                for part in line.split(whereSeparator: { "{,".contains($0) }) {
                    guard let colon = part.firstIndex(of: ":") else { continue }
                    let key = part[..<colon].trimmingCharacters(in: .whitespaces).drop { "- ".contains($0) }
                    let isListed = keys.contains(String(key)) || Self.named.contains(String(key))
                    #expect(isListed, "\(name): \(key) is changed by nothing")
                }
            }
        }
    }

    /// Keys that name what others are of, or that another key's change stands for.
    private static let named: Set<String> = [
        "cost", "per_1k", "gates", "goalposts", "indicators", "thresholds", "workloads", "reviews", "prices", "stock",
        "models", "item", "price", "unit", "sla", "latency", "errors", "slices", "hardware", "retraining", "tokens",
        "indicator", "what", "language=ar", "language=en", "crow", "dove", "double", "slide", "cost.per_1k", "limit",
        "currency", "must_hold", "mix", "tone",
    ]

    @Test func `what changed stands on the page of the comparison, with the key of the file`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        func replace(_ file: String, _ from: String, _ to: String) throws {
            let place = folder.appendingPathComponent("cycles/2026-Q3/\(file)")
            let text = try #require(files.first { $0.name == file }).text
            try Data(text.replacingFirst(from, with: to).utf8).write(to: place)
        }
        try replace("policy.yml", "promote: 0.9", "promote: 0.92")
        try replace("portfolio.yml", "replicas: 6", "replicas: 7")
        let (portfolio, _) = Intake.draft(folder: folder.path)
        let publication = Report.publication(of: .of(portfolio), portfolio: portfolio)
        let page = try #require(publication.pages.first { $0.path == "2026-Q3/compare.html" })
        let html = page.content.html
        #expect(html.contains("thresholds.promote"))
        #expect(html.contains("models.atlas.hardware.replicas"))
        #expect(html.contains("1 rule differs, 1 undeclared"))
        #expect(html.contains("1 setting differs, 1 undeclared"))
        #expect(!publication.pages.contains { $0.path == "2026-Q2/compare.html" })
    }
}

extension String {
    fileprivate func replacingFirst(_ old: String, with new: String) -> String {
        range(of: old).map { replacingCharacters(in: $0, with: new) } ?? self
    }
}
