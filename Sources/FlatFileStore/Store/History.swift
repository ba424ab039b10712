import CivicDomain

/// One transaction as `log` shows it: who changed what, when and why.
public struct HistoryEntry {
  /// Its place in the order of all transactions.
  public let turn: Int
  /// When it was asked for, by the clock of whoever asked.
  public let at: Instant
  /// Who asked.
  public let author: String
  /// The act's word (`Act.word`).
  public let act: String
  /// The reason that was given; empty if none was.
  public let because: String

  private let turns: [LogReading.Turn]
  private let subject: RecordID?
  private let ledger: Ledger

  fileprivate init(_ turns: [LogReading.Turn], about subject: RecordID?, in ledger: Ledger) {
    self.turns = turns
    self.subject = subject
    self.ledger = ledger
    let line = ledger.lines[turns.first?.open ?? 0]
    let heading = LineHeading(ledger.bytes(of: line))
    turn = line.turn
    (at, author, act, because) = (heading.at, heading.author, heading.act, heading.because)
  }

  /// What it changed, the personal fields among them where they may be read. Of an import that is the whole register;
  /// `eachChange` needs no room for it.
  public var changes: [Change] {
    var changes: [Change] = []
    eachChange { change in
      changes.append(change)
      return true
    }
    return changes
  }

  /// Hands over what it changed, one record after the other, until `body` answers that it wants no more.
  public func eachChange(_ body: (Change) -> Bool) {
    for turn in turns {
      for change in Self.changes(of: turn, about: subject, in: ledger) where !body(change) { return }
    }
  }

  /// What both sides of a turn say, each record once.
  private static func changes(of turn: LogReading.Turn, about subject: RecordID?, in ledger: Ledger) -> [Change] {
    var changes: [Change] = []
    var places: [RecordID: Int] = [:]
    for number in [turn.open, turn.personal].compactMap({ $0 }) {
      let line = ledger.lines[number]
      for piece in Int(line.firstPiece)..<Int(line.firstPiece + line.pieceCount) {
        let change = change(ledger.pieces[piece], in: ledger)
        guard subject == nil || change.id == subject else { continue }
        if let place = places[change.id] {
          changes[place] = changes[place].joined(with: change)
        } else {
          places[change.id] = changes.count
          changes.append(change)
        }
      }
    }
    return changes
  }

  private static func change(_ piece: Ledger.Piece, in ledger: Ledger) -> Change {
    ledger.meter.read(records: 1, bytes: Int(piece.setLength))
    let id = RecordID(String(decoding: ledger.id(of: piece), as: UTF8.self))
    var set = Row(of: Schema.kind(of: id))
    var cleared: Set<String> = []
    var search = FieldSearch(ledger.fields(of: piece))
    while let name = search.nextName().map(search.text) {
      if let value = search.value() { set[name] = value } else { cleared.insert(name) }
    }
    let gone: Bool?
    switch piece.removal {
    case .unchanged: gone = nil
    case .removed: gone = true
    case .restored: gone = false
    }
    return Change(id: id, set: set, cleared: cleared, gone: gone)
  }
}

extension Change {
  /// The same with what another line of its turn says of the record.
  fileprivate func joined(with other: Change) -> Change {
    var set = set
    for name in other.set.names { set[name] = other.set[name] }
    for name in other.cleared { set[name] = nil }
    let cleared = self.cleared.subtracting(other.set.names).union(other.cleared)
    return Change(id: id, set: set, cleared: cleared, gone: gone ?? other.gone)
  }
}

/// The transactions of all offices, or those that touched a record, the newest first: each is read when it is reached.
public struct History: Sequence, IteratorProtocol {
  private let turns: Column<LogReading.Turn>
  private let subject: RecordID?
  private let ledger: Ledger
  /// How many turns are still to come.
  private var rest: Int

  fileprivate init(_ turns: Column<LogReading.Turn>, about subject: RecordID?, in ledger: Ledger) {
    self.turns = turns
    self.subject = subject
    self.ledger = ledger
    rest = turns.count
  }

  /// The transaction before, with all of its turns: one as a rule, of an import many.
  public mutating func next() -> HistoryEntry? {
    guard rest > 0 else { return nil }
    let end = rest
    ledger.meter.probe(1)
    rest = firstTurn(ofActEndingAt: end - 1)
    return HistoryEntry(Array(turns[rest..<end]), about: subject, in: ledger)
  }

  private func firstTurn(ofActEndingAt last: Int) -> Int {
    let ending = heading(last)
    guard ending.part > 1 else { return last }
    var first = last
    var part = ending.part
    while first > 0, case let earlier = heading(first - 1), earlier.isSameAct(as: ending), earlier.part < part,
      turns[first - 1].office == turns[first].office
    {
      part = earlier.part
      first -= 1
    }
    return first
  }

  private func heading(_ turn: Int) -> LineHeading { LineHeading(ledger.bytes(of: ledger.lines[turns[turn].open])) }
}

extension Store {
  /// The transactions that touched a record, or all of them, the newest first. Nothing is read before it is reached, so
  /// that whoever looks at the last few pays for no more.
  ///
  /// It tells of the register as it is now: to be gone through before the store is read or changed again.
  public func historyBackwards(of id: RecordID? = nil) -> History {
    let fold = reading.fold
    guard let id else { return History(reading.turns, about: nil, in: fold.ledger) }
    guard let kind = fold.kind(ofRecord: id), let row = kind.ids.row(of: id.raw) else {
      return History(Column(), about: id, in: fold.ledger)
    }
    // Each piece of a record knows its line, and a line its turn.
    var touching: [Int] = []
    for piece in fold.pieces(of: row, in: kind) {
      let turn = turn(ofLine: Int(fold.ledger.pieces[piece].line))
      if let turn, touching.last != turn { touching.append(turn) }
    }
    return History(Column(touching.reversed().map { reading.turns[$0] }), about: id, in: fold.ledger)
  }

  /// The same as a list with the oldest first, at most the `last` ones: for a register of which one can hold it all.
  public func history(of id: RecordID? = nil, last: Int = .max) -> [HistoryEntry] {
    historyBackwards(of: id).prefix(Swift.max(0, last)).reversed()
  }

  /// Which turn a line is a side of, from 0; found by its number, for turns stand in the order of theirs.
  private func turn(ofLine number: Int) -> Int? {
    let ledger = reading.fold.ledger
    let wanted = ledger.lines[number].turn
    var place = reading.turns.partition { ledger.lines[$0.open].turn < wanted }
    while place < reading.turns.count, ledger.lines[reading.turns[place].open].turn == wanted {
      if reading.turns[place].open == number || reading.turns[place].personal == number { return place }
      place += 1
    }
    return nil
  }
}
