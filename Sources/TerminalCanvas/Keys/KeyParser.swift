/// A pure machine that makes keys out of a terminal's bytes. It never reads a clock: every call says what time it is, in
/// milliseconds of one clock that does not go back.
///
/// ```swift
/// var parser = KeyParser()
/// let keys = parser.read(bytes, at: now)      // whenever bytes came; all that there are
/// let later = parser.wake(at: now)            // when `nextDeadline` has passed without bytes
/// ```
///
/// What it promises: an unknown sequence is swallowed whole; nothing inside a sequence becomes text; after some silence
/// it is always ready for a fresh key. Esc is the Esc key when nothing follows within `Limits.escapeWait`; a `[` or `O`
/// within `Limits.sequenceWait` after that still completes a sequence which a slow line has cut, so a cut arrow is Esc,
/// then the arrow, and never text. Esc directly followed by something else is Alt with it; Esc Esc is twice Esc, because
/// a lost Esc is worse than a missing Alt-Esc.
public struct KeyParser: Sendable {
  private enum State: Equatable {
    case ground
    /// ESC came, and nothing yet behind it.
    case escape
    /// ESC and one of `P X ] ^ _` came: Alt with that, or the begin of a control string.
    case stringOrAlt(UInt8)
    case controlString(escaped: Bool)
    case csi
    case ss3
    /// `CSI [`; one letter follows.
    case linuxFunction
    /// `CSI M`, the mouse before SGR; so many bytes follow.
    case oldMouse(Int)
    case character
    case paste
  }

  private var state = State.ground
  /// What came of the present sequence or character.
  private var pending: [UInt8] = []
  /// The present sequence began with a late `[` or `O`, at this time.
  private var lateSince: Int?
  /// Until when a `[` or `O` still belongs to the Esc that was given out.
  private var escapeReachesUntil: Int?
  /// ESC stood directly before the present character.
  private var isAlt = false
  private var paste = PasteCollector()

  /// When `wake` must be called if no bytes come before, on the clock of the calls; nil if nothing is waited for.
  public private(set) var nextDeadline: Int?

  /// A parser at rest.
  public init() {}

  /// Milliseconds to sleep at most before `wake`; nil for as long as one likes.
  public func wait(at now: Int) -> Int? { nextDeadline.map { max(0, $0 - now) } }

  /// The keys that these bytes complete.
  public mutating func read(_ bytes: some Sequence<UInt8>, at now: Int) -> [Key] {
    var keys = wake(at: now)
    for byte in bytes { step(byte, now, &keys) }
    return keys
  }

  /// The keys that are complete because nothing followed them; none before `nextDeadline`.
  public mutating func wake(at now: Int) -> [Key] {
    guard let deadline = nextDeadline, now >= deadline else { return [] }
    let ended = state
    let begun = pending
    let wasLate = lateSince != nil
    rest()
    switch ended {
    case .ground, .linuxFunction, .oldMouse, .controlString: return []
    case .escape:
      escapeReachesUntil = deadline - Limits.escapeWait + Limits.sequenceWait
      return [.escape]
    case .stringOrAlt(let byte): return [.alt(Character(Unicode.Scalar(byte)))]
    case .csi: return begun.isEmpty ? [loneIntroducer("[", wasLate)] : []
    case .ss3: return begun.isEmpty ? [loneIntroducer("O", wasLate)] : []
    case .character: return [.character("\u{FFFD}")]
    case .paste: return [.paste(paste.take())]
    }
  }

  /// A `[` or `O` behind which nothing came: after an Esc that was given out it was typed by itself.
  private func loneIntroducer(_ letter: Character, _ wasLate: Bool) -> Key {
    wasLate ? .character(letter) : .alt(letter)
  }

  private mutating func rest() {
    state = .ground
    pending.removeAll(keepingCapacity: true)
    lateSince = nil
    escapeReachesUntil = nil
    isAlt = false
    nextDeadline = nil
  }

  private mutating func enter(_ next: State, _ now: Int, wait: Int = Limits.sequenceWait) {
    state = next
    nextDeadline = now + wait
  }

  private mutating func step(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    switch state {
    case .ground: ground(byte, now, &keys)
    case .escape: afterEscape(byte, now, &keys)
    case .stringOrAlt, .controlString(escaped: false): controlString(byte, false, now, &keys)
    case .controlString(escaped: true): controlString(byte, true, now, &keys)
    case .csi: csi(byte, now, &keys)
    case .ss3: ss3(byte, now, &keys)
    case .linuxFunction: linuxFunction(byte, now, &keys)
    case .oldMouse(let missing):
      if missing == 1 { rest() } else { enter(.oldMouse(missing - 1), now) }
    case .character: character(byte, now, &keys)
    case .paste: pasted(byte, now, &keys)
    }
  }

  // MARK: Single bytes and characters

  private mutating func ground(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    if byte == 0x1B {
      rest()
      return enter(.escape, now, wait: Limits.escapeWait)
    }
    let belongsToEscape = escapeReachesUntil.map { now <= $0 } ?? false
    escapeReachesUntil = nil
    if belongsToEscape && (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O")) {
      lateSince = now
      enter(byte == UInt8(ascii: "[") ? .csi : .ss3, now)
    } else if byte < 0x20 || byte == 0x7F {
      emit(KeySequences.control(byte), &keys)
    } else if byte < 0x80 {
      emit(.character(Character(Unicode.Scalar(byte))), &keys)
    } else if UTF8Length.expected(byte) == nil {
      emit(.character("\u{FFFD}"), &keys)
    } else {
      pending.append(byte)
      enter(.character, now)
    }
  }

