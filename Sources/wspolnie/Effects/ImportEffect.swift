import CivicDomain
import FlatFileStore
import Glibc
import Interchange
import Screens
import Words

/// What an import on the screen needs of the run loop.
struct ImportWatch {
  /// Shows how far it is.
  let onProgress: (String) -> Void
  /// Whether somebody stopped it since it began.
  let isStopped: () -> Bool
}

/// The import of the interface: judged and taken in by the same run as `wspolnie import`.
extension OpenStore {
  /// Carries out a step of an import.
  /// - Parameter messages: those that forms were filled in from.
  func importing(_ step: ImportStep, watch: ImportWatch, messages: ReadMessages) -> ImportAnswer {
    do throws(CommandFailure) {
      switch step {
      case .lookForFiles:
        return .files(try desk.files(endingWith: Desk.listEndings), folder: desk.filesFolderAsWritten)
      case .lookForMessages:
        return .messages(try desk.messages(), folder: desk.filesFolderAsWritten)
      case .readMessage(let path, let consultation):
        return .message(try message(path, for: consultation, isStopped: watch.isStopped, messages))
      case .keepEnclosed(let path, let submission):
        // They came in with the remark, where the program was not started anew since the message was read.
        let read = messages.message(of: submission)
        if let (count, leftOut) = messages.kept(with: submission) {
          messages.forget(submission)
          let told = leftOut.isEmpty ? [] : read?.told(leftOut, of: submission, in: desk.words, onScreen) ?? []
          if !told.isEmpty { return .notRead(told.joined(separator: " ")) }
          return .kept(
            desk.words.enclosuresKept(count, with: desk.words.name(of: submission.any, in: circumstances)))
        }
        let mailed = if let read { read } else { try MailedRemark(try desk.readablePath(path), at: desk) }
        // The form may have been parked for days: the files of another message are not kept with this one's remark.
        let consultation = register.record(submission)?.consultation
        guard consultation.map({ mailed.ids(in: $0).contains(submission) }) ?? false else {
          return .notRead(desk.words.messageHasChanged(desk.shortened(path)).line)
        }
        // What it prints is said in one sentence.
        let silent = ImportWatch(onProgress: { _ in }, isStopped: watch.isStopped)
        let added: Int
        do throws(CommandFailure) {
          added = try mailed.keepEnclosed(with: submission, at: watched(by: silent), told: onScreen)
        } catch {
          return .notRead(desk.linesForScreen(of: error).joined(separator: " "))
        }
        messages.forget(submission)
        let number = desk.words.name(of: submission.any, in: circumstances)
        return .kept(
          added == 0 ? desk.words.messageTakenBefore(number) : desk.words.enclosuresKept(added, with: number))
      case .judge(let request): return try judge(request, watch)
      case .take(let request):
        let file = try ImportedFile(request, at: self, watch)
        // What was shown is what is taken.
        guard request.seen == nil || request.seen == file.request.seen else {
          let answer = try judge(request, watch)
          guard case .outlook(var outlook) = answer else { return answer }
          outlook.isChanged = true
          return .outlook(outlook)
        }
        let answer =
          request.isWhole ? try takeAll(file, watch) : try take(try ImportSource(file, at: self, watch), watch)
        if let answer { return answer }
        // Somebody changed meanwhile what it would do.
        let anew = try judge(request, watch)
        guard case .outlook(var outlook) = anew else { return anew }
        outlook.isRegisterChanged = true
        return .outlook(outlook)
      case .lookForImports: return .imports(pastImports)
      case .judgeUndoing(let taken): return .undoOutlook(try outlook(ofUndoing: taken, watch))
      case .undo(let taken): return try takeBack(taken, watch)
      }
    } catch {
      let why = desk.linesForScreen(of: error).joined(separator: " ")
      switch step {
      case .judgeUndoing(let taken), .undo(let taken): return .notUndone(taken, why)
      case .lookForMessages, .readMessage: return .notRead(why)
      // The remark was saved before.
      case .keepEnclosed: return .notRead(desk.words.enclosuresNotKept(why))
      case .lookForFiles, .judge, .take, .lookForImports: return .refused(why)
      }
    }
  }

