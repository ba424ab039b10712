import CivicDomain

extension English {
  func refusal(_ refusal: Refusal, in here: Circumstances) -> Sentences {
    switch refusal {
    case .invalid(let kind, let errors): invalid(kind, errors, in: here)
    case .changedSince(let id, let conflicts): changedSince(id, conflicts, in: here)
    case .unknown(let id): unknown(id, in: here)
    case .removed(let id): removed(id, in: here)
    case .notRemoved(let id): Sentences("“\(name(of: id, in: here))” is there, nothing needs to be restored.")
    case .stillReferredTo(let id, let others, let total): stillReferredTo(id, by: others, total: total, in: here)
    case .hasOwnAct(let kind): hasOwnAct(kind, in: here)
    case .hasOwnEnd(let id): hasOwnEnd(id, in: here)
    case .reasonMissing: reasonMissing(in: here)
    case .tooMuchAtOnce(let limit):
      Sentences(
        "This is too much to save at once: \(number(limit >> 20)) MB go in together.", kept: kept(in: here),
        wayOut: here.either(screen: "Divide it into parts.", shell: "Divide the file and import its parts in turn."))
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
    case .nothingToDo: Sentences("There is nothing to approve or publish.")
    case .otherConsultation(let id): otherConsultation(id, in: here)
    case .notErasable(let id): notErasable(id, in: here)
    case .notRedactable(let id, let field): notRedactable(field, of: id)
    }
  }
}

// MARK: - Records

extension English {
  private var nothingSaved: String { "Nothing was saved." }

  private func kept(in here: Circumstances) -> String {
    here.either(form: "Your text was kept.", screen: nothingSaved, shell: nothingSaved)
  }

  private func invalid(_ kind: Kind, _ errors: FieldErrors, in here: Circumstances) -> Sentences {
    let faults = firstFaults(errors, of: kind) { "And in \($0) more \($0 == 1 ? "field" : "fields")." }
    return Sentences(faults, kept: here.either(screen: "", shell: nothingSaved))
  }

  private func changedSince(_ id: RecordID, _ conflicts: [Refusal.Conflict], in here: Circumstances) -> Sentences {
    Sentences(
      "Somebody has changed this in the meantime: \(name(of: id, in: here)). "
        + "\(capitalized(self.conflicts(conflicts, of: id, in: here))).",
      kept: kept(in: here),
      wayOut: here.either(
        form: "Choose what is to stay.", screen: "See how it is now, and change it by hand if need be (e).",
        shell: "See how it is now: wspolnie show \(id.raw), and change it again if need be."))
  }

  func conflict(_ conflict: Refusal.Conflict, of kind: Kind, in here: Circumstances) -> String {
    let edit = conflict.edit
    if isUntold(edit.field, of: kind, in: here) {
      return "\(label(ofField: edit.field, in: kind)): is no longer what it was (personal, therefore not shown)"
    }
    let values = [edit.was, conflict.now, edit.becomes].map { quoted($0, field: edit.field, of: kind, in: here) }
    return "\(label(ofField: edit.field, in: kind)): was \(values[0]), is \(values[1]), should become \(values[2])"
  }

  private func unknown(_ id: RecordID, in here: Circumstances) -> Sentences {
    let list = Schema.kind(of: id).map { "wspolnie list \($0.kind.name)" } ?? "wspolnie find"
    return Sentences(
      "There is no entry “\(id.raw)”.",
      wayOut: here.either(screen: "Look in the list (Esc).", shell: "Look in the list: \(list)."))
  }

  private func removed(_ id: RecordID, in here: Circumstances) -> Sentences {
    Sentences(
      "This entry is no longer there, it was removed: \(name(of: id, in: here)).", kept: kept(in: here),
      wayOut: here.either(screen: "", shell: "Who and when: wspolnie log \(id.raw)."))
  }

  private func stillReferredTo(_ id: RecordID, by others: [RecordID], total: Int, in here: Circumstances) -> Sentences {
    let wayOut =
      switch ways(of: others, to: id) {
      case (true, true): "First remove those, or let them name something else."
      case (true, false): "First remove those."
      case (false, true): "First let those name something else."
      case (false, false): "Such entries are neither removed nor moved, so that this one stays too."
      }
    return Sentences(
      "Cannot be removed: \(thing(id, in: here)). It is referred to by: "
        + "\(things(others, total: total, together: "in all", in: here)).", wayOut: wayOut)
  }

  private func hasOwnAct(_ kind: Kind, in here: Circumstances) -> Sentences {
    let command = kind.madeBy.map { "See: wspolnie \($0) --help." } ?? ""
    return Sentences(
      "An entry of the kind \(label(of: kind)) is added and changed by a command of its own.",
      wayOut: here.either(screen: "The help (?) shows the keys for it.", shell: command))
  }