  /// Gives out a key typed alone, or with Alt if ESC stood before it. The Linux console spells Shift-Tab as ESC Tab.
  private mutating func emit(_ key: Key, _ keys: inout [Key]) {
    let wasAlt = isAlt
    rest()
    if !wasAlt {
      keys.append(key)
    } else if case .character(let character) = key {
      keys.append(.alt(character))
    } else {
      keys.append(key == .tab ? .backTab : key.held(with: .alt))
    }
  }

  private mutating func afterEscape(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    switch byte {
    case 0x1B:
      keys.append(.escape)
      enter(.escape, now, wait: Limits.escapeWait)
    case UInt8(ascii: "["): enter(.csi, now)
    case UInt8(ascii: "O"): enter(.ss3, now)
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      enter(.stringOrAlt(byte), now, wait: Limits.escapeWait)
    default:
      rest()
      isAlt = true
      ground(byte, now, &keys)
    }
  }

  private mutating func character(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    guard UTF8Length.continues(pending, with: byte) else {
      emit(.character("\u{FFFD}"), &keys)
      return ground(byte, now, &keys)
    }
    pending.append(byte)
    guard pending.count == UTF8Length.expected(pending[0]) else { return enter(.character, now) }
    let character = String(decoding: pending, as: UTF8.self).first ?? "\u{FFFD}"
    let isC1 = character.unicodeScalars.contains { (0x80...0x9F).contains($0.value) }
    emit(.character(isC1 ? "\u{FFFD}" : character), &keys)
  }

  // MARK: Sequences

  /// A byte that cannot stand in a sequence: the sequence was cut and is given up, the byte counts by itself.
  private mutating func abandon(for byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    rest()
    // CAN and SUB do nothing but end a sequence (ECMA-48).
    if byte != 0x18 && byte != 0x1A { ground(byte, now, &keys) }
  }

  private mutating func csi(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    guard (0x20...0x7E).contains(byte) else { return abandon(for: byte, now, &keys) }
    if pending.isEmpty && byte == UInt8(ascii: "[") { return enter(.linuxFunction, now) }
    if pending.isEmpty && byte == UInt8(ascii: "M") { return enter(.oldMouse(3), now) }
    let isDigit = (0x30...0x39).contains(pending.first ?? 0)
    guard byte >= 0x40 || byte == UInt8(ascii: "$") && isDigit else {
      if pending.count < Limits.sequenceBytes { pending.append(byte) }
      return enter(.csi, now)
    }
    let sequence = pending
    rest()
    finish(sequence, final: byte, now, &keys)
  }

  private mutating func finish(_ sequence: [UInt8], final: UInt8, _ now: Int, _ keys: inout [Key]) {
    guard sequence.count < Limits.sequenceBytes else { return }
    if sequence.first == UInt8(ascii: "<") {
      guard let parameters = KeyParser.parameters(sequence.dropFirst()) else { return }
      guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return }
      let isRelease = final == UInt8(ascii: "m")
      if let key = KeySequences.mouse(parameters: parameters, isRelease: isRelease) { keys.append(key) }
      return
    }
    guard let parameters = KeyParser.parameters(sequence[...]) else { return }
    if final == UInt8(ascii: "~") && parameters == [200] { return enter(.paste, now, wait: Limits.pasteWait) }
    if let key = KeySequences.csi(parameters: parameters, final: final) { keys.append(key) }
  }

  private mutating func ss3(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    guard (0x20...0x7E).contains(byte) else { return abandon(for: byte, now, &keys) }
    let isParameter = (0x30...0x39).contains(byte) || byte == UInt8(ascii: ";")
    if let since = lateSince, since != now, pending.isEmpty, !isParameter, KeySequences.letters[byte] == nil {
      // Esc, then "Ola" typed by hand: after a pause only an arrow or function key still goes on from here.
      keys.append(.character("O"))
      rest()
      return ground(byte, now, &keys)
    }
    if isParameter {
      if pending.count < Limits.sequenceBytes { pending.append(byte) }
      return enter(.ss3, now)
    }
    let parameters = KeyParser.parameters(pending[...])
    rest()
    if let parameters, let key = KeySequences.ss3(parameters: parameters, final: byte) { keys.append(key) }
  }

  private mutating func linuxFunction(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    guard (0x20...0x7E).contains(byte) else { return abandon(for: byte, now, &keys) }
    rest()
    if let key = KeySequences.linuxFunction(byte) { keys.append(key) }
  }

  /// DCS, OSC, SOS, PM, APC: an answer to a question that nobody here asked. Ended by BEL, ST, CAN or SUB.
  private mutating func controlString(_ byte: UInt8, _ escaped: Bool, _ now: Int, _ keys: inout [Key]) {
    if escaped {
      rest()
      if byte == UInt8(ascii: "\\") { return }
      return afterEscape(byte, now, &keys)
    }
    switch byte {
    case 0x07, 0x18, 0x1A: rest()
    default: enter(.controlString(escaped: byte == 0x1B), now)
    }
  }

  private mutating func pasted(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    if paste.add(byte) {
      rest()
      keys.append(.paste(paste.take()))
    } else {
      nextDeadline = now + Limits.pasteWait
    }
  }

  /// The numbers of `1;5`, an absent one being 0, of `1:2` the first; nil if anything else stands there.
  private static func parameters(_ bytes: ArraySlice<UInt8>) -> [Int]? {
    if bytes.isEmpty { return [] }
    var numbers: [Int] = []
    for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      var number = 0
      for byte in part.prefix(while: { $0 != UInt8(ascii: ":") }) {
        guard (0x30...0x39).contains(byte) else { return nil }
        // No number of a key is near this; it only keeps the sum from overflowing.
        number = min(number * 10 + Int(byte) - 0x30, 1 << 24)
      }
      numbers.append(number)
    }
    return numbers
  }
}
