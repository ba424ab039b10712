import CivicDomain

/// The words of the desk: its day, its queue, what was put aside, and what changed.
extension Words {
  /// The heading of what hurts at the same time: `Po terminie`, `Teraz`, `Do piątku`,
  /// `Czeka, bez terminu`, `Później`.
  public func heading(of group: DueGroup, today: Day) -> String {
    switch group {
    case .overdue: said(pl: "Po terminie", en: "Overdue")
    case .now: said(pl: "Teraz", en: "Now")
    case .week where today.weekday == .friday: said(pl: "Do następnego piątku", en: "Until next Friday")
    case .week: said(pl: "Do piątku", en: "Until Friday")
    case .later: said(pl: "Później", en: "Later")
    case .waiting: said(pl: "Czeka, bez terminu", en: "Waiting, no term")
    }
  }
  /// A heading with how many there are under it: `Teraz 3`.
  public func heading(_ heading: String, count: Int) -> String { "\(heading) \(number(count))" }
  /// The heading of the forms that were put aside.
  public var parkedHeading: String { said(pl: "Odłożone", en: "Put aside") }
  /// A form that was put aside, where its title may not be told.
  public var formWithPersonalData: String {
    said(pl: "formularz z danymi osobowymi", en: "a form with personal data")
  }
  /// How an empty register is: nothing of it is kept elsewhere yet.
  public var noBackupOfNothing: String { said(pl: "kopii jeszcze nie było", en: "there is no backup yet") }
  /// The message that no remark waits for an answer.
  public var noRemarkWaits: String {
    said(
      pl: "Na biurku nie ma uwag bez odpowiedzi. Wszystkie uwagi są w konsultacjach: 3.",
      en: "No remark waits for an answer on the desk. All remarks are in the consultations: 3.")
  }
  /// The same of one consultation.
  public var noRemarkWaitsHere: String {
    said(
      pl: "W tych konsultacjach żadna uwaga nie czeka na odpowiedź.",
      en: "In this consultation no remark waits for an answer.")
  }
  /// The verb of a form that was put aside.
  public var parkedVerb: String { said(pl: "wróć", en: "resume") }
  /// The time of a due thing in as few signs as tell it under its heading: `16:00`, `11.09`, `od 4 dni`.
  public func whenBriefly(_ thing: DueThing, at now: LocalTime) -> String {
    let today = said(pl: "dziś", en: "today")
    return switch thing.due {
    case .at(let time): time.day == now.day ? clock(time) : day(time.day, near: now.day)
    case .until(let time) where time.day == now.day: clock(time)
    case .until: thing.lastDay.map { $0 == now.day ? today : day($0, near: now.day) } ?? ""
    case .through(let day), .fixed(let day): day == now.day ? today : self.day(day, near: now.day)
    case .since: when(thing, at: now)
    case .overdue: ""
    }
  }
  /// The time of a due thing, in as few signs as tell it where there is little room.
  public func when(_ thing: DueThing, isNarrow: Bool, at now: LocalTime) -> String {
    isNarrow ? whenBriefly(thing, at: now) : when(thing, at: now)
  }
  /// Whose several things in one line are, where they are not all one person's: `Twoje 2, za: jan 1, niczyje 3`.
  public func whose(_ owners: [(owner: Hands.Owner, count: Int)]) -> String {
    owners.map { owner, count in
      let name =
        switch owner {
        case .nobody: said(pl: "niczyje", en: "nobody's")
        case .own, .absent: whose(owner)
        case .other(let login): login
        }
      return "\(name) \(number(count))"
    }.joined(separator: ", ")
  }
  /// Several things of one duty in one line: `3 bez odpowiedzi: U-9, Roczny program`, `3 rezerwacje: Bus z windą`.
  public func several(_ count: Int, of thing: DueThing, in circumstances: Circumstances) -> String {
    let things = thing.subject.flatMap { Schema.kind(of: $0) }.map { self.count(count, of: $0.kind) } ?? number(count)
    let counted = if case .answer = thing.duty.doing { withoutAnswer(count) } else { things }
    return "\(counted): \(what(thing, in: circumstances))"
  }
  /// The name of what is held or lent on a day.
  public func what(_ entry: DayPlan.Entry, in circumstances: Circumstances) -> String {
    what(entry.subject, told: entry.telling, in: circumstances)
  }
  /// How something of the day stands: `18/20`, `zgłoszono`; empty where nothing is to be said, as of a booking that was
  /// granted.
  public func standing(of entry: DayPlan.Entry) -> String {
    entry.fill.map { "\(number($0.taken))/\(number($0.seats))" }
      ?? entry.status.map { $0 == .confirmed ? "" : label($0) } ?? ""
  }
  /// The times of something on its day, whole hours without minutes: `10–14`, `16:30–19`, `do 12`, `od 14`.
  public func hours(of span: TimeSpan) -> String {
    func short(_ time: LocalTime) -> String { time.minute == 0 ? "\(time.hour)" : clock(time) }
    let (begins, ends) = (span.start.minutesSinceMidnight > 0, span.end.minutesSinceMidnight > 0)
    if span.start == span.end { return clock(span.start) }
    if begins, ends { return "\(short(span.start))–\(short(span.end))" }
    if begins { return said(pl: "od \(short(span.start))", en: "from \(short(span.start))") }
    return ends
      ? said(pl: "do \(short(span.end))", en: "to \(short(span.end))") : said(pl: "cały dzień", en: "all day")
  }
  /// The heading of the changes since a moment: `Od wczoraj 15:40: 5 zmian`; nil: those of today.
  public func changes(_ count: Int, isAll: Bool, since moment: Instant?, today: Day) -> String {
    let counted =
      isAll
      ? self.count(count, of: .change)
      : said(pl: "ponad \(self.count(count, of: .change))", en: "more than \(self.count(count, of: .change))")
    guard let moment else { return said(pl: "Dziś: \(counted)", en: "Today: \(counted)") }
    let time = WarsawTime.local(moment)
    let since = time.day == today ? clock(time) : relativeTime(time, today: today)
    return said(pl: "Od \(since): \(counted)", en: "Since \(since): \(counted)")
  }
  /// The line behind the newest changes that leads to all of them.
  public func allChanges(untold: Int) -> String {
    said(pl: "… i jeszcze \(number(untold)): wszystkie zmiany", en: "… and \(number(untold)) more: all changes")
  }
  /// The heading of the list of all changes.
  public var newestChanges: String { said(pl: "Zmiany, najnowsze najpierw", en: "Changes, the newest first") }
  /// The line below that list, where it does not hold all.
  public var olderChanges: String {
    said(pl: "starsze pokazuje polecenie: wspolnie log", en: "older ones by the command: wspolnie log")
  }
  /// Said where nothing was changed yet.
  public var nothingChanged: String { said(pl: "Nikt jeszcze niczego nie zmienił.", en: "Nothing was changed yet.") }
  /// Said where none of the changes that are listed is of somebody.
  public func nothingChanged(by login: String) -> String {
    said(
      pl: "Wśród najnowszych zmian nie ma żadnej, którą zrobił(a) \(login).",
      en: "None of the newest changes is by \(login).")
  }
  /// The heading of all changes, the oldest first.
  public var oldestChanges: String { said(pl: "Zmiany, najstarsze najpierw", en: "Changes, the oldest first") }
  /// The title of the choice whose changes are listed.
  public var whoseChanges: String { said(pl: "Czyje zmiany", en: "Whose changes") }
  /// The order of changes that begins with the newest.
  public var newestFirst: String { said(pl: "najnowsze najpierw", en: "the newest first") }
  /// The order of changes that begins with the oldest.
  public var oldestFirst: String { said(pl: "najstarsze najpierw", en: "the oldest first") }
  /// What somebody did, and to what: `odpowiedź zapisana: U-3`. Of an edit it is said which fields it changed, never to
  /// what, and whether it took another back: `cofnięto: SOMA (telefon)`.
  public func doing(_ act: LoggedAct, to name: String?, changing fields: [FieldDeclaration] = []) -> String {
    let logged = actInLog(
      act.act, changesPlainKinds: act.subjects.first.flatMap { Schema.kind(of: $0) }?.kind.madeBy == nil)
    let undone = text(ProgramText.undone.label)
    let done = act.takesBack ? act.isEdit ? undone : "\(undone) (\(logged))" : logged
    if act.act == Together.importing.word, act.count > 1 { return "\(done): \(howMany(of: act, first: name))" }
    guard let name else { return done }
    // What is called by several things does not tell what it is.
    let added = act.act == AddRecord.declaration.word ? act.subjects.first.flatMap { Schema.kind(of: $0) } : nil
    let sort = added.flatMap { $0.namingLine == nil ? "\(label(of: $0.kind)) – " : nil } ?? ""
    return "\(done): \(sort)\(name)" + (fields.isEmpty ? "" : " (\(firstLabels(of: fields)))")
  }

