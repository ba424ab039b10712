import CivicDomain
import Interchange
import Words

/// A report of the centre: what is printed, put on a page of blocks.
///
/// `Reports.all` lists them. `wspolnie report` with its help and completions, `x` on the screens of its subject and every
/// rendering follow from what it declares; a report is one file and one line there.
public struct Report: Sendable {
  /// The offer of the report: its name and words, and for whom it is.
  public let offer: ReportOffer
  /// The kind of record that it is about; nil where it is about no single one.
  public let subject: Kind?
  /// The kind on whose lists it is offered, where it is about no single record.
  public let listed: Kind?
  /// The inputs, each a field as an act's are.
  public let inputs: [FieldDeclaration]
  private let draw: @Sendable (Request, ReportSetting) throws(ReportRefusal) -> Drawn
  private let missing: @Sendable (RecordID, ReportSetting) -> String?
  private let hindering: @Sendable (RecordID, ReportSetting) -> String?
  private let proposing: @Sendable (ReportSetting) -> [String: FieldValue]
  private let naming: @Sendable (Request, ReportSetting) -> [String]
  /// The day in the name of its file; nil: that on which it is drawn up.
  private let dayOf: @Sendable (RecordID, ReportSetting) -> Day?
  /// Whether it is asked about a time that it proposes, so that whoever draws it up sees which.
  private let asksWhen: Bool

  /// What a report says, of whose personal data, and the letter that it is.
  private typealias Drawn = (blocks: [ReportPage.Block], told: [RecordID], letter: ReportPage.Letter?)

  /// The name in commands: `sign-in-sheet`.
  public var name: String { offer.name }

  /// The ways in which it is drawn up: without personal data, with them.
  public var tellings: [Bool] {
    switch offer.audience {
    case .everyone, .staff: offer.office == nil ? [false] : [false, true]
    case .personal: [true]
    }
  }

  /// What it is called: a copy for the office is told from what may be published.
  public func label(personal: Bool, in words: Words) -> String {
    let office = personal ? offer.office : nil
    return [offer.label, office].compactMap { $0 }.map(words.text).joined(separator: ", ")
  }

  /// What it is called among other files: where there are two copies, each says which it is and what it has.
  public func choice(personal: Bool, in words: Words) -> String {
    let label = label(personal: personal, in: words)
    if offer.office == nil { return label }
    return personal ? words.wholeCopy(label) : words.openCopy(label)
  }

  /// Whether it asks before it is drawn up: for what it cannot propose, or of which time it is to tell.
  public var asks: Bool { asksWhen || inputs.contains(where: \.isRequired) }

  /// The values that it proposes where nothing is said, by the names of the inputs.
  public func proposal(in setting: ReportSetting) -> [String: FieldValue] { proposing(setting) }

  /// The values that it asks for where it is to tell of some days; empty: it tells of none, or of no such time.
  public func values(of days: ClosedRange<Day>) -> [String: FieldValue] {
    let year = days.lowerBound.year
    guard asksWhen, let input = inputs.first, days.lowerBound == Day(year: year, month: 1, day: 1),
      days.upperBound == Day(year: year, month: 12, day: 31)
    else { return [:] }
    return [input.name: .number(year)]
  }

  /// What is asked of a report: the record, and the values in the order of its inputs.
  public struct Request: Equatable, Sendable {
    /// The record that it is to be about.
    public var subject: RecordID?
    /// The values in the order of the inputs; nil where nothing was said.
    public var values: [FieldValue?]

    /// A request; with nothing said, the inputs are as the report proposes them.
    public init(of subject: RecordID? = nil, values: [FieldValue?] = []) {
      self.subject = subject
      self.values = values
    }
  }

  /// The report of a record.
  init<R: RecordReport>(_: R.Type) {
    offer = R.offer
    subject = R.Subject.kind
    listed = nil
    inputs = R.fields.map(\.declaration)
    draw = { (request, setting) throws(ReportRefusal) in
      guard let id = request.subject else { throw .subjectMissing(R.Subject.kind) }
      guard let record = setting.register.record(Identifier<R.Subject>(id.raw)) else { throw .unknown(id) }
      let report = try R.filled(request.values)
      return (
        report.blocks(of: record, in: setting), report.personalRecords(of: record, in: setting),
        report.letter(of: record, in: setting)
      )
    }
    missing = { id, setting in
      setting.register.record(Identifier<R.Subject>(id.raw)).flatMap { R().caveat(of: $0, in: setting) }
    }
    hindering = { id, setting in
      setting.register.record(Identifier<R.Subject>(id.raw)).flatMap { R().hindrance(of: $0, in: setting) }
    }
    proposing = { _ in [:] }
    naming = { _, _ in [] }
    dayOf = { id, setting in setting.register.record(Identifier<R.Subject>(id.raw)).flatMap { R.day(of: $0) } }
    asksWhen = false
  }

