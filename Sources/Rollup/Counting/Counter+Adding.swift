/// How a call is added to its group.
extension Counter {
    /// A call's numbers; times as places of the scale's buckets.
    struct Call {
        var hasFailed: Bool
        var cost: Int
        var input: Int
        var cached: Int
        var output: Int
        var whole: Int
        var firstToken: Int
        var betweenTokens: Int
    }

    /// The place of a time of 0, and of none.
    private static let zeroPlace = -1
    private static let noPlace = -2

    @inline(__always) func place(_ time: Int) -> Int {
        time > 0 ? scale.index(of: time) : time == 0 ? Self.zeroPlace : Self.noPlace
    }

    @inline(__always) func add(_ call: Call, to number: Int) {
        let group = table.groups + number
        group.pointee.calls &+= 1
        var holds = group.pointee.cost.add(call.cost)
        holds = group.pointee.input.add(call.input) && holds
        holds = group.pointee.cached.add(call.cached) && holds
        holds = group.pointee.output.add(call.output) && holds
        if !holds { failure = .overflow }
        // A failed call is slower than any limit, however soon it came back (methods.md 4.6).
        if call.hasFailed {
            group.pointee.failed &+= 1
            return
        }
        Self.add(call.whole, to: &group.pointee.whole)
        Self.add(call.firstToken, to: &group.pointee.firstToken)
        Self.add(call.betweenTokens, to: &group.pointee.betweenTokens)
    }

    @inline(__always) private static func add(_ place: Int, to histogram: inout Histogram) {
        if place >= 0 { histogram.add(place) } else if place == zeroPlace { histogram.zero &+= 1 }
    }
}
