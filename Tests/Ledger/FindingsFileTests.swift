import Foundation
import Testing

@testable import Ledger

@Suite struct FindingsFileTests {
    @Test func `every edition's findings are as its own schema says`() throws {
        let paths = ExampleFiles.paths(ending: "findings.json")
        #expect(paths.count >= 2)
        for path in paths {
            let schema = try #require(ExampleFiles.all[path.replacing("findings.json", with: "findings.schema.json")])
            #expect(try SchemaCheck(schema).mistakes(in: #require(ExampleFiles.all[path])) == [])
        }
    }

    @Test func `a member that is gone, of another type or too many is found`() throws {
        let shape = Shape<Int>(
            "thing",
            [
                .whole("number", "One") { $0 }, .maybeText("name", "Two") { _ in nil },
                .numbers("all", "Three") { [Double($0)] },
            ])
        let check = try SchemaCheck(shape.schema.document(title: "Things"))
        #expect(try check.mistakes(in: Array(#"{"number": 1, "name": null, "all": [1.5]}"#.utf8)) == [])
        #expect(try check.mistakes(in: Array(#"{"number": 1, "name": "x"}"#.utf8)) == ["$: lacks all"])
        #expect(
            try check.mistakes(in: Array(#"{"number": 1.5, "name": null, "all": [true], "more": 1}"#.utf8)).map {
                String($0.prefix { $0 != "," })
            } == ["$.all[0]: not [\"number\"]", "$: has more too", "$.number: not [\"integer\"]"])
    }

    @Test func `every member of the schema says what it is`() throws {
        let path = try #require(ExampleFiles.paths(ending: "findings.schema.json").last)
        let schema = try JSONSerialization.jsonObject(with: Data(#require(ExampleFiles.all[path])))
        let kinds = try #require((schema as? [String: Any])?["$defs"] as? [String: [String: Any]])
        #expect(kinds.count > 40)
        for (name, kind) in kinds {
            for (key, member) in try #require(kind["properties"] as? [String: [String: Any]]) {
                #expect((member["description"] as? String)?.isEmpty == false, "\(name).\(key)")
            }
        }
    }

    @Test func `no kind of object has two meanings`() {
        // Two shapes under one name would be one definition of the schema, and one of them wrong.
        let schema = Shape<Int>(
            "root", [.object("a", "A", Self.kind("x"), { $0 }), .object("b", "B", Self.kind("x"), { $0 })]
        )
        .schema
        #expect(schema.kinds.map(\.name) == ["root", "x"])
    }

    private static func kind(_ name: String) -> Shape<Int> { Shape(name, [.whole("n", "A number") { $0 }]) }
}
