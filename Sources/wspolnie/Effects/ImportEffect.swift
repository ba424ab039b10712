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
  func importing(_ step: ImportStep, watch: ImportWatch) -> ImportAnswer {
    do throws(CommandFailure) {
      switch step {
      case .lookForFiles:
        return .files(try desk.files(endingWith: Desk.listEndings), folder: desk.filesFolderAsWritten)
      case .lookForMessages: return .messages(try desk.files(endingWith: ["eml"]), folder: desk.filesFolderAsWritten)
      case .readMessage(let path, let consultation): return .message(try message(path, for: consultation))
      case .keepEnclosed(let path, let submission):
        let mailed = try MailedRemark(path, at: desk)
        // What it prints is said in one sentence.
        let silent = ImportWatch(onProgress: { _ in }, isStopped: watch.isStopped)
        try mailed.keepEnclosed(with: submission, at: watched(by: silent))
        return .kept(desk.words.enclosuresKept(mailed.message.enclosed.count))
      case .judge(let request):
        let read = try ImportSource(request, at: self)
        if let instead = read.instead { return instead }
        return read.sheets.isEmpty ? try outlook(of: read, watch) : .sheets(read.sheets, request)
      case .take(let request): return try take(try ImportSource(request, at: self), watch)
      case .lookForImports: return .imports(pastImports)
      case .judgeUndoing(let taken): return .undoOutlook(try outlook(ofUndoing: taken, watch))
      case .undo(let taken): return try takeBack(taken, watch)
      }
    } catch {
      let why = desk.linesForScreen(of: error).joined(separator: " ")
      switch step {
      case .judgeUndoing(let taken), .undo(let taken): return .notUndone(taken, why)
      case .lookForMessages, .readMessage, .keepEnclosed: return .notRead(why)
      case .lookForFiles, .judge, .take, .lookForImports: return .refused(why)
      }
    }
  }

  /// What a message says, as `comment --from-eml` takes it.
  private func message(
    _ path: String, for consultation: Identifier<Consultation>
  ) throws(CommandFailure) -> ReadMessage {
    let mailed = try MailedRemark(path, at: desk)
    let day = mailed.received(by: today)
    return ReadMessage(
      path, as: mailed.remark(in: consultation), from: mailed.name ?? "", mailed.email ?? "", text: mailed.message.text,
      receivedOn: day, enclosed: mailed.message.enclosed.count, doubts: mailed.doubts(receivedOn: day, in: desk.words))
  }

  /// What would become of each row.
  private func outlook(of source: ImportSource, _ watch: ImportWatch) throws(CommandFailure) -> ImportAnswer {
    guard let table = source.table else { return .sheets(source.sheets, source.request) }
    let (words, report) = (desk.words, source.report)
    var rows: [ImportOutlook.Row] = []
    var (effective, alike) = (0, 0)
    var run = ImportRun(
      table, into: watched(by: watch), isStrict: false, isDryRun: true, isAgain: source.request.isAgain, report: report,
      onRow: { row in
        switch row.verdict {
        case .added(let id, let values):
          effective += 1
          if rows.count < Self.shownRows {
            rows.append(ImportOutlook.Row(row.number, isNew: true, report.added(id, values, in: row)))
          }
        case .changed:
          effective += 1
          if rows.count < Self.shownRows, let change = report.change(row) {
            rows.append(ImportOutlook.Row(row.number, isNew: false, change))
          }
        case .refused(let findings): alike += findings.contains { $0.reason.isLikeness } ? 1 : 0
        case .leftAlone: break
        }
      })
    let (end, _) = run.carryOut()
    let summary = run.summary
    if end == .abandoned { return .refused(words.imported(summary.tally, of: source.request.kind, end).line) }
    if effective > rows.count { rows.append(ImportOutlook.Row(0, isNew: true, words.moreRows(effective - rows.count))) }
    let hindrance = summary.isCutShort ? words.imported(summary.tally, of: source.request.kind, .cutShort).line : nil
    return .outlook(
      ImportOutlook(
        source.request, summary.tally, understood: source.understood + report.mends(summary, of: table),
        columns: report.columns(of: table.mapping, renamed: source.request.renamed),
        faults: report.groupedLines(for: summary, of: table), rows: rows, hindrance: hindrance, alike: alike))
  }

  /// As many rows are told one by one as anybody reads.
  static let shownRows = 500

  /// Takes the good rows in, all together.
  private func take(_ source: ImportSource, _ watch: ImportWatch) throws(CommandFailure) -> ImportAnswer {
    guard let table = source.table else { return .sheets(source.sheets, source.request) }
    var run = ImportRun(
      table, into: watched(by: watch), isStrict: false, isDryRun: false, isAgain: source.request.isAgain,
      report: source.report)
    let (end, outcome) = run.carryOut()
    if let outcome { try settle(outcome) }
    let sentence = desk.words.imported(run.summary.tally, of: source.request.kind, end).line
    guard end == .saved else { return .refused(sentence) }
    let taken = run.transactionNumber.map { TakenImport($0, file: source.request.fileName) }
    let back = taken.map { desk.words.importTakenBackHere(by: $0.number) }
    let owed = run.summary.tally.contactsAdded > 0 ? desk.words.noticeIsOwed : nil
    return .taken([sentence, owed, back].compactMap { $0 }.joined(separator: " "), taken)
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

/// A file that is imported on the screen, read and understood.
private struct ImportSource {
  let request: ImportRequest
  let report: ImportReport
  /// The table; nil where a sheet is still to be chosen.
  private(set) var table: ImportTable?
  /// The sheets to choose from; empty where there is nothing to choose.
  private(set) var sheets: [String] = []
  /// What is answered instead of an outlook: columns are to be chosen first; nil: nothing.
  private(set) var instead: ImportAnswer?
  /// How the file was understood.
  private(set) var understood: [String] = []

  init(_ request: ImportRequest, at store: OpenStore) throws(CommandFailure) {
    self.request = request
    guard let kind = Schema.kind(named: request.kind.name) else { throw .message([], .usage) }
    report = ImportReport(
      words: store.desk.words, circumstances: store.circumstances, kind: request.kind, isOnScreen: true)
    let bytes = try WholeFile.bytes(of: store.desk.path(written: request.path), at: store.desk)
    do throws(ImportError) {
      if request.sheet == nil, Workbook.isOne(bytes) {
        let shown = try Workbook(bytes).sheets.filter { !$0.isHidden }.map(\.name)
        if shown.count > 1 { sheets = shown }
      }
      guard sheets.isEmpty else { return }
      let isLines = request.path.hasSuffix(".jsonl")
      let file = try ImportFile(bytes, as: isLines ? .json : nil, sheet: request.sheet)
      let table = try file.table(of: kind, renamed: request.renamed)
      understood = report.fileLines(for: file.understanding(headRow: table.headRow), of: table)
      self.table = table
    } catch {
      instead = Self.answer(to: error, request, report)
      if instead == nil { throw .message(report.linesOnScreen(for: error), ExitCode(error)) }
    }
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
          hindrance: words.noKnownColumn(of: request.kind)))
    case .foreign, .workbook, .json, .document, .line, .noTableInSheet, .empty, .header, .noSuchColumn, .noSuchField,
      .noListInWorkbook, .sheetsOfOneKind, .hasOwnAct:
      return nil
    }
  }
}

