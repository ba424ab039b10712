import CivicDomain

/// The counts of the taking back of an import.
public struct UndoTally: Hashable, Sendable {
  /// How many records go that the import had added.
  public var removed = 0
  /// How many come back that an undoing had removed.
  public var restored = 0
  /// How many have their former values again.
  public var changedBack = 0
  /// How many people stay that the import had added.
  public var left = 0

  /// Nothing yet.
  public init() {}
}

/// What is said of the taking back of an import.
extension Words {
  /// The way back from what was just saved.
  /// - Parameters:
  ///   - folder: the folder of the register, as it was given; nil where it is the usual one.
  ///   - people: whether people were added, who stay.
  public func importTakenBack(by number: Int, in folder: String?, people: Bool) -> String {
    let program = folder.map { "wspolnie --data \(ShellWord.quoted($0))" } ?? "wspolnie"
    let staying = people ? said(pl: ", a dodane osoby zostają", en: ", and the people whom it added stay") : ""
    return said(
      pl: "Zapis nr \(number). Można go cofnąć\(staying): \(program) import --undo \(number)",
      en: "Transaction \(number). It can be taken back\(staying): \(program) import --undo \(number)")
  }

  /// The message at the end of the taking back of an import.
  public func undone(_ tally: UndoTally, isTrial: Bool) -> Sentences {
    let restored =
      tally.restored == 0
      ? "" : said(pl: ", przywrócono: \(number(tally.restored))", en: ", brought back: \(number(tally.restored))")
    let left =
      tally.left == 0
      ? ""
      : said(
        pl: "; \(count(tally.left, of: Person.kind)): zostają, usuwa je tylko wspolnie erase",
        en: "; \(count(tally.left, of: Person.kind)): they stay, and only wspolnie erase takes them out")
    let counts = said(
      pl: "usunięto: \(number(tally.removed))\(restored), dawne wartości: \(number(tally.changedBack))\(left).",
      en: "removed: \(number(tally.removed))\(restored), former values: \(number(tally.changedBack))\(left).")
    guard isTrial else {
      return said(pl: Sentences("Cofnięto wczytanie, \(counts)"), en: Sentences("The import was taken back, \(counts)"))
    }
    return said(
      pl: Sentences("To była próba: \(counts)", kept: nothingSaved),
      en: Sentences("This was a trial: \(counts)", kept: nothingSaved))
  }

  /// The line of a record that would go.
  public func wouldGo(_ name: String, _ id: RecordID) -> String {
    said(pl: "zniknie: \(name) (\(id.raw))", en: "goes: \(name) (\(id.raw))")
  }

  /// The line of a record that would come back.
  public func wouldComeBack(_ name: String, _ id: RecordID) -> String {
    said(pl: "wróci: \(name) (\(id.raw))", en: "comes back: \(name) (\(id.raw))")
  }

  /// The line of a record that would have its former values again.
  public func wouldBecome(_ name: String, _ id: RecordID, _ fields: [String]) -> String {
    said(
      pl: "zmiana: \(name) (\(id.raw)): \(fields.joined(separator: "; "))",
      en: "change: \(name) (\(id.raw)): \(fields.joined(separator: "; "))")
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

  /// The refusal to take back an import of which records were touched since.
  public func touchedSince(_ names: [String], total: Int) -> Sentences {
    let more = total > names.count ? said(pl: " i inne", en: " and others") : ""
    let named = names.joined(separator: ", ") + more
    return said(
      pl: Sentences(
        "Wczytania nie da się już cofnąć: te wpisy ktoś potem zmienił (\(number(total))): \(named).",
        kept: nothingSaved,
        wayOut: "Popraw albo usuń pozostałe wpisy po jednym; co się zmieniło, mówi: wspolnie log ID."),
      en: Sentences(
        "The import cannot be taken back any more: these records were changed since (\(number(total))): \(named).",
        kept: nothingSaved,
        wayOut: "Correct or remove the others one by one; what was changed is told by: wspolnie log ID."))
  }
}
