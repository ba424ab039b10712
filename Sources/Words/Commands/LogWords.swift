import CivicDomain

extension Words {
  /// The name of an act in the log, by the word that stands in a file. `changesPlainKinds`: whether a record was
  /// changed of a kind that no act of its own makes; asked only where it matters, for an import is as long as the
  /// register.
  ///
  /// Older programs wrote the word of an import also of several acts together and of undoing several: of what an act of its
  /// own makes it cannot be known which it was.
  public func actInLog(_ word: String, changesPlainKinds: @autoclosure () -> Bool) -> String {
    guard let known = Schema.declaration(logged: word) else { return unknownInLog(word) }
    if known == Together.importing, !changesPlainKinds() {
      return said(pl: "wczytano albo zapisano razem", en: "brought in or saved together")
    }
    return known.words.logged[language]
  }

  /// The name of what was done to one record: as the act is called in the log, and of what went with what was done to another as that
  /// is called by itself.
  public func done(_ change: LoggedChange, to kind: AnyKind) -> String {
    besides(change.act, change.change) ?? actInLog(change.act, changesPlainKinds: kind.kind.madeBy == nil)
  }

  /// The name of what was done to a record in one with what the word of an act says of another: that whoever it names was given a
  /// notice with it, or with a removal, that they were not after all. Nil: the word is about this one.
  public func besides(_ act: String, _ change: Change) -> String? {
    let told: ActDeclaration
    switch act {
    case AddRecord.declaration.word: told = GiveNotice.declaration
    case RemoveRecord.declaration.word: told = StepBackNotice.declaration
    default: return nil
    }
    guard change.gone == nil, let kind = Schema.kind(of: change.id) else { return nil }
    let isNotice = change.fieldNames.allSatisfy {
      kind.field($0)?.changingActs.contains(GiveNotice.declaration) ?? false
    }
    return isNotice && !change.fieldNames.isEmpty ? told.words.logged[language] : nil
  }

  /// What the log tells of something that took personal data out, beside who it was and when: the fields of its record, each
  /// behind its label. Of an export also what became known of it later: that it was broken off.
  /// - Parameters:
  ///   - tellingWhose: whether the one person about whom it was is named; else it is said that it was one.
  ///   - way: tells the way in which it went out, as people call that.
  public func exported(
    _ change: Change, by author: String, tellingWhose: Bool, in circumstances: Circumstances,
    way: (String) -> String = { $0 }
  ) -> String {
    let export = change.id.prefix == PersonalExport.kind.idPrefix ? circumstances.register.stored(change.id) : nil
    let fields = Schema.kind(of: change.id)?.fields.filter { $0.isStored && $0.shape != .time } ?? []
    return fields.compactMap { field in
      let known = change[field.name].flatMap { $0 } ?? export?.values[field.name]
      guard let value = known, value.text != author else { return nil }
      let isWhose = field.audience == .personal
      if field.name == PersonalExport.name(of: \.way), export != nil, let said = value.text {
        return "\(label(of: field)): \(way(said))"
      }
      let text =
        isWhose ? whose(value, named: tellingWhose, in: circumstances) : self.value(value, of: field, in: circumstances)
      return "\(label(of: field)): \(text)"
    }.joined(separator: " · ")
  }

  private func whose(_ value: FieldValue, named isNamed: Bool, in circumstances: Circumstances) -> String {
    guard isNamed, let id = value.text.map({ RecordID($0) }) else { return count(1, of: Person.kind) }
    let screen = Circumstances(register: circumstances.register, now: circumstances.now, place: .screen)
    return "\(name(of: id, in: screen)) (\(id.raw))"
  }

  /// The message that the log tells of no export of personal data.
  public var noExportsLogged: String {
    said(
      pl: "W tej części dziennika nikt nie wydał danych osobowych.",
      en: "Nobody exported personal data in this part of the log.")
  }

  /// The message that the log tells of nothing that touched personal data.
  public var nothingPersonalLogged: String {
    said(
      pl: "W tej części dziennika nic nie dotyczy danych osobowych.",
      en: "Nothing in this part of the log is about personal data.")
  }

  /// The number of a transaction, as `--as-of` and `import --undo` take it: `nr 119`.
  public func numbered(_ transaction: Int) -> String { said(pl: "nr \(transaction)", en: "no. \(transaction)") }

  /// The transactions whose lines were rewritten, the first of them by their numbers.
  public func rewritten(_ transactions: [Int]) -> String {
    let numbers = Set(transactions).sorted()
    let few = numbers.prefix(Self.namedNumbers).map { numbered($0) }.joined(separator: ", ")
    let more = numbers.count - Self.namedNumbers
    let rest = more > 0 ? " " + andMore(more) : ""
    return said(pl: "zmieniono wiersze zapisów: ", en: "lines rewritten of transactions: ") + few + rest
  }

  /// The most numbers that a line names.
  private static let namedNumbers = 20

  /// Why lines were rewritten: the transaction that erased something, what it was, and its reason.
  public func rewrittenBecause(of transaction: Int, _ act: String, _ reason: String) -> String {
    let because = reason.isEmpty ? "" : ": \(text(reason))"
    return said(pl: "powód: ", en: "reason: ") + "\(numbered(transaction)), \(act)\(because)"
  }

  /// The author of a change, and for whom it was done: `jan (za: anna)`.
  public func author(_ login: String, for absent: String?, from office: String?) -> String {
    let notes = [
      absent.map { said(pl: "za: \($0)", en: "for: \($0)") },
      office.map { name in
        name == Author.unnamedOffice
          ? said(pl: "przez SSH", en: "over SSH") : said(pl: "biuro \(name)", en: "office \(name)")
      },
    ].compactMap { $0 }
    return notes.isEmpty ? login : "\(login) (\(notes.joined(separator: ", ")))"
  }

  /// The name of an act of a newer program, by the word that it wrote.
  private func unknownInLog(_ word: String) -> String {
    said(pl: "czynność nowszego programu „\(word)”", en: "an act of a newer program, “\(word)”")
  }
}
