import ArgumentParser
import CivicDomain
import CrowdedRegister
import FlatFileStore
import Interchange
import Reports
import Testing

@testable import wspolnie

/// Twice as many siblings cost a command at most two and a half times as much: counted by the store, never timed. Walks
/// the list of commands, so that a new one is asked for its cost.
@Suite struct CommandGrowthTests {
  private static let few = 60
  private static let allowed = 2.5

  /// What is run of each command. `nil`: it works on whole files, or on none.
  static let arguments: [String: [[String]]?] = [
    "demo": nil, "kiosk": nil, "init": nil, "restore": nil, "migrate": nil, "repair": nil, "backup": nil,
    "attachment": nil,
    "check": nil, "diagnose": nil, "setup kiosk": nil, "setup ssh": nil, "setup backup": nil, "seal": [[]],
    "access": [[]],
    "list": Schema.kinds.flatMap { kind -> [[String]] in
      let derived = kind.fields.filter { !$0.isStored }.map(\.name)
      return [[], ["--json"], ["--csv"]].map { [kind.kind.name] + $0 }
        + derived.flatMap { [["--sort", $0], ["--where", "\($0)="]].map { [kind.kind.name, "--personal"] + $0 } }
    },
    "count": Schema.kinds.flatMap { kind in
      kind.fields.filter { (try? Grouping(by: $0, of: kind)) != nil }.map { [kind.kind.name, "--by", $0.name] }
    },
    "show": Schema.kinds.map { [Crowd.id($0.kind, 0).raw] },
    "find": [["osoba", "1"], ["sala", "2", "--json"]],
    "add": [["organization", "name=Inna", "legalForm=other"]],
    "set": [[Crowd.session.raw, "title=Inny"], [Crowd.session.raw, "seats=1"], [Crowd.resource.raw, "capacity=3"]],
    "remove": [[Crowd.organization.raw, "--because", "próba"], [Crowd.consultation.raw, "--because", "próba"]],
    "log": [[], ["--json"], [Crowd.session.raw], ["--limit", "1"], ["--exports"], ["--about", "personal"]],
    "import": [["organization", "list.csv"]],
    "export": Schema.kinds.map { [$0.kind.name, "--staff", "--personal"] },
    "report": Reports.all.flatMap { report -> [[String]] in
      let subject = report.subject.map { [$0 == Person.kind ? Crowd.person.raw : Crowd.id($0, 0).raw] } ?? []
      let inputs = report.inputs.filter(\.isRequired).map { "\($0.name)=\(Crowd.clerk.login)" }
      let formats = PageFormat.ofReports.filter { report.offer.isLetter || !PageFormat.ofLetters.contains($0) }
      return formats.map { [report.name] + subject + inputs + ["--personal", "--format", $0.rawValue] }
    },
    "book": [
      [
        Crowd.resource.raw, "--for", Crowd.organization.raw, "--from", "2026-12-01T10:00", "--to", "2026-12-01T11:00",
      ]
    ],
    "booking confirm": [[Crowd.id(Booking.kind, 1).raw]], "booking hand-over": [[Crowd.id(Booking.kind, 1).raw]],
    "booking return": [[Crowd.id(Booking.kind, 1).raw]],
    "booking refuse": [[Crowd.id(Booking.kind, 2).raw, "--because", "próba"]],
    "booking cancel": [[Crowd.id(Booking.kind, 3).raw, "--because", "próba"]],
    "booking step-back": [[Crowd.id(Booking.kind, 1).raw]],
    "booking release": [[Crowd.id(Booking.kind, 1).raw]], "session release": [[Crowd.session.raw]],
    "consultation release": [[Crowd.consultation.raw]], "submission release": [[Crowd.id(Submission.kind, 1).raw]],
    "phoneCall release": [[Crowd.id(PhoneCall.kind, 3).raw]],
    "breach notify": [[Crowd.id(Breach.kind, 1).raw, "at=11.09.2026 12:00", "to=Prezes UODO"]],
    "breach leave-unnotified": [[Crowd.id(Breach.kind, 2).raw, "why=nikomu nic nie grozi"]],
    "breach step-back": [[Crowd.id(Breach.kind, 3).raw, "because=próba"]],
    "breach correct": [[Crowd.id(Breach.kind, 2).raw, "at=1.09.2026 8:00", "because=próba"]],
    "booking assign": [[Crowd.id(Booking.kind, 1).raw, "to=jan"]],
    "booking take": [[Crowd.id(Booking.kind, 1).raw]],
    "session assign": [[Crowd.session.raw, "to=jan"]], "session take": [[Crowd.session.raw]],
    "consultation assign": [[Crowd.consultation.raw, "to=jan"]], "consultation take": [[Crowd.consultation.raw]],
    "submission assign": [[Crowd.id(Submission.kind, 1).raw, "to=jan"]],
    "submission take": [[Crowd.id(Submission.kind, 1).raw]],
    "register": [[Crowd.session.raw, "--name", "Nowa Osoba", "--phone", "600 100 200", "--late", "próba"]],
    "registration cancel": [[Crowd.id(Registration.kind, 1).raw]],
    "registration attended": [[Crowd.id(Registration.kind, 2).raw]],
    "registration absent": [[Crowd.id(Registration.kind, 3).raw]],
    "registration unmark": [[Crowd.id(Registration.kind, 4).raw]],
    "registration call": [[Crowd.id(Registration.kind, 5).raw, "result=called"]],
    "phoneCall done": [[Crowd.id(PhoneCall.kind, 1).raw]],
    "phoneCall assign": [[Crowd.id(PhoneCall.kind, 2).raw, "to=ewa"]],
    "kioskCase settle": [[Crowd.id(KioskCase.kind, 1).raw, "outcome=oddzwoniono"]],
    "kioskCase step-back": [[Crowd.id(KioskCase.kind, 4).raw, "because=próba"]],
    "kioskCase assign": [[Crowd.id(KioskCase.kind, 2).raw, "to=ewa"]],
    "kioskCase take": [[Crowd.id(KioskCase.kind, 3).raw]],
    "kioskCase release": [[Crowd.id(KioskCase.kind, 3).raw]],
    "intake": [[]],
    "phoneCall take": [[Crowd.id(PhoneCall.kind, 3).raw]],
    "person notice": [[Crowd.person.raw, "on=12.09.2026"]],
    "notice renew": [[Crowd.id(Notice.kind, 1).raw, "version=nowa", "validFrom=1.12.2026"]],
    "person notice-step-back": [[Crowd.person.raw, "because=próba"]],
    "personRequest answer": [[Crowd.id(PersonRequest.kind, 1).raw, "answer=Wydano kopię."]],
    "personRequest extend": [[Crowd.id(PersonRequest.kind, 2).raw, "why=dużo akt"]],
    "personRequest step-back": [[Crowd.id(PersonRequest.kind, 1).raw, "because=próba"]],
    "personRequest assign": [[Crowd.id(PersonRequest.kind, 3).raw, "to=ewa"]],
    "personRequest take": [[Crowd.id(PersonRequest.kind, 3).raw]],
    "personRequest release": [[Crowd.id(PersonRequest.kind, 3).raw]],
    "comment": [[Crowd.consultation.raw, "--remark", "Nowa uwaga"]],
    "respond": [[Crowd.id(Submission.kind, 1).raw, "--disposition", "accepted"]],
    "answers approve": [
      [Crowd.consultation.raw, Crowd.id(Submission.kind, 0).raw, "--by", "Prezydent"],
      [Crowd.consultation.raw, "--all", "--by", "Prezydent"],
    ],
    "answers publish": [
      [Crowd.consultation.raw, Crowd.id(Submission.kind, 2).raw], [Crowd.consultation.raw, "--all"],
    ],
    "consultation report": [[Crowd.id(Consultation.kind, 1).raw, "because=próba"]],
    "consultation hand-over": [[Crowd.id(Consultation.kind, 1).raw]],
    "organization write": [[Crowd.organization.raw, "subject=Nabór", "sentOn=dziś"]],
    "resource close": [[Crowd.resource.raw, "from=10.09.2026", "to=11.09.2026", "why=remont"]],
    "response approve": [[Crowd.id(Response.kind, 0).raw, "by=Prezydent"]],
    "response publish": [[Crowd.id(Response.kind, 2).raw]],
    "acts": [[], [Crowd.session.raw], [Crowd.id(Booking.kind, 1).raw], [Crowd.id(Registration.kind, 1).raw]],
    "receipt": [[Crowd.receipt]],
    "setting": [
      [], [Setting.keepNeedsDays.name], [Setting.keepNeedsDays.name, "--json"],
      [Setting.keepNeedsDays.name, "8", "--from", "1.10.2026"],
    ],
    "today": [[], ["--json"], ["--mine"]],
    "erase": [[Crowd.person.raw, "--because", "próba", "--dry-run"], ["--due"]],
    "redact": [[Crowd.session.raw, "agenda", "--because", "próba"]],
  ]

