import CivicDomain
import Words

/// What every form of the kiosk asks of its sender, one page each: old enough?, the notice, a name, how to reach them. No page
/// for personal data is reached but through the first two.
struct KioskSender {
  var sender: HandInSender
  /// The row by which they said how they are reached.
  private var way = 0

  init(_ sender: HandInSender) { self.sender = sender }

  /// A question about the sender.
  enum Question: Int, CaseIterable {
    case age, tooYoung, noNotice, notice, name, reach, email, phone
  }

  /// What a question shows.
  /// - Parameters:
  ///   - young: what somebody under 16 is told.
  ///   - keeping: for what it is given, who sees it, and for how long it is kept.
  ///   - mayStayUnreached: whether nobody need say how they are reached.
  func sheet(
    _ question: Question, young: String, keeping: String, mayStayUnreached: Bool, in reading: KioskReading
  ) -> KioskSheet {
    let words = reading.words
    switch question {
    case .age:
      return KioskSheet(
        title: words.areYouSixteen, text: [words.whySixteen],
        rows: [KioskRow(words.yesSixteen), KioskRow(words.notSixteen)])
    case .tooYoung:
      return KioskSheet(title: words.comeWithSomebody, text: [young], rows: [KioskRow(words.toHome)])
    case .noNotice:
      return KioskSheet(
        title: words.noDataHere, text: [words.noNotice(contact: reading.contact)], rows: [KioskRow(words.toHome)])
    case .notice:
      return KioskSheet(
        title: words.yourData,
        text: words.noticeInShort(keeping: keeping, contact: reading.contact) + [
          reading.edition.notice?.shortText ?? ""
        ],
        rows: [KioskRow(words.understood), KioskRow(words.wholeNotice)])
    case .name:
      return KioskSheet(
        title: words.yourName,
        field: KioskField(text: sender.name, limit: CivicDomain.Limits.line, star: words.starIsNeeded))
    case .reach:
      let ways = [KioskRow(words.byEmail), KioskRow(words.byPhone)]
      return KioskSheet(
        title: words.howToReachYou, rows: ways + (mayStayUnreached ? [KioskRow(words.notAtAll)] : []), answered: way)
    case .email:
      return KioskSheet(
        title: words.yourEmail, text: [words.emailIsKept],
        field: KioskField(text: sender.email, limit: CivicDomain.Limits.line, star: words.starIsNeeded))
    case .phone:
      return KioskSheet(
        title: words.yourPhone, text: [words.phoneIsKept],
        field: KioskField(text: sender.phone, limit: Limits.kioskPhone, star: words.starIsNeeded))
    }
  }

  mutating func type(_ text: String, for question: Question) {
    switch question {
    case .name: sender.name = text
    case .email: sender.email = text
    case .phone: sender.phone = text
    case .age, .tooYoung, .noNotice, .notice, .reach: break
    }
  }

  /// What follows from an answer.
  enum Next {
    case question(Question)
    case done
    case say(String)
    case open(any KioskStep)
    case home
  }

  mutating func choose(_ row: Int, at question: Question, in reading: KioskReading) -> Next {
    let words = reading.words
    switch question {
    case .age:
      if row == 1 { return .question(.tooYoung) }
      return .question(reading.edition.notice == nil ? .noNotice : .notice)
    case .tooYoung, .noNotice: return .home
    case .notice:
      guard let notice = reading.edition.notice else { return .question(.noNotice) }
      if row == 1 { return .open(Self.whole(notice, in: words)) }
      sender.noticeVersion = notice.version
      return .question(.name)
    case .name:
      sender.name = sender.name.trimmed
      if sender.name.isEmpty { return .say(words.required) }
      return isRefused(Person.name(of: \.name)) ? .say(words.notAName) : .question(.reach)
    case .reach:
      way = row
      // Whoever chose another way is reached by that one.
      if row != 0 { sender.email = "" }
      if row != 1 { sender.phone = "" }
      return row == 0 ? .question(.email) : row == 1 ? .question(.phone) : .done
    case .email:
      sender.email = sender.email.trimmed
      let isNone = EmailAddress.normalized(sender.email) == nil || isRefused(Person.name(of: \.email))
      return isNone ? .say(words.notAnEmail) : .done
    case .phone:
      sender.phone = sender.phone.trimmed
      let isNone = TelephoneNumber.normalized(sender.phone) == nil || isRefused(Person.name(of: \.phone))
      return isNone ? .say(words.notAPhone) : .done
    }
  }

  /// Whether what was typed is refused by the field's own rule, by which it is taken in: nothing else is said to be accepted.
  private func isRefused(_ field: String) -> Bool {
    let typed = [
      Person.name(of: \.name): sender.name, Person.name(of: \.email): sender.email,
      Person.name(of: \.phone): sender.phone,
    ].filter { !$0.value.isEmpty }
    do throws(FieldErrors) {
      _ = try Person.decode(id: sender.id, Row(typed.mapValues { .text($0) }, of: Person.self))
      return false
    } catch {
      return error.byField[field] != nil
    }
  }

  /// The whole notice, where F1 is pressed on the short one.
  static func notice(in reading: KioskReading) -> KioskText? {
    reading.edition.notice.map { whole($0, in: reading.words) }
  }

  private static func whole(_ notice: PublicNotice, in words: KioskWords) -> KioskText {
    KioskText(title: words.yourData, text: words.noticeIsInPolish + notice.paragraphs, leadsOn: true)
  }

  /// The lines of the summary.
  func lines(in words: KioskWords) -> [String] {
    [(words.yourName, sender.name), (words.yourEmail, sender.email), (words.yourPhone, sender.phone)]
      .filter { !$0.1.isEmpty }.map { words.line($0.0, $0.1) }
  }
}

extension PublicNotice {
  /// The whole text, a paragraph each.
  fileprivate var paragraphs: [String] { text.split(separator: "\n").map(String.init) }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
