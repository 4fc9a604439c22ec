import Analysis
import Formulas
import Portfolio
import Statistics
import Voice

/// The rules and what came of them in words: the trace that the engine left, and nothing else.
struct RuleWords {
    let wording: Wording
    /// The workload that was judged; nil where rules stand by themselves.
    var workload: WorkloadFinding?
    /// The model that was judged.
    var finding: ModelFinding?

    private var policy: Policy { wording.edition.cycle.policy }
    private var currency: Currency { finding?.cost.currency ?? Phrase.currency(of: wording.edition) }

    /// Every rule up to the one that spoke, with its answer and what decided it; the rules after it in one line.
    func lines(_ trace: RuleTrace, for audience: Rule.Audience) -> [String] {
        let rules = RuleTable(policy).rules(for: audience)
        let asked = trace.lines.filter { $0.truth != .notReached }.compactMap { line in
            rules.first { $0.id == line.rule }.map { self.line($0, line) }
        }
        let rest = trace.lines.filter { $0.truth == .notReached }.map(\.rule.name)
        return asked + (rest.isEmpty ? [] : ["\(Listed.and(rest)): not reached"])
    }

    /// "R7 a model that meets every limit ...: no, dominated by nobody".
    private func line(_ rule: Rule, _ line: RuleTrace.Line) -> String {
        let answer = line.truth == .yes ? "yes" : "no"
        let facts = line.facts.map(fact)
        return "\(rule.id) \(condition(rule)): \(([answer] + facts).joined(separator: "; "))"
    }

    /// What a rule asks: "more quality, and a net benefit of 0 or less"; "else" where it asks nothing.
    func condition(_ rule: Rule) -> String {
        rule.conditions.isEmpty ? "else" : rule.conditions.map { words($0) }.joined(separator: ", and ")
    }

    private func words(_ condition: Condition) -> String {
        switch condition {
        case .lacksData: "a needed figure is missing, too old or not comparable"
        case .limitMissed(.all): "a limit is missed"
        case .limitMissed(.latency): "a latency limit is missed"
        case .limitMissed(.others): "a limit other than latency is missed"
        case .limitOpen: "a limit can't be told"
        case .fewAnswers:
            "the number of rated answers is unsaid, or below \(policy.thresholds.minimumN), on its side or that of what runs"
        case .isUnsized: "nothing says what one of its replicas carries"
        case .incumbentMustGo: "what runs misses a limit that only another model mends"
        case .paysMore: "the net benefit is above 0"
        case .isSure: "the chance of that is \(percent(.promote)) or more"
        case .holdsInScenarios: "it pays within its limits in every scenario that must hold"
        case .isSupported: "the evidence is as good as the policy asks"
        case .inARow: "as often in a row as the policy asks"
        case .withinMeans: "budget and hardware suffice"
        case .isFirstChoice: "no other model of the workload is promoted before it"
        case .addsPoints: "more quality"
        case .doesNotPay: "a net benefit of 0 or less"
        case .isDominated(let key):
            "a model that meets every limit is at least as good for less, with a chance of \(percent(key)) or more"
        case .isDominatedInProduction(let key):
            "a model in production is at least as good for less, with a chance of \(percent(key)) or more"
        case .needsReplicas:
            "more replicas are needed than are in service, to keep a limit or \(Phrase.percent(1 - policy.thresholds.reserve)) in reserve"
        case .bestOnceScaled: "no other model gains more once they are paid"
        case .hasHeir: "a model that meets every limit is promoted in its place or serves already"
        case .isReplaced: "a promoted model takes its place"
        case .isNotReplaced: "no promoted model takes its place"
        case .isMarked: "it has been a candidate for deprecation for a cycle"
        case .hasPeer: "another model in production meets every limit"
        case .isNotFrozen: "it wasn't moved in this cycle"
        case .isIdle:
            "busy for less than \(percent(.idle)) of the time, and fewer replicas would keep every limit"
        case .hasData: "every needed figure is known"
        case .inCycles(let cycles): cycles == 1 ? "once is enough" : "that in \(cycles) cycles in a row"
        case .isTied:
            "its quality is that of what runs, within \(Digits.fixed(policy.thresholds.minimumChange, 1)) points"
        case .isCheaper: "the chance of a lower cost is \(percent(.promote)) or more"
        case .isBeatenByMix:
            "a mix of two others answers as many right for less, as planned and in every scenario that must hold"
        case .isNeverBest:
            "whatever a point is worth, up to three times what it is, its chance of being the best choice is below 5%"
        case .missesGroupsOnly: "only limits of groups that calls can be routed by are missed or can't be told"
        case .paysForRest:
            "for the traffic without them it meets every limit and pays, with a chance of \(percent(.promote)) or more and in every scenario that must hold"
        case .lacksOneMeasurement: "one measurement is too small to tell, and nothing else stands in its way"
        case .isNotRenewed: "it wasn't promoted until a day before"
        case .isLikely: "the chance of that is \(percent(.keep)) or more"
        case .paysWithStandby: "it pays with what runs kept in service for a cycle"
        case .isWorthKnowing: "knowing for certain is worth something"
        case .holdsButFor:
            "it pays in every scenario that must hold, within its limits but for the one that can't be told"
        case .fitsBeside: "budget and hardware suffice for it beside what runs"
        case .claim(let own): own.claim.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        case .any(let conditions): Listed.or(conditions.map { words($0) })
        case .all(let conditions): conditions.map { words($0) }.joined(separator: " and ")
        }
    }