  /// The circumstances of a sentence that is told on the screen.
  private var onScreen: Circumstances {
    Circumstances(register: register, now: localNow, place: .screen, hasForm: false)
  }

  /// What a message says, as `comment --from-eml` takes it.
  private func message(
    _ path: String, for consultation: Identifier<Consultation>, isStopped: @escaping () -> Bool,
    _ messages: ReadMessages
  ) throws(CommandFailure) -> ReadMessage {
    let mailed = try MailedRemark(try desk.readablePath(path), at: desk, isStopped: isStopped)
    let day = mailed.received(by: today)
    let sender = mailed.writer
    // A command takes all of the text: nobody sees there what would be left out.
    let signature = mailed.signature
    let remark = mailed.remark(in: consultation, at: self)
    let namesake = mailed.namesake(of: remark, in: consultation, on: register)
      .map { desk.words.letterOfSameName(desk.words.name(of: $0.any, in: circumstances)) }
    let text = mailed.message.underSubject(signature.text)
    messages.remember(mailed, as: remark)
    var read = ReadMessage(
      path, as: remark, from: MailedRemark.name(of: sender) ?? signature.name, sender?.address ?? "",
      text: text, receivedOn: day, enclosed: mailed.message.enclosed.count,
      doubts: mailed.notes(by: today, in: desk.words) + [namesake].compactMap { $0 })
    (read.subject, read.phone, read.signature) = (mailed.message.subject, signature.phone, signature.lines)
    (read.quoted, read.missing) = (signature.quoted, mailed.countMissing(with: remark, on: register))
    read.completion = mailed.completion(of: remark, with: text, at: self)
    return read
  }

  /// What would become of a file, or what is to be said first.
  private func judge(_ request: ImportRequest, _ watch: ImportWatch) throws(CommandFailure) -> ImportAnswer {
    let file = try ImportedFile(request, at: self, watch)
    if request.isWhole { return try outlook(ofAll: file, watch) }
    let source = try ImportSource(file, at: self, watch)
    if let instead = source.instead { return instead }
    return try outlook(of: source, watch)
  }

  /// What would become of each row.
  private func outlook(of source: ImportSource, _ watch: ImportWatch) throws(CommandFailure) -> ImportAnswer {
    guard let table = source.table else { return .refused(desk.words.emptyFile.fact) }
    let (words, report) = (desk.words, source.report)
    if let name = source.request.mapping, !name.isEmpty {
      try mustBeRememberable(
        RememberedList(source.plain?.mapping ?? table.mapping, given: source.given), of: table.kind, as: name)
    }
    var shown = ShownRows(source.request.mends)
    var run = ImportRun(
      table, into: watched(by: watch), isStrict: false, isDryRun: true, isAgain: source.request.isAgain, report: report,
      onRow: { shown.take($0, $1) })
    run.choices = source.request.choices
    run.isNoted = true
    let (end, _) = run.carryOut()
    let summary = run.summary
    if end == .abandoned { return .refused(words.imported(summary.tally, of: source.request.kind, end).line) }
    let hindrance = summary.isCutShort ? words.imported(summary.tally, of: source.request.kind, .cutShort).line : nil
    var request = source.request
    request.shown = run.fingerprint
    var outlook = ImportOutlook(
      request, summary.tally,
      understood: source.understood + report.mends(summary, of: table) + report.notCompared(run.namesakes),
      columns: report.columns(of: source.plain?.mapping ?? table.mapping, renamed: source.request.renamed),
      faults: report.groupedLines(for: summary, of: table), rows: shown.all(in: words), hindrance: hindrance,
      alike: shown.alike)
    outlook.missing = table.lacking(in: summary)
    outlook.doubts = run.unknownNames.joined().map { name in
      ImportOutlook.Doubt(name.field, name.text, near: name.near, report.line(for: name))
    }
    outlook.forgotten = source.forgotten
    shown.complete(&outlook)
    outlook.namesakes = report.namesakes(run.namesakes, in: request)
    return .outlook(outlook)
  }

