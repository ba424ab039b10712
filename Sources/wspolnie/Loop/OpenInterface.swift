import ArgumentParser
import CivicDomain
import FlatFileStore
import Glibc
import Screens
import TerminalCanvas
import Words

/// Where a sitting is recorded.
struct Recording {
  /// The file of the scene.
  let path: String
  /// The name by which a scene knows the register; nil: it has none.
  let register: String?

  /// The option that asks for it.
  struct Options: ParsableArguments {
    @Option(
      help: .said(
        pl: "zapisz naciskane klawisze jako scenę (tylko w rejestrze szkoleniowym)",
        en: "write the keys as a scene (in a training register only)", value: (pl: "PLIK", en: "FILE")))
    var record: String?

    /// What it asks for; nil: nothing.
    func recording(of register: String? = nil) -> Recording? { record.map { Recording(path: $0, register: register) } }
  }
}

extension OpenStore {
  /// Opens the terminal interface on this store and stays in it until the person leaves; the terminal is then as it was
  /// found. The one place that starts it.
  /// - Parameters:
  ///   - recording: the scene into which the sitting is written; nil: none.
  ///   - remembersVisit: whether it is kept how far the person has seen the register.
  func openInterface(
    theme name: String?, recording: Recording? = nil, remembersVisit: Bool = true
  ) throws(CommandFailure) {
    let surroundings = desk.surroundings
    if let recording {
      guard store.manifest.isTraining else { throw .message(desk.words.recordsTrainingOnly.lines, .configuration) }
      guard recording.path != "-" else { throw .message(desk.words.recordsIntoFile.lines, .usage) }
      try desk.mustLeadOutOfData(recording.path)
    }
    // Before anything else: a signal that comes while curses starts must wait for the loop.
    guard let wakes = WakeSource() else { throw .message(desk.words.noSignals.lines, .unavailable) }
    let terminal = try desk.openTerminal(environment: surroundings.environment)
    let file = PersonalFile(in: surroundings)
    let theme = ThemeChoice(name, personal: desk.personal.theme, in: surroundings)
    // The first picture waits a moment for the answer; later it comes between the keys, and until then the theme is a guess.
    if theme.followsBackground, terminal.depth != .none { terminal.askForBackground() }
    let frozen = surroundings.variable("WSPOLNIE_NOW") == nil ? nil : now
    defer {
      terminal.close()
      store.keepCache()
    }
    let recorder: SceneRecorder?
    do throws(FileFailure) {
      recorder = try recording.map { (recording) throws(FileFailure) in
        let stage = SceneRecorder.Stage(
          register: recording.register, now: WarsawTime.local(frozen ?? surroundings.clock()), language: desk.language,
          size: terminal.size)
        return try SceneRecorder(recording.path, stage: stage, ticks: 0)
      }
    } catch {
      throw .message(desk.words.cannotRecord(SystemTrouble(error), at: error.path).lines, .cannotCreate)
    }
    let current = CurrentDesk(desk, terminal)
    let loop = RunLoop.Surroundings(
      shown: current.shown(store, by: author),
      open: { [author] (moment, onReading) throws(CommandFailure) in
        current.shown(try current.desk.store(asOf: moment, onReading: onReading), by: author)
      }, sentences: { current.desk.linesForScreen(of: $0).joined(separator: " ") },
      dataFolder: desk.givenDataFolder, author: author, personal: desk.personal,
      look: { [language = desk.language, givenFirst = desk.personal.language] personal, paper in
        // What an option or a variable said at the start holds to the end.
        let overruled = current.overruled(theme: name)
        let isAsked = overruled[.language] != nil || personal.language == givenFirst
        let spoken = isAsked ? language : Settings.language(option: nil, personal: personal, in: surroundings)
        current.desk = current.desk.wanting(personal, in: spoken)
        let choice = ThemeChoice(name, personal: personal.theme, on: paper, in: surroundings)
        // Of the person's own name, whatever is stronger than it.
        let own = personal.theme.map { ThemeChoice($0, personal: nil, on: paper, in: surroundings) }
        return RunLoop.Look(
          words: spoken.words, theme: choice.theme.reduced(to: terminal.depth), overruled: overruled,
          isThemeUnknown: own?.isUnknown ?? false, themes: choice.all,
          printer: current.desk.paperRoad(on: terminal.printing).standing)
      },
      keep: { settings in
        let words = current.desk.words
        // A folder is tried as it is chosen, and not when the first file is to go there.
        let isFolderNew = settings.filesFolder != current.kept.filesFolder
        do throws(PersonalFile.NotKept) {
          try file.keep(settings, since: current.kept)
          current.kept = settings
          let fault = isFolderNew ? current.desk.tryFilesFolder() : nil
          return [words.settingsKept(in: file.shown), fault].compactMap { $0 }.joined(separator: " ")
        } catch {
          return file.sentence(error, in: words)
        }
      },
      personalFile: file.shown,
      draw: surroundings.random,
      visits: remembersVisit ? VisitFile(of: desk.dataFolder, in: surroundings) : nil, recorder: recorder)
    RunLoop(loop, terminal: terminal, wakes: wakes).run(notices: notices(of: theme, file))
  }

