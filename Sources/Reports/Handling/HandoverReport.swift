import CivicDomain
import Interchange
import Words

/// What somebody hands on who leaves their post, or is away: what is due of what they handle, all of it that is not over,
/// the answers that they left as drafts, the settings that they changed, who stands in for whom from now on; and what is due
/// and is nobody's, for they did that too.
struct HandoverReport: GeneralReport {
  /// Whose it is.
  var login = ""
  /// Who takes it on; empty: that is not known yet.
  var successor = ""

  static let offer = ReportOffer(
    "handover", Label(pl: "przekazanie obowiązków", en: "handover of duties"),
    about: Label(
      pl: "Co jedna osoba ma w toku: terminy, sprawy, szkice stanowisk, zmienione ustawienia, zastępstwa.",
      en: "What one person has under way: what is due, the records, draft answers, settings changed, substitutions."),
    for: .staff,
    spoken: Label(
      pl: "przekaż sprawy dla zmiennika koniec dnia idę do domu", en: "hand over cases end of day going home"))
  static let listed = Substitute.kind
  static let fields: [Field] = [
    login(SavedView.name(of: \.login), \.login, required: true, pl: "czyje (login)", en: "whose (login)"),
    login("successor", \.successor, pl: "komu (login)", en: "to whom (login)"),
  ]

  /// A slip of the pen is no empty handover.
  func mustHaveItsMatter(in setting: ReportSetting) throws(ReportRefusal) {
    let known = setting.writers.union(setting.register.namedLogins)
    if known.contains(login) { return }
    // Who wrote only long ago still has what they wrote.
    if theirs(on: setting.register, asOf: setting.now.day).contains(where: { !$0.ids.isEmpty }) { return }
    throw .unknownLogin(login, known: known.sorted())
  }

  /// Records of a kind that are told, and due things: more than anybody has under way. The rest is counted.
  private static let most = 200

  func blocks(in setting: ReportSetting) -> [ReportPage.Block] {
    let blocks =
      due(in: setting) + theirs(on: setting.register, asOf: setting.now.day).flatMap { told($1, of: $0, in: setting) }
    let nothing = Label(
      pl: "Ta osoba nie ma niczego w toku. O formularzach odłożonych na jej biurku ten raport nie wie.",
      en: "They have nothing under way. Of forms put aside on their desk this report knows nothing.")
    let facts = zip(Self.fields, [login, successor]).filter { !$1.isEmpty }
      .map { ReportPage.Fact(setting.capitalized($0), $1) }
    let toOthers = Label(pl: "do zrobienia, nikomu nieprzydzielone", en: "to do, assigned to nobody")
    return [.facts(facts)] + (blocks.isEmpty ? [.paragraph(setting.text(nothing))] : blocks)
      + table(of: nobodys(in: setting), toOthers, in: setting)
      + table(of: everybodys(in: setting), Label(pl: "wspólne", en: "everybody's"), in: setting)
  }

  func personalRecords(in setting: ReportSetting) -> [RecordID] {
    let told = theirs(on: setting.register, asOf: setting.now.day).flatMap { $1.prefix(Self.most) }
    let due =
      dueThings(in: setting).prefix(Self.most) + nobodys(in: setting).prefix(Self.most)
      + everybodys(in: setting).prefix(Self.most)
    return Array(Set(told + due.compactMap(\.subject)))
  }

  /// Their records, kind by kind: those that they handle and that are not over, and what of others they did last.
  private func theirs(on register: any Register, asOf day: Day) -> [(kind: AnyKind, ids: [RecordID])] {
    let handled = Schema.kinds.compactMap { kind in
      kind.handlerField.map { field in
        let ids = register.ids(of: kind.kind, whose: field.name, is: login) + unassigned(of: kind, on: register)
        return (kind, ids.filter { !register.isOver($0, on: day) })
      }
    }
    let drafts = Condition(\Response.state, is: .draft)
    let done = [
      (Schema.kind(of: Response.self), register.page(Query(Response.kind, where: [drafts]), window: 0..<Int.max).ids),
      (Schema.kind(of: SettingValue.self), register.page(Query(SettingValue.kind), window: 0..<Int.max).ids),
    ].map { kind, ids in (kind, ids.filter { register.stored($0)?.changedBy == login }) }
    let substitutions = Substitute.naming(login, on: register).filter { !$0.isOver(on: register, asOf: day) }
      .map(\.id.any)
    return handled + done + [(Schema.kind(of: Substitute.self), substitutions)]
  }

