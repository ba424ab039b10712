import CivicDomain

/// What is said before and after personal data are erased or a text is taken out.
extension Words {
  /// Heads what goes.
  public var whatGoes: String { said(pl: "Zniknie:", en: "Goes:") }
  /// Heads what stays.
  public var whatStays: String { said(pl: "Zostanie:", en: "Stays:") }
  /// `  zgłoszenie reg-… (Warsztat): potrzeby`: what goes of one record; `of` may be empty.
  public func going(_ id: RecordID, of session: String, fields: [FieldDeclaration]) -> String {
    let kind = Schema.kind(of: id).map { $0.kind.forms(in: language).one + " " } ?? ""
    let what = fields.map(\.label[language]).joined(separator: ", ")
    return
      said(
        pl:
          "  \(kind)\(id.raw)\(session.isEmpty ? "" : " (\(session))"): \(what.isEmpty ? "wcześniejsze wartości" : what)",
        en: "  \(kind)\(id.raw)\(session.isEmpty ? "" : " (\(session))"): \(what.isEmpty ? "earlier values" : what)")
  }
  /// Rows without names, so that what was counted stays counted.
  public func rowsStay(_ number: Int) -> String {
    said(
      pl: "  \(count(number, of: .entry)) bez danych osobowych, żeby liczby się zgadzały",
      en: "  \(count(number, of: .entry)) without personal data, so that the figures stay right")
  }
  /// A remark's very words, and why.
  public func wordsStay(_ id: RecordID, number: String) -> String {
    said(
      pl: "  \(number): słowa uwagi należą do akt sprawy; pojedynczy tekst usuwa: wspolnie redact \(id.raw) remark",
      en: "  \(number): the words of a remark belong to the case file; a single text: wspolnie redact \(id.raw) remark")
  }
  /// Registrations for sessions to come, whose people nobody will be able to reach.
  public func unreachable(_ ids: [RecordID]) -> String {
    said(
      pl:
        "  na spotkania, które dopiero będą: \(ids.map(\.raw).joined(separator: ", ")); nie będzie jak zawiadomić tej osoby",
      en:
        "  for sessions still to come: \(ids.map(\.raw).joined(separator: ", ")); nobody will be able to reach this person"
    )
  }
  /// What the program does not look into.
  public var notLookedInto: [String] {
    said(
      pl: [
        "  to, co wpisano w opisach i powodach (usuwa: wspolnie redact), załączniki innych wpisów i wydruki",
        "  kopie zapasowe; po odtworzeniu starszej powtórz to polecenie",
      ],
      en: [
        "  what was typed into descriptions and reasons (wspolnie redact takes it out), attachments of other"
          + " records, printouts",
        "  backups; after putting an older one back, run this command again",
      ])
  }
  /// A person whose time would be over but for another record.
  public func stillNeeded(_ person: RecordID, by record: String) -> String {
    said(
      pl: "  osoba \(person.raw): potrzebna jeszcze (\(record))", en: "  person \(person.raw): still needed (\(record))"
    )
  }
  /// Nobody's time is over.
  public var nobodyDue: String {
    said(pl: "Niczyje dane nie czekają na usunięcie.", en: "Nobody's data are due to be erased.")
  }
  /// The time of so many people is over, and that of the needs in so many registrations; where to look.
  public func retentionOver(people: Int, needs: Int, drafts: Int) -> Sentences {
    let persons = people == 0 ? [] : [count(people, of: Person.kind)]
    let places =
      needs == 0
      ? []
      : said(
        pl: ["potrzeby: \(count(needs, of: Registration.kind))"],
        en: ["the needs in \(count(needs, of: Registration.kind))"])
    let forms =
      drafts == 0
      ? [] : said(pl: ["niedokończone formularze: \(number(drafts))"], en: ["unfinished forms (\(number(drafts)))"])
    return said(
      pl: Sentences(
        "Minął termin przechowywania danych: "
          + "\((persons + places + forms).joined(separator: ", ")).",
        wayOut: "Zobacz: wspolnie erase --due."),
      en: Sentences(
        "Retention is over for \((persons + places + forms).joined(separator: " and ")).",
        wayOut: "See: wspolnie erase --due."))
  }
  /// One unfinished form that has been kept long enough: whose, and when it was last typed into.
  public func staleDraft(of login: String, kept: String) -> String {
    said(
      pl: "  niedokończony formularz z danymi osobowymi (\(login), \(kept))",
      en: "  an unfinished form with personal data (\(login), \(kept))")
  }
  /// So many of my unfinished forms with personal data have been kept long enough.
  public func myStaleDrafts(_ number: Int) -> String {
    said(
      pl:
        "Niedokończone formularze z danymi osobowymi, starsze niż termin: \(self.number(number)). Dokończ je albo wyrzuć.",
      en:
        "Unfinished forms with personal data, kept longer than their term: \(self.number(number)). Finish or discard them."
    )
  }
  /// It was only shown; how to do it.
  public func onlyShown(command: String) -> Sentences {
    said(
      pl: Sentences("Niczego jeszcze nie usunięto.", wayOut: "Żeby usunąć: \(command)."),
      en: Sentences("Nothing was erased yet.", wayOut: "To erase: \(command)."))
  }
  /// Whether it is really to be done; only yes is an answer.
  public var askErasure: String {
    said(
      pl: "Usunąć? Tego nie można cofnąć. Wpisz tak i Enter, żeby usunąć:",
      en: "Erase? This cannot be undone. Type yes and Enter to erase:")
  }
  /// It was not done.
  public var nothingErased: String { said(pl: "Niczego nie usunięto.", en: "Nothing was erased.") }
  /// Done: so many files rewritten, so many kept forms thrown away.
  public func erased(files: Int, drafts: Int) -> String {
    said(
      pl: "Usunięto dane osobowe (\(cleared(files: files, drafts: drafts))).",
      en: "Personal data erased (\(cleared(files: files, drafts: drafts))).")
  }
  /// The text was taken out: so many files rewritten, so many kept forms thrown away.
  public func redacted(files: Int, drafts: Int) -> String {
    said(
      pl: "Usunięto tekst (\(cleared(files: files, drafts: drafts))).",
      en: "Text taken out (\(cleared(files: files, drafts: drafts))).")
  }
  /// The same text stands in other fields of the record.
  public func sameTextIn(_ fields: [String], of id: RecordID) -> String {
    said(
      pl:
        "Ten sam tekst jest jeszcze w polach: \(fields.joined(separator: ", ")). Usuwa go: wspolnie redact \(id.raw) POLE.",
      en:
        "The same text still stands in: \(fields.joined(separator: ", ")). To take it out: wspolnie redact \(id.raw) FIELD."
    )
  }
  /// Where erased records are named in what cannot be rewritten.
  public func namedElsewhere(_ locations: [String]) -> Sentences {
    said(
      pl: Sentences(
        "Tego program nie przepisuje, a jest albo może być tam mowa o usuniętych wpisach: \(locations.joined(separator: "; ")).",
        wayOut: "To uszkodzone wiersze, ich załączniki albo czyjeś kopie: obejrzyj je i usuń, co trzeba, ręcznie."),
      en: Sentences(
        "The program does not rewrite these, and they name erased records or may do so: \(locations.joined(separator: "; ")).",
        wayOut:
          "They are damaged lines, their attachments or somebody's copies: look at them and delete what must go by hand."
      ))
  }
  /// `personal/cao/000001.jsonl, wiersz 7`.
  public func location(file: String, line: Int?) -> String {
    file + (line.map { said(pl: ", wiersz \($0)", en: ", line \($0)") } ?? "")
  }
  /// The act was done, the files are not clear yet.
  public var filesNotClear: String {
    said(
      pl: "Usunięcie zapisano i nikt już tych danych nie widzi, ale mogą jeszcze być w plikach.",
      en: "The erasure is saved and nobody sees these data any more, but they may still stand in the files.")
  }
  /// How to go on.
  public var clearThem: String {
    said(pl: "Dokończ: wspolnie erase --again.", en: "Finish it: wspolnie erase --again.")
  }
  /// People outside the group may reach the personal data.
  public func personalDataOpen(folder: String, permissions: Int) -> Sentences {
    said(
      pl: Sentences(
        "Do danych osobowych mają dostęp osoby spoza grupy (folder \(folder), prawa \(octal(permissions))).",
        wayOut: "Odbierz im dostęp: chmod -R o-rwx \(folder)."),
      en: Sentences(
        "People outside the group can reach the personal data (folder \(folder), permissions \(octal(permissions))).",
        wayOut: "Take it away: chmod -R o-rwx \(folder)."))
  }

  private func cleared(files: Int, drafts: Int) -> String {
    said(
      pl: "przepisano \(files == 0 ? "0 plików" : count(files, of: .file))"
        + (drafts == 0
          ? ""
          : ", wyrzucono \(count(drafts, of: ["niezapisany formularz", "niezapisane formularze", "niezapisanych formularzy"]))"),
      en: "\(count(files, of: .file)) rewritten"
        + (drafts == 0 ? "" : ", \(count(drafts, of: ["unsaved form", "unsaved forms"])) thrown away"))
  }
}
