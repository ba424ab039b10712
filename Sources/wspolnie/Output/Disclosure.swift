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
  /// The export in the log; nil where nothing personal goes out, or where it could not be noted.
  fileprivate let noted: Identifier<PersonalExport>?
  /// What is to be known of it: that the log does not tell of it, and why; nil: it does, or nothing personal goes out.
  fileprivate let warning: Sentences?

  /// Leave for what is not personal.
  fileprivate static let open = Disclosure(isPersonal: false, noted: nil, warning: nil)
  /// Leave for personal data of which there are none.
  fileprivate static let nothingToNote = Disclosure(isPersonal: true, noted: nil, warning: nil)

  private init(isPersonal: Bool, noted: Identifier<PersonalExport>?, warning: Sentences?) {
    self.isPersonal = isPersonal
    self.noted = noted
    self.warning = warning
  }

  /// Leave to give personal data out, noted in the log before anything does. What cannot be noted goes out all the same,
  /// for a damaged register must be read to be saved.
  /// - Parameters:
  ///   - way: the way in which they go out, as the log tells it.
  ///   - target: what they go into.
  fileprivate init(
    noting content: PersonalContent, by way: String, into target: PersonalExport.Target, in store: OpenStore
  ) {
    let id = store.draw(PersonalExport.self)
    let state = store.store.past.map { " --as-of \($0.moment.text)" } ?? ""
    let outcome = store.transactNow(NotePersonalExport(id, of: content, by: way + state, into: target))
    switch outcome {
    case .done, .alreadyDone: self.init(isPersonal: true, noted: id, warning: nil)
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted:
      self.init(
        isPersonal: true, noted: nil, warning: store.desk.words.exportNotNoted(outcome, in: store.circumstances))
    }
  }
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
    try giveOut(personal ? content() : nil, by: "wspolnie \(command)", into: output) {
      (printer, disclosure) throws(CommandFailure) in
      if let warning = disclosure.warning { desk.errors.lines(warning.lines.map { SafeLine.made(of: $0) }) }
      try write(printer, disclosure)
    }
  }

  /// Notes that a command which gives out all there is was broken off when a part may have gone out.
  func noteBroken(_ command: String, into target: PersonalExport.Target) {
    let id = draw(PersonalExport.self)
    let content = PersonalContent(allIn: register)
    if content.isEmpty { return }
    let note = NotePersonalExport(id, of: content, by: "wspolnie \(command)", into: target)
    guard case .done = transactNow(note) else { return }
    _ = transactNow(NoteBrokenExport(id))
  }

  /// Makes a file of what a screen shows, once what of it is personal was noted.
  /// - Returns: what the interface is told of it: where it is, or why it is not.
  func giveOut(_ file: GivenFile) -> Event {
    var file = file
    do throws(CommandFailure) {
      let path = try desk.freePath(inFilesFolder: file.name, ending: file.format.ending)
      let content = file.format.safeContent(of: file.page) ?? .lines([])
      let way = file.report.map { "x: report \($0)" } ?? "x"
      try giveOut(file.page.personal, by: way, into: try OutputFile(path, replacing: false, at: desk)) {
        printer, disclosure in
        file.remark = [file.remark, disclosure.warning?.line ?? ""].filter { !$0.isEmpty }.joined(separator: ". ")
        printer.print(content)
      }
      return .givenOut(file, path: SafeLine.made(of: desk.shortened(path)))
    } catch {
      return .notGivenOut(SafeLine.made(of: desk.linesForScreen(of: error).joined(separator: " ")))
    }
  }

  /// - Parameter content: what of personal data goes out; nil: they were not asked for.
  private func giveOut(
    _ content: PersonalContent?, by way: String, into output: OutputFile,
    _ write: (Printer, Disclosure) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    guard let content, !content.isEmpty else {
      try output.write(at: desk) { (printer) throws(CommandFailure) in
        try write(printer, content.map { _ in .nothingToNote } ?? .open)
      }
      return
    }
    // From the note on to the end of it: a signal must not come between what goes out and the word that it broke off.
    try desk.holdingEndings { () throws(CommandFailure) in
      try giveOut(noting: content, by: way, into: output, write)
    }
  }

  private func giveOut(
    noting content: PersonalContent, by way: String, into output: OutputFile,
    _ write: (Printer, Disclosure) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var noted: Identifier<PersonalExport>?
    do throws(CommandFailure) {
      try output.write(at: desk) { (printer) throws(CommandFailure) in
        let disclosure = Disclosure(noting: content, by: way, into: output.target(of: printer), in: self)
        noted = disclosure.noted
        try write(printer, disclosure)
      }
    } catch {
      // Where this cannot be noted, the log says more than went out, never less.
      if let noted { _ = transactNow(NoteBrokenExport(noted)) }
      throw error
    }
  }
}

extension OutputFile {
  /// What the log says that personal data went into.
  fileprivate func target(of printer: Printer) -> PersonalExport.Target {
    switch self {
    case .stream: printer.isTerminal ? .terminal : .stream
    case .special: .device
    case .whole: .file
    }
  }
}
