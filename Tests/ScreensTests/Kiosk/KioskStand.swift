@testable import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A kiosk without a terminal or files: the front, an edition in memory, and what became of each effect.
struct KioskStand {
  var front: KioskFront
  var edition: PublicEdition?
  var size = Size(width: 80, height: 24)
  var signs = Signs.unicode
  var contact = "pokój 3, tel. 668 573 952"
  var clock: Instant
  var ticks = 0
  /// Answers that are given to hand-ins, in order; else they are accepted.
  var answers: [KioskAnswer] = []
  private(set) var effects: [KioskEffect] = []
  private let counter = Counter()

  /// Draws 1, 2, 3.
  private final class Counter {
    var last: UInt64 = 0
    func next() -> UInt64 {
      last += 1
      return last
    }
  }

  init(
    _ edition: PublicEdition?, language: KioskLanguage = .polish, size: Size = Size(width: 80, height: 24),
    signs: Signs = .unicode
  ) throws {
    self.edition = edition
    (self.size, self.signs) = (size, signs)
    clock = try TestRegister.instant()
    let world = KioskWorld(
      edition: edition, contact: contact, clock: clock, ticks: 0, size: size, signs: signs, draw: { 1 },
      key: { $0.text })
    front = KioskFront(language: language, in: world)
  }

  var world: KioskWorld {
    KioskWorld(
      edition: edition, contact: contact, clock: clock, ticks: ticks, size: size, signs: signs, theme: .mono,
      draw: { [counter] in counter.next() }, key: { $0.text })
  }

  mutating func send(_ event: KioskEvent) {
    for effect in front.update(event, in: world) {
      effects.append(effect)
      if case .handIn = effect { send(.answered(answers.isEmpty ? .accepted : answers.removeFirst())) }
    }
  }

  /// Presses keys as somebody does who looks at what they choose.
  mutating func press(_ keys: Key...) {
    for key in keys {
      if sheet?.isWeighty ?? false { ticks += 1_000 }
      send(.key(key))
    }
  }
  mutating func type(_ text: String) { for letter in text { press(.character(letter)) } }

  /// Lets time pass as the loop would, from wake to wake.
  mutating func wait(seconds: Int) {
    let end = ticks + seconds * 1_000
    while ticks + front.nextWake(in: world) <= end {
      ticks += max(1, front.nextWake(in: world))
      send(.tick)
    }
    ticks = end
  }

  var canvas: Canvas {
    var canvas = Canvas(size: size, theme: .mono, signs: signs)
    front.view(on: &canvas, in: world)
    return canvas
  }

  /// What is shown, its lines joined as they are read.
  var flow: String {
    let canvas = canvas
    return (0..<size.height).map { canvas.rowText($0) }
      .map { $0.drop { $0 == " " || $0 == "▌" || $0 == ">" } }.joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
  }

  var picture: String { canvas.text }
  var sheet: KioskSheet? {
    front.places.last?.step.sheet(
      in: KioskReading(
        edition ?? PublicEdition(madeAt: clock), words: front.spoken.words, in: world))
  }
  var layout: KioskLayout? { sheet.map { front.layout($0, in: world) } }
  /// The first that was handed in, where it is a sign-up.
  var registration: RegistrationHandIn? {
    if case .registration(let asked)? = handedIn.first { asked } else { nil }
  }
  /// The first that was handed in, where it is a remark.
  var comment: CommentHandIn? {
    if case .comment(let said)? = handedIn.first { said } else { nil }
  }
  var handedIn: [HandIn] { effects.compactMap { if case .handIn(let handIn) = $0 { handIn } else { nil } } }
}

/// Editions for tests: nobody is in them.
enum TestEdition {
  static let code = ReceiptCode(bits: 77)
  static let answeredCode = ReceiptCode(bits: 78)

  static func dabrowa(notice: Bool = true, madeAt: String = "2026-09-09T14:30") throws -> PublicEdition {
    var edition = PublicEdition(madeAt: try TestRegister.instant(madeAt))
    edition.centre = "CAO Dąbrowa Górnicza"
    edition.register.apply(records.map(published), at: edition.madeAt, by: TestRegister.anna)
    if notice {
      edition.notice = PublicNotice(
        version: "3", text: "Administratorem danych jest Prezydent Miasta.\nPodanie danych jest dobrowolne.",
        shortText:
          "Danymi zajmuje się Prezydent Miasta. Podajesz je z własnej woli, żeby się zapisać lub podpisać uwagę. Masz prawo je zobaczyć, poprawić i usunąć."
      )
    }
    edition.seats = [
      Identifier("ses-1"): PublicSeats(free: 2, freeOnline: nil, waiting: 0),
      Identifier("ses-hybryda"): PublicSeats(free: 0, freeOnline: 22, waiting: 3),
    ]
    let answered = try answeredStatus()
    edition.receipts = [
      code.text: .registration(.waiting(2), Identifier("ses-1")), answeredCode.text: .remark(answered),
    ]
    return edition
  }

