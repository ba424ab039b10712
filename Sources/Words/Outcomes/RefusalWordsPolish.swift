import CivicDomain

extension Polish {
  func refusal(_ refusal: Refusal, in here: Circumstances) -> Sentences {
    switch refusal {
    case .invalid(let kind, let errors): invalid(kind, errors, in: here)
    case .changedSince(let id, let conflicts): changedSince(id, conflicts, in: here)
    case .unknown(let id): unknown(id, in: here)
    case .removed(let id): removed(id, in: here)
    case .notRemoved(let id): Sentences("„\(name(of: id, in: here))” jest na miejscu, nie ma czego przywracać.")
    case .stillReferredTo(let id, let others, let total): stillReferredTo(id, by: others, total: total, in: here)
    case .hasOwnAct(let kind): hasOwnAct(kind, in: here)
    case .hasOwnEnd(let id): hasOwnEnd(id, in: here)
    case .reasonMissing: reasonMissing(in: here)
    case .tooMuchAtOnce(let limit):
      Sentences(
        "To za dużo na jeden zapis: naraz mieści się \(number(limit >> 20)) MB.", kept: kept(in: here),
        wayOut: here.either(screen: "Podziel to na części.", shell: "Podziel plik na części i wczytaj je po kolei."))
    case .bookingClash(let clash): bookingClash(clash, in: here)
    case .resourceNotOffered(let id, let status): notOffered(id, status, in: here)
    case .organizationDissolved(let id): dissolved(id, in: here)
    case .bookingNeedsReason(let concerns, let times): needsReason(concerns, freeTimes: times, in: here)
    case .thingsPromised(let quantity, let promised, let bookings):
      thingsPromised(quantity, promised, to: bookings, in: here)
    case .settled(let id, let fields): settled(fields, of: id, in: here)
    case .bookingStep(let step, let status): bookingStep(step, from: status)
    case .openEntry(let id): openEntry(id, in: here)
    case .sessionNotPlanned(let id, let status): notPlanned(id, status, in: here)
    case .registrationNotOpen(let opens): notYetOpen(opens, in: here)
    case .registrationClosed(let closed): alreadyClosed(closed, in: here)
    case .sessionFull(let seats, let taken, let waiting): full(seats: seats, taken: taken, waiting: waiting, in: here)
    case .tooManyPeople(let people, let seats): tooMany(people, seats: seats)
    case .personKnownOtherwise(let id, let differences): knownOtherwise(id, differences, in: here)
    case .alreadyRegistered(let id): alreadyRegistered(id, in: here)
    case .modeNotOffered(let mode): notOffered(mode)
    case .onlineNeedsEmail(let orInPerson): onlineNeedsEmail(orInPerson: orInPerson)
    case .registrationNotInForce(let id, let status): notInForce(id, status, in: here)
    case .seatsTaken(let seats, let seated, let by, let total):
      seatsTaken(seats, seated: seated, by: by, total: total, in: here)
    case .consultation(let refusal): self.refusal(refusal, in: here)
    case .receivedInFuture(let day): inFuture(day)
    case .consultationNotOpen(let opens): consultationNotOpen(opens, in: here)
    case .anonymousNotAdmitted: anonymousNotAdmitted
    case .unknownUnit(let unit): unknownUnit(unit)
    case .alreadyAnswered(let id, let by, let at): alreadyAnswered(id, by: by, at: at, in: here)
    case .justificationMissing(let disposition): justificationMissing(disposition)
    case .responseState(let id, let state): responseState(id, state, in: here)
    case .nothingToDo: Sentences("Nie ma nic do zatwierdzenia ani opublikowania.")
    case .otherConsultation(let id): otherConsultation(id, in: here)
    case .notErasable(let id): notErasable(id, in: here)
    case .notRedactable(let id, let field): notRedactable(field, of: id)
    }
  }
}

// MARK: - Records

