extension Duty {
  /// The table of the duties, section by section. A law that changes ends one row and begins another.
  public static let all: [Duty] =
    [breach] + daily + [consultationCloses, consultationReport, sessionReport, closedYear] + programmeYear
    + [personRequest, notice, retention, backup, trial]

  private static let daily = [
    Duty(
      "session", in: .sessions, Label(pl: "spotkanie", en: "session"), told: .place, does: .attend, ahead: .days(1),
      behind: .days(0)
    ) { $0.sessions(of: $1, on: $2) },
    Duty(
      "call", in: .calls, CallState.ring, told: .contact, does: .call, isAtOnce: true,
      ahead: .days(0),
      behind: nil
    ) {
      (reading, duty, _) in reading.calls(of: duty, in: .toCall)
    },
    // Whoever was rung in vain comes behind those whom nobody has tried yet.
    Duty(
      "callAgain", in: .calls, CallState.ringAgain, told: .contact, does: .call, isAtOnce: true,
      ahead: .days(0), behind: nil
    ) { (reading, duty, _) in reading.calls(of: duty, in: .noAnswer) },
    Duty(
      "promise", in: .promises, Label(pl: "obiecano", en: "promised"), told: .promise,
      does: .act(KeepPromise.declaration.word),
      lastDay: LastDay(Label(pl: "termin tego, co obiecano w rozmowie", en: "promised in a call")),
      ahead: .days(3), behind: nil
    ) { $0.promises(of: $1, on: $2) },
    Duty(
      "kioskCase", in: .kiosk, Label(pl: "z kiosku", en: "from the kiosk"),
      ahead: .days(0), behind: nil
    ) { $0.kioskCases(of: $1, on: $2) },
    Duty(
      "registration", in: .registrations, Label(pl: "zapisy", en: "registration"),
      lastDay: LastDay(
        Label(pl: "ostatni dzień zapisów", en: "last day to register"),
        today: Label(pl: "zapisy kończą się dziś", en: "registration ends today")),
      ahead: .days(1), behind: .days(0)
    ) { $0.registrations(of: $1, on: $2) },
    Duty(
      "answer", in: .responses, Label(pl: "odpowiedź", en: "answer"), told: .number, does: .answer, ahead: .days(0),
      behind: nil
    ) { (reading, duty, _) in reading.responses(of: duty, in: nil) },
    Duty(
      "approval", in: .responses, Label(pl: "zatwierdź", en: "approve"), told: .number,
      does: .act(ApproveResponse.declaration.word), ahead: .days(0), behind: nil
    ) { (reading, duty, _) in reading.responses(of: duty, in: .draft) },
    Duty(
      "publication", in: .responses, Label(pl: "opublikuj", en: "publish"), told: .number,
      does: .act(PublishResponse.declaration.word), ahead: .days(0), behind: nil
    ) { (reading, duty, _) in reading.responses(of: duty, in: .approved) },
    Duty(
      "decision", in: .bookings, Label(pl: "decyzja", en: "decide"), told: .parties, does: .choose, ahead: .days(60),
      behind: .setting(.uncollectedDays)
    ) { $0.toDecide(of: $1, on: $2) },
    Duty(
      "handOver", in: .bookings, Label(pl: "wydanie", en: "hand over"), told: .parties,
      does: .act(HandOverBooking.declaration.word), ahead: .days(0), behind: .setting(.uncollectedDays)
    ) { $0.toHandOver(of: $1, on: $2) },
    Duty(
      "takeBack", in: .bookings, Label(pl: "zwrot", en: "take back"), told: .parties,
      does: .act(ReturnBooking.declaration.word), ahead: .days(0), behind: nil
    ) { $0.toTakeBack(of: $1, on: $2) },
  ]

  private static let consultationCloses = Duty(
    "consultation", in: .consultations, Label(pl: "konsultacje", en: "consultation"),
    lastDay: LastDay(
      Label(pl: "ostatni dzień na uwagi", en: "last day for remarks"),
      today: Label(pl: "uwagi tylko do dziś", en: "remarks until today only")),
    ahead: .setting(.closingConsultationDays), behind: .days(0)
  ) { $0.closingConsultations(of: $1, on: $2) }

