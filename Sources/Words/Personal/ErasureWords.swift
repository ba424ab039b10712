import CivicDomain

/// What is said before and after personal data are erased or a text is taken out.
public protocol ErasureWords {
  /// Heads what goes.
  var whatGoes: String { get }
  /// Heads what stays.
  var whatStays: String { get }
  /// `  zgłoszenie reg-… (Warsztat): potrzeby`: what goes of one record; `of` may be empty.
  func going(_ id: RecordID, of session: String, fields: [FieldDeclaration]) -> String
  /// Rows without names, so that what was counted stays counted.
  func rowsStay(_ number: Int) -> String
  /// A remark's very words, and why.
  func wordsStay(_ id: RecordID, number: String) -> String
  /// Registrations for sessions to come, whose people nobody will be able to reach.
  func unreachable(_ ids: [RecordID]) -> String
  /// What the program does not look into.
  var notLookedInto: [String] { get }
  /// A person whose time would be over but for another record.
  func stillNeeded(_ person: RecordID, by record: String) -> String
  /// Nobody's time is over.
  var nobodyDue: String { get }
  /// The time of so many people is over, and that of the needs in so many registrations; where to look.
  func retentionOver(people: Int, needs: Int, drafts: Int) -> Sentences
  /// One unfinished form that has been kept long enough: whose, and when it was last typed into.
  func staleDraft(of login: String, kept: String) -> String
  /// So many of my unfinished forms with personal data have been kept long enough.
  func myStaleDrafts(_ number: Int) -> String
  /// It was only shown; how to do it.
  func onlyShown(command: String) -> Sentences
  /// Whether it is really to be done; only yes is an answer.
  var askErasure: String { get }
  /// It was not done.
  var nothingErased: String { get }
  /// Done: so many files rewritten, so many kept forms thrown away.
  func erased(files: Int, drafts: Int) -> String
  /// The text was taken out: so many files rewritten, so many kept forms thrown away.
  func redacted(files: Int, drafts: Int) -> String
  /// The same text stands in other fields of the record.
  func sameTextIn(_ fields: [String], of id: RecordID) -> String
  /// Where erased records are named in what cannot be rewritten.
  func namedElsewhere(_ places: [String]) -> Sentences
  /// `personal/cao/000001.jsonl, wiersz 7`.
  func place(file: String, line: Int?) -> String
  /// The act was done, the files are not clear yet.
  var filesNotClear: String { get }
  /// How to go on.
  var clearThem: String { get }
  /// People outside the group may reach the personal data.
  func personalDataOpen(folder: String, permissions: Int) -> Sentences
}

extension Polish {
  var whatGoes: String { "Zniknie:" }
  var whatStays: String { "Zostanie:" }
  func going(_ id: RecordID, of session: String, fields: [FieldDeclaration]) -> String {
    let kind = Schema.kind(of: id).map { $0.kind.pl.one + " " } ?? ""
    let what = fields.map(\.label.pl).joined(separator: ", ")
    return
      "  \(kind)\(id.raw)\(session.isEmpty ? "" : " (\(session))"): \(what.isEmpty ? "wcześniejsze wartości" : what)"
  }
  func rowsStay(_ number: Int) -> String {
    "  \(count(number, of: .entry)) bez danych osobowych, żeby liczby się zgadzały"
  }
  func wordsStay(_ id: RecordID, number: String) -> String {
    "  \(number): słowa uwagi należą do akt sprawy; pojedynczy tekst usuwa: wspolnie redact \(id.raw) remark"
  }
  func unreachable(_ ids: [RecordID]) -> String {
    "  na spotkania, które dopiero będą: \(ids.map(\.raw).joined(separator: ", ")); nie będzie jak zawiadomić tej osoby"
  }
  var notLookedInto: [String] {
    [
      "  to, co wpisano w opisach i powodach (usuwa: wspolnie redact), załączniki innych wpisów i wydruki",
      "  kopie zapasowe; po odtworzeniu starszej powtórz to polecenie",
    ]
  }
  func stillNeeded(_ person: RecordID, by record: String) -> String {
    "  osoba \(person.raw): potrzebna jeszcze (\(record))"
  }
  var nobodyDue: String { "Niczyje dane nie czekają na usunięcie." }
  func staleDraft(of login: String, kept: String) -> String {
    "  niedokończony formularz z danymi osobowymi (\(login), \(kept))"
  }
  func myStaleDrafts(_ number: Int) -> String {
    "Niedokończone formularze z danymi osobowymi, starsze niż termin: \(self.number(number)). Dokończ je albo wyrzuć."
  }
  func retentionOver(people: Int, needs: Int, drafts: Int) -> Sentences {
    let persons = people == 0 ? [] : [count(people, of: Person.kind)]
    let places = needs == 0 ? [] : ["potrzeby: \(count(needs, of: Registration.kind))"]
    let forms = drafts == 0 ? [] : ["niedokończone formularze: \(number(drafts))"]
    return Sentences(
      "Minął termin przechowywania danych: "
        + "\((persons + places + forms).joined(separator: ", ")).",
      wayOut: "Zobacz: wspolnie erase --due.")
  }
  func onlyShown(command: String) -> Sentences {
    Sentences("Niczego jeszcze nie usunięto.", wayOut: "Żeby usunąć: \(command).")
  }
  var askErasure: String { "Usunąć? Tego nie można cofnąć. Wpisz tak i Enter, żeby usunąć:" }
  var nothingErased: String { "Niczego nie usunięto." }
  func erased(files: Int, drafts: Int) -> String {
    "Usunięto dane osobowe (\(cleared(files: files, drafts: drafts)))."
  }
  func redacted(files: Int, drafts: Int) -> String {
    "Usunięto tekst (\(cleared(files: files, drafts: drafts)))."
  }
  private func cleared(files: Int, drafts: Int) -> String {
    let forms: PluralForms = ["niezapisany formularz", "niezapisane formularze", "niezapisanych formularzy"]
    return "przepisano \(files == 0 ? "0 plików" : count(files, of: .file))"
      + (drafts == 0 ? "" : ", wyrzucono \(count(drafts, of: forms))")
  }
  func sameTextIn(_ fields: [String], of id: RecordID) -> String {
    "Ten sam tekst jest jeszcze w polach: \(fields.joined(separator: ", ")). Usuwa go: wspolnie redact \(id.raw) POLE."
  }
  func namedElsewhere(_ places: [String]) -> Sentences {
    Sentences(
      "Tego program nie przepisuje, a jest albo może być tam mowa o usuniętych wpisach: \(places.joined(separator: "; ")).",
      wayOut: "To uszkodzone wiersze, ich załączniki albo czyjeś kopie: obejrzyj je i usuń, co trzeba, ręcznie.")
  }
  func place(file: String, line: Int?) -> String { file + (line.map { ", wiersz \($0)" } ?? "") }
  var filesNotClear: String {
    "Usunięcie zapisano i nikt już tych danych nie widzi, ale mogą jeszcze być w plikach."
  }
  var clearThem: String { "Dokończ: wspolnie erase --again." }
  func personalDataOpen(folder: String, permissions: Int) -> Sentences {
    Sentences(
      "Do danych osobowych mają dostęp osoby spoza grupy (folder \(folder), prawa \(octal(permissions))).",
      wayOut: "Odbierz im dostęp: chmod -R o-rwx \(folder).")
  }
}