  /// The sheets of a workbook that come in together.
  private func lists(of file: ImportedFile, _ watch: ImportWatch) throws(CommandFailure) -> WorkbookLists {
    try WorkbookLists(
      file.bytes, said: file.request.kindsOfSheets, in: watched(by: watch), isOnScreen: true,
      remembered: file.request.mapping.flatMap { $0.isEmpty ? nil : $0 }, renamed: file.request.renamedInSheets,
      given: file.request.givenInSheets, instead: file.request.instead, isStopped: watch.isStopped)
  }

  /// What would become of each row of each sheet.
  private func outlook(ofAll file: ImportedFile, _ watch: ImportWatch) throws(CommandFailure) -> ImportAnswer {
    let words = desk.words
    let lists = try lists(of: file, watch)
    if let question = asking(of: lists, file.request) { return question }
    if let name = file.request.mapping, !name.isEmpty {
      for (list, kind) in lists.remembering { try mustBeRememberable(list, of: kind, as: name) }
    }
    let (parts, mends, forgotten) = file.mended(lists.parts)
    var shown = ShownRows(mends)
    var run = ImportRun(
      parts, into: watched(by: watch), isStrict: false, isDryRun: true, isAgain: file.request.isAgain,
      onRow: { shown.take($0, $1) })
    run.isNoted = true
    run.choices = file.request.choices
    let (end, _) = run.carryOut()
    if end == .abandoned { return .refused(words.importedTogether(run.tally, end).line) }
    let faults = zip(parts, run.summaries).flatMap { part, summary in
      part.report.groupedLines(for: summary, of: part.table).map { "\(part.sheet), \($0)" }
    }
    let understood = zip(parts, run.summaries).map { part, summary in
      words.sheetCounts(part.sheet, summary.tally, of: part.report.kind)
    }
    let details = lists.understood.flatMap { heading, lines in lines.map { "\(heading) \($0)" } }
    let hindrance =
      run.summaries.contains(where: \.isCutShort) ? words.importedTogether(run.tally, .cutShort).line : nil
    var request = file.request
    request.shown = run.fingerprint
    request.mends = mends
    let columns = lists.parts.flatMap { part in
      part.report.columns(of: part.table.mapping, renamed: request.renamed(in: part.sheet)).map { column in
        var column = column
        (column.sheet, column.kind) = (part.sheet, part.report.kind)
        return column
      }
    }
    var outlook = ImportOutlook(
      request, run.tally,
      understood: understood + [lists.passedOver].compactMap { $0 } + details
        + (lists.parts.first?.report.notCompared(run.namesakes) ?? []), columns: columns,
      faults: faults,
      rows: shown.all(in: words), hindrance: hindrance, alike: shown.alike)
    shown.complete(&outlook)
    outlook.namesakes = lists.parts.first?.report.namesakes(run.namesakes, in: request) ?? []
    outlook.forgotten = forgotten
    outlook.missingInSheets = zip(parts, run.summaries).flatMap { part, summary in
      part.table.lacking(in: summary).map { ImportOutlook.SheetField($0, in: part.sheet) }
    }
    outlook.doubts = zip(parts, run.unknownNames).flatMap { part, names in
      names.map { name in
        ImportOutlook.Doubt(
          name.field, name.text, near: name.near, words.ofSheet(part.sheet, part.report.line(for: name)))
      }
    }
    return .outlook(outlook)
  }

  /// What is to be said first of the sheets: what the rows of one are, whether the columns are those of earlier ones; nil: nothing.
  private func asking(of lists: WorkbookLists, _ request: ImportRequest) -> ImportAnswer? {
    let words = desk.words
    func choice(_ label: String, _ change: (inout ImportRequest) -> Void) -> ImportChoice {
      var other = request
      change(&other)
      return ImportChoice(label, other)
    }
    if let (sheet, kinds) = lists.unsaid.first {
      let all = lists.unsaid.map(\.sheet)
      let over = choice(words.passSheetOver) { $0.kindsOfSheets.updateValue(nil, forKey: sheet) }
      let allOver = choice(words.passSheetsOver(all.count)) { request in
        for sheet in all { request.kindsOfSheets.updateValue(nil, forKey: sheet) }
      }
      let ways = kinds.map { kind in
        choice(words.rowsAre(kind.kind)) { $0.kindsOfSheets.updateValue(kind.kind, forKey: sheet) }
      }
      return .choice(words.whatIsSheet(sheet), [over] + (all.count > 1 ? [allOver] : []) + ways)
    }
    guard request.mapping == nil, request.renamedInSheets.isEmpty, let name = mapping(fitting: lists.parts) else {
      return nil
    }
    return .choice(
      words.sameColumns(as: name),
      [choice(words.useColumns) { $0.mapping = name }, choice(words.readColumnsAnew) { $0.mapping = "" }])
  }

