import CivicDomain
import Interchange
import SeededRandom
import Testing

/// Rows of one file that refer to each other: a branch and its association, wherever they stand.
@Suite("A row that refers to another row of its file") struct RowReferenceTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  private func parent(_ name: String) throws -> String? {
    let id = try #require(
      scene.register.ids(of: Organization.kind, whose: Organization.name(of: \.name), is: name).first)
    return scene.values(id)[Organization.name(of: \.branchOf)].map { scene.values(RecordID($0.plain)) }?["name"]?.plain
  }

  private let head = "id;name;legalForm;branchOf;externalId;krs\n"

  @Test(arguments: ["Towarzystwo A", "t-1", "0000000011", "„TOWARZYSTWO  A”"])
  mutating func `is its branch, above it and below, by whatever it is called`(typed: String) throws {
    let (branch, association) = (";Koło B;branch;\(typed);;\n", ";Towarzystwo A;association;;t-1;0000000011\n")
    for rows in [branch + association, association + branch] {
      scene = try ImportScene()
      let plan = try scene.take(head + rows)
      #expect(plan.added.count == 2 && plan.findings.isEmpty, "\(plan.reasons)")
      #expect(plan.rows.map(\.number) == (rows.hasPrefix(branch) ? [3, 2] : [2, 3]), "what it refers to comes first")
      #expect(try parent("Koło B") == "Towarzystwo A")
      #expect(try scene.plan(head + rows).leftAlone.count == 2, "a second time all is there")
    }
  }

  @Test mutating func `is its branch by the ids of an own export, into an empty register`() throws {
    let plan = try scene.take(
      head + "org-3jgedrt7tm;Koło C;branch;org-hp6e41ztsd;;\norg-7k2m9xq4w1;Koło D;branch;org-3jgedrt7tm;;\n"
        + "org-hp6e41ztsd;Towarzystwo A;association;;;\n")
    #expect(plan.added.map(\.raw) == ["org-hp6e41ztsd", "org-3jgedrt7tm", "org-7k2m9xq4w1"], "\(plan.reasons)")
    #expect(try parent("Koło D") == "Koło C" && parent("Koło C") == "Towarzystwo A")
  }

  @Test mutating func `has the numbers of its association, and its circles one name`() throws {
    let plan = try scene.take(
      head + ";Towarzystwo A;association;;;0000000011\n;Koło nr 1;branch;Towarzystwo A;k1;0000000011\n"
        + ";Koło nr 2;branch;Towarzystwo A;k2;0000000011\n;Inne;association;;;0000000012\n"
        + ";Koło nr 1;branch;Inne;;\n;Obce;association;;;0000000011\n")
    #expect(plan.added.count == 5, "\(plan.reasons)")
    #expect(plan.reasons.count == 1, "a stranger has no right to its number")
    #expect(try scene.plan(head + ";Koło nr 1;branch;Inne;;\n").leftAlone.count == 1)
  }

  @Test mutating func `is refused with the row that it refers to`() throws {
    let plan = try scene.plan(
      head + ";Koło B;branch;Koło A;;\n;Koło A;branch;Towarzystwo;;\n;Towarzystwo;klub karciany;;;\n;Ryś;UKS;;;\n")
    #expect(plan.added.count == 1 && plan.rows.map(\.number) == [4, 3, 2, 5])
    #expect(plan.reasons.dropFirst() == [.refusedRow(4), .refusedRow(3)], "\(plan.reasons)")
    #expect(plan.findings.dropFirst().allSatisfy { $0.cell == 3 })
  }

  @Test mutating func `is refused in a circle, and so is what leads into it`() throws {
    let plan = try scene.plan(
      head + ";Ogon;branch;A;;\n;A;branch;B;;\n;B;branch;C;;\n;C;branch;A;;\n;Sam;branch;Sam;;\n;Ryś;UKS;;;\n")
    #expect(plan.added.count == 1)
    let circle = ImportFinding.Reason.circle([3, 4, 5])
    #expect(plan.reasons.filter { $0 == circle }.count == 3, "\(plan.reasons)")
    #expect(plan.reasons.contains(.refusedRow(3)) && plan.reasons.contains(.circle([6])))
  }

  @Test mutating func `closes no circle by changing two that there are`() throws {
    let ids = try scene.take(head + ";A;association;;a;\n;B;association;;b;\n").added
    let plan = try scene.plan("externalId;branchOf\na;\(ids[1].raw)\nb;\(ids[0].raw)\n")
    #expect(plan.changed == [ids[0]])
    #expect(plan.reasons == [.field(try scene.field("branchOf"), .branchOfItself)])
  }

  @Test mutating func `that names several rows says which`() throws {
    let plan = try scene.plan(head + ";Ryś;UKS;;r;\n;Ryś;foundation;;;\n;Koło;branch;Ryś;;\n;Koło 2;branch;r;;\n")
    #expect(plan.reasons == [.severalRows([2, 3])] && plan.added.count == 3)
    #expect(try scene.plan(head + ";Koło;branch;nic;;\n").reasons.count == 1)
  }

  /// A chain as long as a file: no recursion, and what is deeper than branches are is refused.
  @Test mutating func `of a chain as long as the file is decided without falling`() throws {
    let rows = (0..<3_000).map { ";K\($0);branch;K\($0 + 1);;\n" }.joined()
    let plan = try scene.plan(head + rows + ";K3000;association;;;\n")
    #expect(plan.rows.count == 3_001 && plan.added.count >= 20 && plan.added.count < 30, "\(plan.added.count)")
    #expect(plan.rows.first?.number == 3_002)
  }

  /// However the rows of a tree are shuffled: all of them come in, each as a branch of the same.
  @Test mutating func `of a shuffled tree comes in as it is`() throws {
    let seed: UInt64 = Thoroughness.seed
    print("RowReferenceTests: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for round in 0..<40 {
      scene = try ImportScene()
      let parents = (0..<30).map {
        $0 == 0 || random.once(in: 5) ? nil : Optional(random.number(max(0, $0 - 9)...$0 - 1))
      }
      var rows = parents.enumerated().map { index, parent in
        let typed = parent.map { random.once(in: 2) ? "Nazwa \($0)" : "e\($0)" } ?? ""
        return ";Nazwa \(index);\(parent == nil ? "association" : "branch");\(typed);e\(index);\n"
      }
      rows.shuffle(using: &random)
      let plan = try scene.take(head + rows.joined())
      #expect(plan.added.count == 30, "seed \(seed), round \(round): \(plan.reasons)")
      for (index, parent) in parents.enumerated() {
        #expect(try self.parent("Nazwa \(index)") == parent.map { "Nazwa \($0)" }, "seed \(seed), round \(round)")
      }
    }
  }
}
