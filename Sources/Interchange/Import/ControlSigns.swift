/// Signs that no text of an office holds: they steer terminals and printers.
public enum ControlSigns {
  /// Whether some are in a text: all but the blanks and line ends among them.
  public static func areIn(_ text: String) -> Bool {
    var isLatin = false
    var before: (last: UInt8, first: UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte < 0x20 ? !(0x09...0x0D).contains(byte) : byte == 0x7F { return true }
      // U+0080 to U+009F, of which U+0085 ends a line.
      if isLatin, byte < 0xA0, byte != 0x85 { return true }
      isLatin = byte == 0xC2
      // U+FFFE and U+FFFF, which are no signs.
      if byte >= 0xBE, before == (0xBF, 0xEF) { return true }
      before = (byte, before.last)
    }
    return false
  }
}

/// Where Poland lies, roughly: enough to tell north from east.
enum PolishPlace {
  /// Whether two numbers are a place in Poland once they are exchanged.
  static func isSwapped(_ latitude: Double, _ longitude: Double) -> Bool {
    (13.5...24.5).contains(latitude) && (48.5...55.5).contains(longitude)
  }
}

extension String {
  /// Whether it is what a spreadsheet shows for a formula that has failed.
  var isFormulaError: Bool {
    guard utf8.first == UInt8(ascii: "#"), utf8.count <= 9 else { return false }
    return [
      "#REF!", "#ADR!", "#N/A", "#N/D", "#N/D!", "#VALUE!", "#ARG!", "#DIV/0!", "#DZIEL/0!", "#NAME?", "#NAZWA?",
      "#NUM!",
      "#LICZBA!", "#NULL!", "#ZERO!",
    ].contains(self)
  }
}