extension Polish {
  private var nothingSaved: String { "Nic nie zapisano." }

  private func kept(in here: Circumstances) -> String {
    here.either(form: "Twój tekst został zachowany.", screen: nothingSaved, shell: nothingSaved)
  }

  private func invalid(_ kind: Kind, _ errors: FieldErrors, in here: Circumstances) -> Sentences {
    let faults = firstFaults(errors, of: kind) { "I jeszcze w \($0) \($0 == 1 ? "polu" : "polach")." }
    return Sentences(faults, kept: here.either(screen: "", shell: nothingSaved))
  }

  private func changedSince(_ id: RecordID, _ conflicts: [Refusal.Conflict], in here: Circumstances) -> Sentences {
    Sentences(
      "Ktoś zmienił to w międzyczasie: \(name(of: id, in: here)). "
        + "\(capitalized(self.conflicts(conflicts, of: id, in: here))).",
      kept: kept(in: here),
      wayOut: here.either(
        form: "Wybierz, co ma zostać.", screen: "Zobacz, jak jest teraz; w razie potrzeby zmień to ręcznie (e).",
        shell: "Zobacz, jak jest teraz: wspolnie show \(id.raw), i w razie potrzeby zmień jeszcze raz."))
  }

  func conflict(_ conflict: Refusal.Conflict, of kind: Kind, in here: Circumstances) -> String {
    let edit = conflict.edit
    if isUntold(edit.field, of: kind, in: here) {
      return "\(label(ofField: edit.field, in: kind)): nie jest już takie, jak było (dane osobowe, więc bez treści)"
    }
    let values = [edit.was, conflict.now, edit.becomes].map { quoted($0, field: edit.field, of: kind, in: here) }
    return "\(label(ofField: edit.field, in: kind)): było \(values[0]), jest \(values[1]), ma być \(values[2])"
  }

  private func unknown(_ id: RecordID, in here: Circumstances) -> Sentences {
    let list = Schema.kind(of: id).map { "wspolnie list \($0.kind.name)" } ?? "wspolnie find"
    return Sentences(
      "Nie ma wpisu „\(id.raw)”.",
      wayOut: here.either(screen: "Sprawdź na liście (Esc).", shell: "Sprawdź na liście: \(list)."))
  }

  private func removed(_ id: RecordID, in here: Circumstances) -> Sentences {
    Sentences(
      "Tego wpisu już nie ma, usunięto go: \(name(of: id, in: here)).", kept: kept(in: here),
      wayOut: here.either(screen: "", shell: "Kto i kiedy, powie: wspolnie log \(id.raw)."))
  }

  private func stillReferredTo(_ id: RecordID, by others: [RecordID], total: Int, in here: Circumstances) -> Sentences {
    let wayOut =
      switch ways(of: others, to: id) {
      case (true, true): "Najpierw usuń tamte wpisy albo zmień je tak, żeby wskazywały coś innego."
      case (true, false): "Najpierw usuń tamte wpisy."
      case (false, true): "Najpierw zmień tamte wpisy tak, żeby wskazywały coś innego."
      case (false, false): "Takich wpisów się nie usuwa ani nie przenosi, więc i ten zostaje."
      }
    return Sentences(
      "Nie można usunąć: \(thing(id, in: here)). Odwołują się do tego: "
        + "\(things(others, total: total, together: "razem", in: here)).", wayOut: wayOut)
  }

  private func hasOwnAct(_ kind: Kind, in here: Circumstances) -> Sentences {
    let command = kind.madeBy.map { "Zobacz: wspolnie \($0) --help." } ?? ""
    return Sentences(
      "Wpis „\(label(of: kind))” dodaje i zmienia się osobnym poleceniem.",
      wayOut: here.either(screen: "Klawisze do tego pokaże pomoc (?).", shell: command))
  }

