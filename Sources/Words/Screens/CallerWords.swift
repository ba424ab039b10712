import CivicDomain

/// Who is calling: one search over people, organizations and resources, and what we have with the one who calls.
public protocol CallerWords {
  /// What stands before the search.
  var callerLabel: String { get }
  /// What can be typed.
  var callerHint: String { get }
  /// Nobody and nothing fits.
  func nobodyFound(_ text: String) -> String
  /// There is no registration, booking or remark.
  var nothingWithCaller: String { get }
  /// A thing of the caller's was opened: how to come back.
  var callerOnHold: String { get }
  /// How a registration stands: `ma miejsce`, `lista rezerwowa: 3. miejsce`, or what became of it.
  func standing(of registration: Registration, waitingPlace: Int?) -> String
  /// How the answer to a remark stands: `bez odpowiedzi od 4 dni`, `uwzględniona · szkic`.
  func standing(of response: Response?, since day: Day?, today: Day) -> String
}

extension Words {
  /// Nobody answered yet, or how, and how far the answer is.
  public func standing(of response: Response?, since day: Day?, today: Day) -> String {
    guard let response else { return unanswered(days: day.map { max(0, $0.days(until: today)) }) }
    return [response.disposition.map { label($0) } ?? "", label(response.state)]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Polish {
  var callerLabel: String { "Kto dzwoni?" }
  var callerHint: String {
    "Wpisz nazwisko, telefon (albo kilka jego cyfr), e-mail, nazwę organizacji albo zasobu. Obok zobaczysz wszystko, co nas z nimi łączy: "
      + "zgłoszenia, rezerwacje, uwagi."
  }
  func nobodyFound(_ text: String) -> String { "Nikogo ani niczego nie znaleziono: „\(text)”." }
  var nothingWithCaller: String { "Bez zgłoszeń, rezerwacji i uwag." }
  var callerOnHold: String { "w: wróć do tego, kto dzwoni" }
  func standing(of registration: Registration, waitingPlace: Int?) -> String {
    switch registration.status {
    case .registered:
      registration.seated
        ? "ma miejsce" : "lista rezerwowa" + (waitingPlace.map { ": \($0). miejsce" } ?? "")
    case .cancelled: "odwołano"
    case .attended: "obecność: jest"
    case .absent: "obecność: nie ma"
    }
  }
}

extension English {
  var callerLabel: String { "Who is calling?" }
  var callerHint: String {
    "Type a name, a telephone (or a few of its digits), an e-mail address, an organization or a resource. Beside it stands all that we have "
      + "with them: registrations, bookings, remarks."
  }
  func nobodyFound(_ text: String) -> String { "Nobody and nothing found: “\(text)”." }
  var nothingWithCaller: String { "No registrations, bookings or remarks." }
  var callerOnHold: String { "w: back to whoever is calling" }
  func standing(of registration: Registration, waitingPlace: Int?) -> String {
    switch registration.status {
    case .registered:
      registration.seated ? "has a seat" : "waiting list" + (waitingPlace.map { ": place \($0)" } ?? "")
    case .cancelled: "cancelled"
    case .attended: "attendance: present"
    case .absent: "attendance: absent"
    }
  }
}
