import CivicDomain
import FlatFileStore
import Interchange
import Screens
import Words

/// Leave to print records, with personal data or without. Nobody else makes one: whoever gives personal data out has had it
/// noted in the log.
struct Disclosure {
  /// Whether personal data are told.
  let isPersonal: Bool

  /// Leave for what is not personal.
  fileprivate static let open = Disclosure(isPersonal: false)
  /// Leave for personal data: they are noted, or there are none.
  fileprivate static let personal = Disclosure(isPersonal: true)

  private init(isPersonal: Bool) { self.isPersonal = isPersonal }
}

/// Whether personal data go out even where the log cannot tell of it: whoever saves the data of a damaged register, or of a
/// failing disk, says so.
enum Rescue: Equatable {
  /// Nobody said so; the command by which somebody would.
  case unasked(command: String)
  /// Somebody did.
  case asked

  /// The command by which somebody would say so; nil: they did.
  fileprivate var command: String? { if case .unasked(let command) = self { command } else { nil } }
}

extension OpenStore {
  /// Gives out what a command found: when the output is open, what of it is personal is noted, then it is written. Nothing
  /// is noted of an output that cannot be opened, and of one that cannot be written to its end it is noted, too.
  /// - Parameters:
  ///   - personal: whether personal data are asked for.
  ///   - content: what of them goes out then.
  ///   - command: the command, as it is typed.
  ///   - output: what it goes into.
  ///   - write: prints it, as far as it has leave.
  func giveOut(
    _ personal: Bool, of content: @autoclosure () -> PersonalContent, by command: String,
    into output: OutputFile = .stream, _ write: (Printer, Disclosure) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    try giveOut(personal ? content() : nil, by: "wspolnie \(command)", into: output, toldIn: circumstances, write)
  }

  /// Gives out all there is, as a backup does. What is personal of it is noted when the output is open and before anything is
  /// written, and where the writing fails after that, the note says that it broke off.
  /// - Parameters:
  ///   - command: the command, as it is typed.
  ///   - id: the id of the note.
  ///   - target: what it goes into.
  ///   - rescue: whether it goes out, with a warning, even where that cannot be noted.
  ///   - write: opens the output, calls what it is given, and writes.
  func giveOutAll(
    by command: String, as id: Identifier<PersonalExport>, into target: PersonalExport.Target, rescue: Rescue,
    _ write: (_ note: () throws(CommandFailure) -> Void) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var outcome: Outcome?
    func note() throws(CommandFailure) {
      guard outcome == nil else { return }
      let noted = outcomeOfNoting(id, by: "wspolnie \(command)", into: target)
      guard noted.isSaved || rescue == .asked && !noted.isPassing else {
        throw .message(
          desk.words.backupNotLogged(noted, rescue: noted.isPassing ? nil : rescue.command, in: circumstances).lines,
          ExitCode(noted))
      }
      outcome = noted
    }
    do throws(CommandFailure) { try write(note) } catch {
      if case .done? = outcome { _ = transactNow(NoteBrokenExport(id)) }
      throw error
    }
    if let outcome, !outcome.isSaved {
      let warning = desk.words.exportNotLogged(outcome, in: circumstances)
      desk.errors.lines(warning.lines.map { SafeLine.made(of: $0) })
    }
  }

  private func outcomeOfNoting(
    _ id: Identifier<PersonalExport>, by way: String, into target: PersonalExport.Target
  ) -> Outcome {
    let content = PersonalContent(allIn: register)
    if !content.isEmpty { return transactNow(NotePersonalExport(id, of: content, by: way, into: target)) }
    // Of a register that cannot be written nobody knows what else is in it.
    return store.readOnlyReason.map { .readOnly($0) } ?? .alreadyDone
  }

