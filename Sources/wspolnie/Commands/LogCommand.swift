import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie log [ID]`, which prints the history of changes.
struct LogCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      "log", pl: "Kto co zmienił i kiedy, od najnowszej zmiany.", en: "Who changed what, and when, the newest first.",
      more: (
        pl: """
        Każda zmiana to nagłówek (kiedy, numer zapisu, kto, co i dlaczego), a pod nim zmienione wpisy z polami. Numer \
        przyjmuje --as-of. Z --json każda zmiana to jeden obiekt w wierszu. Dzień z --since zaczyna się tam, gdzie w \
        kolejności dziennika, także gdy zegar był zły. Przy zapisie o zmienionych wierszach widać, których zapisów to \
        wiersze i dla którego usunięcia je zmieniono.
        """,
        en: """
        Each change is a heading (when, the transaction's number, who, what and why) with the changed records and their \
        fields below it. --as-of takes the number. With --json each change is one object a line. The day of --since \
        begins where it does in the order of the log, also where a clock was wrong. Where lines were rewritten, it is said \
        of which transactions they are, and for which erasure.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Argument(
    help: .said(
      pl: "identyfikator wpisu; bez niego wszystkie zmiany", en: "the record's id; without it all changes",
      value: (pl: "ID", en: "ID")))
  var id: String?

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "tylko zmiany od tego dnia", en: "only changes since this day", value: (pl: "DZIEŃ", en: "DATE")))
  var since: String?

  @Option(help: .said(pl: "najwyżej tyle zmian", en: "at most so many changes", value: (pl: "N", en: "N")))
  var limit: Int?

  @Option(
    help: .said(
      pl: "personal: tylko to, co dotknęło danych osobowych, bez identyfikatorów",
      en: "personal: only what touched personal data, without ids", value: (pl: "CO", en: "WHAT")))
  var about: String?

  @Flag(
    help: .said(
      pl: "tylko wydania danych osobowych: kto, kiedy, czego, ile, jak i dokąd",
      en: "only exports of personal data: who, when, what, how many, how and where to"))
  var exports = false

  @Flag(
    help: .said(
      pl: "z --exports: także to, czyje dane wydano; odnotowuje to dziennik",
      en: "with --exports: whose data they were, too; the log notes it"))
  var personal = false

  @Flag(help: .said(pl: "jeden obiekt JSON w wierszu", en: "one JSON object a line"))
  var json = false

  /// Lines that are printed one by one, so that whoever wants only the first sees them at once.
  private static let firstLines = 30

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    try desk.paged { (desk) throws(CommandFailure) in try tell(at: desk) }
  }

  private func tell(at shown: Desk) throws(CommandFailure) -> ExitCode {
    var desk = shown
    if let limit, limit < 0 { throw .problem(.invalidValue(String(limit), option: "--limit", known: [])) }
    let choice = try choice()
    var store = try desk.open()
    // The log of everybody names people by their ids, which tell nothing to those who may not know whose they are.
    if !store.store.hasPersonalData {
      desk.surroundings.output = desk.output.hidingPeople()
      store = OpenStore(desk: desk, store: store.store, now: store.now, author: store.author)
    }
    defer { desk.output.flush() }
    try store.mayRead(personal: personal || choice == .aboutPersonal)
    let since = try store.day(since, option: "--since")
    store.warnOfDamage()
    // By its place in the log, which is certain: a clock may have been wrong.
    let beginning = since.map { store.store.beginning(of: $0) }
    if let doubt = desk.words.outOfOrder(dates: beginning?.datesOutOfOrder ?? 0) {
      desk.errors.line("\(desk.words.capitalized(doubt)).")
    }
    var record: RecordID?
    if let id { record = try store.stored(id).record.id }
    let history = store.store.historyBackwards(of: record)
    func each(_ body: (HistoryEntry) -> Void) -> Int {
      var told = 0
      for entry in history {
        if told == limit || desk.output.state != .open { break }
        if let beginning, entry.isBefore(beginning) { continue }
        guard choice.holds(entry, on: store.register, forScripts: json) else { continue }
        body(entry)
        told += 1
      }
      return told
    }
    func whose() -> PersonalContent {
      var people: Set<String> = []
      _ = each { people.formUnion($0.changes.compactMap { $0[PersonalExport.name(of: \.whose)]??.text }) }
      return PersonalContent(of: people.map { RecordID($0) })
    }
    try store.giveOut(personal, of: whose(), by: "log --exports") { (_, _) throws(CommandFailure) in
      var printed = 0
      let told = each { entry in
        if json {
          choice.printJson(entry, for: store.store.causes(ofRewriting: entry), on: store.register, to: desk.output)
        } else {
          print(entry, choice, store)
        }
        printed += 1
        if printed <= Self.firstLines { desk.output.flush() }
      }
      if told > 0 { return }
      // Where a clock was set back there may be something.
      if let since, since > store.today { throw desk.failure(AsOfFault.notYet(since, today: store.today)) }
      if limit != 0, let nothing = choice.nothing(in: desk.words) { desk.errors.line(nothing) }
    }
    return .done
  }

  private func choice() throws(CommandFailure) -> LogChoice {
    if personal, !exports { throw .problem(.unexpectedArgument("--personal")) }
    guard let about else { return exports ? .exports(tellingWhose: personal) : .all }
    guard about == LogChoice.personal else {
      throw .problem(.invalidValue(about, option: "--about", known: [LogChoice.personal]))
    }
    if exports { throw .problem(.unexpectedArgument("--exports")) }
    return .aboutPersonal
  }

  /// Prints an entry of the history while it is read, for an import is as long as the register.
  private func print(_ entry: HistoryEntry, _ choice: LogChoice, _ store: OpenStore) {
    let (words, output) = (store.desk.words, store.desk.output)
    let time = WarsawTime.local(entry.at)
    // Of one record it is told what was done to it, whatever the word of the act says of another.
    let own = id == nil ? nil : entry.changes.first.flatMap { words.besides(entry.act, $0) }
    let act = own ?? words.actInLog(entry.act, changesPlainKinds: entry.changesPlainKinds)
    var heading =
      "\(words.day(time.day)), \(words.clock(time))  \(words.numbered(entry.transactionNumber))  \(words.author(entry.author, for: entry.doneFor, from: entry.office))  \(act)"
    if !entry.because.isEmpty { heading += ": \(words.text(entry.because))" }
    output.line(SafeLine.made(of: heading))
    if let told = choice.told(of: entry, in: store.circumstances, words) {
      for line in told { output.line(SafeLine.made(of: "  " + line)) }
      return
    }
    let rewritten = entry.rewritten
    if !rewritten.isEmpty {
      output.line(SafeLine.made(of: "  " + words.rewritten(rewritten.map(\.transactionNumber))))
      for cause in store.store.causes(ofRewriting: entry) {
        let act = words.actInLog(cause.act, changesPlainKinds: false)
        let line = words.rewrittenBecause(of: cause.transactionNumber, act, cause.because)
        output.line(SafeLine.made(of: "  " + line))
      }
    }
    var printed = 0
    entry.eachChange { change in
      for line in lines(of: change, in: entry, store) {
        output.line(SafeLine.made(of: line))
        printed += 1
        if printed <= Self.firstLines { output.flush() }
      }
      return output.state == .open
    }
  }

  private func lines(of change: Change, in entry: HistoryEntry, _ store: OpenStore) -> [String] {
    let words = store.desk.words
    guard let kind = Schema.kind(of: change.id) else { return ["  \(change.id.raw)"] }
    var line = "  \(words.label(of: kind.kind)) \(change.id.raw)"
    let name = words.name(of: change.id, in: store.circumstances)
    if name != change.id.raw { line += " (\(name))" }
    if let gone = change.gone { line += gone ? ": \(words.removed)" : ": \(words.restored)" }
    if id == nil, let besides = words.besides(entry.act, change) { line += ": \(besides)" }
    let erasure = entry.takesTextOut ? store.store.change(of: change.id, by: entry) : nil
    let fields = kind.fields.compactMap { field -> String? in
      if let erasure, !erasure.toldFields.contains(field.name) { return nil }
      let known = LogChoice.known(field, of: change, on: store.register)
      let told: FieldValue?? = change[field.name] ?? known.map { .some($0) }
      guard let value = told else { return nil }
      // That it changed is told, lest an edit seem empty; what it became is not.
      guard field.isShown(value) else { return "    \(words.label(of: field)): \(words.personalWithheld)" }
      let mark = erasure?.before[field.name].flatMap { $0.isRedactionMark ? $0 : nil }
      let text = (value ?? mark).map { words.value($0, of: field, in: store.circumstances) } ?? words.noValue
      return "    \(words.label(of: field)): \(LogCommand.shortened(text))"
    }
    return [line] + fields
  }

  /// Shortens a long text to its beginning; the file has it whole.
  private static func shortened(_ text: String) -> String {
    let limit = 200
    return text.count > limit ? text.prefix(limit) + "…" : text
  }
}

extension Printer {
  /// The same output with the ids of people hidden, wherever they stand.
  fileprivate func hidingPeople() -> Printer {
    Printer(isTerminal: isTerminal, columns: columns) { [writing] bytes in
      PersonIds.hidden(in: bytes).withUnsafeBytes(writing)
    }
  }
}

/// The ids of people in a text.
enum PersonIds {
  private static let begin = Array("\(Person.kind.idPrefix)-".utf8)

  /// The text with an ellipsis in the place of each.
  static func hidden(in text: some Collection<UInt8>) -> [UInt8] {
    let text = Array(text)
    var hidden: [UInt8] = []
    var index = 0
    while index < text.count {
      let end = index + begin.count + IdentifierAlphabet.symbolCount
      let isOne =
        end <= text.count && text[index...].starts(with: begin) && !(hidden.last.map(isLetter) ?? false)
        && text[(index + begin.count)..<end].allSatisfy(isLetter) && !(end < text.count && isLetter(text[end]))
      hidden += isOne ? begin + Array("…".utf8) : [text[index]]
      index = isOne ? end : index + 1
    }
    return hidden
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case _: false
    }
  }
}

extension FieldDeclaration {
  /// Whether a value may be printed: nothing personal, but the mark of a redaction.
  fileprivate func isShown(_ value: FieldValue?) -> Bool {
    audience != .personal || value.map(\.isRedactionMark) ?? true
  }
}

/// Prints a transaction as one line of JSON; nothing personal unasked.
enum LogLineJson {
  /// Prints an entry of the history record by record, for an import is as long as the register.
  /// - Parameters:
  ///   - causes: why it rewrote lines.
  ///   - known: what became known later of a field that it did not change.
  static func print(
    _ entry: HistoryEntry, for causes: [HistoryEntry] = [], withPersonal personal: Bool = false,
    knowing known: (FieldDeclaration, Change) -> FieldValue? = { _, _ in nil }, to output: Printer
  ) {
    print(entry, to: output) { object in
      object.key(.put)
      object.array { array in
        entry.eachChange { change in
          put(change, withPersonal: personal, knowing: known, into: &array)
          output.part(utf8: array.handOver())
          return output.state == .open
        }
      }
      put(entry.rewritten, for: causes, into: &object)
    }
  }

  private static func put(_ rewritten: [RewrittenLine], for causes: [HistoryEntry], into object: inout JsonWriter) {
    if rewritten.isEmpty { return }
    object.key(.rechained)
    object.array { array in
      for line in rewritten {
        array.object { object in
          object.key(.log)
          object.text(line.log)
          object.key(.transactionNumber)
          object.integer(line.transactionNumber)
        }
      }
    }
    object.key(.erasures)
    object.array { array in
      for cause in causes {
        array.object { object in
          object.key(.transactionNumber)
          object.integer(cause.transactionNumber)
          object.key(.act)
          object.text(cause.act)
          object.key(.because)
          object.text(cause.because)
        }
      }
    }
  }

  /// Prints what the heading of an entry says, and what else is written of it.
  static func print(_ entry: HistoryEntry, to output: Printer, _ body: (inout JsonWriter) -> Void) {
    var writer = JsonWriter()
    writer.object { object in
      object.key(.transactionNumber)
      object.integer(entry.transactionNumber)
      let texts: KeyValuePairs<JsonKey, String> = [
        .at: entry.at.text, .by: entry.author, .for: entry.doneFor ?? "", .from: entry.office ?? "", .act: entry.act,
        .because: entry.because,
      ]
      for (key, text) in texts where !text.isEmpty {
        object.key(key)
        object.text(text)
      }
      body(&object)
    }
    output.line(utf8: writer.handOver())
  }

  private static func put(
    _ change: Change, withPersonal personal: Bool, knowing known: (FieldDeclaration, Change) -> FieldValue?,
    into writer: inout JsonWriter
  ) {
    writer.object { object in
      object.key(.id)
      object.text(change.id.raw)
      object.key(.set)
      object.object { set in
        for field in Schema.kind(of: change.id)?.fields ?? [] {
          let value: FieldValue?? = change[field.name] ?? known(field, change).map { .some($0) }
          guard let value, personal || field.isShown(value) else { continue }
          set.key(field.name)
          if let value { set.value(value) } else { set.null() }
        }
      }
      if let gone = change.gone {
        object.key(.gone)
        object.boolean(gone)
      }
    }
  }
}

extension HistoryEntry {
  /// Whether the entry changed a record of a kind that no act of its own makes: what an import brings in. Reads no
  /// further than to the first of them.
  fileprivate var changesPlainKinds: Bool {
    var isPlain = false
    eachChange { change in
      isPlain = Schema.kind(of: change.id)?.kind.madeBy == nil
      return !isPlain
    }
    return isPlain
  }
}
