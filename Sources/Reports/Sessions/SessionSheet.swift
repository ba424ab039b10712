import CivicDomain
import Interchange
import Words

/// The content that the sign-in sheet and the attendance list of a session share: what it is, who is seated there, and who
/// pays for it.
struct SessionSheet {
  let session: Session
  let setting: ReportSetting

  /// A registration that is in force and has a seat, with the name by which it is listed.
  struct Guest {
    let registration: Registration
    let name: String
    let organization: String
  }

  /// What the session is, when and where.
  var facts: [ReportPage.Fact] {
    let words = setting.words
    let when =
      if let start = session.start, let end = session.end, start < end {
        words.timeOnPaper(TimeSpan(start: start, end: end))
      } else {
        session.start.map { "\(words.dayWithWeekday($0.day)), \(words.clock($0))" } ?? ""
      }
    return [
      fact(Label(pl: "termin", en: "time"), when),
      fact(\.place, [session.place, session.address].filter { !$0.isEmpty }.joined(separator: ", ")),
      fact(\.series, setting.name(of: session.series)),
      fact(\.leaders, session.leaders.joined(separator: ", ")),
    ].filter { !$0.text.isEmpty }
  }

  /// Who has a seat, as a list at a door goes: by the surname, in Polish order.
  var guests: [Guest] {
    let register = setting.register
    let registrations = register.records(whose: \Registration.session, is: session.id)
    let seated = registrations.filter { $0.status.isInForce && $0.seated }.map { registration in
      Guest(
        registration: registration, name: register.record(registration.person)?.name ?? "",
        organization: setting.name(of: registration.organization))
    }
    return seated.map { (key: PersonName.listKey($0.name), guest: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.guest)
  }

  /// The sentence that the funder asks for; nothing where there is none.
  var fundingNotice: [ReportPage.Block] {
    let notice = setting.register.record(session.series)?.fundingNotice ?? ""
    return notice.isEmpty ? [] : [.notice(notice)]
  }

  /// The guest as a list names one: with whom they bring.
  func listed(_ guest: Guest) -> String {
    setting.words.withCompanions(guest.name, guest.registration.size - 1)
  }

  private func fact<V>(_ path: WritableKeyPath<Session, V>, _ text: String) -> ReportPage.Fact {
    fact(Session.field(path).declaration.label, text)
  }

  private func fact(_ label: Label, _ text: String) -> ReportPage.Fact {
    ReportPage.Fact(setting.capitalized(label), text)
  }
}
