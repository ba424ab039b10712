import CivicDomain
import FlatFileStore
import Reports
import Words

/// What of the log is told.
enum LogChoice: Equatable {
  /// All of it.
  case all
  /// What took personal data out of the register, and whose they were where that is asked for.
  case exports(tellingWhose: Bool)
  /// What touched personal data or took them out; of which records is not told, for the id of a person is personal, too.
  case aboutPersonal

  /// The word for what touched personal data.
  static let personal = "personal"

  /// Whether it is told of an entry. That an export broke off is said by the export itself (`known`); only where scripts
  /// read all of it does each transaction stand for itself.
  func holds(_ entry: HistoryEntry, on register: any Register, forScripts: Bool) -> Bool {
    switch self {
    case .all: forScripts || !entry.isBreak
    case .exports: entry.isExport(on: register) && !entry.isBreak
    case .aboutPersonal: (entry.touchesPersonal || entry.isExport(on: register)) && !entry.isBreak
    }
  }

  /// What became known of a change only later: that an export broke off.
  static func known(_ field: FieldDeclaration, of change: Change, on register: any Register) -> FieldValue? {
    guard change.id.prefix == PersonalExport.kind.idPrefix, field.name == PersonalExport.name(of: \.isBroken)
    else { return nil }
    return register.stored(change.id)?.values[field.name]
  }

  /// The lines below the heading of an entry; nil: its changes, record by record.
  func told(of entry: HistoryEntry, in circumstances: Circumstances, _ words: Words) -> [String]? {
    switch self {
    case .all: nil
    case .exports(let tellingWhose):
      entry.changes.map {
        words.exported($0, by: entry.author, tellingWhose: tellingWhose, in: circumstances) { Self.way($0, words) }
      }
    case .aboutPersonal where entry.isExport(on: circumstances.register):
      entry.changes.map {
        words.exported($0, by: entry.author, tellingWhose: false, in: circumstances) { Self.way($0, words) }
      }
    case .aboutPersonal: [entry.touched.map { words.count($0.count, of: $0.kind.kind) }.joined(separator: ", ")]
    }
  }

  /// The way in which data went out, a report by what it is called: `x: lista do podpisu`. A command stays as it was typed.
  private static func way(_ text: String, _ words: Words) -> String {
    for (begin, isScreen) in [("x: report ", true), ("wspolnie report ", false)] where text.hasPrefix(begin) {
      let rest = text.dropFirst(begin.count)
      let name = rest.prefix { $0 != " " }
      guard let report = Reports.report(named: String(name)) else { continue }
      let called = words.text(report.offer.label)
      return isScreen ? "x: \(called)\(rest.dropFirst(name.count))" : "\(text) (\(called))"
    }
    return text
  }

  /// Prints an entry as one line of JSON.
  /// - Parameter causes: why it rewrote lines.
  func printJson(_ entry: HistoryEntry, for causes: [HistoryEntry], on register: any Register, to output: Printer) {
    switch self {
    case .all: LogLineJson.print(entry, for: causes, to: output)
    case .exports(let tellingWhose):
      LogLineJson.print(
        entry, withPersonal: tellingWhose, knowing: { Self.known($0, of: $1, on: register) }, to: output)
    case .aboutPersonal:
      LogLineJson.print(entry, to: output) { object in
        object.key(.touched)
        object.array { array in
          for (kind, count) in entry.touched {
            array.object { object in
              object.key(.kind)
              object.text(kind.kind.name)
              object.key(.count)
              object.integer(count)
            }
          }
        }
      }
    }
  }

  /// What is said where there is nothing to tell.
  func nothing(in words: Words) -> String? {
    switch self {
    case .all: nil
    case .exports: words.noExportsLogged
    case .aboutPersonal: words.nothingPersonalLogged
    }
  }
}

extension HistoryEntry {
  /// Whether personal data were changed: that has a line of its own, and an erasure says in public what it clears.
  fileprivate var touchesPersonal: Bool { hasPersonalLine || takesTextOut && !touched.isEmpty }

  /// How many records of which kinds that hold personal data it changed, in the order of the schema.
  fileprivate var touched: [(kind: AnyKind, count: Int)] {
    var counts: [Substring: Int] = [:]
    eachChange { change in
      counts[change.id.prefix, default: 0] += 1
      return true
    }
    return Schema.kinds.filter(\.hasPersonalFields).compactMap { kind in
      counts[kind.kind.idPrefix[...]].map { (kind, $0) }
    }
  }
}

extension HistoryEntry {
  /// Whether it is the later word that an export broke off.
  fileprivate var isBreak: Bool { act == NoteBrokenExport.declaration.word }

  /// Whether personal data were taken out with it. What an export says that was noted before is not said again: a backup that
  /// was made.
  fileprivate func isExport(on register: any Register) -> Bool {
    guard Schema.declaration(logged: act)?.takesPersonalDataOut ?? false else { return false }
    return act != NoteBackup.declaration.word
      || !changes.contains { register.stored(Backup.export(of: $0.id).any) != nil }
  }
}
