import CivicDomain
import FlatFileStore
import Screens
import Words

/// The taking back of imports in the interface: looked at and carried out by the same run as `wspolnie import --undo`.
extension OpenStore {
  /// The imports of the past, the newest first.
  var pastImports: [PastImport] {
    var imports: [PastImport] = []
    for entry in store.historyBackwards() where entry.isTakenBackWhole && isOfImport(entry) {
      let hindrance = wasTakenBack(entry) && !isUnerased(entry) ? desk.words.importWasTakenBack : nil
      imports.append(PastImport(entry.transactionNumber, line: line(of: entry), hindrance: hindrance))
      if imports.count == Self.mostPastImports { break }
    }
    return imports
  }

  /// Whether an entry is an import, or took one back: before the taking back of other acts its records have other acts.
  private func isOfImport(_ entry: HistoryEntry) -> Bool {
    if entry.act == Together.importing.word { return true }
    guard let first = entry.firstSubject else { return false }
    let before = store.historyBackwards(of: first).drop { !entry.numbers.contains($0.transactionNumber) }
      .first { $0.act != Together.undoing.word && $0.act != ErasureRequest.erasing.word }
    return before?.act == Together.importing.word
  }

  /// Whether personal data of an import that was taken back are still there, for their erasure failed.
  private func isUnerased(_ entry: HistoryEntry) -> Bool {
    entry.changes.contains { change in
      guard let kind = Schema.kind(of: change.id),
        kind.kind.isErased || kind.rowMaking != nil && kind.hasPersonalFields,
        let newest = store.historyBackwards(of: change.id).first(where: { _ in true })
      else { return false }
      return newest.act == Together.undoing.word
        || kind.kind.isErased && entry.numbers.contains(newest.transactionNumber)
    }
  }

  /// Whether a later taking back took it back, and none since took that back: as its first record has it, for all of it is taken
  /// back together.
  private func wasTakenBack(_ entry: HistoryEntry) -> Bool {
    guard let first = entry.firstSubject else { return false }
    // Of people the erasure is all there is.
    let isPerson = first.prefix == Person.kind.idPrefix
    var (later, isErased) = (0, false)
    for change in store.historyBackwards(of: first) {
      if entry.numbers.contains(change.transactionNumber) { return later == 0 ? isErased : !later.isMultiple(of: 2) }
      if change.act == ErasureRequest.erasing.word {
        isErased = isPerson
        continue
      }
      // What somebody else did since is another reason, and is told when it is looked at.
      guard change.act == Together.undoing.word else { return false }
      later += 1
    }
    return false
  }

  /// When an import was, by whom, and how much.
  private func line(of entry: HistoryEntry) -> String {
    let words = desk.words
    let first = entry.firstSubject.flatMap { register.has($0) ? nameOnScreen(of: $0) : nil }
    return words.pastImport(
      when: words.moment(entry.at, near: today), by: words.author(entry.author, for: entry.doneFor, from: entry.office),
      records: entry.count, first: first, kind: entry.firstSubject.flatMap { Schema.kind(of: $0)?.kind },
      isUndoing: entry.act == Together.undoing.word,
      number: entry.transactionNumber)
  }

  private func undoing(_ taken: TakenImport, _ watch: ImportWatch) -> ImportUndoing {
    var shown = -1
    return ImportUndoing(number: taken.number, store: self, keepsUsed: taken.keepsUsed, isOnScreen: true) { part in
      let percent = Int(part * 100)
      if percent > max(0, shown) { watch.onProgress(desk.words.lookingThrough(percent: percent)) }
      shown = percent
    }
  }

  /// What would be taken back; where some of it is in use, of the rest.
  func outlook(ofUndoing taken: TakenImport, _ watch: ImportWatch) throws(CommandFailure) -> UndoOutlook {
    var taken = taken
    taken.keepsUsed = true
    let undoing = undoing(taken, watch)
    let result = try undoing.tryOut()
    var rows: [String] = []
    for step in result.steps where rows.count < Self.shownRows {
      if let line = undoing.line(of: step) { rows.append(line) }
    }
    let told = result.tally.touched
    if told > rows.count { rows.append(desk.words.moreRows(told - rows.count)) }
    let entry = store.historyBackwards().first { $0.transactionNumber <= taken.number }
    // What comes into use before it is done is told anew.
    taken.keepsUsed = result.tally.kept > 0
    var outlook = UndoOutlook(taken, line: entry.map(line) ?? "", tally: result.tally, rows: rows)
    outlook.obstacles = result.obstacles
    return outlook
  }

  /// Takes an import back.
  func takeBack(_ taken: TakenImport, _ watch: ImportWatch) throws(CommandFailure) -> ImportAnswer {
    let words = desk.words
    let result = try undoing(taken, watch).carryOut(unless: watch.isStopped)
    if result.isStopped { return .notUndone(taken, words.undoingStopped) }
    var sentences = [words.undone(result.tally, isTrial: false).line]
    // What stands is told whatever became of the rest.
    var trouble = result.unerased
    if let files = result.files {
      let silent = ImportWatch(onProgress: { _ in }, isStopped: watch.isStopped)
      do throws(CommandFailure) {
        _ = try watched(by: silent).tell(files) { files, drafts in
          sentences.append(words.erased(files: files, drafts: drafts))
          return ""
        }
      } catch {
        trouble = error
      }
    }
    if let trouble { sentences += desk.linesForScreen(of: trouble) }
    guard result.isTakenBack, let number = result.transactionNumber else {
      return .undone(taken, sentences.joined(separator: " "), nil)
    }
    sentences.append(words.importTakenBackHere(by: number, isRestoring: !result.isRestoring))
    return .undone(taken, sentences.joined(separator: " "), TakenImport(number, file: taken.file))
  }

  /// As many past imports are offered as anybody looks through.
  private static let mostPastImports = 50
}