  /// The notices at the start: the faults of the person's own file and of the theme, damage in the store.
  private func notices(of theme: ThemeChoice, _ file: PersonalFile) -> [String] {
    var notices = file.read().faults.map { file.sentence($0, in: desk.words) }
    if let fault = theme.fault(in: desk.words) {
      // Of the person's own setting it is said where it stands.
      let line = theme.isPersonal && theme.isUnknown ? file.line(of: .theme) : nil
      notices.append(line.map { desk.words.place(inSettings: file.shown, line: $0) + fault } ?? fault)
    }
    if let open = store.opennessOfPersonalData {
      notices.append(desk.words.personalDataOpen(folder: open.folder, permissions: Int(open.permissions)).line)
    }
    if case .reader(let staff) = author.role { notices.append(desk.words.readsWithoutPeople(staff: staff).line) }
    let damage = store.findings.filter(\.isDamage).count
    if damage > 0 { notices.append(desk.words.shownInSpiteOfDamage(findings: damage).line) }
    return notices
  }
}

extension Desk {
  /// Takes the terminal over, or says why it cannot.
  func openTerminal(environment: (String) -> String?) throws(CommandFailure) -> CursesTerminal {
    do throws(CursesTerminal.Failure) {
      return try CursesTerminal.open(environment: environment)
    } catch {
      switch error {
      case .notATerminal: throw .message(words.needsTerminal.lines, .usage)
      case .undescribed(let name, let instead):
        throw .message(words.undescribedTerminal(named: name, instead: instead).lines, .unavailable)
      case .unusable(let name): throw .message(words.unusableTerminal(named: name).lines, .unavailable)
      }
    }
  }
}

/// The desk as the person wants it now: in another language, with another folder for files, from one key to the next.
private final class CurrentDesk {
  var desk: Desk
  /// The person's settings as they are kept.
  var kept: PersonalSettings
  private let terminal: CursesTerminal
  private let messages = ReadMessages()

  init(_ desk: Desk, _ terminal: CursesTerminal) {
    self.desk = desk
    kept = desk.personal
    self.terminal = terminal
    // The loop takes all signals, and what is being written then is written to its end.
    self.desk.surroundings.endings = Endings()
  }

  /// A state of the register for the run loop, with its time.
  func shown(_ store: Store, by author: Author) -> RunLoop.Shown {
    let surroundings = desk.surroundings
    let standing =
      surroundings.variable("WSPOLNIE_NOW") == nil ? nil : try? desk.now(isTraining: store.manifest.isTraining)
    let frozen = store.past.map { min($0.instant, standing ?? surroundings.clock()) } ?? standing
    let clock = { frozen ?? surroundings.clock() }
    func open() -> OpenStore { OpenStore(desk: desk, store: store, now: clock(), author: author) }
    return RunLoop.Shown(
      store: store, clock: clock, giveOut: { open().giveOut($0) }, takeOut: { open().takeOut($0) },
      attaching: { open().attaching($0) }, messages: messages,
      printing: { [terminal] in open().print($0, on: terminal.printing, isStopped: $1) },
      importing: { [messages] in open().importing($0, watch: $1, messages: messages) },
      retention: { open().retention($0) })
  }

  /// The settings that an option or a variable overrules, with what does.
  func overruled(theme option: String?) -> [PersonalSettings.Key: String] {
    let surroundings = desk.surroundings
    var overruled: [PersonalSettings.Key: String] = [:]
    overruled[.language] =
      desk.isLanguageAsked
      ? "--lang" : Settings.languageOfVariable(in: surroundings).map { _ in Settings.languageVariable }
    overruled[.theme] =
      option.map { _ in "--theme" } ?? surroundings.variable(ThemeChoice.variable).map { _ in ThemeChoice.variable }
    return overruled
  }
}
