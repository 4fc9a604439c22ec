import Testing

@testable import Statistics

@Suite("Waits by how far arrivals and service vary")
struct VariabilityTests {
    @Test("waits are multiplied by half the sum of the squared variations, and how many wait stays")
    func waits() throws {
        let factor = Queueing.variability(arrivals: 1.5, service: 0.5)
        #expect(factor == 1.25)
        let random = try #require(Queueing(arrivalRate: 3, serviceRate: 1, servers: 4))
        let varied = try #require(Queueing(arrivalRate: 3, serviceRate: 1, servers: 4, variability: factor))
        #expect(varied.waitProbability == random.waitProbability)
        let (mean, plain) = try (#require(varied.meanWait), #require(random.meanWait))
        #expect(abs(mean - 1.25 * plain) < 1e-12)
        let (quantile, base) = try (#require(varied.waitQuantile(0.99)), #require(random.waitQuantile(0.99)))
        #expect(abs(quantile - 1.25 * base) < 1e-12)
        let beyond = try #require(varied.probabilityOfWait(over: quantile))
        #expect(abs(beyond - 0.01) < 1e-12)
    }

    @Test("both at random are the plain queue, and without any variation nobody waits")
    func ends() throws {
        let plain = try #require(Queueing(arrivalRate: 3, serviceRate: 1, servers: 4))
        let random = try #require(
            Queueing(
                arrivalRate: 3, serviceRate: 1, servers: 4, variability: Queueing.variability(arrivals: 1, service: 1)))
        #expect(random == plain)
        let steady = try #require(Queueing(arrivalRate: 3, serviceRate: 1, servers: 4, variability: 0))
        #expect(steady.meanWait == 0)
        #expect(steady.probabilityOfWait(over: 0) == 0)
        #expect(Queueing(arrivalRate: 3, serviceRate: 1, servers: 4, variability: -1) == nil)
    }

    @Test("more variation takes more replicas for the same limit")
    func replicas() throws {
        func needed(_ variability: Double) throws -> Int {
            try Replicas.needed(
                arrivalRate: 10, serviceRate: 2, limit: 1.2, quantile: 0.95, serviceTime: 1, variability: variability)
        }
        let counts = try [0, 1, 9].map(needed)
        // Without waits only the utilisation of 0.85 counts.
        #expect(counts[0] == 6)
        #expect(counts[0] < counts[1] && counts[1] < counts[2])
    }
}
