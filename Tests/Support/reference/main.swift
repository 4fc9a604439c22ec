import Foundation
import ReferenceCases

// reference FILE.json...: runs reference files through the product's own functions.
var passed = 0
var failed = 0
var isRefused = false
for path in CommandLine.arguments.dropFirst() {
    do {
        let file = try ReferenceFile(path: path)
        let result = try file.run()
        let failures = Set(result.failures.map { $0.prefix { $0 != ":" } }).count
        for line in result.failures.prefix(20) { print("  \(line)") }
        print("\(file.name): \(result.passed) passed, \(failures) failed")
        passed += result.passed
        failed += failures
    } catch {
        print("\(path): \(error)")
        isRefused = true
    }
}
print("\(passed) passed, \(failed) failed")
exit(failed > 0 || isRefused || CommandLine.arguments.count < 2 ? 1 : 0)
