import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie intake [--watch]`, which takes in what kiosks handed in and keeps what they show.
struct IntakeCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "intake", pl: "Przyjmuje to, co wpłynęło z kiosków, i odświeża to, co one pokazują.",
      en: "Takes in what came from the kiosks, and keeps what they show.",
      more: (
        pl: """
        To samo robi każde otwarte okno programu, gdy nikt nie pisze. Czego nie da się przyjąć, trafia na biurko; plików, \
        które nie są zgłoszeniami z kiosku, szukaj w inbox/refused.
        """,
        en: """
        Every open window of the program does the same while nobody types. What cannot be taken in is told on the desk; \
        files that are no hand-ins of a kiosk are put into inbox/refused.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Flag(help: .said(pl: "czekaj na następne, aż ktoś zakończy polecenie", en: "wait for more, until somebody ends it"))
  var watch = false

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let open = try desk.open()
    let edition = PublicEditionKeeping(of: open.store)
    let endings = desk.surroundings.endings
    endings.hold()
    defer { endings.release() }
    var (trouble, editionTrouble) = (StandingTrouble(), StandingTrouble())
    while true {
      let now = try desk.now(isTraining: open.store.manifest.isTraining)
      let report = takeIn(open, at: now, until: endings)
      desk.errors.lines(trouble.news(open.whatStays(after: report)))
      if watch, endings.cameMeanwhile() { break }
      let kept = keep(edition, open, &editionTrouble, at: now)
      if !watch {
        let taken = report.hindrance.map { ExitCode($0) } ?? (report.unknownKiosk == nil ? .done : .unavailable)
        return taken == .done ? kept : taken
      }
      if endings.came(within: Self.pause) { break }
      do throws(FileFailure) { _ = try open.store.refresh() } catch { throw desk.failure(error) }
    }
    return endings.taken.map { ExitCode(endedBy: $0) } ?? .done
  }

  /// Milliseconds between two looks into the drop-box: whoever stands at a kiosk copies the receipt meanwhile.
  private static let pause = 1_000

  /// Takes in all that there is, a pass after the other, and says what it was.
  private func takeIn(_ open: OpenStore, at now: Instant, until endings: Endings) -> IntakeReport {
    var report = IntakeReport()
    repeat {
      let pass = open.store.takeHandIns(at: now) { endings.cameMeanwhile() }
      report.add(pass)
      if pass.handled == 0 || pass.hindrance != nil || endings.cameMeanwhile() { break }
    } while report.hasMore
    for line in open.desk.words.takenIn(report) { open.desk.errors.line(SafeLine.made(of: line)) }
    return report
  }

  /// Keeps what kiosks show, and says why not where that cannot be.
  private func keep(
    _ edition: PublicEditionKeeping, _ open: OpenStore, _ standing: inout StandingTrouble, at now: Instant
  ) -> ExitCode {
    let words = open.desk.words
    let (trouble, code): (Sentences, ExitCode)
    switch edition.keep(at: now) {
    case .resting, .going: return .done
    case .written:
      _ = standing.news([])
      return .done
    case .tooLong:
      (trouble, code) = (words.editionTooLong(megabytes: PublicEditionKeeping.longest >> 20), .cannotCreate)
    case .failed(let failure):
      (trouble, code) = (words.systemTrouble(SystemTrouble(failure), at: failure.path), ExitCode(failure))
    }
    open.desk.errors.lines(standing.news(trouble.lines.map { SafeLine.made(of: $0) }))
    return code
  }
}

/// What a program that goes on and on cannot mend: told when it is new, and not again while it stays as it is.
struct StandingTrouble {
  private var told: [String] = []

  /// The lines that are to be said of what stands now.
  mutating func news(_ lines: [String]) -> [String] {
    defer { told = lines }
    return lines == told ? [] : lines
  }
}

extension OpenStore {
  /// What could not be done by a pass along the drop-box, nor will be by the next.
  fileprivate func whatStays(after report: IntakeReport) -> [String] {
    let left = report.left > 0 ? [desk.words.handInsLeft(report.left)] : []
    let hindered = report.hindrance.map { desk.words.outcome($0, in: circumstances).lines } ?? []
    let unknown = report.unknownKiosk.map { desk.words.unknownKiosk($0).lines } ?? []
    return (left + unknown + hindered).map { SafeLine.made(of: $0) }
  }
}

extension Words {
  /// What a pass along the drop-box did, in a line each; nothing where it did nothing.
  fileprivate func takenIn(_ report: IntakeReport) -> [String] {
    var lines: [String] = []
    if report.registrations + report.remarks > 0 {
      lines.append(handInsTaken(registrations: report.registrations, remarks: report.remarks))
    }
    if report.cases > 0 { lines.append(handInsLeftToStaff(report.cases)) }
    if report.again > 0 { lines.append(handInsAgain(report.again)) }
    for fault in IntakeFault.allCases {
      guard let count = report.setAside[fault] else { continue }
      lines.append(
        fault.isKept ? handInsSetAside(count, because: fault.label) : handInsRemoved(count, because: fault.label))
    }
    if report.notKept > 0 { lines.append(handInsThrownAway(report.notKept)) }
    return lines
  }
}

extension IntakeFault {
  /// How it is told to people.
  fileprivate var label: Label {
    switch self {
    case .noFile: Label(pl: "dowiązania, potoki, foldery", en: "links, pipes, folders")
    case .linked: Label(pl: "mają drugą nazwę gdzie indziej", en: "have another name elsewhere")
    case .foreign: Label(pl: "nie zapisał ich kiosk", en: "not written by the kiosk")
    case .tooLong: Label(pl: "za długie", en: "too long")
    case .unreadable: Label(pl: "nie da się odczytać", en: "cannot be read")
    case .notJson: Label(pl: "urwane albo nie w formacie JSON", en: "broken off, or no JSON")
    case .otherShape: Label(pl: "JSON o innej treści", en: "JSON of another shape")
    case .repeated: Label(pl: "pole podane dwa razy", en: "a member twice")
    case .unknownMember: Label(pl: "nieznane pola", en: "unknown members")
    case .value: Label(pl: "niedozwolone wartości", en: "values that may not be")
    case .ids: Label(pl: "numery, których kiosk nie nadaje", en: "ids that no kiosk draws")
    case .unknown: Label(pl: "dotyczą czegoś, czego nigdy nie było", en: "about what never was")
    }
  }
}