  /// How many records came in together, of what sort, and the first of them: `5000 uwag (U-1 …)`, `3 organizacje i 2 inne wpisy`.
  private func howMany(of act: LoggedAct, first: String?) -> String {
    let named = first.map { " (\($0) …)" } ?? ""
    guard let alike = act.alike, let kind = act.subjects.first.flatMap({ Schema.kind(of: $0)?.kind }) else {
      return count(act.count, of: .entry) + named
    }
    let others = act.count - alike
    let rest = said(
      pl: " i \(count(others, of: ["inny wpis", "inne wpisy", "innych wpisów"]))",
      en: " and \(count(others, of: ["other record", "other records"]))")
    return count(alike, of: kind) + (others > 0 ? rest : "") + named
  }
  /// What somebody did to a record that is gone now: what sort it was, what it was called, and why it was removed; of all
  /// else that was done to it, that it is gone: `usunięto: organizacja „Znikająca” – wpisana dwa razy`.
  public func doing(_ act: LoggedAct, toRemoved id: RecordID, in circumstances: Circumstances) -> String {
    let kind = Schema.kind(of: id).map { label(of: $0.kind) } ?? id.raw
    let name = name(of: id, in: circumstances)
    let what = name == id.raw ? kind : said(pl: "\(kind) „\(name)”", en: "\(kind) “\(name)”")
    let did = doing(act, to: what)
    guard act.isRemoval else { return did + said(pl: " (wpisu już nie ma)", en: " (the record is gone now)") }
    return act.because.isEmpty || act.takesBack ? did : "\(did) – \(text(act.because))"
  }
  /// The title of the page of a record that was removed: `Organizacja: Znikająca (wpis usunięty)`.
  public func pageTitle(_ id: RecordID, isGone: Bool, in circumstances: Circumstances) -> String {
    let kind = Schema.kind(of: id).map { capitalized(label(of: $0.kind)) + ": " } ?? ""
    let title = kind + name(of: id, in: circumstances)
    return isGone ? title + said(pl: " (wpis usunięty)", en: " (a removed record)") : title
  }

