import CrowdedRegister
import Foundation

@testable import Interchange

/// What must hold of the bytes on each medium, judged by others than those that write them. Each answers with what is wrong, or
/// nil.
enum MediumFaults {
  /// A terminal: no sequence at all, for a command has none of its own; a passing line ends in a carriage return.
  static func onTerminal(_ bytes: [UInt8]) -> String? { HostileText.fault(in: bytes, allowing: ["\n", "\r"]) }

  /// Text for people in a pipe or a file, which somebody will page through: as on a terminal, and what joins letters stays.
  static func inText(_ bytes: [UInt8]) -> String? {
    HostileText.fault(in: bytes, allowing: ["\n", "\u{200C}", "\u{200D}", "\u{FE0F}"])
  }

  /// JSON, one value a line or one in all, into a pipe or a file: others read it, and no control of ASCII stands in it raw (RFC 8259,
  /// section 7). DEL and C1 are letters there; on a terminal they are replaced as everything is.
  static func inJson(_ bytes: [UInt8]) -> String? {
    if let raw = bytes.first(where: { $0 < 0x20 && $0 != 0x0A }) { return "byte \(raw)" }
    if (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil { return nil }
    for line in bytes.split(separator: 0x0A) where !line.isEmpty {
      let value = try? JSONSerialization.jsonObject(with: Data(line), options: .fragmentsAllowed)
      if value == nil { return "no JSON: \(String(decoding: line.prefix(200), as: UTF8.self))" }
    }
    return nil
  }

  /// A table: rows of as many cells, none of which a spreadsheet would reckon. Read by RFC 4180, by hand.
  static func inTable(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "invalid UTF-8" }
    for row in rows(of: text.first == "\u{FEFF}" ? String(text.dropFirst()) : text) {
      for cell in row { if let fault = formula(cell) { return fault } }
    }
    return nil
  }

  /// Why a spreadsheet might take a cell for a formula: it begins with a sign of one, and is no number.
  static func formula(_ cell: String) -> String? {
    guard let first = cell.unicodeScalars.first, "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first) else { return nil }
    if cell.wholeMatch(of: /[-+][0-9]+([.,][0-9]+)?/) != nil { return nil }
    return "the cell “\(cell.prefix(60))”"
  }

  /// The cells of a table parted by semicolons or commas, whichever its first row has more of.
  static func rows(of text: String) -> [[String]] {
    let head = text.unicodeScalars.prefix { $0 != "\r" && $0 != "\n" }
    let delimiter: Unicode.Scalar = head.count { $0 == ";" } >= head.count { $0 == "," } ? ";" : ","
    var (rows, row, cell, isQuoted, wasQuote) = ([[String]](), [String](), String.UnicodeScalarView(), false, false)
    func end(_ isRow: Bool) {
      row.append(String(cell))
      cell = .init()
      if isRow { rows.append(row) }
      if isRow { row = [] }
    }
    for scalar in text.unicodeScalars {
      if isQuoted {
        if scalar == "\"" { isQuoted = false } else { cell.append(scalar) }
        wasQuote = scalar == "\""
        continue
      }
      switch scalar {
      case "\"" where wasQuote:
        cell.append(scalar)
        isQuoted = true
      case "\"" where cell.isEmpty: isQuoted = true
      case delimiter: end(false)
      case "\r": break
      case "\n": end(true)
      case _: cell.append(scalar)
      }
      wasQuote = false
    }
    if !row.isEmpty || !cell.isEmpty { end(true) }
    return rows
  }

