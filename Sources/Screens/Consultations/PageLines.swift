import CivicDomain
import TerminalCanvas
import Words

extension ConsultationPage {
  /// The lines of a unit: its address with the number of its submissions, and its words.
  func lines(of entry: Entry, width: Int, in world: World) -> [PaneLine] {
    let words = world.words
    guard let unit = entry.unit else {
      let count = words.number(entry.count)
      let head = PaneLine(text: words.wholeDocument, role: .heading, aside: "(\(count))")
      guard version == nil else { return [head] }
      return [head] + wrapped(world.told(words.noDocument), .muted, width)
    }
    let aside = "(\(words.number(entry.count)))"
    let title = unit.address == Unit.opening ? words.beforeFirstUnit : unit.address
    return [PaneLine(text: title, role: .heading, aside: aside)] + wrapped(words.text(unit.text), .text, width)
  }

  /// The lines of a submission: whose it is and how it came, its very words, and its response; an empty one at its end.
  func lines(
    of id: Identifier<Submission>, isMarked: Bool = false, width: Int, in world: World
  ) -> [PaneLine] {
    guard let submission = world.register.record(id) else { return [] }
    let words = world.words
    var lines = wrapped(head(of: submission, isMarked: isMarked, in: world), .heading, width)
    if let anchor = otherAnchor(of: submission, in: world) { lines += wrapped(anchor, .warning, width) }
    if submission.remark.isEmpty {
      // A remark always has words: here the personal part of the data could not be read.
      lines += wrapped(words.wordsNotReadable, .warning, width)
    } else {
      lines += wrapped(words.text(submission.remark), .text, width)
      if !submission.justification.isEmpty {
        lines += wrapped(words.because(words.text(submission.justification)), .text, width)
      }
      if !submission.proposedWording.isEmpty {
        lines += wrapped(words.proposes(words.text(submission.proposedWording)), .text, width)
      }
    }
    for file in world.attachments(of: id.any) {
      lines += wrapped(words.attachmentLine(world.told(ofAttachment: file)), .accent, width)
    }
    lines += responseLines(to: submission, width: width, in: world)
    if let code = try? ReceiptCode(typed: submission.receipt) {
      lines += wrapped(words.receiptCode(code.grouped), .muted, width)
    }
    return lines + [PaneLine(text: "")]
  }

  /// Said at a place that has no remarks: which do, so that nobody takes them for lost.
  func whereSubmissionsAre(in world: World) -> String {
    let words = world.words
    let none = world.told(words.noSubmissionsHere)
    let places = entries.filter { $0.count > 0 }.map {
      (place: $0.unit?.address ?? words.wholeDocument, count: $0.count)
    }
    if places.isEmpty { return none }
    let told = Array(places.prefix(Limits.placesOfRemarks))
    return none + "\n" + words.submissionsStand(at: told, more: places.count - told.count)
  }

  /// The heading of a submission: `U-9 KROKUS, e-mailem, 5.09`. A mark takes no room of its own, so that nothing moves.
  private func head(of submission: Submission, isMarked: Bool, in world: World) -> String {
    let words = world.words
    let sent = [
      words.submitter(of: submission, in: world.circumstances), submission.channel.map { words.label($0) } ?? "",
      submission.receivedOn.map { words.day($0, near: world.today) } ?? "",
      submission.kind.map { $0 == .remark ? "" : words.label($0) } ?? "",
      ConsultationProgress.isLate(submission, on: world.register) ? words.late : "",
      world.whose(submission.id.any),
    ]
    let mark = isMarked ? Signs.unicode[.check].text : " "
    return "\(number(of: submission.id, in: world)) \(mark) \(sent.filter { !$0.isEmpty }.joined(separator: ", "))"
  }

  /// The anchor that a submission gives, where it does not stand at just that unit.
  private func otherAnchor(of submission: Submission, in world: World) -> String? {
    guard !submission.unit.isEmpty, let index = self.index(of: submission) else { return nil }
    let unit = entries[index].unit
    if unit?.address == submission.unit { return nil }
    let said = world.words.text(submission.unit)
    let other = world.register.value(of: \.document, in: submission.version)
    if let document, !other.isEmpty, other != document.id {
      return world.words.onOtherDocument(world.name(of: other.any), said)
    }
    return unit == nil && version != nil ? world.words.placeGone(said) : world.words.saidOf(said)
  }

  /// The lines of the response to a submission: `○ bez odpowiedzi od 4 dni`, or its disposition and state.
  private func responseLines(to submission: Submission, width: Int, in world: World) -> [PaneLine] {
    let words = world.words
    guard let response = Responses.response(to: submission.id, on: world.register) else {
      if let shared = Responses.published(to: submission, on: world.register) {
        let together = words.groupedWith(number(of: submission.groupedWith, in: world))
        return lines(of: shared, aside: together, width: width, in: world)
      }
      let days = submission.receivedOn.map { max(0, $0.days(until: world.today)) }
      return wrapped("\(Signs.unicode[.circle].text) \(words.unanswered(days: days))", .warning, width)
    }
    return lines(of: response, aside: words.label(response.state), width: width, in: world)
  }

  private func lines(of response: Response, aside: String, width: Int, in world: World) -> [PaneLine] {
    let sign = response.disposition.map { Signs.unicode[$0.sign].text } ?? ""
    let disposition = response.disposition.map { world.words.label($0) } ?? ""
    let lines = wrapped("\(sign) \(disposition) · \(aside)", .accent, width)
    return response.justification.isEmpty
      ? lines : lines + wrapped(world.words.text(response.justification), .muted, width)
  }

  private func wrapped(_ text: String, _ role: Role, _ width: Int) -> [PaneLine] {
    LineWrap.lines(of: text, width: max(1, width)).map { PaneLine(text: $0.text, role: role) }
  }
}

extension Disposition {
  /// The sign that is drawn before the disposition.
  var sign: Sign {
    switch self {
    case .accepted: .disc
    case .partlyAccepted: .halfDisc
    case .rejected: .cross
    case .outOfScope, .notEntitled: .dash
    case .explained, .noted: .check
    }
  }
}
