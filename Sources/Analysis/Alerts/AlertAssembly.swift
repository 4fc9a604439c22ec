public import Portfolio

extension EditionFinding {
    /// Every alert of the edition, in the order of kinds, workloads and models: a function of the content alone.
    public func alerts(_ register: DecisionRegister) -> [Alert] {
        let found =
            workloads.flatMap(alerts) + duties + forecasts
            + contradictions(register).map { contradiction in
                Alert(
                    kind: .contradiction, matter: .contradiction(contradiction), model: nil, workload: nil,
                    owner: cycle.preparedBy, key: "contradiction/\(contradiction.name)", state: "")
            } + undeclared
        let order = Dictionary(uniqueKeysWithValues: Alert.Kind.allCases.enumerated().map { ($1, $0) })
        return found.enumerated().sorted {
            (order[$0.element.kind] ?? 0, $0.offset) < (order[$1.element.kind] ?? 0, $1.offset)
        }.map(\.element)
    }

    private func alerts(_ workload: WorkloadFinding) -> [Alert] {
        let id = workload.workload.id
        func alert(
            _ kind: Alert.Kind, _ matter: Alert.Matter, _ model: ModelFinding?, _ what: String, _ state: String
        ) -> Alert {
            let place = [kind.rawValue, id.name, model?.model.id.name, what].compactMap { $0 }
            return Alert(
                kind: kind, matter: matter, model: model?.model.id, workload: id, owner: model?.model.owner,
                key: place.joined(separator: "/"), state: state)
        }
        var found = workload.alerts.map { drift in
            alert(
                .drift, .drift(drift), workload[drift.model], drift.slice?.id.name ?? "all",
                "\(cycle.id.name) \(drift.change.value)")
        }
        for model in workload.models {
            let isUsed = model.model.serves
            if isUsed {
                found += model.stale.map {
                    alert(.stale, .stale($0), model, $0.family.rawValue, $0.source.file)
                }
                found += model.gates.filter { $0.verdict == .fail }.map {
                    alert(.limit, .missed($0), model, $0.subject.name, "\($0.figure?.value ?? 0)")
                }
                if let burn = model.burn, let level = burn.loudest {
                    found.append(alert(.limit, .burn(burn), model, "errors", "\(cycle.id.name) \(level.count)"))
                }
            }
            found += reruns(model, workload).map { rerun in
                alert(
                    .evaluation, .rerun(rerun), model,
                    [rerun.indicator.name, rerun.slice?.id.name].compactMap { $0 }.joined(separator: " on "),
                    "\(rerun.n ?? 0) \(rerun.more ?? 0)")
            }
        }
        return found
    }

    /// What is to be measured of a model: quality that nobody measured, groups that a limit can't be told of, and as many more
    /// answers as would tell it from what it is compared with.
    private func reruns(_ model: ModelFinding, _ workload: WorkloadFinding) -> [Alert.Rerun] {
        guard ![.retired, .deprecated].contains(model.model.stage) else { return [] }
        let quality = workload.workload.quality
        var found: [Alert.Rerun] = []
        func rerun(_ indicator: IndicatorID, _ slice: Slice?, _ more: Int?, _ n: Int?) {
            let again = Alert.Rerun(suite: model.suite, slice: slice, indicator: indicator, more: more, n: n)
            if !found.contains(where: { $0.indicator == indicator && $0.slice == slice }) { found.append(again) }
        }
        if model.quality == nil { rerun(quality, nil, nil, nil) }
        for gate in model.gates where gate.verdict == .inconclusive {
            switch gate.subject {
            case .cohort(let id, _, _):
                guard let slice = workload.workload.slices.first(where: { $0.id == id }) else { continue }
                let n = model.slices.first { $0.slice.id == id }?.accuracy.n
                if gate.moreNeeded != nil || n == nil { rerun(quality, slice, gate.moreNeeded, n) }
            case .policy(let indicator, _, _):
                if gate.moreNeeded != nil || gate.figure == nil {
                    rerun(indicator, nil, gate.moreNeeded, gate.figure?.n)
                }
            case .latency(let span, _, _):
                if gate.figure == nil {
                    rerun(span == .busy ? "latency.busy" : "latency", nil, gate.moreNeeded, nil)
                } else if gate.moreNeeded != nil {
                    rerun(span == .busy ? "latency.busy" : "latency", nil, gate.moreNeeded, gate.figure?.n)
                }
            case .errors:
                if gate.moreNeeded != nil || gate.figure == nil {
                    rerun("errors", nil, gate.moreNeeded, gate.figure?.n)
                }
            }
        }
        // A model whose rules wait for more answers.
        if case .withinNoise(let more?) = model.recommendation.reason { rerun(quality, nil, more, model.quality?.n) }
        if case .fewAnswers(let models, let least) = model.recommendation.reason, models.contains(model.model.id) {
            rerun(quality, nil, max(0, least - (model.quality?.n ?? 0)), model.quality?.n)
        }
        return found
    }

    private var duties: [Alert] {
        cycle.duties.filter(\.isOverdue).map { duty in
            Alert(
                kind: .overdue, matter: .overdue(duty), model: nil, workload: nil, owner: duty.owner,
                key: "overdue/\(duty.kind.rawValue)/\(duty.what)", state: duty.due?.description ?? "")
        }
    }

    /// Forecasts that missed in this cycle, on time or one cycle later.
    private var forecasts: [Alert] {
        outcomes.flatMap { outcome -> [Alert] in
            guard let due = outcome.decision.forecast?.due else { return [] }
            var matters: [(matter: Alert.Matter, what: String)] = []
            if due == cycle.id, [.miss, .failed, .notCarriedOut, .notMeasured].contains(outcome.result) {
                matters.append((.forecast(outcome), outcome.result.rawValue))
            }
            if let later = outcome.later, later.cycle == cycle.id, [.miss, .failed].contains(later.result) {
                matters.append((.faded(outcome, later), "later \(later.result.rawValue)"))
            }
            return matters.map { matter, what in
                Alert(
                    kind: .forecast, matter: matter, model: outcome.decision.model,
                    workload: outcome.decision.workload, owner: outcome.decision.owner,
                    key: "forecast/\(outcome.decision.id.name)", state: what)
            }
        }
    }

    private var undeclared: [Alert] {
        let changes = settingChanges.filter { $0.declared == nil }
        guard !changes.isEmpty else { return [] }
        return [
            Alert(
                kind: .undeclared, matter: .undeclared(changes), model: nil, workload: nil, owner: cycle.preparedBy,
                key: "undeclared/\(cycle.id.name)", state: changes.map(\.path).joined(separator: " "))
        ]
    }
}

extension GateFinding.Subject {
    /// What is checked, alike in every run.
    fileprivate var name: String {
        switch self {
        case .latency(let span, _, _): "latency \(span)"
        case .errors: "errors"
        case .cohort(let slice, _, _): "gap on \(slice)"
        case .policy(let indicator, _, _): indicator.name
        }
    }
}

extension Contradiction {
    /// What contradicts, alike in every run.
    fileprivate var name: String {
        switch self {
        case .publishedUnapproved: "published"
        case .approvedDraft: "draft"
        case .approvedLate: "late"
        case .conditionOpen(let what, _): "condition/\(what)"
        case .notAsDecided(let decision, let stage): "\(decision.id.name)/\(stage.rawValue)"
        case .againstAdvice(let decision, let advice): "\(decision.id.name)/\(advice.action.rawValue)"
        }
    }
}