    private func percent(_ key: PolicyKey) -> String { Phrase.percent(key.value(in: policy)) }

    /// A fact with its numbers: "probability 98%, 90% or more asked".
    func fact(_ fact: RuleFact) -> String {
        switch fact.subject {
        case .missing(let missing): wording.missing(missing, of: finding?.model.id)
        case .complete: "cost and quality are known, and no figure is older than \(whole(fact.asked?.value)) days"
        case .limit(let subject, let verdict):
            finding?.gates.first { $0.subject == subject }.map { "\(wording.subject($0)): \(Wording.word($0.verdict))" }
                ?? Wording.word(verdict)
        case .limits(let met, let count): count == 0 ? "no limit is set" : "\(met) of \(count) limits met"
        case .answers(let model):
            "\(whole(fact.value)) rated answers of \(name(model)), \(whole(fact.asked?.value)) needed"
        case .answersUnsaid(let model): "nobody says how many answers of \(name(model)) were rated"
        case .answersSuffice: "enough answers were rated"
        case .incumbentFails(let model): "\(name(model)) does"
        case .incumbentStays(let model): model.map { "\(name($0)) doesn't, for certain" } ?? "nothing is in production"
        case .worthUnsaid: "nobody has said what a point is worth"
        case .benefit: "net benefit \(number(fact.value)) \(period)"
        case .chance: "probability \(probability(fact))"
        case .chanceOfBeating(let model): "probability that it beats \(name(model)) \(probability(fact))"
        case .benefitRightSized(let model):
            "net benefit \(number(fact.value)) \(period) against \(name(model)) with the replicas that it needs and no more"
        case .chanceRightSized: "probability against that \(probability(fact))"
        case .chanceUnknown: "nothing tells how sure that is"
        case .scenario(let scenario):
            "in '\(title(scenario))' "
                + (workload?.pointWorthPerThousand == nil
                    ? "its cost changes by \(number(fact.value))" : "net benefit \(number(fact.value)) \(period)")
        case .limitsIn(let scenario): "in '\(title(scenario))' it doesn't meet every limit for certain"
        case .evidence(let strength, let least): "\(strength.rawValue) evidence, \(least.rawValue) asked"
        case .noScenario: "no scenario must hold"
        case .inARow:
            "\(cycles(fact.value)) in a row, \((fact.asked?.value ?? 1) > 1 ? "\(whole(fact.asked?.value)) asked" : "no more asked")"
        case .enoughMeans: "budget and hardware suffice or aren't limited"
        case .outbid(let contest): outbid(contest)
        case .money: "\(number(fact.value)) more a year, the budget leaves \(number(fact.asked?.value))"
        case .stock(let item): "\(whole(fact.value)) more \(item), \(whole(fact.asked?.value)) free"
        case .ahead(let model): "\(name(model)) gains more and is promoted"
        case .first: "none is"
        case .points: "quality \(number(fact.value)) points"
        case .noPoints: "no quality to compare with"
        case .dominance(let model): "\(name(model)) is, with probability \(probability(fact))"
        case .undominated: "dominated by nobody"
        case .below: "\(cycles(fact.value)) in a row below that, \(whole(fact.asked?.value)) end it"
        case .use:
            "its replicas are busy for \(number(fact.value.map { 100 * $0 }))% of the time, \(fact.asked?.relation == .below ? "below" : "above") \(number(fact.asked.map { 100 * $0.value }))% asked"
        case .replicas: "\(whole(fact.value)) replicas needed, \(whole(fact.asked?.value)) in service"
        case .noReplicas: "nothing is known of replicas of its own that would be too few or too many"
        case .unsized: "nothing says what one of its replicas carries"
        case .sized: "what one of its replicas carries is known"
        case .measuresContradict: "measures of what a replica carries contradict each other"
        case .noRealHours: "no hours that happened say how busy the busiest is"
        case .hopeless: "no number of replicas is known to keep the latency limit"
        case .rival(let model):
            "net benefit \(number(fact.asked?.value)) a month with them, \(number(fact.value)) of \(name(model)) less switching"
        case .noRival: "none does"
        case .heir(let model): "\(name(model)) takes its traffic"
        case .noHeir(let model):
            model.map { "no model is promoted in its place; \(name($0)) meets every limit and waits" }
                ?? "no model is promoted in its place"
        case .marked(let isMarked): isMarked ? "it has been" : "it hasn't been"
        case .peer(let model): "\(name(model)) does"
        case .noPeer: "no other does"
        case .mix(let scenario):
            scenario.map { "in '\(title($0))' a mix of two others does" } ?? "a mix of two others does as planned"
        case .noMix(let scenario): scenario.map { "in '\(title($0))' no mix does" } ?? "no mix of two others does"
        case .mostChance:
            "its chance of being the best choice is \(fact.value.map(Phrase.percent) ?? "unknown") at most, below \(fact.asked.map { Phrase.percent($0.value) } ?? "5%") asked"
        case .group(let slice, let verdict):
            "the limit of \(group(slice)) \(verdict == .fail ? "is missed" : "can't be told")"
        case .unroutable(let slice): "calls can't be routed by \(group(slice)), or its share isn't known"
        case .notGroupsOnly: "no, or something else than limits of groups is missed or open"
        case .shareOfRest: "\(fact.value.map { Phrase.percent($0) } ?? "a part") of the traffic is left"
        case .restOpen: "for the rest a limit isn't met for certain, or it can't be compared"
        case .benefitOfRest: "net benefit \(number(fact.value)) \(period) for the rest, with what stays in service paid"
        case .chanceOfRest: "probability of that \(probability(fact))"
        case .lacked(let limit):
            "about \(whole(fact.value)) more \(limit == nil ? "rated answers of each" : "examples of one limit") would tell"
        case .notOneLacked: "no single measurement would"
        case .wasTrial(let was): was ? "it was" : "it wasn't"
        case .benefitWithStandby:
            "net benefit \(number(fact.value)) over the months of the policy, with what runs kept for a cycle"
        case .worthOfKnowing: "a wrong choice costs \(number(fact.value)) \(period) on average"
        case .frozen(let isFrozen): isFrozen ? "it was moved in this cycle" : "it wasn't moved in this cycle"
        case .apart: "quality at most \(number(fact.value)) points apart, below \(number(fact.asked?.value)) asked"
        case .chanceOfCheaper: "probability of a lower cost \(probability(fact))"
        case .notAsked(let action): "the policy doesn't list '\(action.rawValue)' among its actions"
        case .figure(let text, let measure): ClaimWords(currency: currency).fact(text, measure, fact)
        case .check(let text): "\(text): \(fact.holds ? "yes" : "no")"
        case .within(let scenario): "in '\(title(scenario))' \(fact.holds ? "it holds" : "it doesn't hold")"
        case .untold(let names):
            "not known: \(names.joined(separator: ", "))\(fact.holds ? "; a rule that holds back speaks then too" : "")"
        }
    }

    private func outbid(_ contest: Contest) -> String {
        switch contest.means {
        case .money(let left): "the budget leaves \(number(left)) a year"
        case .replicas(let item, let left): "\(left) more \(item) can run"
        }
    }

    private func probability(_ fact: RuleFact) -> String {
        let found = fact.value.map(Phrase.percent) ?? "unknown"
        return fact.asked.map { "\(found), \(Phrase.percent($0.value)) or more asked" } ?? found
    }

    private func cycles(_ count: Double?) -> String { count == 1 ? "1 cycle" : "\(whole(count)) cycles" }

    private func group(_ slice: SliceID) -> String {
        workload?.workload.slices.first { $0.id == slice }?.title ?? slice.name
    }

    /// What the net benefit is for.
    private var period: String {
        workload?.workload.requestsPerMonth == nil ? "per 1,000 requests" : "a month"
    }

    private func title(_ scenario: ScenarioID) -> String { wording.title(scenario) }
    private func name(_ model: ModelID) -> String { wording.name(model) }
    private func number(_ value: Double?) -> String { value.map(FormulaNumber.text) ?? "unknown" }
    private func whole(_ value: Double?) -> String { value.map { Digits.grouped($0, 0) } ?? "unknown" }
}
