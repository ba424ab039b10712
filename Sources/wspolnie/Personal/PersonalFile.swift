import CivicDomain
import FlatFileStore
import Glibc
import Interchange
import Screens
import TerminalCanvas
import TOMLKit
import Words

/// The file in which the person's own settings are kept, `$XDG_CONFIG_HOME/wspolnie/config.toml`.
///
/// ```toml
/// language = "pl"           # or "en"
/// theme = "jasny"
/// one_column = false
/// signs = "ascii"
/// mouse = false
/// files_folder = "~/wspolnie"
/// printer = "terminal"      # or "lp"
/// printer_queue = "biuro"
/// printer_code_page = "windows-1250"
/// ```
///
/// What cannot be read is named by its line and passed over. A setting that the person changes is changed in its place and
/// all else in the file stays, to the byte; where that is not certain, nothing is written.
struct PersonalFile {
  /// Where it is.
  let path: String
  /// The same as people write it: `~/.config/wspolnie/config.toml`.
  let shown: String
  private let home: String

  /// The file by an environment.
  init(in surroundings: Surroundings) {
    home = surroundings.home
    let folder = surroundings.variable("XDG_CONFIG_HOME") ?? home + "/.config"
    path = folder + "/wspolnie/config.toml"
    shown = PersonalFile.shortened(path, home: home)
  }

