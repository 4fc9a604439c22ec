import Foundation
import PackagePlugin

/// Puts every folder of Themes/ into the program, so that it needs no folder beside it wherever it is moved. A new folder there
/// is a new theme: nothing lists them.
@main
struct EmbedThemes: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let themes = context.package.directoryURL.appending(path: "Themes")
        let files = FileManager.default.enumerator(at: themes, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        let source = context.pluginWorkDirectoryURL.appending(path: "ShippedThemes.swift")
        return [
            .buildCommand(
                displayName: "Embedding the themes", executable: try context.tool(named: "embed-themes").url,
                arguments: [themes.path, source.path],
                inputFiles: (files ?? []).filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path },
                outputFiles: [source])
        ]
    }
}
