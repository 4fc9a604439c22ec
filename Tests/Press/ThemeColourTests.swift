import Foundation
import Testing

@testable import Press

/// Colours by which marks and actions are told apart, computed and not looked at (S34).
@Suite struct `The colours of a theme` {
    /// Each of these stands for what is to be done; to hold and to defer are alike, since both wait.
    private static let actions = ["promote", "scale", "deprecate", "retire", "hold"]

    /// How eyes see that lack a kind of cone (Machado 2009, severity 1), and a copier that has no colour.
    private static let eyes: [(name: String, matrix: [[Double]])] = [
        ("all cones", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
        (
            "no red",
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        ),
        (
            "no green",
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
        ),
        (
            "no blue",
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]
        ),
        ("grey", Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)),
    ]

    /// The colours of every `:root` of a style sheet, with what they are for.
    private static func sheets() throws -> [(name: String, colours: [String: String])] {
        try ["boardroom", "plain"].flatMap { theme in
            let style = try #require(Theme.shipped(named: theme)).style
            return style.components(separatedBy: ":root {").dropFirst().enumerated().map { place, part in
                let rules = part.prefix { $0 != "}" }.matches(of: #/--([a-z]+): (#[0-9a-f]{6});/#)
                return (
                    "\(theme) \(place)",
                    Dictionary(rules.map { (String($0.output.1), String($0.output.2)) }) { first, _ in first }
                )
            }
        }
    }

    /// L*, a*, b* of a colour as such eyes see it (D65).
    private static func seen(_ colour: String, _ matrix: [[Double]]) -> [Double] {
        let light = ColourContrast.linear(colour) ?? [0, 0, 0]
        let v = matrix.map { row in min(1, max(0, zip(row, light).map(*).reduce(0, +))) }
        func f(_ t: Double) -> Double { t > 0.008856 ? cbrt(t) : 7.787 * t + 16 / 116 }
        let x = f((0.4124 * v[0] + 0.3576 * v[1] + 0.1805 * v[2]) / 0.9505)
        let y = f(0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2])
        let z = f((0.0193 * v[0] + 0.1192 * v[1] + 0.9505 * v[2]) / 1.089)
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
    }

    private static func distance(_ one: String, _ other: String, _ matrix: [[Double]]) -> Double {
        zip(seen(one, matrix), seen(other, matrix)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }

    @Test func `part the actions for every eye, and on a copier without colour`() throws {
        for sheet in try Self.sheets() where sheet.colours["promote"] != nil {
            for (place, one) in Self.actions.enumerated() {
                for other in Self.actions.dropFirst(place + 1) {
                    let (first, second) = (try #require(sheet.colours[one]), try #require(sheet.colours[other]))
                    for eye in Self.eyes {
                        #expect(
                            Self.distance(first, second, eye.matrix) >= 8.5,
                            "\(sheet.name): \(one) and \(other), \(eye.name)")
                    }
                }
            }
        }
    }

    @Test func `part the two sides of a limit for every eye`() throws {
        for sheet in try Self.sheets() {
            let (good, bad) = (try #require(sheet.colours["good"]), try #require(sheet.colours["bad"]))
            for eye in Self.eyes {
                #expect(Self.distance(good, bad, eye.matrix) >= 13, "\(sheet.name), \(eye.name)")
            }
        }
    }

    @Test func `part every mark from the paper by 3 to 1, and words by 4.5 to 1`() throws {
        let sheets = try Self.sheets()
        #expect(sheets.count >= 4)
        for sheet in sheets {
            let paper = try #require(sheet.colours["paper"])
            for mark in Self.actions + ["defer", "retrain", "change", "muted", "accent"] {
                let colour = try #require(sheet.colours[mark])
                #expect(ColourContrast.ratio(colour, paper) >= 3, "\(sheet.name): \(mark)")
            }
            for words in ["ink", "muted", "accent", "good", "bad", "open", "deprecate"] {
                let colour = try #require(sheet.colours[words])
                #expect(ColourContrast.ratio(colour, paper) >= 4.5, "\(sheet.name): \(words)")
            }
        }
    }

    @Test func `give black on white its 21 to 1, and themselves 1`() {
        #expect(abs(ColourContrast.ratio("#000000", "#ffffff") - 21) < 1e-9)
        #expect(ColourContrast.ratio("#0b5c8a", "#0b5c8a") == 1)
        // WCAG's own example of just enough: #767676 on white.
        #expect(abs(ColourContrast.ratio("#767676", "#ffffff") - 4.54) < 0.005)
    }

    @Test func `let a mail write on each action in black or white, whichever can be read`() throws {
        let style = MailStyle(try #require(Theme.shipped(named: "boardroom")))
        for action in Self.actions {
            let chip = style.chip(action)
            let colours = chip.matches(of: #/color:(#[0-9a-f]{6})/#).map { String($0.output.1) }
            #expect(colours.count == 2 && ColourContrast.ratio(colours[0], colours[1]) >= 4.5, "\(action): \(chip)")
        }
    }
}
