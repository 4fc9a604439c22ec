import Analysis
import ArgumentParser
import Documents
import Foundation
import Portfolio
import Press
import Report

/// Messages go to standard error, results to standard output.
enum Messages {
    /// Writes a line.
    static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// Writes diagnostics.
    static func show(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { say(diagnostic.description) }
    }

    /// Writes diagnostics and their count; the exit code for content with errors.
    static func failure(_ diagnostics: [Diagnostic]) -> ExitCode {
        show(diagnostics)
        say(count(diagnostics))
        return ExitCode(1)
    }

    /// The same for content that can't be read as a whole, with what its prose gets wrong in words. Says what was not looked
    /// at, so that nobody takes the list for all there is.
    static func unreadable(_ mistakes: [Diagnostic], _ draft: Portfolio) -> ExitCode {
        let code = failure((mistakes + Report.misnamed(in: draft.cycles)).sorted())
        let prose = draft.cycles.flatMap { $0.narratives.map(\.prose) + $0.decisions.map(\.rationale) }
        if prose.contains(where: { $0.markdown.contains("{{") }) {
            say("The figures that the texts name ('{{ figure: ... }}') are looked up once these are mended.")
        }
        return code
    }

    /// "2 errors, 1 warning".
    static func count(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.filter { $0.severity == .error }.count
        let warnings = diagnostics.count - errors
        return "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
    }

    /// What the press refused, with the exit code of its kind: a theme that the content chose is the content's mistake, one that
    /// the call names (`isCalled`) the call's, as is an output folder that can't be; the rest is the machine's.
    static func failure(_ error: PressError, isCalled: Bool) -> any Error {
        switch error {
        case .noTheme where isCalled: return ValidationError("\(error)")
        case .noTheme: say("site.yml: error: \(error)")
        case .theme: say("\(error)")
        case .deadLink, .notAFolder, .inContent, .foreignFolder, .foreignInTheWay, .noEdition, .nothingToCorrect,
            .unsigned, .otherContent, .notOurs, .exists, .mailServer:
            say("quarterdeck: error: \(error)")
            return ExitCode(2)
        case .unportable, .letter: say("error: \(error)")
        case .samePlace, .busy, .system, .damaged, .forked, .pictures:
            say("quarterdeck: error: \(error)")
            return ExitCode(3)
        }
        return ExitCode(1)
    }

    /// Refuses a call that names no folder.
    static func requireFolder(_ path: String, _ cure: String = "name the content folder with --content") throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError("there is no folder '\(path)'; \(cure)")
        }
    }
}
