import CivicDomain
import TerminalCanvas
import Words

/// The logins that the program knows, to choose from where one is typed. It has no list of all there are: any other may be typed.
enum KnownLogins {
  /// The key that opens them.
  static let opening = KeyAct(
    .takeOffered, hint: Label(pl: "loginy", en: "logins"),
    help: Label(pl: "wybierz login spośród znanych programowi", en: "choose one of the logins that the program knows"))

  /// Opens the list of them for the field in which one is typed, else for the first that asks for one and says nothing yet.
  static func opened(on sheet: FormSheet, in world: World) -> [Step]? {
    let asking = sheet.inputs.filter { $0.declaration.isLogin && sheet.state.canFocus(on: $0.name) }
    let focused = asking.first { $0.name == sheet.state.focusedName }
    let empty = asking.first { sheet.state.text(of: $0.name).isEmpty }
    guard let input = focused ?? empty ?? asking.first else { return nil }
    let logins = known(in: world)
    let items = logins.map { login in
      Menu.Item(label: login, steps: [.changing(Form.self) { $0.take(login, in: input.name, $1) }])
    }
    let now = logins.firstIndex(of: sheet.state.text(of: input.name))
    let title = world.words.capitalized(world.words.label(of: input.declaration))
    return [.open(Menu(title: title, items: items, selected: now))]
  }

  /// Whoever saved something lately, and whoever records name, the person first.
  private static func known(in world: World) -> [String] {
    let others = (world.writers() ?? []).union(world.register.namedLogins).subtracting([world.author.login, ""])
    return [world.author.login] + others.sorted()
  }
}

/// A kind of form that asks for some fields, and offers the logins that the program knows where one of them is a login.
protocol AskingForLogins: FormKind {
  /// The fields for which it asks.
  var asked: [FieldDeclaration] { get }
}

extension AskingForLogins {
  var proposals: Int { asked.contains(where: \.isLogin) ? 1 : 0 }
  var takingProposal: KeyAct? { KnownLogins.opening }
  func opens(proposal index: Int, on sheet: FormSheet, in world: World) -> [Step]? {
    KnownLogins.opened(on: sheet, in: world)
  }
}

extension Form {
  /// Takes a text into a field, and goes on behind it.
  fileprivate mutating func take(_ text: String, in field: String, _ world: World) -> [Step] {
    state.focus(on: field)
    state.setText(text, of: field)
    typed(in: field, in: world)
    annotate(in: world)
    return []
  }
}
