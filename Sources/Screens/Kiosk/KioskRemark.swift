import CivicDomain
import Words

/// Saying what one thinks: one question after the other.
struct KioskRemark: KioskStep {
  private let id: Identifier<Submission>
  private let receipt: ReceiptCode
  private let consultation: Identifier<Consultation>
  private let admitsNobody: Bool
  /// The places that it may be about, each with its address, of which the first rows are shown from `firstPlace` on. What stands
  /// before the first of them is not among them: whoever writes about that here writes about the whole.
  private let places: [DraftPlace]
  private var firstPlace = 0
  private var place: DraftPlace?
  private let whole: Identifier<Version>?
  private var who: KioskSender
  private var isNamed: Bool
  private var path: [Question]
  private var texts = [Text: String]()

  private enum Text: Int, CaseIterable { case remark, why, instead }

  private enum Question: Equatable {
    case named, place
    case sender(KioskSender.Question)
    case text(Text)
    case summary

    var number: Int {
      switch self {
      case .sender(let question): question.rawValue
      case .text(let text): 100 + text.rawValue
      case .named: 110
      case .place: 111
      case .summary: 112
      }
    }
  }

  init(on consultation: Identifier<Consultation>, about place: DraftPlace?, in reading: KioskReading) {
    let draw = reading.world.draw
    id = Identifier(bits: draw())
    receipt = ReceiptCode(bits: draw())
    self.consultation = consultation
    self.place = place.flatMap { $0.address == Unit.opening ? nil : $0 }
    admitsNobody = reading.register.record(consultation)?.anonymousAdmitted ?? false
    // Whoever comes from a place has said on what it is.
    places = place == nil ? DraftPlace.all(of: consultation, in: reading).filter { $0.address != Unit.opening } : []
    whole = place?.version ?? DraftPlace.only(of: consultation, in: reading)
    who = KioskSender(HandInSender(Identifier(bits: draw())))
    isNamed = !admitsNobody
    path = [admitsNobody ? .named : .sender(.age)]
  }

  var holdsAnswers: Bool { !who.sender.isNobody || texts.values.contains { !$0.isEmpty } }

  private var question: Question { path.last ?? .named }
  private func text(_ text: Text) -> String { (texts[text] ?? "").trimmed }

  private mutating func ask(_ next: Question) -> KioskMove {
    path.append(next)
    return .stay
  }

  /// Asks on what it is, where there is more than the whole.
  private mutating func askPlace() -> KioskMove { ask(places.isEmpty ? .text(.remark) : .place) }

  mutating func goBack() -> Bool {
    if question == .place, firstPlace > 0 {
      firstPlace = max(0, firstPlace - Limits.kioskRows + 1)
      return true
    }
    guard path.count > 1 else { return false }
    path.removeLast()
    return true
  }

  func more(in reading: KioskReading) -> KioskText? {
    question == .sender(.notice) ? KioskSender.notice(in: reading) : nil
  }

  // MARK: What is shown

  func sheet(in reading: KioskReading) -> KioskSheet {
    var sheet = plainSheet(in: reading)
    sheet.question = question.number + (question == .place ? 1_000 * firstPlace : 0)
    return sheet
  }

  private func plainSheet(in reading: KioskReading) -> KioskSheet {
    let words = reading.words
    switch question {
    case .named:
      return KioskSheet(
        title: words.withName, text: [words.bothCount],
        rows: [KioskRow(words.withoutName), KioskRow(words.givingName)],
        answered: isNamed ? 1 : 0)
    case .sender(let question):
      var sheet = who.sheet(
        question, young: words.underSixteenRemark(contact: reading.contact, anonymous: admitsNobody),
        keeping: words.remarkNotice(days: keptDays(in: reading)), mayStayUnreached: true, in: reading)
      if question == .tooYoung, admitsNobody {
        sheet.title = words.aloneOrWithSomebody
        sheet.rows.insert(KioskRow(words.writeWithoutName), at: 0)
      }
      return sheet
    case .place:
      return KioskSheet(title: words.onWhat, rows: placeRows(in: words), answered: answeredPlace)
    case .text(let text):
      return KioskSheet(
        title: title(of: text, in: words),
        text: text == .remark ? [words.ownWords] + about(in: words) : [words.mayBeEmpty],
        field: KioskField(
          text: texts[text] ?? "", limit: CivicDomain.Limits.remark, isLong: true,
          star: text == .remark ? words.starIsNeeded : ""))
    case .summary:
      return KioskSheet(
        title: words.whatIsStored,
        text: reading.warning + [
          lines(in: reading).joined(separator: "\n"), words.keepsRemark(days: keptDays(in: reading), named: isNamed),
        ],
        rows: [KioskRow(words.send), KioskRow(words.correct), KioskRow(words.stop)], isWeighty: true)
    }
  }

  /// On which place it is, where it is on one.
  private func about(in words: KioskWords) -> [String] {
    place.map { [words.line(words.linePlace, $0.name(in: words))] } ?? []
  }

  private func title(of text: Text, in words: KioskWords) -> String {
    switch text {
    case .remark: words.yourRemark
    case .why: words.why
    case .instead: words.howInstead
    }
  }

