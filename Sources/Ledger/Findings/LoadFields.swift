import Analysis
import Portfolio

/// What happens as load grows: costs over volume, the busiest hour, and the alarms of an error budget.
enum LoadFields {
    /// Costs over volume and queues of a workload.
    static func load(_ words: FactWords) -> Shape<LoadStudy> {
        Shape(
            "load",
            [
                .number("today", "Traffic today", in: .of("requests a month")) { $0.today },
                .number("largest", "The largest traffic looked at", in: .of("requests a month")) { $0.largest },
                .list("lines", "The cost of each model over volume", line) { $0.lines },
                .list("pairs", "Who is cheaper where", pair) { $0.pairs },
                .list("peaks", "The busiest hour of each model", peak(words)) { $0.peaks },
            ])
    }

    private static var line: Shape<LoadStudy.Line> {
        Shape(
            "loadLine",
            [
                .text("model", "The model") { $0.model.name },
                .numbers("steps", "Where a replica is added", in: .of("requests a month")) { $0.steps },
                .list("points", "Its cost", point) { $0.points },
            ])
    }

    /// A cost at a volume: what `load.csv` shows too.
    static var point: Shape<LoadStudy.Point> {
        Shape(
            "loadPoint",
            [
                .number("volume", "The volume", in: .of("requests a month")) { $0.volume },
                .number("cost", "The cost there", in: .money("a month")) { $0.cost },
            ])
    }

    private static var pair: Shape<LoadStudy.Pair> {
        Shape(
            "loadPair",
            [
                .text("model", "The model") { $0.other.name },
                .text("reference", "The one that it is compared with") { $0.reference.name },
                .list("spans", "Spans of volume", span) { $0.spans },
            ])
    }

    private static var span: Shape<LoadStudy.Span> {
        Shape(
            "loadSpan",
            [
                .number("from", "From this volume", in: .of("requests a month")) { $0.from },
                .number("to", "To this volume", in: .of("requests a month")) { $0.to },
                .maybeText("cheaper", "Who is cheaper; null where they cost the same") { $0.cheaper?.name },
            ])
    }

    /// The busiest hour of one model: what `peaks.csv` shows too.
    static func peak(_ words: FactWords) -> Shape<PeakFinding> {
        Shape(
            "peak",
            [
                .text("model", "The model") { $0.model.name },
                .whole("hour", "The hour of the week, 0 on Monday at midnight") { $0.hour },
                .text("basis", "real_hours, or mean_week where no hours were counted one by one") { $0.basis.rawValue },
                .maybeText("start", "When that hour began") { $0.start?.description },
                .number("arrivals", "Arrivals then", in: .of("requests a second")) { $0.arrivals },
                .number("serviceRate", "What one replica serves", in: .of("requests a second")) { $0.serviceRate },
                .whole("replicas", "Replicas in service", in: .of("replicas")) { $0.replicas },
                .maybeNumber("utilisation", "How busy they are", in: .share) { $0.utilisation },
                .maybeNumber("waiting", "Probability of waiting", in: .share) { $0.waiting },
                .maybeNumber("variability", "How much less regular the service is than chance: a factor on the wait") {
                    $0.variability
                },
                .number("meanService", "Mean time of service", in: .of("ms")) { $0.meanService },
                .flag("isServiceMeasured", "Whether that was measured, not taken from the rate") {
                    $0.isServiceMeasured
                },
                .maybeNumber("meanWait", "Mean wait", in: .of("ms")) { $0.meanWait },
                .maybeNumber("serviceTime", "Time of service at the limit's quantile", in: .of("ms")) {
                    $0.serviceTime
                },
                .maybeWhole("needed", "Replicas that its limits need", in: .of("replicas")) { $0.needed },
                .maybeText("obstacle", "Why none would do") { $0.obstacle?.rawValue },
                .maybeWhole("carrying", "Replicas that carry the load with the reserve kept", in: .of("replicas")) {
                    $0.carrying
                },
                .maybeWhole("oneFewer", "Replicas left when one is lost", in: .of("replicas")) {
                    $0.oneFewer?.replicas
                },
                .maybeNumber("oneFewerUtilisation", "How busy those are", in: .share) { $0.oneFewer?.utilisation },
                .maybeNumber("oneFewerMeanWait", "Mean wait with them", in: .of("ms")) { $0.oneFewer?.meanWait },
                .maybeText("oneFewerKeepsLimit", "Whether they keep the latency limit") {
                    $0.oneFewer?.keepsLimit.map { $0 ? "yes" : "no" }
                },
                .texts("steps", "What was computed, in order, with the numbers put in") {
                    $0.steps.map(words.step)
                },
            ])
    }

    /// The alarms of an error budget.
    static var burn: Shape<BurnFinding> {
        Shape(
            "errorBudget",
            [
                .text("from", "When the series of calls begins") { $0.start.description },
                .text("to", "When it ends") { $0.end.description },
                .whole("stepMinutes", "How far its points are apart", in: .of("minutes")) { $0.step },
                .number("allowed", "Calls that may fail", in: .share) { $0.limit },
                .list("alarms", "The alarms, the most urgent first", alarm) { $0.levels },
            ])
    }

    private static var alarm: Shape<BurnFinding.Level> {
        Shape(
            "alarm",
            [
                .number("rate", "Times the allowed rate at which it rings", in: .factor) { $0.rate },
                .whole("longMinutes", "Its long window", in: .of("minutes")) { $0.longWindow },
                .whole("shortMinutes", "Its short window", in: .of("minutes")) { $0.shortWindow },
                .maybeText("obstacle", "Why it can't be told") { $0.obstacle?.rawValue },
                .maybeWhole("rang", "How often it rang") { $0.obstacle == nil ? $0.count : nil },
                .maybeText("first", "When it rang first") { $0.first?.description },
                .maybeWhole("minutes", "How long it rang", in: .of("minutes")) {
                    $0.obstacle == nil ? $0.minutes : nil
                },
                .maybeNumber("worst", "The largest rate over its long window", in: .factor) { $0.worst },
                .maybeText("worstEnd", "When that window ended") { $0.worstEnd?.description },
            ])
    }
}
