import CivicDomain

/// The words of what is due today and in the next days.
extension Words {
  /// The message that nothing is due.
  public var nothingDue: String {
    said(pl: "Na dziś i jutro nic nie ma. Dobrego dnia!", en: "Nothing is due today or tomorrow. Have a good day!")
  }
  /// The time of a due thing in a few signs: `jutro 17:00`, `od 4 dni`.
  public func when(_ thing: DueThing, at now: LocalTime) -> String {
    let today = now.day
    return switch thing.due {
    case .at(let time): relativeTime(time, today: today)
    case .until(let time): time <= now ? passed(time, at: now) : until(time, near: today)
    case .through(let day): dueIn(day, from: today)
    case .fixed(let day): dueIn(thing.lastDay.map { $0 < today ? day : $0 } ?? day, from: today)
    case .since(let since):
      since.map {
        remarkSince(thing, $0 >= today ? said(pl: "od dziś", en: "since today") : lasting($0.days(until: today)))
      } ?? "?"
    case .overdue: ""
    }
  }
  /// The name of a due thing: `U-1, Roczny program współpracy na 2027 r.`
  public func what(_ thing: DueThing, in circumstances: Circumstances) -> String {
    guard let subject = thing.subject else { return whatOfTheYear(thing, today: circumstances.today) }
    return what(subject, told: thing.duty.telling, in: circumstances)
      + (thing.duty.telling == .name ? freeDay(of: thing, today: circumstances.today) : "")
  }
  /// The name of a record as a duty tells it.
  func what(_ subject: RecordID, told telling: Duty.Telling, in circumstances: Circumstances) -> String {
    switch telling {
    case .name: return name(of: subject, in: circumstances)
    case .place: return titleAndPlace(of: Identifier(subject.raw), in: circumstances)
    case .contact: return whoAndWhere(Identifier(subject.raw), in: circumstances)
    case .number: return numberAndSubject(of: Identifier(subject.raw), in: circumstances)
    case .promise: return promise(Identifier(subject.raw), in: circumstances)
    case .parties:
      let (what, whom) = parties(of: Identifier(subject.raw), in: circumstances)
      return said(pl: "\(what) → \(whom)", en: "\(what) for \(whom)")
    }
  }
  /// The deadline of a duty on its last day, as a calendar writes it: `ostatni dzień na uwagi: Park`.
  public func deadline(_ thing: DueThing, isToday: Bool, in circumstances: Circumstances) -> String {
    let lead = thing.duty.lastDay.map { text(isToday ? $0.today : $0.label) } ?? text(thing.duty.label)
    return thing.subject.map { "\(lead): \(name(of: $0, in: circumstances))" }
      ?? whatOfTheYear(thing, today: circumstances.today)
  }
  /// The source of a due thing's day: `Termin: 30.11. Źródło: art. 5a ust. 1 ustawy …`.
  public func sourceOfDue(_ thing: DueThing, today: Day) -> String {
    let day = thing.day.map { self.day($0, near: today) }
    let source = thing.duty.source.map { text($0) } ?? ""
    let done = thing.duty.doneWhen.map { text($0) }
    return said(
      pl: (day.map { "Termin: \($0). " } ?? "") + "Źródło: \(source). "
        + (done.map { "Zniknie z listy, gdy \($0)." } ?? "Czy to zrobiono, rejestr nie mówi."),
      en: (day.map { "By \($0). " } ?? "") + "Source: \(source). "
        + (done.map { "It leaves the list once \($0)." } ?? "Whether it was done the register does not tell."))
  }
  /// The time of a due thing on paper, true on any day: `21.11.2026, 17:00`, `do 30.11.2026`, `od 17.11.2026`.
  public func whenOnPaper(_ thing: DueThing) -> String {
    switch thing.due {
    case .at(let time): "\(day(time.day)), \(clock(time))"
    case .until(let time) where time.minutesSinceMidnight != 0:
      said(pl: "do \(day(time.day)), \(clock(time))", en: "by \(day(time.day)), \(clock(time))")
    case .until, .through, .fixed:
      thing.lastDay.map { said(pl: "do \(day($0))", en: "by \(day($0))") } ?? ""
    case .since(let since):
      since.map { remarkSince(thing, said(pl: "od \(day($0))", en: "since \(day($0))")) } ?? "?"
    case .overdue: said(pl: "po terminie", en: "overdue")
    }
  }
  /// Since when something waits, and that it is the remark that does, where an answer to it was begun later.
  private func remarkSince(_ thing: DueThing, _ since: String) -> String {
    thing.duty.telling == .number && thing.duty.doing != .answer
      ? said(pl: "uwaga \(since)", en: "remark \(since)") : since
  }
  /// Whose a line of the desk is: `Twoje`, `za: anna`, `zajmuje się: jan`; empty where nobody was named.
  public func whose(_ owner: Hands.Owner) -> String {
    switch owner {
    case .nobody: ""
    case .own: said(pl: "Twoje", en: "yours")
    case .absent(let login): said(pl: "za: \(login)", en: "for: \(login)")
    case .other(let login): said(pl: "zajmuje się: \(login)", en: "handled by: \(login)")
    }
  }
  /// The same where there is little room: the name is what counts.
  public func whoseBriefly(_ owner: Hands.Owner) -> String {
    if case .other(let login) = owner { login } else { whose(owner) }
  }
  /// The message that nothing in somebody's hands is due.
  public var nothingOfMineDue: String {
    said(
      pl: "Na dziś i jutro nie ma nic, czym się zajmujesz.", en: "Nothing that you handle is due today or tomorrow.")
  }
}

