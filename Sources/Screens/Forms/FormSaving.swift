import CivicDomain
import TerminalCanvas
import Words

extension Form {
  /// Validates the form and sends its act, or shows all that is to be mended. The form stays open until the outcome is there.
  mutating func save(in world: World) -> [Step] {
    // Before any fault of a field: mending it would be in vain.
    if changesSomething, let reason = world.readOnly { return [.say(.refused(world.words.readOnly(reason).line))] }
    change { _, sheet in sheet.forgetObjections() }
    triesLasting = true
    for input in sheet.inputs { settle(input.name, in: world) }
    let noted = state.notes
    change { _, sheet in
      for name in sheet.inputs.map(\.name) { sheet.readTyped(in: name, in: world) }
      sheet.left.formUnion(sheet.inputs.map(\.name))
    }
    annotate(in: world)
    let wrong = faults(in: world)
    if !wrong.isEmpty { return toMend(wrong, in: world) }
    let lastWord = change { kind, sheet in kind.lastWord(on: sheet, noted: noted, in: world) }
    let said = [doubts(in: world), lastWord].compactMap { $0 }
    if !said.isEmpty { return [.say(.refused(said.joined(separator: " ")))] }
    if let steps = change({ kind, sheet in kind.before(saving: &sheet, in: world) }) {
      annotate(in: world)
      return steps
    }
    if let steps = kind.instead(of: sheet, in: world) {
      return (kind.staysUntilDone ? [] : [.close]) + steps
    }
    guard let act = kind.act(sheet, in: world) else {
      return [.close] + forgetting + kind.savedNothing(sheet, in: world)
    }
    return [.send(act, .form(name))]
  }

  /// Shows all that is to be mended: the faults, and what the rules would refuse of the rest.
  private mutating func toMend(_ wrong: [String: FieldError], in world: World) -> [Step] {
    // Which of two values is right the form asks itself.
    if wrong[FormSheet.which] == nil, let act = kind.act(sheet, in: world), let refusal = world.refusal(of: act) {
      // Why something is demanded here the rule says better than that it is; an end whose start cannot be read is there.
      object(
        to: sentences(of: refusal, in: world).filter { [sheet, state] name, _ in
          let input = sheet.input(name)
          if input?.waitsForStart(in: state, today: world.today) ?? false { return false }
          return wrong[name] == nil || wrong[name] == .required && input?.isRequired == false
        })
      annotate(in: world)
    } else if wrong[FormSheet.which] != nil {
      // It may have been asked anew in other words just now.
      annotate(in: world)
    }
    let inputs = sheet.inputs.filter { wrong[$0.name] != nil || sheet.objection(to: $0.name) != nil }
    guard let first = inputs.first else { return [] }
    state.focus(on: first.name)
    lookAgain(in: world)
    func label(_ input: FieldInput) -> String {
      input.heading ?? world.words.capitalized(world.words.label(of: input.declaration))
    }
    if inputs.count > 1, inputs.allSatisfy({ wrong[$0.name] == .required }) {
      return [.say(.refused(world.words.toFillIn(inputs.map(label))))]
    }
    let why = sheet.objection(to: first.name) ?? wrong[first.name].map { sentence($0, first, in: world) } ?? ""
    let rest = inputs.count > 1 ? " " + world.words.alsoToMend(inputs.dropFirst().map(label)) : ""
    return [.say(.refused("\(label(first)): \(world.words.sentence(why))\(rest)"))]
  }

  /// Asks once about what is most likely a slip; nil: nothing is, or all of it was asked about.
  private mutating func doubts(in world: World) -> String? {
    let doubted = sheet.inputs.compactMap { input in
      doubt(about: input, in: world).flatMap { doubt in
        sheet.doubted[input.name] == state.text(of: input.name) ? nil : (input: input, doubt: doubt)
      }
    }
    guard let first = doubted.first else {
      return namesakeDoubt(in: world) ?? knownNameDoubt(in: world) ?? nearNameDoubt(in: world) ?? slip(in: world)
    }
    for (input, _) in doubted {
      change { _, sheet in sheet.doubted[input.name] = sheet.state.text(of: input.name) }
    }
    state.focus(on: first.input.name)
    return world.words.askSaveAnyway(doubted.map(\.doubt).joined(separator: " "))
  }

