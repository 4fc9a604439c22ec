import Analysis

/// A page on one question: its short answer first, then the sections that bear it out, open.
struct Topic {
    /// The pages of an edition beside its summary, as navigation and contents name them.
    enum Kind: String, CaseIterable {
        case decisions
        case money
        case quality
        case speed
        case doubt
        case changes
        case record
        case governance

        /// Its file within the edition's folder.
        var file: String { rawValue + ".html" }

        /// Its name where it is led to.
        var name: String {
            switch self {
            case .decisions: "Decisions"
            case .money: "Money"
            case .quality: "Quality and groups"
            case .speed: "Speed"
            case .doubt: "How sure"
            case .changes: "What changed"
            case .record: "Record"
            case .governance: "Governance"
            }
        }

        /// What it asks.
        var question: String {
            switch self {
            case .decisions: "What is decided, what is asked, and what waits?"
            case .money: "What does it cost, and why?"
            case .quality: "How good are the answers, and for whom?"
            case .speed: "Is it fast enough in the busy hours?"
            case .doubt: "How sure is it, and what would change it?"
            case .changes: "What changed since the last cycle?"
            case .record: "Did earlier decisions work?"
            case .governance: "Who answers for it, and what is overdue?"
            }
        }
    }

    let kind: Kind
    /// The short answer, a phrase without full stop.
    let answer: String
    /// Its sections, each with an anchor and a finding.
    let sections: [Fold]

    /// The page of an edition.
    func page(_ context: EditionContext) -> Page {
        var content: [Block] = [.heading(1, kind.question), .words(answer + ".", as: .lede)]
        if sections.count > 2 {
            content.append(
                .list(sections.map { Block.Item([.link($0.title, to: "#" + $0.id)]) }, .contents))
        }
        for section in sections {
            content.append(.heading(2, section.title, id: section.id))
            if !section.finding.isEmpty { content.append(.words(section.finding, as: .finding)) }
            content += section.blocks
        }
        return context.page(kind.file, title: kind.name, summary: kind.question, content: content)
    }
}
