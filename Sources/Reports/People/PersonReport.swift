import CivicDomain
import Interchange
import Words

/// All that the register holds of one person (GDPR, art. 15): the person's own fields, every record that names the person,
/// what belongs to those, removed ones too; why it is held, where it comes from and for how long.
struct PersonReport: RecordReport {
  static let offer = ReportOffer(
    Person.kind.name, Label(pl: "dane jednej osoby", en: "data of one person"),
    about: Label(
      pl: "Wszystko, co rejestr przechowuje o jednej osobie (art. 15 RODO).",
      en: "All that the register holds of one person (art. 15 GDPR)."),
    for: .personal,
    spoken: Label(pl: "kopia danych dostęp art 15", en: "copy of data access"))

  func blocks(of person: Person, in setting: ReportSetting) -> [ReportPage.Block] {
    let kind = Schema.kind(of: Person.self)
    let identifier = ReportPage.Fact(setting.capitalized(Self.identifier), person.id.raw)
    let holdings = Holdings(of: person.id.any, on: setting.register)
    return [.facts([identifier] + setting.facts(kind.fields, of: person.id.any, person.values))]
      + holdings.byKind.flatMap { blocks(of: $0, $1, in: setting) }
      + [
        .heading(setting.text(Self.rightsHeading)), .paragraph(setting.text(Self.rights)),
        .notice(setting.text(Self.notHeld)),
      ]
  }

  func personalRecords(of person: Person, in setting: ReportSetting) -> [RecordID] { [person.id.any] }

  /// The records of one kind, and why they are held.
  private func blocks(of kind: AnyKind, _ ids: [RecordID], in setting: ReportSetting) -> [ReportPage.Block] {
    let records = ids.compactMap(setting.register.stored)
    // What is worked out of others is told only where the record is called by it: `U-14`.
    let fields = kind.fields.filter { $0.isStored || kind.naming.flatMap(\.fields).contains($0.name) }
    let cells = records.map { record in fields.map { setting.text(of: $0, in: record.id, record.values) } }
    let shown = fields.indices.filter { index in cells.contains { !$0[index].isEmpty } }
    let columns = [Self.identifier] + shown.map { fields[$0].label } + [Label(pl: "w rejestrze", en: "in the register")]
    let rows = zip(records, cells).map { record, cells in
      [record.id.raw] + shown.map { cells[$0] }
        + [record.isGone ? setting.words.removed : setting.text(Label(pl: "jest", en: "there"))]
    }
    return [
      .heading(setting.words.heading(of: kind.kind)), .facts(purpose(of: kind.kind, in: setting)),
      .table(
        ReportPage.Table(
          setting.words.count(ids.count, of: kind.kind),
          columns: columns.map { ReportPage.Column(setting.capitalized($0)) }, rows: rows)),
    ]
  }

  private func purpose(of kind: Kind, in setting: ReportSetting) -> [ReportPage.Fact] {
    let words = setting.words
    let purpose = ProcessingPurpose.of(kind)
    let kept = purpose?.retention.map {
      words.kept(days: setting.register.number(of: $0.period, on: setting.now.day), after: $0.after)
    }
    return [
      ReportPage.Fact(
        setting.text(Label(pl: "Cel", en: "Purpose")), purpose.map { setting.text($0.purpose) } ?? words.notKnown),
      ReportPage.Fact(
        setting.text(Label(pl: "Podstawa", en: "Basis")), purpose.map { setting.text($0.basis) } ?? words.notKnown),
      ReportPage.Fact(
        setting.text(Label(pl: "Skąd", en: "Source")),
        purpose?.source.map { setting.text($0) } ?? words.notKnown),
      ReportPage.Fact(
        setting.text(Label(pl: "Jak długo", en: "How long")),
        kept ?? setting.text(Label(pl: "bez ustalonego terminu", en: "no term is set"))),
    ]
  }

  private static let identifier = Label(pl: "identyfikator", en: "id")
  private static let rightsHeading = Label(pl: "Twoje prawa", en: "Your rights")
  private static let rights = Label(
    pl: """
      Możesz żądać sprostowania danych (art. 16 RODO), ich usunięcia (art. 17) lub ograniczenia przetwarzania (art. 18), \
      wnieść sprzeciw (art. 21) i skargę do Prezesa Urzędu Ochrony Danych Osobowych.
      """,
    en: """
      You may ask for the data to be corrected (art. 16 GDPR), erased (art. 17) or restricted (art. 18), object (art. 21) \
      and complain to the President of the Personal Data Protection Office.
      """)
  private static let notHeld = Label(
    pl: """
      Tego zestawienie nie obejmuje: tekstów, w których ktoś wymienił tę osobę z nazwiska, niedokończonych formularzy, \
      kopii zapasowych i informacji, komu dane wydano.
      """,
    en: """
      Not covered here: texts in which somebody mentioned this person by name, unfinished forms, backups, and to whom \
      data were given out.
      """)
}

/// The records that name a person, and what belongs to those, by their kinds.
private struct Holdings {
  private(set) var byKind: [(kind: AnyKind, ids: [RecordID])] = []

  init(of person: RecordID, on register: any Register) {
    var seen: Set<RecordID> = [person]
    var found: [RecordID] = []
    func add(_ id: RecordID, where isMeant: (AnyKind, String) -> Bool) {
      guard let referred = Schema.kind(of: id) else { return }
      for (kind, field) in Schema.referrers(to: referred.kind) {
        guard let any = Schema.kind(named: kind.name), isMeant(any, field) else { continue }
        for other in register.ids(of: kind, whose: field, is: id.raw)
          + register.removedIds(of: kind, whose: field, is: id.raw) where seen.insert(other).inserted
        {
          found.append(other)
        }
      }
    }
    add(person) { _, _ in true }
    // What a record is a part of is told with it: an answer with its remark, a file with its registration.
    var next = 0
    while next < found.count {
      add(found[next]) { kind, field in kind.wholeField?.name == field }
      next += 1
    }
    byKind = Schema.kinds.compactMap { kind in
      let ids = found.filter { $0.prefix == kind.kind.idPrefix }
      return ids.isEmpty ? nil : (kind, ids)
    }
  }
}
