import Foundation
import Report
import Testing

@testable import Press

@Suite struct `An archive` {
    @Test func `holds each edition with its manifest, sums, crate and the way to prove it`() async throws {
        try await SmallArchive.within { archive in
            #expect(try await archive.publish("2026-Q2") == .published("2026-Q2"))
            #expect(try await archive.publish("2026-Q3") == .published("2026-Q3"))
            let own = ["2026-Q2", "2026-Q3"].flatMap { name in
                [
                    "SHA256SUMS", "VERIFY.txt", "inputs/content/site.yml", "manifest.json", "ro-crate-metadata.json",
                    "site/\(name)/index.html", "site/index.html",
                ].map { "\(name)/\($0)" }
            }
            #expect(try archive.files() == own + ["index.html", "latest.html"])
            let found = try await archive.verify()
            #expect(found.faults == [])
            #expect(found.editions == ["2026-Q2", "2026-Q3"])
            let page = try archive.text("index.html")
            #expect(page.contains("href=\"2026-Q3/site/2026-Q3/index.html\""))
            #expect(page.contains("href=\"2026-Q2/VERIFY.txt\""))
            #expect(try archive.text("2026-Q3/manifest.json").contains("\"edition\" : \"2026-Q2\""))
        }
    }

    @Test func `keeps an edition to the last byte, and takes the same again as done`() async throws {
        try await SmallArchive.within { archive in
            try await archive.publish("2026-Q3")
            let before = try archive.bytes()
            #expect(try await archive.publish("2026-Q3") == .unchanged("2026-Q3"))
            #expect(try archive.bytes() == before)
            await #expect(
                throws: PressError.otherContent(
                    edition: "2026-Q3", files: ["site/2026-Q3/index.html", "site/index.html"])
            ) { try await archive.publish("2026-Q3", words: "other") }
            #expect(try archive.bytes() == before)
        }
    }

    @Test func `corrects an edition by another that names it and why`() async throws {
        try await SmallArchive.within { archive in
            await #expect(throws: PressError.nothingToCorrect(cycle: "2026-Q3")) {
                try await archive.publish("2026-Q3", erratum: "a price")
            }
            try await archive.publish("2026-Q3")
            let before = try archive.text("2026-Q3/SHA256SUMS")
            #expect(
                try await archive.publish("2026-Q3", words: "mended", erratum: "the price was old")
                    == .published("2026-Q3.2"))
            #expect(try archive.text("2026-Q3/SHA256SUMS") == before)
            let page = try archive.text("index.html")
            #expect(page.contains("corrected by 2026-Q3.2"))
            #expect(page.contains("erratum of 2026-Q3: the price was old"))
            #expect(try await archive.verify().faults == [])
        }
    }

    @Test func `has a page that leads to the newest edition, and to its erratum once there is one`() async throws {
        try await SmallArchive.within { archive in
            try await archive.publish("2026-Q2")
            try await archive.publish("2026-Q3")
            #expect(try archive.text("latest.html").contains("href=\"2026-Q3/site/2026-Q3/index.html\""))
            try await archive.publish("2026-Q2", words: "mended", erratum: "the price was old")
            #expect(try archive.text("latest.html").contains("href=\"2026-Q3/site/2026-Q3/index.html\""))
            try await archive.publish("2026-Q3", words: "mended", erratum: "the price was old")
            #expect(try archive.text("latest.html").contains("href=\"2026-Q3.2/site/2026-Q3/index.html\""))
            #expect(try await archive.verify().faults == [])
            try archive.write(
                try archive.text("latest.html").replacing("2026-Q3.2", with: "2026-Q2"), to: "latest.html")
            #expect(
                try await archive.verify().faults.map(\.description) == [
                    "page: latest.html: the page of the latest edition isn't as it was written"
                ])
        }
    }

    @Test(arguments: ["boardroom", "plain"])
    func `sends a browser there at once in each theme`(name: String) throws {
        let published = Archive.Published(
            name: "2026-Q3",
            manifest: Manifest(
                Edition(
                    cycle: "2026-Q3", series: "Report", headline: "Hold all.", published: nil, approvals: [],
                    theme: name, content: "inputs/content", files: []),
                named: "2026-Q3", previous: nil, corrects: nil, isSigned: false, files: []), sha256: "")
        let pages = try Index([published], theme: .named(name, in: "")).pages()
        let texts = pages.map { String(decoding: $0.bytes, as: UTF8.self) }
        let sends = "<meta http-equiv=\"refresh\" content=\"0; url=2026-Q3/site/2026-Q3/index.html\">"
        #expect(pages.map(\.name) == ["index.html", "latest.html"])
        #expect(texts.map { $0.contains(sends) } == [false, true])
        #expect(pages.map { OutsideReferences.list(in: $0.bytes) } == [[], []])
    }

    @Test func `leaves alone what it did not write`() async throws {
        try await SmallArchive.within { archive in
            try archive.write("mine", to: "README.md")
            try archive.write("ref", to: ".git/HEAD")
            try await archive.publish("2026-Q2")
            try archive.write("signed", to: "2026-Q2.pdf")
            try archive.write("notes", to: "2026-Q3/notes.txt")
            await #expect(throws: PressError.notOurs(archive.folder + "/2026-Q3")) {
                try await archive.publish("2026-Q3")
            }
            #expect(try archive.text("2026-Q3/notes.txt") == "notes")
            #expect(try archive.text(".git/HEAD") == "ref")
            let found = try await archive.verify()
            #expect(found.faults == [])
            #expect(found.notes == ["2026-Q2.pdf", "2026-Q3", "README.md"].map { "\($0) is no part of the archive" })
            try archive.write("<p>mine</p>", to: "index.html")
            await #expect(throws: PressError.notOurs(archive.folder + "/index.html")) {
                try await archive.publish("2026-Q4")
            }
            #expect(try archive.text("index.html") == "<p>mine</p>")
        }
    }

    @Test func `refuses names that not every file system can hold`() async throws {
        try await SmallArchive.within { archive in
            for name in ["site/index.HTML", "site/a\\b.csv", "site/a\nb.csv"] {
                await #expect(throws: PressError.self, "\(name)") {
                    try await archive.publish("2026-Q3", more: [DataFile(path: name, bytes: [1])])
                }
            }
            let left = try archive.all()
            #expect(left == [])
        }
    }

    @Test func `starts again after a publishing that was killed`() async throws {
        try await SmallArchive.within { archive in
            try archive.write("half", to: ".2026-Q3.new/site/index.html")
            try archive.write("", to: ".archive.lock")
            #expect(try await archive.publish("2026-Q3") == .published("2026-Q3"))
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: archive.folder).sorted()
                    == ["2026-Q3", "index.html", "latest.html"])
            // Killed between the edition and the page over the editions.
            try archive.remove("index.html")
            #expect(try await archive.publish("2026-Q3") == .unchanged("2026-Q3"))
            #expect(try await archive.verify().isSound)
        }
    }

    @Test func `is proved by sha256sum too`() async throws {
        try await SmallArchive.within { archive in
            try await archive.publish("2026-Q3")
            let command = ["sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS"].joined(separator: " ")
            #expect(try archive.run("sh", "-c", command, in: "2026-Q3") == 0)
            try archive.write("x", to: "2026-Q3/site/index.html")
            #expect(try archive.run("sh", "-c", command, in: "2026-Q3") != 0)
        }
    }

    @Test func `is signed by a key of OpenSSH, and the signature holds as of the day of publication`() async throws {
        try await SmallArchive.within { archive in
            let key = archive.folder + ".key"
            #expect(try archive.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key) == 0)
            try await archive.publish("2026-Q3", key: key)
            #expect(
                try await archive.verify().notes == ["2026-Q3 is signed; no allowed_signers says whose key it is"])
            let known = try String(contentsOfFile: key + ".pub", encoding: .utf8)
            // The edition is of 8 October 2026, and the key has run out since.
            let name = "anna@example.org namespaces=\"quarterdeck-edition\","
            try archive.write(name + "valid-before=\"20261101\" " + known, to: "allowed_signers")
            let found = try await archive.verify()
            #expect(found.faults == [])
            #expect(found.notes == ["2026-Q3 is signed by anna@example.org"])
            try archive.write(name + "valid-before=\"20260901\" " + known, to: "allowed_signers")
            #expect(try await archive.verify().faults.map(\.kind) == [.signature])
            try archive.remove("allowed_signers")
            try archive.remove("2026-Q3/SHA256SUMS.sig")
            #expect(try await archive.verify().faults.map(\.kind) == [.missing])
        }
    }

    @Test func `is left as it was where the key doesn't sign`() async throws {
        try await SmallArchive.within { archive in
            await #expect(throws: PressError.self) { try await archive.publish("2026-Q3", key: "/no/such/key") }
            let left = try archive.all()
            #expect(left == [])
        }
    }
}

@Suite struct `A bag` {
    @Test func `holds an edition with the sums that RFC 8493 asks for, and is never written over`() async throws {
        try await SmallArchive.within { archive in
            try await archive.publish("2026-Q3")
            let bag = archive.folder + "/../bag"
            try Archive(path: archive.folder).bag("2026-Q3", to: bag)
            #expect(try archive.run("sha256sum", "-c", "--strict", "manifest-sha256.txt", in: "../bag") == 0)
            #expect(try archive.run("sha256sum", "-c", "--strict", "tagmanifest-sha256.txt", in: "../bag") == 0)
            #expect(try archive.text("../bag/bagit.txt").hasPrefix("BagIt-Version: 1.0\n"))
            #expect(
                try archive.text("../bag/data/manifest.json") == archive.text("2026-Q3/manifest.json"))
            #expect(throws: PressError.notOurs(bag)) { try Archive(path: archive.folder).bag("2026-Q3", to: bag) }
        }
    }
}
