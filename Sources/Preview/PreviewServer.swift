public import Documents
import FlyingFox
import Foundation
import Press

/// Serves the report of a content folder to browsers on this machine, and makes it anew at each change.
public actor PreviewServer {
    /// What the author is told.
    public enum Event: Sendable {
        /// Browsers may come, at this address.
        case listening(String)
        /// The content was read again: what is wrong, and how long it took, seconds.
        case read([Diagnostic], seconds: Double)
        /// The theme can't be read; the last one stays.
        case theme(PressError)
    }

    private let content: String
    private let theme: String?
    private let tell: @Sendable (Event) -> Void
    private var draft = PreviewDraft()
    private var site: PreviewSite?

    /// Between two looks at the content, milliseconds.
    private static let pause = 50
    /// How long a page's question stays open, seconds.
    private static let patience = 10.0

    /// A server of the folder `content`, in the theme of that name or the content's own; `tell` hears what happens.
    public init(content: String, theme: String?, tell: @escaping @Sendable (Event) -> Void) {
        self.content = content
        self.theme = theme
        self.tell = tell
    }

    /// Serves until it is cancelled, on this machine's own address alone; port 0 is any that is free. Throws when the system
    /// refuses the port.
    public func run(port: UInt16) async throws {
        // A browser that leaves in the middle of an answer must not end the program.
        signal(SIGPIPE, SIG_IGN)
        let watch = ContentWatch(places)
        await read()
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
            handler: ClosureHTTPHandler { [weak self] request in
                await self?.answer(request) ?? HTTPResponse(statusCode: .serviceUnavailable)
            })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            try await server.waitUntilListening()
            if case .ip4(_, let port)? = await server.listeningAddress { tell(.listening("http://127.0.0.1:\(port)/")) }
            group.addTask { try await self.follow(watch) }
            try await group.next()
            group.cancelAll()
        }
    }

    /// The content, and a theme that isn't in the program.
    private nonisolated var places: [String] { [content] + (theme.map { [$0] } ?? []) }

    private nonisolated func follow(_ watch: ContentWatch) async throws {
        var watch = watch
        while !Task.isCancelled {
            try await Task.sleep(for: .milliseconds(Self.pause))
            if watch.hasChanged() { await read() }
        }
    }

    private func read() async {
        let (before, folder) = (draft, content)
        let clock = ContinuousClock()
        let start = clock.now
        // Beside the actor, so that pages are served meanwhile.
        let next = await Task.detached(priority: .userInitiated) { before.reading(folder: folder) }.value
        draft = next
        do throws(PressError) {
            site = try PreviewSite(next, theme: dress(next))
        } catch {
            tell(.theme(error))
        }
        let time = (clock.now - start).components
        tell(.read(next.messages, seconds: Double(time.seconds) + Double(time.attoseconds) * 1e-18))
    }

    private func dress(_ draft: PreviewDraft) throws(PressError) -> Theme {
        if let theme { return try .named(theme, in: "") }
        return try .named(draft.made?.portfolio.site.theme ?? "boardroom", in: content)
    }

    // MARK: Answers

    private func answer(_ request: HTTPRequest) async -> HTTPResponse {
        guard request.method == .GET || request.method == .HEAD else {
            return HTTPResponse(statusCode: .methodNotAllowed)
        }
        // A page of elsewhere that calls itself by a name of this machine is told nothing.
        guard Self.isOwn(request.headers[.host] ?? "") else { return HTTPResponse(statusCode: .misdirectedRequest) }
        let path = String(request.path.drop { $0 == "/" })
        if path.hasPrefix(PreviewSite.question) {
            let isNewer = await isNewer(than: Int(path.dropFirst(PreviewSite.question.count)))
            let headers: HTTPHeaders = [.cacheControl: "no-store"]
            return HTTPResponse(statusCode: isNewer ? .ok : .noContent, headers: headers)
        }
        guard let site else { return HTTPResponse(statusCode: .serviceUnavailable) }
        let answer = site.answer(path.removingPercentEncoding ?? path)
        let headers: HTTPHeaders = [.contentType: answer.type, .cacheControl: "no-store"]
        return HTTPResponse(
            statusCode: answer.isFound ? .ok : .notFound, headers: headers, body: Data(answer.bytes))
    }

    /// Whether there is a newer draft than this, or there will be within a few seconds.
    private func isNewer(than version: Int?) async -> Bool {
        let end = ContinuousClock.now + .seconds(Self.patience)
        while ContinuousClock.now < end {
            if site?.version != version { return true }
            guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { return false }
        }
        return false
    }

    private static func isOwn(_ host: String) -> Bool {
        let name = host.split(separator: ":").first ?? ""
        return name == "127.0.0.1" || name == "localhost"
    }
}
