import CivicDomain

/// What is to be said of a booking before it is saved, although it may be.
public protocol BookingConcernWords {
  /// `To poza godzinami, w których można to mieć (pn.–pt. 8:00–20:00).`
  func concern(_ concern: BookingConcern, near today: Day) -> String
  /// The same of a booking that was saved nevertheless, and how it is taken back.
  func savedNevertheless(_ concern: BookingConcern, _ id: Identifier<Booking>, near today: Day) -> String
}

extension Words {
  /// All of them, one sentence after the other.
  public func concerns(_ concerns: [BookingConcern], near today: Day) -> String {
    concerns.map { concern($0, near: today) }.joined(separator: " ")
  }

  /// The labels of some fields of a record, in a row.
  fileprivate func labels(_ fields: [String], of id: RecordID) -> String {
    guard let kind = Schema.kind(of: id)?.kind else { return fields.joined(separator: ", ") }
    return fields.map { label(ofField: $0, in: kind) }.joined(separator: ", ")
  }

  /// The word for the state in which a record is; empty where its kind has none.
  fileprivate func state(of id: RecordID, in here: Circumstances) -> String {
    guard let kind = Schema.kind(of: id), let field = kind.field("status") else { return "" }
    let stored = here.register.stored(id)
    return value(stored.flatMap { kind.values(of: $0)["status"] }, of: field, in: here)
  }

  /// The label of the reason for which a booking is saved although it lies outside.
  fileprivate var reasonField: String { label(ofField: "outsideBecause", in: Booking.kind) }
}

extension Polish {
  func concern(_ concern: BookingConcern, near today: Day) -> String {
    switch concern {
    case .outsideHours(let hours): "To poza godzinami, w których można to mieć (\(self.hours(hours)))."
    case .long(let days): "To \(count(days, of: .day)); bez powodu rezerwuje się najwyżej \(Limits.bookingDays)."
    case .over(let end): "Ten czas już minął (\(moment(end, near: today)))."
    }
  }

  func savedNevertheless(_ concern: BookingConcern, _ id: Identifier<Booking>, near today: Day) -> String {
    "\(self.concern(concern, near: today)) Zapisano tak, jak podano. "
      + "Jeśli to pomyłka: wspolnie booking cancel \(id.raw)"
  }

  func dissolved(_ id: Identifier<Organization>, in here: Circumstances) -> Sentences {
    Sentences(
      "Tej organizacji już nie ma (stan: \(label(OrganizationStatus.dissolved))): \(name(of: id.any, in: here)).",
      kept: here.either(screen: "", shell: "Nic nie zapisano."),
      wayOut: "Wskaż inną albo popraw jej stan, jeśli to pomyłka.")
  }

  func needsReason(_ concerns: [BookingConcern], freeTimes times: [TimeSpan], in here: Circumstances) -> Sentences {
    let free = freeTimes(times, in: here)
    let anyway = here.either(
      screen: "Żeby zapisać mimo to, podaj powód w polu „\(reasonField)”.",
      shell: "Żeby zapisać mimo to, dopisz: outsideBecause=\"powód\".")
    return Sentences(
      self.concerns(concerns, near: here.today), kept: here.either(screen: "", shell: "Nic nie zapisano."),
      wayOut: free.isEmpty ? anyway : "\(free) \(anyway)")
  }

  func thingsPromised(_ quantity: Int, _ promised: Int, to bookings: [Booking], in here: Circumstances) -> Sentences {
    Sentences(
      "Zarezerwowano już naraz \(number(promised)), więc nie może ich być \(number(quantity)): "
        + "\(inTheWay(bookings, in: here)).",
      kept: here.either(screen: "", shell: "Nic nie zapisano."),
      wayOut: "Najpierw odwołaj część rezerwacji.")
  }

  func settled(_ fields: [String], of id: RecordID, in here: Circumstances) -> Sentences {
    let state = state(of: id, in: here)
    return Sentences(
      "Tego nie można już zmienić (stan: \(state)): \(labels(fields, of: id)).",
      kept: here.either(screen: "Twój tekst został zachowany.", shell: "Nic nie zapisano."),
      wayOut: wayOut(of: id, in: here))
  }

