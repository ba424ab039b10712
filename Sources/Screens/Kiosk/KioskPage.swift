import CivicDomain
import Words

/// A page that stands on the first one: its words, what is so there now, and what it opens. The number is its place in the list.
struct KioskPage: Sendable {
  /// What it is called, in the reader's language.
  let title: @Sendable (KioskWords, KioskWorld) -> String
  /// What is so there now.
  let beside: @Sendable (KioskSummary, KioskWords) -> String
  /// What it opens.
  let open: @Sendable (KioskReading) -> any KioskStep

  /// All pages, in the order in which they are numbered. Nothing stands here that is not there yet.
  static let all = [
    KioskPage(title: { $0.otherLanguages(of: $1.languages) }, beside: { _, _ in "" }) { _ in KioskLanguages() },
    KioskPage(title: { words, _ in words.whatIsOn }, beside: { $1.sessionsToCome($0.sessions) }) {
      KioskSessions(in: $0)
    },
    KioskPage(title: { words, _ in words.whatIsLent }, beside: { $1.thingsOnOffer($0.things) }) {
      KioskCategories(in: $0)
    },
    KioskPage(title: { words, _ in words.whatIsAsked }, beside: { $1.subjectsAsked($0.subjects, until: $0.until) }) {
      KioskSubjects(in: $0)
    },
    KioskPage(title: { words, _ in words.whatBecame }, beside: { $1.typeTheCode }) { _ in KioskCode() },
  ]
}

/// What the first page counts in an edition.
struct KioskSummary: Equatable {
  var sessions = 0
  var things = 0
  var subjects = 0
  var until: Day?

  init() {}

  init(of reading: KioskReading) {
    sessions = KioskSessions(in: reading).count
    things = KioskOffer.all(in: reading).count
    let open = KioskSubjects(in: reading).ids.compactMap { reading.register.record($0) }
      .filter { $0.takesRemarks(on: reading.today) }
    subjects = open.count
    until = open.compactMap(\.closes).min()
  }
}

/// The first page.
struct KioskHome: KioskStep {
  let summary: KioskSummary

  func sheet(in reading: KioskReading) -> KioskSheet {
    KioskSheet(
      title: reading.words.greeting,
      text: reading.heading + reading.warning
        + (reading.words.language == .polish ? [] : [reading.words.textsOfTheCentre]),
      rows: KioskPage.all.map {
        KioskRow($0.title(reading.words, reading.world), $0.beside(summary, reading.words))
      }, besideGivesWay: true)
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove { .open(KioskPage.all[row].open(reading)) }
}

/// The languages, each in its own tongue.
struct KioskLanguages: KioskStep {
  func sheet(in reading: KioskReading) -> KioskSheet {
    let languages = reading.world.languages
    return KioskSheet(
      title: reading.words.whichLanguage,
      text: languages == KioskLanguage.allCases ? [] : [reading.words.withoutUkrainian],
      rows: languages.map { KioskRow($0.ownName) })
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove { .speak(reading.world.languages[row]) }
}

extension KioskWords {
  /// The names of the other languages, each in its own tongue.
  func otherLanguages(of languages: [KioskLanguage]) -> String {
    languages.filter { $0 != language }.map(\.ownName).joined(separator: " · ")
  }
}