extension Words {
  /// A date of the year as its duty says it; that it falls on a day free of work is added.
  private func whatOfTheYear(_ thing: DueThing, today: Day) -> String {
    text(thing.duty.what ?? thing.duty.label) + freeDay(of: thing, today: today)
  }

  /// The date itself, where it is on a day free of work and the last working day before it is told.
  private func freeDay(of thing: DueThing, today: Day) -> String {
    guard case .fixed(let day) = thing.due, thing.lastDay != day else { return "" }
    return " (\(through(day, near: today)))"
  }

  /// How long there is still time: `zostały 2 dni`, `termin minął wczoraj`.
  private func dueIn(_ lastDay: Day, from today: Day) -> String {
    guard lastDay < today else { return daysLeft(to: lastDay, from: today) }
    return said(
      pl: "termin minął \(distance(from: today, to: lastDay))", en: "was due \(distance(from: today, to: lastDay))")
  }

  /// How long something has waited: `od 1 dnia`, `od 6 dni`; never the days alone, which would be read as a term.
  func lasting(_ days: Int) -> String {
    said(pl: "od \(number(days)) \(days == 1 ? "dnia" : "dni")", en: "for \(count(days, of: .day))")
  }

  /// How long ago a term of hours passed: `termin minął 3 godziny temu`; longer than a day ago, how many days.
  private func passed(_ time: LocalTime, at now: LocalTime) -> String {
    let hours = WarsawTime.elapsedMinutes(from: time, to: now) / 60
    if hours >= 24 { return dueIn(time.day, from: now.day) }
    if hours == 0 { return said(pl: "termin minął przed chwilą", en: "was due just now") }
    let counted = count(hours, of: .hour)
    return said(pl: "termin minął \(hours == 1 ? "godzinę" : counted) temu", en: "was due \(counted) ago")
  }

  /// A time relative to today: `jutro 17:00`.
  func relativeTime(_ time: LocalTime, today: Day) -> String {
    "\(relativeDay(time.day, near: today)) \(clock(time))"
  }

