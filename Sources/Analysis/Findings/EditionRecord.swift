import Portfolio

/// An edition's findings with the names and words that the report gives them: what the ledger prints. It has no word of its
/// own, so that findings.json says what the pages say.
package struct EditionRecord: Sendable {
    /// The findings.
    package var edition: EditionFinding
    /// The decision in one sentence.
    package var headline: String
    /// Every figure that has a lineage, in the order of the report.
    package var figures: [Anchored]
    /// What is said beside figures, with what it follows from.
    package var statements: [Explanation]
    /// The edition against every earlier one.
    package var comparisons: [EditionComparison]
    /// The words for its facts.
    package var words: FactWords

    package init(
        edition: EditionFinding, headline: String, figures: [Anchored], statements: [Explanation],
        comparisons: [EditionComparison] = [], words: FactWords
    ) {
        self.comparisons = comparisons
        self.edition = edition
        self.headline = headline
        self.figures = figures
        self.statements = statements
        self.words = words
    }
}
