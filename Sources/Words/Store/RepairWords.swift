import CivicDomain

/// The messages of `repair`.
extension Words {
  /// The message that there is nothing to repair.
  public var nothingToRepair: Sentences {
    Sentences(
      said(pl: "Nie ma czego naprawiać: niczego nie zmieniono.", en: "There is nothing to repair: nothing was changed.")
    )
  }

  /// That nobody here can say what was changed in a line.
  public var whatChangedIsNotKnown: String {
    said(
      pl: "  co zmieniono, powie tylko kopia zapasowa sprzed zmiany",
      en: "  what was changed, only a backup from before can tell")
  }

  /// The message that so many damages were recorded as known, how many of them lose something, and how many are lines that
  /// were changed by hand.
  public func repaired(damages: Int, losses: Int, touched: Int) -> Sentences {
    if losses == 0, touched > 0 {
      return said(
        pl: Sentences(
          "Odnotowano jako znane: \(count(damages, of: damaged)).",
          kept: "Wiersze, które zmieniono, zostają takie, jakie są; reszta jest cała. Można znów zapisywać.",
          wayOut: "Jeśli jest kopia zapasowa sprzed zmiany, porównaj: wspolnie backup --try KOPIA."),
        en: Sentences(
          "Recorded as known: \(count(damages, of: damaged)).",
          kept: "The lines that were changed stay as they are; all the rest is whole. Saving goes on.",
          wayOut: "If there is a backup from before the change, compare: wspolnie backup --try BACKUP."))
    }
    return said(
      pl: Sentences(
        damages == 0
          ? "Foldery założono na nowo." : "Odnotowano jako znane: \(count(damages, of: damaged)).",
        kept: losses == 0
          ? "Niczego nie utracono. Można znów zapisywać."
          : "Utracono to, co wymieniono wyżej; reszta jest cała. Można znów zapisywać.",
        wayOut: losses == 0
          ? "" : "Jeśli jest kopia zapasowa sprzed uszkodzenia, zajrzyj do niej; resztę wpisz jeszcze raz."),
      en: Sentences(
        damages == 0
          ? "The folders were made again." : "Recorded as known: \(count(damages, of: damaged)).",
        kept: losses == 0
          ? "Nothing is lost. Saving goes on."
          : "What is named above is lost; all the rest is whole. Saving goes on.",
        wayOut: losses == 0
          ? "" : "If there is a backup from before the damage, look there; enter the rest again."))
  }
  /// The message of a dry run: what would be recorded.
  public func wouldRepair(damages: Int, losses: Int) -> Sentences {
    said(
      pl: Sentences(
        "Do odnotowania: \(count(damages, of: damaged)), w tym ze stratą: \(losses).", kept: "Nic nie zapisano.",
        wayOut: "Żeby odnotować i znów zapisywać: wspolnie repair."),
      en: Sentences(
        "To be recorded: \(count(damages, of: damaged)), of which with a loss: \(losses).",
        kept: "Nothing was written.", wayOut: "To record it and save again: wspolnie repair."))
  }
  /// The refusal where more of a log is damaged than can be listed.
  public func tooMuchDamage(log: String) -> Sentences {
    said(
      pl: Sentences(
        "W folderze \(log) jest za dużo uszkodzeń, żeby je wymienić.", kept: "Niczego nie zmieniono.",
        wayOut: "Odtwórz dane z kopii zapasowej: wspolnie restore PLIK FOLDER."),
      en: Sentences(
        "In the folder \(log) more is damaged than can be listed.", kept: "Nothing was changed.",
        wayOut: "Put the data back from a backup: wspolnie restore FILE DIR."))
  }
  /// The message that the damaged lines could not be copied, so that nothing was recorded.
  public var damageNotCopied: String {
    said(
      pl: "Uszkodzonych wierszy nie udało się skopiować, więc nic nie zapisano.",
      en: "The damaged lines could not be copied, so nothing was written.")
  }
  /// The line of what a damage lost, and between which moments it was written: ` utracono zapis między … a …`.
  public func lost(after: String?, before: String?) -> String {
    switch (after, before) {
    case (let after?, let before?):
      said(
        pl: "  utracono to, co zapisano między \(after) a \(before)",
        en: "  lost: what was saved between \(after) and \(before)")
    case (let after?, nil):
      said(pl: "  utracono to, co zapisano po \(after)", en: "  lost: what was saved after \(after)")
    case (nil, let before?):
      said(pl: "  utracono to, co zapisano przed \(before)", en: "  lost: what was saved before \(before)")
    case (nil, nil): said(pl: "  utracono to, co tam zapisano", en: "  lost: what was saved there")
    }
  }
  /// The line of what may be lost behind the last line of a log, written at this time.
  public func perhapsLost(after: String?) -> String {
    let since = after.map { said(pl: " po \($0)", en: " after \($0)") } ?? ""
    return said(
      pl: "  jeśli coś zapisano\(since), tego tu nie ma", en: "  whatever was saved\(since), if anything, is not here")
  }
  /// The line of personal data that a damage lost: ` utracono dane osobowe zapisane …: per-…`.
  public func lostPersonalPart(of records: [RecordID], at moment: String) -> String {
    said(
      pl: "  utracono dane osobowe zapisane \(moment): \(records.map(\.raw).joined(separator: ", "))",
      en: "  lost: personal data saved \(moment): \(records.map(\.raw).joined(separator: ", "))")
  }
  /// The line that says where what is left of a damaged line was copied: ` to, co z niego zostało, leży w …`.
  public func copied(to path: String) -> String {
    said(pl: "  to, co zostało z wiersza, jest w \(path)", en: "  what is left of the line lies in \(path)")
  }
  /// The line of a folder that was missing and was made again.
  public func madeFolder(_ path: String) -> String {
    said(
      pl: "nie było folderu \(path) ani niczego, co w nim było",
      en: "the folder \(path) was gone, with all that lay in it")
  }

  var damaged: PluralForms { said(pl: ["uszkodzenie", "uszkodzenia", "uszkodzeń"], en: ["damage", "damages"]) }
}
