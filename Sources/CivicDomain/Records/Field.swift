/// A field without its owner's type: its declaration, and how to read and write it at its place.
///
/// Nothing here is generic over a record, so that it is compiled once for each type of *value* and not for each kind.
public struct Field: Sendable {
  /// The declaration: what the rest of the program knows of the field.
  public internal(set) var declaration: FieldDeclaration
  /// How many bytes behind its owner's beginning the value stands; nil for what is worked out, and for what was declared
  /// with a property that stands nowhere (a test refuses that).
  let offset: Int?
  /// The value that stands there; nil where it is absent.
  let read: @Sendable (UnsafeRawPointer) -> FieldValue?
  /// Puts a value (nil clears it) there, or says why not.
  let write: @Sendable (UnsafeMutableRawPointer, FieldValue?) throws(FieldError) -> Void
  /// Puts there what a file holds although `write` refuses it, so that it is shown as it is; nil where it is left out.
  let keep: (@Sendable (UnsafeMutableRawPointer, FieldValue) -> Void)?
  /// How a derived field is worked out; nil for a stored one.
  let derivation: Derivation?

  /// The derivation of a field that is not stored.
  enum Derivation: Sendable {
    /// The value is worked out from what the record says, which stands there.
    case record(@Sendable (UnsafeRawPointer, any Register, LocalTime) -> FieldValue?)
    /// The value is worked out from what others say of the record: it need not be read itself.
    case id(@Sendable (RecordID, any Register) -> FieldValue?)
  }

  /// The key in files, commands and JSON.
  public var name: String { declaration.name }

  /// A stored field whose values have a form. Here and below, what is not inlined is compiled once, and not again for each
  /// line in which a kind declares a field.
  @inline(never)
  init<V>(_ name: String, at offset: Int?, _ label: Label, required: Bool, _ form: FieldForm<V>) {
    declaration = FieldDeclaration(name: name, label: label, shape: form.shape, isRequired: required)
    self.offset = offset
    read = form.reading
    write = form.writing(required: required)
    keep = form.keeping
    derivation = nil
  }

  /// A reference to one record of a kind, or of whatever kind. Whatever type the identifier has, it is a text in memory.
  @inline(never)
  static func reference(_ name: String, at offset: Int?, to kind: Kind?, _ label: Label, required: Bool) -> Field {
    let shape = kind.map { FieldShape.reference($0) } ?? .anyReference
    let field = Field(name, at: offset, label, required: required, .identifier(shape, required: required)).key
    return kind.map(field.referring) ?? field
  }

  /// A field that is worked out, never stored.
  @inline(never)
  init(_ name: String, _ shape: FieldShape, _ label: Label, _ derivation: Derivation) {
    declaration = FieldDeclaration(name: name, label: label, shape: shape, isRequired: false)
    declaration.changeability = .derived
    offset = nil
    read = { _ in nil }
    write = { (_: UnsafeMutableRawPointer, _: FieldValue?) throws(FieldError) in throw .notChangeable(.derived) }
    keep = nil
    self.derivation = derivation
  }
}

/// The modifiers of a field: what is said of it behind its declaration.
extension Field {
  /// The field can be seen by the staff alone.
  public var staff: Self { changed { $0.audience = .staff } }
  /// The field is personal data.
  public var personal: Self { changed { $0.audience = .personal } }
  /// The field is given once, at creation.
  public var once: Self { changed { $0.changeability = .once } }
  /// The field is given once, and can be corrected by whoever typed it in, on that day.
  public var onceCorrectable: Self { once.changed { $0.isCorrectable = true } }
  /// The field is unknown where it has no value: that is no zero.
  public var unknownWhereAbsent: Self { changed { $0.isUnknownWhereAbsent = true } }
  /// The field means one where it has no value.
  public var oneUnlessSaid: Self { changed { $0.valueWhereAbsent = .number(1) } }
  /// The field is changed by an act of its own, which the program does not have yet.
  public var rule: Self { changed { $0.changeability = .rule } }
  /// The field is changed by these acts of its own only.
  public func rule(by acts: any Act.Type...) -> Self {
    var declarations: [ActDeclaration] = []
    for act in acts { declarations.append(act.declaration) }
    return changed {
      $0.changeability = .rule
      $0.changingActs = declarations
    }
  }
  /// The field is the state in which the record is: in some, others of its fields stay as they are.
  public var state: Self { changed { $0.isState = true } }
  /// Records are found by this field.
  public var key: Self { key(.exact) }
  /// Records are found by this field in a normalized form.
  public func key(_ form: KeyForm) -> Self { changed { $0.keyForm = form } }
  /// The lists of others call it so too.
  public func known(as names: String...) -> Self { known(as: names) }

