import CivicDomain

extension Words {
  /// The sentence of what is most likely a slip in what an act is asked to do, with both days: `To rezerwacja na inny dzień
  /// (Projektor → KROKUS, 10.09, 10:00–16:00), a dziś jest śr. 9.09.`
  public func doubt(_ doubt: ActDoubt, in here: Circumstances) -> String {
    let today = "\(shortWeekday(here.today.weekday)) \(shortDay(here.today))"
    switch doubt {
    case .handedOverOnAnotherDay(let booking):
      return said(
        pl: "To rezerwacja na inny dzień (\(name(of: booking.any, in: here))), a dziś jest \(today).",
        en: "It is booked for another day (\(name(of: booking.any, in: here))), and today is \(today).")
    case .returnedBeforeStart(let booking):
      return said(
        pl: "Ta rezerwacja jeszcze się nie zaczęła (\(name(of: booking.any, in: here))), a dziś jest \(today). "
          + "Zwrot od razu zwalnia jej czas dla innych.",
        en: "This booking has not begun yet (\(name(of: booking.any, in: here))), and today is \(today). "
          + "Taking it back frees its time for others at once.")
    case .beyondLaw(let setting, let most):
      let (law, number) = (text(setting.byDefault(on: here.today).source), number(most, in: setting.unit))
      return said(
        pl: "To więcej, niż pozwala prawo: najwyżej \(number) (\(law)).",
        en: "That is more than the law allows: \(number) at most (\(law)).")
    }
  }
}

extension Words {
  /// The same of what was just done in a shell, and the command that takes it back.
  public func savedNevertheless(_ doubt: ActDoubt, in here: Circumstances) -> String {
    let command =
      switch doubt {
      case .handedOverOnAnotherDay(let id), .returnedBeforeStart(let id): "booking step-back \(id.raw)"
      case .beyondLaw(let setting, let most): "setting \(setting.name) \(most)"
      }
    return said(
      pl: "\(self.doubt(doubt, in: here)) Zapisano tak, jak podano. Jeśli to pomyłka: wspolnie \(command)",
      en: "\(self.doubt(doubt, in: here)) It was saved as given. If that is a mistake: wspolnie \(command)")
  }
}

/// The sentences of concerns: something was saved although it is most likely a mistake.
extension Words {
  /// The sentence of a concern: `„Ogłoszono” (5.09.2026) jest później niż „uwagi od” (1.09.2026).`
  public func concern(_ concern: Concern, in here: Circumstances) -> String {
    switch concern {
    case .outOfOrder(let field, let day, let other, let otherDay):
      said(
        pl:
          "„\(capitalized(label(of: field)))” (\(self.day(day))) jest później niż „\(label(of: other))” (\(self.day(otherDay))).",
        en:
          "“\(capitalized(label(of: field)))” (\(self.day(day))) is later than “\(label(of: other))” (\(self.day(otherDay)))."
      )
    case .dissolved(let field, let id):
      said(
        pl:
          "\(capitalized(label(of: field))): tej organizacji już nie ma (stan: \(label(OrganizationStatus.dissolved))): "
          + "\(name(of: id.any, in: here)).",
        en:
          "\(capitalized(label(of: field))): this organization is no more (status: \(label(OrganizationStatus.dissolved))): "
          + "\(name(of: id.any, in: here)).")
    case .long(let days):
      said(
        pl: "Od początku do końca to \(count(days, of: .day)).",
        en: "From its beginning to its end it takes \(count(days, of: .day)).")
    case .over(let day): said(pl: "To już minęło (\(self.day(day))).", en: "It is over already (\(self.day(day))).")
    case .calledOff(let booking):
      said(
        pl: "Odwołano, więc zawiadom: \(nameWithTelephone(of: booking.any, in: here)).",
        en: "Cancelled, so tell them: \(nameWithTelephone(of: booking.any, in: here)).")
    case .moved(let session, let untold):
      moved(untold, handledBy: here.register.record(session)?.handler ?? "")
    case .closedAlready(let span, let why):
      said(
        pl: "Wtedy to już jest zamknięte: od \(moment(span.start, .first)) do \(moment(span.end, .last)) (\(why)).",
        en: "It is closed then already: from \(moment(span.start, .first)) to \(moment(span.end, .last)) (\(why)).")
    case .closesOver(let bookings):
      said(
        pl: "Rezerwacje w czasie tego zamknięcia: \(number(bookings)).",
        en: "Bookings at the time of this closure: \(number(bookings)).")
    case .notEntitled(let entitled):
      said(
        pl:
          "Uprawnieni w tych konsultacjach: \(label(entitled)). Uwaga z zewnątrz liczy się, a odpowiedzią na nią jest "
          + "„\(label(Disposition.notEntitled))”.",
        en: "Entitled in this consultation: \(label(entitled)). A remark from outside counts, and its answer is "
          + "“\(label(Disposition.notEntitled))”.")
    case .unknownLogin(let field, let login, let known):
      unknownLogin(login, label: capitalized(label(of: field)), near: NearWords.nearest(to: login, among: known))
    case .substituteAway(let by, let absent, let days):
      said(
        pl: "Kto zastępuje (\(by), za: \(absent)), też wtedy będzie nieobecny: \(self.days(days, near: here.today)).",
        en: "Whoever stands in (\(by) for \(absent)) is away then, too: \(self.days(days, near: here.today)).")
    }
  }