  /// A path as people write it: `~/…` where it lies in their home.
  static func shortened(_ path: String, home: String) -> String {
    path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  /// What is wrong with the file.
  enum Fault: Equatable {
    /// It is there and cannot be read.
    case notRead(SystemTrouble)
    /// It is no TOML: from this line on nothing is certain, so that all of it is passed over.
    case broken(line: Int)
    /// A key that means nothing here.
    case passedOver(key: String, line: Int)
    /// A setting whose value is none that it may have.
    case wrongValue(PersonalSettings.Key, line: Int)
  }

  /// The most bytes of such a file: all settings with their comments are one or two thousand.
  private static let longest = 1 << 16

  /// The settings in the file, and what is wrong with it; the usual settings where there is none.
  func read() -> (settings: PersonalSettings, faults: [Fault]) {
    do throws(FileFailure) {
      return PersonalFile.settings(in: try WholeFile.small(path, atMost: PersonalFile.longest).bytes)
    } catch {
      return (PersonalSettings(), error.isMissing ? [] : [.notRead(SystemTrouble(error))])
    }
  }

  /// The line of the file in which a setting stands, from 1; nil: in none.
  func line(of key: PersonalSettings.Key) -> Int? {
    let file = try? WholeFile.small(path, atMost: PersonalFile.longest)
    return file.flatMap { TomlText($0.bytes).line(of: key.rawValue) }
  }

  /// The settings that a text says, and what is wrong with it, line by line.
  static func settings(in bytes: [UInt8]) -> (settings: PersonalSettings, faults: [Fault]) {
    let table: TOMLTable
    do throws(Broken) { table = try self.table(in: bytes) } catch {
      return (PersonalSettings(), [.broken(line: error.line)])
    }
    let text = TomlText(bytes)
    let lines = Dictionary(text.statements.map { ($0.name, $0.line) }) { first, _ in first }
    var settings = PersonalSettings()
    var faults: [(line: Int, fault: Fault)] = []
    for name in table.keys {
      let line = lines[name] ?? 1
      guard let key = PersonalSettings.Key(rawValue: name) else {
        faults.append((line, .passedOver(key: name, line: line)))
        continue
      }
      if !take(table[name], for: key, into: &settings) { faults.append((line, .wrongValue(key, line: line))) }
    }
    return (settings, faults.sorted { $0.line < $1.line }.map(\.fault))
  }

  /// A text that is no TOML from a line on.
  private struct Broken: Error {
    let line: Int
  }

  /// Parses a text.
  private static func table(in bytes: [UInt8]) throws(Broken) -> TOMLTable {
    let content = bytes.starts(with: TomlText.mark) ? bytes.dropFirst(TomlText.mark.count) : bytes[...]
    // The parser would end at a zero, and what is no UTF-8 is no text.
    guard let text = String(validating: content, as: UTF8.self), !content.contains(0) else {
      let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = lines.firstIndex { $0.contains(0) || String(validating: $0, as: UTF8.self) == nil }
      throw Broken(line: (line ?? 0) + 1)
    }
    do { return try TOMLTable(string: text) } catch {
      throw Broken(line: (error as? TOMLParseError).map { Int($0.source.begin.line) } ?? 1)
    }
  }

  /// Takes a value; false: it means nothing.
  private static func take(
    _ value: (any TOMLValueConvertible)?, for key: PersonalSettings.Key, into settings: inout PersonalSettings
  ) -> Bool {
    switch key {
    case .language:
      settings.language = value?.string.flatMap { Language(rawValue: $0) }
      return settings.language != nil
    case .theme:
      settings.theme = value?.string.flatMap { $0.isEmpty ? nil : $0 }
      return settings.theme != nil
    case .oneColumn:
      settings.isOneColumn = value?.bool ?? false
      return value?.bool != nil
    case .signs:
      settings.signs = value?.string.flatMap { PersonalSettings.SignSet(rawValue: $0) }
      return settings.signs != nil
    case .mouse:
      settings.usesMouse = value?.bool ?? false
      return value?.bool != nil
    case .filesFolder:
      settings.filesFolder = value?.string.flatMap { PersonalSettings.isWhole(folder: $0) ? $0 : nil }
      return settings.filesFolder != nil
    case .printer:
      settings.printer = value?.string.flatMap { PersonalSettings.Printer(rawValue: $0) }
      return settings.printer != nil
    case .printerQueue:
      settings.printerQueue = value?.string.flatMap { PersonalSettings.isQueue($0) ? $0 : nil }
      return settings.printerQueue != nil
    case .printerLetters:
      settings.printerLetters = value?.string.flatMap { PrinterLetters(rawValue: $0) }
      return settings.printerLetters != nil
    }
  }

  /// A folder as the system knows it.
  func resolved(_ folder: String) -> String { folder.hasPrefix("~") ? home + folder.dropFirst() : folder }

  // MARK: Writing

  /// Why settings were not kept.
  enum NotKept: Error, Equatable {
    /// The system refused.
    case trouble(SystemTrouble)
    /// The file is no TOML, and what somebody wrote there must not be lost.
    case broken(line: Int)
    /// The file is written so that more than these settings would change with them: each as it would be written, or the key
    /// alone where it would be taken away.
    case byHand([String])
  }

  /// Keeps the settings that are otherwise than they were: whole or not at all, and whatever else stands in the file.
  func keep(_ settings: PersonalSettings, since was: PersonalSettings = PersonalSettings()) throws(NotKept) {
    var file: (bytes: [UInt8], permissions: mode_t) = ([], 0o600)
    do throws(FileFailure) {
      file = try WholeFile.small(path, atMost: PersonalFile.longest)
    } catch {
      guard error.isMissing else { throw .trouble(SystemTrouble(error)) }
    }
    let text = try PersonalFile.text(file.bytes, saying: settings, since: was)
    if text != file.bytes || file.bytes.isEmpty { try write(text, permissions: file.permissions) }
  }

  /// A text that says the settings that are otherwise than they were, each in the place in which it stood.
  static func text(
    _ bytes: [UInt8], saying settings: PersonalSettings, since was: PersonalSettings
  ) throws(NotKept) -> [UInt8] {
    let before: TOMLTable
    do throws(Broken) { before = try table(in: bytes) } catch { throw .broken(line: error.line) }
    let said = PersonalFile.settings(in: bytes).settings
    let changed = PersonalSettings.Key.allCases.filter { key in
      let wanted = value(of: key, in: settings)
      return wanted != value(of: key, in: was) && wanted != value(of: key, in: said)
    }
    if changed.isEmpty { return bytes }
    let text = TomlText(bytes)
    let values = changed.map { key in
      // A switch that somebody wrote stays, and says the other.
      let isOff = key.isSwitch && text.statement(of: key.rawValue) != nil
      return (key: key.rawValue, value: value(of: key, in: settings) ?? (isOff ? "false" : nil))
    }
    let made = text.setting(values)
    let read = PersonalFile.settings(in: made).settings
    let others = Set(changed.map(\.rawValue))
    guard let after = try? table(in: made), contents(of: after, but: others) == contents(of: before, but: others),
      changed.allSatisfy({ value(of: $0, in: read) == value(of: $0, in: settings) })
    else { throw .byHand(values.map { key, value in value.map { "\(key) = \($0)" } ?? key }) }
    return made
  }

  /// What a table says under its other keys.
  private static func contents(of table: TOMLTable, but keys: Set<String>) -> [String: String] {
    table.keys.filter { !keys.contains($0) }.reduce(into: [:]) { contents, key in
      contents[key] = table[key].map { "\($0.type) \($0.debugDescription)" } ?? ""
    }
  }

  private static func value(of key: PersonalSettings.Key, in settings: PersonalSettings) -> String? {
    switch key {
    case .language: settings.language.map { quoted($0.rawValue) }
    case .theme: settings.theme.map(quoted)
    case .oneColumn: settings.isOneColumn ? "true" : nil
    case .signs: settings.signs.map { quoted($0.rawValue) }
    case .mouse: settings.usesMouse ? "true" : nil
    case .filesFolder: settings.filesFolder.map(quoted)
    case .printer: settings.printer.map { quoted($0.rawValue) }
    case .printerQueue: settings.printerQueue.map(quoted)
    case .printerLetters: settings.printerLetters.map { quoted($0.rawValue) }
    }
  }

  /// A basic string of TOML.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      case _: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  /// Puts a text in the place of the file that is there, which keeps its permissions; behind a link the file that it leads to.
  private func write(_ text: [UInt8], permissions: mode_t) throws(NotKept) {
    let path = target
    let folder = String(path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)])
    PersonalFile.makeFolders(folder)
    let staged = "\(path).\(getpid()).part"
    do throws(FileFailure) {
      let descriptor = open(PathText.cString(staged), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw FileFailure(.open, path, errno: errno) }
      defer { close(descriptor) }
      var rest = text[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          throw FileFailure(.write, path, errno: errno)
        }
      }
      guard fchmod(descriptor, permissions) == 0 else { throw FileFailure(.open, path, errno: errno) }
      guard fsync(descriptor) == 0 else { throw FileFailure(.synchronize, path, errno: errno) }
      guard rename(PathText.cString(staged), PathText.cString(path)) == 0 else {
        throw FileFailure(.rename, path, errno: errno)
      }
    } catch {
      unlink(PathText.cString(staged))
      throw .trouble(SystemTrouble(error))
    }
  }

  /// The file itself, at the end of whatever links lead to it. One that goes round in a circle stands for nothing that could
  /// have been read.
  private var target: String {
    var path = path
    for _ in 0..<PersonalFile.mostLinks {
      var link = [CChar](repeating: 0, count: Int(PATH_MAX))
      let length = readlink(PathText.cString(path), &link, link.count - 1)
      guard length > 0 else { return path }
      let next = PathText.text(link[..<length].map { UInt8(bitPattern: $0) })
      let folder = path[...(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
      path = next.hasPrefix("/") ? next : folder + next
    }
    return path
  }

  /// As many links as the system follows (path_resolution(7)).
  private static let mostLinks = 40

  /// Makes folders below one that is there, each its owner's alone; what cannot be made whatever goes into it will miss.
  static func makeFolders(_ folder: String, below root: String = "") {
    var made = root
    for part in folder.split(separator: "/") {
      made += "/" + part
      mkdir(PathText.cString(made), 0o700)
    }
  }
}

extension PersonalFile {
  /// What is said of a fault.
  func sentence(_ fault: Fault, in words: Words) -> String {
    switch fault {
    case .notRead(let trouble): words.settingsNotRead(trouble, file: shown)
    case .broken(let line): words.settingsBroken(file: shown, line: line)
    case .passedOver(let key, let line): words.settingPassedOver(file: shown, line: line, key: key)
    case .wrongValue(let key, let line):
      words.settingPassedOver(
        file: shown, line: line, key: key.rawValue, mayBe: PersonalFile.values(of: key, in: words))
    }
  }

  /// What may be written as the value of a setting.
  private static func values(of key: PersonalSettings.Key, in words: Words) -> String {
    func choices(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }
    return switch key {
    case .language: choices(Language.allCases.map(\.rawValue))
    case .theme: choices(Theme.builtIn.map(\.name))
    case .oneColumn, .mouse: "true, false"
    case .signs: choices(PersonalSettings.SignSet.allCases.map(\.rawValue))
    case .filesFolder: words.folderAsSetting
    case .printer: choices(PersonalSettings.Printer.allCases.map(\.rawValue))
    case .printerQueue: words.queueAsSetting
    case .printerLetters: choices(PrinterLetters.allCases.map(\.rawValue))
    }
  }

  /// What is said where settings were not kept.
  func sentence(_ fault: NotKept, in words: Words) -> String {
    switch fault {
    case .trouble(let trouble): words.settingsNotKept(trouble, in: shown)
    case .broken(let line): words.settingsNotKept(brokenLine: line, in: shown)
    case .byHand(let lines):
      words.settingsNotKept(
        byHand: lines.filter { $0.contains("=") }, takenOut: lines.filter { !$0.contains("=") }, in: shown)
    }
  }
}

extension PersonalSettings.Key {
  /// Whether its value is `true` or `false`.
  fileprivate var isSwitch: Bool {
    switch self {
    case .oneColumn, .mouse: true
    case .language, .theme, .signs, .filesFolder, .printer, .printerQueue, .printerLetters: false
    }
  }
}