  /// All commands that do something, by their words.
  static func commands(_ type: any ParsableCommand.Type = Wspolnie.self, _ words: [String] = []) -> [[String]] {
    let below = type.configuration.subcommands
    if below.isEmpty { return [words] }
    return below.flatMap { commands($0, words + [$0.configuration.commandName ?? ""]) }
  }

  /// The acts that are offered, which no parser knows.
  static let acts = Schema.acts.compactMap { act in
    act.offered?.kind.map { [$0.name, act.offered?.name ?? ""] }
  }

  private static func desk(_ size: Int) throws -> CommandDesk {
    let desk = try CommandDesk()
    // Wednesday, 9 September 2026, the day after the last remark came.
    desk.now = try WarsawTime.instant(LocalTime("2026-09-09T14:32"))
    desk.run("init", desk.folder + "/data")
    _ = try desk.file("list.csv", "name;legalForm\nZ pliku;other\n")
    let importing = try Store(desk.folder + "/data").importing(by: Crowd.clerk, at: desk.now)
    while importing.snapshot() != nil {
      Crowd(size).changes.forEach(importing.take)
      importing.commit()
    }
    guard case .done? = importing.outcome else { throw NotFilled() }
    return desk
  }

  private struct NotFilled: Error {}

  /// What costs as much as another that is run: a stored field that names no record, counted by, is read as the first such
  /// field of its kind is; and a page is whole before it is rendered, which reads nothing, so that each report is asked for
  /// in one format, in turn.
  private static let alike: Set<[String]> = {
    var alike: Set<[String]> = []
    for kind in Schema.kinds {
      let plain = kind.fields.filter { field in
        field.isStored && !field.shape.isReference && (try? Grouping(by: field, of: kind)) != nil
      }
      alike.formUnion(plain.dropFirst().map { ["count", kind.kind.name, "--by", $0.name] })
    }
    let reports = (arguments["report"] ?? nil) ?? []
    let byReport = Dictionary(grouping: reports) { $0[0] }.sorted { $0.key < $1.key }.map(\.value)
    for (index, runs) in byReport.enumerated() {
      alike.formUnion(runs.enumerated().filter { $0.offset != index % runs.count }.map { ["report"] + $0.element })
    }
    return alike
  }()

