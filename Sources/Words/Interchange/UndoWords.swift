import CivicDomain

/// The counts of the taking back of an import.
public struct UndoTally: Hashable, Sendable {
  /// How many records go that the import had added.
  public var removed = 0
  /// How many come back that an undoing had removed.
  public var restored = 0
  /// How many have their former values again.
  public var changedBack = 0
  /// Of how many people the data are erased that the import had added.
  public var erased = 0
  /// How many people stay that the import had added.
  public var left = 0
  /// How many records stay as they are, for somebody has built on them.
  public var kept = 0
  /// Of how many people that the import had added the data should have been erased, and are still there.
  public var unerased = 0
  /// Whether it takes a taking back itself back, so that the import is there again.
  public var isRestoring = false

  /// Nothing yet.
  public init() {}

  /// How many records it touches.
  public var touched: Int { removed + restored + changedBack + erased }
}

/// What is said of the taking back of an import.
extension Words {
  /// The way back from what was just saved.
  /// - Parameters:
  ///   - folder: the folder of the register, as it was given; nil where it is the usual one.
  ///   - people: whether people were added, who go for good.
  public func importTakenBack(by number: Int, in folder: String?, people: Bool) -> String {
    let program = folder.map { "wspolnie --data \(ShellWord.quoted($0))" } ?? "wspolnie"
    let going =
      people
      ? said(pl: ", a dane dodanych osób znikną na zawsze", en: ", and the data of people it added go for good") : ""
    return said(
      pl: "Zapis nr \(number). Można go cofnąć\(going): \(program) import --undo \(number)",
      en: "Transaction \(number). It can be taken back\(going): \(program) import --undo \(number)")
  }

  /// The same on a screen.
  ///
  /// - Parameter isRestoring: whether the import was taken back, and is what comes back.
  public func importTakenBackHere(by number: Int, isRestoring: Bool = false) -> String {
    if isRestoring {
      return said(
        pl: "Zapis nr \(number). u: przywróć to wczytanie; później : i „cofnij wczytanie”.",
        en: "Transaction \(number). u: bring this import back; later : and “take an import back”.")
    }
    return said(
      pl: "Zapis nr \(number). u: cofnij całe wczytanie; później : i „cofnij wczytanie”.",
      en: "Transaction \(number). u: take the whole import back; later : and “take an import back”.")
  }

  /// The message at the end of the taking back of an import.
  public func undone(_ tally: UndoTally, isTrial: Bool) -> Sentences {
    let counts = "\(counts(tally))\(isTrial ? leftToKeepers(tally) : "")."
    guard isTrial else {
      if tally.isRestoring {
        return said(
          pl: Sentences("Przywrócono wczytanie, \(counts)"), en: Sentences("The import is back, \(counts)"))
      }
      return said(pl: Sentences("Cofnięto wczytanie, \(counts)"), en: Sentences("The import was taken back, \(counts)"))
    }
    return said(
      pl: Sentences("To była próba: \(counts)", kept: nothingSaved),
      en: Sentences("This was a trial: \(counts)", kept: nothingSaved))
  }

  /// The counts of what the taking back of an import would do, before it does.
  public func undoOutlook(_ tally: UndoTally) -> String {
    let restored =
      tally.restored == 0
      ? "" : said(pl: ", wróci: \(number(tally.restored))", en: ", come back: \(number(tally.restored))")
    let erased =
      tally.erased == 0
      ? ""
      : said(
        pl: ", dane znikną na zawsze: \(count(tally.erased, of: Person.kind)), nikt inny ich nie potrzebuje",
        en: ", data go for good: \(count(tally.erased, of: Person.kind)), whom nothing else needs")
    let yet =
      tally.isRestoring
      ? said(pl: "Jeszcze nic nie przywrócono", en: "Nothing is brought back yet")
      : said(pl: "Jeszcze nic nie cofnięto", en: "Nothing is taken back yet")
    return said(
      pl: "\(yet). Zniknie: \(number(tally.removed))\(restored), dawne wartości: "
        + "\(number(tally.changedBack))\(erased)\(leftToKeepers(tally))\(left(tally))\(kept(tally)).",
      en: "\(yet). Go: \(number(tally.removed))\(restored), former values: "
        + "\(number(tally.changedBack))\(erased)\(leftToKeepers(tally))\(left(tally))\(kept(tally)).")
  }

