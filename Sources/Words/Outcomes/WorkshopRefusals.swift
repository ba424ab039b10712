import CivicDomain

/// The refusals of registrations and of changes in a session.
extension Words {
  func openEntry(_ id: Identifier<Session>, in here: Circumstances) -> Sentences {
    Sentences(
      said(
        pl: "Na to spotkanie wstęp jest wolny, zapisy nie są potrzebne: \(name(of: id.any, in: here)).",
        en: "Anybody may come to this session, no sign-up is needed: \(name(of: id.any, in: here))."))
  }

  func notPlanned(_ id: Identifier<Session>, _ status: SessionStatus, in here: Circumstances) -> Sentences {
    let fact =
      switch status {
      case .cancelled: said(pl: "To spotkanie zostało odwołane", en: "This session was cancelled")
      case .held: said(pl: "To spotkanie już się odbyło", en: "This session is over")
      case .planned: said(pl: "Tego spotkania to nie dotyczy", en: "This does not apply to this session")
      }
    return Sentences(
      "\(fact): \(name(of: id.any, in: here)).", wayOut: said(pl: "Wybierz inny termin.", en: "Choose another date."))
  }

  func attendanceNotYet(from day: Day, in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Obecność zaznacza się od dnia spotkania (\(self.day(day, near: here.today))).",
        kept: here.either(screen: "", shell: nothingSaved),
        wayOut: here.either(screen: "", shell: "Jeśli ktoś rezygnuje: wspolnie registration cancel ID.")),
      en: Sentences(
        "Attendance is marked from the session's day on (\(self.day(day, near: here.today))).",
        kept: here.either(screen: "", shell: nothingSaved),
        wayOut: here.either(screen: "", shell: "If somebody does not come: wspolnie registration cancel ID.")))
  }

  func notYetOpen(_ opens: LocalTime, in here: Circumstances) -> Sentences {
    let when = opens.minutesSinceMidnight == 0 ? day(opens.day, near: here.today) : moment(opens, near: here.today)
    return said(
      pl: Sentences("Zapisy zaczną się \(when).", wayOut: "Wróć do tego, gdy się zaczną."),
      en: Sentences("Registration opens on \(when).", wayOut: "Come back to this then."))
  }

  func alreadyClosed(_ closed: LocalTime, in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Zapisy trwały \(until(closed, near: here.today)).",
        wayOut: here.either(
          form: "Enter: przyjmij po terminie (podaj powód).",
          screen: "Żeby przyjąć po terminie, zapisz tę osobę od nowa i podaj powód.",
          shell: "Żeby przyjąć po terminie, dopisz: --late \"powód\".")),
      en: Sentences(
        "Registration was open \(until(closed, near: here.today)).",
        wayOut: here.either(
          form: "Enter: take it late (with a reason).",
          screen: "To take it late, sign the person up anew and say why.",
          shell: "To take it late, add: --late \"the reason\".")))
  }

  func full(seats: Int, taken: Int, waiting: Int, in here: Circumstances) -> Sentences {
    let fact = said(
      pl: taken < seats ? "Za mało wolnych miejsc" : "Brak wolnych miejsc",
      en: taken < seats ? "Not enough seats left" : "No seats left")
    let place = said(pl: "(\(waiting + 1). miejsce)", en: "(place \(waiting + 1))")
    return said(
      pl: Sentences(
        "\(fact) (zajęte \(number(taken)) z \(number(seats))).",
        wayOut: here.either(
          form: "Enter: zapisz na listę rezerwową \(place).", screen: "Wolna jest lista rezerwowa \(place).",
          shell: "Wolna jest lista rezerwowa \(place).")),
      en: Sentences(
        "\(fact) (\(number(taken)) of \(number(seats)) taken).",
        wayOut: here.either(
          form: "Enter: put on the waiting list \(place).", screen: "The waiting list is open \(place).",
          shell: "The waiting list is open \(place).")))
  }

  func tooMany(_ people: Int, seats: Int) -> Sentences {
    said(
      pl: Sentences(
        "Tyle osób się tu nie zmieści: \(count(people, of: .person)), \(count(seats, of: .seat)).",
        wayOut: "Zapisz mniejszą grupę albo wybierz większą salę."),
      en: Sentences(
        "So many people cannot fit here: \(count(people, of: .person)), \(count(seats, of: .seat)).",
        wayOut: "Register a smaller group or choose a larger room."))
  }

  func knownOtherwise(
    _ id: Identifier<Person>, _ differences: [FieldEdit], in here: Circumstances
  ) -> Sentences {
    let fact = here.either(
      screen: self.differences(differences, of: name(of: id.any, in: here), in: here),
      shell: said(
        pl: "Tę osobę (\(id.raw)) rejestr zna z innymi danymi: \(labels(of: differences)).",
        en: "The register knows this person (\(id.raw)) with something else: \(labels(of: differences))."))
    return said(
      pl: Sentences(
        fact, kept: here.either(screen: "", shell: nothingSaved),
        wayOut: here.either(
          screen: "Wybierz, co zapisać.",
          shell: "Dopisz --keep-known (zostaje, co jest), --take-given (wpisz podane) albo --new-person (inna osoba).")),
      en: Sentences(
        fact, kept: here.either(screen: "", shell: nothingSaved),
        wayOut: here.either(
          screen: "Choose what to keep.",
          shell: "Add --keep-known (what is there stays), --take-given (what you gave) or --new-person (somebody else)."
        )))
  }

  func alreadyRegistered(_ id: Identifier<Registration>, in here: Circumstances) -> Sentences {
    let which = here.either(
      screen: name(of: id.any, in: here), shell: said(pl: "zgłoszenie \(id.raw)", en: "registration \(id.raw)"))
    return said(
      pl: Sentences(
        "Ta osoba jest już zapisana na to spotkanie (\(which)).", wayOut: "Sprawdź tamto zgłoszenie."),
      en: Sentences(
        "This person is registered for this session already (\(which)).", wayOut: "Look at that registration."))
  }

  func notOffered(_ mode: SessionMode) -> Sentences {
    let how =
      switch mode {
      case .inPerson: said(pl: "na miejscu", en: label(mode))
      case .online: said(pl: "online", en: label(mode))
      case .hybrid: said(pl: "w dwóch formach naraz", en: label(mode))
      }
    return said(
      pl: Sentences("Na to spotkanie nie można zapisać się \(how).", wayOut: "Wybierz inną formę udziału."),
      en: Sentences("One cannot take part in this session in that way: \(how).", wayOut: "Choose another way."))
  }

  func onlineNeedsEmail(orInPerson: Bool) -> Sentences {
    said(
      pl: Sentences(
        "Do udziału online potrzebny jest e-mail, bo na niego przyjdzie link.",
        wayOut: orInPerson ? "Podaj e-mail albo wybierz udział na miejscu." : "Podaj e-mail."),
      en: Sentences(
        "To take part online an e-mail address is needed, for the link is sent there.",
        wayOut: orInPerson ? "Give an e-mail address or choose in person." : "Give an e-mail address."))
  }

  func notInForce(
    _ id: Identifier<Registration>, _ status: RegistrationStatus, in here: Circumstances
  ) -> Sentences {
    let fact = said(
      pl: "Z tym zgłoszeniem nie można tego zrobić (stan: \(label(status))).",
      en: "This cannot be done with this registration (status: \(label(status))).")
    switch status {
    case .cancelled:
      // Somebody else has just done it, or the very person asked for it: nobody is to be signed up again on the quiet.
      let last = here.register.stored(id.any).map { "\($0.changedBy), \(moment($0.changedAt, near: here.today))" }
      let by = last.map { said(pl: " (ostatnia zmiana: \($0))", en: " (last changed by \($0))") } ?? ""
      return said(
        pl: Sentences(
          "To zgłoszenie jest odwołane\(by).",
          wayOut: "Nic tu nie trzeba robić; jeśli ta osoba jednak chce przyjść, zapisz ją jeszcze raz."),
        en: Sentences(
          "This registration is cancelled\(by).",
          wayOut: "There is nothing to do here; if the person wants to come after all, register them once more."))
    case .attended:
      let mark = here.either(
        screen: said(pl: "spacja: nie ma", en: "Space: absent"), shell: "wspolnie registration absent \(id.raw)")
      return Sentences(
        fact,
        wayOut: said(
          pl: "Jeśli obecność zaznaczono przez pomyłkę, najpierw \(mark).",
          en: "If the attendance was marked by mistake, first \(mark)."))
    case .registered, .absent: return Sentences(fact)
    }
  }

  func seatsTaken(
    _ seats: Int, seated: Int, by ids: [Identifier<Registration>], total: Int, in here: Circumstances
  ) -> Sentences {
    let who = things(
      ids.map(\.any), total: total, together: said(pl: "razem zgłoszeń", en: "registrations in all"), in: here)
    return said(
      pl: Sentences(
        "Zajęto już \(count(seated, of: .seat)), więc nie może ich być \(number(seats)). Mają je: \(who).",
        wayOut: "Najpierw odwołaj część zgłoszeń."),
      en: Sentences(
        "\(count(seated, of: .seat)) taken already, so there cannot be \(number(seats)). They are taken by: \(who).",
        wayOut: "First cancel some registrations."))
  }
}
