import Charts
import Markup
import Report
import Voice

extension Explorer {
    /// The part as elements: controls are hidden until a script shows them, all else stands without one.
    var node: Markup.Node {
        switch self {
        case .sliders(let title, let sliders):
            tag("fieldset", class: "sliders", [tag("legend", [], title)] + sliders.map(\.node))
        case .said(let id, let words):
            tag("p", class: "finding", [tag("output", [("id", id), ("aria-live", "polite")], words)])
        case .notice(let id): tag("p", [("id", id), ("class", "notice explored"), ("hidden", "")], [Markup.Node]())
        case .stage(let id, let name, let filed):
            .fragment(
                [
                    tag(
                        "figure", [("class", "graph live"), ("hidden", "")],
                        [
                            tag("div", [("id", id)], [Markup.Node]()),
                            tag(
                                "figcaption", [],
                                name + ". Full dots meet every limit, rings don't; the line is the frontier."),
                        ])
                ] + (filed.map { [tag("div", [("id", id + "-filed")], [Block.chart($0).node])] } ?? []))
        case .reset(let id, let words):
            tag("p", [("data-live", ""), ("hidden", "")], [tag("button", [("type", "button"), ("id", id)], words)])
        case .data(let id, let json):
            // The JSON holds no sign that escaping would change: an element of script is read as it stands.
            tag("script", [("type", "application/json"), ("id", id)], json)
        }
    }
}

extension Slider {
    /// A label, a slider with its marks, the same as a number, and what must be known of it.
    fileprivate var node: Markup.Node {
        let name = "\(id)-a\(place)"
        // "Traffic, % of the plan": the unit stands with the name, so it is there without a script too.
        let named = title + "," + (unit.hasPrefix(" ") ? "" : " ") + unit
        func number(_ value: Double) -> String {
            Voice.Digits.trimmed(Voice.Digits.fixed(value, places: 4, grouped: false))
        }
        func bounds(_ kind: String, _ own: [(String, String)]) -> Markup.Node {
            tag(
                "input",
                [("type", kind)] + own + [
                    ("min", number(low)), ("max", number(high)), ("step", number(step)), ("value", number(filed)),
                    ("aria-describedby", name + "-about"),
                ], [Markup.Node]())
        }
        let seen = marks.filter { (low...high).contains($0.value) }
        var parts: [Markup.Node] = [
            tag("label", [("for", name)], named),
            tag(
                "div", [("class", "move"), ("data-live", ""), ("hidden", "")],
                [
                    bounds("range", [("id", name), ("list", name + "-marks")]),
                    tag(
                        "datalist", [("id", name + "-marks")],
                        seen.map { tag("option", [("value", number($0.value)), ("label", $0.words)], [Markup.Node]()) }),
                    bounds("number", [("id", "\(id)-n\(place)"), ("aria-label", named)]),
                ]),
            tag("p", [("class", "fine"), ("id", name + "-about")], about),
        ]
        if let curve {
            parts.append(
                tag(
                    "details", [],
                    [
                        tag("summary", [], [tag("span", [], curve.chart.title)]),
                        curve.chart.figure(csvPath: curve.file, isNarrow: true),
                    ]))
        }
        return tag("div", class: "slider", parts)
    }
}