  /// The same for names that several fields have, and more of its own.
  func known(as names: [String], _ more: String...) -> Self { changed { $0.synonyms = names + more } }
  /// The same field, held to the rule of reasons (``ReasonRule``) where it is required.
  public var sayingWhy: Self { changed { $0.saysWhy = true } }
  /// A search looks into this field.
  public var searched: Self { changed { $0.isSearched = true } }
  /// The field is a text in which telephones may stand: a search finds those by their digits, and nothing else in it.
  var tellingTelephones: Self { changed { $0.tellsTelephones = true } }
  /// The field says in words what a field of choices does not name: texts that older programs wrote there are its own.
  func holdingTexts(of choices: String) -> Self { changed { $0.formerTextsOf = choices } }
  /// The field is a line in which mostly hours of the week stand: those are shown as people read them, other words as
  /// they are.
  public var hours: Self { changed { $0.mayTellHours = true } }
  /// The field is a time; a day alone is the first, or the last, that counts.
  public func wholeDay(_ meaning: WholeDay) -> Self { changed { $0.wholeDay = meaning } }

  /// The field is not asked for as such a record is made: it is given where that begins, or follows from it.
  public var givenOtherwise: Self { changed { $0.isGivenOtherwise = true } }
  /// The field begins with the moment at which somebody makes the record.
  public var orNow: Self { changed { $0.initial = .now } }
  /// The field begins with the day on which somebody makes the record.
  public var orToday: Self { changed { $0.initial = .today } }
  /// The field begins with the login of whoever makes the record.
  public var orAuthor: Self { changed { $0.initial = .author } }
  /// Whoever the field names sees to the record as long as it has no handler.
  public var firstHandler: Self { changed { $0.isFirstHandler = true } }
  /// The field is filled in for most records: a form shows it with the required ones and folds the rest away.
  public var usual: Self { changed { $0.isUsual = true } }
  /// A section of the kind's fields begins with this one.
  public func section(pl: String, en: String) -> Self { changed { $0.section = Label(pl: pl, en: en) } }
  /// The field is a text that residents read.
  public var forResidents: Self { changed { $0.isForResidents = true } }
  /// The field names a kind of record.
  public var namingKind: Self { changed { $0.schemaTerm = .kind } }
  /// The field names fields of a kind.
  public var namingFields: Self { changed { $0.schemaTerm = .fields } }
  /// The field holds conditions on fields of a kind.
  public var holdingConditions: Self { changed { $0.schemaTerm = .conditions } }
  /// The field's day or time tells of what has happened.
  public var past: Self { changed { $0.tense = .past } }
  /// The field's day or time tells of what is planned: without its year it is the next one, or one that has just been.
  public var ahead: Self { changed { $0.tense = .ahead } }

  /// The field's day is, as a rule, not after those of these fields: said where it is, for there are exceptions.
  public func before<Owner: Declared, V>(_ paths: WritableKeyPath<Owner, V>...) -> Self {
    changed { $0.comesBefore = paths.map(Field.offset) }
  }

  /// The field ends what another begins: said where that takes longer than such a thing does.
  public func ending<Owner: Declared, V>(_ from: WritableKeyPath<Owner, V>, atMost days: Int) -> Self {
    changed { $0.extent = FieldDeclaration.Extent(from: Field.offset(of: from), atMostDays: days) }
  }

  /// Fields are not named in the list of fields itself: it is still being made.
  private static func offset<Owner: Declared, V>(of path: WritableKeyPath<Owner, V>) -> Int {
    guard let offset = MemoryLayout<Owner>.offset(of: path) else { preconditionFailure("a path to no stored field") }
    return offset
  }

  /// The field refers to a kind; what tells of whom or of whose act is told to nobody outside.
  func referring(to kind: Kind) -> Self { kind.isForStaffAlone ? staff : self }

  @inline(never)
  func changed(_ change: (inout FieldDeclaration) -> Void) -> Self {
    var field = self
    change(&field.declaration)
    return field
  }
}