  /// Takes the good rows of all sheets in, all together.
  /// - Returns: nil where they would not do what was shown.
  private func takeAll(_ file: ImportedFile, _ watch: ImportWatch) throws(CommandFailure) -> ImportAnswer? {
    let lists = try lists(of: file, watch)
    var run = ImportRun(
      file.mended(lists.parts).parts, into: watched(by: watch), isStrict: false, isDryRun: false,
      isAgain: file.request.isAgain)
    (run.choices, run.shown) = (file.request.choices, file.request.shown)
    let (end, outcome) = run.carryOut()
    if run.isOtherwise { return nil }
    if let outcome { try settle(outcome) }
    if end != .saved { return .refused(desk.words.importedTogether(run.tally, end).line) }
    let rest = rest(behind: run, file.request, watch)
    let sentence = desk.words.importedTogether(run.tally, end, mendedIn: rest == nil ? .fileOrProgram : .here).line
    let more = zip(lists.remembering, run.summaries).compactMap { list, summary in
      remember(list.list, of: list.kind, as: file.request.mapping, after: summary.tally, watch)
    }
    return taken(sentence, more.first, by: run, file.request, rest)
  }

  /// What is said of an import that was saved.
  private func taken(
    _ sentence: String, _ more: String? = nil, by run: ImportRun, _ request: ImportRequest, _ rest: ImportOutlook?
  ) -> ImportAnswer {
    let taken = run.transactionNumber.map { TakenImport($0, file: request.fileName) }
    let back = taken.map { desk.words.importTakenBackHere(by: $0.number) }
    let owed = run.addsPeople ? desk.words.noticeIsOwed : nil
    let former = desk.words.formerChairsHere(
      run.formerChairs.map { register.record($0).map { nameOnScreen(of: $0.person.any) } ?? $0.raw })
    return .taken([sentence, former, more, owed, back].compactMap { $0 }.joined(separator: " "), taken, rest: rest)
  }

  /// The file looked at anew, where rows of it were refused: those that are in are left alone. Nil: none was, or it cannot be
  /// looked at any more.
  private func rest(behind run: ImportRun, _ request: ImportRequest, _ watch: ImportWatch) -> ImportOutlook? {
    guard run.tally.refused > 0 else { return nil }
    var again = request
    (again.isRest, again.shown) = (true, nil)
    guard case .outlook(let rest)? = try? judge(again, watch) else { return nil }
    return rest
  }

  /// As many rows are told one by one as anybody reads.
  static let shownRows = 500
  /// As many are asked about one by one.
  static let askedRows = 200
  /// As many of those that others may name are kept in mind: rows that are told name hardly more.
  static let namedRows = 10_000

  /// Takes the good rows in, all together.
  /// - Returns: nil where they would not do what was shown.
  private func take(_ source: ImportSource, _ watch: ImportWatch) throws(CommandFailure) -> ImportAnswer? {
    if let instead = source.instead { return instead }
    guard let table = source.table else { return .refused(desk.words.emptyFile.fact) }
    var run = ImportRun(
      table, into: watched(by: watch), isStrict: false, isDryRun: false, isAgain: source.request.isAgain,
      report: source.report)
    run.choices = source.request.choices
    run.shown = source.request.shown
    let (end, outcome) = run.carryOut()
    if run.isOtherwise { return nil }
    if let outcome { try settle(outcome) }
    let tally = run.summary.tally
    guard end == .saved else { return .refused(desk.words.imported(tally, of: source.request.kind, end).line) }
    let list = RememberedList(source.plain?.mapping ?? table.mapping, given: source.given)
    let more = remember(list, of: table.kind, as: source.request.mapping, after: tally, watch)
    let rest = rest(behind: run, source.request, watch)
    let place: Words.MendingPlace = rest == nil ? .fileOrProgram : .here
    let sentence = desk.words.imported(tally, of: source.request.kind, end, mendedIn: place).line
    return taken(sentence, more, by: run, source.request, rest)
  }