  private static let consultationReport = Duty(
    "consultationReport", in: .reports, Label(pl: "raport", en: "report"),
    source: Label(
      pl: "termin raportu wpisany w konsultacjach, a bez niego ustawienie "
        + "„\(Setting.answerConsultationDays.label.pl)” i art. 57 KPA",
      en: "the day that the consultation names, and without one the setting "
        + "“\(Setting.answerConsultationDays.label.en)” and CAP art. 57"),
    does: .act(ReportConsultation.declaration.word),
    lastDay: LastDay(Label(pl: "termin raportu z konsultacji", en: "report of the consultation due")),
    ahead: .days(30), behind: nil
  ) { $0.consultationReports(of: $1, on: $2) }

  private static let sessionReport = Duty(
    "sessionReport", in: .reports, Label(pl: "sprawozdanie", en: "minutes"),
    source: Label(
      pl: "ustawienie „\(Setting.reportSessionDays.label.pl)” i art. 57 KPA",
      en: "the setting “\(Setting.reportSessionDays.label.en)” and CAP art. 57"),
    does: .edit(Session.name(of: \.report)),
    lastDay: LastDay(Label(pl: "termin sprawozdania ze spotkania", en: "report of the session due")),
    ahead: .days(30), behind: nil
  ) { $0.sessionReports(of: $1, on: $2) }

  // Of the year that was reported on already the reports are told together: nobody hands them in one by one any more.
  private static let closedYear = Duty(
    "closedYear", in: .reports, Label(pl: "zaległe", en: "left over"),
    what: Label(
      pl: "spotkania bez sprawozdań, rok zamknięty", en: "sessions without minutes, closed year"),
    source: Label(
      pl: "sprawozdanie z tego roku już złożono (termin 31 maja); które to spotkania, mówi raport „zamknięcie roku”",
      en: "the report on that year is handed in (by 31 May); which sessions these are says the report “year's end”"),
    does: .listUnreported,
    doneWhen: Label(
      pl: "będą sprawozdania albo minie następny 31 maja", en: "there are minutes, or the next 31 May is over"),
    ahead: .days(0), behind: nil
  ) { (reading, duty, _) in reading.closedYear(of: duty) }
}

extension Duty {
  private static let breach = Duty(
    "breach", in: .breaches, Label(pl: "zgłoś", en: "notify"),
    source: source(.breachHours, Label(pl: "art. 33 RODO", en: "GDPR, art. 33")),
    does: .act(NotifyBreach.declaration.word), isAtOnce: true,
    lastDay: LastDay(Label(pl: "termin zgłoszenia naruszenia ochrony danych", en: "breach to be notified")),
    everybodys: true, ahead: .days(31), behind: nil
  ) { $0.breaches(of: $1, on: $2) }

  private static let personRequest = Duty(
    "personRequest", in: .personRequests, Label(pl: "wniosek", en: "request"),
    source: source(.requestMonths, Label(pl: "art. 12 ust. 3 RODO", en: "GDPR, art. 12(3)")),
    does: .answerRequest,
    lastDay: LastDay(Label(pl: "termin odpowiedzi na wniosek osoby", en: "a person's request to be answered")),
    ahead: nil, behind: nil
  ) { $0.personRequests(of: $1, on: $2) }

  private static let notice = Duty(
    "notice", in: .personRequests, Label(pl: "klauzula", en: "notice"),
    source: source(.noticeMonths, Label(pl: "art. 13 i 14 RODO", en: "GDPR, art. 13 and 14")),
    does: .act(GiveNotice.declaration.word),
    lastDay: LastDay(Label(pl: "termin podania klauzuli", en: "privacy notice to be given")),
    everybodys: true, ahead: nil, behind: nil
  ) { $0.notices(of: $1, on: $2) }

