import CivicDomain
import Words

extension Consultation {
  /// Whether remarks are taken on a day.
  func takesRemarks(on day: Day) -> Bool {
    guard let opens, let closes else { return false }
    return opens <= day && day <= closes
  }

  /// Whether a remark of whoever comes is taken on a day. Nobody says at the kiosk that they speak for an organization.
  func takesRemarksOfAnybody(on day: Day) -> Bool { takesRemarks(on: day) && entitled != .organizations }
}

/// What the city asks: the consultations that are open, then those that are to come.
struct KioskSubjects: KioskListing {
  let ids: [Identifier<Consultation>]
  var first = 0

  init(in reading: KioskReading) {
    let today = reading.today
    let all = reading.register.page(Query(orderedBy: \Consultation.closes), window: 0..<Int.max).ids
      .map { Identifier<Consultation>($0.raw) }
      .map { ($0, reading.register.excerpt($0, of: Self.telling)) }
    let open = all.filter { $0.1.takesRemarks(on: today) }
    let ahead = all.filter { $0.1.opens.map { $0 > today } ?? false }
    ids = (open + ahead).map(\.0)
  }

  private static let telling = FieldList(\Consultation.opens, \.closes)

  var count: Int { ids.count }
  func title(in reading: KioskReading) -> String { reading.words.whichSubject }
  func nothing(in reading: KioskReading) -> String { reading.words.noSubjects }

  func row(_ index: Int, in reading: KioskReading) -> KioskRow {
    guard let subject = reading.register.record(ids[index]) else { return KioskRow(reading.words.unknown) }
    return KioskRow(subject.subject, KioskStory.when(subject, in: reading))
  }

  func page(_ index: Int, in reading: KioskReading) -> KioskMove { .open(KioskStory(id: ids[index])) }
}

/// A consultation: first what it means for a resident.
struct KioskStory: KioskStep {
  let id: Identifier<Consultation>

  /// Until when remarks are taken, or from when.
  static func when(_ subject: Consultation, in reading: KioskReading) -> String {
    if let opens = subject.opens, opens > reading.today { return reading.words.remarksFrom(opens) }
    return subject.closes.map(reading.words.remarksUntil) ?? reading.words.unknown
  }

  func sheet(in reading: KioskReading) -> KioskSheet {
    let words = reading.words
    guard let subject = reading.register.record(id) else {
      return KioskSheet(title: words.subjectGone, rows: [KioskRow(words.toHome)])
    }
    let story = subject.story.isEmpty ? words.noStory : subject.story
    return KioskSheet(
      title: subject.subject, text: reading.heading + [Self.when(subject, in: reading), story],
      rows: [KioskRow(words.goOn)])
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove {
    reading.register.has(id.any) ? .open(KioskNotDecided(id: id)) : .home
  }
}

/// A consultation: then what is not up for decision, and the ways on.
struct KioskNotDecided: KioskStep {
  let id: Identifier<Consultation>

  func sheet(in reading: KioskReading) -> KioskSheet {
    let words = reading.words
    let subject = reading.register.record(id)
    let notDecided = subject?.notDecided ?? ""
    var text = reading.heading + [notDecided.isEmpty ? words.nothingSaidOfNotDecided : notDecided]
    if let contact = subject?.contact, !contact.isEmpty { text.append(words.contact(contact)) }
    let takes = subject?.takesRemarksOfAnybody(on: reading.today) ?? false
    if subject?.entitled == .organizations { text.append(words.organizationsAlone(contact: reading.contact)) }
    // Said before anybody writes: a name is asked for behind the text.
    if takes, subject?.anonymousAdmitted == false { text.append(words.namedAlone) }
    if !takes, let subject { text.append(KioskStory.when(subject, in: reading)) }
    return KioskSheet(
      title: words.whatIsNotDecided, text: text,
      rows: [KioskRow(words.readTheText)] + (takes ? [KioskRow(words.sayWhatYouThink)] : []))
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove {
    row == 0
      ? .open(KioskParagraphs(of: id, in: reading)) : .open(KioskRemark(on: id, about: nil, in: reading))
  }
}

/// A place in a draft that is consulted.
struct DraftPlace: Equatable {
  let version: Identifier<Version>
  /// The draft, where there are several.
  let title: String
  /// How the text calls the place.
  let address: String
  let text: String

