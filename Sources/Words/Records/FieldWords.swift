import CivicDomain

extension FieldDeclaration {
  /// The value that a list tells where nobody said one: none, where that means that nobody knows.
  public var toldWhereAbsent: FieldValue? { isUnknownWhereAbsent ? nil : valueWhereAbsent }
}

/// The labels of kinds and fields, and values as people read them.
extension Words {
  /// The words of a yes or no: `tak`, `nie`.
  public func yes(_ yes: Bool) -> String { said(pl: yes ? "tak" : "nie", en: yes ? "yes" : "no") }
  /// The stand-in for an absent value: `(puste)`.
  public var noValue: String { said(pl: "(puste)", en: "(empty)") }
  /// The stand-in for a value that nobody recorded: `nie wiadomo`.
  public var notKnown: String { text(NobodyKnows.label) }
  /// The label of a kind in the singular: `zasób`.
  public func label(of kind: Kind) -> String { kind.forms(in: language).one }

  /// The heading of a list of a kind: `Zasoby`.
  public func heading(of kind: Kind) -> String { capitalized(kind.forms(in: language).few) }

  /// The plural of a kind as commands take it: `organizacje`.
  public func plural(of kind: Kind) -> String { kind.forms(in: language).few }

  /// The label of a field: `nazwa`.
  public func label(of field: FieldDeclaration) -> String { field.label[language] }

  /// The labels of some fields, parted by commas.
  func labels(of fields: some Sequence<FieldDeclaration>) -> String {
    // They stand in brackets, where what a label has in its own says nothing more.
    fields.map { field in
      let label = label(of: field)
      return label.firstRange(of: " (").map { String(label[..<$0.lowerBound]) } ?? label
    }.joined(separator: ", ")
  }

  /// The label of a kind's field by its name; the name itself where the kind has no such field.
  public func label(ofField name: String, in kind: Kind) -> String {
    Schema.kind(named: kind.name)?.field(name).map { label(of: $0) } ?? name
  }

  /// The label of a choice: `uwzględniona częściowo`.
  public func label(_ choice: some Choice) -> String { choice.label[language] }

  /// A value as a person reads it; empty where there is none, unless that means that nobody knows it.
  public func value(_ value: FieldValue?, of field: FieldDeclaration, in circumstances: Circumstances) -> String {
    guard let value else { return field.isUnknownWhereAbsent ? notKnown : "" }
    switch value {
    case .yes(let answer): return yes(answer)
    case .number(let whole): return number(whole)
    // Six places of a degree are a tenth of a metre.
    case .decimal(let decimal): return number(decimal, places: 6)
    case .text(let text): return item(text, of: field, in: circumstances)
    case .list(let items): return items.map { item($0, of: field, in: circumstances) }.joined(separator: ", ")
    }
  }

  private func item(_ text: String, of field: FieldDeclaration, in circumstances: Circumstances) -> String {
    switch field.shape {
    case .choice(let options), .choices(let options):
      return options.first { $0.word == text }?.label[language] ?? text
    case .reference, .references, .anyReference: return name(of: RecordID(text), in: circumstances)
    case .day: return (try? Day(text)).map { day($0) } ?? text
    case .time: return (try? LocalTime(text)).map { moment($0, field.wholeDay) } ?? text
    case .openingHours: return hours(text)
    case .line where field.schemaTerm == .kind, .words where field.schemaTerm == .kind:
      return Schema.kind(spoken: text).map { plural(of: $0.kind) } ?? self.text(text)
    case .line where field.keyForm == .telephone: return self.text(TelephoneNumber.grouped(text))
    case .line: return field.mayTellHours ? hours(text) : self.text(text)
    case .text, .words, .file: return self.text(text)
    case .count, .decimal, .yes: return text
    }
  }

  /// The text of a label in the reader's language.
  public func text(_ label: Label) -> String { label[language] }

  /// A text as somebody wrote it; one that the program put there, in the reader's language.
  public func text(_ text: String) -> String { ProgramText(text)?.label[language] ?? text }

  /// A moment by its meaning: the whole day `9.09.2026 włącznie` or `9.09.2026`, else day and clock time.
  func moment(_ time: LocalTime, _ meaning: WholeDay?) -> String {
    switch (meaning, meaning?.day(of: time)) {
    case (.first, let day?): self.day(day)
    case (.last, let day?): inclusive(day)
    case (_, _): "\(day(time.day)), \(clock(time))"
    }
  }

  /// Makes the first letter of a text upper-case and leaves the rest as it is.
  public func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
