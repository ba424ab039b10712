import CivicDomain

/// The sentences of refusals: why a rule forbids an act, and what to do instead.
extension Words {
  /// The sentences of a refusal: the fact, what was kept, the way out.
  public func refusal(_ refusal: Refusal, in here: Circumstances) -> Sentences {
    switch refusal {
    case .ofSeveral(let id, let cause): ofSeveral(id, self.refusal(cause, in: here), in: here)
    case .invalid(let kind, let errors): invalid(kind, errors, in: here)
    case .changedSince(let id, let conflicts): changedSince(id, conflicts, in: here)
    case .unknown(let id): unknown(id, in: here)
    case .removed(let id): removed(id, in: here)
    case .notRemoved(let id):
      Sentences(
        said(
          pl: "„\(name(of: id, in: here))” jest na miejscu, nie ma czego przywracać.",
          en: "“\(name(of: id, in: here))” is there, nothing needs to be restored."))
    case .stillReferredTo(let id, let others, let total): stillReferredTo(id, by: others, total: total, in: here)
    case .hasOwnAct(let kind): hasOwnAct(kind, in: here)
    case .hasOwnEnd(let id): hasOwnEnd(id, in: here)
    case .reasonMissing: reasonMissing(in: here)
    case .reasonSaysNothing(let input): reasonSaysNothing(input, in: here)
    case .inputMissing(let input):
      Sentences("\(capitalized(label(of: input))): \(fault(.required, in: input)).")
    case .mustSay(let input, let why, let records): mustSay(input, why, records, in: here)
    case .tooMuchAtOnce(let limit):
      said(
        pl: Sentences(
          "To za dużo na jeden zapis: naraz mieści się \(number(limit >> 20)) MB.", kept: kept(in: here),
          wayOut: here.either(screen: "Podziel to na części.", shell: "Podziel plik na części i wczytaj je po kolei.")),
        en: Sentences(
          "This is too much to save at once: \(number(limit >> 20)) MB go in together.", kept: kept(in: here),
          wayOut: here.either(screen: "Divide it into parts.", shell: "Divide the file and import its parts in turn.")))
    case .keepsChanging(let times):
      said(
        pl: Sentences(
          "Sprawdzano to \(number(times)) razy i za każdym razem ktoś zmieniał w rejestrze to, od czego to zależy.",
          kept: kept(in: here), wayOut: "Spróbuj jeszcze raz za kilka minut."),
        en: Sentences(
          "This was looked at \(number(times)) times, and each time somebody changed in the register what it rests on.",
          kept: kept(in: here), wayOut: "Try again in some minutes."))
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
    case .attendanceNotYet(let day): attendanceNotYet(from: day, in: here)
    case .seatsTaken(let seats, let seated, let by, let total):
      seatsTaken(seats, seated: seated, by: by, total: total, in: here)
    case .consultation(let refusal): self.refusal(refusal, in: here)
    case .breach(let refusal): self.refusal(refusal, in: here)
    case .notice(let refusal): self.refusal(refusal, in: here)
    case .personRequest(let refusal): self.refusal(refusal, in: here)
    case .kioskCaseSettled(let day): kioskCaseSettled(on: day)
    case .receivedInFuture(let day): inFuture(day)
    case .consultationNotOpen(let opens): consultationNotOpen(opens, in: here)
    case .anonymousNotAdmitted: anonymousNotAdmitted(in: here)
    case .unknownUnit(let unit): unknownUnit(unit)
    case .alreadyAnswered(let id, let by, let at): alreadyAnswered(id, by: by, at: at, in: here)
    case .justificationMissing(let disposition): justificationMissing(disposition)
    case .responseState(let id, let state): responseState(id, state, in: here)
    case .nothingToDo:
      Sentences(
        said(pl: "Nie ma nic do zatwierdzenia ani opublikowania.", en: "There is nothing to approve or publish."))
    case .otherConsultation(let id): otherConsultation(id, in: here)
    case .notErasable(let id): notErasable(id, in: here)
    case .notRedactable(let id, let field): notRedactable(field, of: id)
    case .forStaffAlone(let group): forStaffAlone(group: group)
    case .forKeepersAlone(let group): forKeepersAlone(group: group)
    }
  }

  /// The conflict of an edit in one field: `telefon: było „A”, jest „B”, ma być „C”`.
  public func conflict(_ conflict: Refusal.Conflict, of kind: Kind, in here: Circumstances) -> String {
    let edit = conflict.edit
    if isWithheld(edit.field, of: kind, in: here) {
      return said(
        pl: "\(label(ofField: edit.field, in: kind)): nie jest już takie, jak było (dane osobowe, więc bez treści)",
        en: "\(label(ofField: edit.field, in: kind)): is no longer what it was (personal, therefore not shown)")
    }
    let values = [edit.was, conflict.now, edit.becomes].map { quoted($0, field: edit.field, of: kind, in: here) }
    return said(
      pl: "\(label(ofField: edit.field, in: kind)): było \(values[0]), jest \(values[1]), ma być \(values[2])",
      en: "\(label(ofField: edit.field, in: kind)): was \(values[0]), is \(values[1]), should become \(values[2])")
  }