  /// Remembers the columns of a list under the name that was given, once it is in.
  /// - Returns: why they were not remembered; nil: they were, or no name was given.
  private func remember(
    _ list: RememberedList, of kind: AnyKind, as name: String?, after tally: ImportTally, _ watch: ImportWatch
  ) -> String? {
    guard let name, !name.isEmpty else { return nil }
    do throws(CommandFailure) {
      try watched(by: watch).remember(list, of: kind, as: name, after: tally)
      return nil
    } catch {
      return desk.linesForScreen(of: error).joined(separator: " ")
    }
  }

  /// The same store, whose progress is shown on the screen and whose run is stopped from there; what it prints nobody reads.
  func watched(by watch: ImportWatch) -> OpenStore {
    var desk = desk
    desk.surroundings.output = Printer(isTerminal: false, columns: nil) { _ in 0 }
    desk.surroundings.errors = Printer(isTerminal: true, columns: nil, bufferSize: 0) { bytes in
      let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isNewline }
      if !text.allSatisfy(\.isWhitespace) { watch.onProgress(text) }
      return 0
    }
    desk.surroundings.interruptions = { watch.isStopped }
    return OpenStore(desk: desk, store: store, now: now, author: author)
  }
}

/// A file that is imported on the screen, read.
private struct ImportedFile {
  /// What was asked for, and what tells the file that was read from others.
  private(set) var request: ImportRequest
  /// Whether it is another than was judged before.
  private let isOther: Bool
  let bytes: [UInt8]

  init(_ request: ImportRequest, at store: OpenStore, _ watch: ImportWatch) throws(CommandFailure) {
    self.request = request
    let path = try store.desk.readablePath(request.path)
    if Desk.isLong(path) { watch.onProgress(store.desk.words.readingFile) }
    // Nothing else ever ends: a pipe would keep the screen.
    if let isFile = Desk.isFile(path), !isFile {
      throw .message(store.desk.words.noFileToRead(request.path).lines, .badData)
    }
    bytes = try WholeFile.bytes(of: path, at: store.desk)
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    let seen = hasher.finalize()
    isOther = request.seen.map { $0 != seen } ?? false
    self.request.seen = seen
  }

  /// A table with what was said of its rows, as far as those are the same.
  func mended(_ table: ImportTable, in sheet: String = "") -> (
    table: ImportTable, mends: [Int: RowMend], forgotten: [Int]
  ) {
    let said = request.mends(in: sheet)
    if !isOther || said.isEmpty { return (table.mended(by: said), said, []) }
    let (kept, dropped) = table.fitting(said)
    return (table.mended(by: kept), kept, dropped)
  }

  /// The sheets likewise.
  func mended(_ parts: [ImportRun.Part]) -> (parts: [ImportRun.Part], mends: [RowPlace: RowMend], forgotten: [Int]) {
    var (parts, mends, forgotten) = (parts, [RowPlace: RowMend](), [Int]())
    for index in parts.indices {
      let (table, kept, dropped) = mended(parts[index].table, in: parts[index].sheet)
      parts[index].table = table
      for (row, mend) in kept { mends[RowPlace(row, in: parts[index].sheet)] = mend }
      forgotten += dropped
    }
    let sheets = Set(parts.map(\.sheet))
    forgotten += request.mends.keys.filter { !sheets.contains($0.sheet) }.map(\.row).sorted()
    return (parts, mends, forgotten)
  }
}

/// A file that is imported on the screen, understood as one list.
private struct ImportSource {
  private(set) var request: ImportRequest
  let report: ImportReport
  /// The table as it stands in the file.
  private(set) var plain: ImportTable?
  /// The numbers of the rows of which what was said is gone.
  private(set) var forgotten: [Int] = []
  /// The table; nil where something is to be chosen first.
  private(set) var table: ImportTable?
  /// What is answered instead of an outlook: a sheet or columns are to be chosen first; nil: nothing.
  private(set) var instead: ImportAnswer?
  /// How the file was understood.
  private(set) var understood: [String] = []
  /// The values of fields for all rows that have none.
  let given: [String: FieldValue]

