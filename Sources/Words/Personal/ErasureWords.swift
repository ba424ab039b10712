import CivicDomain

/// The messages before and after an erasure of personal data or a redaction of a text.
extension Words {
  /// What an erasure takes away, and what it leaves and why, a line each.
  /// - Parameter name: what a record is called there: its id where nobody is named, else its name.
  public func outlook(
    of plan: ErasurePlan, called name: (RecordID) -> String, in here: Circumstances
  ) -> [String] {
    var lines = plan.changes.isEmpty ? [] : [whatGoes]
    lines += going(by: plan, on: here.register, called: name)
    lines.append(whatStays)
    lines += plan.openRequests(on: here.register).map { requestIsOpen($0) }
    let staying = plan.changes.count { $0.gone != true }
    if staying > 0 { lines.append(rowsStay(staying)) }
    lines += plan.submissions.map { wordsStay($0, number: self.name(of: $0, in: here)) }
    let toCome = plan.registrationsToCome(at: here.now, on: here.register)
    if !toCome.isEmpty { lines.append(unreachable(toCome)) }
    return lines + notLookedInto
  }
  /// The heading of what an erasure takes away.
  private var whatGoes: String { said(pl: "Zniknie:", en: "Goes:") }
  /// The heading of what an erasure leaves.
  private var whatStays: String { said(pl: "Zostanie:", en: "Stays:") }
  /// The lines of what an erasure takes away, record by record: `  zgłoszenie reg-… (Warsztat): potrzeby`, and of what goes as a whole
  /// `  osoba do kontaktu con-…: cały wpis`. What says nothing any more is not told.
  /// - Parameter name: what a record is called there: its id where nobody is named, else its name.
  public func going(by plan: ErasurePlan, on register: any Register, called name: (RecordID) -> String) -> [String] {
    plan.changes.map { change in
      let kind = Schema.kind(of: change.id)
      let record = "  \(kind.map { $0.kind.forms(in: language).one + " " } ?? "")\(name(change.id)): "
      if change.gone == true { return record + said(pl: "cały wpis", en: "the whole record") }
      let fields = (kind?.fields ?? []).filter { field in
        guard let value = register.stored(change.id)?.values[field.name] else { return false }
        return change.erased.contains(field.name) && !value.isRedactionMark
      }
      if fields.isEmpty { return record + said(pl: "wcześniejsze wartości", en: "earlier values") }
      return record + fields.map(\.label[language]).joined(separator: ", ")
    }
  }
  /// The line that says how many records stay without personal data, so that the figures stay right.
  private func rowsStay(_ number: Int) -> String {
    said(
      pl: "  \(count(number, of: .entry)) bez danych osobowych, żeby liczby się zgadzały",
      en: "  \(count(number, of: .entry)) without personal data, so that the figures stay right")
  }
  /// The line that says that the words of a submission stay, and why.
  private func wordsStay(_ id: RecordID, number: String) -> String {
    said(
      pl: "  \(number): słowa uwagi należą do akt sprawy; pojedynczy tekst usuwa: wspolnie redact \(id.raw) remark",
      en: "  \(number): the words of a remark belong to the case file; a single text: wspolnie redact \(id.raw) remark")
  }
  /// The warning that people of registrations for sessions to come will be out of reach.
  private func unreachable(_ ids: [RecordID]) -> String {
    said(
      pl:
        "  na spotkania, które dopiero będą: \(ids.map(\.raw).joined(separator: ", ")); nie będzie jak zawiadomić tej osoby",
      en:
        "  for sessions still to come: \(ids.map(\.raw).joined(separator: ", ")); nobody will be able to reach this person"
    )
  }
  /// The lines of what an erasure does not look into.
  private var notLookedInto: [String] {
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
  /// The line of a person whose retention period would be over but for another record.
  public func stillNeeded(_ person: RecordID, by record: String) -> String {
    said(
      pl: "  osoba \(person.raw): potrzebna jeszcze (\(record))", en: "  person \(person.raw): still needed (\(record))"
    )
  }
  /// The message that nobody's data are due to be erased.
  public var nobodyDue: String {
    said(pl: "Niczyje dane nie czekają na usunięcie.", en: "Nobody's data are due to be erased.")
  }
  /// The warning that the retention period is over: for so many people, for the needs in so many registrations, for so
  /// many drafts; where to look.
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
  /// The line of a draft that has been kept for its whole term: whose, and when it was last typed into.
  public func staleDraft(of login: String, kept: String) -> String {
    said(
      pl: "  niedokończony formularz z danymi osobowymi (\(login), \(kept))",
      en: "  an unfinished form with personal data (\(login), \(kept))")
  }
  /// The warning that so many of the reader's own drafts with personal data are kept for longer than their term.
  public func myStaleDrafts(_ number: Int) -> String {
    said(
      pl:
        "Niedokończone formularze z danymi osobowymi, starsze niż termin: \(self.number(number)). Dokończ je albo wyrzuć.",
      en:
        "Unfinished forms with personal data, kept longer than their term: \(self.number(number)). Finish or discard them."
    )
  }
  /// The message that an erasure was only shown, with the command that does it.
  public func onlyShown(command: String) -> Sentences {
    said(
      pl: Sentences("Niczego jeszcze nie usunięto.", wayOut: "Żeby usunąć: \(command)."),
      en: Sentences("Nothing was erased yet.", wayOut: "To erase: \(command)."))
  }
  /// The prompt before an erasure; only yes is an answer.
  public var askErasure: String {
    said(
      pl: "Usunąć? Tego nie można cofnąć. Wpisz tak i Enter, żeby usunąć:",
      en: "Erase? This cannot be undone. Type yes and Enter to erase:")
  }
  /// The message that nothing was erased.
  public var nothingErased: String { said(pl: "Niczego nie usunięto.", en: "Nothing was erased.") }
  /// The message of an erasure: so many files rewritten, so many drafts thrown away.
  public func erased(files: Int, drafts: Int) -> String {
    said(
      pl: "Usunięto dane osobowe (\(cleared(files: files, drafts: drafts))).",
      en: "Personal data erased (\(cleared(files: files, drafts: drafts))).")
  }
  /// The message of a redaction: so many files rewritten, so many drafts thrown away.
  public func redacted(files: Int, drafts: Int) -> String {
    said(
      pl: "Usunięto tekst (\(cleared(files: files, drafts: drafts))).",
      en: "Text taken out (\(cleared(files: files, drafts: drafts))).")
  }
  /// The note that the redacted text is in other fields of the record, too.
  public func sameTextIn(_ fields: [String], of id: RecordID) -> String {
    said(
      pl:
        "Ten sam tekst jest jeszcze w polach: \(fields.joined(separator: ", ")). Usuwa go: wspolnie redact \(id.raw) POLE.",
      en:
        "The same text still stands in: \(fields.joined(separator: ", ")). To take it out: wspolnie redact \(id.raw) FIELD."
    )
  }
  /// The warning that erased records are named in what the program does not rewrite, and where.
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
  /// The location of a line in a file: `personal/cao/000001.jsonl, wiersz 7`.
  public func location(file: String, line: Int?) -> String {
    file + (line.map { said(pl: ", wiersz \($0)", en: ", line \($0)") } ?? "")
  }
  /// The warning that an erasure is saved, but the files are not rewritten yet.
  public var filesNotClear: String {
    said(
      pl: "Usunięcie zapisano i nikt już tych danych nie widzi, ale mogą jeszcze być w plikach.",
      en: "The erasure is saved and nobody sees these data any more, but they may still stand in the files.")
  }
  /// The way out where files are not rewritten yet: the command that goes on.
  public var clearThem: String {
    said(pl: "Dokończ: wspolnie erase --again.", en: "Finish it: wspolnie erase --again.")
  }
  /// The warning that people outside the group can reach the personal data.
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