  private func kept(_ tally: UndoTally) -> String {
    tally.kept == 0
      ? ""
      : said(
        pl: "; zostaje, bo ktoś to potem zmienił albo tego używa: \(count(tally.kept, of: .entry))",
        en: "; stay, for somebody changed them since or uses them: \(count(tally.kept, of: .entry))")
  }

  private func leftToKeepers(_ tally: UndoTally) -> String {
    tally.unerased == 0
      ? ""
      : said(
        pl: "; zostaną dane, które usuwa tylko opiekun: \(count(tally.unerased, of: Person.kind))",
        en: "; left are data that only a keeper erases: \(count(tally.unerased, of: Person.kind))")
  }

  private func left(_ tally: UndoTally) -> String {
    tally.left == 0
      ? ""
      : said(
        pl: "; zostają, bo ktoś potem zmienił albo wskazał: \(count(tally.left, of: Person.kind)) "
          + "(usuwa tylko wspolnie erase)",
        en: "; left, for somebody changed or named them since: \(count(tally.left, of: Person.kind)) "
          + "(only wspolnie erase takes them out)")
  }

  private func counts(_ tally: UndoTally) -> String {
    let restored =
      tally.restored == 0
      ? "" : said(pl: ", przywrócono: \(number(tally.restored))", en: ", brought back: \(number(tally.restored))")
    let erased =
      tally.erased == 0
      ? ""
      : said(
        pl: "; usunięto na zawsze dane: \(count(tally.erased, of: Person.kind)), nikt inny ich nie potrzebuje",
        en: "; data erased for good: \(count(tally.erased, of: Person.kind)), whom nothing else needs")
    return said(
      pl:
        "usunięto: \(number(tally.removed))\(restored), dawne wartości: \(number(tally.changedBack))\(erased)\(left(tally))\(kept(tally))",
      en:
        "removed: \(number(tally.removed))\(restored), former values: \(number(tally.changedBack))\(erased)\(left(tally))\(kept(tally))"
    )
  }

  /// What is said where an import was taken back and the data of its people could not be erased.
  /// - Parameters:
  ///   - byKeepers: whether it is left to a keeper, for whoever took it back may not erase.
  ///   - folder: the folder of the register, as it was given; nil where it is the usual one.
  public func unerased(_ people: Int, undoing number: Int, byKeepers: Bool, in folder: String?) -> String {
    let program = folder.map { "wspolnie --data \(ShellWord.quoted($0))" } ?? "wspolnie"
    let command = "\(program) import --undo \(number)"
    if byKeepers {
      let told = leftToKeepers(people)
      return said(pl: "\(told) tym samym poleceniem: \(command)", en: "\(told) by the same command: \(command)")
    }
    return said(
      pl: "\(notErased(people)) Dokończ to tak: \(command)", en: "\(notErased(people)) To finish it: \(command)")
  }

  /// The same on a screen.
  public func unerasedHere(_ people: Int, undoing number: Int, byKeepers: Bool) -> String {
    if byKeepers {
      let told = leftToKeepers(people)
      return said(
        pl: "\(told) tak samo: „: cofnij wczytanie”, jeszcze raz nr \(number).",
        en: "\(told) in the same way: “: take an import back”, no. \(number) once more.")
    }
    return said(
      pl: "\(notErased(people)) Dokończ to: „: cofnij wczytanie”, jeszcze raz nr \(number).",
      en: "\(notErased(people)) To finish it: “: take an import back”, no. \(number) once more.")
  }

  private func leftToKeepers(_ people: Int) -> String {
    said(
      pl: "Wpisy cofnięto. Dane osobowe (\(count(people, of: Person.kind))) usunie opiekun",
      en: "The records were taken back. A keeper erases the personal data (\(count(people, of: Person.kind)))")
  }