  private func hasOwnEnd(_ id: RecordID, in here: Circumstances) -> Sentences {
    let command = commandToEnd(id, reason: "powód")
    return Sentences(
      "Takiego wpisu nie usuwa się z list: \(thing(id, in: here)).", kept: here.either(screen: "", shell: nothingSaved),
      wayOut: here.either(
        screen: "Co można zrobić, pokaże pomoc (?).",
        shell: command.map { "Zamiast tego: \($0)." }
          ?? "Zbędny tekst usuwa z niego: wspolnie redact \(id.raw) POLE --because \"powód\"."))
  }

  private func reasonMissing(in here: Circumstances) -> Sentences {
    Sentences(
      "Trzeba podać powód.",
      wayOut: here.either(screen: "Wpisz w kilku słowach, dlaczego.", shell: "Dopisz: --because \"powód\"."))
  }
}

// MARK: - Bookings

extension Polish {
  private func bookingClash(_ clash: BookingClash, in here: Circumstances) -> Sentences {
    Sentences(
      self.clash(clash, in: here), kept: here.either(screen: "", shell: nothingSaved),
      wayOut: freeTimes(clash.freeTimes, in: here))
  }

  func clash(_ clash: BookingClash, in here: Circumstances) -> String {
    // Where there never are so many, no other time would help.
    if clash.wanted > clash.lendable {
      return "W ogóle jest ich \(number(clash.lendable)), a potrzeba \(number(clash.wanted)). Zmniejsz liczbę."
    }
    let others = clash.inTheWay.isEmpty ? "" : " W tym czasie: \(inTheWay(clash.inTheWay, in: here))."
    if clash.free > 0 {
      return "Wolnych jest wtedy \(number(clash.free)), a potrzeba \(number(clash.wanted)).\(others)"
    }
    return clash.inTheWay.isEmpty ? "W tym czasie nic nie jest wolne." : String(others.dropFirst())
  }

  func inTheWay(_ booking: Booking, after told: Day?, in here: Circumstances) -> String {
    let time = booking.span.map { $0.start.day == told ? "\(clocks($0)) " : "\(span($0, near: here.today)) " } ?? ""
    return "\(time)\(name(of: booking.borrower.any, in: here)) (\(label(booking.status)))"
  }

  func freeTimes(_ times: [TimeSpan], in here: Circumstances) -> String {
    times.isEmpty ? "" : "Wolne: \(spans(times, in: here))."
  }

  private func notOffered(_ id: Identifier<Resource>, _ status: ResourceStatus, in here: Circumstances) -> Sentences {
    Sentences(
      "Tego teraz nie można zarezerwować: \(name(of: id.any, in: here)) (stan: \(label(status))).",
      wayOut: "Wybierz inny zasób albo najpierw zmień jego stan.")
  }

  private func bookingStep(_ step: BookingStep, from status: BookingStatus) -> Sentences {
    let act =
      switch step {
      case .confirm: "potwierdzić"
      case .handOver: "wydać rzeczy z"
      case .takeBack: "przyjąć zwrotu z"
      case .cancel: "odwołać"
      case .refuse: "odrzucić"
      case .stepBack: "cofnąć o krok"
      }
    let next =
      switch status {
      case .requested: "Można ją potwierdzić, odrzucić albo odwołać."
      case .confirmed: "Można wydać rzecz albo odwołać rezerwację."
      case .handedOver: "Można przyjąć zwrot."
      case .returned, .cancelled, .refused: "Ta rezerwacja jest zamknięta; w razie potrzeby zrób nową."
      }
    return Sentences("Nie można \(act) tej rezerwacji (stan: \(label(status))).", wayOut: next)
  }
}

// MARK: - Workshops

extension Polish {
  private func openEntry(_ id: Identifier<Session>, in here: Circumstances) -> Sentences {
    Sentences("Na to spotkanie wstęp jest wolny, zapisy nie są potrzebne: \(name(of: id.any, in: here)).")
  }

