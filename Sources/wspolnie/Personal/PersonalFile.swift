import CivicDomain
import FlatFileStore
import Glibc
import Interchange
import Screens
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
/// What cannot be read is named by its line and passed over; what somebody wrote beside the settings stays.
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
    /// A key that means nothing here, or whose value does not.
    case passedOver(key: String, line: Int)
  }

  /// The settings in the file, and what is wrong with it; the usual settings where there is none.
  func read() -> (settings: PersonalSettings, faults: [Fault]) {
    let bytes: [UInt8]
    do throws(FileFailure) { bytes = try WholeFile.content(of: path) } catch {
      return (PersonalSettings(), error.isMissing ? [] : [.notRead(SystemTrouble(error))])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return (PersonalSettings(), [.broken(line: 1)]) }
    return PersonalFile.settings(in: text)
  }

  /// The settings that a text says.
  static func settings(in text: String) -> (settings: PersonalSettings, faults: [Fault]) {
    let table: TOMLTable
    do { table = try TOMLTable(string: text) } catch {
      let line = (error as? TOMLParseError).map { Int($0.source.begin.line) } ?? 1
      return (PersonalSettings(), [.broken(line: line)])
    }
    var settings = PersonalSettings()
    var faults: [Fault] = []
    for name in table.keys {
      guard let key = PersonalSettings.Key(rawValue: name), take(table[name], for: key, into: &settings) else {
        faults.append(.passedOver(key: name, line: line(of: name, in: lines(of: text)).map { $0 + 1 } ?? 1))
        continue
      }
    }
    return (settings, faults)
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
  }

  /// Keeps the settings: whole or not at all, and whatever else stands in the file.
  func keep(_ settings: PersonalSettings) throws(NotKept) {
    var text = ""
    do throws(FileFailure) {
      text = String(decoding: try WholeFile.content(of: path), as: UTF8.self)
    } catch {
      guard error.isMissing else { throw .trouble(SystemTrouble(error)) }
    }
    if case .broken(let line)? = PersonalFile.settings(in: text).faults.first { throw .broken(line: line) }
    try write(PersonalFile.text(text, saying: settings))
  }

  /// A text that says these settings, each in the line in which it stood.
  static func text(_ text: String, saying settings: PersonalSettings) -> String {
    var lines = lines(of: text)
    for key in PersonalSettings.Key.allCases {
      let place = line(of: key.rawValue, in: lines)
      switch (value(of: key, in: settings), place) {
      case (let value?, let place?): lines[place] = "\(key.rawValue) = \(value)"
      case (let value?, nil): lines.insert("\(key.rawValue) = \(value)", at: end(of: lines))
      case (nil, let place?): lines.remove(at: place)
      case (nil, nil): break
      }
    }
    return lines.map { $0 + "\n" }.joined()
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

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The place of a key of the first table among the lines, from 0; nil where it does not stand there.
  private static func line(of key: String, in lines: [String]) -> Int? {
    lines[..<end(of: lines)].firstIndex { line in
      let word = line.drop { $0 == " " || $0 == "\t" }.prefix { $0 != "=" && $0 != " " && $0 != "\t" && $0 != "." }
      return word == key || word == "\"\(key)\""
    } ?? lines.firstIndex { $0.hasPrefix("[\(key)") || $0.hasPrefix("[[\(key)") }
  }

  /// Where the first table ends: before the heading of the next.
  private static func end(of lines: [String]) -> Int {
    lines.firstIndex { $0.drop { $0 == " " || $0 == "\t" }.hasPrefix("[") } ?? lines.count
  }

  private func write(_ text: String) throws(NotKept) {
    let folder = String(path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)])
    makeFolders(folder)
    let staged = "\(path).\(getpid()).part"
    do throws(FileFailure) {
      let descriptor = open(PathText.cString(staged), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw FileFailure(.open, path, errno: errno) }
      defer { close(descriptor) }
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          throw FileFailure(.write, path, errno: errno)
        }
      }
      guard fsync(descriptor) == 0 else { throw FileFailure(.synchronize, path, errno: errno) }
      guard rename(PathText.cString(staged), PathText.cString(path)) == 0 else {
        throw FileFailure(.rename, path, errno: errno)
      }
    } catch {
      unlink(PathText.cString(staged))
      throw .trouble(SystemTrouble(error))
    }
  }

  /// Makes the folders on the way, their owner's alone; what cannot be made the file will miss.
  private func makeFolders(_ folder: String) {
    var made = ""
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
    }
  }

  /// What is said where settings were not kept.
  func sentence(_ fault: NotKept, in words: Words) -> String {
    switch fault {
    case .trouble(let trouble): words.settingsNotKept(trouble, in: shown)
    case .broken(let line): words.settingsNotKept(brokenLine: line, in: shown)
    }
  }
}
