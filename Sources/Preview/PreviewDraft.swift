import Analysis
public import Documents
import Intake
import Portfolio
import Press
import Report

/// What the content says now: the last report that could be made of it, and what is wrong since.
public struct PreviewDraft: Sendable {
    /// A report that was made.
    struct Made: Sendable {
        var portfolio: Portfolio
        var findings: Findings
        var publication: Publication
    }

    /// The last report without an error; nil as long as there was none.
    private(set) var made: Made?
    /// What is wrong now, errors and warnings, by file and line.
    public private(set) var messages: [Diagnostic] = []
    /// How often the content was read.
    private(set) var version = 0

    /// Nothing read so far.
    public init() {}

    /// Whether the report that is shown is not that of the content as it stands.
    public var isBehind: Bool { messages.contains { $0.severity == .error } }

    /// The draft after another look at the content folder: only what a change touches is made anew.
    public func reading(folder: String) -> PreviewDraft {
        var next = self
        next.version += 1
        let (portfolio, found) = Intake.draft(folder: folder)
        next.messages = found
        guard !next.isBehind else {
            next.messages = (found + Report.misnamed(in: portfolio.cycles)).sorted()
            return next
        }
        let now = make(portfolio)
        next.messages = (found + now.publication.diagnostics).sorted()
        if !next.isBehind { next.made = now }
        return next
    }

    /// Where words alone have changed the findings stand, and so does every edition but theirs.
    private func make(_ portfolio: Portfolio) -> Made {
        guard let made, portfolio.figures == made.portfolio.figures else {
            let findings = Findings.of(portfolio)
            return Made(
                portfolio: portfolio, findings: findings,
                publication: Report.publication(of: findings, portfolio: portfolio))
        }
        var findings = made.findings
        var renewed: Set<CycleID> = []
        for (index, cycle) in portfolio.cycles.enumerated() {
            if cycle != made.portfolio.cycles[index] { renewed.insert(cycle.id) }
            findings.editions[index].cycle = cycle
            findings.editions[index].files = (cycle.files + portfolio.files).sorted()
        }
        // The glossary and the series' own files stand in every edition.
        let isShared = portfolio.glossary != made.portfolio.glossary || portfolio.files != made.portfolio.files
        let publication = Report.publication(
            of: findings, portfolio: portfolio, keeping: isShared ? nil : made.publication, except: renewed)
        return Made(portfolio: portfolio, findings: findings, publication: publication)
    }
}

extension Portfolio {
    /// What figures are computed from: all but the author's words and the list of files, whose figures know their files themselves.
    fileprivate var figures: Portfolio {
        var portfolio = self
        portfolio.glossary = []
        portfolio.files = []
        for index in portfolio.cycles.indices {
            portfolio.cycles[index].narratives = []
            portfolio.cycles[index].files = []
        }
        return portfolio
    }
}
