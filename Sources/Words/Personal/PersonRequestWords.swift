import CivicDomain

/// The sentences about what people ask for about their data.
extension Words {
  /// The sentences of a refusal by a rule of people's requests.
  func refusal(_ refusal: PersonRequestRefusal, in here: Circumstances) -> Sentences {
    switch refusal {
    case .answered(let day):
      said(
        pl: Sentences(
          "Na ten wniosek odpowiedziano \(self.day(day)).",
          wayOut: "Jeśli to pomyłka, najpierw cofnij ostatni wpis."),
        en: Sentences(
          "This request was answered on \(self.day(day)).",
          wayOut: "If that is a mistake, take back the last entry first."))
    case .nothingSaid:
      said(
        pl: Sentences("Na ten wniosek jeszcze nie odpowiedziano i nie przedłużono terminu, nie ma więc czego cofnąć."),
        en: Sentences("This request was not answered yet and not extended, so that there is nothing to take back."))
    case .beforeReceived(let day):
      said(
        pl: Sentences("Wniosek wpłynął \(self.day(day)).", wayOut: "Podaj ten dzień albo późniejszy."),
        en: Sentences("The request came on \(self.day(day)).", wayOut: "Give that day or a later one."))
    case .extendedAlready(let day):
      said(
        pl: Sentences(
          "Termin już przedłużono, powiadomiono o tym \(self.day(day)); drugi raz nie można (art. 12 ust. 3 RODO).",
          wayOut: "Jeśli to pomyłka, cofnij ostatni wpis."),
        en: Sentences(
          "The term was extended already, which was told on \(self.day(day)); it is extended once (GDPR, art. 12(3)).",
          wayOut: "If that is a mistake, take back the last entry."))
    case .tooLateToExtend(let last):
      said(
        pl: Sentences(
          "O dłuższym terminie można było powiadomić do \(self.day(last)), dopóki biegł zwykły termin odpowiedzi "
            + "(art. 12 ust. 3 RODO).",
          wayOut: "Odpowiedz na wniosek jak najszybciej."),
        en: Sentences(
          "That it takes longer could be told until \(self.day(last)), within the usual term (GDPR, art. 12(3)).",
          wayOut: "Answer the request as soon as possible."))
    }
  }
}

/// What is told of a request where whoever asks is shown.
extension Words {
  /// How a request stands: `odpowiedziano 22.11`, `odpowiedź do 8.02.2027`.
  public func standing(of request: PersonRequest, due: Day?, near today: Day) -> String {
    if let done = request.doneOn {
      let day = self.day(done, near: today)
      return said(pl: "odpowiedziano \(day)", en: "answered on \(day)")
    }
    let day = due.map { self.day($0, near: today) } ?? ""
    return day.isEmpty ? "" : said(pl: "odpowiedź do \(day)", en: "to be answered by \(day)")
  }
  /// What takes down in a list of acts that a person asks for something about their data.
  public var takesPersonRequest: String {
    said(pl: "wniosek tej osoby o jej dane…", en: "a request of the person about their data…")
  }
}

/// What answers a request, in the list that Enter on the desk opens.
extension Words {
  /// Their data go out as a report.
  public var requestGivesData: String {
    said(
      pl: "dane tej osoby: raport do pliku albo na papier…", en: "the person's data: a report into a file or on paper…")
  }
  /// Their form is opened.
  public var requestCorrects: String { said(pl: "popraw dane tej osoby", en: "correct the person's data") }
  /// What an erasure would take away is shown.
  public var requestErases: String {
    said(pl: "co zniknie, a co zostanie, i jak usunąć dane", en: "what goes, what stays, and how the data are erased")
  }
  /// What there is of them is shown.
  public var requestShowsPerson: String {
    said(pl: "pokaż, co jest w rejestrze o tej osobie", en: "show what there is of the person")
  }
  /// The line of a request that nobody answered before the data of whoever made it are erased: what is still to be done about it,
  /// and that nobody can be written to afterwards.
  func requestIsOpen(_ request: PersonRequest) -> String {
    let when = request.receivedOn.map { said(pl: " z \(self.day($0))", en: " of \(self.day($0))") } ?? ""
    let kind = request.kind.map { ", \(text($0.label))" } ?? ""
    let which = said(
      pl: "  wniosek \(request.id.any.raw)\(when)\(kind)", en: "  request \(request.id.any.raw)\(when)\(kind)")
    return request.kind == .erasure
      ? said(
        pl: "\(which): czeka na odpowiedź; zawiadom tę osobę, zanim znikną jej dane, a po usunięciu zapisz, "
          + "co odpowiedziano",
        en: "\(which): it waits for an answer; write to the person before the data go, and record the answer afterwards"
      )
      : said(
        pl: "\(which): czeka jeszcze; po usunięciu nie będzie jak na niego odpowiedzieć",
        en: "\(which): it still waits; once the data are erased it cannot be answered")
  }
  /// The heading of what an erasure would mean for somebody.
  public func erasureOutlook(of name: String) -> String {
    said(pl: "Usunięcie danych: \(name)", en: "Erasure of data: \(name)")
  }
  /// The command that erases, with the day of the request for the log; a keeper gives it.
  public func erasureCommand(_ person: RecordID, asked day: Day?) -> String {
    let when = day.map { " \(self.day($0))" } ?? ""
    return said(
      pl:
        "Usuwa osoba z grupy opiekunów rejestru, poleceniem: wspolnie erase \(person.raw) --because \"wniosek z\(when), art. 17 RODO\"",
      en:
        "A keeper of the register erases, by the command: wspolnie erase \(person.raw) --because \"request of\(when), GDPR art. 17\""
    )
  }
}
