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

  /// From when to when it is, on which day.
  var when: String {
    let words = setting.words
    if let start = session.start, let end = session.end, start < end {
      return words.timeOnPaper(TimeSpan(start: start, end: end))
    }
    return session.start.map { "\(words.dayWithWeekday($0.day)), \(words.clock($0))" } ?? ""
  }

  /// Where it is: the place and its address.
  var whereabouts: String { [session.place, session.address].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// What the session is, when and where.
  var facts: [ReportPage.Fact] {
    let words = setting.words
    return [
      fact(Label(pl: "termin", en: "time"), when), fact(\.place, whereabouts),
      fact(\.series, setting.name(of: session.series)),
      fact(\.leaders, session.leaders.joined(separator: ", ")),
      // A paper that lies in the room must not invite to what is called off.
      fact(\.status, session.status == .cancelled ? words.label(session.status) : ""),
    ].filter { !$0.text.isEmpty }
  }

  /// How many came, and from how many organizations.
  func facts(of count: AttendanceCount) -> [ReportPage.Fact] {
    let words = setting.words
    let kinds = AttendeeKind.allCases.compactMap { kind in
      count.peopleFor[kind].map { "\(words.label(kind)): \(words.number($0))" }
    }
    return [
      ReportPage.Fact(
        setting.text(Label(pl: "Obecni", en: "Present")),
        count.people.map { words.count($0, of: .person) } ?? words.notKnown),
      ReportPage.Fact(
        setting.capitalized(Session.field(\.guestsUnnamed)), session.guestsUnnamed.map { words.number($0) } ?? ""),
      ReportPage.Fact(
        setting.text(Label(pl: "Z organizacji", en: "From organizations")),
        count.organizations.map { words.number($0) } ?? words.notKnown),
      // A sum tells of them already; where there is none they are told apart.
      ReportPage.Fact(
        setting.capitalized(Session.field(\.guestOrganizations)),
        count.organizations == nil ? session.guestOrganizations.map { words.number($0) } ?? "" : ""),
      ReportPage.Fact(setting.capitalized(Registration.field(\.attendeeKind)), kinds.joined(separator: ", ")),
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
