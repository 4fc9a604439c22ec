import Analysis
import Formulas
import Portfolio
import Testing

@testable import Report

@Suite struct `A step in words` {
    @Test func `shows the formula's numbers, each with its word, and what it comes to`() {
        let hours = Expression.maximum(
            Term.replicas.of(6), .ceiling(Term.requests.of(2_000_000) / Term.capacity.of(350_000)))
        let formula = Formula(.part("hardware"), hours * Term.hours.of(730) * Term.hourPrice.of(1.1), .aMonth)
        #expect(
            StepWords.text(.formula(formula))
                == "hardware: max(6 replicas, ⌈2,000,000 requests / 350,000⌉) × 730 h × 1.1 = 4,818 a month")
    }

    @Test func `shows a share with its counts`() {
        #expect(StepWords.text(.count(.share(Tally(correct: 9, n: 12), .right))) == "9 right of 12 = 75%")
    }

    @Test func `says of traffic that nobody rated that it may be anything`() {
        let step = Step.traffic(.slice(title: "Arabic", share: 0.1, Tally(correct: 0, n: 0)))
        #expect(
            StepWords.text(step)
                == "Arabic: share 0.1 × unknown, since nobody rated it: none to all of its answers are right")
    }

    @Test func `a net benefit is the worth of the points less their cost, for the traffic, less switching`() {
        let side = Term.worth.of(1.2) * Term.quality.of(77.5) - Term.perThousand.of(1.92)
        let formula = Formula(
            .netBenefit,
            side * (Term.requests.of(1_900_000) / 1000) - Term.switching.of(12_000) / Term.horizon.of(12), .number)
        #expect(
            StepWords.text(.formula(formula))
                == "(1.2 × 77.5 points − 1.92 per 1,000) × 1,900,000 requests / 1,000 − 12,000 for switching / 12 months "
                + "= 172,052")
    }
}
