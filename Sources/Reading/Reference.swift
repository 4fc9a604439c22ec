import Documents
import Portfolio

/// A name in a file that stands for something declared elsewhere: judged once everything is read, whatever the order.
package struct Reference {
    /// What the name stands for.
    package enum Kind: String {
        case model
        case workload
        case scenario
        case decision
    }

    package let kind: Kind
    package let name: String
    package let file: TextFile
    package let place: Place

    /// A name at a place of `file`.
    package init(kind: Kind, name: String, file: TextFile, place: Place) {
        self.kind = kind
        self.name = name
        self.file = file
        self.place = place
    }

    /// A message when the name isn't among `names`; nil when it is.
    package func mistake(among names: Set<String>) -> Diagnostic? {
        guard !names.contains(name) else { return nil }
        return file.diagnostic(
            .error, at: place, "'\(name)' is no \(kind.rawValue) that is declared",
            cure: Self.cure(name, among: names))
    }

    /// What to write instead: the name that was probably meant, else those that there are when they are few.
    package static func cure(_ name: String, among names: some Collection<String>) -> String? {
        if let question = NearMiss.question(name, among: names) { return question }
        return (1...8).contains(names.count) ? "write one of \(names.sorted().joined(separator: ", "))" : nil
    }
}

extension Record {
    /// The name of a member, noted in `references` to be judged later.
    package mutating func reference(_ key: String, to kind: Reference.Kind, _ references: inout [Reference]) -> String?
    {
        guard let name = name(key) else { return nil }
        references.append(Reference(kind: kind, name: name, file: file, place: value(key)?.place ?? place))
        return name
    }
}