  private func notPlanned(_ id: Identifier<Session>, _ status: SessionStatus, in here: Circumstances) -> Sentences {
    let fact =
      switch status {
      case .cancelled: "To spotkanie zostało odwołane"
      case .held: "To spotkanie już się odbyło"
      case .planned: "Tego spotkania to nie dotyczy"
      }
    return Sentences("\(fact): \(name(of: id.any, in: here)).", wayOut: "Wybierz inny termin.")
  }

  private func notYetOpen(_ opens: LocalTime, in here: Circumstances) -> Sentences {
    let when = opens.minutesSinceMidnight == 0 ? day(opens.day, near: here.today) : moment(opens, near: here.today)
    return Sentences("Zapisy zaczną się \(when).", wayOut: "Wróć do tego, gdy się zaczną.")
  }

  private func alreadyClosed(_ closed: LocalTime, in here: Circumstances) -> Sentences {
    Sentences(
      "Zapisy trwały \(until(closed, near: here.today)).",
      wayOut: here.either(
        form: "Enter: przyjmij po terminie (podaj powód).",
        screen: "Żeby przyjąć po terminie, zapisz tę osobę od nowa i podaj powód.",
        shell: "Żeby przyjąć po terminie, dopisz: --late \"powód\"."))
  }

  private func full(seats: Int, taken: Int, waiting: Int, in here: Circumstances) -> Sentences {
    let fact = taken < seats ? "Za mało wolnych miejsc" : "Brak wolnych miejsc"
    let place = "(\(waiting + 1). miejsce)"
    return Sentences(
      "\(fact) (zajęte \(number(taken)) z \(number(seats))).",
      wayOut: here.either(
        form: "Enter: zapisz na listę rezerwową \(place).", screen: "Wolna jest lista rezerwowa \(place).",
        shell: "Wolna jest lista rezerwowa \(place)."))
  }

  private func tooMany(_ people: Int, seats: Int) -> Sentences {
    Sentences(
      "Tyle osób się tu nie zmieści: \(count(people, of: .person)), \(count(seats, of: .seat)).",
      wayOut: "Zapisz mniejszą grupę albo wybierz większą salę.")
  }

  private func knownOtherwise(
    _ id: Identifier<Person>, _ differences: [FieldEdit], in here: Circumstances
  ) -> Sentences {
    let fact = here.either(
      screen: self.differences(differences, of: name(of: id.any, in: here), in: here),
      shell: "Tę osobę (\(id.raw)) rejestr zna z innymi danymi: \(labels(of: differences)).")
    return Sentences(
      fact, kept: here.either(screen: "", shell: nothingSaved),
      wayOut: here.either(
        screen: "Wybierz, co zapisać.",
        shell: "Dopisz --keep-known (zostaje, co jest), --take-given (wpisz podane) albo --new-person (inna osoba)."))
  }

  private func alreadyRegistered(_ id: Identifier<Registration>, in here: Circumstances) -> Sentences {
    let which = here.either(screen: name(of: id.any, in: here), shell: "zgłoszenie \(id.raw)")
    return Sentences(
      "Ta osoba jest już zapisana na to spotkanie (\(which)).", wayOut: "Sprawdź tamto zgłoszenie.")
  }

  private func notOffered(_ mode: SessionMode) -> Sentences {
    let how =
      switch mode {
      case .inPerson: "na miejscu"
      case .online: "online"
      case .hybrid: "w dwóch formach naraz"
      }
    return Sentences("Na to spotkanie nie można zapisać się \(how).", wayOut: "Wybierz inną formę udziału.")
  }

  private func onlineNeedsEmail(orInPerson: Bool) -> Sentences {
    Sentences(
      "Do udziału online potrzebny jest e-mail, bo na niego przyjdzie link.",
      wayOut: orInPerson ? "Podaj e-mail albo wybierz udział na miejscu." : "Podaj e-mail.")
  }

