import CivicDomain
import TerminalCanvas
import Words

/// What is done where a due thing is chosen: as its duty declares it, whatever it is about.
extension Step {
  /// The steps that do a due thing; of one that is about no record its source is told, unless more can be done.
  static func doing(_ thing: DueThing, in world: World) -> [Step] {
    if case .erase = thing.duty.doing { return [.run(.retention(.look))] }
    if case .listUnreported = thing.duty.doing {
      var shown = ShownRecords(Schema.kind(of: Session.self))
      shown.filters = Session.unreported(on: world.today)
      return Step.inRegisters { [shown] _ in [RecordList(shown)] }
    }
    guard let subject = thing.subject else {
      return [.say(.note(world.words.sourceOfDue(thing, today: world.today)))]
    }
    // Whoever may change nothing sees what it is about.
    if world.readOnly != nil { return [.reveal(subject)] }
    switch thing.duty.doing {
    case .attend, .show, .erase, .listUnreported: return [.reveal(subject)]
    case .choose: return [.acts(withRecords: [subject])]
    // What nobody fetched until its end most likely nobody will: handed over is only what somebody says.
    case .act(HandOverBooking.declaration.word) where world.hasEnded(booking: subject):
      return [.acts(withRecords: [subject])]
    case .act(let word):
      let record = world.register.record(for: word, beside: subject)
      return record.map { [.act(word, on: [$0], in: world)] } ?? [.reveal(subject)]
    case .edit(let field): return Step.editing(subject, at: field, in: world)
    case .call: return SessionPage.noteCall(Identifier(subject.raw), in: world)
    case .answer: return [.begin(ResponseForm(to: [Identifier(subject.raw)], in: world))]
    case .answerRequest: return Step.answering(request: Identifier(subject.raw), in: world)
    }
  }
}

extension Step {
  /// The steps that do several things of one duty at once; nil: each is done by itself.
  static func doing(_ things: [DueThing], of duty: Duty, in world: World) -> [Step]? {
    let subjects = things.compactMap(\.subject)
    if world.readOnly != nil { return subjects.first.map { [.reveal($0)] } }
    switch duty.doing {
    case .answer: return [.begin(ResponseForm(to: subjects.map { Identifier($0.raw) }, in: world))]
    case .act(HandOverBooking.declaration.word) where subjects.contains(where: world.hasEnded(booking:)): return nil
    case .act(let word):
      let records = subjects.compactMap { world.register.record(for: word, beside: $0) }
      return records.isEmpty ? nil : [.act(word, on: records, in: world)]
    case .attend, .show, .choose, .edit, .call, .erase, .listUnreported, .answerRequest: return nil
    }
  }
}

extension World {
  /// Whether the time of a booking is over.
  fileprivate func hasEnded(booking id: RecordID) -> Bool {
    register.value(of: \Booking.end, in: Identifier(id.raw)).map { $0 <= now } ?? false
  }
}

extension Register {
  /// The record on which an act is done about another: that one where the act is for its kind, else the one of the act's kind
  /// that refers to it.
  func record(for word: String, beside id: RecordID) -> RecordID? {
    let kind = Schema.kind(of: id)?.kind
    guard let wanted = Schema.act(word)?.offered?.kind, wanted != kind else { return id }
    let field = Schema.kind(named: wanted.name)?.fields.first { $0.isStored && $0.shape.refersTo == kind }
    return field.flatMap { ids(Siblings(wanted, whose: $0.name, is: id.raw), window: 0..<1).first }
  }
}

extension App {
  /// Takes what became of data whose retention period is over.
  mutating func take(_ answer: RetentionAnswer, in world: World) -> [Effect] {
    switch answer {
    case .outlook(let forms, let isChanged):
      guard isChanged else {
        layers.append(RetentionScreen(forms, in: world))
        return []
      }
      return carryOut(
        [
          .changing(RetentionScreen.self) { screen, world in
            screen.show(forms, in: world)
            return []
          }, .say(.refused(world.words.dueHasChanged)),
        ], in: world)
    case .erased(let sentence):
      undoHistory.rememberLasting()
      return carryOut([.changing(RetentionScreen.self) { _, _ in [.close] }, .say(.done(sentence))], in: world)
    case .notErased(let why):
      say(.refused(why))
      return []
    case .takenBack(let signUp, let isGone, let trouble):
      let name = signUp.name
      let told = [
        signUp.told, isGone ? world.words.personGone(name) : world.words.personStays(name), trouble ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " ")
      say(trouble == nil ? .done(told) : .refused(told))
      return []
    }
  }
}
