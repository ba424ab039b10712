import CivicDomain
import FlatFileStore
import Words

/// The taking back of a whole import, `wspolnie import --undo NUMBER`.
struct ImportUndoing {
  private let typed: String
  private let isDryRun: Bool

  init(of number: String, isDryRun: Bool) {
    typed = number
    self.isDryRun = isDryRun
  }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    guard let number = Int(typed), number > 0 else {
      throw .problem(.invalidValue(typed, option: "--undo", known: []))
    }
    let store = try desk.open()
    let steps: [ImportUndo.Step]
    var saved: Int?
    if isDryRun {
      let undo: ImportUndo
      do throws(ImportUndo.Hindrance) { undo = try ImportUndo(of: number, in: store.store) } catch {
        throw hindered(error, number, in: store)
      }
      do throws(Refusal) {
        try undo.decide(on: store.register, by: store.author, at: store.now) { _ in }
      } catch {
        throw refused(error, in: store)
      }
      steps = undo.steps
      for step in steps { line(of: step, in: store).map { desk.output.line(SafeLine.made(of: $0)) } }
    } else {
      let undone: (outcome: Outcome?, transactionNumber: Int?, steps: [ImportUndo.Step])
      do throws(ImportUndo.Hindrance) {
        undone = try store.store.undoImport(number, by: store.author, at: store.now)
      } catch {
        throw hindered(error, number, in: store)
      }
      if case .refused(let refusal) = undone.outcome { throw refused(refusal, in: store) }
      if let outcome = undone.outcome { try store.settle(outcome) }
      (steps, saved) = (undone.steps, undone.transactionNumber)
    }
    var tally = UndoTally()
    for step in steps {
      switch step {
      case .remove: tally.removed += 1
      case .restore: tally.restored += 1
      case .edit: tally.changedBack += 1
      case .leave: tally.left += 1
      }
    }
    desk.output.lines(desk.words.undone(tally, isTrial: isDryRun).lines)
    if let saved {
      desk.output.line(desk.words.importTakenBack(by: saved, in: desk.givenDataFolder, people: false))
    }
    return .done
  }

  /// What becomes of a record, field by field.
  private func line(of step: ImportUndo.Step, in store: OpenStore) -> String? {
    let words = store.desk.words
    func name(_ id: RecordID) -> String { words.name(of: id, in: store.circumstances) }
    switch step {
    case .remove(let id): return words.wouldGo(name(id), id)
    case .restore(let id): return words.wouldComeBack(name(id), id)
    case .leave: return nil
    case .edit(let id, let edits):
      guard let kind = Schema.kind(of: id) else { return nil }
      return words.wouldBecome(
        name(id), id, edits.map { words.edited($0, of: kind.kind, in: store.circumstances) })
    }
  }

  private func hindered(_ hindrance: ImportUndo.Hindrance, _ number: Int, in store: OpenStore) -> CommandFailure {
    let words = store.desk.words
    switch hindrance {
    case .noTransaction: return .message(words.noTransaction(number).lines, .notThere)
    case .noImport: return .message(words.noImport(number).lines, .usage)
    case .touched(let ids, let total):
      let names = ids.map { "\(words.name(of: $0, in: store.circumstances)) (\($0.raw))" }
      return .message(words.touchedSince(names, total: total).lines, .refused)
    }
  }

  private func refused(_ refusal: Refusal, in store: OpenStore) -> CommandFailure {
    .message(store.desk.words.outcome(.refused(refusal), in: store.circumstances).lines, ExitCode(.refused(refusal)))
  }
}
