import CivicDomain
import TerminalCanvas
import Words

/// What the kiosk may look at: the public edition, the clock and the terminal; rebuilt by its loop at each wake. There is no
/// register, no author and no file in it.
public struct KioskWorld {
  /// The newest edition that could be read; nil: there is none.
  public var edition: PublicEdition?
  /// Where the centre's people are found, as the last edition said; empty: nobody said it.
  public var contact: String
  /// The time by the kiosk's own clock, which may be wrong.
  public var clock: Instant
  /// Milliseconds of a clock that never goes back.
  public var ticks: Int
  /// Columns and rows of the terminal.
  public var size: Size
  /// The character set that the terminal can show.
  public var signs: Signs
  /// The colours and styles of each role.
  public var theme: Theme
  /// Returns random bits for the next id or receipt.
  public var draw: () -> UInt64
  /// Returns the key by which the edition tells what became of a receipt.
  public var key: (ReceiptCode) -> String

  /// Creates what a kiosk may look at.
  public init(
    edition: PublicEdition?, contact: String, clock: Instant, ticks: Int, size: Size, signs: Signs = .unicode,
    theme: Theme = .kontrast, draw: @escaping () -> UInt64, key: @escaping (ReceiptCode) -> String
  ) {
    self.edition = edition
    self.contact = contact
    self.clock = clock
    self.ticks = ticks
    self.size = size
    self.signs = signs
    self.theme = theme
    self.draw = draw
    self.key = key
  }

  /// The languages that the terminal can show.
  var languages: [KioskLanguage] { KioskLanguage.allCases.filter { !$0.needsUnicode || signs != .plain } }
}

/// An input of the kiosk, made by its loop.
public enum KioskEvent: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The time that `KioskFront.nextWake` asked for has come.
  case tick
  /// Another edition was read, or none can be read any more: it is in `KioskWorld.edition`.
  case editionChanged
  /// The answer to `KioskEffect.handIn`.
  case answered(KioskAnswer)
}

/// What became of something that was handed in.
public enum KioskAnswer: Equatable, Sendable {
  /// It is in the box, and stays there whatever happens.
  case accepted
  /// The box has no room for it.
  case full
  /// It is not known to be in the box: that is gone, or cannot be written.
  case notAccepted
}

/// What the loop of the kiosk is to do.
public enum KioskEffect: Equatable, Sendable {
  /// Put something into the box; answered by `KioskEvent.answered`.
  case handIn(HandIn)
  /// No page holds anything any more that was typed: clear the terminal and what it scrolled away.
  case wiped
  /// Somebody has typed so many codes since the start that there are not.
  case codesFailed(Int)
}

/// What a page may look at: the edition that is being read, in the reader's language.
struct KioskReading {
  /// The edition from which whoever is here began to read.
  let edition: PublicEdition
  /// The newest one, by which it is judged whether something can be sent.
  let newest: PublicEdition
  let words: KioskWords
  let world: KioskWorld
  /// How many seconds nobody may try a code; nil: at once.
  let codeWait: Int?

  init(_ edition: PublicEdition, words: KioskWords, codeWait: Int? = nil, in world: KioskWorld) {
    self.edition = edition
    newest = world.edition ?? edition
    self.words = words
    self.world = world
    self.codeWait = codeWait
  }

  var register: MemoryRegister { edition.register }

  /// The time for all that the edition tells.
  var now: LocalTime { KioskClock(world.clock, edition.madeAt).believed }

  /// The time by which something that is sent is judged.
  var nowOfNewest: LocalTime { KioskClock(world.clock, newest.madeAt).believed }

  var today: Day { now.day }

  /// As of when it is told, where that is no longer now; nil: it is.
  var age: String? {
    KioskClock(world.clock, edition.madeAt).isNow ? nil : words.asOf(WarsawTime.local(edition.madeAt))
  }

  /// What stands above all that is told as a fact.
  var heading: [String] { [age].compactMap { $0 } }

  /// What is said where something begins or is sent, where nothing is real.
  var warning: [String] { edition.isTraining ? [words.training] : [] }

  /// Where the centre's people are found.
  var contact: String { world.contact }
}

/// How far the kiosk's own clock is believed.
struct KioskClock {
  /// The time that counts: the clock's, where it agrees with the edition, else the edition's own.
  let believed: LocalTime
  /// Whether the edition is as good as now.
  let isNow: Bool

  init(_ clock: Instant, _ madeAt: Instant) {
    let age = madeAt.seconds(until: clock)
    // An edition that is of tomorrow, or older than a day, speaks against the clock as much as against itself.
    let agrees = (-Limits.kioskClockSeconds...Limits.kioskBelievedSeconds).contains(age)
    believed = WarsawTime.local(agrees ? max(clock, madeAt) : madeAt)
    isNow = (-Limits.kioskClockSeconds...Limits.kioskFreshSeconds).contains(age)
  }
}