  private func notInForce(
    _ id: Identifier<Registration>, _ status: RegistrationStatus, in here: Circumstances
  ) -> Sentences {
    let fact = "Z tym zgłoszeniem nie można tego zrobić (stan: \(label(status)))."
    switch status {
    case .cancelled: return Sentences(fact, wayOut: "Zapisz tę osobę od nowa.")
    case .attended:
      let mark = here.either(screen: "spacja: nie ma", shell: "wspolnie registration absent \(id.raw)")
      return Sentences(fact, wayOut: "Jeśli obecność zaznaczono przez pomyłkę, najpierw \(mark).")
    case .registered, .absent: return Sentences(fact)
    }
  }

  private func seatsTaken(
    _ seats: Int, seated: Int, by ids: [Identifier<Registration>], total: Int, in here: Circumstances
  ) -> Sentences {
    let who = things(ids.map(\.any), total: total, together: "razem zgłoszeń", in: here)
    return Sentences(
      "Zajęto już \(count(seated, of: .seat)), więc nie może ich być \(number(seats)). Mają je: \(who).",
      wayOut: "Najpierw odwołaj część zgłoszeń.")
  }
}

// MARK: - Consultations

extension Polish {
  private func inFuture(_ day: Day) -> Sentences {
    Sentences("Ten dzień jeszcze nie nadszedł: \(self.day(day)).", wayOut: "Podaj dzień, w którym uwaga wpłynęła.")
  }

  private func consultationNotOpen(_ opens: Day, in here: Circumstances) -> Sentences {
    Sentences(
      "Te konsultacje jeszcze się nie zaczęły, uwagi przyjmuje się od \(day(opens, near: here.today)).",
      wayOut: "Wróć do tego, gdy się zaczną.")
  }

  private var anonymousNotAdmitted: Sentences {
    Sentences(
      "W tych konsultacjach uwaga musi być podpisana.", wayOut: "Podaj imię i nazwisko albo organizację.")
  }

  private func unknownUnit(_ unit: String) -> Sentences {
    Sentences("W tej wersji dokumentu nie ma „\(unit)”.", wayOut: "Wybierz fragment z dokumentu albo zostaw puste.")
  }

  private func alreadyAnswered(
    _ id: Identifier<Submission>, by: String, at: Instant, in here: Circumstances
  ) -> Sentences {
    let when = moment(at, near: here.today)
    let fact =
      isJustNow(at, in: here)
      ? "Ktoś przed chwilą odpowiedział na tę uwagę" : "Na tę uwagę jest już odpowiedź"
    return Sentences(
      "\(fact) (\(name(of: id.any, in: here)): \(by), \(when)).", kept: kept(in: here))
  }

  private func justificationMissing(_ disposition: Disposition) -> Sentences {
    Sentences(
      "Rozpatrzenie „\(label(disposition))” wymaga uzasadnienia.", wayOut: "Napisz w kilku zdaniach, dlaczego tak.")
  }

  private func responseState(
    _ id: Identifier<Submission>, _ state: ResponseState?, in here: Circumstances
  ) -> Sentences {
    let remark = name(of: id.any, in: here)
    switch state {
    case nil: return Sentences("Nie ma jeszcze odpowiedzi na uwagę \(remark).", wayOut: "Najpierw ją napisz.")
    case .draft: return Sentences("Odpowiedź na uwagę \(remark) to szkic.", wayOut: "Najpierw ją zatwierdź.")
    case .approved:
      return Sentences("Odpowiedź na uwagę \(remark) jest już zatwierdzona.", wayOut: "Można ją opublikować.")
    case .published:
      return Sentences("Odpowiedź na uwagę \(remark) jest już opublikowana i nie można jej zmienić.")
    }
  }

  private func otherConsultation(_ id: Identifier<Submission>, in here: Circumstances) -> Sentences {
    Sentences(
      "Uwaga \(name(of: id.any, in: here)) należy do innych konsultacji.", wayOut: "Sprawdź jej numer.")
  }
}
