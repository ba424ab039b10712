import CivicDomain

/// What is said of tables of counts.
extension Words {
  /// The records that are counted together: `stowarzyszenie`, `wrzesień 2026`, `10–19`, `nie wiadomo`.
  public func group(_ group: CountedGroup, by grouping: Grouping, in circumstances: Circumstances) -> String {
    switch group {
    case .value(let plain): value(value(plain, of: grouping.field), of: grouping.field, in: circumstances)
    case .period(let period): self.period(period)
    case .numbers(let numbers):
      grouping.isWhole
        ? "\(number(numbers.lowerBound))–\(number(numbers.upperBound - 1))"
        : said(
          pl: "od \(number(numbers.lowerBound)) do <\(number(numbers.upperBound))",
          en: "\(number(numbers.lowerBound)) to <\(number(numbers.upperBound))")
    case .unknown: notKnown
    }
  }

  /// A value that is kept in its plain form.
  func value(_ plain: String, of field: FieldDeclaration) -> FieldValue {
    switch field.shape {
    case .yes: .yes(plain == FieldValue.yes(true).plain)
    case .count: Int(plain).map { .number($0) } ?? .text(plain)
    case .decimal: Double(plain).map { .decimal($0) } ?? .text(plain)
    case .line, .openingHours, .text, .choice, .choices, .words, .reference, .references, .anyReference, .file, .day,
      .time:
      .text(plain)
    }
  }

  /// A period: `9.09.2026`, `wrzesień 2026`, `III kw. 2026`, `2026`.
  public func period(_ period: Period) -> String {
    switch period.length {
    case .day: day(period.first)
    case .month: monthAndYear(period.first)
    case .quarter:
      said(
        pl: "\(["I", "II", "III", "IV"][period.quarter - 1]) kw. \(period.first.year)",
        en: "Q\(period.quarter) \(period.first.year)")
    case .year: String(period.first.year)
    }
  }

  /// A number of a table, or what may be told of it: `12`, `<3`, `16–17`, `≥ 20`, `–`.
  public func figure(_ figure: CountTable.Figure) -> String {
    switch figure {
    case .exact(let number): self.number(number)
    case .few: "<3"
    case .between(let least, let most): "\(number(least))–\(number(most))"
    case .atLeast(let least): "≥ \(number(least))"
    case .withheld: "–"
    }
  }

  /// What records are counted by: `początek (miesiąc)`, `dzielnica`.
  public func label(of grouping: Grouping) -> String {
    let label = label(of: grouping.field)
    switch grouping.band {
    case .each, .period(.day): return label
    case .period(let length): return "\(label) (\(text(length.label)))"
    case .size(let size): return "\(label) (\(said(pl: "co", en: "by")) \(number(size)))"
    }
  }

  /// What is counted by what: `Zasoby według: kategoria, status; suma: liczba miejsc`.
  public func question(of kind: Kind, by groupings: [Grouping], sum: FieldDeclaration?) -> String {
    "\(heading(of: kind)) \(by(groupings, sum: sum))"
  }
  /// By what something is counted: `według: kategoria, status`.
  public func by(_ groupings: [Grouping], sum: FieldDeclaration?) -> String {
    let labels = groupings.map(label).joined(separator: ", ")
    return said(pl: "według: \(labels)", en: "by \(labels)") + (sum.map { "; \(self.sum(of: $0))" } ?? "")
  }

  /// A table as rows of text, the headings first and the totals last. Of two fields and a sum the sums alone are in it.
  public func rows(of table: CountTable, in circumstances: Circumstances) -> [[String]] {
    let columns = table.columns.compactMap { group in
      table.byColumn.map { self.group(group, by: $0, in: circumstances) }
    }
    let ends = table.byColumn == nil ? [columnCount] + (table.summed.map { [sum(of: $0)] } ?? []) : [total]
    let rows = table.rows.enumerated().map { row, group in
      [self.group(group, by: table.byRow, in: circumstances)]
        + (table.byColumn == nil ? [] : table.cells[row]).map(crossed) + ending(table.rowTotals[row], of: table)
    }
    let totals = [total] + table.columnTotals.map(crossed) + ending(table.total, of: table)
    return [[label(of: table.byRow)] + columns + ends] + rows + [totals]
  }

  private func crossed(_ cell: CountTable.Cell) -> String { figure(cell.sum ?? cell.count) }

