import CivicDomain
import TerminalCanvas
import Words

/// Whose things the desk shows.
enum Whose: Equatable {
  /// The person's own, those of whom they stand in for, and nobody's.
  case mine
  /// The same without nobody's.
  case own
  /// Everybody's.
  case everybodys
  /// Those of one login.
  case of(String)

  /// Whether more is due than theirs; nobody else is asked where nobody else handles anything.
  private func othersHaveSome(in world: World) -> Bool {
    guard !world.register.namedLogins.isSubset(of: [world.author.login] + world.hands.absent) else { return false }
    func count(_ whose: Whose) -> Int { whose.due(in: world).queue.reduce(0) { $0 + $1.count } }
    return count(.everybodys) > count(self)
  }

  /// What is due of them; of remarks those of one consultation alone, where it is named.
  func due(
    _ duties: [Duty] = Duty.all, of consultation: Identifier<Consultation>? = nil, in world: World
  ) -> DueThings {
    due(
      duties, of: consultation, on: world.register, at: world.now, readingPersonal: world.readsPersonal,
      hands: world.hands)
  }

  func due(
    _ duties: [Duty] = Duty.all, of consultation: Identifier<Consultation>? = nil, on register: any Register,
    at now: LocalTime, readingPersonal: Bool, hands: Hands
  ) -> DueThings {
    let whose: Hands? =
      switch self {
      case .mine, .own: hands
      case .everybodys: nil
      case .of(let login): Hands(of: login)
      }
    return DueThings(
      duties, on: register, at: now, readingPersonal: readingPersonal, in: whose, orNobodys: self == .mine,
      of: consultation)
  }

  /// What it is called, said over the desk, so that what is counted there is not taken for all there is; nil: nobody else has
  /// any, or there is no room for it.
  func name(in world: World) -> String? {
    switch self {
    case .mine:
      Frame.work(of: world.size).height >= Limits.roomyHeight && othersHaveSome(in: world)
        ? world.words.mineAndNobodys(world.hands) : nil
    case .own: world.words.onlyMine(world.hands)
    case .everybodys: world.words.everybodys
    case .of(let login): login
    }
  }

  /// The choice whose things are shown, and what is done with what was chosen.
  func choice(in world: World, then steps: (Whose) -> [Step]) -> Menu {
    let others = world.register.namedLogins.subtracting([world.author.login]).sorted().prefix(Limits.listedValues)
    let choices: [(label: String, whose: Whose)] =
      [
        (world.words.mineAndNobodys(world.hands), .mine), (world.words.everybodys, .everybodys),
        (world.words.onlyMine(world.hands), .own),
      ]
      + others.map { ($0, .of($0)) }
    return Menu(
      title: world.words.whoseTitle, items: choices.map { Menu.Item(label: $0.label, steps: steps($0.whose)) },
      selected: choices.firstIndex { $0.whose == self })
  }
}