  /// The places of one page: the whole stands before the first.
  private var shownPlaces: Range<Int> {
    let count = places.count + 1
    let left = count - firstPlace
    return firstPlace..<firstPlace + (left > Limits.kioskRows ? Limits.kioskRows - 1 : left)
  }

  /// The row of the place that was chosen before, where it is on this page.
  private var answeredPlace: Int {
    let index = place.flatMap { places.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return shownPlaces.contains(index) ? index - firstPlace : 0
  }

  private func placeRows(in words: KioskWords) -> [KioskRow] {
    var rows = shownPlaces.map { index in
      index == 0
        ? KioskRow(words.theWhole)
        : KioskRow(words.thePart(places[index - 1].name(in: words)), places[index - 1].beginning)
    }
    let more = places.count + 1 - shownPlaces.upperBound
    if more > 0 { rows.append(KioskRow(words.nextRows(more))) }
    return rows
  }

  private func lines(in reading: KioskReading) -> [String] {
    let words = reading.words
    let subject = reading.register.record(consultation)?.subject ?? words.unknown
    var lines = [words.line(words.linePlace, words.about(subject, unit: place?.name(in: words) ?? ""))]
    lines += isNamed ? who.lines(in: words) : [words.withoutName]
    lines.append(words.line(words.lineRemark, shown(.remark, in: words)))
    if !text(.why).isEmpty { lines.append(words.line(words.why, shown(.why, in: words))) }
    if !text(.instead).isEmpty { lines.append(words.line(words.lineWording, shown(.instead, in: words))) }
    return lines
  }

  /// A text as the summary has it: whoever wrote pages knows them, and wants to come to the row that sends.
  private func shown(_ text: Text, in words: KioskWords) -> String {
    let whole = self.text(text)
    guard whole.count > Limits.kioskSummedUp else { return whole }
    return words.beginning(String(whole.prefix(Limits.kioskSummedUp)), of: whole.count)
  }

  /// How long whoever gives a name is kept, once the matter is over.
  private func keptDays(in reading: KioskReading) -> Int {
    reading.register.number(of: .keepRemarksDays, on: reading.today)
  }

  // MARK: What is answered

  mutating func type(_ text: String) {
    switch question {
    case .sender(let question): who.type(text, for: question)
    case .text(let asked): texts[asked] = text
    case .named, .place, .summary: break
    }
  }

  /// Whether the texts still fit into one hand-in.
  var hasRoom: Bool { texts.values.reduce(0) { $0 + $1.utf8.count } <= Limits.kioskTextBytes }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove {
    switch question {
    case .named:
      isNamed = row == 1
      return isNamed ? ask(.sender(.age)) : askPlace()
    case .place: return choosePlace(row)
    case .sender(.tooYoung) where admitsNobody && row == 0:
      isNamed = false
      return askPlace()
    case .sender(let question):
      // Whoever said before that they are too young to give a name may have thought better of it.
      isNamed = true
      return follow(who.choose(row, at: question, in: reading), after: question)
    case .text(.remark):
      return text(.remark).isEmpty ? .say(reading.words.required) : ask(.text(.why))
    case .text(.why): return ask(.text(.instead))
    case .text(.instead): return ask(isNamed ? .sender(.name) : .summary)
    case .summary:
      switch row {
      case 0: return send(in: reading)
      case 1:
        path = path.filter { $0 != .summary }
        while path.count > 1, path.last != .text(.remark) { path.removeLast() }
        return .stay
      case _: return .home
      }
    }
  }

  private mutating func choosePlace(_ row: Int) -> KioskMove {
    let shown = shownPlaces
    guard row < shown.count else {
      firstPlace = shown.upperBound
      return .stay
    }
    place = shown.lowerBound + row == 0 ? nil : places[shown.lowerBound + row - 1]
    return ask(.text(.remark))
  }

  /// The notice stands before all that is typed; the name is asked once the remark is there.
  private mutating func follow(_ next: KioskSender.Next, after question: KioskSender.Question) -> KioskMove {
    switch next {
    case .question(.name): askPlace()
    case .question(let question): ask(.sender(question))
    case .done: ask(.summary)
    case .say(let sentence): .say(sentence)
    case .open(let step): .open(step)
    case .home: .home
    }
  }

  private func send(in reading: KioskReading) -> KioskMove {
    let subject = reading.newest.register.record(consultation)
    guard subject?.takesRemarksOfAnybody(on: reading.nowOfNewest.day) ?? false else {
      return .say(reading.words.subjectGone)
    }
    var said = CommentHandIn(
      id, receipt: receipt, consultation: consultation, sender: isNamed ? who.sender : HandInSender(who.sender.id))
    said.version = place?.version ?? whole
    said.unit = place?.address ?? ""
    said.remark = text(.remark)
    said.justification = text(.why)
    said.proposedWording = text(.instead)
    return .handIn(.comment(said))
  }

  mutating func take(_ answer: KioskAnswer, in reading: KioskReading) -> KioskMove {
    switch answer {
    case .accepted:
      let due = reading.register.record(consultation)?.reportDue
      return .become(
        KioskSent(title: reading.words.remarkTaken, next: reading.words.nextForRemark(by: due), receipt: receipt))
    case .full: return .say(reading.words.boxFull(contact: reading.contact))
    case .notAccepted: return .say(reading.words.notTaken(contact: reading.contact))
    }
  }
}
