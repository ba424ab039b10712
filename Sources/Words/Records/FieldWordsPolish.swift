import CivicDomain

extension Polish {
  func yes(_ yes: Bool) -> String { yes ? "tak" : "nie" }

  var noValue: String { "(puste)" }

  var notKnown: String { "nie wiadomo" }

  func fault(_ error: FieldError, in field: FieldDeclaration?) -> String {
    switch error {
    case .required: "to pole trzeba wypełnić"
    case .wrongType(let family): expected(family)
    case .tooLong(let limit): tooLong(limit, in: field)
    case .outOfRange(let range): "wpisz liczbę od \(number(range.lowerBound)) do \(number(range.upperBound))"
    case .outOfDecimalRange(let range): "wpisz liczbę od \(number(range.lowerBound)) do \(number(range.upperBound))"
    case .unknownWord(let word, let allowed): unknownWord(word, allowed: allowed, in: field)
    case .notADay(let text): "„\(text)” to nie jest data; wpisz np. 9.09.2026"
    case .notATime(let text): "„\(text)” to nie jest data z godziną; wpisz np. 10.09.2026 10:00"
    case .notYet(let day): "\(self.day(day)) jeszcze nie było; wpisz dzień, który już był, albo zostaw puste"
    case .notOpeningHours(let text):
      "nie umiem odczytać godzin „\(text)”; wpisz np. pn-pt 8-20; sob 9-15; święta: zamknięte"
    case .skippedHour(let before, let after):
      "tej godziny nie ma, bo zegary idą wtedy do przodu; najbliższe to \(clock(before)) i \(clock(after))"
    case .endBeforeStart: "koniec musi być po początku"
    case .closesBeforeOpening(let opens):
      "zapisy zaczynają się dopiero \(day(opens.day)), \(clock(opens)); wpisz dzień później"
    case .closesAfterStart(let start):
      "spotkanie zaczyna się wcześniej (\(day(start.day)), \(clock(start))); wpisz dzień przed nim albo dzień i godzinę"
    case .wrongRegisterNumber(let which, let why): wrongNumber(which, why)
    case .numberTaken(let other, let name):
      "ten numer ma już „\(name)” (\(other.raw)); jeśli to jej oddział lub koło, wskaż ją w polu „jednostka nadrzędna”"
    case .branchOfItself: "organizacja nie może być oddziałem samej siebie ani swojego oddziału"
    case .notAnEmailAddress: "to nie wygląda na adres e-mail, np. biuro@example.org"
    case .notATelephone: "to nie wygląda na numer telefonu, np. 32 123 45 67"
    case .unknownReference(let raw): "nie ma wpisu „\(raw)”"
    case .wrongKind(let raw, let expected): wrongKind(raw, expected: expected)
    case .onlyPersonal(let raw, let kind): "„\(raw)” to dane osobowe: dodaj jako \(both(label(of: kind), kind.name))"
    case .personalUnlessPublished(let kind):
      "taki załącznik widzieliby wszyscy, a tu zwykle są nazwiska; wpisz tak, jeśli jest do publikacji, "
        + "a jeśli nie, dodaj go jako \(both(label(of: kind), kind.name))"
    case .notAFile: "to nie jest skrót SHA-256 pliku"
    case .fileNotKept:
      "takiego pliku nie ma w danych; dodaj go z dysku: wspolnie add \(Attachment.kind.name) plik=ŚCIEŻKA"
    case .notAFileName: "plik nie może się tak nazywać"
    case .notChangeable(let changeability): notChangeable(changeability, field)
    case .unknownField: "nie ma takiego pola"
    }
  }

  private func expected(_ family: FieldShape.Family) -> String {
    switch family {
    case .text: "wpisz tekst"
    case .number: "wpisz liczbę całkowitą, np. 25"
    case .decimal: "wpisz liczbę, np. 50,3214"
    case .yes: "wpisz tak albo nie"
    case .list: "wpisz listę; pozycje rozdziel znakiem |"
    case .day: "wpisz datę, np. 9.09.2026"
    case .time: "wpisz datę i godzinę, np. 10.09.2026 10:00"
    }
  }

