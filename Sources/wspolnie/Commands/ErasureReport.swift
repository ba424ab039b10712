import CivicDomain
import FlatFileStore
import Words

/// What erasures and redactions have in common: the plan that is printed, the confirmation, and the purge of the files.
extension OpenStore {
  /// The plan of an erasure: what it takes, and what it leaves.
  func plan(of ids: [RecordID]) throws(CommandFailure) -> ErasurePlan {
    do throws(Refusal) { return try ErasurePlan(of: ids, on: register) } catch {
      let outcome = Outcome.refused(error)
      throw .message(desk.words.outcome(outcome, in: circumstances).lines, ExitCode(outcome))
    }
  }

  /// Prints the plan of an erasure, naming nobody.
  func tell(plan: ErasurePlan) throws(CommandFailure) {
    let words = desk.words
    let lines = words.outlook(
      of: plan,
      called: { id in
        let session = session(of: id)
        return id.raw + (session.isEmpty ? "" : " (\(session))")
      }, in: circumstances)
    for line in lines { desk.output.line(SafeLine.made(of: line)) }
    desk.output.flush()
  }

  /// Asks at a terminal to confirm what cannot be undone; no answer but yes is one.
  ///
  /// - Throws: where there is nobody to ask, the command that does it unasked.
  func isConfirmed(elseBy command: String) throws(CommandFailure) -> Bool {
    guard desk.isAnswered else {
      throw .message(desk.words.onlyShown(command: command).lines, .usage)
    }
    if desk.saysYes(to: desk.words.askErasure) { return true }
    desk.errors.line(desk.words.nothingErased)
    return false
  }

  private func session(of id: RecordID) -> String {
    guard id.prefix == Registration.kind.idPrefix, let stored = register.stored(id) else { return "" }
    return words(of: Registration.lenient(id: Identifier(id.raw), stored.values).session.any)
  }

  private func words(of id: RecordID) -> String { desk.words.name(of: id, in: circumstances) }

  /// The drafts with personal data whose term is over; none where they cannot be read.
  var staleDrafts: [(author: Author, draft: Draft)] {
    (try? store.staleDrafts(before: Draft.keptSince(today: today, on: register))) ?? []
  }

  /// Erases what is due: the unfinished forms, then whose term is over; and prints the outcome.
  func erase(
    _ proposal: RetentionProposal, _ drafts: [(author: Author, draft: Draft)], because: String,
    done: (_ files: Int, _ drafts: Int) -> String
  ) throws(CommandFailure) -> ExitCode {
    for (author, draft) in drafts {
      do throws(FileFailure) { try store.dropDraft(draft.key, of: author) } catch { throw desk.failure(error) }
    }
    if proposal.due.isEmpty {
      desk.output.line(done(0, drafts.count))
      return .done
    }
    return try erase(.erase(proposal.due, because: because), done: done)
  }

  /// Carries out an erasure or a redaction, and prints its outcome.
  func erase(_ request: ErasureRequest, done: (_ files: Int, _ drafts: Int) -> String) throws(CommandFailure)
    -> ExitCode
  {
    let (act, files) = store.erase(request, by: author, at: now)
    guard let files else { throw .message(desk.words.outcome(act, in: circumstances).lines, ExitCode(act)) }
    return try tell(files, done: done)
  }

  /// Prints the outcome of a purge of the files.
  func tell(_ purge: Purge, done: (_ files: Int, _ drafts: Int) -> String) throws(CommandFailure) -> ExitCode {
    let words = desk.words
    switch purge {
    case .purged(let purged):
      desk.output.line(done(purged.files.count, purged.drafts))
      if purged.handIns > 0 { desk.output.line(words.handInsErased(purged.handIns)) }
      if purged.attachments > 0 { desk.output.line(words.filesRemoved(purged.attachments)) }
      if purged.leftAlone.isEmpty { return .done }
      desk.output.flush()
      let locations = purged.leftAlone.map { words.location(file: $0.file, line: $0.line) }
      desk.errors.lines(words.namedElsewhere(locations).lines.map { SafeLine.made(of: $0) })
      return .badData
    case .hindered(let outcome):
      let why = words.outcome(outcome, in: circumstances)
      throw .message([words.filesNotClear, why.fact, words.clearThem], ExitCode(outcome))
    case .unfinished(let failure):
      let why = words.systemTrouble(SystemTrouble(failure), at: failure.path)
      throw .message([words.filesNotClear, why.fact, words.clearThem], ExitCode(failure))
    }
  }
}

extension Desk {
  /// Whether there is somebody at a terminal who reads and answers.
  var isAnswered: Bool { surroundings.input.isTerminal && output.isTerminal }

  /// Whether who is at the terminal says yes to a question; no other answer is one.
  func saysYes(to question: String) -> Bool { saysYes(to: question, unless: nil) ?? false }

  /// The same where Ctrl-C does not end the program; nil: it was pressed.
  func saysYes(to question: String, unless isStopped: (() -> Bool)?) -> Bool? {
    output.line(question)
    output.flush()
    // Bytes that are no text are no yes either.
    let answer = (try? surroundings.input.line(unless: isStopped)) ?? ""
    return isStopped?() ?? false ? nil : answer.lowercased() == words.yes(true)
  }
}