  // A command counts them, and the unfinished forms that only the files know of.
  private static let retention = Duty(
    "erasure", in: .retention, Label(pl: "usunięcie", en: "erase"),
    what: Label(pl: "dane po terminie przechowywania", en: "data past their retention period"),
    source: Label(
      pl: "ustawienia, ile dni przechowuje się dane; art. 5 RODO",
      en: "the settings of how many days data are kept; GDPR, art. 5"),
    does: .erase, doneWhen: Label(pl: "zostaną usunięte", en: "they are erased"), everybodys: true, ahead: .days(0),
    behind: nil
  ) { (reading, duty, _) in reading.retention(of: duty) }

  private static let backup = Duty(
    "backup", in: .backups, Label(pl: "kopia", en: "backup"),
    what: Label(pl: "zrób kopię zapasową rejestru", en: "make a backup of the register"),
    source: source(.backupDays, Label(pl: "art. 32 ust. 1 lit. c RODO", en: "GDPR, art. 32(1)(c)")),
    doneWhen: Label(
      pl: "kopia będzie gotowa. Robi ją administrator rejestru na swoim dysku, poza tym ekranem: wspolnie backup PLIK",
      en: "it is there. The register's administrator makes it on a disk of theirs, not on this screen: "
        + "wspolnie backup FILE"),
    everybodys: true, ahead: .days(0), behind: nil
  ) { $0.backups(of: $1, on: $2) }

  private static let trial = Duty(
    "backupTrial", in: .backups, Label(pl: "próba", en: "trial"),
    what: Label(pl: "wypróbuj, czy kopię da się odtworzyć", en: "try whether a backup can be restored"),
    source: source(.trialDays, Label(pl: "art. 32 ust. 1 lit. d RODO", en: "GDPR, art. 32(1)(d)")),
    doneWhen: Label(
      pl: "próba się uda. Robi ją administrator rejestru, tam gdzie leży kopia: wspolnie backup --try PLIK",
      en: "a trial succeeds. The register's administrator makes it where the backup lies: wspolnie backup --try FILE"),
    everybodys: true, ahead: .days(0), behind: nil
  ) { $0.trials(of: $1, on: $2) }

  /// A source that a setting and a law are.
  private static func source(_ setting: Setting, _ law: Label) -> Label {
    Label(
      pl: "ustawienie „\(setting.label.pl)”; \(law.pl)", en: "the setting “\(setting.label.en)”; \(law.en)")
  }