  /// The labels of the first few fields, and how many others there are: `telefon, e-mail, adres i 2 inne`.
  private func firstLabels(of fields: [FieldDeclaration]) -> String {
    let few = fields.prefix(3)
    let named = labels(of: few)
    let others = fields.count - few.count
    guard others > 0 else { return named }
    return named
      + said(
        pl: " i \(count(others, of: ["inne", "inne", "innych"]))", en: " and \(count(others, of: ["other", "others"]))")
  }
  /// The message that nothing was changed that could be shown.
  public var nowhereToShow: String {
    said(pl: "Tego nie ma gdzie pokazać: wpis usunięto.", en: "There is nowhere to show it: the record was removed.")
  }
  /// The message of an empty queue, and what it will hold.
  public var emptyQueue: String {
    said(
      pl: "Nic nie czeka. Tu pojawią się telefony, wydania i zwroty, prośby do decyzji, uwagi do odpowiedzi, raporty "
        + "i terminy.",
      en: "Nothing waits. Here will be calls, what goes out and comes back, requests to decide, remarks to answer, "
        + "reports and deadlines.")
  }
  /// What the search of the desk looks through, and what looks further.
  public var searchOfTheDesk: String {
    said(
      pl: "Szukasz wśród tych wierszy i w planie dnia; \(elsewhere)",
      en: "You search these lines and the day; \(elsewhere)")
  }
  /// Why the searched queue shows nothing, where the day beside it does.
  public func onlyInTheDay(_ number: Int) -> String {
    said(
      pl: "W sprawach nic nie pasuje; w planie dnia: \(self.number(number)).",
      en: "Nothing in the queue matches; in the day: \(self.number(number)).")
  }
  /// What looks further than a list.
  public var searchElsewhere: String { capitalized(elsewhere) }
  private var elsewhere: String {
    said(
      pl: "po Esc w szuka osób, organizacji i rzeczy, a : wszystkiego",
      en: "after Esc w looks for people, organizations and things, : for anything")
  }
  /// The message that all of one duty is done.
  public var allOfItDone: String { said(pl: "Wszystko zrobione. Esc: wróć.", en: "All of it is done. Esc: back.") }
  /// The message of a day on which nothing is held or lent.
  public var nothingPlanned: String { said(pl: "Nic nie zaplanowano.", en: "Nothing is planned.") }
  /// The title of the choice whose things the desk shows.
  public var whoseTitle: String { said(pl: "Czyje sprawy pokazać?", en: "Whose things to show?") }
  /// The choice of one's own things, and of nobody's.
  public func mineAndNobodys(_ hands: Hands) -> String {
    said(pl: "moje i niczyje", en: "mine and nobody's") + andFor(hands.absent)
  }
  /// The choice of one's own things alone, and of those of whom one stands in for.
  public func onlyMine(_ hands: Hands) -> String { said(pl: "tylko moje", en: "mine alone") + andFor(hands.absent) }
  private func andFor(_ absent: [String]) -> String {
    let absent = absent.joined(separator: ", ")
    return absent.isEmpty ? "" : said(pl: ", i za: \(absent)", en: ", and for: \(absent)")
  }
  /// The choice of everybody's things.
  public var everybodys: String { said(pl: "wszystkich", en: "everybody's") }
  /// The line over a desk that shows others' things: whose.
  public func shownAre(_ whose: String) -> String { said(pl: "Sprawy: \(whose)", en: "Things: \(whose)") }
}

