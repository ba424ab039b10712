import ArgumentParser
import CivicDomain
import FlatFileStore
import Interchange
import Reports
import Words

/// The command `wspolnie report NAME [ID] [INPUT=VALUE…]`, which draws up a report; alone it lists them.
struct ReportCommand: PastReading {
  static var configuration: CommandConfiguration {
    let language = HelpLanguage.current
    let reports = Reports.all.map { "\($0.usage)\n  \($0.offer.about[language])" }.joined(separator: "\n")
    return .said(
      "report", pl: "Sporządza raport do wydruku, wysłania albo przeczytania; bez nazwy wymienia raporty.",
      en: "Draws up a report to be printed, sent or read; without a name it lists them.",
      more: (
        pl: "\(reports)\nPLIK, który już jest i coś zawiera, zastępuje tylko z --force.",
        en: "\(reports)\nA FILE that is there and holds something is replaced only with --force."
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Argument(
    help: .said(pl: "nazwa raportu", en: "the report's name", value: (pl: "RAPORT", en: "REPORT")),
    completion: .list(Reports.all.map(\.name)))
  var report: String?

  @Argument(
    help: .said(
      pl: "identyfikator wpisu, którego raport dotyczy; potem POLE=WARTOŚĆ",
      en: "the id of the record that it is about; then INPUT=VALUE", value: (pl: "ID", en: "ID")))
  var arguments: [String] = []

  @Option(
    help: .said(
      pl: """
        text, md, html, docx (Word), tabele z tytułem i faktami nad nimi: csv lub xlsx, a wiadomość też eml (szkic do \
        wysłania)
        """,
      en: """
        text, md, html, docx (Word), its tables with title and facts above them: csv or xlsx, and of a message eml (a draft \
        to send)
        """,
      value: (pl: "FORMAT", en: "FORMAT")),
    completion: .list(PageFormat.ofReports.map(\.rawValue)))
  var format = PageFormat.text.rawValue

  @Flag(help: .said(pl: "także dane osobowe; odnotowuje to dziennik", en: "personal data too; the log notes it"))
  var personal = false

  @OptionGroup var output: OutputOptions

  var paths: [String] { [output.output] }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    guard let name = report else {
      for report in Reports.all {
        desk.output.line("wspolnie report \(report.usage)  \(report.offer.about[desk.language])")
      }
      return .done
    }
    let report = try Report.meant(by: name)
    let format = try knownFormat()
    let wording = try ReportWording(arguments, of: report)
    let store = try desk.open()
    store.warnOfDamage()
    try store.mayRead(personal: personal)
    let page = try store.page(of: report, try wording.request(in: store), withPersonal: personal)
    let destination = try output.destination(at: desk, isText: format.isText)
    let isStream = if case .stream = destination { true } else { false }
    let content = format.safeContent(
      of: page, width: isStream ? desk.output.columns : nil, onTerminal: isStream && desk.output.isTerminal)
    guard let content else {
      throw .message((format == .eml ? desk.words.reportIsNoLetter : desk.words.reportHasNoTable).lines, .usage)
    }
    try store.giveOut(personal, of: page.personal, by: "report \(report.name)", into: destination) { printer, _ in
      printer.print(content)
    }
    if format == .xlsx {
      let (cut, missing) = (XLSXPage.cutTexts(of: page), XLSXPage.missingRows(of: page))
      if cut > 0 { desk.errors.line(desk.words.cutTexts(cut)) }
      if missing > 0 { desk.errors.line(desk.words.missingRows(missing)) }
    }
    return .done
  }

  private func knownFormat() throws(CommandFailure) -> PageFormat {
    guard let known = PageFormat(rawValue: format), PageFormat.ofReports.contains(known) else {
      throw .problem(.unknownFormat(format, known: PageFormat.ofReports.map(\.rawValue)))
    }
    return known
  }
}

/// The arguments of a report, before anything is looked up: a record, and inputs by their name or label.
private struct ReportWording {
  let report: Report
  private var id: String?
  private var inputs: [FieldAssignment] = []

  init(_ arguments: [String], of report: Report) throws(CommandFailure) {
    self.report = report
    for argument in arguments {
      guard let (name, text) = FieldAssignment.parted(argument) else {
        guard id == nil else { throw .problem(.unexpectedArgument(argument)) }
        id = argument
        continue
      }
      guard let input = report.inputs.first(where: { $0.isCalled(name) }) else {
        throw .problem(.unexpectedArgument(argument))
      }
      guard !inputs.contains(where: { $0.field.name == input.name }) else { throw .problem(.fieldTwice(input)) }
      inputs.append(FieldAssignment(input, text))
    }
  }

  /// What is asked of the report. A record is named by its id, or by its external id where its kind has one.
  func request(in store: OpenStore) throws(CommandFailure) -> Report.Request {
    var request = Report.Request(values: report.inputs.map { _ in nil })
    if let id { request.subject = try subject(id, in: store) }
    for assignment in inputs {
      let value = try store.value(of: assignment)
      if let index = report.inputs.firstIndex(where: { $0.name == assignment.field.name }) {
        request.values[index] = value
      }
    }
    return request
  }

  private func subject(_ typed: String, in store: OpenStore) throws(CommandFailure) -> RecordID {
    guard let kind = report.subject, store.register.stored(RecordID(typed)) == nil else { return RecordID(typed) }
    let found = store.ids(of: kind, withExternalID: typed)
    if found.count > 1 { throw .problem(.ambiguousReference(typed, kind)) }
    return found.first ?? RecordID(typed)
  }
}

extension Report {
  /// The report that a word names: by its name, or by its label in either language.
  fileprivate static func meant(by typed: String) throws(CommandFailure) -> Report {
    let found = Reports.all.first { report in
      [report.name, report.offer.label.pl, report.offer.label.en].contains { SpokenName.isMeant(typed, by: $0) }
    }
    guard let found else {
      throw .problem(.unknownReport(typed, near: NearWords.nearest(to: typed, among: Reports.all.map(\.name))))
    }
    return found
  }

  /// How it is asked for: `sign-in-sheet ID [freeRows=…]`.
  fileprivate var usage: String {
    let inputs = inputs.map { $0.isRequired ? "\($0.name)=…" : "[\($0.name)=…]" }
    let personal = tellings == [true] ? ["--personal"] : tellings.contains(true) ? ["[--personal]"] : []
    return ([name] + (subject == nil ? [] : ["ID"]) + inputs + personal).joined(separator: " ")
  }
}

extension OpenStore {
  /// Draws a report up.
  func page(
    of report: Report, _ request: Report.Request, withPersonal personal: Bool
  ) throws(CommandFailure) -> ReportPage {
    let setting = ReportSetting(
      register: register, changeLog: store, now: localNow, words: desk.words, centre: store.manifest.name,
      tellsPersonal: personal,
      seal: store.sealMark, asOf: store.past?.moment,
      datesOutOfOrder: store.past?.datesOutOfOrder ?? 0, writers: store.writers)
    let page: ReportPage
    do throws(ReportRefusal) { page = try report.page(request, in: setting) } catch {
      throw .message(desk.words.refusal(error, in: circumstances).lines, ExitCode(error))
    }
    if let caveat = report.caveat(request.subject, in: setting) {
      desk.errors.line(SafeLine.made(of: "! \(desk.words.text(report.offer.label)): \(caveat)"))
    }
    return page
  }
}
