/// A type that declares fields: a record, or the inputs of an act.
///
/// Code names a stored field by the property in which it stands; it is read and written at that property's offset, by code
/// that knows nothing of the owner's type.
public protocol Declared: Equatable, Sendable {
  /// The fields, in the order in which a form asks for them.
  static var fields: [Field] { get }
}

extension Declared {
  /// The path of the property in which a value stands.
  public typealias Path<V> = any WritableKeyPath<Self, V> & Sendable

  /// Puts in what was said of its inputs, in the order of its fields; what was not said stays as it is.
  /// - Throws: what each refused field has against its value.
  public mutating func take(_ values: [FieldValue?]) throws(FieldErrors) {
    let wrong = withUnsafeMutablePointer(to: &self) { RecordMemory.fill($0, Self.fields, given: values) }
    if !wrong.isEmpty { throw FieldErrors(wrong) }
  }

  private static func stored<V>(
    _ name: String, _ path: any PartialKeyPath<Self> & Sendable, _ pl: String, _ en: String, required: Bool = false,
    _ form: FieldForm<V>
  ) -> Field {
    Field(name, at: MemoryLayout<Self>.offset(of: path), Label(pl: pl, en: en), required: required, form)
  }

  /// A field that is worked out, never stored.
  public static func derived(
    _ name: String, _ shape: FieldShape, pl: String, en: String,
    from derive: @escaping @Sendable (Self, any Register, LocalTime) -> FieldValue?
  ) -> Field {
    Field(name, shape, Label(pl: pl, en: en), .record(of: derive))
  }

  /// How many living records of a type refer to this one by a field.
  public static func referring<T: Record>(
    _ name: String, by path: any WritableKeyPath<T, Identifier<Self>> & Sendable, pl: String, en: String
  ) -> Field where Self: Record {
    Field(
      name, .count(0...Limits.people), Label(pl: pl, en: en),
      .id { id, register in .number(register.count(whose: path, is: Identifier(id.raw))) })
  }

  /// A field of one line of text; required or not.
  public static func line(
    _ name: String, _ path: Path<String>, required: Bool = false, limit: Int = Limits.line, pl: String, en: String
  ) -> Field {
    stored(name, path, pl, en, required: required, .text(.line(limit: limit), required: required, limit: limit))
  }

  /// The name of a person, which is neither a number nor an address; required or not.
  public static func personName(
    _ name: String, _ path: Path<String>, required: Bool = false, pl: String, en: String
  ) -> Field {
    stored(name, path, pl, en, required: required, .personName(required: required)).changed { $0.isNameOfPerson = true }
  }

  /// A field for what it is called in the list from which it was imported; in commands and other lists it stands for
  /// the id.
  public static func externalID(_ path: Path<String>) -> Field {
    line("externalId", path, pl: "numer zewnętrzny", en: "external id").key.changed { $0.isExternalID = true }
  }

  /// Several lines of text; required or not.
  public static func text(
    _ name: String, _ path: Path<String>, required: Bool = false, limit: Int = Limits.text, pl: String, en: String
  ) -> Field {
    stored(name, path, pl, en, required: required, .text(.text(limit: limit), required: required, limit: limit))
  }

  /// Hours of the week, kept in one spelling. What an older file holds in words that cannot be read is kept as text.
  public static func openingHours(_ name: String, _ path: Path<Availability>, pl: String, en: String) -> Field {
    stored(name, path, pl, en, .openingHours)
  }

  /// An official number, e-mail address, telephone or login: a line with a check of its own.
  public static func checked(
    _ name: String, _ path: Path<String>, required: Bool = false, limit: Int = Limits.line, pl: String, en: String,
    by check: @escaping @Sendable (String) throws(FieldError) -> String
  ) -> Field {
    stored(name, path, pl, en, required: required, .checked(limit: limit, by: check))
  }

