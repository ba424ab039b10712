/// A pure state machine that parses keys from a terminal's bytes. It never reads a clock: every call says what time it
/// is, in milliseconds of one clock that does not go back.
///
/// ```swift
/// var parser = KeyParser()
/// let keys = parser.read(bytes, at: now)      // whenever bytes came; all that there are
/// let later = parser.wake(at: now)            // when `nextDeadline` has passed without bytes
/// ```
///
/// What it promises: an unknown sequence is swallowed whole; nothing inside a sequence becomes text; after some silence
/// it is always ready for a fresh key. What the terminal says of itself, asked or unasked, is no key: what is of use of
/// it waits in `takeReports`, the rest is swallowed, also where a slow line has cut it. Esc is the Esc key when nothing follows within `Limits.escapeWait`; a `[` or `O`
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
    /// An answer about a colour, as long as what follows fits it: `]` came late after an Esc that was given out.
    case lateAnswer
    case csi
    case ss3
    /// A function key of the Linux console, `CSI [`; one letter follows.
    case linuxFunction
    /// A report of the mouse before SGR, `CSI M`; so many bytes follow.
    case oldMouse(Int)
    case character
    case paste
  }

  private var state = State.ground
  /// The bytes of the present sequence or character.
  private var pending: [UInt8] = []
  /// The present sequence began with a late `[` or `O`, at this time.
  private var lateSince: Int?
  /// The time until which a `[` or `O` still belongs to the Esc that was given out.
  private var escapeReachesUntil: Int?
  /// ESC stood directly before the present character.
  private var isAlt = false
  private var paste = PasteCollector()
  /// Milliseconds of silence after which a paste without its end is over.
  private let pasteGap: Int
  /// Milliseconds after which it is over though bytes still come; nil: however long they do.
  private let pasteTime: Int?
  /// The time at which the present paste is over, whatever comes.
  private var pasteUntil: Int?
  /// The time at which the last byte of an unfinished sequence came.
  private var lastAt = 0
  /// The time until which a `\\` still ends a control string whose last ESC came alone.
  private var terminatorReachesUntil: Int?
  private var reports: [TerminalReport] = []

  /// The time at which `wake` must be called if no bytes come before, on the clock of the calls; nil if nothing is
  /// waited for.
  public private(set) var nextDeadline: Int?

  /// A parser at rest.
  /// - Parameters:
  ///   - pasteGap: milliseconds of silence after which a paste without its end is over.
  ///   - pasteTime: milliseconds after which a paste is over though bytes still come, so that whoever types its beginning by hand
  ///     does not silence the keys; nil: however long it takes.
  public init(pasteGap: Int = Limits.pasteWait, pasteTime: Int? = nil) {
    (self.pasteGap, self.pasteTime) = (pasteGap, pasteTime)
  }

  /// Milliseconds to sleep at most before `wake`; nil for as long as one likes.
  public func wait(at now: Int) -> Int? { nextDeadline.map { max(0, $0 - now) } }

  /// Takes the reports of the terminal about itself since the last call, in their order.
  public mutating func takeReports() -> [TerminalReport] {
    defer { reports = [] }
    return reports
  }

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
    case .ground, .linuxFunction, .oldMouse, .controlString(escaped: false): return []
    case .controlString(escaped: true):
      terminatorReachesUntil = deadline + Limits.answerWait
      return []
    case .lateAnswer: return begun.map { .character(Character(Unicode.Scalar($0))) }
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
    terminatorReachesUntil = nil
    isAlt = false
    nextDeadline = nil
  }

  private mutating func enter(_ next: State, _ now: Int, wait: Int = Limits.sequenceWait) {
    state = next
    lastAt = now
    nextDeadline = now + wait
  }

  /// Whether so much time has passed since the last byte that only what surely belongs to the sequence is taken for it.
  private func isStale(_ now: Int) -> Bool { now - lastAt >= Limits.sequenceWait }

  private mutating func step(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    switch state {
    case .ground: ground(byte, now, &keys)
    case .escape: afterEscape(byte, now, &keys)
    case .stringOrAlt(let introducer): afterIntroducer(introducer, byte, now, &keys)
    case .controlString(escaped: false): controlString(byte, now, &keys)
    case .controlString(escaped: true): afterControlString(byte, now, &keys)
    case .lateAnswer: lateAnswer(byte, now, &keys)
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
    let endsString = terminatorReachesUntil.map { now <= $0 } ?? false
    escapeReachesUntil = nil
    terminatorReachesUntil = nil
    if endsString && byte == UInt8(ascii: "\\") { return }
    if belongsToEscape && byte == UInt8(ascii: "]") {
      pending = [byte]
      return enter(.lateAnswer, now)
    }
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
      // Of the answers that were asked for, one begins with `]`: a slow line may cut it here.
      let isAnswer = byte == UInt8(ascii: "]")
      enter(.stringOrAlt(byte), now, wait: isAnswer ? Limits.sequenceWait : Limits.escapeWait)
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
    let isReport = KeyParser.isReportPrefix(pending.first)
    if isReport, isStale(now), !TerminalReport.attributeLetters.contains(byte) {
      return abandon(for: byte, now, &keys)
    }
    // rxvt's Shift with a key has one number; where there are more, `$` belongs to an answer (DECRPM).
    let endsWithDollar =
      byte == UInt8(ascii: "$") && !pending.isEmpty && pending.allSatisfy { (0x30...0x39).contains($0) }
    guard byte >= 0x40 || endsWithDollar else {
      if pending.count < Limits.sequenceBytes { pending.append(byte) }
      let waits = KeyParser.isReportPrefix(pending.first)
      return enter(.csi, now, wait: waits ? Limits.answerWait : Limits.sequenceWait)
    }
    let sequence = pending
    rest()
    finish(sequence, final: byte, now, &keys)
  }

  /// Whether a byte begins a report of the terminal: `?`, `>` and `=` come before what it says of itself, and before no
  /// key.
  private static func isReportPrefix(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
  }

  private mutating func finish(_ sequence: [UInt8], final: UInt8, _ now: Int, _ keys: inout [Key]) {
    guard sequence.count < Limits.sequenceBytes else { return }
    if sequence.first == UInt8(ascii: "<") {
      guard let parameters = SequenceParameters(sequence.dropFirst()) else { return }
      guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return }
      let isRelease = final == UInt8(ascii: "m")
      if let key = KeySequences.mouse(parameters, isRelease: isRelease) { keys.append(key) }
      return
    }
    if sequence.first == UInt8(ascii: ">"), final == UInt8(ascii: "c") {
      guard let parameters = SequenceParameters(sequence.dropFirst()) else { return }
      reports.append(.secondaryAttributes(parameters.groups.indices.map { parameters[$0] }))
      return
    }
    guard let parameters = SequenceParameters(sequence[...]) else { return }
    if final == UInt8(ascii: "~") && parameters.count == 1 && parameters[0] == 200 {
      pasteUntil = pasteTime.map { now + $0 }
      return enter(.paste, now, wait: pasteGap)
    }
    guard !parameters.isRelease, let key = KeySequences.csi(parameters, final: final) else { return }
    keys.append(key)
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
    let parameters = SequenceParameters(pending[...])
    rest()
    if let parameters, let key = KeySequences.ss3(parameters, final: byte) { keys.append(key) }
  }

  private mutating func linuxFunction(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    guard (0x20...0x7E).contains(byte) else { return abandon(for: byte, now, &keys) }
    rest()
    if let key = KeySequences.linuxFunction(byte) { keys.append(key) }
  }

  // MARK: Control strings: DCS, OSC, SOS, PM, APC. Each is an answer, asked for or not.

  /// The first byte behind ESC and one of `P X ] ^ _`.
  private mutating func afterIntroducer(
    _ introducer: UInt8, _ byte: UInt8, _ now: Int, _ keys: inout [Key]
  ) {
    if now - lastAt >= Limits.escapeWait, !(0x30...0x39).contains(byte) {
      // Alt with that, and then something else: an answer goes on with its number.
      rest()
      keys.append(.alt(Character(Unicode.Scalar(introducer))))
      return ground(byte, now, &keys)
    }
    pending = [introducer]
    state = .controlString(escaped: false)
    controlString(byte, now, &keys)
  }

  /// Inside a control string. It is ended by BEL, ST, CAN or SUB; an answer about a colour, which was asked for, also
  /// goes on after a long silence.
  private mutating func controlString(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    let isCommand = pending.first == UInt8(ascii: "]")
    if isStale(now), byte != 0x1B, byte >= 0x20, !TerminalReport.isBeginOfColour(pending.dropFirst() + [byte]) {
      return abandon(for: byte, now, &keys)
    }
    switch byte {
    case 0x07, 0x18, 0x1A: endControlString()
    case 0x1B: enter(.controlString(escaped: true), now)
    default:
      if pending.count < Limits.sequenceBytes { pending.append(byte) }
      let isColour = isCommand && TerminalReport.isBeginOfColour(pending.dropFirst())
      enter(.controlString(escaped: false), now, wait: isColour ? Limits.answerWait : Limits.sequenceWait)
    }
  }

  /// The byte behind an ESC in a control string.
  private mutating func afterControlString(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    if byte == UInt8(ascii: "\\") { return endControlString() }
    rest()
    afterEscape(byte, now, &keys)
  }

  private mutating func endControlString() {
    let string = pending
    rest()
    guard string.first == UInt8(ascii: "]") else { return }
    if let report = TerminalReport.operatingSystemCommand(Array(string.dropFirst())) { reports.append(report) }
  }

  /// Parses a byte after an Esc that was given out and a late `]`: the rest of an answer, or text.
  private mutating func lateAnswer(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    guard TerminalReport.isBeginOfColour(pending.dropFirst() + [byte]) else {
      keys += pending.map { .character(Character(Unicode.Scalar($0))) }
      rest()
      return ground(byte, now, &keys)
    }
    pending.append(byte)
    let isCertain = pending.count > "]11".utf8.count
    enter(
      isCertain ? .controlString(escaped: false) : .lateAnswer, now,
      wait: isCertain ? Limits.answerWait : Limits.sequenceWait)
  }

  private mutating func pasted(_ byte: UInt8, _ now: Int, _ keys: inout [Key]) {
    if paste.add(byte) {
      rest()
      keys.append(.paste(paste.take()))
    } else {
      nextDeadline = min(now + pasteGap, pasteUntil ?? .max)
    }
  }
}
