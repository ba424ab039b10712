import CivicDomain

/// The words of the search for a caller over people, organizations and resources, and of the caller's details.
extension Words {
  /// Why somebody is not signed up for a session: they are.
  public var isSignedUp: String { said(pl: "ta osoba jest już na liście", en: "they are on the list already") }
  /// The label of the search field.
  public var callerLabel: String { said(pl: "Kto dzwoni?", en: "Who is calling?") }
  /// The hint what can be typed into the search.
  public var callerHint: String {
    said(
      pl:
        "Wpisz nazwisko, telefon (albo kilka jego cyfr), e-mail, nazwę organizacji albo zasobu. Obok zobaczysz wszystko, co nas z nimi łączy: "
        + "zgłoszenia, rezerwacje, uwagi. Kto szuka sali albo rzeczy: wpisz, czego potrzebuje (sala 40 podjazd czw 17-20), a potem Tab b.",
      en:
        "Type a name, a telephone (or a few of its digits), an e-mail address, an organization or a resource. Beside it stands all that we have "
        + "with them: registrations, bookings, remarks. Whoever looks for a room or a thing: type what is needed (room 40 ramp Thu 17-20), then Tab b."
    )
  }
  /// The heading of those with whom somebody spoke last.
  public var lastCallers: String { said(pl: "Ostatnie rozmowy", en: "Last calls") }
  /// What was promised in a call and is not done yet: `obiecano do 14.09: oddzwonić`.
  public func stillPromised(_ what: String, by day: Day?, near today: Day) -> String {
    let day = day.map { self.day($0, near: today) } ?? ""
    let what = what.isEmpty ? "" : ": \(what)"
    return said(pl: "obiecano do \(day)\(what)", en: "promised by \(day)\(what)")
  }
  /// The note that the key which cancels a registration concerns none here.
  public var noRegistrationChosen: String {
    said(
      pl: "d odwołuje zgłoszenie: najpierw najedź na nie strzałkami.",
      en: "d cancels a registration: go to it with the arrows first.")
  }
  /// What stands in the place of all that could be done, where nothing can be changed.
  public var onlyToBeRead: String { said(pl: "Tylko do odczytu.", en: "To be read only.") }
  /// Somebody with their role, or what they speak for with it: `Stowarzyszenie KROKUS (skarbnik)`.
  public func withRole(_ name: String, _ role: String) -> String { role.isEmpty ? name : "\(name) (\(role))" }
  /// The title of the sessions for which a caller can be signed up.
  public var signUpTitle: String { said(pl: "Zapisz na spotkanie", en: "Sign up for a session") }
  /// The note that there is no session to sign up for.
  public var noOpenSession: String {
    said(pl: "Na żadne spotkanie nie można się teraz zapisać.", en: "There is no session to sign up for now.")
  }
  /// The title of the consultations to which a caller can say something.
  public var remarkTitle: String { said(pl: "Uwaga do konsultacji", en: "A remark in a consultation") }
  /// The note that no consultation takes remarks today.
  public var noOpenConsultation: String {
    said(pl: "Dziś nie trwają żadne konsultacje.", en: "No consultation is open today.")
  }
  /// The note that an act is not for what was found.
  public var notForThisCaller: String {
    said(
      pl:
        "Tego tu nie można: zapisuje się osobę albo organizację i od nich jest uwaga; rezerwuje się zasób albo dla organizacji; "
        + "rozmowę notuje się przy kimś, kto jest w rejestrze: n dodaje osobę.",
      en:
        "That does not go here: a person or an organization is signed up or has a remark; a resource is booked, or for an organization; "
        + "a call is noted with somebody whom the register has: n adds a person."
    )
  }
  /// The message that the search found nobody and nothing.
  public func nobodyFound(_ text: String) -> String {
    said(pl: "Nikogo ani niczego nie znaleziono: „\(text)”.", en: "Nobody and nothing found: “\(text)”.")
  }
  /// The heading over whoever calls, where what was typed finds them no more.
  public var theCaller: String { said(pl: "Kto dzwoni", en: "Who is calling") }
  /// What can be done for a caller who was not found.
  public var strangerExplained: String {
    said(
      pl: "To, co wpisano, trafi do formularza jako telefon, e-mail albo nazwisko.",
      en: "What was typed goes into the form as the telephone, the e-mail address or the name.")
  }
  /// The message that a caller has no registration, booking or submission.
  public var nothingWithCaller: String {
    said(pl: "Bez zgłoszeń, rezerwacji i uwag.", en: "No registrations, bookings or remarks.")
  }
  /// That letters do something for whoever calls, once a key went to the details: `Tab: co można zrobić (z p e m a)`.
  public func whatCanBeDone(by key: String, _ letters: String) -> String {
    said(pl: "\(key): co można zrobić (\(letters))", en: "\(key): what can be done (\(letters))")
  }
  /// The note after a record of the caller was opened: the key that comes back.
  public var callerOnHold: String {
    said(pl: "Esc albo w: wróć do tego, kto dzwoni", en: "Esc or w: back to whoever is calling")
  }
  /// The standing of a registration: `miejsce zapewnione`, `lista rezerwowa: 3. miejsce`, or its end.
  public func standing(of registration: Registration, waitingPlace: Int?) -> String {
    switch registration.status {
    case .registered:
      said(
        pl: registration.seated
          ? "miejsce zapewnione" : "lista rezerwowa" + (waitingPlace.map { ": \($0). miejsce" } ?? ""),
        en: registration.seated ? "has a seat" : "waiting list" + (waitingPlace.map { ": place \($0)" } ?? ""))
    case .cancelled: said(pl: "odwołano", en: "cancelled")
    case .attended: said(pl: "obecność: jest", en: "attendance: present")
    case .absent: said(pl: "obecność: nie ma", en: "attendance: absent")
    }
  }

  /// The standing of the response to a submission: `bez odpowiedzi od 4 dni`, `uwzględniona · szkic`.
  public func standing(of response: Response?, since day: Day?, today: Day) -> String {
    guard let response else { return unanswered(days: day.map { max(0, $0.days(until: today)) }) }
    return [response.disposition.map { label($0) } ?? "", label(response.state)]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
