import CivicDomain

/// The findings of `check` in records and their attachments: phrases without a full stop.
extension Words {
  /// The finding of a personal field in the public log.
  public func personalInPublicLog(_ id: RecordID, field: String) -> String {
    said(
      pl: "\(id.raw): dane osobowe (\(field)) są w dzienniku, który czytają wszyscy pracownicy",
      en: "\(id.raw): a personal field (\(field)) stands in the log that all the staff read")
  }

  /// The finding of an id that does not belong to its kind.
  public func foreignID(_ id: RecordID, kind: String) -> String {
    said(
      pl: "\(id.raw): taki identyfikator nie należy do wpisu rodzaju \(kind); nie zapisał go ten program",
      en: "\(id.raw): such an id does not belong to a record of the kind \(kind); this program did not write it")
  }

  /// The finding of values that were erased and are still in the file.
  public func stillThere(_ records: [RecordID]) -> String {
    said(
      pl:
        "są tu jeszcze usunięte dane (\(firstIds(records))); nikt ich nie widzi; usuń je z pliku: wspolnie erase --again",
      en: "erased data still stand here (\(firstIds(records))); nobody sees them; take them out: wspolnie erase --again"
    )
  }

  /// The finding of a reference to nothing, or to a record of another kind.
  public func brokenReference(_ id: RecordID, field: String, to target: RecordID) -> String {
    said(
      pl: "\(id.raw): w polu „\(label(of: field, in: id))” jest \(target.raw), a takiego wpisu tu nie ma",
      en: "\(id.raw): the field “\(label(of: field, in: id))” names \(target.raw), and there is no such record")
  }

  /// The finding of a value that cannot be read by its field's shape.
  public func unreadableValue(_ id: RecordID, field: String) -> String {
    said(
      pl: "\(id.raw): wartości pola „\(label(of: field, in: id))” nie da się odczytać; program pokazuje je jako puste",
      en:
        "\(id.raw): the value of the field “\(label(of: field, in: id))” cannot be read; it is shown as if it were empty"
    )
  }

  /// The finding of a kind that this program does not know.
  public func unknownKindInStore(_ name: String) -> String {
    said(
      pl: "wpisy rodzaju „\(name)”, którego ten program nie zna; zapisał je nowszy program i zostają nienaruszone",
      en: "entries of the kind “\(name)”, which this program does not know; a newer one wrote them, and they are kept")
  }

  /// The finding of a record that validation would refuse today, and why.
  public func refusedValues(_ id: RecordID, _ errors: FieldErrors) -> String {
    said(
      pl: "\(id.raw): dziś program by tego nie przyjął: \(faultsAsPhrase(id, errors))",
      en: "\(id.raw): would be refused today: \(faultsAsPhrase(id, errors))")
  }

  /// The finding that the file of these attachments is missing.
  public func missingFile(_ records: [RecordID]) -> String {
    said(
      pl:
        "brakuje pliku załącznika (\(firstIds(records))); odtwórz go z kopii zapasowej albo dodaj ten sam plik jeszcze raz; "
        + "jeśli przepadł: wspolnie redact ID plik --because …",
      en: "an attached file is missing (\(firstIds(records))); put it back from a backup, or add the same file again; "
        + "if it is lost: wspolnie redact ID file --because …")
  }

  /// The finding that the file of these attachments is altered.
  public func alteredFile(_ records: [RecordID]) -> String {
    said(
      pl:
        "plik nie jest już taki, jak go dodano (\(firstIds(records))); odtwórz go z kopii zapasowej albo dodaj ten sam plik "
        + "jeszcze raz",
      en:
        "the file is no longer what was attached (\(firstIds(records))); put it back from a backup, or add the same file again"
    )
  }

  /// The finding of a file that no record names.
  public func unnamedFile(isPersonal: Bool) -> String {
    said(
      pl: "do tego pliku nie należy żaden wpis: ktoś go właśnie dodaje albo dodawanie przerwano; "
        + (isPersonal ? "usunie go wspolnie erase --again" : "w tym drugim razie możesz go skasować"),
      en: "no record names this file: somebody is adding it just now, or was interrupted; "
        + (isPersonal ? "wspolnie erase --again removes it" : "if interrupted, you may delete it"))
  }

  /// The finding of a file that no record names, where a damaged line may have named it.
  public var doubtfulFile: String {
    said(
      pl:
        "do tego pliku nie należy żaden wpis, który da się odczytać; mógł go wskazywać uszkodzony wiersz: obejrzyj plik",
      en: "no record that can be read names this file; a damaged line may have named it: look at the file")
  }

  /// The finding of a part of a file that was being added.
  public var unfinishedFile: String {
    said(
      pl:
        "część pliku, który ktoś właśnie dodaje albo którego dodawanie przerwano; resztki usunie następne dodanie pliku",
      en:
        "a part of a file that somebody is adding just now, or was interrupted in adding; the next file added clears it away"
    )
  }

  /// The finding of an attachment that everyone may see and nobody said was for publication.
  public func attachmentForEveryone(_ id: RecordID, of owner: RecordID) -> String {
    said(
      pl:
        "załącznik \(id.raw) (dotyczy: \(owner.raw)) widzą wszyscy, a nikt nie oznaczył go „do publikacji”; jeśli mogą: "
        + "wspolnie set \(id.raw) \"do publikacji=tak\", a jeśli nie: zapisz go (wspolnie attachment \(id.raw)), dodaj jako "
        + "załącznik osobowy i usuń stąd plik (wspolnie redact \(id.raw) plik)",
      en:
        "everyone may see attachment \(id.raw) (of \(owner.raw)), and nobody said that it is for publication; if they may: "
        + "wspolnie set \(id.raw) forPublication=yes, if not: write it out (wspolnie attachment \(id.raw)), add it as a "
        + "personal attachment and take the file out here (wspolnie redact \(id.raw) file)")
  }

  /// The faults of a record as one phrase.
  func faultsAsPhrase(_ id: RecordID, _ errors: FieldErrors) -> String {
    guard let kind = Schema.kind(of: id)?.kind else { return "" }
    return faults(errors, of: kind).map { String($0.dropLast()) }.joined(separator: "; ")
  }

  /// The first few ids of a line's records; an import's line may name thousands.
  func firstIds(_ records: [RecordID]) -> String {
    let shown = 3
    return records.prefix(shown).map(\.raw).joined(separator: ", ") + (records.count > shown ? "…" : "")
  }

  /// The label of a field of a record.
  func label(of field: String, in id: RecordID) -> String {
    Schema.kind(of: id)?.field(field).map { $0.label[language] } ?? field
  }
}
