/// The ladders within families of models (methods.md 7).
enum FamilyAssembly {
    /// The families with a step to judge, by name; one that holds every model says nothing that the workload's ladder
    /// doesn't.
    static func ladders(_ contenders: [Contender], worth: Double?) -> [FamilyLadder] {
        let families = Dictionary(grouping: contenders.filter { $0.model.family != nil }) { $0.model.family ?? "" }
        return families.sorted { $0.key < $1.key }.compactMap { family, members in
            guard members.count > 1, members.count < contenders.count else { return nil }
            let ladder = LadderAssembly.finding(members, worth: worth)
            return ladder.rungs.count > 1 ? FamilyLadder(family: family, ladder: ladder) : nil
        }
    }
}
