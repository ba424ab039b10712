import CivicDomain

/// What is wrong with a condition, and where.
extension Words {
  /// A condition as it is read beside a list: `stan: czynna`, `liczba miejsc >= 40`, `nazwa ~ sala`.
  public func condition(_ condition: Condition, of kind: AnyKind, in circumstances: Circumstances) -> String {
    guard let field = kind.field(condition.field) else { return condition.text }
    let sign = condition.comparison == .equal ? ":" : " \(condition.comparison.rawValue)"
    return "\(label(of: field))\(sign) \(asked(condition, of: field, in: circumstances))"
  }

  /// What a condition asks for: `czynna`, `wrzesień 2026`, `(puste)`.
  public func asked(_ condition: Condition, of field: FieldDeclaration, in circumstances: Circumstances) -> String {
    if condition.value.isEmpty { return field.isUnknownWhereAbsent ? notKnown : noValue }
    if condition.comparison == .holds { return condition.value }
    if let period = Period(condition.value), field.shape == .day || field.shape == .time { return self.period(period) }
    return value(value(condition.value, of: field), of: field, in: circumstances)
  }

  /// The title of the line in which a condition is typed.
  public func conditionTitle(_ kind: Kind) -> String {
    said(pl: "\(heading(of: kind)), warunek:", en: "\(heading(of: kind)), condition:")
  }
  /// How a condition is typed.
  public var conditionHelp: String {
    said(
      pl: "POLE=WARTOŚĆ, a zamiast = także !=, <, <=, >, >= albo ~ (zawiera). Po samym znaku = nic: pole puste.",
      en: "FIELD=VALUE, and in the place of = also !=, <, <=, >, >= or ~ (holds). Nothing behind =: an empty field.")
  }
  /// A field as it is named in a condition: `liczba miejsc (capacity)`.
  public func conditionField(_ field: FieldDeclaration) -> String {
    label(of: field) == field.name ? field.name : "\(label(of: field)) (\(field.name))"
  }
  /// That a field says something, whatever it is.
  public var someValue: String { said(pl: "jest wpisane", en: "is there") }
  /// The item that opens that line.
  public var typeCondition: String { said(pl: "wpisz warunek…", en: "type a condition…") }
  /// The item that takes a condition away.
  public func withoutCondition(_ condition: String) -> String {
    said(pl: "bez: \(condition)", en: "without: \(condition)")
  }

  /// What is wrong, at which character, and what to type instead.
  public func fault(_ fault: ConditionFault) -> Sentences {
    let place = said(
      pl: "Warunek „\(fault.text)”, od znaku \(fault.position).",
      en: "The condition “\(fault.text)”, from character \(fault.position) on.")
    switch fault.reason {
    case .noComparison:
      return said(
        pl: Sentences(
          "„\(fault.text)” nie ma postaci POLE=WARTOŚĆ.",
          wayOut: "Zamiast = może być też !=, <, <=, >, >= albo ~ (zawiera), np. name~sala."),
        en: Sentences(
          "“\(fault.text)” is not of the form FIELD=VALUE.",
          wayOut: "In the place of = there may be !=, <, <=, >, >= or ~ (holds), such as name~room."))
    case .unknownField(let name, let kind):
      let unknown = unknownField(name, of: kind)
      return Sentences(unknown.fact, kept: place, wayOut: unknown.wayOut)
    case .unreadable(let field, let error):
      return Sentences("\(named(field)): \(self.fault(error, in: field)).", kept: place)
    case .noValue(let field):
      return said(
        pl: Sentences(
          "\(named(field)): brakuje wartości po znaku porównania.", kept: place,
          wayOut: "Puste pole znajdzie: \(field.name)=; wypełnione: \(field.name)!="),
        en: Sentences(
          "\(named(field)): a value is missing behind the sign.", kept: place,
          wayOut: "An empty field is found by \(field.name)=, a filled one by \(field.name)!="))
    case .notOrdered(let field):
      return said(
        pl: Sentences(
          "\(named(field)): tych wartości nie porównuje się znakami <, <=, > i >=.", kept: place,
          wayOut: "Użyj = albo !=, a jeśli to tekst lub wybór, także ~ (zawiera)."),
        en: Sentences(
          "\(named(field)): these values are not compared by <, <=, > and >=.", kept: place,
          wayOut: "Use = or !=, and for a text or a choice also ~ (holds)."))
    case .severalCalled(let name, let field, let count):
      return said(
        pl: Sentences(
          "\(named(field)): „\(name)” nazywa się więcej wpisów (\(number(count))).", kept: place,
          wayOut: "Podaj id jednego z nich albo użyj ~, które znajduje wszystkie."),
        en: Sentences(
          "\(named(field)): more than one entry is called “\(name)” (\(number(count))).", kept: place,
          wayOut: "Give the id of one, or use ~, which finds all of them."))
    case .holdsNoText(let field):
      return said(
        pl: Sentences(
          "\(named(field)): to nie jest tekst, więc nie można pytać o jego część (~).", kept: place,
          wayOut: "Użyj = albo !=; liczby i daty porównują też <, <=, > i >=."),
        en: Sentences(
          "\(named(field)): this is no text, so that one cannot ask for a part of it (~).", kept: place,
          wayOut: "Use = or !=; numbers and dates are compared by <, <=, > and >= too."))
    }
  }

  /// `Forma prawna (legalForm)`.
  private func named(_ field: FieldDeclaration) -> String { "\(capitalized(label(of: field))) (\(field.name))" }
}
