import Documents
@testable import Importers
import Portfolio
import Testing

struct FormatTests {
    @Test(arguments: Importers.formats.map(\.name))
    func `each format's sample is known by what stands in it, and intake reads all that comes of it`(name: String)
        throws
    {
        let format = try #require(Importers.formats.first { $0.name == name })
        let imported = try Imported([(format.sampleName, format.sample)])
        #expect(imported.outcome.report.importer.hasPrefix(name + " "))
        #expect(imported.mistakes.isEmpty)
        #expect(!imported.snapshots.isEmpty)
        #expect(imported.outcome.report.accepted > 0)
    }

    @Test(arguments: Importers.formats.map(\.name))
    func `every imported figure leads to the record of the foreign file`(name: String) throws {
        let format = try #require(Importers.formats.first { $0.name == name })
        let imported = try Imported([(format.sampleName, format.sample)])
        let sum = TextFile(path: "", bytes: Array(format.sample.utf8)).sha256
        var sources: [Source] = []
        for snapshot in imported.snapshots {
            sources += snapshot.figures.map(\.source)
            sources += snapshot.latency.map(\.source)
            sources += snapshot.slices.map(\.source)
            sources += snapshot.bill.compactMap(\.cost.source)
            if let source = snapshot.accuracySource { sources.append(source) }
        }
        #expect(!sources.isEmpty)
        for source in sources {
            let origin = try #require(source.origin)
            #expect(origin.sha256 == sum)
            #expect(origin.file == format.sampleName)
            #expect(origin.line != nil && origin.record != nil)
        }
    }

    @Test func `the same files give the same bytes in any order`() throws {
        let files = try [
            "vllm/glm5_fp8_vllm_tp8_isl6144_osl128_conc8.json", "vllm/qwen35_vllm_tp8_isl1024_osl128_conc4.json",
        ]
        .map(Imported.real)
        let one = try Imported(files, cycle: "2026-Q1").outcome.files.filter { $0.path.hasPrefix("snapshots/") }
        let other = try Imported(files.reversed(), cycle: "2026-Q1").outcome.files.filter {
            $0.path.hasPrefix("snapshots/")
        }
        #expect(one == other)
    }

    @Test func `a file of no format is refused with the formats that there are`() throws {
        let file = ForeignFile(name: "notes.txt", path: "", bytes: Array("hello".utf8))
        #expect(throws: Importers.Refusal.unguessed(file: "notes.txt", known: Importers.all.map(\.name))) {
            try Importers.guess([file])
        }
    }

    @Test func `a map renames, and leaves out what it doesn't list where it says so`() throws {
        let (map, mistakes) = ImportMap.read(
            TextFile(path: "names.yml", bytes: Array("models: {corvid-pro: our-pro}\nonly: true\n".utf8)))
        #expect(mistakes.isEmpty)
        let sample = Importer.liveBench.sample
        let imported = try Imported([(sample.name, sample.text)]) { $0.map = map }
        #expect(imported.snapshots.map(\.model) == ["our-pro"])
        #expect(imported.remarks.contains("refused corvid-mini: the map names no model for 'corvid-mini'"))
    }
}