/// The words of putting a form aside.
extension Words {
  /// The message that a form was put aside, and how it comes back.
  public func parked(_ key: String) -> String {
    said(
      pl: "Formularz odłożony, nic nie zginęło. \(key): wróć do niego.",
      en: "The form is put aside, nothing is lost. \(key): back to it.")
  }
  /// Said behind another message: so many forms were left unfinished, and where they are.
  public func unfinishedWait(_ number: Int, _ key: String) -> String {
    said(
      pl: "Niedokończone formularze: \(self.number(number)), na biurku; \(key) wraca do ostatniego.",
      en: "Unfinished forms: \(self.number(number)), on the desk; \(key) goes back to the last.")
  }
  /// The message that nothing was put aside.
  public func nothingParked(_ key: String) -> String {
    said(
      pl: "Nic nie jest odłożone. \(key) w formularzu odkłada go i pokazuje, kto dzwoni.",
      en: "Nothing is put aside. \(key) in a form puts it aside, and shows who is calling.")
  }
  /// The message that a form is not of the sort that can be put aside.
  public var cannotBeParked: String {
    said(
      pl: "Tego formularza nie da się odłożyć. Zapisz go (F2) albo wyjdź (Esc), a potem w: kto dzwoni.",
      en: "This form cannot be put aside. Save it (F2) or leave it (Esc), then w: who is calling.")
  }
}
