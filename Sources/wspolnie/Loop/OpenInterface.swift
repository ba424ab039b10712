import ArgumentParser
import CivicDomain
import FlatFileStore
import Glibc
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
  /// - Parameter recording: the scene into which the sitting is written; nil: none.
  func openInterface(theme name: String?, recording: Recording? = nil) throws(CommandFailure) {
    let surroundings = desk.surroundings
    if let recording {
      guard store.manifest.isTraining else { throw .message(desk.words.recordsTrainingOnly.lines, .configuration) }
      guard recording.path != "-" else { throw .message(desk.words.recordsIntoFile.lines, .usage) }
      try desk.mustLeadOutOfData(recording.path)
    }
    // Before anything else: a signal that comes while curses starts must wait for the loop.
    guard let wakes = WakeSource() else { throw .message(desk.words.noSignals.lines, .unavailable) }
    let terminal: CursesTerminal
    do throws(CursesTerminal.Failure) {
      terminal = try CursesTerminal.open(environment: surroundings.environment)
    } catch {
      switch error {
      case .notATerminal: throw .message(desk.words.needsTerminal.lines, .usage)
      case .undescribed(let name, let instead):
        throw .message(desk.words.undescribedTerminal(named: name, instead: instead).lines, .unavailable)
      case .unusable(let name): throw .message(desk.words.unusableTerminal(named: name).lines, .unavailable)
      }
    }
    let theme = ThemeChoice(name, in: surroundings)
    // The answer comes between the keys; until then the theme is a good guess.
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
    let loop = RunLoop.Surroundings(
      shown: desk.shown(store, by: author),
      open: { [desk, author] (moment, onReading) throws(CommandFailure) in
        desk.shown(try desk.store(asOf: moment, onReading: onReading), by: author)
      }, sentences: { [desk] in desk.linesForScreen(of: $0).joined(separator: " ") },
      dataFolder: desk.givenDataFolder, author: author, words: desk.words,
      theme: theme.theme.reduced(to: terminal.depth),
      themeOn: { paper in
        let choice = ThemeChoice(name, on: paper, in: surroundings)
        return choice.followsBackground ? choice.theme.reduced(to: terminal.depth) : nil
      },
      draw: surroundings.random, recorder: recorder)
    RunLoop(loop, terminal: terminal, wakes: wakes).run(notices: notices(of: theme))
  }

  /// The notices at the start: the theme's fault, damage in the store.
  private func notices(of theme: ThemeChoice) -> [String] {
    var notices: [String] = []
    if let fault = theme.fault(in: desk.words) { notices.append(fault) }
    if let open = store.opennessOfPersonalData {
      notices.append(desk.words.personalDataOpen(folder: open.folder, permissions: Int(open.permissions)).line)
    }
    let damage = store.findings.filter(\.isDamage).count
    if damage > 0 { notices.append(desk.words.shownInSpiteOfDamage(findings: damage).line) }
    return notices
  }
}

extension Desk {
  /// A state of the register for the run loop, with its time.
  fileprivate func shown(_ store: Store, by author: Author) -> RunLoop.Shown {
    let standing = surroundings.variable("WSPOLNIE_NOW") == nil ? nil : try? now(isTraining: store.manifest.isTraining)
    let frozen = store.past.map { min($0.instant, standing ?? surroundings.clock()) } ?? standing
    let clock = { [surroundings] in frozen ?? surroundings.clock() }
    return RunLoop.Shown(store: store, clock: clock) { file in
      OpenStore(desk: self, store: store, now: clock(), author: author).giveOut(file)
    }
  }
}
