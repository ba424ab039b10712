/// The form of one Swift type's values, in files and in a record: the one bridge between the two.
struct FieldForm<V: Sendable>: Sendable {
  /// The shape of the values: what they look like.
  let shape: FieldShape
  /// The empty value, where nothing is said.
  let empty: V
  /// Returns what a file says of a value; nil for nothing.
  let out: @Sendable (V) -> FieldValue?
  /// Parses what a file says, held to the field's limits.
  let parse: @Sendable (FieldValue) throws(FieldError) -> V
  /// Returns what stands for a value that is refused today and that an older file holds; nil: it is left out.
  let keep: (@Sendable (FieldValue) -> V)?

  @inline(never)
  init(
    _ shape: FieldShape, empty: V, out: @escaping @Sendable (V) -> FieldValue?,
    in parse: @escaping @Sendable (FieldValue) throws(FieldError) -> V, keep: (@Sendable (FieldValue) -> V)? = nil
  ) {
    self.shape = shape
    self.empty = empty
    self.out = out
    self.parse = parse
    self.keep = keep
  }
}

extension FieldForm<String> {
  /// The form of one line of text, or several.
  static func text(_ shape: FieldShape, required: Bool, limit: Int) -> Self {
    let isLine = shape.isLine
    return Self(shape, empty: "", out: { $0.isEmpty ? nil : .text($0) }) { value throws(FieldError) in
      let text = try value.nonBlank(required: required, limit: limit)
      return isLine ? oneLine(text) : PastedText.written(text)
    }
  }

  /// A line with a check of its own.
  static func checked(
    limit: Int, by check: @escaping @Sendable (String) throws(FieldError) -> String
  ) -> Self {
    Self(.line(limit: limit), empty: "", out: { $0.isEmpty ? nil : .text($0) }) { value throws(FieldError) in
      try check(value.limited(to: limit))
    }
  }

  /// The name of a person. What an older file has instead of one is kept.
  static func personName(required: Bool) -> Self {
    let line = text(.line(limit: Limits.line), required: required, limit: Limits.line)
    return Self(line.shape, empty: line.empty, out: line.out) { value throws(FieldError) in
      let name = try line.parse(value)
      if TypedPerson.isNoName(name) { throw .notAName }
      return name
    } keep: {
      TypedPerson.isNoName($0.plain) ? $0.plain : ""
    }
  }

  /// The id of a record.
  static func identifier(_ shape: FieldShape, required: Bool) -> Self {
    Self(shape, empty: "", out: { $0.isEmpty ? nil : .text($0) }) { value throws(FieldError) in
      try value.nonBlank(required: required, limit: Limits.identifier)
    }
  }

  /// A line break or a blank of another kind in a line becomes a space, and what nobody sees goes, wherever the text came
  /// from.
  private static func oneLine(_ typed: String) -> String {
    let text = PastedText.plain(typed)
    return text.hasByte { $0 == 0x0A || $0 == 0x0D } ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }
}

extension FieldForm<[String]> {
  /// Short texts.
  static func words(limit: Int) -> Self {
    Self(.words(limit: limit), empty: [], out: { $0.isEmpty ? nil : .list($0) }) { value throws(FieldError) in
      try value.items(limit: limit)
    }
  }
}

extension FieldForm<Int?> {
  static func count(in range: ClosedRange<Int>) -> Self {
    Self(.count(range), empty: nil, out: { $0.map { .number($0) } }) { value throws(FieldError) in
      try value.wholeNumber(in: range)
    }
  }
}

extension FieldForm<Double?> {
  static func decimal(in range: ClosedRange<Double>) -> Self {
    Self(.decimal(range), empty: nil, out: { $0.map { .decimal($0) } }) { value throws(FieldError) in
      try value.decimalNumber(in: range)
    }
  }
}

extension FieldForm<Bool> {
  /// Yes or no. Where yes is what stands where nothing is said, no is said too.
  static func yes(unlessSaid: Bool) -> Self {
    Self(.yes, empty: unlessSaid, out: { $0 || unlessSaid ? .yes($0) : nil }) { value throws(FieldError) in
      guard case .yes(let yes) = value else { throw .wrongType(.yes) }
      return yes
    }
  }
}

extension FieldForm<Bool?> {
  /// Yes, no, or neither: then nobody knows.
  static var yesIfKnown: Self {
    Self(.yes, empty: nil, out: { $0.map { .yes($0) } }) { value throws(FieldError) in
      guard case .yes(let yes) = value else { throw .wrongType(.yes) }
      return yes
    }
  }
}

extension FieldForm<Day?> {
  static var day: Self {
    Self(.day, empty: nil, out: { $0.map { .text($0.text) } }) { value throws(FieldError) in try value.day() }
  }
}

extension FieldForm<LocalTime?> {
  static var time: Self {
    Self(.time, empty: nil, out: { $0.map { .text($0.text) } }) { value throws(FieldError) in try value.time() }
  }
}

extension FieldForm<FileDigest?> {
  static var file: Self {
    Self(.file, empty: nil, out: { $0.map { .text($0.digits) } }) { value throws(FieldError) in try value.file() }
  }
}

extension FieldForm<Availability> {
  /// Hours of the week, kept in one spelling.
  static var openingHours: Self {
    Self(.openingHours, empty: .unknown, out: { $0.text.isEmpty ? nil : .text($0.text) }) { value throws(FieldError) in
      let text = try value.limited(to: Limits.line)
      if value.isRedactionMark { return .words(text) }
      guard let hours = OpeningHours(typed: text) else { throw .notOpeningHours(text) }
      return .hours(hours)
    } keep: {
      .words($0.plain)
    }
  }
}

extension FieldForm {
  /// The ids of several records.
  static func identifiers<T: Record>(of _: T.Type, required: Bool) -> Self where V == [Identifier<T>] {
    Self(.references(T.kind), empty: [], out: { $0.isEmpty ? nil : .list($0.map(\.raw)) }) { value throws(FieldError) in
      let items = try value.items(limit: Limits.identifier)
      if required, items.isEmpty { throw .required }
      return items.map { Identifier($0) }
    }
  }

  /// The form of one word of a choice, or none.
  static func choice<E: Choice>(_: E.Type) -> Self where V == E? {
    let options = E.options
    return Self(.choice(options), empty: nil, out: { $0.map { .text($0.rawValue) } }) { value throws(FieldError) in
      try E(value, among: options)
    }
  }

  /// The form of one word of a choice that always has a value.
  static func choice(empty: V) -> Self where V: Choice {
    let options = V.options
    return Self(.choice(options), empty: empty, out: { .text($0.rawValue) }) { value throws(FieldError) in
      try V(value, among: options)
    }
  }

  /// Any words of a choice.
  static func choices<E: Choice>(_: E.Type) -> Self where V == [E] {
    let options = E.options
    return Self(.choices(options), empty: [], out: { $0.isEmpty ? nil : .list($0.map(\.rawValue)) }) {
      value throws(FieldError) in
      var words: [E] = []
      for item in try value.items(limit: Limits.line) { words.append(try E(.text(item), among: options)) }
      return words
    }
  }
}

extension Choice {
  /// The choice that a file's word is.
  fileprivate init(_ value: FieldValue, among options: [FieldShape.Option]) throws(FieldError) {
    guard let found = Self(rawValue: try value.word()) else { throw value.unknown(among: options) }
    self = found
  }
}
