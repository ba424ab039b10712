import CivicDomain

/// The faults of values in validation.
extension Words {
  /// The fault of a value as a phrase without its field and full stop: `to pole trzeba wypełnić`.
  public func fault(_ error: FieldError, in field: FieldDeclaration?) -> String {
    switch error {
    case .required: said(pl: "to pole trzeba wypełnić", en: "this must be filled in")
    case .wrongType(let family): expected(family)
    case .tooLong(let limit): tooLong(limit, in: field)
    case .outOfRange(let range): number(from: number(range.lowerBound), to: number(range.upperBound))
    case .outOfDecimalRange(let range): number(from: number(range.lowerBound), to: number(range.upperBound))
    case .unknownWord(let word, let allowed): unknownWord(shortened(word), allowed: allowed, in: field)
    case .noSuchPlace(let place): noSuchPlace(place)
    case .notADay(let text):
      said(
        pl: "„\(shortened(text))” to nie jest data; wpisz np. 9.09.2026",
        en: "“\(shortened(text))” is no date; enter one like 2026-09-09")
    case .notATime(let text):
      said(
        pl: "„\(shortened(text))” to nie jest data z godziną; wpisz np. 10.09.2026 10:00",
        en: "“\(shortened(text))” is no date with a time; enter one like 2026-09-10 10:00")
    case .notYet(let day):
      said(
        pl: "\(self.day(day)) jeszcze nie było; wpisz dzień, który już był" + orEmpty(field),
        en: "\(self.day(day)) is still to come; enter a day that has been" + orEmpty(field))
    case .timeNotYet(let time):
      said(
        pl: "\(day(time.day)), \(clock(time)) jeszcze nie było; wpisz datę i godzinę, które już były" + orEmpty(field),
        en: "\(day(time.day)), \(clock(time)) is still to come; enter a date and time that have been" + orEmpty(field))
    case .clockMissing(let text):
      said(
        pl: "brakuje godziny; wpisz dzień i godzinę, np. \(shortened(text)) 17:00",
        en: "the hour is missing; enter the day and the hour, such as \(shortened(text)) 17:00")
    case .clockTooMuch(let day):
      said(
        pl: "tu wpisuje się sam dzień, bez godziny, np. \(typed(day))",
        en: "only the day is wanted here, without an hour, such as \(typed(day))")
    case .notOpeningHours(let text):
      said(
        pl: "nie umiem odczytać godzin „\(shortened(text))”; wpisz np. pn-pt 8-20; sob 9-15; święta: zamknięte",
        en: "the hours “\(shortened(text))” cannot be read; enter some like Mo-Fr 8-20; Sa 9-15; PH closed")
    case .skippedHour(let before, let after):
      said(
        pl: "tej godziny nie ma, bo zegary idą wtedy do przodu; najbliższe to \(clock(before)) i \(clock(after))",
        en:
          "there is no such hour, for the clocks go forward then; the nearest are \(clock(before)) and \(clock(after))")
    case .endBeforeStart: said(pl: "koniec musi być po początku", en: "the end must come after the start")
    case .beforeAnother(let day):
      said(
        pl: "jest już wartość od \(self.day(day)), a wcześniejszej się nie dopisuje; podaj ten dzień albo późniejszy",
        en: "there is a value from \(self.day(day)) already, and none is put before it; give that day or a later one")
    case .promisedBeforeSaid(let day):
      said(
        pl: "rozmowa była \(self.day(day)), a wcześniej nic nie obiecano; wpisz ten dzień albo późniejszy",
        en: "the call was on \(self.day(day)), and nothing was promised before; enter that day or a later one")
    case .closesBeforeOpening(let opens):
      said(
        pl: "zapisy zaczynają się dopiero \(day(opens.day)), \(clock(opens)); wpisz dzień później",
        en: "registration opens only on \(day(opens.day)), \(clock(opens)); type a later day")
    case .closesAfterStart(let start): closesAfterStart(start)
    case .wrongRegisterNumber(let which, let why): wrongNumber(which, why)
    case .numberTaken(let other, let name): numberTaken(other, name)
    case .alreadyThere(let id): said(pl: "to już jest (\(id.raw))", en: "that is there already (\(id.raw))")
    case .branchOfItself:
      said(
        pl: "organizacja nie może być oddziałem samej siebie ani swojego oddziału",
        en: "an organization cannot be a branch of itself or of its own branch")
    case .notAnEmailAddress:
      said(
        pl: "to nie wygląda na adres e-mail, np. biuro@example.org",
        en: "this does not look like an e-mail address such as office@example.org")
    case .notATelephone:
      said(
        pl: "to nie wygląda na jeden numer telefonu, np. 32 123 45 67",
        en: "this does not look like one telephone number such as 32 123 45 67")
    case .notAName:
      said(
        pl: "to numer albo adres, a tu ma być imię i nazwisko; numer wpisz w polu telefonu",
        en: "this is a number or an address, and a name is wanted here; type a number into the field of the telephone")
    case .notALogin(let text):
      said(
        pl: "„\(shortened(text))” to nie jest login; wpisz nazwę, pod którą ta osoba loguje się do systemu, np. anna",
        en: "“\(shortened(text))” is no login; enter the name under which they sign in to the system, such as anna")
    case .ownSubstitute:
      said(
        pl: "nikt nie zastępuje samego siebie; wpisz login innej osoby",
        en: "nobody stands in for themselves; enter somebody else's login")
    case .standsInAlready(let absent, let by, let days):
      said(
        pl: "\(by) zastępuje już \(absent) od \(day(days.lowerBound)) do \(day(days.upperBound)) włącznie",
        en: "\(by) already stands in for \(absent) from \(day(days.lowerBound)) to \(day(days.upperBound)) inclusive")
    case .selfAppointed:
      said(
        pl: "zastępstwa nie wpisuje ten, kto zastępuje; wpisze je osoba, której nie będzie, albo ktoś trzeci",
        en: "whoever stands in does not enter it; whoever is away does, or a third person")
    case .unknownReference(let raw):
      said(pl: "nie ma wpisu „\(shortened(raw))”", en: "there is no entry “\(shortened(raw))”")
    case .wrongKind(let raw, let expected): wrongKind(shortened(raw), expected: expected)
    case .onlyPersonal(let raw, let kind): onlyPersonal(raw, kind)
    case .personalUnlessPublished(let kind): personalUnlessPublished(kind)
    case .notAFile: said(pl: "to nie jest skrót SHA-256 pliku", en: "this is no SHA-256 digest of a file")
    case .fileNotKept: fileNotKept
    case .notAFileName: said(pl: "plik nie może się tak nazywać", en: "a file cannot be called so")
    case .unknownKind(let name):
      said(
        pl: "nie ma rodzaju „\(shortened(name))”; wszystkie są na liście rejestrów (klawisz 4)",
        en: "there is no kind “\(shortened(name))”; all of them are in the list of the registers (key 4)")
    case .noSuchField(let name, let kind): phrase(unknownField(name, of: kind))
    case .notACondition(let fault): phrase(self.fault(fault))
    case .notCounted(let fault): phrase(self.fault(fault))
    case .notOrderedBy(let field):
      said(
        pl: "według pola „\(label(of: field))” nie można ustawić kolejności; wybierz pole, które się wpisuje",
        en: "a list is not ordered by “\(label(of: field))”; choose a field that is typed in")
    case .personalCondition(let field):
      said(
        pl: "pole „\(label(of: field))” mówi coś o osobie, a widoki są w dzienniku, który nie może zawierać danych "
          + "osobowych; zapisz widok bez tego warunku",
        en: "“\(label(of: field))” tells something of a person, and views stand in the log, which must hold nothing "
          + "personal; save the view without this condition")
    case .searchOfPeople:
      said(
        pl: "szukane słowa mogą być nazwiskiem, a widoki są w dzienniku, który nie może zawierać danych osobowych; "
          + "zapisz widok bez szukania",
        en:
          "what was searched for may be a name, and views stand in the log, which must hold nothing personal; save the "
          + "view without the search")
    case .tabTaken(let tab, let name):
      said(
        pl: "zakładka \(tab) pokazuje już „\(shortened(name))”; wybierz inną albo zabierz ją tamtemu widokowi",
        en: "the tab \(tab) shows “\(shortened(name))” already; choose another, or take it from that view")
    case .notChangeable(let changeability): notChangeable(changeability, field)
    case .unknownField: said(pl: "nie ma takiego pola", en: "there is no such field")
    }
  }