  private func hasOwnEnd(_ id: RecordID, in here: Circumstances) -> Sentences {
    let command = commandToEnd(id, reason: "reason")
    return Sentences(
      "Such an entry is not taken off the lists: \(thing(id, in: here)).",
      kept: here.either(screen: "", shell: nothingSaved),
      wayOut: here.either(
        screen: "The help (?) shows what can be done.",
        shell: command.map { "Instead: \($0)." }
          ?? "A text that should not be in it: wspolnie redact \(id.raw) FIELD --because \"reason\"."))
  }

  private func reasonMissing(in here: Circumstances) -> Sentences {
    Sentences(
      "A reason is needed.",
      wayOut: here.either(screen: "Say in a few words why.", shell: "Add: --because \"the reason\"."))
  }
}

// MARK: - Bookings

extension English {
  private func bookingClash(_ clash: BookingClash, in here: Circumstances) -> Sentences {
    Sentences(
      self.clash(clash, in: here), kept: here.either(screen: "", shell: nothingSaved),
      wayOut: freeTimes(clash.freeTimes, in: here))
  }

  func clash(_ clash: BookingClash, in here: Circumstances) -> String {
    // Where there never are so many, no other time would help.
    if clash.wanted > clash.lendable {
      return "There are \(number(clash.lendable)) in all, and \(number(clash.wanted)) are wanted. Lower the number."
    }
    let others = clash.inTheWay.isEmpty ? "" : " At that time: \(inTheWay(clash.inTheWay, in: here))."
    if clash.free > 0 { return "Free then: \(number(clash.free)), wanted: \(number(clash.wanted)).\(others)" }
    return clash.inTheWay.isEmpty ? "Nothing is free at that time." : String(others.dropFirst())
  }

  func inTheWay(_ booking: Booking, after told: Day?, in here: Circumstances) -> String {
    let time = booking.span.map { $0.start.day == told ? "\(clocks($0)) " : "\(span($0, near: here.today)) " } ?? ""
    return "\(time)\(name(of: booking.borrower.any, in: here)) (\(label(booking.status)))"
  }

  func freeTimes(_ times: [TimeSpan], in here: Circumstances) -> String {
    times.isEmpty ? "" : "Free: \(spans(times, in: here))."
  }

  private func notOffered(_ id: Identifier<Resource>, _ status: ResourceStatus, in here: Circumstances) -> Sentences {
    Sentences(
      "This cannot be booked now: \(name(of: id.any, in: here)) (\(label(status))).",
      wayOut: "Choose another resource, or change its status first.")
  }

  private func bookingStep(_ step: BookingStep, from status: BookingStatus) -> Sentences {
    let act =
      switch step {
      case .confirm: "confirmed"
      case .handOver: "handed over"
      case .takeBack: "returned"
      case .cancel: "cancelled"
      case .refuse: "refused"
      case .stepBack: "taken back a step"
      }
    let next =
      switch status {
      case .requested: "It can be confirmed, refused or cancelled."
      case .confirmed: "It can be handed over or cancelled."
      case .handedOver: "It can be returned."
      case .returned, .cancelled, .refused: "This booking is closed; make a new one if need be."
      }
    return Sentences("This booking cannot be \(act) (status: \(label(status))).", wayOut: next)
  }
}

// MARK: - Workshops

extension English {
  private func openEntry(_ id: Identifier<Session>, in here: Circumstances) -> Sentences {
    Sentences("Anybody may come to this session, no sign-up is needed: \(name(of: id.any, in: here)).")
  }

  private func notPlanned(_ id: Identifier<Session>, _ status: SessionStatus, in here: Circumstances) -> Sentences {
    let fact =
      switch status {
      case .cancelled: "This session was cancelled"
      case .held: "This session is over"
      case .planned: "This does not apply to this session"
      }
    return Sentences("\(fact): \(name(of: id.any, in: here)).", wayOut: "Choose another date.")
  }

  private func notYetOpen(_ opens: LocalTime, in here: Circumstances) -> Sentences {
    let when = opens.minutesSinceMidnight == 0 ? day(opens.day, near: here.today) : moment(opens, near: here.today)
    return Sentences("Registration opens on \(when).", wayOut: "Come back to this then.")
  }

  private func alreadyClosed(_ closed: LocalTime, in here: Circumstances) -> Sentences {
    Sentences(
      "Registration was open \(until(closed, near: here.today)).",
      wayOut: here.either(
        form: "Enter: take it late (with a reason).",
        screen: "To take it late, sign the person up anew and say why.",
        shell: "To take it late, add: --late \"the reason\"."))
  }

  private func full(seats: Int, taken: Int, waiting: Int, in here: Circumstances) -> Sentences {
    let fact = taken < seats ? "Not enough seats left" : "No seats left"
    let place = "(place \(waiting + 1))"
    return Sentences(
      "\(fact) (\(number(taken)) of \(number(seats)) taken).",
      wayOut: here.either(
        form: "Enter: put on the waiting list \(place).", screen: "The waiting list is open \(place).",
        shell: "The waiting list is open \(place)."))
  }