  /// What goes out of a record: no page is shown more.
  private static func published(_ change: Change) -> Change {
    guard let kind = Schema.kind(of: change.id), let shown = PublicEdition.shown[String(change.id.prefix)] else {
      return change
    }
    let names = Set(shown.map { kind.fields[$0].name })
    let set = change.fieldNames.filter(names.contains).map { ($0, change[$0] ?? nil) }
    return Change(id: change.id, set: Dictionary(uniqueKeysWithValues: set))
  }

  /// All records in it.
  static var records: [Change] {
    TestRegister.organizations + TestRegister.resources + bookings + sessions + consultations
  }

  /// A status as the register tells it.
  private static func answeredStatus() throws -> ReceiptStatus {
    var register = MemoryRegister()
    register.apply(
      consultations + [
        Change(
          id: RecordID("sub-9"),
          set: [
            "consultation": .text("cns-1"), "unit": .text("§ 3 ust. 2"), "receivedOn": .text("2026-09-05"),
            "channel": .text("kiosk"), "receipt": .text(answeredCode.text),
          ]),
        Change(
          id: RecordID("rsp-9"),
          set: [
            "submission": .text("sub-9"), "disposition": .text("partlyAccepted"), "state": .text("published"),
            "justification": .text("Zadania wieloletnie wprowadzimy od 2028 r."), "publishedOn": .text("2026-09-08"),
          ]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    return try #require(ReceiptStatus(of: answeredCode, on: register))
  }

  private static let bookings = [
    Change(
      id: RecordID("bkg-1"),
      set: [
        "resource": .text("res-sala"), "start": .text("2026-09-10T12:00"), "end": .text("2026-09-10T16:00"),
        "status": .text("confirmed"),
      ])
  ]

  private static let sessions = [
    session(
      "ses-1", "SWOT i cele", "2026-09-10",
      ["agenda": .text("Zastanowimy się, co się udało."), "registrationCloses": .text("2026-09-10T12:00")]),
    session(
      "ses-hybryda", "Spotkanie z radną", "2026-09-12", ["mode": .text("hybrid"), "contact": .text("tel. 600 100 200")]),
    session("ses-wolny", "Gołonóg Północny", "2026-09-14", ["entry": .text("open"), "audience": .text("mieszkańcy")]),
    session("ses-online", "Księgowość organizacji", "2026-09-15", ["mode": .text("online")]),
    session("ses-potem", "Budżet obywatelski", "2026-09-20", ["registrationOpens": .text("2026-09-15T08:00")]),
    session("ses-dawne", "Wczorajsze", "2026-09-08", [:]),
    session("ses-odwołane", "Odwołane", "2026-09-11", ["status": .text("cancelled")]),
  ]

  static func session(_ id: String, _ title: String, _ day: String, _ more: [String: FieldValue?]) -> Change {
    var set = more
    set["title"] = .text(title)
    set["start"] = .text("\(day)T17:00")
    set["end"] = .text("\(day)T19:00")
    set["place"] = .text("CAO, sala 2")
    set["address"] = .text("ul. Sienkiewicza 6a")
    return Change(id: RecordID(id), set: set)
  }

  private static let consultations = [
    Change(
      id: RecordID("cns-1"),
      set: [
        "subject": .text("Roczny program współpracy na 2027 r."), "opens": .text("2026-09-01"),
        "closes": .text("2026-09-23"), "anonymousAdmitted": .yes(true), "reportDue": .text("2026-10-23"),
        "story": .text(
          "Pani Krysia z Redenu prowadzi chór. Co roku pyta, czy miasto da salę. Ten program to odpowiedź."),
        "notDecided": .text("Nie rozstrzyga, ile pieniędzy ma miasto. O tym jest budżet."),
      ]),
    Change(
      id: RecordID("cns-org"),
      set: [
        "subject": .text("Regulamin placu"), "opens": .text("2026-09-01"), "closes": .text("2026-09-30"),
      ]),
    Change(
      id: RecordID("cns-park"),
      set: ["subject": .text("Park Hallera"), "opens": .text("2026-10-01"), "closes": .text("2026-10-21")]),
    Change(id: RecordID("doc-1"), set: ["consultation": .text("cns-1"), "title": .text("Projekt programu")]),
    Change(
      id: RecordID("ver-1"),
      set: [
        "document": .text("doc-1"), "number": .number(1),
        "text": .text(
          "Program współpracy (projekt)\n\n§ 1\n1. Miasto pomaga.\n2. Organizacje robią.\n\n§ 2\n"
            + (1...9).map { "\($0). Zadanie numer \($0) zleca się w konkursie." }.joined(separator: "\n")),
      ]),
  ]
}