  /// Back to the state before, where an act leads there; else another record.
  private func wayOut(of id: RecordID, in here: Circumstances) -> String {
    guard let kind = Schema.kind(of: id) else { return "" }
    let acts = kind.field("status")?.changingActs ?? []
    let anew = here.either(
      screen: "Co innego to nowy wpis.",
      shell: "Co innego to nowy wpis: wspolnie \(kind.kind.madeBy ?? "add \(kind.kind.name)").")
    guard let command = acts.first(where: \.takesStepBack)?.command else {
      return acts.isEmpty ? "Tego stanu program jeszcze nie umie zmienić. \(anew)" : anew
    }
    let back = here.either(
      screen: "w menu tego wpisu wybierz „\(self.command(BookingStep.stepBack))”",
      shell: "wspolnie \(command) \(id.raw)")
    return "Jeśli stan jest pomyłką: \(back), popraw i zrób ten krok jeszcze raz. \(anew)"
  }
}

extension English {
  func concern(_ concern: BookingConcern, near today: Day) -> String {
    switch concern {
    case .outsideHours(let hours): "That is outside the hours in which it can be had (\(self.hours(hours)))."
    case .long(let days): "That is \(count(days, of: .day)); without a reason it is \(Limits.bookingDays) at most."
    case .over(let end): "That time is over already (\(moment(end, near: today)))."
    }
  }

  func savedNevertheless(_ concern: BookingConcern, _ id: Identifier<Booking>, near today: Day) -> String {
    "\(self.concern(concern, near: today)) It was saved as given. If that is a mistake: wspolnie booking cancel \(id.raw)"
  }

  func dissolved(_ id: Identifier<Organization>, in here: Circumstances) -> Sentences {
    Sentences(
      "This organization is no more (status: \(label(OrganizationStatus.dissolved))): \(name(of: id.any, in: here)).",
      kept: here.either(screen: "", shell: "Nothing was saved."),
      wayOut: "Name another, or correct its status if that is a mistake.")
  }

  func needsReason(_ concerns: [BookingConcern], freeTimes times: [TimeSpan], in here: Circumstances) -> Sentences {
    let free = freeTimes(times, in: here)
    let anyway = here.either(
      screen: "To save it all the same, give the reason in “\(reasonField)”.",
      shell: "To save it all the same, add: outsideBecause=\"reason\".")
    return Sentences(
      self.concerns(concerns, near: here.today), kept: here.either(screen: "", shell: "Nothing was saved."),
      wayOut: free.isEmpty ? anyway : "\(free) \(anyway)")
  }

  func thingsPromised(_ quantity: Int, _ promised: Int, to bookings: [Booking], in here: Circumstances) -> Sentences {
    Sentences(
      "\(number(promised)) are booked at once already, so there cannot be \(number(quantity)): "
        + "\(inTheWay(bookings, in: here)).",
      kept: here.either(screen: "", shell: "Nothing was saved."), wayOut: "First cancel some of the bookings.")
  }

  func settled(_ fields: [String], of id: RecordID, in here: Circumstances) -> Sentences {
    let state = state(of: id, in: here)
    return Sentences(
      "This can no longer be changed (status: \(state)): \(labels(fields, of: id)).",
      kept: here.either(screen: "Your text was kept.", shell: "Nothing was saved."), wayOut: wayOut(of: id, in: here))
  }

  private func wayOut(of id: RecordID, in here: Circumstances) -> String {
    guard let kind = Schema.kind(of: id) else { return "" }
    let acts = kind.field("status")?.changingActs ?? []
    let anew = here.either(
      screen: "Anything else is a new record.",
      shell: "Anything else is a new record: wspolnie \(kind.kind.madeBy ?? "add \(kind.kind.name)").")
    guard let command = acts.first(where: \.takesStepBack)?.command else {
      return acts.isEmpty ? "The program cannot change this status yet. \(anew)" : anew
    }
    let back = here.either(
      screen: "choose “\(self.command(BookingStep.stepBack))” in the menu of this record",
      shell: "wspolnie \(command) \(id.raw)")
    return "If the status is a mistake: \(back), correct it and take that step again. \(anew)"
  }
}