  /// The title and place of a session: `SWOT i cele, CAO, sala 2`.
  func titleAndPlace(of id: Identifier<Session>, in circumstances: Circumstances) -> String {
    let place = text(circumstances.register.record(id)?.place ?? "")
    return [name(of: id.any, in: circumstances), place].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whom to ring, at which number, why, and of which session: `Jan Kowalski · 600 100 200 · z rezerwy · Warsztat: SWOT`; where
  /// people have no names, the session and for whom they come.
  func whoAndWhere(_ id: Identifier<Registration>, in circumstances: Circumstances) -> String {
    let call = callParts(id, in: circumstances)
    return ([call.whom, call.reached, call.why] + call.more).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The same in parts: whom; the telephone, else the address, by which they are reached; why and of which session; what else is
  /// known.
  public func callParts(
    _ id: Identifier<Registration>, in circumstances: Circumstances
  ) -> (whom: String, reached: String, why: String, more: [String]) {
    guard let registration = circumstances.register.record(id) else { return (id.raw, "", "", []) }
    let session = name(of: registration.session.any, in: circumstances)
    let organization = registration.organization
    let whose = organization.isEmpty ? "" : name(of: organization.any, in: circumstances)
    switch circumstances.place {
    case .shell: return ([session, whose].filter { !$0.isEmpty }.joined(separator: ", "), "", "", [])
    case .screen:
      let why = whyRing(registration, in: circumstances)
      let person = circumstances.register.record(registration.person)
      let name = person?.name ?? ""
      let reached = [TelephoneNumber.grouped(person?.phone ?? ""), person?.email ?? ""].filter { !$0.isEmpty }
      return (
        name.isEmpty ? self.name(of: id.any, in: circumstances) : text(name), reached.first ?? "",
        [why, session].filter { !$0.isEmpty }.joined(separator: " · "),
        reached.dropFirst() + [whose].filter { !$0.isEmpty }
      )
    }
  }

  /// Why somebody is to be rung: they have a seat for which they waited, or the session begins at another time, or both; before that
  /// how often they were rung in vain, and when and by whom last. Where the log does not tell why, nothing is said.
  private func whyRing(_ registration: Registration, in circumstances: Circumstances) -> String {
    let news = circumstances.log?.news(for: registration, on: circumstances.register)
    let seat = (news?.hasSeat ?? false) ? said(pl: "z rezerwy", en: "seat from the waiting list") : ""
    let moved = news.map { movedSession($0, near: circumstances.today) } ?? ""
    let reason = [seat, moved].filter { !$0.isEmpty }.joined(separator: " · ")
    switch registration.call {
    case .toCall: return reason
    case .noAnswer:
      let tries = circumstances.log?.callsInVain(to: registration.id) ?? []
      let last = tries.first.map { " \(moment($0.at, near: circumstances.today)) \($0.author)" } ?? ""
      let often = tries.count > 1
      let inVain = said(
        pl: "nie odebrano\(often ? " \(number(tries.count)) ×, ostatnio" : "")\(last)",
        en: "no answer\(often ? ", tried \(number(tries.count)) times, last" : "")\(last)")
      return [inVain, reason].filter { !$0.isEmpty }.joined(separator: " · ")
    case .called, .confirmed, .declined, nil: return ""
    }
  }

  /// That the session begins at another time than somebody knows: `nowy termin 14.09, 10:00 (było 11.09, 16:00)`; where it was moved
  /// and moved back before they heard of it, that it begins as it did.
  private func movedSession(_ news: CallNews, near today: Day) -> String {
    if news.isAsKnown { return said(pl: "termin jednak bez zmian", en: "the time is unchanged after all") }
    guard let was = news.movedFrom else { return "" }
    let start = news.start.map { " \(moment($0, near: today))" } ?? ""
    return said(
      pl: "nowy termin\(start) (było \(moment(was, near: today)))",
      en: "new time\(start) (was \(moment(was, near: today)))")
  }

  /// What was promised in a call, or what it was about, where that can be told, and with whom it was.
  func promise(_ id: Identifier<PhoneCall>, in circumstances: Circumstances) -> String {
    let name = name(of: id.any, in: circumstances)
    guard circumstances.place == .screen, let call = circumstances.register.record(id) else { return name }
    let what = text(call.promised.isEmpty ? call.about : call.promised)
    return what.isEmpty ? name : "\(what) · \(name)"
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