  private func tooLong(_ limit: Int, in field: FieldDeclaration?) -> String {
    if field?.shape.family == .list {
      return
        "lista jest za długa: może mieć najwyżej \(Limits.listItems) pozycji, a każda \(count(limit, of: .character))"
    }
    return "tekst jest za długi: może mieć najwyżej \(count(limit, of: .character))"
  }

  private func unknownWord(_ word: String, allowed: [String], in field: FieldDeclaration?) -> String {
    let options = options(near: word, allowed: allowed, in: field)
    return "„\(word)” tu nie pasuje; \(options.isGuess ? "może chodzi o" : "do wyboru"): \(options.text)"
  }

  private func wrongNumber(_ which: FieldError.RegisterNumber, _ why: RegisterNumberError) -> String {
    switch why {
    case .strangeSign(let sign): return "w numerze jest „\(sign)”; wpisz same cyfry"
    case .scientific(let text):
      return "arkusz (Excel) zamienił numer na „\(text)” i zgubił jego cyfry; wpisz numer z dokumentu"
    case .wrongLength(let found, let allowed):
      let lengths = allowed.map(String.init).joined(separator: " albo ")
      let zeros = which == .krs && found < 10 ? " (razem z zerami na początku)" : ""
      return "numer ma \(lengths) cyfr\(zeros), a wpisano \(found)"
    case .wrongCheckDigit: return "cyfra kontrolna się nie zgadza; sprawdź, czy nie ma pomyłki"
    case .onlyZeros: return "same zera to nie numer; jeśli go nie ma, zostaw pole puste"
    }
  }

  private func wrongKind(_ raw: String, expected: Kind) -> String {
    guard let kind = Schema.kind(of: RecordID(raw))?.kind, kind != expected else { return "nie ma wpisu „\(raw)”" }
    return "tu trzeba wskazać: \(label(of: expected)), a „\(raw)” to \(label(of: kind))"
  }

  private func notChangeable(_ changeability: Changeability, _ field: FieldDeclaration?) -> String {
    switch changeability {
    case .once: "podaje się to tylko raz, przy dodawaniu; później nie można tego zmienić"
    case .rule: changedByAct(field)
    case .derived: "program liczy to sam, nie można tego wpisać"
    case .anyone: "tego nie można teraz zmienić"
    }
  }

  private func changedByAct(_ field: FieldDeclaration?) -> String {
    let commands = field.map { self.commands(changing: $0) } ?? []
    if commands.isEmpty {
      return "tego nie wpisuje się w tym miejscu, a czynności, która to zmienia, program jeszcze nie umie"
    }
    return "tego nie wpisuje się w tym miejscu; zmienia to: \(commands.joined(separator: ", "))"
  }

  func unknownKind(_ asked: String) -> Sentences {
    let guesses = kinds(near: asked)
    let all = Schema.kinds.map(\.kind.pl.few).joined(separator: ", ")
    return Sentences(
      "Nie znam rodzaju „\(asked)”.",
      wayOut: guesses.isEmpty
        ? "Do wyboru: \(all)." : "Może chodzi o: \(guesses.joined(separator: ", "))? Do wyboru: \(all).")
  }

  func unknownField(_ asked: String, of kind: Kind) -> Sentences {
    let guesses = fields(of: kind, near: asked)
    let all = (Schema.kind(named: kind.name)?.fields.map(\.name) ?? []).joined(separator: ", ")
    return Sentences(
      "Rodzaj „\(label(of: kind))” nie ma pola „\(asked)”.",
      wayOut: guesses.isEmpty ? "Ma pola: \(all)." : "Może chodzi o: \(guesses.joined(separator: ", "))?")
  }

  func notAnAssignment(_ argument: String) -> Sentences {
    Sentences("„\(argument)” nie ma postaci POLE=WARTOŚĆ.", wayOut: "Napisz np. name=\"Sala warsztatowa\".")
  }
}
