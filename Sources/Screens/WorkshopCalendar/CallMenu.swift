import CivicDomain
import Words

extension Menu {
  /// The menu of what came of ringing a person who has got a seat, or whose session begins at another time; nil where the person need not be rung.
  init?(calling id: Identifier<Registration>, in world: World) {
    guard let registration = world.register.record(id), registration.isToBeCalled(on: world.register, at: world.now)
    else { return nil }
    let again = Identifier<Registration>(bits: world.draw())
    let results: [CallState] = [.called, .confirmed, .noAnswer, .declined]
    let items = results.map { result in
      let act = NoteCall(id, result, draws: [again.any])
      // A seat is not given away without saying to whom.
      let steps =
        result == .declined
        ? SessionPage.askToCancel(id, by: act, in: world) : [.send(act, .act(id.any))]
      return Item(label: world.words.text(result.answer), steps: steps)
    }
    self.init(
      title: world.words.callTitle(id, in: world.circumstances),
      items: items + [
        Item(label: world.words.showInList, steps: [.reveal(id.any)]),
        Item(label: world.words.noteWhatWasSaid, steps: [.add(PhoneCall.kind, given: registration.ofCall(in: world))]),
      ])
  }
}

extension Registration {
  /// The values of a note of a call with them: who it is, for whom they come, and of which session one speaks.
  fileprivate func ofCall(in world: World) -> [String: FieldValue] {
    var given: [String: FieldValue] = [:]
    given[\PhoneCall.person] = .text(person.raw)
    given[\PhoneCall.organization] = organization.isEmpty ? nil : .text(organization.raw)
    given[\PhoneCall.about] = .text(world.name(of: session.any))
    return given
  }
}

extension Menu.Item {
  /// The people of a session who are to be rung, and what can be done instead of calling it off: no act does that yet.
  static func telling(ofSession id: Identifier<Session>, in world: World) -> [Menu.Item] {
    guard let session = world.register.record(id), session.isToCome(at: world.now) else { return [] }
    let toCall = session.toBeCalled(on: world.register, at: world.now)
    let ring = toCall.first.map { first in
      Menu.Item(label: world.words.toCall(toCall.count), steps: [.reveal(first.id.any)])
    }
    let callOff = Menu.Item(
      label: world.words.callOffSession, hindrance: world.words.callingOffIsNotHere, steps: [])
    return [ring, callOff].compactMap { $0 }
  }
}
