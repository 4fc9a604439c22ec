import Formulas
import Portfolio

/// The words that the report has for facts, so that findings.json says what the pages say: handed in, since the analysis and
/// the ledger have no word of their own.
package struct FactWords: Sendable {
    /// Why an advice is given, in a sentence.
    package var why: @Sendable (Recommendation) -> String
    /// What would change an advice; nil where nothing near would.
    package var flip: @Sendable (Recommendation) -> String?
    /// A warning of the summary.
    package var warning: @Sendable (Warning) -> String
    /// What a reader must know beside a figure.
    package var remark: @Sendable (Remark) -> String
    /// Why a figure is not like those beside it.
    package var unlike: @Sendable (Unlike) -> String
    /// Why a cost is unknown, or a lower bound.
    package var costGap: @Sendable (CostGap) -> String
    /// What a method is called.
    package var method: @Sendable (MethodName) -> String
    /// Why an experiment says nothing.
    package var refusal: @Sendable (ExperimentFinding.Refusal) -> String
    /// Why a model can't stand on a ladder.
    package var leftOut: @Sendable (LadderFinding.LeftOut.Reason) -> String
    /// What to keep in mind of an outcome.
    package var note: @Sendable (OutcomeFinding.Note) -> String
    /// What of a scenario changes nothing.
    package var scenarioGap: @Sendable (ScenarioGaps.Gap) -> String

    /// What a rule asks, in the words of an edition.
    package var asks: @Sendable (Rule, EditionFinding) -> String
    /// A fact that decided a rule for a model on a workload.
    package var fact: @Sendable (RuleFact, ModelFinding, WorkloadID) -> String
    /// A step from a figure's sources to it.
    package var step: @Sendable (Step) -> String
    /// A formula with its numbers.
    package var formula: @Sendable (Expression) -> String

    package init(
        why: @escaping @Sendable (Recommendation) -> String, flip: @escaping @Sendable (Recommendation) -> String?,
        warning: @escaping @Sendable (Warning) -> String, remark: @escaping @Sendable (Remark) -> String,
        unlike: @escaping @Sendable (Unlike) -> String, costGap: @escaping @Sendable (CostGap) -> String,
        method: @escaping @Sendable (MethodName) -> String,
        refusal: @escaping @Sendable (ExperimentFinding.Refusal) -> String,
        leftOut: @escaping @Sendable (LadderFinding.LeftOut.Reason) -> String,
        note: @escaping @Sendable (OutcomeFinding.Note) -> String,
        scenarioGap: @escaping @Sendable (ScenarioGaps.Gap) -> String,
        asks: @escaping @Sendable (Rule, EditionFinding) -> String,
        fact: @escaping @Sendable (RuleFact, ModelFinding, WorkloadID) -> String,
        step: @escaping @Sendable (Step) -> String, formula: @escaping @Sendable (Expression) -> String
    ) {
        self.asks = asks
        self.fact = fact
        self.step = step
        self.formula = formula
        self.why = why
        self.flip = flip
        self.warning = warning
        self.remark = remark
        self.unlike = unlike
        self.costGap = costGap
        self.method = method
        self.refusal = refusal
        self.leftOut = leftOut
        self.note = note
        self.scenarioGap = scenarioGap
    }
}
