/// One thing a terminal was told: a character to show, or a control.
enum TerminalControl: Equatable {
  case print(Unicode.Scalar)
  case control(UInt8)
  case escape(intermediates: [UInt8], final: UInt8)
  case sequence(ControlSequence)
  /// OSC `]`, DCS `P`, APC `_`, PM `^`, SOS `X`, and the window title `k` of tmux.
  case string(introducer: UInt8, payload: [UInt8])
}

/// `ESC [ prefix parameters intermediates final`, with parameters parted by `;` and their parts by `:`.
struct ControlSequence: Equatable {
  var prefix: UInt8?
  var parameters: [[Int?]] = []
  var intermediates: [UInt8] = []
  var final: UInt8 = 0

  /// A parameter counted from 0; an absent one, and 0 where that means "one", gives the fallback.
  func number(_ index: Int, or fallback: Int) -> Int {
    guard parameters.indices.contains(index), let value = parameters[index].first ?? nil else { return fallback }
    return value
  }

  /// How often or how far: never less than 1.
  func times(_ index: Int = 0) -> Int { max(1, number(index, or: 1)) }
}

/// Bytes in, controls out, after the state machine of the DEC VT500 (Paul Williams, vt100.net/emu/dec_ansi_parser)
/// with UTF-8 for text.
struct ControlParser {
  private enum State {
    case ground
    case utf8(expected: Int, value: UInt32, least: UInt32)
    case escape([UInt8])
    case sequence([UInt8])
    case string(introducer: UInt8, payload: [UInt8])
    case stringEscape(introducer: UInt8, payload: [UInt8])
  }

  /// A longer sequence is hostile or broken, and is dropped.
  private static let longestSequence = 256

  private var state = State.ground

  mutating func feed(_ byte: UInt8) -> [TerminalControl] {
    switch state {
    case .ground: return ground(byte)
    case .utf8(let expected, let value, let least): return continuing(byte, expected, value, least)
    case .escape(let intermediates): return escape(byte, intermediates)
    case .sequence(let collected): return sequence(byte, collected)
    case .string(let introducer, let payload): return string(byte, introducer, payload)
    case .stringEscape(let introducer, let payload):
      state = .ground
      if byte == UInt8(ascii: "\\") { return [.string(introducer: introducer, payload: payload)] }
      state = .escape([])
      return [.string(introducer: introducer, payload: payload)] + feed(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) -> [TerminalControl] {
    switch byte {
    case 0x1B:
      state = .escape([])
      return []
    case 0x00..<0x20, 0x7F: return [.control(byte)]
    case 0x20..<0x7F: return [.print(Unicode.Scalar(byte))]
    case 0xC2...0xDF: state = .utf8(expected: 1, value: UInt32(byte & 0x1F), least: 0x80)
    case 0xE0...0xEF: state = .utf8(expected: 2, value: UInt32(byte & 0x0F), least: 0x800)
    case 0xF0...0xF4: state = .utf8(expected: 3, value: UInt32(byte & 0x07), least: 0x1_0000)
    default: return [.print("\u{FFFD}")]
    }
    return []
  }

  private mutating func continuing(
    _ byte: UInt8, _ expected: Int, _ value: UInt32, _ least: UInt32
  ) -> [TerminalControl] {
    guard byte & 0xC0 == 0x80 else {
      state = .ground
      return [.print("\u{FFFD}")] + feed(byte)
    }
    let value = value << 6 | UInt32(byte & 0x3F)
    if expected > 1 {
      state = .utf8(expected: expected - 1, value: value, least: least)
      return []
    }
    state = .ground
    guard value >= least, let scalar = Unicode.Scalar(value) else { return [.print("\u{FFFD}")] }
    return [.print(scalar)]
  }

  private mutating func escape(_ byte: UInt8, _ intermediates: [UInt8]) -> [TerminalControl] {
    switch byte {
    case 0x18, 0x1A: state = .ground
    case 0x1B: state = .escape([])
    case 0x00..<0x20: return [.control(byte)]
    case 0x20..<0x30: state = .escape(intermediates + [byte])
    case UInt8(ascii: "[") where intermediates.isEmpty: state = .sequence([])
    case UInt8(ascii: "]") where intermediates.isEmpty,
      UInt8(ascii: "P") where intermediates.isEmpty,
      UInt8(ascii: "_") where intermediates.isEmpty,
      UInt8(ascii: "^") where intermediates.isEmpty,
      UInt8(ascii: "X") where intermediates.isEmpty,
      UInt8(ascii: "k") where intermediates.isEmpty:
      state = .string(introducer: byte, payload: [])
    default:
      state = .ground
      return [.escape(intermediates: intermediates, final: byte)]
    }
    return []
  }

  private mutating func sequence(_ byte: UInt8, _ collected: [UInt8]) -> [TerminalControl] {
    switch byte {
    case 0x18, 0x1A: state = .ground
    case 0x1B: state = .escape([])
    case 0x00..<0x20: return [.control(byte)]
    case 0x20..<0x40:
      state = collected.count < Self.longestSequence ? .sequence(collected + [byte]) : .ground
    default:
      state = .ground
      return [.sequence(Self.read(collected, final: byte))]
    }
    return []
  }

  private mutating func string(_ byte: UInt8, _ introducer: UInt8, _ payload: [UInt8]) -> [TerminalControl] {
    switch byte {
    case 0x07:
      state = .ground
      return [.string(introducer: introducer, payload: payload)]
    case 0x18, 0x1A: state = .ground
    case 0x1B: state = .stringEscape(introducer: introducer, payload: payload)
    default:
      let payload = payload + [byte]
      state = .string(introducer: introducer, payload: payload)
      if introducer == UInt8(ascii: "]"), Self.isWholeLinuxPalette(payload) {
        state = .ground
        return [.string(introducer: introducer, payload: payload)]
      }
    }
    return []
  }

  /// The Linux console sets its palette with `ESC ] P nrrggbb` and `ESC ] R`, which nothing ends (console_codes(4)).
  private static func isWholeLinuxPalette(_ payload: [UInt8]) -> Bool {
    payload == [UInt8(ascii: "R")] || (payload.first == UInt8(ascii: "P") && payload.count == 8)
  }

  private static func read(_ collected: [UInt8], final: UInt8) -> ControlSequence {
    var sequence = ControlSequence(final: final)
    var rest = collected[...]
    if let first = rest.first, (0x3C...0x3F).contains(first) {
      sequence.prefix = first
      rest = rest.dropFirst()
    }
    sequence.intermediates = rest.filter { $0 < 0x30 }
    let digits = rest.filter { $0 >= 0x30 }
    guard !digits.isEmpty else { return sequence }
    sequence.parameters = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        .map { Int(String(decoding: $0, as: UTF8.self)) }
    }
    return sequence
  }
}
