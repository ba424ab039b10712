import CivicDomain

extension Polish {
  func problem(_ problem: CommandProblem) -> [String] {
    switch problem {
    case .unknownCommand(let name, let near):
      ["Nie ma polecenia „\(name)”." + (near.isEmpty ? "" : " Czy chodziło o: \(near.joined(separator: ", "))?")]
    case .commandMissing(let group, let known):
      ["„\(group)” to grupa poleceń. Dopisz jedno z: \(known.joined(separator: ", "))."]
    case .unexpectedArgument(let text): ["Nie wiadomo, co znaczy tu „\(text)”."]
    case .unknownOption(let option, let like):
      ["Nie ma opcji \(option)." + (like.map { " Może chodziło o \($0)?" } ?? "")]
    case .missingArgument(let name): ["Brakuje: \(name)."]
    case .missingValue(let option): ["Opcja \(option) wymaga wartości."]
    case .invalidValue(let value, let option, let known):
      ["„\(value)” nie pasuje do opcji \(option)." + oneOf(known)]
    case .parserSays(let message): ["Nie można odczytać polecenia: \(message)"]
    case .unknownKind(let text): unknownKind(text).lines
    case .unknownField(let text, let kind): unknownField(text, of: kind).lines
    case .notFieldValue(let text): notAnAssignment(text).lines
    case .onlyEquality(let text):
      [
        "Warunek „\(text)”: ten program umie na razie tylko POLE=WARTOŚĆ.",
        "Części nazwy szuka: wspolnie list RODZAJ --search TEKST; kolejność według pola: --sort POLE.",
      ]
    case .fieldTwice(let field): ["Pole „\(field.label.pl)” podano dwa razy."]
    case .unreadable(let field, let error):
      ["\(capitalized(field.label.pl)) (\(field.name)): \(fault(error, in: field))."]
    case .madeBy(let kind, let command):
      ["\(capitalized(kind.pl.few)) dodaje się poleceniem: wspolnie \(command)."]
    case .wrongReceipt(let error): ["To nie jest kod potwierdzenia: \(reason(error))"]
    case .textMissing(let option): ["Na standardowym wejściu nie ma tekstu (\(option))."]
    case .argumentNotText(let text):
      [
        "Argument „\(text)” nie jest tekstem w UTF-8: są w nim bajty innej strony kodowej.", "Nic nie zapisano.",
        "Przełącz terminal na UTF-8 albo zamień tekst: iconv -f WINDOWS-1250 -t UTF-8.",
      ]
    case .inputNotText(let option):
      [
        "Tekst ze standardowego wejścia (\(option)) nie jest w UTF-8.", "Nic nie zapisano.",
        "Zamień go po drodze: iconv -f WINDOWS-1250 -t UTF-8 PLIK | wspolnie …",
      ]
    case .unknownFormat(let text, let known): ["Tutaj nie obsługujemy formatu „\(text)”." + oneOf(known)]
    case .personalNeeded(let field):
      ["\(capitalized(field.label.pl)) to dane osobowe.", "Dopisz --personal, jeśli są potrzebne."]
    case .personalNotReadable: ["Nie masz uprawnień do danych osobowych w tym rejestrze."]
    case .noSuchRecord(let text, let kind):
      ["Nie ma wpisu „\(text)”" + (kind.map { " (szukano: \($0.pl.one))." } ?? ".")]
    case .ambiguousReference(let text, let kind):
      ["„\(text)” pasuje do kilku wpisów (\(kind.pl.one)).", "Podaj identyfikator: wspolnie find „\(text)”."]
    case .badNow(let text): ["WSPOLNIE_NOW=„\(text)” to nie jest czas, na przykład 2026-09-09T14:32."]
    case .notAvailable(let what): ["Tego program jeszcze nie umie: \(what)."]
    }
  }

  private func oneOf(_ known: [String]) -> String {
    known.isEmpty ? "" : " Możliwe: \(known.joined(separator: ", "))."
  }

  private func reason(_ error: ReceiptCodeError) -> String {
    switch error {
    case .unknownSign(let sign): "nie ma w nim znaku „\(sign)”."
    case .wrongLength(let length): "ma \(length) zn., a powinien mieć \(ReceiptCode.length)."
    case .wrongCheckSign: "któryś znak jest pomylony. Sprawdź go z wydrukiem."
    }
  }

  func seeHelp(of command: String) -> String { "Pomoc: \(command) --help" }
  func putOnWaitingList(place: Int) -> String {
    "Brak wolnych miejsc: zapisano na listę rezerwową (\(place). miejsce)."
  }
  func movedUp(_ registration: RecordID) -> String {
    "Miejsce z listy rezerwowej dostało zgłoszenie \(registration.raw): zadzwoń."
  }
  var personalHidden: String { "Danych osobowych tu nie widać. Pokaż je: --personal." }
  var personalUntold: String { "(dane osobowe, więc bez treści)" }
  var nameOfACentre: String { "Centrum aktywności obywatelskiej" }
  var nameOfFileOrFolder: String { "nazwa pliku albo folderu" }

  var removed: String { "usunięto" }
  var restored: String { "przywrócono" }
  func foundNowhere(_ text: String) -> String { "Nic nie znaleziono: „\(text)”." }
  var columnId: String { "identyfikator" }
  var columnChangedAt: String { "zmieniono" }

  func receipt(_ status: ReceiptStatus) -> [String] {
    var remark = "Uwaga \(status.number)"
    if !status.unit.isEmpty { remark += " do \(status.unit)" }
    if let day = status.receivedOn { remark += " wpłynęła \(self.day(day))" }
    var lines = [status.subject, remark + (status.isLate ? ", po terminie." : ".")]
    guard let disposition = status.disposition else {
      let due = status.reportDue.map { " Odpowiedzi będą w raporcie do \(day($0))." } ?? ""
      return lines + ["Nie ma jeszcze odpowiedzi." + due]
    }
    lines.append("Odpowiedź: \(label(disposition))" + (status.publishedOn.map { " (\(day($0)))." } ?? "."))
    return status.justification.isEmpty ? lines : lines + [status.justification]
  }

  func demoKept(folder: String) -> String { "Rejestr pokazowy zachowano w folderze \(folder)." }
  func demoNotRemoved(folder: String) -> String { "Nie udało się usunąć folderu \(folder): usuń go." }

  func forStaffAlone(_ kind: Kind) -> Sentences {
    Sentences(
      "\(capitalized(kind.pl.few)) nie są dla wszystkich: po samych identyfikatorach można powiązać, kto co zrobił.",
      kept: "Nic nie wydano.", wayOut: "Dla pracowników: dopisz --staff (z danymi osobowymi: --personal).")
  }
}