  private func notErased(_ people: Int) -> String {
    said(
      pl: "Wpisy cofnięto, ale danych osobowych nie udało się usunąć: \(count(people, of: Person.kind)). "
        + "Są nadal w rejestrze, choć nic ich nie wskazuje.",
      en: "The records were taken back, but personal data could not be erased: \(count(people, of: Person.kind)). "
        + "They are still in the register, though nothing names them.")
  }

  /// The line of a record that would go.
  public func wouldGo(_ name: String, _ aside: String) -> String {
    said(pl: "zniknie: \(name) (\(aside))", en: "goes: \(name) (\(aside))")
  }

  /// The line of a record that would come back.
  public func wouldComeBack(_ name: String, _ aside: String) -> String {
    said(pl: "wróci: \(name) (\(aside))", en: "comes back: \(name) (\(aside))")
  }

  /// The line of a record that would have its former values again.
  public func wouldBecome(_ name: String, _ aside: String, _ fields: [String]) -> String {
    said(
      pl: "zmiana: \(name) (\(aside)): \(fields.joined(separator: "; "))",
      en: "change: \(name) (\(aside)): \(fields.joined(separator: "; "))")
  }

  /// The line of a person whose data would be erased: in a terminal by the id alone, so that nobody is named there; on
  /// a screen by name, for nothing of it is kept.
  public func wouldBeErased(_ person: String) -> String {
    said(
      pl: "dane osoby znikną na zawsze: \(person)", en: "the data of a person go for good: \(person)")
  }

  /// The refusal of the number of no transaction.
  public func noTransaction(_ number: Int) -> Sentences {
    said(
      pl: Sentences(
        "Nie ma zapisu nr \(number).", kept: nothingSaved,
        wayOut: "Numery wczytań podaje: wspolnie log."),
      en: Sentences(
        "There is no transaction \(number).", kept: nothingSaved,
        wayOut: "The numbers of imports are told by: wspolnie log."))
  }

  /// The refusal to take back what is no import.
  public func noImport(_ number: Int) -> Sentences {
    said(
      pl: Sentences(
        "Zapis nr \(number) to nie wczytanie pliku.", kept: nothingSaved,
        wayOut: "Pojedyncze zmiany cofa w programie klawisz u."),
      en: Sentences(
        "Transaction \(number) is no import.", kept: nothingSaved,
        wayOut: "Single changes are taken back by the key u in the program."))
  }

  /// The refusal to take back an import that was taken back already.
  public func undoneAlready(_ number: Int, by undoing: Int) -> Sentences {
    said(
      pl: Sentences("Wczytanie nr \(number) jest już cofnięte (zapis nr \(undoing)).", kept: nothingSaved),
      en: Sentences("Import \(number) is taken back already (transaction \(undoing)).", kept: nothingSaved))
  }

  /// The refusal to take back an import as a whole, for some of its records were changed since or are in use.
  /// - Parameter rest: how many could be taken back without them.
  public func inUse(_ total: Int, rest: Int) -> String {
    let used = matches(total, of: total + rest)
    return said(
      pl: "Całego wczytania nie da się już cofnąć; wpisy potem zmienione albo w użyciu: \(used).",
      en: "The whole import cannot be taken back any more; records changed since or in use: \(used).")
  }

  /// The line of a record that stays, and why.
  /// - Parameters:
  ///   - refusal: the rule that keeps it; nil: somebody has changed it since.
  ///   - change: who has, and when; nil: the log does not tell.
  public func obstacle(
    _ name: String, because refusal: Refusal?, changed change: (by: String, moment: String)? = nil,
    in here: Circumstances
  ) -> String {
    switch refusal {
    case nil:
      guard let change else {
        return said(pl: "\(name): ktoś to potem zmienił", en: "\(name): changed by somebody since")
      }
      return said(
        pl: "\(name): potem zmienił(a) to \(change.by), \(change.moment)",
        en: "\(name): changed since by \(change.by), \(change.moment)")
    case .stillReferredTo(_, let others, let total)?:
      let things = things(others, total: total, together: said(pl: "razem", en: "in all"), in: here)
      return said(pl: "\(name): odnosi się do tego: \(things)", en: "\(name): referred to by: \(things)")
    case let refusal?: return "\(name): \(self.refusal(refusal, in: here).fact)"
    }
  }

