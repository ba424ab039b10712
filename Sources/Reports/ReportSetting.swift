import CivicDomain
import Interchange
import Words

/// The setting in which a report is drawn up: what it may look at, for whom, and in which language.
public struct ReportSetting {
  /// The records.
  public let register: any Register
  /// The history of each record; nil: nobody kept it.
  public let changeLog: (any ChangeLog)?
  /// The time in Poland.
  public let now: LocalTime
  /// The sentences, in the reader's language.
  public let words: Words
  /// The centre's name.
  public let centre: String
  /// Whether whoever asks is told what is personal.
  public let tellsPersonal: Bool
  /// What is said of the seal of the register as it was read.
  public let seal: SealMark
  /// The moment of the past as of which all is told; nil: now.
  public let asOf: AsOf?
  /// How many transactions have a date that speaks against where that moment is in the log.
  public let datesOutOfOrder: Int
  /// The logins under which somebody saved something lately.
  public let writers: Set<String>

  /// A setting.
  public init(
    register: any Register, changeLog: (any ChangeLog)? = nil, now: LocalTime, words: Words, centre: String,
    tellsPersonal: Bool, seal: SealMark = .none, asOf: AsOf? = nil, datesOutOfOrder: Int = 0, writers: Set<String> = []
  ) {
    self.register = register
    self.changeLog = changeLog
    self.now = now
    self.words = words
    self.centre = centre
    self.tellsPersonal = tellsPersonal
    self.seal = seal
    self.asOf = asOf
    self.datesOutOfOrder = datesOutOfOrder
    self.writers = writers
  }

  /// The circumstances of a sentence on paper: people have their names where what is personal is told.
  public var circumstances: Circumstances {
    Circumstances(register: register, now: now, place: tellsPersonal ? .screen : .shell, log: changeLog)
  }

  /// The foot of a page: when it was drawn up, or how old what it tells is, where, and the seal of the register that it was
  /// drawn from.
  public var drawnUp: String {
    let first =
      asOf.map { words.standing(asOf: $0, datesOutOfOrder: datesOutOfOrder, of: centre) }
      ?? words.drawnUp(at: now, by: centre)
    return ([first] + [words.sealed(seal)].compactMap { $0 }).joined(separator: "\n")
  }

  /// The text of a label.
  func text(_ label: Label) -> String { words.text(label) }

  /// A label as it begins a line.
  func capitalized(_ label: Label) -> String { words.capitalized(words.text(label)) }

  /// The name of a record; empty where there is none.
  func name<R: Record>(of id: Identifier<R>) -> String {
    id.isEmpty ? "" : words.fullName(of: id.any, in: circumstances)
  }

  /// The label of a field as it begins a line.
  func capitalized(_ field: Field) -> String { capitalized(field.declaration.label) }

  /// The name of a kind as it begins a line: `Uwaga`.
  func capitalized(_ kind: Kind) -> String { words.capitalized(words.label(of: kind)) }

  /// What some fields of a record say, each behind its label; those that say nothing are left out.
  func facts(_ fields: [FieldDeclaration], of id: RecordID, _ values: Row) -> [ReportPage.Fact] {
    fields.compactMap { field in
      let text = self.text(of: field, in: id, values)
      return text.isEmpty ? nil : ReportPage.Fact(capitalized(field.label), text)
    }
  }

  /// What a field of a record says; empty where it says nothing.
  func text(of field: FieldDeclaration, in id: RecordID, _ values: Row) -> String {
    let value = values.kind?.value(of: field.name, in: id, values, on: register, at: now)
    return words.value(value, of: field, in: circumstances)
  }
}
