/// The sentences of the what-if page, as templates: the report fills them when it is built, a script when a reader moves
/// something.
enum ExploreWords {
    static let asFiled =
        "As filed, {choice} is the choice: {choiceCost} {period}, {choiceQuality}, net benefit {choiceBenefit} {period}."
    static let none = "As filed, nobody may be chosen."
    static let noneNow = "With {changes}, nobody may be chosen."
    static let first = "With {changes}, {choice} would be the choice; as filed, nobody may be chosen."
    static let stays =
        "With {changes}, {choice} stays the choice: it costs {choiceCost} {period} instead of {beforeCost}, and leads {other} by {lead} {period} in net benefit."
    static let staysAlike =
        "With {changes}, {choice} stays the choice: it still costs {choiceCost} {period}, and leads {other} by {lead} {period} in net benefit."
    static let alone =
        "With {changes}, {choice} stays the choice, at {choiceCost} {period}: nobody else may be chosen."
    static let barred =
        "With {changes}, {choice} would be the choice instead of {old}, which {why}: it costs {choiceCost} {period} and reaches {choiceQuality}."
    static let turns =
        "With {changes}, {choice} would be the choice instead of {old}: it nets {lead} more {period}, at {choiceCost} against {oldCost} and {choiceQuality} against {oldQuality}."
    static let moved = "{what} at {now}"
    static let movedFrom = "{what} {now} (filed: {filed})"
    static let and = " and "
    static let then = "; "
    static let notice = "Exploration, not the published report: {moves}."
    static let nobody = "nobody"
    static let unknown = "unknown"

    /// The rows of the outcome, each with its name in the script.
    static let rows: [(key: String, title: String)] = [
        ("model", "Model"), ("cost", "Cost"), ("perThousand", "Cost per 1,000 requests"), ("replicas", "Replicas"),
        ("quality", "Quality"), ("benefit", "Net benefit"), ("verdict", "Limits"), ("score", "Score"),
        ("year", "All workloads a year"), ("left", "Left of the budget"),
    ]

    /// The templates by name, for the script.
    static let templates: [(String, String)] = [
        ("asFiled", asFiled), ("none", none), ("noneNow", noneNow), ("first", first), ("stays", stays),
        ("staysAlike", staysAlike),
        ("alone", alone), ("barred", barred), ("turns", turns), ("moved", moved), ("movedFrom", movedFrom),
        ("and", and), ("then", then), ("notice", notice), ("nobody", nobody), ("unknown", unknown),
    ]

    /// A template with its names filled in; a name that nothing fills stays as it is.
    static func filled(_ template: String, _ values: [String: String]) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            text += rest[..<open] + (values[name] ?? "{\(name)}")
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