  /// How many more records stay.
  public func moreObstacles(_ count: Int) -> String {
    said(pl: "i jeszcze \(number(count))", en: "and \(number(count)) more")
  }

  /// The way to take back what nobody changed since or uses.
  /// - Parameter folder: the folder of the register, as it was given; nil where it is the usual one.
  public func takingRestBack(_ rest: Int, of number: Int, in folder: String?) -> String {
    guard rest > 0 else { return freeFirst }
    let program = folder.map { "wspolnie --data \(ShellWord.quoted($0))" } ?? "wspolnie"
    return said(
      pl: "\(freeFirst) Albo cofnij resztę, te zostaną: \(program) import --undo \(number) --keep-used",
      en: "\(freeFirst) Or take the rest back, these stay: \(program) import --undo \(number) --keep-used")
  }

  /// The same on a screen.
  public func takingRestBackHere(_ rest: Int) -> String {
    guard rest > 0 else { return freeFirst }
    return said(
      pl: "\(freeFirst) Albo cofnij resztę („: cofnij wczytanie”).",
      en: "\(freeFirst) Or take the rest back (“: take an import back”).")
  }

  private var freeFirst: String {
    said(
      pl: "Usuń albo przenieś to, co się do nich odnosi, i cofnij jeszcze raz; zmienione popraw po jednym.",
      en: "Remove or move what refers to them, and take it back again; correct the changed ones one by one.")
  }

  /// The refusal of an option that only goes with taking an import back.
  public func ofUndoOnly(_ option: String) -> Sentences {
    said(
      pl: Sentences(
        "\(option) mówi, co zostaje przy cofaniu wczytania.", kept: nothingSaved,
        wayOut: "Dodaj --undo NUMER albo pomiń \(option)."),
      en: Sentences(
        "\(option) says what stays when an import is taken back.", kept: nothingSaved,
        wayOut: "Add --undo NUMBER, or leave \(option) out."))
  }

  // MARK: On the screen

  /// The title of the choice of a past import.
  public var whichImport: String { said(pl: "Które wczytanie cofnąć?", en: "Which import to take back?") }

  /// The message that there is no import to take back.
  public var noImports: String { said(pl: "Niczego tu jeszcze nie wczytano.", en: "Nothing was imported here yet.") }

