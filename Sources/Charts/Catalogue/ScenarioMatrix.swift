/// What if? One row a scenario, one column a question (who is chosen for a workload, what it costs, who misses a limit),
/// with what the scenario changes against today set off.
public struct ScenarioMatrix: Sendable {
    /// What a scenario gives for a question.
    public struct Answer: Sendable {
        /// How it stands to today's answer.
        public enum Standing: Sendable {
            /// As today.
            case same
            /// Another choice, or a figure that moved beyond its noise.
            case changed
            /// It breaks a limit.
            case broken
            /// It can't be said.
            case unknown
        }

        /// The answer in a few words: "corvid-mini", "$162k".
        public var words: String
        /// The number, for CSV; nil for words.
        public var number: Double?
        /// How it stands to today's.
        public var standing: Standing

        /// Makes an answer.
        public init(_ words: String, number: Double? = nil, standing: Standing = .same) {
            self.words = words
            self.number = number
            self.standing = standing
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// The questions.
    public var questions: [String]
    /// The scenarios with an answer for each question; today's first.
    public var scenarios: [(name: String, answers: [Answer])]

    /// Makes the chart's content.
    public init(text: ChartText, questions: [String], scenarios: [(name: String, answers: [Answer])]) {
        self.text = text
        self.questions = questions
        self.scenarios = scenarios
    }

    /// The chart. Colour is not alone: what changed is marked by a sign before its words.
    public var chart: Chart {
        var map = HeatMap(
            text: text, rowTitle: "Scenario", columns: questions, rows: scenarios.map(\.name),
            cells: scenarios.map { $0.answers.map(cell) }, keys: keys)
        map.rowHeight = 38
        map.ownTable = ChartTable(
            header: ["Scenario"] + questions,
            rows: scenarios.map { scenario in
                [ChartTable.Cell(scenario.name)]
                    + scenario.answers.map { answer in
                        answer.number.map { ChartTable.Cell($0, answer.words) } ?? ChartTable.Cell(answer.words)
                    }
            })
        return map.chart
    }

    private func cell(_ answer: Answer) -> HeatMap.Cell {
        switch answer.standing {
        case .same: HeatMap.Cell(answer.words, number: answer.number, level: 0.02, ink: .muted)
        case .changed:
            HeatMap.Cell("\u{25B8}\u{A0}" + answer.words, number: answer.number, level: 0.6, ink: .accent)
        case .broken: HeatMap.Cell("\u{2715}\u{A0}" + answer.words, number: answer.number, level: 0.7, ink: .bad)
        case .unknown: HeatMap.Cell(answer.words, level: nil)
        }
    }

    private var keys: [Plot.Key] {
        let all = scenarios.flatMap { $0.answers.map(\.standing) }
        return (all.contains(.changed) ? [Plot.Key(.patch(.accent, .shade(0.6)), "\u{25B8} not as today")] : [])
            + (all.contains(.broken) ? [Plot.Key(.patch(.bad, .shade(0.7)), "\u{2715} breaks a limit")] : [])
    }
}
