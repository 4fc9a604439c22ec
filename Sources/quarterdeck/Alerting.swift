import Analysis
import ArgumentParser
import Documents
import Foundation
import Portfolio
import Press
import Report

/// What check and build do about alerts: write them where that is asked for, and end with a code of its own where a scheduler asks.
struct Alerting: ParsableArguments {
    /// Which alerts end a run with exit code 4.
    enum Failing: String, ExpressibleByArgument, CaseIterable {
        case drift, stale, limit, overdue, forecast, evaluation, contradiction, undeclared
        /// Any of them.
        case any
        /// Any that told.log doesn't have yet; goes with --alerts.
        case new

        func covers(_ alert: ToldAlert, isNew: Bool) -> Bool {
            switch self {
            case .any: true
            case .new: isNew
            default: alert.alert.kind.rawValue == rawValue
            }
        }
    }

    @Option(
        help:
            "A folder that gets alerts.json, a draft mail for each owner, and told.log, which keeps each alert to one mail."
    )
    var alerts: String?

    @Option(
        help:
            "End with exit code 4 where there is such an alert: drift, stale, limit, overdue, forecast, evaluation, contradiction, undeclared, any, or new. May be given several times."
    )
    var failOn: [Failing] = []

    /// Writes and tells the alerts; what there is to fail on, nil where nothing is.
    func tell(_ findings: Findings, _ portfolio: Portfolio, content: String, _ telling: Outcome.Telling)
        async throws -> ExitCode?
    {
        guard alerts != nil || !failOn.isEmpty else { return nil }
        // A program reads one object on standard output and nothing else.
        let quiet = telling.quiet || telling.format == .json
        let all = Report.alerts(of: findings, portfolio: portfolio)
        var fresh = all
        if let folder = alerts {
            do {
                let told = try await Self.write(all, to: folder, findings, portfolio, apartFrom: content)
                fresh = told.fresh
                if !quiet { Self.say(all, told, in: folder) }
            } catch {
                throw Messages.failure(error, isCalled: false)
            }
        }
        let new = Set(fresh.map(\.fingerprint))
        let failing = all.filter { alert in
            failOn.contains { $0.covers(alert, isNew: new.contains(alert.fingerprint)) }
        }
        guard !failing.isEmpty else { return nil }
        if !quiet { for alert in failing { Messages.say("alert: \(alert.alert.kind.rawValue): \(alert.text)") } }
        return ExitCode(4)
    }

    /// Alerts that are new, and the drafts that tell of them, by name.
    private struct Told {
        var fresh: [ToldAlert]
        var drafts: [String]
    }

    private static func write(
        _ all: [ToldAlert], to folder: String, _ findings: Findings, _ portfolio: Portfolio, apartFrom content: String
    ) async throws(PressError) -> Told {
        let target = try AlertFolder(path: folder, apartFrom: content)
        let fresh = target.fresh(all)
        let letters = Report.letters(of: fresh, findings: findings, portfolio: portfolio)
        var drafts: [DataFile] = []
        if let edition = findings.editions.last, !letters.isEmpty {
            let theme = try Theme.named(portfolio.site.theme, in: content)
            let publication = Report.publication(of: findings, portfolio: portfolio, only: edition.cycle.id)
            let standing = NumbersOfSite(publication, cycle: edition.cycle.id.name)
            for letter in letters {
                let message = try await MailMessage(letter, theme: theme, standing: standing)
                drafts.append(message.eml)
            }
        }
        return Told(fresh: fresh, drafts: try target.write(all, fresh: fresh, drafts: drafts))
    }

    private static func say(_ all: [ToldAlert], _ told: Told, in folder: String) {
        print("\(all.count) alerts, \(told.fresh.count) of them new: \(folder)/alerts.json")
        for name in told.drafts { print("\(folder)/\(name)") }
        if told.drafts.isEmpty, !told.fresh.isEmpty {
            Messages.say("nobody is mailed: name a sender below 'mail' in site.yml ('from: reports@example.org')")
        }
    }
}