  /// What nobody else was given and is theirs until then: whoever made a promise sees to it.
  private func unassigned(of kind: AnyKind, on register: any Register) -> [RecordID] {
    guard let first = kind.fields.first(where: \.isFirstHandler), let handler = kind.handlerField else { return [] }
    return register.ids(of: kind.kind, whose: first.name, is: login).filter {
      register.living($0, of: kind.kind)?[handler.name] == nil
    }
  }

  private func told(_ ids: [RecordID], of kind: AnyKind, in setting: ReportSetting) -> [ReportPage.Block] {
    guard !ids.isEmpty else { return [] }
    let table = RecordTable(of: kind).table(of: Array(ids.prefix(Self.most)), in: setting)
    return [.table(table)] + rest(of: ids.count, in: setting)
  }

  /// How many more there are than are told.
  private func rest(of count: Int, in setting: ReportSetting) -> [ReportPage.Block] {
    let more = count - Self.most
    return more > 0 ? [.paragraph(setting.words.andMore(more))] : []
  }

  /// What is due of what they handle, and of what they promised and nobody was given.
  private func dueThings(in setting: ReportSetting) -> [DueThing] {
    things(of: login, in: setting)
      + ungiven(in: setting).filter { firstHandler(of: $0, on: setting.register) == .text(login) }
  }

  /// What is due and nobody's: what somebody promised is theirs.
  private func nobodys(in setting: ReportSetting) -> [DueThing] {
    ungiven(in: setting).filter { firstHandler(of: $0, on: setting.register) == nil }
  }

  /// What is due of records that were given to nobody.
  private func ungiven(in setting: ReportSetting) -> [DueThing] {
    things(of: "", in: setting).filter { $0.subject != nil }
  }

  /// What is due of records that nobody can be given: it is told, so that somebody sees to it. The terms of a year, which are of no
  /// record, everybody's desk tells.
  private func everybodys(in setting: ReportSetting) -> [DueThing] {
    DueThings(on: setting.register, at: setting.now, in: Hands(of: login)).things.filter {
      $0.duty.isEverybodys && $0.subject != nil
    }
  }

  private func things(of login: String, in setting: ReportSetting) -> [DueThing] {
    // What is everybody's stays so: it is nobody's to hand on.
    DueThings(on: setting.register, at: setting.now, in: Hands(of: login)).things.filter { !$0.duty.isEverybodys }
  }

  /// Who sees to the record of a due thing until it is given to somebody; nil: nobody.
  private func firstHandler(of thing: DueThing, on register: any Register) -> FieldValue? {
    guard let id = thing.subject, let kind = Schema.kind(of: id),
      let first = kind.fields.first(where: \.isFirstHandler)
    else { return nil }
    return register.living(id, of: kind.kind)?[first.name]
  }

  /// What is due by now of what is theirs.
  private func due(in setting: ReportSetting) -> [ReportPage.Block] {
    table(of: dueThings(in: setting), Label(pl: "do zrobienia", en: "to do"), in: setting)
  }

  private func table(of things: [DueThing], _ caption: Label, in setting: ReportSetting) -> [ReportPage.Block] {
    guard !things.isEmpty else { return [] }
    let headings = [
      Label(pl: "co zrobić", en: "to do"), Label(pl: "termin", en: "when"), Label(pl: "czego dotyczy", en: "what"),
    ]
    let rows = things.prefix(Self.most).map { thing in
      [
        setting.text(thing.duty.label), setting.words.whenOnPaper(thing),
        setting.words.what(thing, in: setting.circumstances),
      ]
    }
    return [
      .table(
        ReportPage.Table(
          setting.capitalized(caption), columns: headings.map { ReportPage.Column(setting.capitalized($0)) }, rows: rows
        ))
    ] + rest(of: things.count, in: setting)
  }
}
