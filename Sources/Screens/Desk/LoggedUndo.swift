import CivicDomain
import Words

extension UndoHistory.Change {
  /// What undoes an act of the person's own that the log alone remembers, for it was done before the program was started; nil:
  /// it is another's, undone already, or of a sort that nothing undoes once it is no longer remembered.
  init?(_ act: LoggedAct, in world: World) {
    guard act.author == world.author.login, let log = world.changeLog else { return nil }
    func logged(_ id: RecordID) -> LoggedChange? { log.newest(of: id, by: act) }
    let (did, counter): (any Act, any Act)
    switch act.act {
    case EditRecord.declaration.word:
      guard act.subjects.count == 1, let change = act.subjects.first.flatMap(logged) else { return nil }
      let edits = change.change.fieldNames.sorted().map { name in
        FieldEdit(field: name, was: change.change[name] ?? nil, becomes: change.before[name])
      }
      (did, counter) = (
        EditRecord(change.change.id, edits.map(\.reversed)), EditRecord.takingBack(change.change.id, edits)
      )
    case RemoveRecord.declaration.word:
      guard let id = act.subjects.first(where: { world.register.stored($0)?.isGone ?? false }),
        logged(id) != nil
      else { return nil }
      (did, counter) = (RemoveRecord(id, because: act.because), RestoreRecord(id))
    case CancelRegistration.declaration.word, NoteCall.declaration.word:
      // Whoever moved up by it was changed, too: theirs is not the one that ended.
      let ended = act.subjects.lazy.compactMap(logged).first { change in
        change.change.set[\Registration.status] == .text(RegistrationStatus.cancelled.rawValue)
      }
      guard let ended, var values = world.register.stored(ended.change.id)?.values else { return nil }
      for name in ended.change.fieldNames { values[name] = ended.before[name] }
      let was = Registration.lenient(id: Identifier(ended.change.id.raw), values)
      did = CancelRegistration(was.id)
      counter = ReinstateRegistration(was, again: Identifier(bits: world.draw()))
    case _: return nil
    }
    // What is as it was before is undone already.
    if let decision = try? decide(counter, on: world.register, by: world.author, at: world.instant),
      decision.changes.isEmpty
    {
      return nil
    }
    self.init(name: world.words.name(of: did, in: world.circumstances), counter: counter, logged: act)
  }
}

extension ChangeLog {
  /// What an act changed of a record; nil where the same was changed once more since: undoing that would undo what others
  /// did, too. Of an edit it is the newest that touches its fields, of all else the newest of the record.
  fileprivate func newest(of id: RecordID, by act: LoggedAct) -> LoggedChange? {
    let fields = fields(of: id, changedBy: act)
    let newest = changes(of: id, window: 0..<(act.isEdit ? Limits.changesLookedThrough : 1)).changes
      .first { !act.isEdit || !$0.change.fieldNames.isDisjoint(with: fields) }
    return newest.flatMap { change in
      change.at == act.at && change.author == act.author && change.act == act.act && change.because == act.because
        && change.change.fieldNames == fields ? change : nil
    }
  }

  /// Whether an act took an import back: before the taking back of other acts its records have other acts.
  func isUndoingOfImport(_ act: LoggedAct) -> Bool {
    guard act.act == Together.undoing.word, let first = act.subjects.first else { return false }
    let before = changes(of: first, window: 0..<Limits.changesLookedThrough).changes
      .drop { $0.act != act.act || $0.at != act.at || $0.author != act.author }
      .first { $0.act != Together.undoing.word && $0.act != ErasureRequest.erasing.word }
    return before?.act == Together.importing.word
  }

  /// Whether nobody has changed since what an act changed of its records.
  func isNewest(_ act: LoggedAct) -> Bool {
    !act.subjects.isEmpty && act.subjects.allSatisfy { newest(of: $0, by: act) != nil }
  }
}
