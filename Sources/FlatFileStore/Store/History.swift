import CivicDomain

/// One transaction as `log` shows it: who changed what, when and why.
public struct HistoryEntry: Equatable, Sendable {
  /// Its place in the order of all transactions.
  public let turn: Int
  /// When it was asked for, by the clock of whoever asked.
  public let at: Instant
  /// Who asked.
  public let author: String
  /// The act's word (`Intent.act`).
  public let act: String
  /// The reason that was given; empty if none was.
  public let because: String
  /// What it changed, the personal fields among them where they may be read.
  public let changes: [Change]
}

extension Store {
  /// The transactions that touched a record, or all of them, the oldest first.
  ///
  /// - Parameters:
  ///   - id: the record; nil: all.
  ///   - last: at most so many, the newest ones.
  public func history(of id: RecordID? = nil, last: Int = .max) -> [HistoryEntry] {
    let fold = reading.fold
    var turns = reading.turns
    if let id {
      guard let kind = Schema.kind(of: id).flatMap({ fold.kind($0.kind.name) }), let row = kind.ids.row(of: id.raw)
      else { return [] }
      let lines = Set(fold.pieces(of: row, in: kind).map { Int(fold.ledger.pieces[$0].line) })
      let touching = reading.turns.filter { lines.contains($0.open) || $0.personal.map(lines.contains) ?? false }
      turns = Column(touching)
    }
    var acts: [ArraySlice<LogReading.Turn>] = []
    var rest = Array(turns)[...]
    while acts.count < max(0, last), !rest.isEmpty {
      let act = lastAct(in: rest)
      acts.append(act)
      rest = rest[..<act.startIndex]
    }
    return acts.reversed().map { entry(of: $0, about: id) }
  }

  /// The last transaction with all of its turns: one as a rule, of an import many.
  private func lastAct(in turns: ArraySlice<LogReading.Turn>) -> ArraySlice<LogReading.Turn> {
    let ledger = reading.fold.ledger
    func heading(_ turn: LogReading.Turn) -> LineHeading { LineHeading(ledger.bytes(of: ledger.lines[turn.open])) }
    guard let last = turns.last, case let ending = heading(last), ending.part > 1 else { return turns.suffix(1) }
    var first = turns.endIndex - 1
    var part = ending.part
    while first > turns.startIndex, case let earlier = heading(turns[first - 1]),
      earlier.isSameAct(as: ending) && earlier.part < part && turns[first - 1].office == turns[first].office
    {
      part = earlier.part
      first -= 1
    }
    return turns[first...]
  }

  private func entry(of act: ArraySlice<LogReading.Turn>, about id: RecordID?) -> HistoryEntry {
    let ledger = reading.fold.ledger
    let first = act.first?.open ?? 0
    let heading = LineHeading(ledger.bytes(of: ledger.lines[first]))
    var changes: [Change] = []
    var places: [RecordID: Int] = [:]
    for number in act.flatMap({ [$0.open, $0.personal].compactMap { $0 } }) {
      for change in Self.changes(of: number, in: ledger) where id == nil || change.id == id {
        if let place = places[change.id] {
          let both = changes[place].set.merging(change.set) { _, personal in personal }
          changes[place] = Change(id: change.id, set: both, gone: changes[place].gone ?? change.gone)
        } else {
          places[change.id] = changes.count
          changes.append(change)
        }
      }
    }
    return HistoryEntry(
      turn: ledger.lines[first].turn, at: heading.at, author: heading.author, act: heading.act,
      because: heading.because, changes: changes)
  }

  private static func changes(of number: Int, in ledger: Ledger) -> [Change] {
    let line = ledger.lines[number]
    return (Int(line.firstPiece)..<Int(line.firstPiece + line.pieceCount)).map { place in
      let piece = ledger.pieces[place]
      var set: [String: FieldValue?] = [:]
      var search = FieldSearch(ledger.fields(of: piece))
      while let name = search.nextName() { set.updateValue(search.value(), forKey: search.text(name)) }
      let gone: Bool?
      switch piece.removal {
      case .unchanged: gone = nil
      case .removed: gone = true
      case .restored: gone = false
      }
      return Change(id: RecordID(String(decoding: ledger.id(of: piece), as: UTF8.self)), set: set, gone: gone)
    }
  }
}