  /// A whole number in a range; required or not.
  public static func count(
    _ name: String, _ path: Path<Int?>, required: Bool = false, in range: ClosedRange<Int>, pl: String, en: String
  ) -> Field {
    stored(name, path, pl, en, required: required, .count(in: range))
  }

  /// A number with a fraction in a range.
  public static func decimal(
    _ name: String, _ path: Path<Double?>, in range: ClosedRange<Double>, pl: String, en: String
  ) -> Field {
    stored(name, path, pl, en, .decimal(in: range))
  }

  /// A reference to one record.
  public static func reference<T: Record>(
    _ name: String, _ path: Path<Identifier<T>>, required: Bool = false, pl: String, en: String
  ) -> Field {
    .reference(
      name, at: MemoryLayout<Self>.offset(of: path), to: T.kind, Label(pl: pl, en: en), required: required)
  }

  /// References to several records.
  public static func references<T: Record>(
    _ name: String, _ path: Path<[Identifier<T>]>, required: Bool = false, pl: String, en: String
  ) -> Field {
    stored(name, path, pl, en, required: required, .identifiers(of: T.self, required: required))
      .key.referring(to: T.kind)
  }

  /// A reference to a record of whatever kind.
  public static func anyReference(
    _ name: String, _ path: Path<RecordID>, required: Bool = false, pl: String, en: String
  ) -> Field {
    .reference(name, at: MemoryLayout<Self>.offset(of: path), to: nil, Label(pl: pl, en: en), required: required)
  }

  /// A file that the store keeps.
  public static func file(_ name: String, _ path: Path<FileDigest?>, pl: String, en: String) -> Field {
    stored(name, path, pl, en, .file)
  }

  /// A field of one word of a choice; absent unless required.
  public static func choice<E: Choice>(
    _ name: String, _ path: Path<E?>, required: Bool = false, pl: String, en: String
  ) -> Field {
    stored(name, path, pl, en, required: required, .choice(E.self))
  }

  /// A field of one word of a choice that always has a value; clearing it gives `empty`.
  public static func choice<E: Choice>(_ name: String, _ path: Path<E>, empty: E, pl: String, en: String) -> Field {
    stored(name, path, pl, en, .choice(empty: empty)).changed { $0.valueWhereAbsent = .text(empty.rawValue) }
  }

  /// Any words of a choice.
  public static func choices<E: Choice>(_ name: String, _ path: Path<[E]>, pl: String, en: String) -> Field {
    stored(name, path, pl, en, .choices(E.self))
  }

  /// A list of short texts.
  public static func words(
    _ name: String, _ path: Path<[String]>, required: Bool = false, pl: String, en: String
  ) -> Field {
    stored(name, path, pl, en, required: required, .words(limit: Limits.line))
  }

  /// Yes or no; no is absent.
  public static func yes(_ name: String, _ path: Path<Bool>, pl: String, en: String) -> Field {
    stored(name, path, pl, en, .yes(unlessSaid: false)).changed { $0.valueWhereAbsent = .yes(false) }
  }

  /// Yes or no, yes unless somebody said no.
  public static func yesUnlessSaid(_ name: String, _ path: Path<Bool>, pl: String, en: String) -> Field {
    stored(name, path, pl, en, .yes(unlessSaid: true)).changed { $0.valueWhereAbsent = .yes(true) }
  }

  /// Yes or no; where neither is said nobody knows, which is no no.
  public static func yesIfKnown(_ name: String, _ path: Path<Bool?>, pl: String, en: String) -> Field {
    stored(name, path, pl, en, .yesIfKnown).unknownWhereAbsent
  }

  /// A day.
  public static func day(_ name: String, _ path: Path<Day?>, required: Bool = false, pl: String, en: String) -> Field {
    stored(name, path, pl, en, required: required, .day)
  }

  /// A local time in Europe/Warsaw.
  public static func time(
    _ name: String, _ path: Path<LocalTime?>, required: Bool = false, pl: String, en: String
  ) -> Field {
    stored(name, path, pl, en, required: required, .time)
  }
}