  /// That some are to be told of the new time of a session, and where: what others handle one's own desk does not show.
  private func moved(_ untold: Int, handledBy login: String) -> String {
    let desk =
      login.isEmpty
      ? said(pl: "są na biurku („zadzwoń”)", en: "they are on the desk (“ring”)")
      : said(
        pl: "są na biurku („zadzwoń”; prowadzi \(login), cudze pokazuje f)",
        en: "they are on the desk (“ring”; handled by \(login), f shows what others handle)")
    return said(
      pl: "O nowym terminie trzeba zawiadomić: \(count(untold, of: Registration.kind)); \(desk), "
        + "a szkic wiadomości robi x przy spotkaniu.",
      en: "To be told of the new time: \(count(untold, of: Registration.kind)); \(desk), "
        + "and x at the session makes a draft message.")
  }

  /// The sentences of several concerns, in few: of all bookings that were called off at once, who is to be told.
  public func concerns(_ raised: [RaisedConcern], in here: Circumstances) -> [String] {
    let off = raised.compactMap { if case .calledOff(let booking) = $0.concern { booking } else { nil } }
    guard off.count > 1 else { return raised.map { concern($0.concern, in: here) } }
    let others = raised.filter { if case .calledOff = $0.concern { false } else { true } }
    var named: Set<String> = []
    let borrowers = off.compactMap { here.register.record($0)?.borrower }.filter { named.insert($0.raw).inserted }
    let names = borrowers.map { name(of: $0.any, in: here) + telephone(of: $0, in: here) }.joined(separator: ", ")
    return others.map { concern($0.concern, in: here) } + [
      said(
        pl: "Odwołano \(count(off.count, of: Booking.kind)), więc zawiadom: \(names).",
        en: "Cancelled \(count(off.count, of: Booking.kind)), so tell: \(names).")
    ]
  }
  /// The sentence of a concern about what was just saved in a shell, and the command that corrects it.
  public func savedNevertheless(_ raised: RaisedConcern, in here: Circumstances) -> String {
    switch raised.concern {
    case .calledOff: return concern(raised.concern, in: here)
    case .moved(_, let untold):
      return said(
        pl: "O nowym terminie trzeba zawiadomić: \(count(untold, of: Registration.kind)) (wspolnie today).",
        en: "To be told of the new time: \(count(untold, of: Registration.kind)) (wspolnie today).")
    case .outOfOrder, .dissolved, .long, .over, .closedAlready, .closesOver, .notEntitled, .unknownLogin,
      .substituteAway:
      break
    }
    let correction = said(
      pl: correction(of: raised, value: "WARTOŚĆ").map { " Jeśli to pomyłka: \($0)" } ?? "",
      en: correction(of: raised, value: "VALUE").map { " If it is a slip: \($0)" } ?? "")
    return said(
      pl: "\(concern(raised.concern, in: here)) Zapisano tak, jak podano.\(correction)",
      en: "\(concern(raised.concern, in: here)) Saved as given.\(correction)")
  }
}

extension Words {
  private func unknownLogin(_ login: String, label: String, near: [String]) -> String {
    let near = near.joined(separator: ", ")
    return said(
      pl:
        "\(label): nikt o loginie \(login) niczego tu ostatnio nie zapisał\(near.isEmpty ? "" : "; podobne: \(near)").",
      en:
        "\(label): nobody with the login \(login) saved anything here lately\(near.isEmpty ? "" : "; near ones: \(near)")."
    )
  }

  /// The command that undoes, or corrects, what is most likely a mistake; `VALUE` in the language. Nil where nothing
  /// need be corrected.
  fileprivate func correction(of raised: RaisedConcern, value: String) -> String? {
    func set(_ fields: String...) -> String {
      "wspolnie set \(raised.id.raw) \(fields.map { "\($0)=\(value)" }.joined(separator: " "))"
    }
    let kind = Schema.kind(of: raised.id)
    let end = kind?.fields.first { $0.extent != nil }
    // What is given once is taken back, not corrected.
    if let end, end.changeability == .once, kind?.kind.isRemoved == true, raised.concern.isOfTime {
      return "wspolnie \(RemoveRecord.declaration.word) \(raised.id.raw) \(ActOffer.reasonInput.name)=\(value)"
    }
    switch raised.concern {
    // What only an act changes is corrected by that act.
    case .outOfOrder(let field, _, let other, _):
      let wrong = field.extent == nil ? field : other
      return wrong.changeability == .rule ? nil : set(wrong.name)
    case .dissolved(let field, _): return set(field.name)
    case .long: return end.map { set($0.name) }
    case .over:
      return end.flatMap { end in end.extent.flatMap { kind?.field(at: $0.from) }.map { set($0.name, end.name) } }
    case .unknownLogin(let field, _, _):
      if field.changeability == .anyone { return set(field.name) }
      guard field.isHandler, let kind = kind?.kind else { return nil }
      let assigning = AssignRecords.declaration(of: kind)
      return assigning.command.map { "wspolnie \($0) \(raised.id.raw) \(AssignRecords.field(\.login).name)=\(value)" }
    case .substituteAway: return set(Substitute.name(of: \.by))
    case .notEntitled, .calledOff, .moved, .closedAlready, .closesOver: return nil
    }
  }
}
