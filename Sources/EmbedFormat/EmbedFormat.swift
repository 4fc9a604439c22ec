import Foundation
import PackagePlugin

/// Puts the article on the content format into the program, so that `quarterdeck help format` says what the documents say.
@main
struct EmbedFormat: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let article = context.package.directoryURL.appending(path: "Sources/Portfolio/Portfolio.docc/ContentFormat.md")
        let source = context.pluginWorkDirectoryURL.appending(path: "ShippedFormat.swift")
        return [
            .buildCommand(
                displayName: "Embedding the content format", executable: try context.tool(named: "embed-themes").url,
                arguments: [article.path, source.path], inputFiles: [article], outputFiles: [source])
        ]
    }
}
