import Documents
import Testing

@Suite("Models measured and models declared are held against each other")
struct DeclaredModelsTests {
    private let tidy = "model,indicator,value\nswift-small,accuracy,77\nbirch-7b,accuracy,70\nbirch-7b,errors,1\n"
    private let export = "Model,Acc,Err\nswift-small,77,\nbirch-7b,70,1\n"
    private let mapping = """
        model: Model
        metrics:
          - {indicator: accuracy, column: Acc}
          - {indicator: errors, column: Err}

        """
    private let typo = "models:\n  swift-smal: {stage: production, owner: ML}\n"

    private let warning = """
        cycles/2026-Q3/portfolio.yml:2:3: warning: 'swift-smal' is in production, \
        but nothing is measured of it in this cycle
            2 |   swift-smal: {stage: production, owner: ML}
              |   ^~~~~~~~~~ did you mean 'swift-small'?
        """

    @Test("the tidy table names each undeclared model once, and the declared one that nobody measured")
    func tidyTable() throws {
        let (portfolio, mistakes) = try portfolio(of: [
            "cycles/2026-Q3/metrics.csv": tidy, "cycles/2026-Q3/portfolio.yml": typo,
        ])
        #expect(portfolio == nil)
        #expect(
            mistakes.map(\.description) == [
                """
                cycles/2026-Q3/metrics.csv:2:1: error: 'swift-small' is no model that is declared
                    2 | swift-small,accuracy,77
                      | ^~~~~~~~~~~ did you mean 'swift-smal'? If not, add it to models of portfolio.yml, or say 'others: candidate' there
                """,
                """
                cycles/2026-Q3/metrics.csv:3:1: error: 'birch-7b' is no model that is declared
                    3 | birch-7b,accuracy,70
                      | ^~~~~~~~ add it to models of portfolio.yml, or say 'others: candidate' there
                """, warning,
            ])
    }

    @Test("a mapped table does alike")
    func mappedTable() throws {
        let (portfolio, mistakes) = try portfolio(of: [
            "cycles/2026-Q3/metrics.csv": export, "cycles/2026-Q3/metrics.map.yml": mapping,
            "cycles/2026-Q3/portfolio.yml": typo,
        ])
        #expect(portfolio == nil)
        #expect(
            mistakes.map(\.description) == [
                """
                cycles/2026-Q3/metrics.csv:2:1: error: 'swift-small' is no model that is declared
                    2 | swift-small,77,
                      | ^~~~~~~~~~~ did you mean 'swift-smal'? If not, add it to models of portfolio.yml, or say 'others: candidate' there, \
                or keep its row out with 'where' in metrics.map.yml
                """,
                """
                cycles/2026-Q3/metrics.csv:3:1: error: 'birch-7b' is no model that is declared
                    3 | birch-7b,70,1
                      | ^~~~~~~~ add it to models of portfolio.yml, or say 'others: candidate' there, or keep its row out with 'where' in metrics.map.yml
                """, warning,
            ])
    }

    @Test("all declared is fine; in the newest cycle only a model in production must be measured")
    func fine() throws {
        let declared = "models:\n  swift-small: {stage: production, owner: ML}\n  birch-7b:\n  later:\n"
        #expect(
            try portfolio(of: [
                "cycles/2026-Q3/metrics.csv": tidy, "cycles/2026-Q3/portfolio.yml": declared,
                "cycles/2026-Q2/metrics.csv": "model,indicator,value\nbirch-7b,accuracy,70\n",
                "cycles/2026-Q2/portfolio.yml": declared,
            ]).1 == [])
    }

    @Test("what is only a warning is built, and stands on the summary")
    func built() throws {
        let (portfolio, mistakes) = try portfolio(of: [
            "cycles/2026-Q3/metrics.csv": "model,indicator,value\nbirch-7b,accuracy,70\n",
            "cycles/2026-Q3/portfolio.yml": "models:\n  birch-7b:\n  cedar: {stage: production, owner: ML}\n",
        ])
        #expect(
            mistakes.map(\.description) == [
                """
                cycles/2026-Q3/portfolio.yml:3:3: warning: 'cedar' is in production, \
                but nothing is measured of it in this cycle
                    3 |   cedar: {stage: production, owner: ML}
                      |   ^~~~~ add its figures, or say that it is retired
                """
            ])
        #expect(
            portfolio?.cycles.first?.notes.map(\.text) == [
                "portfolio.yml, line 3: 'cedar' is in production, but nothing is measured of it in this cycle"
            ])
        #expect(portfolio?.cycles.first?.notes.map(\.isWarning) == [true])
    }
}

@Suite struct OtherModelsTests {
    private let table = "model,indicator,value,unit,n\na,accuracy,80,percent,900\nb,accuracy,70,percent,900\n"

    @Test func `others are candidates where a portfolio says so`() throws {
        let read = try portfolio(of: [
            "cycles/2026-Q3/metrics.csv": table,
            "cycles/2026-Q3/portfolio.yml": "others: candidate\nmodels:\n  a: {stage: production, owner: Desk}\n",
        ])
        #expect(read.1 == [])
        #expect(read.0?.cycles[0].models.map { "\($0.id) \($0.stage)" } == ["a production", "b candidate"])
    }

    @Test func `others are mistakes where it doesn't, and the cure says how to welcome them`() throws {
        let read = try portfolio(of: [
            "cycles/2026-Q3/metrics.csv": table,
            "cycles/2026-Q3/portfolio.yml": "models:\n  a: {stage: production, owner: Desk}\n",
        ])
        #expect(read.1.map(\.message) == ["'b' is no model that is declared"])
        #expect(read.1[0].cure?.contains("others: candidate") == true)
    }
}
