import CivicDomain
import Words

/// A row of a session's list of people: one registration.
struct RegistrationRow {
  let registration: Registration
  /// The position on the waiting list of its mode, from 1; nil where it does not wait.
  let waitingPlace: Int?
  /// Whether the person is to be rung.
  let isToBeCalled: Bool

  /// The sign before the name, and what it means.
  func state(in words: Words) -> (sign: String, text: String) {
    if isToBeCalled { return ("☎", words.callMark(registration.call)) }
    if let waitingPlace { return ("○", words.waitingPlace(waitingPlace)) }
    switch registration.status {
    case .registered, .cancelled: return ("·", "")
    case .attended: return ("✓", words.label(registration.status))
    case .absent: return ("✕", words.label(registration.status))
    }
  }
}

extension World {
  /// The name of the person who registered, and for which organization; for the staff's own screen.
  func who(_ registration: Registration) -> String {
    let person = register.record(registration.person)?.name ?? ""
    let organization = registration.organization.isEmpty ? "" : name(of: registration.organization.any)
    let parts = [person.isEmpty ? words.unnamedPerson : words.text(person), organization]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The text that a search among a session's people looks into: who it is, how to reach the person, and what was
  /// noted.
  func searchedText(of registration: Registration) -> String {
    let person = register.record(registration.person)
    let organization = registration.organization.isEmpty ? "" : name(of: registration.organization.any)
    let phone = person?.phone ?? ""
    return [
      person?.name ?? words.unnamedPerson, organization, phone, String(phone.filter(\.isNumber)), person?.email ?? "",
      words.needs(registration),
    ].joined(separator: "\n")
  }

  /// The name of the person who registered, and how to reach the person.
  func whoWithContact(_ registration: Registration) -> String {
    let person = register.record(registration.person)
    let contacts = [TelephoneNumber.grouped(person?.phone ?? ""), person?.email ?? ""].filter { !$0.isEmpty }
    return ([who(registration)] + contacts).joined(separator: ", ")
  }
}