  /// The duties of the year of the annual cooperation programme, in the order of the year.
  private static let programmeYear: [Duty] = [
    yearly(
      "programmeReport", Label(pl: "sprawozdanie", en: "report"), by: ProgrammeYear.reported,
      what: Label(
        pl: "sprawozdanie z programu współpracy za zeszły rok: dla rady i w BIP",
        en: "report on last year's cooperation programme: to the council, and published"),
      source: Label(
        pl: "art. 5a ust. 3 ustawy o działalności pożytku publicznego i o wolontariacie",
        en: "art. 5a(3) of the act on public benefit activity and volunteering")),
    yearly(
      "taskProposals", Label(pl: "propozycje", en: "proposals"), by: DateOfYear(4, 8),
      what: Label(
        pl: "zwykle teraz: uwagi organizacji do programu i ich propozycje zadań",
        en: "usually now: organizations' remarks on the programme, and their task proposals"),
      source: practice),
    yearly(
      "forumRecommendations", Label(pl: "rekomendacje", en: "recommendations"), by: DateOfYear(18, 8),
      what: Label(
        pl: "zwykle teraz: rekomendacje Forum organizacji",
        en: "usually now: recommendations of the organizations' Forum"),
      source: practice),
    yearly(
      "branchMeetings", Label(pl: "spotkania", en: "meetings"), by: DateOfYear(12, 9),
      what: Label(
        pl: "zwykle teraz: spotkania branżowe o zadaniach na następny rok",
        en: "usually now: branch meetings on the tasks of the next year"),
      source: practice),
    yearly(
      "programmeDraft", Label(pl: "projekt", en: "draft"),
      what: Label(
        pl: "najpóźniej tego dnia: projekt programu współpracy gotowy do konsultacji",
        en: "on this day at the latest: draft of the cooperation programme ready for its consultation"),
      source: backwards, unless: consulted
    ) { ProgrammeYear.draft(in: $0, on: $1) },
    yearly(
      "programmeConsultation", Label(pl: "konsultacje", en: "consultation"),
      what: Label(
        pl: "najpóźniej tego dnia: początek konsultacji programu współpracy",
        en: "on this day at the latest: consultation of the cooperation programme begins"),
      source: backwards, unless: consulted
    ) { ProgrammeYear.consultation(in: $0, on: $1) },
    yearly(
      "programmeOpinion", Label(pl: "opinia", en: "opinion"),
      what: Label(
        pl: "najpóźniej tego dnia: projekt programu współpracy do opinii rady działalności pożytku",
        en: "on this day at the latest: draft of the cooperation programme to the public benefit council"),
      source: Label(
        pl: "art. 41i ustawy o działalności pożytku publicznego i o wolontariacie; art. 57 KPA",
        en: "art. 41i of the act on public benefit activity and volunteering; art. 57 of the CAP")
    ) { ProgrammeYear.opinion(in: $0, on: $1) },
    yearly(
      "budgetDraft", Label(pl: "budżet", en: "budget"), by: DateOfYear(15, 11),
      what: Label(
        pl: "projekt budżetu z pieniędzmi na zadania organizacji",
        en: "draft of the budget, with the money for organizations' tasks"),
      source: Label(pl: "art. 238 ustawy o finansach publicznych", en: "art. 238 of the act on public finance")),
    yearly(
      "programmeAdopted", Label(pl: "program", en: "programme"), by: ProgrammeYear.adopted,
      what: Label(
        pl: "sesja rady: program współpracy na następny rok uchwalony",
        en: "council session: the cooperation programme of the next year adopted"),
      source: Label(
        pl: "art. 5a ust. 1 ustawy o działalności pożytku publicznego i o wolontariacie",
        en: "art. 5a(1) of the act on public benefit activity and volunteering")),
  ]

  private static let practice = Label(
    pl: "praktyka miasta (terminy z 2023 r.)", en: "the city's practice (the dates of 2023)")
  private static let backwards = Label(
    pl: "wstecz od ostatniej sesji rady: opinia i konsultacje muszą się zmieścić",
    en: "backwards from the council's last session: the opinion and the consultation must fit in")

  /// A duty that ends on one day of every year.
  private static func yearly(
    _ id: String, _ label: Label, by date: DateOfYear, what: Label, source: Label
  ) -> Duty {
    yearly(id, label, what: what, source: source) { year, _ in date.day(in: year) }
  }

  /// Done by a consultation that opens in time.
  private static let consulted: (when: Label, isSo: @Sendable (Int, DueReading) -> Bool) = (
    Label(
      pl: "konsultacje rocznego programu, które zaczynają się na czas, są w rejestrze",
      en: "the consultation of the annual programme, opening in time, is in the register"),
    { $1.isProgrammeConsulted(in: $0) }
  )

  /// A duty of each year, whose day is worked out; none in a year in which it is done.
  private static func yearly(
    _ id: String, _ label: Label, what: Label, source: Label,
    unless done: (when: Label, isSo: @Sendable (Int, DueReading) -> Bool)? = nil,
    _ day: @escaping @Sendable (Int, any Register) -> Day?
  ) -> Duty {
    Duty(
      id, in: .programme, label, what: what, source: source, doneWhen: done?.when,
      lastDay: LastDay(what), ahead: .days(14), behind: .days(0)
    ) { reading, duty, days in
      let years = days.lowerBound.year...days.upperBound.year
      let due = years.compactMap { year in day(year, reading.register).map { (year: year, day: $0) } }
      // Whoever missed the last working day can still be told, to the end of the day itself.
      let told = due.filter { year, day in
        WorkingDays.lastWorkingDay(to: day) <= days.upperBound && day >= days.lowerBound
          && !(done?.isSo(year, reading) ?? false)
      }
      return DueList(told.map { DueThing(duty, nil, .fixed($0.day)) })
    }
  }
}