  /// The places of all drafts of a consultation, each draft in its newest version.
  static func all(of consultation: Identifier<Consultation>, in reading: KioskReading) -> [DraftPlace] {
    let register = reading.register
    let documents = register.records(whose: \Document.consultation, is: consultation)
    return documents.flatMap { document -> [DraftPlace] in
      guard let version = newest(of: document.id, in: reading) else { return [] }
      return Unit.cut(version.text).filter { !$0.text.isEmpty }.map {
        DraftPlace(
          version: version.id, title: documents.count > 1 ? document.title : "", address: $0.address, text: $0.text)
      }
    }
  }

  /// The version that a remark on the whole is about; nil: there is no draft, or more than one.
  static func only(of consultation: Identifier<Consultation>, in reading: KioskReading) -> Identifier<Version>? {
    let documents = reading.register.records(whose: \Document.consultation, is: consultation)
    return documents.count == 1 ? newest(of: documents[0].id, in: reading)?.id : nil
  }

  private static func newest(of document: Identifier<Document>, in reading: KioskReading) -> Version? {
    reading.register.records(whose: \Version.document, is: document).max { ($0.number ?? 0) < ($1.number ?? 0) }
  }

  /// How it is called.
  func name(in words: KioskWords) -> String {
    let place = address == Unit.opening ? words.opening : address
    return title.isEmpty ? place : "\(title): \(place)"
  }

  /// Its first words.
  var beginning: String {
    let line = text.prefix { !$0.isNewline }
    return line.count > Limits.kioskBeginning ? line.prefix(Limits.kioskBeginning - 1) + "…" : String(line)
  }
}

/// The places of the drafts, to read.
struct KioskParagraphs: KioskListing {
  let consultation: Identifier<Consultation>
  let places: [DraftPlace]
  var first = 0

  init(of consultation: Identifier<Consultation>, in reading: KioskReading) {
    self.consultation = consultation
    places = DraftPlace.all(of: consultation, in: reading)
  }

  /// The first row reads all of them in their order.
  var count: Int { places.isEmpty ? 0 : places.count + 1 }
  func title(in reading: KioskReading) -> String { reading.words.whichPlace }
  func nothing(in reading: KioskReading) -> String {
    let subject = reading.register.record(consultation)
    return reading.words.noText(takesRemarks: subject?.takesRemarksOfAnybody(on: reading.today) ?? false)
  }

  func row(_ index: Int, in reading: KioskReading) -> KioskRow {
    if index == 0 { return KioskRow(reading.words.fromTheBeginning) }
    return KioskRow(places[index - 1].name(in: reading.words), places[index - 1].beginning)
  }

  func page(_ index: Int, in reading: KioskReading) -> KioskMove {
    .open(KioskParagraph(consultation: consultation, places: places, index: max(0, index - 1)))
  }
}

/// One place of a draft.
struct KioskParagraph: KioskStep {
  let consultation: Identifier<Consultation>
  let places: [DraftPlace]
  var index: Int

  private var place: DraftPlace { places[index] }

  /// What its rows do.
  private enum Way { case next, remark, previous, list }

  private func ways(in reading: KioskReading) -> [Way] {
    let takes = reading.register.record(consultation)?.takesRemarksOfAnybody(on: reading.today) ?? false
    return (index + 1 < places.count ? [.next] : []) + (takes ? [.remark] : []) + (index > 0 ? [.previous] : [])
      + [.list]
  }

  func sheet(in reading: KioskReading) -> KioskSheet {
    let words = reading.words
    let rows = ways(in: reading).map { way in
      switch way {
      case .next: KioskRow(words.nextPart)
      case .remark: KioskRow(words.sayWhatYouThink)
      case .previous: KioskRow(words.previousPart)
      case .list: KioskRow(words.backToList)
      }
    }
    return KioskSheet(
      title: place.name(in: words), text: reading.heading + place.text.split(separator: "\n").map(String.init),
      rows: rows, question: index)
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove {
    let ways = ways(in: reading)
    // At midnight there may be a row less than was drawn.
    guard ways.indices.contains(row) else { return .stay }
    switch ways[row] {
    case .next: index += 1
    case .remark: return .open(KioskRemark(on: consultation, about: place, in: reading))
    case .previous: index -= 1
    case .list: return .back
    }
    return .stay
  }
}
