import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie today`, which lists what is due.
struct TodayCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      "today", pl: "Co jest do zrobienia dziś i w najbliższych dniach.",
      en: "What is due today and in the next days.",
      more: (
        pl: """
        Spotkania dziś i jutro, osoby, do których trzeba zadzwonić, kończące się zapisy, uwagi bez opublikowanej odpowiedzi (najstarsze najpierw), rzeczy do \
        wydania i do zwrotu, konsultacje, które wkrótce się kończą, sprawozdania i raporty, daty roku programu \
        współpracy, kopie zapasowe. W każdym wierszu: co, kiedy i identyfikator dla wspolnie show. Potem, kiedy zrobiono \
        ostatnią dobrą kopię i ostatnią próbę jej odtworzenia, kiedy sprawdzono rejestr, a po wykrzykniku to, co trzeba naprawić (uszkodzenie, mało \
        miejsca, zegar). Na końcu, ilu osobom minął termin przechowywania danych. Z --json klucze id (daty roku go nie mają), kind (\(Self.words)), due (dla \
        odpowiedzi: dzień, od którego uwaga czeka), what, source (skąd jest termin), handler (login osoby, która się tym \
        zajmuje) i for (ta osoba, jeśli dziś ją zastępujesz), a w wierszu kind=health lastBackup, \
        lastTrial, failedTrial (ostatnia próba, jeśli się nie udała), lastCheck, lastChange, damaged, spaceLeft (w bajtach), \
        recorded (co utracono albo zmieniono wcześniej i kiedy to odnotowano) i concerns.
        """,
        en: """
        Sessions today and tomorrow, people to be rung, registrations that close, remarks without a published answer (the oldest first), \
        things to hand over and to take back, consultations that close soon, reports, the dates of the cooperation \
        programme's year, backups. Each row has what, when, and the id for wspolnie show. Then when the last good \
        backup, the last trial of one and the last examination of the register were, and behind an exclamation mark what must be mended (damage, little room, the \
        clock). At the end, for how many people retention is over. With --json the keys id (a date of the year has none), kind (\(Self.words)), due (of \
        an answer the day since which the remark waits), what, source (where the day comes from), handler (the login of whoever \
        handles it) and for (the same, where you stand in for them today), and in the line of \
        kind=health lastBackup, lastTrial, failedTrial (the last trial, where it failed), lastCheck, lastChange, damaged, \
        spaceLeft (in bytes), recorded (what was lost or changed before, and when that was recorded) and concerns.
        """
      ))
  }

  /// The words of the duties, as scripts know them.
  private static let words = Duty.all.map(\.id).joined(separator: ", ")

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Flag(help: .said(pl: "jeden obiekt JSON w wierszu", en: "one JSON object a line"))
  var json = false

  @Flag(
    help: .said(
      pl:
        "tylko to, czym zajmujesz się Ty, w czym dziś kogoś zastępujesz i czego nikomu się nie przydziela: naruszenia, "
        + "terminy danych i kopie",
      en: "only what you handle, what you do today for somebody else, and what is assigned to nobody: breaches, "
        + "retention and backups"))
  var mine = false

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    store.warnOfDamage()
    let hands = Hands(of: store.author.login, on: store.today, in: store.register)
    let due = DueThings(on: store.register, at: store.localNow, in: mine ? hands : nil)
    let overdue = store.retentionOver
    let health = mine ? nil : Health(of: store.register, on: store.store.machine, at: store.now)
    if json {
      for thing in due.things { desk.output.line(utf8: thing.json(in: store, hands)) }
      if let health { desk.output.line(utf8: health.json(in: store)) }
      if let overdue { desk.output.line(utf8: DueThing.json([.kind: "erasure", .what: overdue.lines[0]])) }
      return .done
    }
    let isNothingDue = DueSection.allCases.allSatisfy { due.count(in: $0) == 0 }
    if !isNothingDue { printRows(of: due, hands, at: store) }
    if isNothingDue, overdue == nil { desk.output.line(mine ? desk.words.nothingOfMineDue : desk.words.nothingDue) }
    if let health { desk.output.line(desk.words.line(of: health, today: store.today).text) }
    desk.output.lines(overdue?.lines ?? [])
    return .done
  }

  /// The most rows of a section that are printed: more than anybody does in a day. The rest is counted.
  private static let rows = 100

  private func printRows(of due: DueThings, _ hands: Hands, at store: OpenStore) {
    let (words, output) = (store.desk.words, store.desk.output)
    var rows: [[String]] = []
    var owners: [String] = []
    for section in DueSection.allCases {
      let things = due.things(in: section, first: Self.rows)
      for thing in things {
        rows.append([
          words.text(thing.duty.label), words.what(thing, in: store.circumstances),
          words.when(thing, at: store.localNow), thing.subject?.raw ?? "",
        ])
        owners.append(thing.subject.map { words.whose(hands.owner(of: $0, in: store.register)) } ?? "")
      }
      let more = due.count(in: section) - things.count
      guard more > 0 else { continue }
      rows.append([words.text(section.heading), words.andMore(more), "", "wspolnie today --json"])
      owners.append("")
    }
    // Where nobody handles anything, nothing is said of it.
    let tellsOwners = owners.contains { !$0.isEmpty }
    var table = TextTable(
      [
        TextTable.Column(heading: ""), TextTable.Column(heading: "", isElastic: true), TextTable.Column(heading: ""),
      ] + (tellsOwners ? [TextTable.Column(heading: "")] : []) + [TextTable.Column(heading: words.columnId)])
    for (row, owner) in zip(rows, owners) { table.add(row.dropLast() + (tellsOwners ? [owner] : []) + row.suffix(1)) }
    let width = output.isTerminal ? output.columns : nil
    for line in table.lines(headings: false, width: width) { output.line(line) }
  }
}

extension OpenStore {
  /// The warning that the retention period of personal data is over; nil where nobody's is, or where this person may
  /// not read them.
  fileprivate var retentionOver: Sentences? {
    guard store.hasPersonalData else { return nil }
    let due = RetentionProposal(on: register, today: today).due
    let people = due.count { Schema.kind(of: $0)?.kind == Person.kind }
    let drafts = staleDrafts.count
    guard !due.isEmpty || drafts > 0 else { return nil }
    return desk.words.retentionOver(people: people, needs: due.count - people, drafts: drafts)
  }
}

extension DueThing {
  /// The due thing as one JSON object, the id first.
  fileprivate func json(in store: OpenStore, _ hands: Hands) -> [UInt8] {
    let words = store.desk.words
    let handler = subject.flatMap { store.register.handler(of: $0) } ?? ""
    return Self.json([
      .id: subject?.raw ?? "", .kind: duty.id, .due: moment ?? "", .what: words.what(self, in: store.circumstances),
      .source: duty.source.map { words.text($0) } ?? "", .handler: handler,
      .for: hands.absent.contains(handler) ? handler : "",
    ])
  }

  fileprivate static func json(_ members: KeyValuePairs<JsonKey, String>) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      for (key, text) in members where !text.isEmpty {
        object.key(key)
        object.text(text)
      }
    }
    return writer.bytes
  }
}

extension Health {
  /// The health of the register as one JSON object.
  fileprivate func json(in store: OpenStore) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      func put(_ key: JsonKey, _ text: String?, in object: inout JsonWriter) {
        guard let text else { return }
        object.key(key)
        object.text(text)
      }
      put(.kind, "health", in: &object)
      put(.lastBackup, lastBackup?.madeAt?.text, in: &object)
      put(.lastTrial, lastTrial?.text, in: &object)
      put(.failedTrial, failedTrial?.text, in: &object)
      put(.lastCheck, machine?.lastCheck?.at.text, in: &object)
      put(.lastChange, machine?.lastChange?.text, in: &object)
      if let machine {
        object.key(.damaged)
        object.boolean(machine.isDamaged || machine.lastCheck.map { $0.damages > 0 } ?? false)
      }
      if let left = machine?.spaceLeft {
        object.key(.spaceLeft)
        object.integer(left)
      }
      if let loss = machine?.lastCheck?.recorded {
        object.key(.recorded)
        object.object { object in
          for (key, number) in [
            (JsonKey.lost, loss.transactions), (.touched, loss.touched), (.unknownEnds, loss.unknownEnds),
          ] {
            object.key(key)
            object.integer(number)
          }
          object.key(.recordedAt)
          object.array { array in for instant in loss.recordedAt { array.text(instant.text) } }
        }
      }
      object.key(.concerns)
      object.array { array in
        for concern in concerns { array.text(concern.word) }
      }
      put(.what, store.desk.words.line(of: self, today: store.today).text, in: &object)
    }
    return writer.bytes
  }
}

extension Health.Concern {
  /// The word by which scripts know it.
  fileprivate var word: String {
    switch self {
    case .damaged: "damaged"
    case .damageFound: "damageFound"
    case .clockBehind: "clockBehind"
    case .clockAhead: "clockAhead"
    case .littleSpace: "littleSpace"
    case .refusedHandIns: "refusedHandIns"
    case .stuckHandIns: "stuckHandIns"
    case .newOffices: "newOffices"
    case .failedJobs: "failedJobs"
    case .aheadOfClock(.backup, _): "backupAheadOfClock"
    case .aheadOfClock(.trial, _): "trialAheadOfClock"
    case .aheadOfClock(.check, _): "checkAheadOfClock"
    case .failedTrial: "failedTrial"
    case .damagedCopy: "damagedCopy"
    case .noBackup: "noBackup"
    case .oldBackup: "oldBackup"
    case .noTrial: "noTrial"
    case .oldTrial: "oldTrial"
    case .noCheck: "noCheck"
    case .oldCheck: "oldCheck"
    }
  }
}