  @Test func twiceTheSiblings() throws {
    let (few, many) = (try Self.desk(Self.few), try Self.desk(2 * Self.few))
    for command in Self.commands() + Self.acts {
      guard let known = Self.arguments[command.joined(separator: " ")] else {
        Issue.record("say above how \(command) is run, so that its cost is known")
        continue
      }
      for arguments in known ?? [] {
        let words = command + arguments
        if Self.alike.contains(words) { continue }
        func run(at desk: CommandDesk) -> (wspolnie.ExitCode, ReadingCost) {
          let code = desk.run(words.map { $0 == "list.csv" ? desk.folder + "/list.csv" : $0 }).code
          return (code, desk.store?.readingCost ?? ReadingCost())
        }
        let ((code, cost), (codeTwice, twice)) = (run(at: few), run(at: many))
        #expect(code == codeTwice && code != .usage, "\(words)")
        func grew(_ one: Int, _ other: Int, from least: Int) -> Bool {
          Double(other) > Self.allowed * Double(max(one, least))
        }
        #expect(!grew(cost.records, twice.records, from: 40), "\(words): records \(cost.records), \(twice.records)")
        #expect(!grew(cost.probes, twice.probes, from: 100), "\(words): probes \(cost.probes), \(twice.probes)")
        #expect(!grew(cost.bytes, twice.bytes, from: 10_000), "\(words): bytes \(cost.bytes), \(twice.bytes)")
      }
    }
  }
}