  /// Makes a file of what a screen shows, once what of it is personal was noted.
  /// - Returns: what the interface is told of it: where it is, or why it is not.
  func giveOut(_ file: GivenFile) -> Event {
    var file = file
    let cut = file.format == .xlsx ? XLSXPage.cutTexts(of: file.page) : 0
    let missing = file.format == .xlsx ? XLSXPage.missingRows(of: file.page) : 0
    var lacks = [
      cut > 0 ? desk.words.textsCutInWorkbook(cut) : "", missing > 0 ? desk.words.rowsMissingInWorkbook(missing) : "",
    ]
    let map = file.format == .geojson ? PlacesGivenOut(of: file.page.places, on: register, at: localNow) : nil
    if let map {
      lacks.append(
        desk.words.pointsOnMap(map.placed, without: map.records.count - map.placed, unpublished: map.unpublished))
    }
    file.remark = ([file.remark] + lacks).filter { !$0.isEmpty }.joined(separator: "; ")
    do throws(CommandFailure) {
      let content = file.format.safeContent(of: file.page) ?? .lines([])
      let path = try desk.intoFreePath(named: file.name, ending: file.format.ending) { (path) throws(CommandFailure) in
        try giveOut(file, into: try OutputFile(path, replacing: false, at: desk)) { printer in
          if let map { map.write(to: printer) } else { printer.print(content) }
        }
      }
      return .givenOut(file, path: SafeLine.made(of: desk.shortened(path)))
    } catch {
      return .notGivenOut(SafeLine.made(of: desk.linesForScreen(of: error).joined(separator: " ")))
    }
  }

  /// Gives out what a screen shows, once what of it is personal was noted.
  func giveOut(
    _ file: GivenFile, into output: OutputFile, _ write: (Printer) -> Void
  ) throws(CommandFailure) {
    try giveOut(
      file.page.personal, by: file.report.map { "x: report \($0)" } ?? "x", into: output,
      toldIn: Circumstances(register: register, now: localNow, place: .screen)
    ) { printer, _ in write(printer) }
  }

  /// - Parameter content: what of personal data goes out; nil: they were not asked for.
  private func giveOut(
    _ content: PersonalContent?, by way: String, into output: OutputFile, toldIn circumstances: Circumstances,
    _ write: (Printer, Disclosure) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    guard let content, !content.isEmpty else {
      try output.write(at: desk) { (printer) throws(CommandFailure) in
        try write(printer, content == nil ? .open : .personal)
      }
      return
    }
    // From the note on to the end of it: a signal must not come between what goes out and the word that it broke off.
    try desk.holdingEndings { () throws(CommandFailure) in
      try giveOut(noting: content, by: way, into: output, toldIn: circumstances, write)
    }
  }

  private func giveOut(
    noting content: PersonalContent, by way: String, into output: OutputFile, toldIn circumstances: Circumstances,
    _ write: (Printer, Disclosure) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let id = draw(PersonalExport.self)
    let state = store.past.map { " --as-of \($0.moment.text)" } ?? ""
    var isNoted = false
    do throws(CommandFailure) {
      try output.write(at: desk) { (printer) throws(CommandFailure) in
        let outcome = transactNow(
          NotePersonalExport(id, of: content, by: way + state, into: output.target(of: printer)))
        guard outcome.isSaved else {
          throw .message(desk.words.notGivenOut(outcome, in: circumstances).lines, ExitCode(outcome))
        }
        isNoted = true
        try write(printer, .personal)
      }
    } catch {
      // Where this cannot be noted, the log says more than went out, never less.
      if isNoted { _ = transactNow(NoteBrokenExport(id)) }
      throw error
    }
  }
}

/// The places of records that go out of a screen: what everyone may see of them, as `export --format geojson` gives it.
private struct PlacesGivenOut {
  let records: [StoredRecord]
  /// How many of them have a place.
  let placed: Int
  /// How many were to go out that not everyone may see.
  let unpublished: Int
  private let map: RecordMap
  private let place: RecordMap.Place

  /// Nil where there are no records that could have a place.
  init?(of ids: [RecordID], on register: any Register, at now: LocalTime) {
    guard let kind = ids.first.flatMap({ Schema.kind(of: $0) }), let place = RecordMap.Place(of: kind) else {
      return nil
    }
    records = ids.compactMap(register.published)
    placed = records.count { RecordMap.isPlaced($0, at: place) }
    unpublished = ids.count - records.count
    let shown = ShownFields(of: kind, on: register, at: now) { $0.isStored && $0.audience == .everyone }
    (map, self.place) = (RecordMap(shown: shown), place)
  }

  func write(to printer: Printer) { map.write(records, at: place, to: printer) }
}

extension Outcome {
  /// Whether it stands in the log.
  var isSaved: Bool {
    switch self {
    case .done, .alreadyDone: true
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted: false
    }
  }

  /// Whether it is otherwise in a moment: somebody else is saving.
  fileprivate var isPassing: Bool { if case .busy = self { true } else { false } }
}

extension OutputFile {
  /// What the log says that personal data went into.
  fileprivate func target(of printer: Printer) -> PersonalExport.Target {
    switch self {
    case .stream: printer.isTerminal ? .terminal : .stream
    case .special: .device
    case .whole: .file
    case .printer: .printer
    }
  }
}