  /// A report of no single record.
  init<R: GeneralReport>(_: R.Type) {
    offer = R.offer
    subject = nil
    listed = R.listed
    inputs = R.fields.map(\.declaration)
    draw = { (request, setting) throws(ReportRefusal) in
      let report = try R.filled(request.values)
      try report.mustHaveItsMatter(in: setting)
      return (report.blocks(in: setting), report.personalRecords(in: setting), nil)
    }
    missing = { _, _ in nil }
    hindering = { _, _ in nil }
    proposing = { R().proposal(in: $0) }
    naming = { request, setting in ((try? R.filled(request.values)) ?? R()).fileWords(in: setting) }
    dayOf = { _, _ in nil }
    asksWhen = R.asksWhen
  }

  /// What it will not say, to be known before it goes out; nil: it says all that it is for.
  public func caveat(_ subject: RecordID?, in setting: ReportSetting) -> String? {
    subject.flatMap { missing($0, setting) }
  }

  /// Why it would tell nothing, to be known before it is chosen; nil: it has something to tell.
  public func hindrance(_ subject: RecordID?, in setting: ReportSetting) -> String? {
    subject.flatMap { hindering($0, setting) }
  }

  /// Draws the report up.
  /// - Throws: why there is none: the record is not there or of another kind, an input is missing or refused, or it tells of
  ///   people and the reader is not told of them.
  public func page(_ request: Request, in setting: ReportSetting) throws(ReportRefusal) -> ReportPage {
    if let subject {
      guard let id = request.subject else { throw .subjectMissing(subject) }
      try Self.mustBeThere(id, as: subject, on: setting.register)
    } else if let id = request.subject {
      throw .subjectNotWanted(id)
    }
    switch offer.audience {
    case .everyone, .staff: break
    case .personal: if !setting.tellsPersonal { throw .personalNeeded }
    }
    for (input, value) in zip(inputs, request.values) {
      guard let kind = input.shape.refersTo else { continue }
      for id in value?.texts ?? [] { try Self.mustBeThere(RecordID(id), as: kind, on: setting.register) }
    }
    let drawn = try draw(request, setting)
    return ReportPage(
      title: title(request.subject, in: setting), language: setting.words.language,
      blocks: mark(drawn.told, in: setting) + drawn.blocks + [.foot(setting.drawnUp)],
      telling: setting.tellsPersonal ? PersonalContent(of: drawn.told) : .nothing, letter: drawn.letter)
  }

  /// The name of its file, without an ending: `lista-do-podpisu-warsztat-swot-2026-09-10`.
  public func fileName(_ request: Request, in setting: ReportSetting) -> String {
    let subject = request.subject.map { setting.fileWords(for: $0) }
    let label = label(personal: setting.tellsPersonal, in: setting.words)
    return FileName.made(
      of: [label] + naming(request, setting) + [subject].compactMap { $0 },
      on: request.subject.flatMap { dayOf($0, setting) } ?? setting.now.day)
  }

  /// What stands over a copy for the office: nobody must take it for what may be published.
  private func mark(_ told: [RecordID], in setting: ReportSetting) -> [ReportPage.Block] {
    guard setting.tellsPersonal, let office = offer.office else { return [] }
    return [.notice(setting.words.officeCopy(setting.capitalized(office), tellsOfPeople: !told.isEmpty))]
  }

  private func title(_ id: RecordID?, in setting: ReportSetting) -> String {
    let label = setting.words.capitalized(label(personal: setting.tellsPersonal, in: setting.words))
    guard let id else { return label }
    return "\(label): \(setting.words.fullName(of: id, in: setting.circumstances))"
  }

  private static func mustBeThere(_ id: RecordID, as kind: Kind, on register: any Register) throws(ReportRefusal) {
    guard let stored = register.stored(id), let found = Schema.kind(of: id) else { throw .unknown(id) }
    guard found.kind == kind else { throw .otherKind(id, wanted: kind) }
    if stored.isGone { throw .removed(id) }
  }
}

/// How a report is offered.
public struct ReportOffer: Hashable, Sendable {
  /// The name in commands and of its files: `sign-in-sheet`.
  public let name: String
  /// What it is called: `lista do podpisu`.
  public let label: Label
  /// What it is for, a sentence.
  public let about: Label
  /// For whom it is: one with personal data is drawn up where those are asked for.
  public let audience: Audience
  /// What its copy for the office is called, which is drawn up where personal data are asked for and tells what is not
  /// published; nil: there is none.
  public let office: Label?
  /// Whether it is a letter, which a mail program takes.
  public let isLetter: Bool
  /// Other words by which people look for it.
  public let spoken: Label

