import CivicDomain

/// The refusals of bookings, and the concerns about them.
extension Words {
  /// The sentence of a concern about a booking: `To poza godzinami, w których można to mieć (pn.–pt. 8:00–20:00).`
  public func concern(_ concern: BookingConcern, near today: Day) -> String {
    switch concern {
    case .outsideHours(let hours):
      said(
        pl: "To poza godzinami, w których można to mieć (\(self.hours(hours))).",
        en: "That is outside the hours in which it can be had (\(self.hours(hours))).")
    case .closed(let span, let why):
      said(
        pl: "Wtedy to jest zamknięte: od \(moment(span.start, .first)) do \(moment(span.end, .last)) (\(why)).",
        en: "It is closed then: from \(moment(span.start, .first)) to \(moment(span.end, .last)) (\(why)).")
    case .long(let days, let longest):
      said(
        pl: "To \(count(days, of: .day)); bez powodu rezerwuje się najwyżej \(longest).",
        en: "That is \(count(days, of: .day)); without a reason it is \(longest) at most.")
    case .over(let end):
      said(
        pl: "Ten czas już minął (\(moment(end, near: today))).",
        en: "That time is over already (\(moment(end, near: today))).")
    }
  }

  /// The concern about a booking that was saved nevertheless, and the command that cancels it.
  public func savedNevertheless(_ concern: BookingConcern, _ id: Identifier<Booking>, near today: Day) -> String {
    said(
      pl: "\(self.concern(concern, near: today)) Zapisano tak, jak podano. "
        + "Jeśli to pomyłka: wspolnie booking cancel \(id.raw)",
      en:
        "\(self.concern(concern, near: today)) It was saved as given. If that is a mistake: wspolnie booking cancel \(id.raw)"
    )
  }

