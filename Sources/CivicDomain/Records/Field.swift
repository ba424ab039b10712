/// A field of one type of record: its declaration, and how to read and write it.
public struct Field<R: Record>: Sendable {
  /// What the rest of the program knows of it.
  public internal(set) var declaration: FieldDeclaration
  /// The value in the record that stands there; nil where it is absent.
  let readAt: @Sendable (UnsafePointer<R>) -> FieldValue?
  /// Puts a value (nil clears it) into a record, or says why not.
  public let write: @Sendable (inout R, FieldValue?) throws(FieldError) -> Void
  /// Puts in what a file holds although `write` refuses it, so that it is shown as it is; nil where it is left out.
  private(set) var keep: (@Sendable (inout R, FieldValue) -> Void)?
  /// How a derived field is worked out; nil for a stored one.
  public let derivation: Derivation?

  /// How a derived field is worked out.
  public enum Derivation: Sendable {
    /// From what the record says.
    case record(@Sendable (R, any Register, LocalTime) -> FieldValue?)
    /// From what others say of it: the record itself need not be read.
    case id(@Sendable (Identifier<R>, any Register) -> FieldValue?)
  }

  /// Where in a record the field's value stands.
  public typealias Path<V> = any WritableKeyPath<R, V> & Sendable

  /// The key in files, commands and JSON.
  public var name: String { declaration.name }

  /// The value in a record; nil where it is absent.
  public func read(_ record: R) -> FieldValue? { withUnsafePointer(to: record) { readAt($0) } }

  /// The field can be seen by the staff alone.
  public var staff: Self { changed { $0.audience = .staff } }
  /// The field is personal data.
  public var personal: Self { changed { $0.audience = .personal } }
  /// The field is given once, at creation.
  public var once: Self { changed { $0.changeability = .once } }
  /// The field is given once, and can be corrected by whoever typed it in, on that day.
  public var onceCorrectable: Self { once.changed { $0.isCorrectable = true } }
  /// Where it has no value nobody knows it: that is no zero.
  public var unknownWhereAbsent: Self { changed { $0.isUnknownWhereAbsent = true } }
  /// The field is changed by an act of its own, which the program does not have yet.
  public var rule: Self { changed { $0.changeability = .rule } }
  /// The field is changed by these acts of its own only.
  public func rule(by acts: ActWord...) -> Self {
    changed {
      $0.changeability = .rule
      $0.changingActs = acts
    }
  }
  /// Records are found by this field.
  public var key: Self { key(.exact) }
  /// Records are found by this field in a normalized form.
  public func key(_ form: KeyForm) -> Self { changed { $0.keyForm = form } }
  /// The lists of others call it so too.
  public func known(as names: String...) -> Self { changed { $0.synonyms = names } }
  /// A search looks into this field.
  public var searched: Self { changed { $0.isSearched = true } }
  /// The field is a line in which mostly hours of the week stand: those are shown as people read them, other words as
  /// they are.
  public var hours: Self { changed { $0.mayTellHours = true } }
  /// The field is a time; a day alone is the first, or the last, that counts.
  public func wholeDay(_ meaning: WholeDay) -> Self { changed { $0.wholeDay = meaning } }

  /// The field's day or time tells of what has happened.
  public var past: Self { changed { $0.liesInPast = true } }

  /// The field's day is, as a rule, not after those of these fields: said where it is, for there are exceptions.
  public func before(_ fields: String...) -> Self { changed { $0.comesBefore = fields } }

  /// The field ends what another begins: said where that takes longer than such a thing does.
  public func ending(_ from: String, atMost days: Int) -> Self {
    changed { $0.extent = FieldDeclaration.Extent(from: from, atMostDays: days) }
  }

  /// What tells of whom or of whose act is told to nobody outside.
  fileprivate func referring(to kind: Kind) -> Self { kind.isForStaffAlone ? staff : self }

  fileprivate func changed(_ change: (inout FieldDeclaration) -> Void) -> Self {
    var field = self
    change(&field.declaration)
    return field
  }
}

extension Field {
  /// The one bridge between a Swift type `V` and a field's value; every factory below is a use of it.
  init<V: Sendable>(
    _ name: String, _ path: Path<V>, empty: V, required: Bool = false, _ label: Label,
    shape: FieldShape, out: @escaping @Sendable (V) -> FieldValue?,
    in parse: @escaping @Sendable (FieldValue) throws(FieldError) -> V
  ) {
    declaration = FieldDeclaration(name: name, label: label, shape: shape, isRequired: required)
    let place = FieldPlace(path)
    readAt = { out(place.value(in: $0)) }
    write = { (record: inout R, value: FieldValue?) throws(FieldError) in
      guard let value else {
        if required { throw .required }
        return place.put(empty, into: &record)
      }
      place.put(try parse(value), into: &record)
    }
    derivation = nil
  }

