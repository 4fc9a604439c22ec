import Analysis
import Portfolio

/// Figures and statements with what they follow from.
enum FigureFields {
    /// A figure: what `figures.csv` shows too.
    static func figure(_ words: FactWords) -> Shape<Anchored> {
        Shape(
            "figure",
            [
                .text("id", "Its anchor on the lineage page") { $0.anchor },
                .text("title", "What it is") { $0.title },
                .maybeText("workload", "The workload that it is of; null for the portfolio's") { $0.workload?.name },
                .maybeText("model", "The model that it is of") { $0.model?.name },
                .maybeNumber("value", "The value, in `unit`; null where only bounds are known") { value($0.estimate) },
                .text("unit", "The unit of value, low and high") { $0.estimate.unit.rawValue },
                .text("spread", "Where the interval comes from, or why there is none") { spread($0.estimate) },
                .maybeNumber("low", "The low end of the 95% interval") { ends($0.estimate).low },
                .maybeNumber("high", "The high end of the 95% interval") { ends($0.estimate).high },
                .maybeWhole("n", "Examples, calls or months behind it") { $0.estimate.n },
                .maybeText("from", "The first day that it was measured") { $0.estimate.window?.first.description },
                .maybeText("to", "The last day that it was measured") { $0.estimate.window?.last.description },
                .text("text", "As the pages write it") { $0.words },
                .texts("remarks", "What a reader must know beside it") { $0.estimate.remarks.map(words.remark) },
                .texts("steps", "What was computed, in order, with the numbers put in") {
                    $0.estimate.lineage.steps.map(words.step) + $0.gaps
                },
                .texts("methods", "The sections of the method sheet") {
                    names($0.estimate.lineage.methods, words.method)
                },
                .list("sources", "Where its inputs stand", source) { $0.estimate.lineage.sources },
            ])
    }

    /// Why a check, a rank or an advice is what it is.
    static func statement(_ method: @escaping (MethodName) -> String) -> Shape<Explanation> {
        Shape(
            "statement",
            [
                .text("id", "Its anchor on the lineage page") { $0.id },
                .text("name", "How `explain` is asked for it") { $0.name },
                .text("title", "What it is") { $0.title },
                .maybeText("workload", "The workload that it is of") { $0.workload?.name },
                .maybeText("model", "The model that it is of") { $0.model?.name },
                .text("value", "What is said") { $0.value },
                .text("beside", "Its interval, n and period in words") { $0.beside },
                .texts("steps", "What it follows from, in order") { $0.steps },
                .texts("methods", "The sections of the method sheet") { names($0.methods, method) },
                .list("sources", "Where its inputs stand", source) { $0.sources },
            ])
    }

    /// A place in a file of the content.
    static var source: Shape<Source> {
        Shape(
            "source",
            [
                .text("file", "The file within the content folder") { $0.file },
                .whole("line", "The line, from 1") { $0.line },
                .maybeText("key", "The key or column there") { $0.key },
                .text("sha256", "The fingerprint of the file, hexadecimal") { $0.sha256 },
            ])
    }

    /// A file of the content.
    static var file: Shape<ContentFile> {
        Shape(
            "file",
            [
                .text("path", "The file within the content folder") { $0.path },
                .text("sha256", "Its fingerprint, hexadecimal") { $0.sha256 },
                .whole("bytes", "Its size", in: .of("bytes")) { $0.bytes },
            ])
    }

    /// "4.1 one proportion, Wilson".
    private static func names(_ methods: [MethodName], _ title: (MethodName) -> String) -> [String] {
        methods.map { "\($0.rawValue) \(title($0))" }
    }

    /// Where an interval comes from, or why there is none: "exact".
    static func spread(_ estimate: Estimate) -> String {
        switch estimate.spread {
        case .computed: "computed"
        case .supplied: "supplied"
        case .exact: "exact"
        case .notSupplied: "not supplied"
        case .open: "open"
        }
    }

    /// The value; nil where only bounds are known.
    static func value(_ estimate: Estimate) -> Double? { estimate.bounds == nil ? estimate.value : nil }

    static func ends(_ estimate: Estimate) -> (low: Double?, high: Double?) {
        switch estimate.spread {
        case .computed(let interval), .supplied(let interval): (interval.low, interval.high)
        case .open(let low, let high): (low, high)
        case .exact, .notSupplied: (nil, nil)
        }
    }
}