  func dissolved(_ id: Identifier<Organization>, in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Tej organizacji już nie ma (stan: \(label(OrganizationStatus.dissolved))): \(name(of: id.any, in: here)).",
        kept: here.either(screen: "", shell: "Nic nie zapisano."),
        wayOut: "Wskaż inną albo popraw jej stan, jeśli to pomyłka."),
      en: Sentences(
        "This organization is no more (status: \(label(OrganizationStatus.dissolved))): \(name(of: id.any, in: here)).",
        kept: here.either(screen: "", shell: "Nothing was saved."),
        wayOut: "Name another, or correct its status if that is a mistake."))
  }

  func needsReason(_ concerns: [BookingConcern], freeTimes times: [TimeSpan], in here: Circumstances) -> Sentences {
    let free = freeTimes(times, in: here)
    let anyway = said(
      pl: here.either(
        screen: "Żeby zapisać mimo to, podaj powód w polu „\(reasonField)”.",
        shell: "Żeby zapisać mimo to, dopisz: outsideBecause=\"powód\"."),
      en: here.either(
        screen: "To save it all the same, give the reason in “\(reasonField)”.",
        shell: "To save it all the same, add: outsideBecause=\"reason\"."))
    return Sentences(
      self.concerns(concerns, near: here.today),
      kept: here.either(screen: "", shell: said(pl: "Nic nie zapisano.", en: "Nothing was saved.")),
      wayOut: free.isEmpty ? anyway : "\(free) \(anyway)")
  }

  func thingsPromised(_ quantity: Int, _ promised: Int, to bookings: [Booking], in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Zarezerwowano już naraz \(number(promised)), więc nie może ich być \(number(quantity)): "
          + "\(inTheWay(bookings, in: here)).",
        kept: here.either(screen: "", shell: "Nic nie zapisano."),
        wayOut: "Najpierw odwołaj część rezerwacji."),
      en: Sentences(
        "\(number(promised)) are booked at once already, so there cannot be \(number(quantity)): "
          + "\(inTheWay(bookings, in: here)).",
        kept: here.either(screen: "", shell: "Nothing was saved."), wayOut: "First cancel some of the bookings."))
  }

  func settled(_ fields: [String], of id: RecordID, in here: Circumstances) -> Sentences {
    let state = state(of: id, in: here)
    let which = state.isEmpty ? "" : said(pl: " (stan: \(state))", en: " (status: \(state))")
    return said(
      pl: Sentences(
        "Tego nie można już zmienić\(which): \(labels(fields, of: id)).",
        kept: here.either(screen: "Twój tekst został zachowany.", shell: "Nic nie zapisano."),
        wayOut: wayOut(of: id, in: here)),
      en: Sentences(
        "This can no longer be changed\(which): \(labels(fields, of: id)).",
        kept: here.either(screen: "Your text was kept.", shell: "Nothing was saved."), wayOut: wayOut(of: id, in: here))
    )
  }

  /// The way out where a record can no longer be changed: back to the state before, where an act leads there; else a
  /// new record.
  func wayOut(of id: RecordID, in here: Circumstances) -> String {
    guard let kind = Schema.kind(of: id) else { return "" }
    let state = kind.fields.first(where: \.isState)
    let acts = state?.changingActs ?? Schema.acts.filter { $0.offered?.kind == kind.kind }.map(\.declaration)
    let anew = said(
      pl: here.either(
        screen: "Co innego to nowy wpis.",
        shell: "Co innego to nowy wpis: wspolnie \(kind.kind.madeBy ?? "add \(kind.kind.name)")."),
      en: here.either(
        screen: "Anything else is a new record.",
        shell: "Anything else is a new record: wspolnie \(kind.kind.madeBy ?? "add \(kind.kind.name)")."))
    guard let act = leadingBack(acts), let command = act.declaration.command, let offer = act.offered?.offer else {
      return acts.isEmpty && state != nil
        ? said(
          pl: "Tego stanu program jeszcze nie umie zmienić. \(anew)",
          en: "The program cannot change this status yet. \(anew)") : anew
    }
    let back = here.either(
      screen: said(
        pl: "w menu tego wpisu wybierz „\(offer.command.pl)”",
        en: "choose “\(offer.command.en)” in the menu of this record"),
      shell: "wspolnie \(command) \(id.raw)")
    let mistaken =
      state == nil
      ? said(pl: "Jeśli to pomyłka", en: "If that is a mistake")
      : said(pl: "Jeśli stan jest pomyłką", en: "If the status is a mistake")
    return said(
      pl: "\(mistaken): \(back), popraw i zrób ten krok jeszcze raz. \(anew)",
      en: "\(mistaken): \(back), correct it and take that step again. \(anew)")
  }

  /// The sentences of several concerns, one after the other.
  public func concerns(_ concerns: [BookingConcern], near today: Day) -> String {
    concerns.map { concern($0, near: today) }.joined(separator: " ")
  }

  /// The labels of some fields of a record, parted by commas.
  fileprivate func labels(_ fields: [String], of id: RecordID) -> String {
    guard let kind = Schema.kind(of: id)?.kind else { return fields.joined(separator: ", ") }
    return fields.map { label(ofField: $0, in: kind) }.joined(separator: ", ")
  }

  /// The first of these acts that leads back to the state before.
  fileprivate func leadingBack(_ acts: [ActDeclaration]) -> AnyAct? {
    acts.lazy.compactMap { Schema.act($0.word) }.first { $0.offered?.offer.leadsBack ?? false }
  }

  /// The label of the state in which a record is; empty where its kind has none.
  fileprivate func state(of id: RecordID, in here: Circumstances) -> String {
    guard let kind = Schema.kind(of: id), let field = kind.fields.first(where: \.isState) else { return "" }
    let stored = here.register.stored(id)
    return value(stored.flatMap { kind.values(of: $0)[field.name] }, of: field, in: here)
  }

  /// The label of the field for the reason to book outside the hours.
  fileprivate var reasonField: String { label(of: Booking.field(\.outsideBecause).declaration) }

  /// A booking that is in the way: `10.09, 12:00–14:00 DSA Blok (potwierdzono)`; without its day where the one before
  /// is on the same.
  public func inTheWay(_ booking: Booking, after shown: Day?, in here: Circumstances) -> String {
    let time = booking.span.map { $0.start.day == shown ? "\(clocks($0)) " : "\(span($0, near: here.today)) " } ?? ""
    return "\(time)\(name(of: booking.borrower.any, in: here)) (\(label(booking.status)))"
  }

  /// The sentences of a clash of bookings: how many are free, and what is in the way.
  public func clash(_ clash: BookingClash, in here: Circumstances) -> String {
    // Where there never are so many, no other time would help.
    if clash.wanted > clash.lendable {
      return said(
        pl: "W ogóle jest ich \(number(clash.lendable)), a potrzeba \(number(clash.wanted)). Zmniejsz liczbę.",
        en: "There are \(number(clash.lendable)) in all, and \(number(clash.wanted)) are wanted. Lower the number.")
    }
    let others =
      clash.inTheWay.isEmpty
      ? ""
      : said(
        pl: " W tym czasie: \(inTheWay(clash.inTheWay, in: here)).",
        en: " At that time: \(inTheWay(clash.inTheWay, in: here)).")
    if clash.free > 0 {
      return said(
        pl: "Wolnych jest wtedy \(number(clash.free)), a potrzeba \(number(clash.wanted)).\(others)",
        en: "Free then: \(number(clash.free)), wanted: \(number(clash.wanted)).\(others)")
    }
    return clash.inTheWay.isEmpty
      ? said(pl: "W tym czasie nic nie jest wolne.", en: "Nothing is free at that time.") : String(others.dropFirst())
  }

  /// The free times nearby: `Wolne: 10.09, 8:00–12:00 · 11.09, 8:00–14:00.`; empty where there are none.
  public func freeTimes(_ times: [TimeSpan], in here: Circumstances) -> String {
    times.isEmpty ? "" : said(pl: "Wolne: \(spans(times, in: here)).", en: "Free: \(spans(times, in: here)).")
  }

  func bookingClash(_ clash: BookingClash, in here: Circumstances) -> Sentences {
    Sentences(
      self.clash(clash, in: here), kept: here.either(screen: "", shell: nothingSaved),
      wayOut: freeTimes(clash.freeTimes, in: here))
  }

  func notOffered(_ id: Identifier<Resource>, _ status: ResourceStatus, in here: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Tego teraz nie można zarezerwować: \(name(of: id.any, in: here)) (stan: \(label(status))).",
        wayOut: "Wybierz inny zasób albo najpierw zmień jego stan."),
      en: Sentences(
        "This cannot be booked now: \(name(of: id.any, in: here)) (\(label(status))).",
        wayOut: "Choose another resource, or change its status first."))
  }

  func bookingStep(_ step: BookingStep, from status: BookingStatus) -> Sentences {
    let act =
      switch step {
      case .confirm: said(pl: "potwierdzić", en: "confirmed")
      case .handOver: said(pl: "wydać rzeczy z", en: "handed over")
      case .takeBack: said(pl: "przyjąć zwrotu z", en: "returned")
      case .cancel: said(pl: "odwołać", en: "cancelled")
      case .refuse: said(pl: "odrzucić", en: "refused")
      case .stepBack: said(pl: "cofnąć o krok", en: "taken back a step")
      }
    let next =
      switch status {
      case .requested:
        said(pl: "Można ją potwierdzić, odrzucić albo odwołać.", en: "It can be confirmed, refused or cancelled.")
      case .confirmed: said(pl: "Można wydać rzecz albo odwołać rezerwację.", en: "It can be handed over or cancelled.")
      case .handedOver: said(pl: "Można przyjąć zwrot.", en: "It can be returned.")
      case .returned, .cancelled, .refused:
        said(
          pl: "Ta rezerwacja jest zamknięta; w razie potrzeby zrób nową.",
          en: "This booking is closed; make a new one if need be.")
      }
    return Sentences(
      said(
        pl: "Nie można \(act) tej rezerwacji (stan: \(label(status))).",
        en: "This booking cannot be \(act) (status: \(label(status)))."), wayOut: next)
  }

  /// The first few bookings that are in the way.
  func inTheWay(_ bookings: [Booking], in circumstances: Circumstances) -> String {
    let shown = bookings.prefix(namesInSentence)
    let days = [nil] + shown.map { $0.span?.start.day }
    return zip(shown, days).map { inTheWay($0, after: $1, in: circumstances) }.joined(separator: "; ")
  }

  /// What is taken of a time that is asked for, in a sentence that says the time: `zajęte 12:00–14:00`, where days are to be told
  /// apart `zajęte 10.09, 12:00–14:00`; empty where nothing is.
  public func taken(_ spans: [TimeSpan], of asked: TimeSpan, near today: Day) -> String {
    let isOneDay = ([asked] + spans).allSatisfy { span in
      span.start.day == asked.start.day && (lastWholeDay(before: span.end) ?? span.end.day) == asked.start.day
    }
    let times = spans.prefix(namesInSentence).map { isOneDay ? clocks($0) : span($0, near: today) }
    let taken = times.joined(separator: isOneDay ? ", " : " · ") + (spans.count > namesInSentence ? "…" : "")
    return spans.isEmpty ? "" : said(pl: "zajęte \(taken)", en: "taken \(taken)")
  }

  /// Spans of time, parted by middle dots.
  func spans(_ times: [TimeSpan], in circumstances: Circumstances) -> String {
    times.map { span($0, near: circumstances.today) }.joined(separator: " · ")
  }
}