  /// A field that is worked out, never stored.
  public static func derived(
    _ name: String, _ shape: FieldShape, pl: String, en: String,
    from derive: @escaping @Sendable (R, any Register, LocalTime) -> FieldValue?
  ) -> Self {
    Self(name, Label(pl: pl, en: en), shape, .record(derive))
  }

  /// How many living records of a type refer to this one by a field.
  public static func referring<T: Record>(
    _ name: String, _ type: T.Type, by field: String, pl: String, en: String
  ) -> Self {
    Self(
      name, Label(pl: pl, en: en), .count(0...Limits.people),
      .id { id, register in .number(register.count(of: T.kind, whose: field, is: id.raw)) })
  }

  private init(_ name: String, _ label: Label, _ shape: FieldShape, _ derivation: Derivation) {
    declaration = FieldDeclaration(name: name, label: label, shape: shape, isRequired: false)
    declaration.changeability = .derived
    readAt = { _ in nil }
    write = { (_: inout R, _: FieldValue?) throws(FieldError) in throw .notChangeable(.derived) }
    self.derivation = derivation
  }

  /// One line of text; required or not.
  public static func line(
    _ name: String, _ path: Path<String>, required: Bool = false, limit: Int = Limits.line,
    pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: "", required: required, Label(pl: pl, en: en), shape: .line(limit: limit),
      out: { $0.isEmpty ? nil : .text($0) },
      in: { (value: FieldValue) throws(FieldError) in
        try Self.oneLine(Self.nonBlank(value, required: required, limit: limit))
      })
  }

  /// Hours of the week, kept in one spelling. What an older file holds in words that cannot be read is kept as text.
  public static func openingHours(_ name: String, _ path: Path<Availability>, pl: String, en: String) -> Self {
    var field = Self(
      name, path, empty: .unknown, Label(pl: pl, en: en), shape: .openingHours,
      out: { $0.text.isEmpty ? nil : .text($0.text) },
      in: { (value: FieldValue) throws(FieldError) in
        let text = try value.limited(to: Limits.line)
        if value.isRedactionMark { return .words(text) }
        guard let hours = OpeningHours(typed: text) else { throw .notOpeningHours(text) }
        return .hours(hours)
      })
    let place = FieldPlace(path)
    field.keep = { record, value in place.put(.words(value.plain), into: &record) }
    return field
  }

  /// Several lines of text; required or not.
  public static func text(
    _ name: String, _ path: Path<String>, required: Bool = false, limit: Int = Limits.text,
    pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: "", required: required, Label(pl: pl, en: en), shape: .text(limit: limit),
      out: { $0.isEmpty ? nil : .text($0) },
      in: { (value: FieldValue) throws(FieldError) in
        try Self.nonBlank(value, required: required, limit: limit)
      })
  }

  /// An official number, e-mail address or telephone: a line with a check of its own.
  public static func checked(
    _ name: String, _ path: Path<String>, limit: Int = Limits.line, pl: String, en: String,
    by check: @escaping @Sendable (String) throws(FieldError) -> String
  ) -> Self {
    Self(
      name, path, empty: "", Label(pl: pl, en: en), shape: .line(limit: limit),
      out: { $0.isEmpty ? nil : .text($0) },
      in: { (value: FieldValue) throws(FieldError) in try check(value.limited(to: limit)) })
  }

  /// A whole number in a range.
  public static func count(
    _ name: String, _ path: Path<Int?>, in range: ClosedRange<Int>, pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: nil, Label(pl: pl, en: en), shape: .count(range), out: { $0.map { .number($0) } },
      in: { (value: FieldValue) throws(FieldError) in try value.wholeNumber(in: range) })
  }

  /// A number with a fraction in a range.
  public static func decimal(
    _ name: String, _ path: Path<Double?>, in range: ClosedRange<Double>, pl: String,
    en: String
  ) -> Self {
    Self(
      name, path, empty: nil, Label(pl: pl, en: en), shape: .decimal(range), out: { $0.map { .decimal($0) } },
      in: { (value: FieldValue) throws(FieldError) in try value.decimalNumber(in: range) })
  }

  /// A reference to one record.
  public static func reference<T: Record>(
    _ name: String, _ path: Path<Identifier<T>>, required: Bool = false, pl: String,
    en: String
  ) -> Self {
    Self(
      name, path, empty: Identifier(""), required: required, Label(pl: pl, en: en), shape: .reference(T.kind),
      out: { $0.isEmpty ? nil : .text($0.raw) },
      in: { (value: FieldValue) throws(FieldError) in
        Identifier(try Self.nonBlank(value, required: required, limit: Limits.identifier))
      }
    ).key.referring(to: T.kind)
  }

  /// References to several records.
  public static func references<T: Record>(
    _ name: String, _ path: Path<[Identifier<T>]>, required: Bool = false, pl: String,
    en: String
  ) -> Self {
    Self(
      name, path, empty: [], required: required, Label(pl: pl, en: en), shape: .references(T.kind),
      out: { $0.isEmpty ? nil : .list($0.map(\.raw)) },
      in: { (value: FieldValue) throws(FieldError) in
        let items = try value.items(limit: Limits.identifier)
        if required, items.isEmpty { throw .required }
        return items.map { Identifier($0) }
      }
    ).key.referring(to: T.kind)
  }

  /// A reference to a record of whatever kind.
  public static func anyReference(
    _ name: String, _ path: Path<RecordID>, required: Bool = false, pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: RecordID(""), required: required, Label(pl: pl, en: en), shape: .anyReference,
      out: { $0.raw.isEmpty ? nil : .text($0.raw) },
      in: { (value: FieldValue) throws(FieldError) in
        RecordID(try Self.nonBlank(value, required: required, limit: Limits.identifier))
      }
    ).key
  }

  /// A file that the store keeps.
  public static func file(_ name: String, _ path: Path<FileDigest?>, pl: String, en: String) -> Self {
    Self(
      name, path, empty: nil, Label(pl: pl, en: en), shape: .file, out: { $0.map { .text($0.digits) } },
      in: { (value: FieldValue) throws(FieldError) in try value.file() })
  }

  /// One word of a choice; absent unless required.
  public static func choice<E: Choice>(
    _ name: String, _ path: Path<E?>, required: Bool = false, pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: nil, required: required, Label(pl: pl, en: en), shape: .choice(E.options),
      out: { $0.map { .text($0.rawValue) } },
      in: { (value: FieldValue) throws(FieldError) in try value.word(of: E.self) })
  }

  /// One word of a choice that always has a value; clearing it gives `empty`.
  public static func choice<E: Choice>(
    _ name: String, _ path: Path<E>, empty: E, pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: empty, Label(pl: pl, en: en), shape: .choice(E.options), out: { .text($0.rawValue) },
      in: { (value: FieldValue) throws(FieldError) in try value.word(of: E.self) }
    ).changed { $0.valueWhereAbsent = .text(empty.rawValue) }
  }

  /// Any words of a choice.
  public static func choices<E: Choice>(
    _ name: String, _ path: Path<[E]>, pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: [], Label(pl: pl, en: en), shape: .choices(E.options),
      out: { $0.isEmpty ? nil : .list($0.map(\.rawValue)) },
      in: { (value: FieldValue) throws(FieldError) in
        var words: [E] = []
        for item in try value.items(limit: Limits.line) { words.append(try FieldValue.text(item).word(of: E.self)) }
        return words
      })
  }

  /// A list of short texts.
  public static func words(
    _ name: String, _ path: Path<[String]>, pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: [], Label(pl: pl, en: en), shape: .words(limit: Limits.line),
      out: { $0.isEmpty ? nil : .list($0) },
      in: { (value: FieldValue) throws(FieldError) in try value.items(limit: Limits.line) })
  }

  /// Yes or no; no is absent.
  public static func yes(
    _ name: String, _ path: Path<Bool>, pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: false, Label(pl: pl, en: en), shape: .yes, out: { $0 ? .yes(true) : nil },
      in: { (value: FieldValue) throws(FieldError) in
        guard case .yes(let yes) = value else { throw .wrongType(.yes) }
        return yes
      }
    ).changed { $0.valueWhereAbsent = .yes(false) }
  }

  /// Yes or no, yes unless somebody said no.
  public static func yesUnlessSaid(_ name: String, _ path: Path<Bool>, pl: String, en: String) -> Self {
    Self(
      name, path, empty: true, Label(pl: pl, en: en), shape: .yes, out: { .yes($0) },
      in: { (value: FieldValue) throws(FieldError) in
        guard case .yes(let yes) = value else { throw .wrongType(.yes) }
        return yes
      }
    ).changed { $0.valueWhereAbsent = .yes(true) }
  }

  /// A day.
  public static func day(
    _ name: String, _ path: Path<Day?>, required: Bool = false, pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: nil, required: required, Label(pl: pl, en: en), shape: .day,
      out: { $0.map { .text($0.text) } },
      in: { (value: FieldValue) throws(FieldError) in try value.day() })
  }

  /// A local time in Europe/Warsaw.
  public static func time(
    _ name: String, _ path: Path<LocalTime?>, required: Bool = false, pl: String, en: String
  ) -> Self {
    Self(
      name, path, empty: nil, required: required, Label(pl: pl, en: en), shape: .time,
      out: { $0.map { .text($0.text) } },
      in: { (value: FieldValue) throws(FieldError) in try value.time() })
  }

  /// A line break or a blank of another kind in a line becomes a space, and what nobody sees goes, wherever the text came
  /// from.
  private static func oneLine(_ typed: String) -> String {
    let text = PastedText.plain(typed)
    return text.hasByte { $0 == 0x0A || $0 == 0x0D } ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }

  private static func nonBlank(_ value: FieldValue, required: Bool, limit: Int) throws(FieldError) -> String {
    let text = try value.limited(to: limit)
    // Nearly every text shows by its first bytes that it says something.
    if required, !text.utf8.contains(where: { 0x21...0x7E ~= $0 }), text.allSatisfy(\.isWhitespace) { throw .required }
    return text
  }
}
