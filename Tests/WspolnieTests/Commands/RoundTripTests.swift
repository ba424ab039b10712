import CivicDomain
import Foundation
import Testing

@testable import wspolnie

/// What `export --staff` wrote comes in into an empty register, and goes out again as it was.
@Suite("A register that comes back from its own exports") struct RoundTripTests {
  /// The kinds whose records all come in again: no act of its own makes or moves them, and nothing personal is in the way.
  static let kinds = [
    "organization", "resource", "series", "session", "consultation", "document", "mailing", "savedView",
    "columnMapping", "substitute",
  ]

  private func table() throws -> CommandDesk {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let list = try desk.file(
      "l.csv",
      "nazwa;forma prawna;jednostka nadrzędna;numer zewnętrzny;KRS;notatki\nKoło C;oddział lub koło;Koło B;c;;\n"
        + "Koło B;oddział lub koło;a;b;0000000011;\"dwa\nwiersze\"\nTowarzystwo A;stowarzyszenie;;a;0000000011;\n"
        + "Fundacja Ryś;fundacja;;;;=1+1\n")
    let run = desk.run("import", "organizations", list)
    #expect(run.code == .done && run.output.contains("Dodano: 4"), "\(run)")
    desk.run("add", "resource", "organization=a", "name=Sala", "category=room", "seats=40", "features=podjazd|rzutnik")
    desk.run("add", "series", "title=Cykl", "organizers=a|b")
    desk.run("add", "session", "title=S", "start=2026-12-02T17:00", "end=2026-12-02T19:00", "externalId=s")
    desk.run("add", "consultation", "subject=Plan", "opens=2026-10-01", "closes=2026-10-20", "externalId=k")
    let ids = ["sessions", "consultations"].compactMap { kind in
      desk.run("list", kind, "--json").output.firstMatch(of: /(ses|cns)-[0-9a-z]+/).map { String($0.0) }
    }
    try #require(ids.count == 2)
    #expect(desk.run("session", "assign", ids[0], "to=ola").code == .done)
    #expect(desk.run("consultation", "assign", ids[1], "to=jan").code == .done)
    let handedOver = desk.run("consultation", "hand-over", ids[1], "on=2026-11-02")
    #expect(handedOver.code == .done, "\(handedOver)")
    desk.run("add", "document", "consultation=\(ids[1])", "title=Projekt")
    desk.run("add", "savedView", "name=Z Reden", "of=organization", "conditions=district=Reden")
    return desk
  }

  @Test(arguments: ["csv", "xlsx", "json"])
  func oneByOne(format: String) throws {
    let (from, to) = (try table(), try CommandDesk())
    to.run("init", to.folder + "/data")
    func out(_ kind: String, of desk: CommandDesk, as format: String, _ path: String) throws -> Data {
      let run = desk.run("export", kind, "--staff", "--format", format, "--output", path, "--force")
      #expect(run.code == .done, "\(run)")
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    for kind in Self.kinds {
      let path = from.folder + "/\(kind).\(format)"
      let first = try out(kind, of: from, as: format, path)
      if first.isEmpty { continue }
      let run = to.run(["import", kind, path] + (format == "json" ? ["--format", "json"] : []))
      #expect(run.code == .done, "\(kind): \(run)")
      let (before, after) = (
        try out(kind, of: from, as: "csv", from.folder + "/a.csv"),
        try out(kind, of: to, as: "csv", to.folder + "/b.csv")
      )
      #expect(before == after, "\(kind) as \(format)")
      #expect(!before.isEmpty)
    }
    #expect(to.run("check").code == .done)
    #expect(to.run("list", "organizations").output.contains("Koło C"))
  }

  @Test func branchesAreTakenBackWithTheirImport() throws {
    let (from, to) = (try table(), try CommandDesk())
    to.run("init", to.folder + "/data")
    let path = from.folder + "/o.csv"
    #expect(from.run("export", "organizations", "--staff", "--output", path).code == .done)
    let run = to.run("import", "organizations", path)
    let number = try #require(run.lines.last?.split(separator: " ").last.map(String.init), "\(run)")
    let undone = to.run("import", "--undo", number)
    #expect(undone.code == .done && undone.output.contains("usunięto: 4"), "\(undone)")
    #expect(to.run("list", "organizations").output.isEmpty)
    let again = try #require(undone.lines.last?.split(separator: " ").last.map(String.init))
    let back = to.run("import", "--undo", again)
    #expect(back.code == .done, "what was taken back comes again, associations before their branches: \(back)")
    #expect(to.run("list", "organizations", "--json").lines.count == 4 && to.run("check").code == .done)
  }

  @Test func whyARowIsRefusedIsSaid() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let list = try desk.file(
      "l.csv", "nazwa;forma prawna;jednostka nadrzędna\nA;oddział;B\nB;oddział;A\nC;oddział;A\nD;oddział;D\n")
    let run = desk.run("import", "organizations", list)
    #expect(run.code == .badData && run.output.contains("wiersze 2, 3 odnoszą się do siebie nawzajem"), "\(run)")
    #expect(run.output.contains("to wiersz 2, który jest odrzucony") && run.output.contains("sam do siebie"), "\(run)")
  }
}
