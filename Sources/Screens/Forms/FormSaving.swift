import CivicDomain
import TerminalCanvas
import Words

extension Form {
  /// Sends what was typed, or says what is wrong with it. The form stays open until the answer is there.
  mutating func save(in world: World) -> [Step] {
    // Before any fault of a field: mending it would be in vain.
    if let reason = world.readOnly { return [.say(.refused(world.words.readOnly(reason).line))] }
    left.formUnion(inputs.map(\.declaration.name))
    let told = state.notes
    comment(in: world)
    let wrong = faults(in: world)
    if let first = inputs.first(where: { wrong[$0.declaration.name] != nil }), let fault = wrong[first.declaration.name]
    {
      state.focus(on: first.declaration.name)
      let label = world.words.capitalized(world.words.label(of: first.declaration))
      return [.say(.refused("\(label): \(sentence(fault, first, in: world))."))]
    }
    // Nobody is put on a waiting list without having been told.
    if case .register = purpose, state.notes != told, let warning { return [.say(.refused(warning))] }
    if let question = askAnyway(in: world) { return [.say(.refused(question))] }
    guard let act = act(in: world) else {
      return [.close] + forgetting + [.say(.note(world.words.nothingToSave))]
    }
    return [.send(act, .form(name))]
  }

  /// What is asked for; nil where an edit changes nothing.
  func act(in world: World) -> (any Act)? {
    switch purpose {
    case .add(let id):
      return AddRecord(id, values(today: world.today).values)
    case .edit(let id):
      let edits = edits(today: world.today)
      return edits.isEmpty ? nil : EditRecord(id, edits)
    case .book:
      return booking(today: world.today).map { BookResource($0) }
    case .comment:
      return remark(today: world.today).map { typed in
        TakeRemark(
          typed.submission, from: typed.person.map { identified($0, on: world.register) }, as: recognition)
      }
    case .register:
      return registrationAct(in: world)
    case .respond(let draws):
      return DraftAnswers(responses(draws, today: world.today))
    case .act(let asked):
      return try? act(asked, values(today: world.today).values)
    }
  }

  /// Each touched field with what it was and what it becomes.
  private func edits(today: Day) -> [FieldEdit] {
    let values = values(today: today).values
    return inputs.map(\.declaration.name).compactMap { name in
      let edit = FieldEdit(field: name, was: was[name], becomes: values[name])
      return edit.was == edit.becomes ? nil : edit
    }
  }

  /// Forgets the draft of what is saved or thrown away.
  var forgetting: [Step] { purpose.draftToForget.map { [.run(.dropDraft($0))] } ?? [] }

  /// Takes over how conflicts were settled: from now on theirs is what was there before.
  mutating func adopt(_ resolutions: [Resolution], in world: World) {
    for resolution in resolutions {
      guard let input = input(resolution.field) else { continue }
      let theirs = input.field(resolution.now, in: world)
      let mine = state.fields.first { $0.name == resolution.field }
      was[resolution.field] = resolution.now
      shown[resolution.field] = theirs.control.text
      guard resolution.keepsMine == false, mine != nil, let place = state.index(of: resolution.field) else { continue }
      state.fields[place].control = theirs.control
    }
    if case .edit(let id) = purpose { knownChange = world.register.stored(id)?.changedAt }
    comment(in: world)
  }

  /// What to say where somebody else has changed the record that is being edited; once for each change.
  mutating func changedElsewhere(in world: World) -> String? {
    guard case .edit(let id) = purpose, let stored = world.register.stored(id), stored.changedAt != knownChange else {
      return nil
    }
    knownChange = stored.changedAt
    return world.words.changedElsewhere(by: stored.changedBy)
  }

  /// Below the fields what is to be said of the record as it would be saved.
  mutating func commentRecord(in world: World) {
    guard let change = changeOfRecord(in: world) else { return }
    var after = MemoryRegister(over: world.register)
    after.apply([change], at: world.instant, by: world.author)
    state.notes = Concern.all(in: [change], on: after, at: world.now)
      .map { FormNote(.warning, world.words.concern($0.concern, in: world.circumstances(hasForm: true))) }
  }

  /// What a plain addition or edit would change; nil in a form for anything else.
  private func changeOfRecord(in world: World) -> Change? {
    switch purpose {
    case .add(let id):
      return Change(id: id, set: Row(values(today: world.today).values, of: id))
    case .edit(let id):
      let edits = edits(today: world.today)
      return Change(id: id, set: Dictionary(uniqueKeysWithValues: edits.map { ($0.field, $0.becomes) }))
    case .act, .book, .comment, .respond, .register: return nil
    }
  }
}
