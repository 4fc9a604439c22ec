import Foundation

/// The smallest content that gives a useful report: a table and a page of words for each cycle.
struct SmallestContent {
    let folder = NSTemporaryDirectory() + "smallest-" + UUID().uuidString

    /// Writes two cycles; `summary` is the newest one's words.
    init(summary: String = "corvid-mini costs {{ figure: cost of corvid-mini }}.\n") throws {
        for (cycle, from, to) in [("2026-Q2", "2026-04-01", "2026-06-30"), ("2026-Q3", "2026-07-01", "2026-09-30")] {
            let window = "\(from),\(to)"
            let path = folder + "/cycles/" + cycle
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let rows = [
                "workload,model,indicator,slice,value,unit,n,low,high,from,to,source",
                "chat,atlas-8b,accuracy,,76.1,percent,5000,,,\(window),eval",
                "chat,corvid-mini,accuracy,,77.9,percent,5150,,,\(window),eval",
                "chat,corvid-pro,accuracy,,85.6,percent,5000,,,\(window),eval",
                "chat,atlas-8b,cost.per_1k,,2.50,USD,,2.3,2.7,\(window),bill",
                "chat,corvid-mini,cost.per_1k,,1.60,USD,,1.5,1.7,\(window),bill",
                "chat,corvid-pro,cost.per_1k,,15.60,USD,,15,16,\(window),bill",
                "chat,atlas-8b,latency.busy.p95,,688,ms,20000,670,705,\(window),gateway",
                "chat,corvid-mini,latency.busy.p95,,540,ms,20000,520,560,\(window),gateway",
                "chat,atlas-8b,accuracy,language=ar,68.4,percent,400,,,\(window),eval",
                "chat,atlas-8b,accuracy,language=en,77.8,percent,3000,,,\(window),eval",
            ]
            try Data((rows.joined(separator: "\n") + "\n").utf8).write(
                to: URL(fileURLWithPath: path + "/metrics.csv"))
            try Data((cycle == "2026-Q3" ? summary : "Fine.\n").utf8).write(
                to: URL(fileURLWithPath: path + "/summary.md"))
        }
    }

    /// Removes the folder.
    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