  init(_ read: ImportedFile, at store: OpenStore, _ watch: ImportWatch) throws(CommandFailure) {
    let (request, bytes) = (read.request, read.bytes)
    self.request = request
    guard let kind = Schema.kind(named: request.kind.name) else { throw .message([], .usage) }
    report = ImportReport(
      words: store.desk.words, circumstances: store.circumstances, kind: request.kind, isOnScreen: true)
    given = try store.values(forAll: request.given.filter { kind.field($0.key) != nil }, of: kind)
    var line = UnpackingLine(at: store.watched(by: watch).desk, isStopped: watch.isStopped)
    defer { line.end() }
    do throws(ImportError) {
      if request.sheet == nil, Workbook.isOne(bytes) {
        let shown = try Workbook(bytes).sheets.filter { !$0.isHidden }.map(\.name)
        if shown.count > 1 {
          // That none is called by a kind, or several by one, hinders nobody to choose one.
          let plan = try? WorkbookPlan(bytes, isAsking: true) { line.goesOn($0) }
          if watch.isStopped() { throw ImportError.stopped }
          let lists =
            (plan?.parts.map { store.desk.words.list($0.sheet, of: $0.kind.kind) } ?? [])
            + (plan?.unsaid.map { store.desk.words.unsaidList($0.sheet) } ?? [])
          instead = .sheets(shown, request, lists: lists)
          return
        }
      }
      let isLines = request.path.hasSuffix(".jsonl")
      let file = try ImportFile(bytes, as: isLines ? .json : nil, sheet: request.sheet) { line.goesOn($0) }
      if request.mapping == nil, request.renamed.isEmpty, let known = store.mapping(fitting: file, of: kind) {
        instead = Self.asking(for: known, request, in: store.desk.words)
        return
      }
      let known = request.mapping.flatMap { SavedMapping.named($0, of: kind, on: store.register) }
      let remembered = known?.columns.map { RememberedColumn($0, of: kind) } ?? []
      let table = try file.table(of: kind, renamed: request.renamed, remembered: remembered, given: given)
        .reading(request.instead)
      understood = report.fileLines(for: file.understanding(headRow: table.headRow), of: table)
      let (mended, mends, forgotten) = read.mended(table)
      (plain, self.table, self.forgotten) = (table, mended, forgotten)
      self.request.mends = mends.reduce(into: [:]) { $0[RowPlace($1.key)] = $1.value }
    } catch {
      instead = Self.answer(to: error, request, report)
      if instead == nil { throw .message(report.linesOnScreen(for: error), ExitCode(error)) }
    }
  }

  /// Asks whether the columns of an earlier list are meant.
  private static func asking(for known: SavedMapping, _ request: ImportRequest, in words: Words) -> ImportAnswer {
    var (using, anew) = (request, request)
    (using.mapping, anew.mapping) = (known.name, "")
    // What was typed now goes before what all rows had then.
    for text in known.forAll {
      if let parts = FieldAssignment.parted(text), using.given[parts.name] == nil {
        using.given[parts.name] = parts.value
      }
    }
    return .choice(
      words.sameColumns(as: known.name),
      [ImportChoice(words.useColumns, using), ImportChoice(words.readColumnsAnew, anew)])
  }

  /// The answer where the person can say what columns are; nil: that would not help.
  private static func answer(
    to error: ImportError, _ request: ImportRequest, _ report: ImportReport
  ) -> ImportAnswer? {
    let words = report.words
    switch error {
    case .columnTwice(let field, let first, let second, let index):
      let isSame = first.text == second.text
      let choices = (isSame ? [] : [first.text]) + [isSame ? ColumnMapping.letter(index) : second.text]
      return .choice(
        words.columnTwice(field),
        choices.map { column in
          var other = request
          other.renamed[column] = ""
          return ImportChoice(column, other)
        })
    case .noKnownColumn(let header):
      let columns = header.enumerated().map { index, cell in
        let letter = ColumnMapping.letter(index)
        let isAlone = !cell.text.isEmpty && header.count { $0.text == cell.text } == 1
        return ImportOutlook.Column(
          key: isAlone ? cell.text : letter, title: words.name(of: SheetColumn(letter: letter, heading: cell.text)),
          meaning: .unknown, isOpen: true)
      }
      return .outlook(
        ImportOutlook(
          request, ImportTally(), understood: [], columns: columns, faults: [], rows: [],
          hindrance: ImportError.isLikelyEntry(header)
            ? words.noHeadRow.line : words.noKnownColumn(of: request.kind)))
    case .foreign, .workbook, .json, .document, .line, .noTableInSheet, .empty, .header, .noSuchColumn, .noSuchField,
      .noListInWorkbook, .sheetsOfOneKind, .neverListed, .stopped:
      return nil
    }
  }
}