  private func ending(_ cell: CountTable.Cell, of table: CountTable) -> [String] {
    if table.byColumn != nil { return [crossed(cell)] }
    return [figure(cell.count)] + (cell.sum.map { [figure($0)] } ?? [])
  }

  /// Heads the column of counts.
  public var columnCount: String { said(pl: "liczba", en: "count") }
  /// Heads the totals.
  public var total: String { said(pl: "razem", en: "total") }
  /// Heads the sum of a field.
  public func sum(of field: FieldDeclaration) -> String {
    said(pl: "suma: \(label(of: field))", en: "sum: \(label(of: field))")
  }

  /// Why some numbers are not told.
  public var fewAreHidden: String {
    said(
      pl: "<3: mniej niż trzy, żeby nie było wiadomo, o kogo chodzi; suma takich pól jest podana w granicach.",
      en: "<3: fewer than three, so that nobody is recognized; the total of such cells is told within limits.")
  }

  /// Why something is not counted: one sentence, and the way out.
  public func fault(_ fault: CountFault) -> Sentences {
    switch fault {
    case .unknownField(let name, let kind): unknownField(name, of: kind)
    case .personal(let field):
      said(
        pl: Sentences("\(named(field)): to dane osobowe, więc nie można ich liczyć, sumować ani stawiać w warunku."),
        en: Sentences(
          "\(named(field)) is personal data, so that it is not counted, summed up or asked for in a count."))
    case .namesSomebody(let field):
      said(
        pl: Sentences(
          "\(named(field)): to pole wskazuje osoby, więc nie można według niego liczyć ani postawić go w warunku."),
        en: Sentences("\(named(field)) points to people, so that nothing is counted by it, and no count asks for it."))
    case .freeText(let field):
      said(
        pl: Sentences(
          "\(named(field)): to dowolny tekst, więc nie można według niego liczyć.",
          wayOut: "Policz według pola z wyborem, daty, liczby albo tego, do czego wpis się odnosi."),
        en: Sentences(
          "\(named(field)) is free text, so that nothing is counted by it.",
          wayOut: "Count by a choice, a date, a number or what the record refers to."))
    case .unknownBand(let text, let field):
      said(
        pl: Sentences(
          "\(named(field)): nie wiadomo, co znaczy „:\(text)”.",
          wayOut: "Po dwukropku może być: day, month, quarter, year albo liczba (przedziały tej wielkości)."),
        en: Sentences(
          "\(named(field)): it is not clear what “:\(text)” means.",
          wayOut: "Behind the colon there may be: day, month, quarter, year or a number (bands of that size)."))
    case .unfitBand(let field):
      said(
        pl: Sentences(
          "\(named(field)): takich przedziałów to pole nie ma.",
          wayOut: "Daty liczy się według day, month, quarter, year; liczby w przedziałach, np. \(field.name):10."),
        en: Sentences(
          "\(named(field)) is not counted in such bands.",
          wayOut: "Dates are counted by day, month, quarter, year; numbers in bands such as \(field.name):10."))
    case .noNumber(let field):
      said(
        pl: Sentences("\(named(field)): to nie jest liczba całkowita, więc nie ma sumy."),
        en: Sentences("\(named(field)) is no whole number, so that there is no sum."))
    case .wrongNumber(let count):
      said(
        pl: Sentences("Liczy się według jednego pola albo dwóch różnych, a podano: \(count)."),
        en: Sentences("One counts by one field, or by two different ones, and not by \(count)."))
    case .costly(let field, let records):
      said(
        pl: Sentences(
          "\(named(field)): to pole wylicza się dla każdego wpisu osobno, a wpisów jest \(number(records)).",
          wayOut: "Zawęź je warunkiem do najwyżej \(number(Limits.derivedCounted))."),
        en: Sentences(
          "\(named(field)) is worked out record by record, and there are \(number(records)) records.",
          wayOut: "Narrow them to at most \(number(Limits.derivedCounted)) by a condition."))
    case .tooManyGroups(let cells):
      said(
        pl: Sentences(
          "Tabela miałaby \(number(cells)) pól.",
          wayOut: "Wybierz pola, które mają mniej różnych wartości, albo przedziały."),
        en: Sentences(
          "The table would have \(number(cells)) cells.", wayOut: "Choose fields with fewer different values, or bands."
        ))
    }
  }

  private func named(_ field: FieldDeclaration) -> String { "\(capitalized(label(of: field))) (\(field.name))" }
}
