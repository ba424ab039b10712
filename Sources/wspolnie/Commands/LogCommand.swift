import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// `wspolnie log [ID]`.
struct LogCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said("log", pl: "Kto co zmienił i kiedy.", en: "Who changed what, and when.")
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(
      pl: "identyfikator wpisu; bez niego wszystkie zmiany", en: "the record's id; without it all changes",
      value: (pl: "ID", en: "ID")))
  var id: String?

  @Flag(help: .said(pl: "jeden obiekt JSON w wierszu", en: "one JSON object a line"))
  var json = false

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    store.warnOfDamage()
    var record: RecordID?
    if let id { record = try store.stored(id).record.id }
    for entry in store.store.history(of: record) {
      if json {
        desk.output.line(utf8: LogLineJson.line(of: entry))
      } else {
        for line in lines(of: entry, store) { desk.output.line(SafeLine.made(of: line)) }
      }
      if desk.output.state != .open { break }
    }
    return .done
  }

  private func lines(of entry: HistoryEntry, _ store: OpenStore) -> [String] {
    let words = store.desk.words
    let time = WarsawTime.local(entry.at)
    let act = words.actInLog(entry.act, changing: entry.changes.map(\.id))
    var heading = "\(words.day(time.day)), \(words.clock(time))  \(entry.author)  \(act)"
    if !entry.because.isEmpty { heading += ": \(entry.because)" }
    return [heading] + entry.changes.flatMap { lines(of: $0, store) }
  }

  private func lines(of change: Change, _ store: OpenStore) -> [String] {
    let words = store.desk.words
    guard let kind = Schema.kind(of: change.id) else { return ["  \(change.id.raw)"] }
    var line = "  \(words.label(of: kind.kind)) \(change.id.raw)"
    let name = words.name(of: change.id, in: store.circumstances)
    if name != change.id.raw { line += " (\(name))" }
    if let gone = change.gone { line += gone ? ": \(words.removed)" : ": \(words.restored)" }
    let fields = kind.fields.compactMap { field -> String? in
      guard let value = change.set[field.name], LogCommand.isTold(value, field) else { return nil }
      let text = value.map { words.value($0, of: field, in: store.circumstances) } ?? words.noValue
      return "    \(words.label(of: field)): \(LogCommand.shortened(text))"
    }
    return [line] + fields
  }

  /// Nothing personal is told, but that something personal was taken out.
  static func isTold(_ value: FieldValue?, _ field: FieldDeclaration) -> Bool {
    field.audience != .personal || value.map(\.isRedactionMark) ?? true
  }

  /// A long text is told by its beginning; the file has it whole.
  private static func shortened(_ text: String) -> String {
    let limit = 200
    return text.count > limit ? text.prefix(limit) + "…" : text
  }
}

/// A transaction as one line of JSON, without anything personal.
enum LogLineJson {
  static func line(of entry: HistoryEntry) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key("turn")
      object.integer(entry.turn)
      for (key, text) in [
        ("at", entry.at.text), ("by", entry.author), ("act", entry.act), ("because", entry.because),
      ] where !text.isEmpty {
        object.key(key)
        object.text(text)
      }
      object.key("put")
      object.array { array in
        for change in entry.changes { put(change, into: &array) }
      }
    }
    return writer.bytes
  }

  private static func put(_ change: Change, into writer: inout JsonWriter) {
    writer.object { object in
      object.key("id")
      object.text(change.id.raw)
      object.key("set")
      object.object { set in
        for field in Schema.kind(of: change.id)?.fields ?? [] {
          guard let value = change.set[field.name], LogCommand.isTold(value, field) else { continue }
          set.key(field.name)
          if let value { set.value(value) } else { set.null() }
        }
      }
      if let gone = change.gone {
        object.key("gone")
        object.boolean(gone)
      }
    }
  }
}