  /// The formats in which it goes out of a screen, the usual first. A letter is read there once its draft was made, and goes
  /// out in the others from there.
  public var formats: [PageFormat] { isLetter ? PageFormat.ofLetters : PageFormat.ofPages }

  /// An offer.
  public init(
    _ name: String, _ label: Label, about: Label, for audience: Audience, office: Label? = nil, isLetter: Bool = false,
    spoken: Label = Label(pl: "", en: "")
  ) {
    assert(office == nil || audience != .personal, "a copy for the office of what is for it alone")
    self.office = office
    self.name = name
    self.label = label
    self.about = about
    self.audience = audience
    self.isLetter = isLetter
    self.spoken = spoken
  }
}

/// What a report declares: how it is offered, and its inputs as fields.
public protocol ReportDeclaration: Declared {
  /// The offer of the report.
  static var offer: ReportOffer { get }
  /// The report with its inputs as it proposes them.
  init()
}

/// A report about one record.
public protocol RecordReport: ReportDeclaration {
  /// The type of the record.
  associatedtype Subject: Record
  /// What it says of the record.
  func blocks(of subject: Subject, in setting: ReportSetting) -> [ReportPage.Block]
  /// The records whose personal data it tells where those are told; none where nothing in it is personal.
  func personalRecords(of subject: Subject, in setting: ReportSetting) -> [RecordID]
  /// The letter that it is; nil where it is none.
  func letter(of subject: Subject, in setting: ReportSetting) -> ReportPage.Letter?
  /// What it will not say, to be known before it goes out; nil: it says all that it is for.
  func caveat(of subject: Subject, in setting: ReportSetting) -> String?
  /// Why it would tell nothing; nil: it has something to tell. Asked whenever it is offered, so it costs a count at most.
  func hindrance(of subject: Subject, in setting: ReportSetting) -> String?
  /// The day in the name of its file, where it is a paper of one day; nil: that on which it is drawn up.
  static func day(of subject: Subject) -> Day?
}

/// A report about no single record.
public protocol GeneralReport: ReportDeclaration {
  /// The kind on whose lists it is offered.
  static var listed: Kind { get }
  /// Whether it is asked about a time that it proposes.
  static var asksWhen: Bool { get }
  /// What it proposes where nothing is said, by the names of its inputs.
  func proposal(in setting: ReportSetting) -> [String: FieldValue]
  /// The words of its file's name behind its own: of which time it tells.
  func fileWords(in setting: ReportSetting) -> [String]
  /// Whether what it was asked about is there at all.
  /// - Throws: that it is not, so that nothing is drawn up.
  func mustHaveItsMatter(in setting: ReportSetting) throws(ReportRefusal)
  /// What it says.
  func blocks(in setting: ReportSetting) -> [ReportPage.Block]
  /// The records whose personal data it tells where those are told; none where nothing in it is personal.
  func personalRecords(in setting: ReportSetting) -> [RecordID]
}

extension RecordReport {
  /// Nothing in it is personal.
  public func personalRecords(of subject: Subject, in setting: ReportSetting) -> [RecordID] { [] }
  /// It says all that it is for.
  public func caveat(of subject: Subject, in setting: ReportSetting) -> String? { nil }
  /// It has something to tell.
  public func hindrance(of subject: Subject, in setting: ReportSetting) -> String? { nil }
  /// It is called by the day on which it is drawn up.
  public static func day(of subject: Subject) -> Day? { nil }
  /// It is no letter.
  public func letter(of subject: Subject, in setting: ReportSetting) -> ReportPage.Letter? { nil }
}

extension GeneralReport {
  /// It tells of now.
  public static var asksWhen: Bool { false }
  /// It proposes nothing.
  public func proposal(in setting: ReportSetting) -> [String: FieldValue] { [:] }
  /// Its name says it all.
  public func fileWords(in setting: ReportSetting) -> [String] { [] }
  /// There is always something to be said.
  public func mustHaveItsMatter(in setting: ReportSetting) throws(ReportRefusal) {}
  /// Nothing in it is personal.
  public func personalRecords(in setting: ReportSetting) -> [RecordID] { [] }
}

extension ReportDeclaration {
  /// No inputs: nothing is asked for.
  public static var fields: [Field] { [] }

  /// The report with what was said of its inputs.
  fileprivate static func filled(_ values: [FieldValue?]) throws(ReportRefusal) -> Self {
    let inputs = fields.map(\.declaration)
    var report = Self()
    do throws(FieldErrors) { try report.take(values) } catch {
      if let refused = inputs.first(where: { error.byField[$0.name] != nil }), let why = error.byField[refused.name] {
        throw .inputRefused(refused, why)
      }
    }
    for (index, input) in inputs.enumerated() where input.isRequired {
      let said = index < values.count ? values[index]?.plain ?? "" : ""
      if said.allSatisfy(\.isWhitespace) { throw .inputMissing(input) }
    }
    return report
  }
}
