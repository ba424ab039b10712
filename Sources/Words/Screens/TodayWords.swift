import CivicDomain

/// The words of what is due today and in the next days.
extension Words {
  /// The message that nothing is due.
  public var nothingDue: String {
    said(pl: "Na dziś i jutro nic nie ma. Dobrego dnia!", en: "Nothing is due today or tomorrow. Have a good day!")
  }
  /// The time of a due thing in a few signs: `jutro 17:00`, `4 dni`.
  public func when(_ thing: DueThing, today: Day) -> String {
    switch thing {
    case .session(_, let time), .call(_, let time), .handOver(_, let time), .takeBack(_, let time):
      relativeTime(time, today: today)
    case .registration(_, let time): until(time, near: today)
    case .response(_, let since):
      since.map { $0 >= today ? said(pl: "od dziś", en: "today") : count($0.days(until: today), of: .day) } ?? "?"
    case .consultation(_, let day): daysLeft(to: day, from: today)
    }
  }
  /// The name of a due thing: `U-1, Roczny program współpracy na 2027 r.`
  public func what(_ thing: DueThing, in circumstances: Circumstances) -> String {
    switch thing {
    case .session(let id, _): return titleAndPlace(of: id, in: circumstances)
    case .call(let id, _): return whoAndWhere(id, in: circumstances)
    case .registration(let id, _): return name(of: id.any, in: circumstances)
    case .response(let id, _): return numberAndSubject(of: id, in: circumstances)
    case .handOver(let id, _), .takeBack(let id, _):
      let (what, whom) = parties(of: id, in: circumstances)
      return said(pl: "\(what) → \(whom)", en: "\(what) for \(whom)")
    case .consultation(let id, _): return name(of: id.any, in: circumstances)
    }
  }
  /// The message that names the command for what the screen cannot do yet.
  public func inTheShell(_ command: String) -> String {
    said(pl: "Polecenie: \(command)", en: "Command: \(command)")
  }
}

extension Words {
  /// A time relative to today: `jutro 17:00`.
  func relativeTime(_ time: LocalTime, today: Day) -> String {
    "\(relativeDay(time.day, near: today)) \(clock(time))"
  }

  /// The title and place of a session: `SWOT i cele, CAO, sala 2`.
  func titleAndPlace(of id: Identifier<Session>, in circumstances: Circumstances) -> String {
    let place = text(circumstances.register.record(id)?.place ?? "")
    return [name(of: id.any, in: circumstances), place].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The person and session of a registration: `Jan Kowalski, 600 100 200, Warsztat: SWOT`; where people have no names,
  /// the session and for whom they come.
  func whoAndWhere(_ id: Identifier<Registration>, in circumstances: Circumstances) -> String {
    guard let registration = circumstances.register.record(id) else { return id.raw }
    let session = name(of: registration.session.any, in: circumstances)
    switch circumstances.place {
    case .shell:
      let organization = registration.organization
      return organization.isEmpty ? session : "\(session), \(name(of: organization.any, in: circumstances))"
    case .screen:
      let person = circumstances.register.record(registration.person)
      return [name(of: id.any, in: circumstances), person?.phone ?? "", person?.email ?? "", session]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// The number and subject of a submission: `U-1, Roczny program współpracy na 2027 r.`
  public func numberAndSubject(of id: Identifier<Submission>, in circumstances: Circumstances) -> String {
    let subject = circumstances.register.record(id).map { name(of: $0.consultation.any, in: circumstances) } ?? ""
    return [name(of: id.any, in: circumstances), subject].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The parties of a booking: the resource and the borrower.
  func parties(of id: Identifier<Booking>, in circumstances: Circumstances) -> (what: String, whom: String) {
    guard let booking = circumstances.register.record(id) else { return (id.raw, "") }
    return (name(of: booking.resource.any, in: circumstances), name(of: booking.borrower.any, in: circumstances))
  }
}
