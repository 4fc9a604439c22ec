import Documents
import Testing

@Suite struct YAMLSlipTests {
    private func mistake(_ text: String) -> String {
        let mistakes = YAML.read(TextFile(path: "a.yml", bytes: Array(text.utf8))).1
        return mistakes.map { "\($0.place.line):\($0.place.column) \($0.message) (\($0.cure ?? "no cure"))" }
            .joined(separator: "\n")
    }

    @Test func `a tab that indents is called a tab`() {
        #expect(
            mistake("a:\n  b: 1\n\tc: 2\n")
                == "3:1 a tab indents this line; YAML takes blanks only (put two blanks in its place)")
    }

    @Test func `a second colon in a text without quotes is named, and how to quote it`() {
        #expect(
            mistake("title: Report: third quarter\n")
                == "1:14 a second colon stands in a text without quotes, which YAML takes for another name "
                + "(write title: \"Report: third quarter\")")
    }

    @Test func `the line that is indented too far is named, not the one behind it`() {
        #expect(
            mistake("models:\n  a: {x: 1}\n   b: {x: 2}\n  c: {x: 3}\n")
                == "3:4 this line is indented by 3 blanks, but the line above opens nothing: side by side, lines begin in "
                + "one column (indent it by 2 blanks)")
    }

    @Test func `a brace that nothing closes is named where it opens`() {
        #expect(mistake("a: {b: 1\nc: 2\n").contains("1:4 nothing closes this { (add the missing })"))
    }

    @Test func `a quote that nothing closes is named where it opens`() {
        #expect(mistake("a: \"b\nc: 2\n") == "1:4 nothing closes this quote (add \" at the text's end)")
    }

    @Test func `a fault hides no mistake of another part, and its own part keeps its name`() {
        let text = "a: {x: 1\nb: 2\nc: Report: third\nd: 4\n"
        let (value, mistakes) = YAML.read(TextFile(path: "a.yml", bytes: Array(text.utf8)))
        #expect(mistakes.map(\.place.line) == [1, 3])
        guard case .object(let members, _)? = value else {
            Issue.record("nothing was read")
            return
        }
        #expect(members.map(\.key) == ["b", "d", "a", "c"])
        #expect(members.map(\.value.kind) == ["text", "text", "nothing", "nothing"])
    }

    @Test func `an unfinished merge is called that in every kind of file`() {
        let text = "<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n"
        let message = "an unfinished merge: two versions of these lines stand here, between marks"
        #expect(mistake(text).hasPrefix("1:1 \(message)"))
        let file = TextFile(path: "a", bytes: Array(text.utf8))
        #expect(CSV.read(file).1.map(\.message) == [message])
        #expect(JSON.read(file).1.map(\.message) == [message])
        // A heading of Markdown is underlined alike.
        #expect(TextFile(path: "a.md", bytes: Array("Title\n=======\n".utf8)).mistake == nil)
    }
}
