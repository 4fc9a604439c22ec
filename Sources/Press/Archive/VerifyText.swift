import Report

/// `VERIFY.txt`: how to prove an edition with tools that nobody here wrote.
enum VerifyText {
    static let name = "VERIFY.txt"

    /// The file of an edition that is called `edition`.
    static func file(edition: String, content: String, isSigned: Bool, previous: String?) -> DataFile {
        var parts = [
            """
            How to prove edition \(edition)

            Work in the folder of this file. No command here is Quarterdeck's.

            1. Is every file as it was published?

                   sha256sum --check --quiet --strict SHA256SUMS

               It says nothing when all are. (macOS: shasum -a 256 -c SHA256SUMS)

            2. Has a file been added? sha256sum does not see it; this names it:

                   find . -type f ! -name 'SHA256SUMS*' | sed 's|^\\./||' | LC_ALL=C sort > /tmp/there
                   sed 's|^[0-9a-f]*  ||' SHA256SUMS | LC_ALL=C sort > /tmp/named
                   diff /tmp/named /tmp/there

               It says nothing when none has.
            """
        ]
        parts.append(
            previous.map {
                """
                3. Is the edition before, \($0), the one that this one followed? Both lines show the same sum:

                       sha256sum ../\($0)/manifest.json
                       grep -A 3 '"previous"' manifest.json
                """
            } ?? "3. No edition stands before it.")
        parts.append(
            isSigned
                ? """
                4. Who signed it? allowed_signers is the list of keys that you trust, a line each: a name, then the key.

                       ssh-keygen -Y find-principals -s SHA256SUMS.sig -f ../allowed_signers
                       ssh-keygen -Y verify -f ../allowed_signers -I NAME -n quarterdeck-edition -s SHA256SUMS.sig < SHA256SUMS

                   Without such a list this proves that the sums are as they were signed, not by whom:

                       ssh-keygen -Y check-novalidate -n quarterdeck-edition -s SHA256SUMS.sig < SHA256SUMS
                """ : "4. Nobody signed it: the sums prove that nothing broke, not that nobody changed them.")
        parts.append(
            """
            5. What was it made from? The content lies in inputs/, each file with its sum. Where Quarterdeck is at hand,

                   quarterdeck build --content \(content) --theme inputs/theme --output /tmp/again
                   diff -r site /tmp/again

               makes the report again; only the file .quarterdeck is new there. The same version gives the same bytes.
            """)
        return DataFile(path: name, bytes: Array((parts.joined(separator: "\n\n") + "\n").utf8))
    }
}
