import CivicDomain

/// What `repair` found and recorded.
public protocol RepairWords {
  /// There was nothing to repair.
  var nothingToRepair: Sentences { get }
  /// It is recorded that so many damages are known; so many lose something.
  func repaired(damages: Int, losses: Int) -> Sentences
  /// The same, had it not been a trial.
  func wouldRepair(damages: Int, losses: Int) -> Sentences
  /// More is damaged in this log than can be listed.
  func tooMuchDamage(log: String) -> Sentences
  /// The bad bytes could not be copied, so that nothing was recorded.
  var damageNotCopied: String { get }
  /// `  utracono zapis między … a …`: what is lost with a damage, and between which moments it was written.
  func lost(after: String?, before: String?) -> String
  /// `  utracono dane osobowe zapisane …: per-…`.
  func lostPersonalPart(of records: [RecordID], at moment: String) -> String
  /// `  to, co z niego zostało, leży w …`.
  func copied(to path: String) -> String
  /// A folder was made again that had been gone.
  func madeFolder(_ path: String) -> String
}

extension Polish {
  var nothingToRepair: Sentences { Sentences("Nie ma czego naprawiać: niczego nie zmieniono.") }

  func repaired(damages: Int, losses: Int) -> Sentences {
    Sentences(
      damages == 0
        ? "Foldery założono na nowo." : "Odnotowano jako znane: \(count(damages, of: damaged)).",
      kept: losses == 0
        ? "Niczego nie utracono. Można znów zapisywać."
        : "Utracono to, co wymieniono wyżej; reszta jest cała. Można znów zapisywać.",
      wayOut: losses == 0
        ? "" : "Jeśli jest kopia zapasowa sprzed uszkodzenia, zajrzyj do niej; resztę wpisz jeszcze raz.")
  }

  func wouldRepair(damages: Int, losses: Int) -> Sentences {
    Sentences(
      "Do odnotowania: \(count(damages, of: damaged)), w tym ze stratą: \(losses).", kept: "Nic nie zapisano.",
      wayOut: "Żeby odnotować i znów zapisywać: wspolnie repair.")
  }

  func tooMuchDamage(log: String) -> Sentences {
    Sentences(
      "W folderze \(log) jest za dużo uszkodzeń, żeby je wymienić.", kept: "Niczego nie zmieniono.",
      wayOut: "Odtwórz dane z kopii zapasowej: wspolnie restore PLIK FOLDER.")
  }

  var damageNotCopied: String { "Uszkodzonych wierszy nie udało się skopiować, więc nic nie zapisano." }

  func lost(after: String?, before: String?) -> String {
    switch (after, before) {
    case (let after?, let before?): "  utracono to, co zapisano między \(after) a \(before)"
    case (let after?, nil): "  utracono to, co zapisano po \(after)"
    case (nil, let before?): "  utracono to, co zapisano przed \(before)"
    case (nil, nil): "  utracono to, co tam zapisano"
    }
  }

  func lostPersonalPart(of records: [RecordID], at moment: String) -> String {
    "  utracono dane osobowe zapisane \(moment): \(records.map(\.raw).joined(separator: ", "))"
  }

  func copied(to path: String) -> String { "  to, co zostało z wiersza, jest w \(path)" }

  func madeFolder(_ path: String) -> String { "nie było folderu \(path) ani niczego, co w nim było" }

  private var damaged: PluralForms { ["uszkodzenie", "uszkodzenia", "uszkodzeń"] }
}

extension English {
  var nothingToRepair: Sentences { Sentences("There is nothing to repair: nothing was changed.") }

  func repaired(damages: Int, losses: Int) -> Sentences {
    Sentences(
      damages == 0
        ? "The folders were made again." : "Recorded as known: \(count(damages, of: ["damage", "damages"])).",
      kept: losses == 0
        ? "Nothing is lost. Saving goes on."
        : "What is named above is lost; all the rest is whole. Saving goes on.",
      wayOut: losses == 0
        ? "" : "If there is a backup from before the damage, look there; enter the rest again.")
  }

  func wouldRepair(damages: Int, losses: Int) -> Sentences {
    Sentences(
      "To be recorded: \(count(damages, of: ["damage", "damages"])), of which with a loss: \(losses).",
      kept: "Nothing was written.", wayOut: "To record it and save again: wspolnie repair.")
  }

  func tooMuchDamage(log: String) -> Sentences {
    Sentences(
      "In the folder \(log) more is damaged than can be listed.", kept: "Nothing was changed.",
      wayOut: "Put the data back from a backup: wspolnie restore FILE DIR.")
  }

  var damageNotCopied: String { "The damaged lines could not be copied, so nothing was written." }

  func lost(after: String?, before: String?) -> String {
    switch (after, before) {
    case (let after?, let before?): "  lost: what was saved between \(after) and \(before)"
    case (let after?, nil): "  lost: what was saved after \(after)"
    case (nil, let before?): "  lost: what was saved before \(before)"
    case (nil, nil): "  lost: what was saved there"
    }
  }

  func lostPersonalPart(of records: [RecordID], at moment: String) -> String {
    "  lost: personal data saved \(moment): \(records.map(\.raw).joined(separator: ", "))"
  }

  func copied(to path: String) -> String { "  what is left of the line lies in \(path)" }

  func madeFolder(_ path: String) -> String { "the folder \(path) was gone, with all that lay in it" }
}