  /// A page for a browser: well-formed once its head is written as XML has it, with no element and no attribute but the program's
  /// own, and nothing that runs or is fetched.
  static func inPage(_ bytes: [UInt8]) -> String? {
    if let fault = inText(bytes) { return fault }
    let text = String(decoding: bytes, as: UTF8.self).replacing("<!DOCTYPE html>\n", with: "", maxReplacements: 1)
      .replacing(/(<meta [^<>]*)>\n/, maxReplacements: 2) { "\($0.1)/>\n" }
    let judge = XMLJudge(Array(text.utf8))
    guard judge.isWhole else { return "not well-formed" }
    let elements = judge.elements.subtracting([
      "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "dl", "div", "dt", "dd", "table",
      "caption",
      "thead", "tbody", "tr", "th", "td", "span",
    ])
    if let foreign = elements.first { return "the element \(foreign)" }
    for (name, values) in judge.attributes {
      guard let attribute = name.split(separator: " ").last,
        ["lang", "charset", "name", "content", "class", "scope", "style"].contains(attribute)
      else { return "the attribute \(name)" }
      if attribute == "style", let style = values.first(where: { $0.wholeMatch(of: /width:[0-9]+%/) == nil }) {
        return "the style \(style)"
      }
      if !HostileText.marks(in: values.joined()).isEmpty { return "a text in the attribute \(name)" }
    }
    return nil
  }

  /// A workbook or document of Office: each part well-formed, no formula, no link, no field, nothing outside.
  static func inPackage(_ bytes: [UInt8]) -> String? {
    do {
      let archive = try ZipArchive(bytes)
      for name in archive.names {
        guard let part = archive[name] else { return "no part \(name)" }
        var content: [UInt8] = []
        try archive.read(part, most: 1 << 26) {
          content += $0
          return true
        }
        let judge = XMLJudge(content)
        guard judge.isWhole else { return "\(name) is not well-formed" }
        let banned: Set<String> = ["f", "hyperlink", "hyperlinks", "w:hyperlink", "w:object", "externalReferences"]
        if let foreign = judge.elements.intersection(banned).first { return "\(name) has \(foreign)" }
        if judge.attributes["Relationship TargetMode"] != nil { return "\(name) leads outside" }
        if name.hasSuffix("document.xml") || name.hasPrefix("xl/worksheets"),
          let fault = HostileText.fault(
            in: judge.text, allowing: ["\n", "\r", "\t", "\u{200C}", "\u{200D}", "\u{FE0F}"]),
          name.hasSuffix("document.xml")
        {
          return "\(name): \(fault)"
        }
      }
      return nil
    } catch { return "\(error)" }
  }

  /// A draft of a letter: no line of the head but those that the program writes.
  static func inLetter(_ bytes: [UInt8]) -> String? {
    let known = ["X-Unsent", "Subject", "Bcc", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
    guard bytes.allSatisfy({ $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0D || $0 == 0x0A) }) else { return "a raw byte" }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    if lines.contains(where: { $0.unicodeScalars.contains("\r") || $0.unicodeScalars.contains("\n") }) {
      return "half a line end"
    }
    for line in lines.prefix(while: { !$0.isEmpty }) where line.first != " " {
      let name = line.prefix { $0 != ":" }
      if !known.contains(String(name)) { return "the line “\(line)”" }
      if name == "Bcc", line.contains("ofiara") { return "\(line)" }
    }
    return nil
  }

  /// Cards: one begins where one ended, and each line is a property that the program writes.
  static func inCards(_ bytes: [UInt8]) -> String? {
    let known = ["BEGIN", "END", "VERSION", "UID", "FN", "N", "ORG", "ROLE", "TEL", "EMAIL", "ADR"]
    guard let text = String(validating: bytes, as: UTF8.self) else { return "invalid UTF-8" }
    var isOpen = false
    for line in text.replacing("\r\n ", with: "").split(separator: "\r\n") {
      if let raw = line.unicodeScalars.first(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
        return "U+\(String(raw.value, radix: 16)) in “\(line.prefix(80))”"
      }
      guard known.contains(String(line.prefix { $0 != ":" && $0 != ";" })) else { return "the line “\(line)”" }
      if line.hasPrefix("BEGIN") || line.hasPrefix("END") {
        if line.hasPrefix("BEGIN") == isOpen { return "\(line) in the middle of another" }
        isOpen.toggle()
      }
    }
    return isOpen ? "a card without an end" : nil
  }
}