  /// That nothing was saved.
  public var nothingSaved: String { said(pl: "Nic nie zapisano.", en: "Nothing was saved.") }

  func kept(in here: Circumstances) -> String {
    here.either(
      form: said(pl: "Twój tekst został zachowany.", en: "Your text was kept."), screen: nothingSaved,
      shell: nothingSaved)
  }

  private func invalid(_ kind: Kind, _ errors: FieldErrors, in here: Circumstances) -> Sentences {
    let faults = firstFaults(errors, of: kind) {
      said(
        pl: "I jeszcze w \($0) \($0 == 1 ? "polu" : "polach").",
        en: "And in \($0) more \($0 == 1 ? "field" : "fields").")
    }
    return Sentences(faults, kept: here.either(screen: "", shell: nothingSaved))
  }

  private func changedSince(_ id: RecordID, _ conflicts: [Refusal.Conflict], in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Ktoś zmienił to w międzyczasie: \(name(of: id, in: here)). "
          + "\(capitalized(self.conflicts(conflicts, of: id, in: here))).",
        kept: kept(in: here),
        wayOut: here.either(
          form: "Wybierz, co ma zostać.", screen: "Zobacz, jak jest teraz; w razie potrzeby zmień to ręcznie (e).",
          shell: "Zobacz, jak jest teraz: wspolnie show \(id.raw), i w razie potrzeby zmień jeszcze raz.")),
      en: Sentences(
        "Somebody has changed this in the meantime: \(name(of: id, in: here)). "
          + "\(capitalized(self.conflicts(conflicts, of: id, in: here))).",
        kept: kept(in: here),
        wayOut: here.either(
          form: "Choose what is to stay.", screen: "See how it is now, and change it by hand if need be (e).",
          shell: "See how it is now: wspolnie show \(id.raw), and change it again if need be.")))
  }

  private func unknown(_ id: RecordID, in here: Circumstances) -> Sentences {
    let list = Schema.kind(of: id).map { "wspolnie list \($0.kind.name)" } ?? "wspolnie find"
    return said(
      pl: Sentences(
        "Nie ma wpisu „\(id.raw)”.",
        wayOut: here.either(screen: "Sprawdź na liście (Esc).", shell: "Sprawdź na liście: \(list).")),
      en: Sentences(
        "There is no entry “\(id.raw)”.",
        wayOut: here.either(screen: "Look in the list (Esc).", shell: "Look in the list: \(list).")))
  }

  private func removed(_ id: RecordID, in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Tego wpisu już nie ma, usunięto go: \(name(of: id, in: here)).", kept: kept(in: here),
        wayOut: here.either(screen: "", shell: "Kto i kiedy, powie: wspolnie log \(id.raw).")),
      en: Sentences(
        "This entry is no longer there, it was removed: \(name(of: id, in: here)).", kept: kept(in: here),
        wayOut: here.either(screen: "", shell: "Who and when: wspolnie log \(id.raw).")))
  }

  private func stillReferredTo(_ id: RecordID, by others: [RecordID], total: Int, in here: Circumstances) -> Sentences {
    let wayOut =
      switch ways(of: others, to: id) {
      case (true, true):
        said(
          pl: "Najpierw usuń tamte wpisy albo zmień je tak, żeby wskazywały coś innego.",
          en: "First remove those, or let them name something else.")
      case (true, false): said(pl: "Najpierw usuń tamte wpisy.", en: "First remove those.")
      case (false, true):
        said(
          pl: "Najpierw zmień tamte wpisy tak, żeby wskazywały coś innego.", en: "First let those name something else.")
      case (false, false):
        said(
          pl: "Takich wpisów się nie usuwa ani nie przenosi, więc i ten zostaje.",
          en: "Such entries are neither removed nor moved, so that this one stays too.")
      }
    return Sentences(
      said(
        pl: "Nie można usunąć: \(thing(id, in: here)). Odwołują się do tego: "
          + "\(things(others, total: total, together: "razem", in: here)).",
        en: "Cannot be removed: \(thing(id, in: here)). It is referred to by: "
          + "\(things(others, total: total, together: "in all", in: here))."), wayOut: wayOut)
  }

  private func hasOwnAct(_ kind: Kind, in here: Circumstances) -> Sentences {
    let command =
      kind.madeBy.map { said(pl: "Zobacz: wspolnie \($0) --help.", en: "See: wspolnie \($0) --help.") } ?? ""
    return said(
      pl: Sentences(
        "Wpis „\(label(of: kind))” dodaje i zmienia się osobnym poleceniem.",
        wayOut: here.either(screen: "Klawisze do tego pokaże pomoc (?).", shell: command)),
      en: Sentences(
        "An entry of the kind \(label(of: kind)) is added and changed by a command of its own.",
        wayOut: here.either(screen: "The help (?) shows the keys for it.", shell: command)))
  }

  private func hasOwnEnd(_ id: RecordID, in here: Circumstances) -> Sentences {
    let command = commandToEnd(id, reason: said(pl: "powód", en: "reason"))
    let isErased = Schema.kind(of: id)?.kind.endedBy == ErasureRequest.erasing
    return said(
      pl: Sentences(
        "Takiego wpisu nie usuwa się z list: \(thing(id, in: here)).",
        kept: here.either(screen: "", shell: nothingSaved),
        wayOut: here.either(
          screen: isErased
            ? "Usuwa go razem z danymi polecenie: wspolnie erase." : "Co można zrobić, pokaże pomoc (?).",
          shell: command.map { "Zamiast tego: \($0)." }
            ?? "Zbędny tekst usuwa z niego: wspolnie redact \(id.raw) POLE --because \"powód\".")),
      en: Sentences(
        "Such an entry is not taken off the lists: \(thing(id, in: here)).",
        kept: here.either(screen: "", shell: nothingSaved),
        wayOut: here.either(
          screen: isErased
            ? "The command wspolnie erase takes it away with its data." : "The help (?) shows what can be done.",
          shell: command.map { "Instead: \($0)." }
            ?? "A text that should not be in it: wspolnie redact \(id.raw) FIELD --because \"reason\".")))
  }

  /// Names the record that was refused among several, and says that the others were left alone with it.
  private func ofSeveral(_ id: RecordID, _ cause: Sentences, in here: Circumstances) -> Sentences {
    let name = thing(id, in: here)
    let which = capitalized(here.either(screen: name, shell: name.contains(id.raw) ? name : "\(name) (\(id.raw))"))
    // Some refusals name it themselves.
    let fact = cause.fact.contains(name) ? cause.fact : "\(which): \(cause.fact)"
    return said(
      pl: Sentences(fact, kept: "Nic nie zapisano: wszystkie wpisy naraz albo żaden.", wayOut: cause.wayOut),
      en: Sentences(fact, kept: "Nothing was saved: all records at once, or none.", wayOut: cause.wayOut))
  }

  /// The refusal of an act that must say something about records: what, and each with whom to ring.
  private func mustSay(
    _ input: FieldDeclaration, _ why: Label, _ records: [RecordID], in here: Circumstances
  ) -> Sentences {
    let all = records.map { nameWithTelephone(of: $0, in: here) }
    let few = here.either(
      screen: firstFew(all, together: said(pl: "razem", en: "in all")), shell: all.joined(separator: "; "))
    let options = input.shape.options
    let typed = options.map { "\(input.name)=\($0.word) (\($0.label[language]))" }
    let label = label(of: input)
    let screen = options.isEmpty ? "" : ": " + options.map(\.label[language]).joined(separator: ", ")
    let shell = options.isEmpty ? "\(input.name)=…" : typed.joined(separator: said(pl: " albo ", en: " or "))
    return Sentences(
      "\(why[language]): \(few).", kept: here.either(screen: "", shell: nothingSaved),
      wayOut: said(
        pl: here.either(screen: "Wybierz w polu „\(label)”\(screen).", shell: "Dopisz: \(shell)."),
        en: here.either(screen: "Choose in “\(label)”\(screen).", shell: "Add: \(shell).")))
  }

  private func reasonSaysNothing(_ input: FieldDeclaration, in here: Circumstances) -> Sentences {
    let label = label(of: input)
    let option = input.name == ActOffer.reasonInput.name ? "--because \"…\"" : "\(input.name)=\"…\""
    return said(
      pl: Sentences(
        "To nie jest powód: kto po czasie czyta dziennik, musi się z niego czegoś dowiedzieć.",
        kept: here.either(screen: "", shell: nothingSaved),
        wayOut: here.either(
          screen: "Wpisz w kilku słowach, dlaczego („\(label)”).",
          shell: "Napisz w kilku słowach, dlaczego: \(option).")),
      en: Sentences(
        "That is no reason: whoever reads the log later must learn something from it.",
        kept: here.either(screen: "", shell: nothingSaved),
        wayOut: here.either(
          screen: "Say in a few words why (“\(label)”).",
          shell: "Say in a few words why: \(option).")))
  }

  private func reasonMissing(in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Trzeba podać powód.",
        wayOut: here.either(screen: "Wpisz w kilku słowach, dlaczego.", shell: "Dopisz: --because \"powód\".")),
      en: Sentences(
        "A reason is needed.",
        wayOut: here.either(screen: "Say in a few words why.", shell: "Add: --because \"the reason\".")))
  }
}