  /// Sentences as a phrase within another sentence.
  private func phrase(_ sentences: Sentences) -> String {
    let text = sentences.line
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private func number(from least: String, to most: String) -> String {
    said(pl: "wpisz liczbę od \(least) do \(most)", en: "enter a number from \(least) to \(most)")
  }

  private func closesAfterStart(_ start: LocalTime) -> String {
    said(
      pl:
        "spotkanie zaczyna się wcześniej (\(day(start.day)), \(clock(start))); wpisz dzień przed nim albo dzień i godzinę",
      en: "the session begins earlier (\(day(start.day)), \(clock(start))); type a day before it, or a day and a time"
    )
  }

  private func numberTaken(_ other: RecordID, _ name: String) -> String {
    said(
      pl:
        "ten numer ma już „\(name)” (\(other.raw)); jeśli to jej oddział lub koło, wskaż ją w polu „jednostka nadrzędna”",
      en: "“\(name)” (\(other.raw)) has this number already; if this is its branch, name it in the field “branch of”")
  }

  private func personalUnlessPublished(_ kind: Kind) -> String {
    said(
      pl: "taki załącznik widzieliby wszyscy, a tu zwykle są nazwiska; wpisz tak, jeśli jest do publikacji, "
        + "a jeśli nie, dodaj go jako \(both(label(of: kind), kind.name))",
      en: "everyone would see this paper, and such papers mostly hold names; say yes if it is for publication, "
        + "else add it as \(both(label(of: kind), kind.name))")
  }

  private func onlyPersonal(_ raw: String, _ kind: Kind) -> String {
    said(
      pl: "„\(raw)” to dane osobowe: dodaj jako \(both(label(of: kind), kind.name))",
      en: "“\(raw)” is personal data: add it as \(both(label(of: kind), kind.name))")
  }

  private var fileNotKept: String {
    said(
      pl: "takiego pliku nie ma w danych; dodaj go z dysku: wspolnie add \(Attachment.kind.name) plik=ŚCIEŻKA",
      en: "the store keeps no such file; add it from the disk: wspolnie add \(Attachment.kind.name) file=PATH")
  }

  func expected(_ family: FieldShape.Family) -> String {
    switch family {
    case .text: said(pl: "wpisz tekst", en: "enter a text")
    case .number: said(pl: "wpisz liczbę całkowitą, np. 25", en: "enter a whole number such as 25")
    case .decimal: said(pl: "wpisz liczbę, np. 50,3214", en: "enter a number such as 50.3214")
    case .yes: said(pl: "wpisz tak albo nie", en: "enter yes or no")
    case .list: said(pl: "wpisz listę; pozycje rozdziel znakiem |", en: "enter a list, its items parted by |")
    case .day: said(pl: "wpisz datę, np. 9.09.2026", en: "enter a date such as 2026-09-09")
    case .time:
      said(pl: "wpisz datę i godzinę, np. 10.09.2026 10:00", en: "enter a date and time such as 2026-09-10 10:00")
    }
  }

  private func tooLong(_ limit: Int, in field: FieldDeclaration?) -> String {
    if field?.shape.family == .list {
      return
        said(
          pl:
            "lista jest za długa: może mieć najwyżej \(Limits.listItems) pozycji, a każda \(count(limit, of: .character))",
          en: "too long: at most \(Limits.listItems) items of at most \(count(limit, of: .character)) each")
    }
    return said(
      pl: "tekst jest za długi: może mieć najwyżej \(count(limit, of: .character))",
      en: "too long: at most \(count(limit, of: .character))")
  }

  private func unknownWord(_ word: String, allowed: [String], in field: FieldDeclaration?) -> String {
    let options = options(near: word, allowed: allowed, in: field)
    return said(
      pl: "„\(word)” tu nie pasuje; \(options.isGuess ? "może chodzi o" : "do wyboru"): \(options.text)",
      en: "“\(word)” does not fit here; \(options.isGuess ? "perhaps" : "choose from"): \(options.text)")
  }

  private func noSuchPlace(_ place: MissingPlace) -> String {
    let typed = shortened(place.typed)
    let near = place.nearest.joined(separator: ", ")
    let why: String
    switch place.reason {
    case .page:
      why = said(
        pl: "stron program nie zna; wpisz miejsce tak, jak je oznacza tekst\(near.isEmpty ? "" : ", np. \(near)")",
        en: "pages are not known here; type the place as the text marks it\(near.isEmpty ? "" : ", like \(near)")")
    case .title:
      why = said(
        pl: "tytułu nie wskazuje się osobno\(near.isEmpty ? "" : "; jest tylko: \(near)")",
        en: "the title has no place of its own\(near.isEmpty ? "" : "; there is: \(near)")")
    case .behind(let last):
      why = said(
        pl: "w tekście nie ma „\(typed)”; ostatnie takie miejsce to \(last)",
        en: "the text has no “\(typed)”; the last such place is \(last)")
    case .absent:
      why = said(
        pl: "w tekście nie ma „\(typed)”; najbliżej: \(near)", en: "the text has no “\(typed)”; nearest: \(near)")
    case .innerAlone:
      why = said(
        pl: "samo „\(typed)” nie wystarczy; może chodzi o: \(near)",
        en: "“\(typed)” alone is not enough; perhaps: \(near)")
    case .unnamed:
      why = said(
        pl: "w tekście nie ma miejsca „\(typed)”\(near.isEmpty ? "" : "; są: \(near)")",
        en: "the text has no place “\(typed)”\(near.isEmpty ? "" : "; there are: \(near)")")
    }
    return said(
      pl: "\(why). Uwaga może dotyczyć całości: zostaw puste",
      en: "\(why). A remark may be on the whole: leave it empty")
  }

  private func wrongNumber(_ which: FieldError.RegisterNumber, _ why: RegisterNumberError) -> String {
    switch why {
    case .strangeSign(let sign):
      return said(
        pl: "w numerze jest „\(sign)”; wpisz same cyfry", en: "there is “\(sign)” in the number; enter digits only")
    case .scientific(let text):
      return said(
        pl: "arkusz (Excel) zamienił numer na „\(shortened(text))” i zgubił jego cyfry; wpisz numer z dokumentu",
        en:
          "a spreadsheet (Excel) made “\(shortened(text))” of the number and lost its digits; enter it from a document")
    case .wrongLength(let found, let allowed):
      let lengths = allowed.map(String.init).joined(separator: said(pl: " albo ", en: " or "))
      let zeros =
        which == .krs && found < 10 ? said(pl: " (razem z zerami na początku)", en: ", leading zeros included") : ""
      return said(
        pl: "numer ma \(lengths) cyfr\(zeros), a wpisano \(found)",
        en: "the number has \(lengths) digits\(zeros), and \(found) were entered")
    case .wrongCheckDigit:
      return said(
        pl: "cyfra kontrolna się nie zgadza; sprawdź, czy nie ma pomyłki",
        en: "the check digit does not agree; look for a slip of typing")
    case .onlyZeros:
      return said(
        pl: "same zera to nie numer; jeśli go nie ma, zostaw pole puste",
        en: "zeros alone are no number; leave it empty if there is none")
    }
  }

  private func wrongKind(_ raw: String, expected: Kind) -> String {
    guard let kind = Schema.kind(of: RecordID(raw))?.kind, kind != expected else {
      return said(pl: "nie ma wpisu „\(raw)”", en: "there is no entry “\(raw)”")
    }
    return said(
      pl: "tu trzeba wskazać: \(label(of: expected)), a „\(raw)” to \(label(of: kind))",
      en: "this must name a record of the kind \(label(of: expected)), and “\(raw)” is of the kind \(label(of: kind))")
  }

  private func notChangeable(_ changeability: Changeability, _ field: FieldDeclaration?) -> String {
    switch changeability {
    case .once:
      said(
        pl: "podaje się to tylko raz, przy dodawaniu; później nie można tego zmienić",
        en: "this is given only once, when adding; it cannot be changed afterwards")
    case .rule: changedByAct(field)
    case .derived:
      said(
        pl: "program liczy to sam, nie można tego wpisać", en: "the program works this out itself; it cannot be entered"
      )
    case .anyone: said(pl: "tego nie można teraz zmienić", en: "this cannot be changed now")
    }
  }

  /// The other way out, where the field may stay empty: what an act sets was asked for by the act.
  private func orEmpty(_ field: FieldDeclaration?) -> String {
    if field?.isRequired ?? false || field?.changeability == .rule { return "" }
    return said(pl: ", albo zostaw puste", en: ", or leave it empty")
  }

  private func changedByAct(_ field: FieldDeclaration?) -> String {
    let commands = field.map { self.commands(changing: $0) } ?? []
    if commands.isEmpty {
      return said(
        pl: "tego nie wpisuje się w tym miejscu, a czynności, która to zmienia, program jeszcze nie umie",
        en: "this is not entered here, and the program does not have the act yet that changes it")
    }
    return said(
      pl: "tego nie wpisuje się w tym miejscu; zmienia to: \(commands.joined(separator: ", "))",
      en: "this is not entered here; it is changed by: \(commands.joined(separator: ", "))")
  }

  /// The commands that change a field which only acts change: `wspolnie booking confirm|refuse`, those of one group
  /// together.
  func commands(changing field: FieldDeclaration) -> [String] {
    var groups: [(name: String, acts: [String])] = []
    for command in field.changingActs.compactMap(\.command) {
      let name = String(command.prefix { $0 != " " })
      let act = String(command.dropFirst(name.count + 1))
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].acts.append(act)
      } else {
        groups.append((name, [act]))
      }
    }
    return groups.map { group in
      (["wspolnie", group.name] + [group.acts.joined(separator: "|")].filter { !$0.isEmpty }).joined(separator: " ")
    }
  }

  /// The fault of a field as a sentence: `Nazwa: to pole trzeba wypełnić.`
  public func fault(_ error: FieldError, ofField name: String, in kind: Kind) -> String {
    let field = Schema.kind(named: kind.name)?.field(name)
    return "\(capitalized(label(ofField: name, in: kind))): \(fault(error, in: field))."
  }

  /// The faults of a record as sentences, in the order of the form.
  public func faults(_ errors: FieldErrors, of kind: Kind) -> [String] {
    let declared = Schema.kind(named: kind.name)?.fields.map(\.name) ?? []
    let inForm = declared.filter { errors.byField[$0] != nil }
    let others = errors.byField.keys.filter { !inForm.contains($0) }.sorted()
    return (inForm + others).compactMap { name in
      errors.byField[name].map { fault($0, ofField: name, in: kind) }
    }
  }

  /// The options of a choice that a mistyped word may mean, else all of them.
  func options(near word: String, allowed: [String], in field: FieldDeclaration?) -> (isGuess: Bool, text: String) {
    let known = field?.shape.options ?? []
    let labels = allowed.map { word in known.first { $0.word == word }?.label[language] ?? word }
    let guesses = NearWords.nearest(to: word, among: labels)
    return (!guesses.isEmpty, (guesses.isEmpty ? labels : guesses).joined(separator: ", "))
  }
}
