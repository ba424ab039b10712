import CivicDomain

/// The sentences about the files that belong to records, where they are seen, read and attached.
extension Words {
  /// The refusal to read a file that is not among the person's own, where they have this program and no shell.
  /// - Parameters:
  ///   - folder: a folder of theirs that may be read.
  ///   - other: their folder for files, where it may not.
  public func notOwnFile(_ folder: String, notOf other: String? = nil) -> Sentences {
    let setting =
      other.map { other in
        said(
          pl: "Folder na pliki (\(other)) zmień pod „,” na \(folder). ",
          en: "Set the folder for files (\(other)) to \(folder), under `,`. ")
      } ?? ""
    return said(
      pl: Sentences(
        "Tego pliku stąd nie wolno czytać: tylko pliki z folderu \(folder) i innych we własnym folderze domowym (~).",
        kept: "Niczego nie wczytano.",
        wayOut: "\(setting)Poproś opiekuna komputera o skopiowanie pliku do \(folder) i wybierz go jeszcze raz."),
      en: Sentences(
        "This file may not be read from here: only files of \(folder) and others below your own home (~).",
        kept: "Nothing was read.",
        wayOut: "\(setting)Ask whoever runs the computer to copy the file to \(folder), and choose it again."))
  }

  /// The refusal to write into a folder that is none of the person's own, where they have this program and no shell.
  /// - Parameter usual: the folder that whoever set none has.
  public func notOwnFolder(_ folder: String, _ usual: String) -> Sentences {
    said(
      pl: Sentences(
        "Nie zapisano: w folderze \(folder) stąd nie wolno pisać, tylko we własnym folderze domowym (~).",
        wayOut: "Zmień folder na pliki pod „,” na \(usual) i naciśnij x jeszcze raz."),
      en: Sentences(
        "Not saved: the folder \(folder) may not be written to from here, only your own home (~).",
        wayOut: "Set the folder for files to \(usual), under `,`, and press x again."))
  }

  /// What is told of an attached file: `Plan placu · plan.pdf · 120 kB`; that it is not there, where it is not.
  public func attachedFile(_ title: String, fileName: String, _ standing: FileStanding) -> String {
    let size: String =
      switch standing {
      case .there(let bytes): self.bytes(bytes)
      case .missing: said(pl: "! nie ma tego pliku, jest tylko wpis", en: "! the file is not there, only its record")
      case .unknown: ""
      }
    return [title, fileName == title ? "" : fileName, size].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A line of a page that tells of an attached file.
  public func attachmentLine(_ file: String) -> String { said(pl: "Załącznik: \(file)", en: "Attached: \(file)") }

  /// The choice of an attached file, and what becomes of it.
  public func onAttachment(_ file: String, isRead: Bool, tellsOfPeople: Bool) -> String {
    if isRead { return said(pl: "\(file): przeczytaj tutaj", en: "\(file): read it here") }
    let personal = tellsOfPeople ? said(pl: " (dane osobowe)", en: " (personal data)") : ""
    return said(pl: "\(file): zapisz w swoim folderze\(personal)", en: "\(file): save to your folder\(personal)")
  }

  /// The title of the choice among the files of a record.
  public func filesOf(_ name: String) -> String { said(pl: "Załączniki: \(name)", en: "Attached to: \(name)") }

  /// The message that nothing is attached to a record, and how that is done.
  public var noAttachments: String {
    said(
      pl: "Nie ma tu załączników. Dołączysz plik: a, potem „dołącz plik”.",
      en: "Nothing is attached here. To attach a file: a, then “attach a file”.")
  }

  /// The title of the form in which a file is attached.
  public func attachingTo(_ name: String) -> String { said(pl: "Załącznik do: \(name)", en: "Attach to: \(name)") }
  /// The button that attaches.
  public var attachNow: String { said(pl: "Dołącz", en: "Attach") }
  /// The label of the question for whom an attached file is.
  public var everyoneMaySeeFile: String { said(pl: "Do publikacji", en: "For publication") }
  /// The file that is to be attached.
  public func fileToAttach(_ name: String) -> String { said(pl: "Plik: \(name)", en: "File: \(name)") }
  /// Who will see an attached file.
  public func whoSeesFile(isPersonal: Bool) -> String {
    isPersonal
      ? said(
        pl: "Zobaczą go tylko pracownicy; wydanie go zapisuje się w dzienniku.",
        en: "Only the staff will see it; the log tells when it is given out.")
      : said(pl: "Każdy będzie mógł go zobaczyć.", en: "Everyone may see it.")
  }
  /// The title of the choice of a file to attach.
  public var whichFile: String { said(pl: "Który plik dołączyć?", en: "Which file is to be attached?") }
  /// Where attachments are made, said on their list.
  public var attachedOnPages: String {
    said(
      pl: "Plik dołącza się tam, gdzie widać wpis, którego dotyczy: a, potem „dołącz plik”.",
      en: "A file is attached where the record stands to which it belongs: a, then “attach a file”.")
  }
}
