import Analysis
import Portfolio
import Voice

/// What happens as load grows, in sentences.
struct LoadWords {
    var context: EditionContext
    var workload: WorkloadFinding

    private var unit: String { workload.workload.unit }

    /// The finding in one line, without full stop.
    func finding(_ study: LoadStudy) -> String {
        let title = workload.workload.title
        if let pair = study.pairs.first(where: { $0.spans.contains { $0.from > study.today } && crosses($0) }) {
            return "\(title): \(lead(pair))"
        }
        if let reference = study.lines.first, !study.pairs.isEmpty {
            let lower = study.pairs.filter { cheaper($0, at: study.today) == $0.other }
            let most = volume(study.largest)
            return lower.isEmpty
                ? "\(title): nothing costs less than \(name(reference.model)) from today's traffic up to \(most)"
                : "\(title): from today's traffic up to \(most) no other becomes the cheaper one"
        }
        let busiest = study.peaks.max { $0.utilisation < $1.utilisation }
        return busiest.map { "\(title): in the busiest hour \(name($0.model)) is \(Self.busy($0.utilisation)) busy" }
            ?? "\(title): costs can't be compared"
    }

    /// Who costs less where, for two models; without full stop.
    func lead(_ pair: LoadStudy.Pair) -> String {
        let spans = pair.spans.filter { $0.cheaper != nil && $0.to > 0 }
        guard let last = spans.last, let holder = last.cheaper else {
            return "\(name(pair.reference)) and \(name(pair.other)) cost the same at every volume"
        }
        if spans.count == 1 {
            let loser = holder == pair.reference ? pair.other : pair.reference
            return "\(name(holder)) costs less than \(name(loser)) at every volume up to \(volume(last.to))"
        }
        let loser = holder == pair.reference ? pair.other : pair.reference
        let end = "\(name(holder)) costs less than \(name(loser)) from \(volume(last.from)) on"
        let earlier = spans.dropLast().filter { $0.cheaper == holder && $0.to - $0.from >= last.to / 1000 }
        guard !earlier.isEmpty else { return end }
        let also = earlier.suffix(3).map { "\(volume($0.from)) to \(volume($0.to))" }
        return end + ", and already at " + also.joined(separator: ", ") + ", between two replica steps"
    }

    /// Whether the leader on cost changes within the pair.
    private func crosses(_ pair: LoadStudy.Pair) -> Bool {
        Set(pair.spans.filter { $0.to > 0 }.compactMap(\.cheaper)).count > 1
    }

    /// Who costs less at a volume.
    func cheaper(_ pair: LoadStudy.Pair, at volume: Double) -> ModelID? {
        pair.spans.first { $0.from <= volume && volume <= $0.to }?.cheaper
    }

    /// What the busiest hour does to a model; a sentence each.
    func sentences(_ peak: PeakFinding) -> [String] {
        let calls = Digits.fixed(peak.arrivals, peak.arrivals < 10 ? 1 : 0)
        let replicas = count(peak.replicas)
        var all = [
            "In the busiest hour, \(Self.when(peak)), up to \(calls) \(unit)s a second arrive. Its \(replicas) would be \(Self.busy(peak.utilisation)) busy."
        ]
        if let waiting = peak.waiting, let wait = peak.meanWait {
            all.append(
                "\(Phrase.percent(waiting)) of calls would wait for a free replica, \(Self.wait(wait)) on average over all calls."
            )
        } else {
            all.append("More would arrive than they finish, so the queue would grow without end.")
        }
        if let factor = peak.variability {
            all.append(
                "Waits are \(Digits.fixed(factor, 2)) times those of random calls and service, by their stated variation."
            )
        }
        if peak.isServiceMeasured {
            all.append(
                "No service time is stated: the mean latency of the quietest hours, "
                    + "\(Figures.latency(milliseconds: peak.meanService)), stands for it, an upper estimate.")
        }
        switch peak.obstacle {
        case .serviceTooSlow:
            all.append("The service alone takes longer than the limit allows, so no number of replicas helps.")
        case .tooMany: all.append("No number of replicas that anybody could run would keep the latency limit.")
        case nil:
            if let needed = peak.needed {
                all.append("For the latency limit \(count(needed)) would do.")
            }
        }
        if let carrying = peak.carrying {
            all.append("To carry the load with the reserve kept takes \(count(carrying)); the larger number counts.")
        }
        return all
    }

    /// How the variation of calls and service times is taken; without full stop.
    func variation(_ peaks: [PeakFinding]) -> String {
        let unknown = peaks.filter { $0.variability == nil }.map { name($0.model) }
        if unknown.isEmpty { return "waits follow the stated variation of calls and service times" }
        let whose = unknown.count == peaks.count ? "" : " of \(Listed.and(unknown))"
        return "how much calls and service times\(whose) vary isn't stated, so both are taken as random"
    }

    /// "6 replicas".
    func count(_ replicas: Int) -> String { "\(replicas) \(replicas == 1 ? "replica" : "replicas")" }

    /// A volume: "5.2M a month".
    func volume(_ value: Double) -> String { Figures.shortCount(value) + " a month" }

    /// A share of time: "34%"; over 100% when more arrives than is finished.
    static func busy(_ utilisation: Double) -> String {
        utilisation < 0.01 ? "under 1%" : Digits.fixed(utilisation * 100, 0) + "%"
    }

    /// A mean wait.
    static func wait(_ milliseconds: Double) -> String {
        milliseconds < 0.1 ? "under 0.1\u{a0}ms" : Figures.latency(milliseconds: milliseconds)
    }

    /// "14 Aug 2026, 17:00 to 18:00" of an hour that happened, "Monday 10:00 to 11:00 of a mean week" of any other.
    static func when(_ peak: PeakFinding) -> String {
        guard let start = peak.start else { return "\(hour(peak.hour)) of a mean week, not a real hour" }
        return "\(Phrase.day(start.day)), \(start.clock) to \(start.after(minutes: 60).clock)"
    }

    /// "Monday 10:00 to 11:00".
    static func hour(_ hour: Int) -> String {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        guard days.indices.contains(hour / 24) else { return "of the week" }
        return "\(days[hour / 24]) \(hour % 24):00 to \(hour % 24 + 1):00"
    }

    private func name(_ model: ModelID) -> String { context.wording.name(model) }
}