extension ImportReport {
  /// The columns of a table, each with what it is taken for.
  fileprivate func columns(of mapping: ColumnMapping, renamed: [String: String]) -> [ImportOutlook.Column] {
    mapping.columns.indices.map { index in
      let name = column(index, of: mapping)
      let isAlone = mapping.headings.count { $0 == name.heading } == 1 && !name.heading.isEmpty
      let key = isAlone ? name.heading : name.letter
      return ImportOutlook.Column(
        key: key, title: words.name(of: name), meaning: meaning(mapping.columns[index]),
        isOpen: mapping.worthReporting.contains(index) || renamed[key] != nil)
    }
  }

  private func meaning(_ meaning: ColumnMapping.Meaning) -> ImportOutlook.Meaning {
    switch meaning {
    case .field(let field): .field(field)
    case .contact: .contact
    case .noted: .noted
    case .ignored(.unwanted): .leftOut
    case .ignored(.unknown): .unknown
    case .id, .addressPart, .ignored(.derived), .ignored(.recorded), .ignored(.ordinal): .fixed
    }
  }
}

extension Desk {
  /// The path of a file as somebody wrote it, `~` being their home.
  fileprivate func path(written text: String) -> String {
    text == "~" || text.hasPrefix("~/") ? surroundings.home + text.dropFirst() : text
  }

  /// The files of the person's folder with some endings, the newest first; none where there is no folder yet.
  fileprivate func files(endingWith endings: [String]) throws(CommandFailure) -> [ImportableFile] {
    let names: [String]
    do throws(FileFailure) { names = try LinuxFileSystem().names(in: filesFolder) } catch {
      if error.isMissing { return [] }
      throw failure(error)
    }
    let files = names.filter { name in endings.contains { name.lowercased().hasSuffix(".\($0)") } }.compactMap {
      name in
      var found = stat()
      let path = "\(filesFolder)/\(name)"
      guard stat(PathText.cString(path), &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
        return ImportableFile?.none
      }
      let changed = Instant(microsecondsSince1970: Int64(found.st_mtim.tv_sec) * 1_000_000)
      return ImportableFile(path: path, name: name, size: Int(found.st_size), changed: WarsawTime.local(changed))
    }
    return Array(files.sorted { ($1.changed, $0.name) < ($0.changed, $1.name) }.prefix(Self.mostFiles))
  }

  /// The endings of files that may be lists.
  fileprivate static let listEndings = ["csv", "tsv", "txt", "xlsx", "json", "jsonl", "geojson"]
  /// Nobody looks through more.
  private static let mostFiles = 1_000
}