  /// Asks once about what is most likely a slip of the form as a whole.
  private mutating func slip(in world: World) -> String? {
    if sheet.doubted[FormSheet.who] != nil { return nil }
    let slips = kind.slips(on: sheet, in: world).filter { !sheet.doubtedWhole.contains($0.sentence) }
    guard let first = slips.first else { return nil }
    change { _, sheet in sheet.doubtedWhole.formUnion(slips.map(\.sentence)) }
    state.focus(on: first.field)
    return world.words.askSaveAnyway(slips.map(\.sentence).joined(separator: " "))
  }

  /// Asks once whether somebody new is to be saved who is called like somebody known and could not be told from them.
  private mutating func namesakeDoubt(in world: World) -> String? {
    let name = state.text(of: \Person.name)
    let reached = [Person.name(of: \.email), Person.name(of: \.phone)].filter { state.index(of: $0) != nil }
    guard sheet.recognition == .newPerson, let first = reached.last, sheet.doubted[FormSheet.who] != name,
      reached.allSatisfy({ state.text(of: $0).allSatisfy(\.isWhitespace) })
    else { return nil }
    change { _, sheet in sheet.doubted[FormSheet.who] = name }
    state.focus(on: first)
    return world.words.askSaveAnyway(world.words.namesakeUntold)
  }

  /// Asks once whether an organization is to be added though one of its name is there, unless that is in another district or a
  /// branch of another: an import asks the same of its rows.
  private mutating func knownNameDoubt(in world: World) -> String? {
    let (field, name) = (Organization.name(of: \.name), state.text(of: \Organization.name))
    guard sheet.doubted[field] != name, let act = kind.act(sheet, in: world) as? AddRecord,
      act.id.prefix == Organization.kind.idPrefix
    else { return nil }
    let new = Organization.lenient(id: Identifier(act.id.raw), act.values)
    let known = world.register.records(whose: \Organization.name, is: name).first { other in
      other.status != .dissolved && other.branchOf == new.branchOf
        && (other.district == new.district || other.district.isEmpty || new.district.isEmpty)
    }
    guard let known else { return nil }
    change { _, sheet in sheet.doubted[field] = name }
    state.focus(on: field)
    let place = [known.district, known.address].filter { !$0.isEmpty }.joined(separator: ", ")
    return world.words.askSaveAnyway(world.words.organizationKnown(known.name, at: place))
  }

  /// Asks once whether an organization or a person who is to be added is one that is called nearly so.
  private mutating func nearNameDoubt(in world: World) -> String? {
    let act = kind.act(sheet, in: world)
    let (field, near): (String, RecordID?)
    if let add = act as? AddRecord, add.id.prefix == Organization.kind.idPrefix {
      field = Organization.name(of: \.name)
      if sheet.doubted[field] == state.text(of: field) { return nil }
      let new = Organization.lenient(id: Identifier(add.id.raw), add.values)
      near = NearName.organization(new, on: world.register)?.id.any
    } else if let add = act as? AddPerson, !world.register.has(add.person.id.any), sheet.recognition == .asking {
      field = Person.name(of: \.name)
      if sheet.doubted[field] == state.text(of: field) { return nil }
      near = NearName.person(add.person, on: world.register)?.id.any
    } else {
      return nil
    }
    guard let near, let sort = Schema.kind(of: near)?.kind else { return nil }
    change { _, sheet in sheet.doubted[field] = sheet.state.text(of: field) }
    state.focus(on: field)
    return world.words.askIfSame(world.title(of: near), sort)
  }

  /// Adopts the resolutions of the conflicts.
  mutating func adopt(_ resolutions: [Resolution], in world: World) {
    change { _, sheet in sheet.adopt(resolutions, in: world) }
    annotate(in: world)
  }
}