  /// A past import in the choice: `8.09, 14:31 anna · 35 wpisów, pierwszy: KROKUS (organizacja) · nr 12`. Nothing remembers its
  /// file.
  /// - Parameters:
  ///   - first: what the first of its records is called; nil: it is gone.
  ///   - kind: what sort of record that is; nil: nobody knows.
  ///   - isUndoing: whether it took back another.
  public func pastImport(
    when: String, by author: String, records: Int, first: String?, kind: Kind?, isUndoing: Bool, number: Int
  ) -> String {
    let sort = isUndoing ? said(pl: "cofnięcie, ", en: "a taking back, ") : ""
    let thing = kind.map { label(of: $0) }
    let called = [first, first == nil ? thing : thing.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    let named = called.isEmpty ? "" : said(pl: ", pierwszy: \(called)", en: ", the first: \(called)")
    return said(
      pl: "\(when) \(author) · \(sort)\(count(records, of: .entry))\(named) · nr \(number)",
      en: "\(when) \(author) · \(sort)\(count(records, of: .entry))\(named) · no. \(number)")
  }

  /// Why a past import is not taken back: it was, and is what comes back with the taking back of that.
  public var importWasTakenBack: String {
    said(
      pl: "już cofnięte; przywraca je cofnięcie, które jest wyżej",
      en: "taken back already; the taking back of it above brings it back")
  }

  /// The title of the page of what the taking back of an import would do.
  public func undoTitle(file: String, isRestoring: Bool = false) -> String {
    let named = file.isEmpty ? "" : said(pl: " „\(file)”", en: " “\(file)”")
    if isRestoring { return said(pl: "Przywrócenie wczytania\(named)", en: "Bringing an import\(named) back") }
    return said(pl: "Cofnięcie wczytania\(named)", en: "Taking an import\(named) back")
  }

  /// The row that does it.
  /// - Parameter rest: how many records are taken back where others stay; nil: all of them.
  public func undoRow(isRestoring: Bool, rest: Int? = nil) -> String {
    if let rest {
      return isRestoring
        ? said(pl: "[ Przywróć resztę: \(number(rest)) ]", en: "[ Bring the rest back: \(number(rest)) ]")
        : said(pl: "[ Cofnij resztę: \(number(rest)) ]", en: "[ Take the rest back: \(number(rest)) ]")
    }
    return undoRowOfAll(isRestoring: isRestoring)
  }

  private func undoRowOfAll(isRestoring: Bool) -> String {
    isRestoring
      ? said(pl: "[ Przywróć wczytanie ]", en: "[ Bring it back ]")
      : said(pl: "[ Cofnij wczytanie ]", en: "[ Take it back ]")
  }

  /// The question whether an import is taken back.
  /// - Parameters:
  ///   - erased: of how many people the data go for good.
  ///   - kept: how many records stay, for somebody changed them since or uses them.
  public func askUndoImport(
    file: String, records: Int, erased: Int = 0, kept: Int = 0, isRestoring: Bool = false
  ) -> String {
    let asked = askUndoImport(file, records, kept, isRestoring)
    guard erased > 0 else { return asked }
    let people = count(erased, of: Person.kind)
    return asked
      + said(pl: " Dane znikną na zawsze: \(people).", en: " Data go for good of: \(people).")
  }

  private func askUndoImport(_ file: String, _ records: Int, _ kept: Int, _ isRestoring: Bool) -> String {
    if kept > 0 {
      let (free, same) = (count(records, of: .entry), count(kept, of: .entry))
      return isRestoring
        ? said(
          pl: "Przywrócić tylko to, czego nikt potem nie zmienił ani nie używa (\(free))? Bez zmian: \(same).",
          en: "Bring back only what nobody changed since or uses (\(free))? Unchanged: \(same).")
        : said(
          pl: "Cofnąć tylko to, czego nikt potem nie zmienił ani nie używa (\(free))? Bez zmian: \(same).",
          en: "Take back only what nobody changed since or uses (\(free))? Unchanged: \(same).")
    }
    let named = file.isEmpty ? "" : said(pl: " pliku „\(file)”", en: " of the file “\(file)”")
    if isRestoring {
      return said(
        pl: "Przywrócić całe wczytanie\(named)? Dotyczy: \(count(records, of: .entry)).",
        en: "Bring the whole import\(named) back? It is about \(count(records, of: .entry)).")
    }
    return said(
      pl: "Cofnąć całe wczytanie\(named)? Dotyczy: \(count(records, of: .entry)).",
      en: "Take the whole import\(named) back? It is about \(count(records, of: .entry)).")
  }

  /// The prompt at which the number of records is typed that are taken back.
  /// - Parameter isRest: whether others stay.
  public func typeToUndo(_ number: Int, isRest: Bool) -> String {
    isRest
      ? said(pl: "Wpisz \(number) i Enter, żeby cofnąć resztę:", en: "Type \(number) and Enter to take the rest back:")
      : said(
        pl: "Wpisz \(number) i Enter, żeby cofnąć wszystko:", en: "Type \(number) and Enter to take all of it back:")
  }

  /// The key hint of that answer.
  /// - Parameter isRest: whether others stay.
  public func answerUndo(isRest: Bool) -> String {
    isRest
      ? said(pl: "cofnij resztę", en: "take the rest back") : said(pl: "cofnij wszystko", en: "take all back")
  }

  /// How far the taking back of an import is looked through.
  public func lookingThrough(percent: Int) -> String {
    said(pl: "Sprawdzam, co by się cofnęło: \(percent)%", en: "Looking what would be taken back: \(percent)%")
  }

  /// The message that somebody stopped it on its way.
  public var undoingStopped: String {
    said(pl: "Przerwano. \(nothingSaved)", en: "It was stopped. \(nothingSaved)")
  }

  /// The message that an undoing would do nothing.
  public var nothingToTakeBack: String {
    said(pl: "Nie ma tu nic do cofnięcia.", en: "There is nothing to take back here.")
  }
}