extension English {
  var whatGoes: String { "Goes:" }
  var whatStays: String { "Stays:" }
  func going(_ id: RecordID, of session: String, fields: [FieldDeclaration]) -> String {
    let kind = Schema.kind(of: id).map { $0.kind.en.one + " " } ?? ""
    let what = fields.map(\.label.en).joined(separator: ", ")
    return "  \(kind)\(id.raw)\(session.isEmpty ? "" : " (\(session))"): \(what.isEmpty ? "earlier values" : what)"
  }
  func rowsStay(_ number: Int) -> String {
    "  \(count(number, of: .entry)) without personal data, so that the figures stay right"
  }
  func wordsStay(_ id: RecordID, number: String) -> String {
    "  \(number): the words of a remark belong to the case file; a single text: wspolnie redact \(id.raw) remark"
  }
  func unreachable(_ ids: [RecordID]) -> String {
    "  for sessions still to come: \(ids.map(\.raw).joined(separator: ", ")); nobody will be able to reach this person"
  }
  var notLookedInto: [String] {
    [
      "  what was typed into descriptions and reasons (wspolnie redact takes it out), attachments of other"
        + " records, printouts",
      "  backups; after putting an older one back, run this command again",
    ]
  }
  func stillNeeded(_ person: RecordID, by record: String) -> String {
    "  person \(person.raw): still needed (\(record))"
  }
  var nobodyDue: String { "Nobody's data are due to be erased." }
  func staleDraft(of login: String, kept: String) -> String {
    "  an unfinished form with personal data (\(login), \(kept))"
  }
  func myStaleDrafts(_ number: Int) -> String {
    "Unfinished forms with personal data, kept longer than their term: \(self.number(number)). Finish or discard them."
  }
  func retentionOver(people: Int, needs: Int, drafts: Int) -> Sentences {
    let persons = people == 0 ? [] : [count(people, of: Person.kind)]
    let places = needs == 0 ? [] : ["the needs in \(count(needs, of: Registration.kind))"]
    let forms = drafts == 0 ? [] : ["unfinished forms (\(number(drafts)))"]
    return Sentences(
      "Retention is over for \((persons + places + forms).joined(separator: " and ")).",
      wayOut: "See: wspolnie erase --due.")
  }
  func onlyShown(command: String) -> Sentences {
    Sentences("Nothing was erased yet.", wayOut: "To erase: \(command).")
  }
  var askErasure: String { "Erase? This cannot be undone. Type yes and Enter to erase:" }
  var nothingErased: String { "Nothing was erased." }
  func erased(files: Int, drafts: Int) -> String {
    "Personal data erased (\(cleared(files: files, drafts: drafts)))."
  }
  func redacted(files: Int, drafts: Int) -> String {
    "Text taken out (\(cleared(files: files, drafts: drafts)))."
  }
  private func cleared(files: Int, drafts: Int) -> String {
    "\(count(files, of: .file)) rewritten"
      + (drafts == 0 ? "" : ", \(count(drafts, of: ["unsaved form", "unsaved forms"])) thrown away")
  }
  func sameTextIn(_ fields: [String], of id: RecordID) -> String {
    "The same text still stands in: \(fields.joined(separator: ", ")). To take it out: wspolnie redact \(id.raw) FIELD."
  }
  func namedElsewhere(_ places: [String]) -> Sentences {
    Sentences(
      "The program does not rewrite these, and they name erased records or may do so: \(places.joined(separator: "; ")).",
      wayOut:
        "They are damaged lines, their attachments or somebody's copies: look at them and delete what must go by hand.")
  }
  func place(file: String, line: Int?) -> String { file + (line.map { ", line \($0)" } ?? "") }
  var filesNotClear: String {
    "The erasure is saved and nobody sees these data any more, but they may still stand in the files."
  }
  var clearThem: String { "Finish it: wspolnie erase --again." }
  func personalDataOpen(folder: String, permissions: Int) -> Sentences {
    Sentences(
      "People outside the group can reach the personal data (folder \(folder), permissions \(octal(permissions))).",
      wayOut: "Take it away: chmod -R o-rwx \(folder).")
  }
}
