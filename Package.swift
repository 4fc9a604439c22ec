// swift-tools-version: 6.2
import PackageDescription

// Warnings stop a build in CI only: a newer compiler's new warning must not stop an author's report.
let strict = Context.environment["CI"] != nil
let settings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

/// Logarithms and powers, alike on every system.
let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

/// A library of the pipeline; design order is kept by its dependencies, which point upstream only.
func stage(
    _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

/// The tests of a module, in the folder of the same name below Tests/.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies, path: "Tests/" + name, swiftSettings: settings)
}

let package = Package(
    name: "quarterdeck",
    products: [
        .executable(name: "quarterdeck", targets: ["quarterdeck"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // The lightest of the HTTP servers to build: 24 s alone on two cores, where Hummingbird takes 157 s.
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

        // Ground: text to located values, values to text. Knows no word of the field.
        stage("Documents", ["CMarkGFM", "CCrypto", "CSQLite", .product(name: "Yams", package: "Yams")]),
        stage("Voice"),
        stage("Markup"),
        // One map over the machine's cores.
        stage("Cores"),

        // A formula as a tree: evaluated, printed with its numbers, written for a script.
        stage("Formulas", [realModule]),
        // The methods of the method sheet, as pure functions of numbers.
        stage("Statistics", [realModule]),

        // The pipeline, left to right.
        stage("Portfolio", ["Formulas", "Voice"]),
        // What Intake and whoever else turns files into measurements share: records, cells, numbers, units.
        stage("Reading", ["Documents", "Portfolio"]),
        stage("Intake", ["Documents", "Formulas", "Portfolio", "Reading"]),
        // Request logs of any size to counts that add up.
        stage(
            "Rollup",
            [
                "CZlib", "CZstd", "Cores", "Documents", "Portfolio", "Reading",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        // What other people's programs read and write.
        stage("Programs", ["CDisk", .product(name: "SystemPackage", package: "swift-system")]),
        // An author's scripts, whose output is a file of a cycle.
        stage(
            "Loaders",
            [
                "Documents", "Programs", "Reading",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        // Files of other tools to snapshots that Intake reads.
        stage("Importers", ["Documents", "Portfolio", "Reading"]),
        stage("Analysis", ["Cores", "Formulas", "Portfolio", "Statistics", realModule]),
        // Files that an author begins with.
        stage("Drafts", ["Documents", "Portfolio"]),
        stage("Ledger", ["Analysis", "Portfolio", "Statistics", "Voice"]),
        stage("Charts", ["Markup", "Voice", realModule]),
        stage(
            "Report",
            ["Analysis", "Charts", "Cores", "Documents", "Formulas", "Portfolio", "Statistics", "Voice", realModule]),
        .target(name: "CDisk"),
        // Themes/ stands inside the program.
        .executableTarget(name: "embed-themes", path: "Sources/embed-themes", swiftSettings: settings),
        .plugin(
            name: "EmbedThemes", capability: .buildTool(), dependencies: ["embed-themes"], path: "Sources/EmbedThemes"),
        // So does the content format, for its help.
        .plugin(
            name: "EmbedFormat", capability: .buildTool(), dependencies: ["embed-themes"], path: "Sources/EmbedFormat"),
        stage("Manual", plugins: ["EmbedFormat"]),
        stage(
            "Press",
            [
                "Analysis", "CDisk", "Charts", "Cores", "Documents", "Ledger", "Markup", "Portfolio", "Programs",
                "Report",
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ], plugins: ["EmbedThemes"]),
        // The whole pipeline again at each change, served to a browser on this machine.
        stage(
            "Preview",
            [
                "Analysis", "Documents", "Intake", "Portfolio", "Press", "Report",
                .product(name: "FlyingFox", package: "FlyingFox"),
            ]),
        .executableTarget(
            name: "quarterdeck",
            dependencies: [
                "Analysis", "Documents", "Drafts", "Importers", "Intake", "Ledger", "Loaders", "Manual", "Portfolio",
                "Press",
                "Preview", "Reading", "Report", "Rollup",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // Test support: programs that the tests share with people.
        .target(
            name: "ReferenceCases", dependencies: ["Documents", "Portfolio", "Statistics", "Voice"],
            path: "Tests/Support/ReferenceCases",
            swiftSettings: settings),
        .executableTarget(
            name: "reference", dependencies: ["ReferenceCases"], path: "Tests/Support/reference",
            swiftSettings: settings),
        .executableTarget(
            name: "benchmarks", dependencies: ["Analysis", "Charts", "Markup", "Portfolio", "Statistics"],
            path: "Tests/Benchmarks",
            exclude: ["chart_peer.R", "chart_peer.py", "pareto_peer.py"], swiftSettings: settings),
        .target(name: "NorthwaterStory", path: "Tests/Support/NorthwaterStory", swiftSettings: settings),
        .executableTarget(
            name: "northwater", dependencies: ["NorthwaterStory"], path: "Tests/Support/northwater",
            swiftSettings: settings),
        .target(
            name: "ChartGallery",
            dependencies: ["Analysis", "Charts", "Markup", "Portfolio", "Report", "Statistics", "Voice"],
            path: "Tests/Support/ChartGallery",
            swiftSettings: settings),
        .executableTarget(
            name: "gallery", dependencies: ["Analysis", "ChartGallery", "Intake", "Press", "Report"],
            path: "Tests/Support/gallery",
            swiftSettings: settings),

        tests("Documents", ["CSQLite", "Documents"]),
        tests("Voice", ["Voice"]),
        tests("Markup", ["Markup"]),
        tests("Cores", ["Cores"]),
        tests("Formulas", ["Formulas"]),
        tests("Portfolio", ["Portfolio"]),
        tests("Reading", ["Reading", "Documents", "Portfolio"]),
        tests(
            "Programs",
            [
                "Programs", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        tests("Manual", ["Intake", "Manual"]),
        tests("Loaders", ["Documents", "Intake", "Loaders", "Reading"]),
        tests("Importers", ["CSQLite", "Importers", "Documents", "Intake", "Portfolio"]),
        tests("Intake", ["Intake", "Documents", "Portfolio", "Reading"]),
        tests("Rollup", ["Documents", "Intake", "Portfolio", "Rollup", "Statistics"]),
        tests("Statistics", ["ReferenceCases", "Statistics"]),
        tests("Drafts", ["Documents", "Drafts", "Intake", "Portfolio"]),
        tests("Analysis", ["Analysis", "Formulas", "NorthwaterStory", "Portfolio", "Statistics"]),
        tests(
            "Ledger",
            [
                "Analysis", "Documents", "Importers", "Intake", "Ledger", "NorthwaterStory", "Portfolio", "Press",
                "Report",
            ]),
        .testTarget(
            name: "GoldenTests", dependencies: ["Analysis", "Intake", "Portfolio", "Press", "Report"],
            path: "Tests/Golden", exclude: ["Recorded"], swiftSettings: settings),
        tests("Charts", ["Analysis", "Charts", "ChartGallery", "Intake", "Markup", "Press", "Report"]),
        tests(
            "Report",
            [
                "Report", "Press", "Documents", "Intake", "Analysis", "Formulas", "Markup", "Portfolio", "Statistics",
            ]),
        tests(
            "Press",
            [
                "Press", "Charts", "Documents", "Intake", "Analysis", "Portfolio", "Report",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        tests("Preview", ["Preview", "Press", "Report"]),
        tests("Site", ["ChartGallery", "Press", "Intake", "Analysis", "Report", "Documents", "NorthwaterStory"]),
    ],
    swiftLanguageModes: [.v6]
)
