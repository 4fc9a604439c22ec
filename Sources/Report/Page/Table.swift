import Analysis
import Portfolio
import Statistics
import Voice

/// A table that stands on a page and as CSV beside it, from the same cells.
package struct Table: Sendable {
    /// A column: its head, and what its cells are.
    package struct Column: Sendable, Hashable, ExpressibleByStringInterpolation {
        /// What the cells of a column are.
        package enum Kind: Sendable, Hashable {
            /// Words.
            case text
            /// Numbers, one below the other.
            case number
        }

        /// The head.
        package var head: String
        /// What its cells are.
        package var kind: Kind

        /// A column.
        package init(_ head: String, kind: Kind = .text) {
            self.head = head
            self.kind = kind
        }

        /// A column of words.
        package init(stringLiteral head: String) { self.init(head) }

        /// A column of numbers.
        package static func number(_ head: String) -> Column { Column(head, kind: .number) }
    }

    /// A cell: what a reader sees, and the exact value for a program.
    package struct Cell: Sendable {
        /// What it says beside its words.
        package enum State: String, Sendable, Hashable {
            /// A limit is met.
            case pass
            /// A limit is missed.
            case fail
            /// It can't be told.
            case open
        }

        /// What kind of words they are.
        package enum Kind: Sendable, Hashable {
            /// Words or a number.
            case plain
            /// A reason, which takes room.
            case reason
            /// A long fingerprint that nobody reads aloud.
            case fingerprint
            /// A figure that a limit was held against: its state is said beside it.
            case check
        }

        package var words: String
        /// The way from the page to what stands behind it.
        package var href: String?
        /// A smaller line below.
        package var small: String?
        package var state: State?
        package var kind: Kind
        /// The action that the words name.
        package var action: Action?
        /// The value for CSV where it differs from the words.
        var exact: String?
        /// Its anchor.
        package var id: String?
        /// The figure over the cycles, drawn beside it; empty where that isn't shown.
        package var history: [Double?]

        /// Words, a link, a smaller line below, and the value for CSV where it differs from the words.
        package init(
            _ words: String, href: String? = nil, small: String? = nil, state: State? = nil, kind: Kind = .plain,
            action: Action? = nil, exact: String? = nil, id: String? = nil, history: [Double?] = []
        ) {
            self.words = words
            self.href = href
            self.small = small
            self.state = state
            self.kind = kind
            self.action = action
            self.exact = exact
            self.id = id
            self.history = history
        }
    }

    /// How its rows belong together.
    package enum Form: Sendable, Hashable {
        /// Rows are compared with each other.
        case rows
        /// Each row stands for itself, so that a phone shows it as a card.
        case records
        /// Rows and columns are of like kind, so that it is read as a whole.
        case matrix
    }

    /// What it shows, of when and with which intervals.
    package var caption: String
    /// The columns.
    package var heads: [Column]
    /// The rows, each with a cell for every column.
    package var rows: [[Cell]]
    /// How its rows belong together.
    package var form: Form
    /// The column that names a row.
    package var naming: Int

    /// A table whose rows are named by the column `naming`.
    package init(caption: String, heads: [Column], rows: [[Cell]], form: Form = .rows, naming: Int = 0) {
        self.caption = caption
        self.heads = heads
        self.rows = rows
        self.form = form
        self.naming = naming
    }

    /// The table as a piece of a page.
    var block: Block { .table(self) }

    /// The table for spreadsheets (RFC 4180), with exact values; a text can't start a formula.
    var csv: [UInt8] {
        var lines = [heads.map { CSVField.text($0.head) }]
        for row in rows { lines.append(row.map { $0.exact ?? CSVField.text($0.words) }) }
        return Array(lines.map(CSVField.row).joined().utf8)
    }
}

extension Table.Cell.State {
    /// What a check says.
    init(_ verdict: Verdict) {
        self =
            switch verdict {
            case .pass: .pass
            case .fail: .fail
            case .inconclusive: .open
            }
    }
}
