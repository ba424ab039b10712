import CivicDomain
import TerminalCanvas
import Words

extension ConsultationPage {
  /// The lines of a unit: its address with the number of its remarks, and its words.
  func lines(of entry: Entry, width: Int, in world: World) -> [PaneLine] {
    let words = world.words
    guard let unit = entry.unit else {
      let count = words.number(entry.count)
      let head = PaneLine(text: words.wholeDocument, role: .heading, aside: "(\(count))")
      guard version == nil else { return [head] }
      return [head] + wrapped(words.noDocument, .muted, width)
    }
    // What stands before the first unit cannot be named, so that no remark can be on it.
    let aside = unit.address.isEmpty ? "" : "(\(words.number(entry.count)))"
    let title = unit.address.isEmpty ? words.beforeFirstUnit : unit.address
    return [PaneLine(text: title, role: .heading, aside: aside)] + wrapped(words.told(unit.text), .text, width)
  }

  /// The lines of a remark: whose it is and how it came, its very words, and what became of it; an empty one at its end.
  func lines(
    of id: Identifier<Submission>, isMarked: Bool = false, width: Int, in world: World
  ) -> [PaneLine] {
    guard let remark = world.register.record(id) else { return [] }
    let words = world.words
    var lines = wrapped(head(of: remark, isMarked: isMarked, in: world), .heading, width)
    if let place = otherPlace(of: remark, in: world) { lines += wrapped(place, .warning, width) }
    if remark.remark.isEmpty {
      // A remark always has words: here the personal part of the data could not be read.
      lines += wrapped(words.wordsNotReadable, .warning, width)
    } else {
      lines += wrapped(words.told(remark.remark), .text, width)
      if !remark.justification.isEmpty {
        lines += wrapped(words.because(words.told(remark.justification)), .text, width)
      }
      if !remark.proposedWording.isEmpty {
        lines += wrapped(words.proposes(words.told(remark.proposedWording)), .text, width)
      }
    }
    lines += answer(to: remark, width: width, in: world)
    if let code = try? ReceiptCode(typed: remark.receipt) {
      lines += wrapped(words.receiptCode(code.grouped), .muted, width)
    }
    return lines + [PaneLine(text: "")]
  }

  /// `U-9   KROKUS, e-mailem, 5.09`; a mark takes no room of its own, so that nothing moves.
  private func head(of remark: Submission, isMarked: Bool, in world: World) -> String {
    let words = world.words
    let sent = [
      submitter(of: remark, in: world), remark.channel.map { words.label($0) } ?? "",
      remark.receivedOn.map { words.day($0, near: world.today) } ?? "",
      remark.kind.map { $0 == .remark ? "" : words.label($0) } ?? "",
      ConsultationProgress.isLate(remark, on: world.register) ? words.late : "",
    ]
    let mark = isMarked ? Signs.unicode[.check].text : " "
    return "\(number(of: remark.id, in: world)) \(mark) \(sent.filter { !$0.isEmpty }.joined(separator: ", "))"
  }

  /// The organization, or the person and what sort of submitter it is; the staff see names.
  private func submitter(of remark: Submission, in world: World) -> String {
    let name = world.words.told(world.register.record(remark.person)?.name ?? "")
    if !remark.organization.isEmpty {
      let organization = world.name(of: remark.organization.any)
      return name.isEmpty ? organization : "\(organization) (\(name))"
    }
    let kind = remark.submitterKind.map { world.words.label($0) } ?? ""
    return [name, kind].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What a remark says of its place where it does not stand at just that unit.
  private func otherPlace(of remark: Submission, in world: World) -> String? {
    guard !remark.unit.isEmpty, let place = index(of: remark) else { return nil }
    let unit = entries[place].unit
    if unit?.address == remark.unit { return nil }
    let said = world.words.told(remark.unit)
    let other = world.register.value(of: \.document, in: remark.version)
    if let document, !other.isEmpty, other != document.id {
      return world.words.onOtherDocument(world.name(of: other.any), said)
    }
    return unit == nil && version != nil ? world.words.placeGone(said) : world.words.saidOf(said)
  }

  /// `○ bez odpowiedzi od 4 dni`, or how it was answered and how far the answer is.
  private func answer(to remark: Submission, width: Int, in world: World) -> [PaneLine] {
    let words = world.words
    guard let response = Responses.response(to: remark.id, on: world.register) else {
      if let shared = Responses.published(to: remark, on: world.register) {
        let together = words.answeredWith(number(of: remark.groupedWith, in: world))
        return told(shared, aside: together, width: width, in: world)
      }
      let days = remark.receivedOn.map { max(0, $0.days(until: world.today)) }
      return wrapped("\(Signs.unicode[.circle].text) \(words.unanswered(days: days))", .warning, width)
    }
    return told(response, aside: words.label(response.state), width: width, in: world)
  }

  private func told(_ response: Response, aside: String, width: Int, in world: World) -> [PaneLine] {
    let sign = response.disposition.map { Signs.unicode[$0.sign].text } ?? ""
    let disposition = response.disposition.map { world.words.label($0) } ?? ""
    let lines = wrapped("\(sign) \(disposition) · \(aside)", .accent, width)
    return response.justification.isEmpty
      ? lines : lines + wrapped(world.words.told(response.justification), .muted, width)
  }

  private func wrapped(_ text: String, _ role: Role, _ width: Int) -> [PaneLine] {
    LineWrap.lines(of: text, width: max(1, width)).map { PaneLine(text: $0.text, role: role) }
  }
}

extension Disposition {
  /// The sign that stands before its words.
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
