import CivicDomain

/// What `repair` found and recorded.
extension Words {
  /// There was nothing to repair.
  public var nothingToRepair: Sentences {
    Sentences(
      said(pl: "Nie ma czego naprawiać: niczego nie zmieniono.", en: "There is nothing to repair: nothing was changed.")
    )
  }
  /// It is recorded that so many damages are known; so many lose something.
  public func repaired(damages: Int, losses: Int) -> Sentences {
    said(
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
  /// The same, had it not been a trial.
  public func wouldRepair(damages: Int, losses: Int) -> Sentences {
    said(
      pl: Sentences(
        "Do odnotowania: \(count(damages, of: damaged)), w tym ze stratą: \(losses).", kept: "Nic nie zapisano.",
        wayOut: "Żeby odnotować i znów zapisywać: wspolnie repair."),
      en: Sentences(
        "To be recorded: \(count(damages, of: damaged)), of which with a loss: \(losses).",
        kept: "Nothing was written.", wayOut: "To record it and save again: wspolnie repair."))
  }
  /// More is damaged in this log than can be listed.
  public func tooMuchDamage(log: String) -> Sentences {
    said(
      pl: Sentences(
        "W folderze \(log) jest za dużo uszkodzeń, żeby je wymienić.", kept: "Niczego nie zmieniono.",
        wayOut: "Odtwórz dane z kopii zapasowej: wspolnie restore PLIK FOLDER."),
      en: Sentences(
        "In the folder \(log) more is damaged than can be listed.", kept: "Nothing was changed.",
        wayOut: "Put the data back from a backup: wspolnie restore FILE DIR."))
  }
  /// The bad bytes could not be copied, so that nothing was recorded.
  public var damageNotCopied: String {
    said(
      pl: "Uszkodzonych wierszy nie udało się skopiować, więc nic nie zapisano.",
      en: "The damaged lines could not be copied, so nothing was written.")
  }
  /// `  utracono zapis między … a …`: what is lost with a damage, and between which moments it was written.
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
  /// `  utracono dane osobowe zapisane …: per-…`.
  public func lostPersonalPart(of records: [RecordID], at moment: String) -> String {
    said(
      pl: "  utracono dane osobowe zapisane \(moment): \(records.map(\.raw).joined(separator: ", "))",
      en: "  lost: personal data saved \(moment): \(records.map(\.raw).joined(separator: ", "))")
  }
  /// `  to, co z niego zostało, leży w …`.
  public func copied(to path: String) -> String {
    said(pl: "  to, co zostało z wiersza, jest w \(path)", en: "  what is left of the line lies in \(path)")
  }
  /// A folder was made again that had been gone.
  public func madeFolder(_ path: String) -> String {
    said(
      pl: "nie było folderu \(path) ani niczego, co w nim było",
      en: "the folder \(path) was gone, with all that lay in it")
  }

  var damaged: PluralForms { said(pl: ["uszkodzenie", "uszkodzenia", "uszkodzeń"], en: ["damage", "damages"]) }
}