  private func tooMany(_ people: Int, seats: Int) -> Sentences {
    Sentences(
      "So many people cannot fit here: \(count(people, of: .person)), \(count(seats, of: .seat)).",
      wayOut: "Register a smaller group or choose a larger room.")
  }

  private func knownOtherwise(
    _ id: Identifier<Person>, _ differences: [FieldEdit], in here: Circumstances
  ) -> Sentences {
    let fact = here.either(
      screen: self.differences(differences, of: name(of: id.any, in: here), in: here),
      shell: "The register knows this person (\(id.raw)) with something else: \(labels(of: differences)).")
    return Sentences(
      fact, kept: here.either(screen: "", shell: nothingSaved),
      wayOut: here.either(
        screen: "Choose what to keep.",
        shell: "Add --keep-known (what is there stays), --take-given (what you gave) or --new-person (somebody else)."))
  }

  private func alreadyRegistered(_ id: Identifier<Registration>, in here: Circumstances) -> Sentences {
    let which = here.either(screen: name(of: id.any, in: here), shell: "registration \(id.raw)")
    return Sentences(
      "This person is registered for this session already (\(which)).", wayOut: "Look at that registration.")
  }

  private func notOffered(_ mode: SessionMode) -> Sentences {
    Sentences("One cannot take part in this session in that way: \(label(mode)).", wayOut: "Choose another way.")
  }

  private func onlineNeedsEmail(orInPerson: Bool) -> Sentences {
    Sentences(
      "To take part online an e-mail address is needed, for the link is sent there.",
      wayOut: orInPerson ? "Give an e-mail address or choose in person." : "Give an e-mail address.")
  }

  private func notInForce(
    _ id: Identifier<Registration>, _ status: RegistrationStatus, in here: Circumstances
  ) -> Sentences {
    let fact = "This cannot be done with this registration (status: \(label(status)))."
    switch status {
    case .cancelled: return Sentences(fact, wayOut: "Register the person anew.")
    case .attended:
      let mark = here.either(screen: "Space: absent", shell: "wspolnie registration absent \(id.raw)")
      return Sentences(fact, wayOut: "If the attendance was marked by mistake, first \(mark).")
    case .registered, .absent: return Sentences(fact)
    }
  }

  private func seatsTaken(
    _ seats: Int, seated: Int, by ids: [Identifier<Registration>], total: Int, in here: Circumstances
  ) -> Sentences {
    let who = things(ids.map(\.any), total: total, together: "registrations in all", in: here)
    return Sentences(
      "\(count(seated, of: .seat)) taken already, so there cannot be \(number(seats)). They are taken by: \(who).",
      wayOut: "First cancel some registrations.")
  }
}

// MARK: - Consultations

extension English {
  private func inFuture(_ day: Day) -> Sentences {
    Sentences("That day is yet to come: \(self.day(day)).", wayOut: "Give the day on which the remark came in.")
  }

  private func consultationNotOpen(_ opens: Day, in here: Circumstances) -> Sentences {
    Sentences(
      "This consultation has not begun, remarks are taken from \(day(opens, near: here.today)).",
      wayOut: "Come back to this then.")
  }

  private var anonymousNotAdmitted: Sentences {
    Sentences("In this consultation a remark must be signed.", wayOut: "Give a name or an organization.")
  }

  private func unknownUnit(_ unit: String) -> Sentences {
    Sentences(
      "This version of the document has no “\(unit)”.", wayOut: "Choose a unit of the document, or leave it empty.")
  }

  private func alreadyAnswered(
    _ id: Identifier<Submission>, by: String, at: Instant, in here: Circumstances
  ) -> Sentences {
    let when = moment(at, near: here.today)
    let fact =
      isJustNow(at, in: here) ? "Somebody has just answered this remark" : "This remark has been answered already"
    return Sentences("\(fact) (\(name(of: id.any, in: here)): \(by), \(when)).", kept: kept(in: here))
  }

  private func justificationMissing(_ disposition: Disposition) -> Sentences {
    Sentences("The disposition “\(label(disposition))” needs a justification.", wayOut: "Say why in a few sentences.")
  }

  private func responseState(
    _ id: Identifier<Submission>, _ state: ResponseState?, in here: Circumstances
  ) -> Sentences {
    let remark = name(of: id.any, in: here)
    switch state {
    case nil: return Sentences("The remark \(remark) has no response yet.", wayOut: "Write it first.")
    case .draft: return Sentences("The response to \(remark) is a draft.", wayOut: "Approve it first.")
    case .approved: return Sentences("The response to \(remark) is approved already.", wayOut: "It can be published.")
    case .published: return Sentences("The response to \(remark) is published already and cannot be changed.")
    }
  }

  private func otherConsultation(_ id: Identifier<Submission>, in here: Circumstances) -> Sentences {
    Sentences("The remark \(name(of: id.any, in: here)) belongs to another consultation.", wayOut: "Check its number.")
  }
}
