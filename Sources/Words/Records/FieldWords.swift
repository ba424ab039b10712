import CivicDomain

/// Kinds, fields, their values, and what is wrong with a value.
public protocol FieldWords {
  /// `tak`, `nie`.
  func yes(_ yes: Bool) -> String
  /// What stands for a value that is not there: `(puste)`.
  var noValue: String { get }
  /// What stands for a value that nobody recorded: `nie wiadomo`.
  var notKnown: String { get }
  /// What is wrong with a value, as a phrase without its field and full stop: `to pole trzeba wypełnić`.
  func fault(_ error: FieldError, in field: FieldDeclaration?) -> String
  /// That there is no such kind, and which ones were perhaps meant.
  func unknownKind(_ asked: String) -> Sentences
  /// That a kind has no such field, and which ones were perhaps meant.
  func unknownField(_ asked: String, of kind: Kind) -> Sentences
  /// That an argument is not of the form `FIELD=VALUE`.
  func notAnAssignment(_ argument: String) -> Sentences
}

extension Words {
  /// The kind, for 1: `zasób`.
  public func label(of kind: Kind) -> String { kind.forms(in: language).one }

  /// The kind, for many, as a heading: `Zasoby`.
  public func heading(of kind: Kind) -> String { capitalized(kind.forms(in: language).few) }

  /// The kind as commands take it: `organizacje`.
  public func plural(of kind: Kind) -> String { kind.forms(in: language).few }

  /// The field: `nazwa`.
  public func label(of field: FieldDeclaration) -> String { field.label[language] }

  /// The field of a kind by its name; the name itself where the kind has no such field.
  public func label(ofField name: String, in kind: Kind) -> String {
    Schema.kind(named: kind.name)?.field(name).map { label(of: $0) } ?? name
  }

  /// The word of a choice: `uwzględniona częściowo`.
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
    case .openingHours: return hours(told(text))
    case .line: return field.mayTellHours ? hours(told(text)) : told(text)
    case .text, .words, .file: return told(text)
    case .count, .decimal, .yes: return text
    }
  }

  /// A label as a person reads it.
  public func told(_ label: Label) -> String { label[language] }

  /// What somebody wrote, as it is; what the program put there, in the reader's language.
  public func told(_ text: String) -> String { ProgramText(text)?.label[language] ?? text }

  /// `9.09.2026 włącznie`, `9.09.2026`, else the moment itself.
  private func moment(_ time: LocalTime, _ meaning: WholeDay?) -> String {
    switch (meaning, meaning?.day(of: time)) {
    case (.first, let day?): self.day(day)
    case (.last, let day?): inclusive(day)
    case (_, _): "\(day(time.day)), \(clock(time))"
    }
  }

  /// The commands that change a field which only acts of its own do: `wspolnie booking confirm|refuse`, those of one
  /// group together.
  func commands(changing field: FieldDeclaration) -> [String] {
    var groups: [(name: String, acts: [String])] = []
    for command in field.changingActs.compactMap(\.command) {
      let name = String(command.prefix { $0 != " " })
      let act = String(command.dropFirst(name.count + 1))
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].acts.append(act)
      } else {
        groups.append((name, [act]))
      }
    }
    return groups.map { group in
      (["wspolnie", group.name] + [group.acts.joined(separator: "|")].filter { !$0.isEmpty }).joined(separator: " ")
    }
  }

  /// `Nazwa: to pole trzeba wypełnić.`
  public func fault(_ error: FieldError, ofField name: String, in kind: Kind) -> String {
    let field = Schema.kind(named: kind.name)?.field(name)
    return "\(capitalized(label(ofField: name, in: kind))): \(fault(error, in: field))."
  }

  /// One sentence for each refused field, in the order of the form.
  public func faults(_ errors: FieldErrors, of kind: Kind) -> [String] {
    let declared = Schema.kind(named: kind.name)?.fields.map(\.name) ?? []
    let inForm = declared.filter { errors.byField[$0] != nil }
    let others = errors.byField.keys.filter { !inForm.contains($0) }.sorted()
    return (inForm + others).compactMap { name in
      errors.byField[name].map { fault($0, ofField: name, in: kind) }
    }
  }

  /// The choices that a word was perhaps meant to be, else all of them.
  func options(near word: String, allowed: [String], in field: FieldDeclaration?) -> (isGuess: Bool, text: String) {
    let known = field?.shape.options ?? []
    let labels = allowed.map { word in known.first { $0.word == word }?.label[language] ?? word }
    let guesses = NearWords.nearest(to: word, among: labels)
    return (!guesses.isEmpty, (guesses.isEmpty ? labels : guesses).joined(separator: ", "))
  }

  /// The kinds that a word was perhaps meant to be: `zasób (resource)`.
  func kinds(near asked: String) -> [String] {
    let kinds = Schema.kinds.map(\.kind)
    let names = kinds.map { [$0.name, $0.pl.one, $0.pl.few, $0.en.one, $0.en.few] }
    return NearWords.nearest(to: asked, amongAll: names).map { both(label(of: kinds[$0]), kinds[$0].name) }
  }

  /// The fields of a kind that a word was perhaps meant to be: `nazwa (name)`.
  func fields(of kind: Kind, near asked: String) -> [String] {
    let fields = Schema.kind(named: kind.name)?.fields ?? []
    let names = fields.map { [$0.name, $0.label.pl, $0.label.en] }
    return NearWords.nearest(to: asked, amongAll: names).map { both(label(of: fields[$0]), fields[$0].name) }
  }

  func both(_ label: String, _ name: String) -> String { label == name ? name : "\(label) (\(name))" }

  /// With its first letter upper-case, the rest as it is.
  public func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
