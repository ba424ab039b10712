import CivicDomain
import Words

/// Signing up for a session: one question after the other.
struct KioskSignUp: KioskStep {
  private let id: Identifier<Registration>
  private let receipt: ReceiptCode
  private let session: Identifier<Session>
  private var who: KioskSender
  private var path: [Question] = [.sender(.age)]
  /// How many come, as it was typed; empty: nobody else.
  private var people = ""
  private var mode: SessionMode?
  private var needs: Set<AccessNeed> = []
  private var note = ""
  /// Whether anything was typed.
  private var hasAnswers = false

  private enum Question: Equatable {
    case sender(KioskSender.Question)
    case mode, people, needs, note, summary

    /// Which one it is, for whoever draws it.
    var number: Int {
      switch self {
      case .sender(let question): question.rawValue
      case .mode: 100
      case .people: 101
      case .needs: 102
      case .note: 103
      case .summary: 104
      }
    }
  }

  init(for session: Identifier<Session>, in reading: KioskReading) {
    let draw = reading.world.draw
    id = Identifier(bits: draw())
    receipt = ReceiptCode(bits: draw())
    self.session = session
    who = KioskSender(HandInSender(Identifier(bits: draw())))
  }

  var holdsAnswers: Bool { hasAnswers }

  private var question: Question { path.last ?? .sender(.age) }

  private mutating func ask(_ next: Question) -> KioskMove {
    path.append(next)
    return .stay
  }

  mutating func goBack() -> Bool {
    guard path.count > 1 else { return false }
    path.removeLast()
    return true
  }

  func more(in reading: KioskReading) -> KioskText? {
    question == .sender(.notice) ? KioskSender.notice(in: reading) : nil
  }

  func sheet(in reading: KioskReading) -> KioskSheet {
    var sheet = plainSheet(in: reading)
    sheet.question = question.number
    return sheet
  }

  private func plainSheet(in reading: KioskReading) -> KioskSheet {
    let words = reading.words
    switch question {
    case .sender(let question):
      return who.sheet(
        question, young: words.underSixteen(contact: reading.contact),
        keeping: words.registrationNotice(days: days(.keepRegistrationsDays, in: reading)), mayStayUnreached: false,
        in: reading)
    case .mode:
      return KioskSheet(
        title: words.whichMode, rows: [KioskRow(words.mode(.inPerson)), KioskRow(words.mode(.online))],
        answered: mode == .online ? 1 : 0)
    case .people:
      return KioskSheet(
        title: words.howMany, text: [words.withYou], field: KioskField(text: people, limit: Limits.kioskDigits))
    case .needs:
      let rows = AccessNeed.allCases.map { need in
        var row = KioskRow(words.need(need))
        row.isMarked = needs.contains(need)
        return row
      }
      return KioskSheet(title: words.whatDoYouNeed, text: [words.chooseSeveral], rows: rows + [KioskRow(words.goOn)])
    case .note:
      return KioskSheet(
        title: words.anythingElse, text: [words.mayBeEmpty],
        field: KioskField(text: note, limit: CivicDomain.Limits.line))
    case .summary:
      return KioskSheet(
        title: words.whatIsStored,
        text: reading.warning + [lines(in: reading).joined(separator: "\n"), keeping(in: reading)],
        rows: [KioskRow(words.send), KioskRow(words.correct), KioskRow(words.stop)], isWeighty: true)
    }
  }

  /// What is stored.
  private func lines(in reading: KioskReading) -> [String] {
    let words = reading.words
    let told = reading.register.record(session)
    let when = told?.start.map { ", \(words.span(from: $0, to: told?.end))" } ?? ""
    var lines = [words.line(words.lineSession, (told?.title ?? words.unknown) + when)] + who.lines(in: words)
    lines.append(words.line(words.linePeople, String(count ?? 1)))
    if let mode { lines.append(words.line(words.lineMode, words.mode(mode))) }
    if !needs.isEmpty {
      lines.append(words.line(words.lineNeeds, chosenNeeds.map(words.need).joined(separator: ", ")))
    }
    if !note.trimmed.isEmpty { lines.append(words.line(words.lineNote, note.trimmed)) }
    return lines
  }

  /// Who sees it, and for how long it is kept.
  private func keeping(in reading: KioskReading) -> String {
    reading.words.keepsRegistration(
      days: days(.keepRegistrationsDays, in: reading), needsDays: days(.keepNeedsDays, in: reading),
      hasNeeds: !needs.isEmpty || !note.trimmed.isEmpty)
  }

  private func days(_ setting: Setting, in reading: KioskReading) -> Int {
    reading.register.number(of: setting, on: reading.today)
  }

  /// How many come; nil: what was typed is no number.
  private var count: Int? { people.trimmed.isEmpty ? 1 : Int(people.trimmed) }

  private var chosenNeeds: [AccessNeed] { AccessNeed.allCases.filter(needs.contains) }

  mutating func type(_ text: String) {
    hasAnswers = hasAnswers || !text.isEmpty
    switch question {
    case .sender(let question): who.type(text, for: question)
    case .people: people = text
    case .note: note = text
    case .mode, .needs, .summary: break
    }
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove {
    let words = reading.words
    let told = reading.register.record(session)
    switch question {
    case .sender(.name):
      let next = who.choose(row, at: .name, in: reading)
      // Who takes part online is sent the link: by e-mail.
      if case .question(.reach) = next {
        return ask(told?.mode == .hybrid ? .mode : .sender(told?.mode == .online ? .email : .reach))
      }
      return follow(next)
    case .sender(let question): return follow(who.choose(row, at: question, in: reading))
    case .mode:
      mode = row == 1 ? .online : .inPerson
      return ask(.sender(row == 1 ? .email : .reach))
    case .people:
      guard let count, Limits.kioskPeople.contains(count) else {
        return .say(words.peopleFrom(Limits.kioskPeople))
      }
      return ask(.needs)
    case .needs:
      guard row < AccessNeed.allCases.count else { return ask(.note) }
      needs.formSymmetricDifference([AccessNeed.allCases[row]])
      return .stay
    case .note: return ask(.summary)
    case .summary:
      switch row {
      case 0: return send(in: reading)
      case 1:
        path = [.sender(.age), .sender(.notice), .sender(.name)]
        return .stay
      case _: return .home
      }
    }
  }

  private mutating func follow(_ next: KioskSender.Next) -> KioskMove {
    switch next {
    case .question(let question): ask(.sender(question))
    case .done: ask(.people)
    case .say(let sentence): .say(sentence)
    case .open(let step): .open(step)
    case .home: .home
    }
  }

  private func send(in reading: KioskReading) -> KioskMove {
    guard SessionSeats.takesSignUps(reading.newest.register.record(session), at: reading.nowOfNewest) else {
      return .say(reading.words.sessionGone)
    }
    var asked = RegistrationHandIn(id, receipt: receipt, session: session, sender: who.sender)
    asked.people = count ?? 1
    asked.mode = mode
    asked.needs = chosenNeeds.map(\.rawValue)
    asked.needsNote = note.trimmed
    return .handIn(.registration(asked))
  }

  mutating func take(_ answer: KioskAnswer, in reading: KioskReading) -> KioskMove {
    switch answer {
    case .accepted:
      return .become(
        KioskSent(title: reading.words.registrationTaken, next: reading.words.nextForRegistration, receipt: receipt))
    case .full: return .say(reading.words.boxFull(contact: reading.contact))
    case .notAccepted: return .say(reading.words.notTaken(contact: reading.contact))
    }
  }
}