extension OpenStore {
  /// The earlier list of a kind that has the same columns as a file; nil: there is none.
  fileprivate func mapping(fitting file: ImportFile, of kind: AnyKind) -> SavedMapping? {
    let ids = register.page(Query(orderedBy: \SavedMapping.name), window: 0..<Self.mostMappings).ids
    return ids.lazy.compactMap { register.record(Identifier<SavedMapping>($0.raw)) }
      .first { known in
        guard known.shown == kind else { return false }
        let remembered = known.columns.map { RememberedColumn($0, of: kind) }
        let table = try? file.table(of: kind, remembered: remembered)
        return table?.mapping.hasHeadings(of: remembered) ?? false
      }
  }

  /// The name under which earlier lists with the columns of all these sheets are remembered; nil: there is none.
  fileprivate func mapping(fitting parts: [ImportRun.Part]) -> String? {
    let ids = register.page(Query(orderedBy: \SavedMapping.name), window: 0..<Self.mostMappings).ids
    let names = ids.compactMap { register.record(Identifier<SavedMapping>($0.raw))?.name }
    guard !parts.isEmpty else { return nil }
    return names.first { name in
      parts.allSatisfy { part in
        let known = SavedMapping.named(name, of: part.table.kind, on: register)
        let remembered = known?.columns.map { RememberedColumn($0, of: part.table.kind) } ?? []
        return known != nil && part.table.mapping.hasHeadings(of: remembered)
      }
    }
  }

  /// Nobody has more lists than these.
  private static let mostMappings = 100
}

extension ImportTable {
  /// The required fields that neither a column is nor anything else tells of every row.
  fileprivate func lacking(in summary: ImportSummary) -> [FieldDeclaration] {
    mapping.missing.filter { field in
      !isLikelyTold(field) || summary.faults.contains { $0.finding.reason == .columnMissing(field) }
    }
  }
}

extension ImportReport {
  /// The new people who are called as others are, but for those of whom was said that they are others.
  fileprivate func namesakes(_ found: Namesakes, in request: ImportRequest) -> [ImportOutlook.Namesake] {
    found.found.filter { !request.apart.contains($0.place) && request.choices[$0.place] != .new }.map { one in
      ImportOutlook.Namesake(one.place, line(for: one), was: one.cells)
    }
  }

  /// The columns of a table, each with what it is taken for.
  fileprivate func columns(of mapping: ColumnMapping, renamed: [String: String]) -> [ImportOutlook.Column] {
    mapping.columns.indices.map { index in
      let name = column(index, of: mapping)
      let key = name.option
      return ImportOutlook.Column(
        key: key, title: words.name(of: name), meaning: meaning(mapping.columns[index]),
        isOpen: mapping.worthReporting.contains(index) || renamed[key] != nil)
    }
  }

  private func meaning(_ meaning: ColumnMapping.Meaning) -> ImportOutlook.Meaning {
    switch meaning {
    case .field(let field): .field(field)
    case .contact: .contact
    case .person: .person
    case .beside(let field): .field(field)
    case .noted: .noted
    case .ignored(.unwanted), .ignored(.personal): .leftOut
    case .ignored(.unknown): .unknown
    case .trait(let field, let option): .trait(field, option.label)
    case .day, .lastDay: .day
    case .hour: .hour
    case .partOf: .partOf
    case .addressPart: .addressPart
    case .id, .ignored(.derived), .ignored(.recorded), .ignored(.ordinal): .fixed
    }
  }
}
