import CivicDomain

/// The index of a tally: where each record of a kind stands in it, and for the groups that somebody asked about the
/// rows that have each standing, in log order.
///
/// Rows that changed are only noted; at the next question they are looked at again and moved. So a question costs what
/// has changed since the last, whatever the size of the group.
final class TallyIndex {
  let tally: Tally
  let fieldName: [UInt8]
  /// The number of each row's standing; -1: nowhere, or removed.
  private(set) var standingNumbers: Column<Int32>
  private(set) var standings: [Standing] = []
  private var numbers: [Standing: Int32] = [:]
  /// The groups by their id and the number of the standing.
  private(set) var groups: [String: Group] = [:]
  /// Rows that must be looked at again.
  private var outdated: Set<Int> = []
  /// Records of other kinds that changed, by the field by which rows refer to them: those rows must be looked at again.
  private var changedCauses: [String: Set<String>] = [:]

  /// The rows of a group: by the number of their standing in ascending order, and under -1 those that stand nowhere.
  typealias Group = [Int32: [UInt32]]

  static let nowhere: Int32 = -1

  /// A tally of which nothing is known yet, or with what the cache holds.
  init(_ tally: Tally, standingNumbers: Column<Int32> = Column(), standings: [Standing] = []) {
    self.tally = tally
    fieldName = Array(tally.field.utf8)
    self.standingNumbers = standingNumbers
    for standing in standings { _ = number(of: standing) }
  }

  func note(_ row: Int) { outdated.insert(row) }

  /// Notes that a record changed to which rows refer. They are looked for at the next question, for there may be very
  /// many, and nobody may ask.
  func note(referredTo id: String, by field: String) { changedCauses[field, default: []].insert(id) }

  /// Whether a row has been given its standing.
  func knows(_ row: Int) -> Bool { row < standingNumbers.count && !outdated.contains(row) }

  /// The number of a standing, a new one if nobody stood there yet.
  private func number(of standing: Standing?) -> Int32 {
    guard let standing else { return Self.nowhere }
    if let number = numbers[standing] { return number }
    assert(numbers.count == standings.count, "a standing without a number")
    numbers[standing] = Int32(standings.count)
    standings.append(standing)
    return Int32(standings.count - 1)
  }

  /// Gives every row that came or changed its standing.
  func settle(_ kind: KindIndex, in registerIndex: RegisterIndex) {
    for (field, ids) in changedCauses {
      for id in ids { outdated.formUnion(registerIndex.rows(of: kind, whose: field, is: id)) }
    }
    changedCauses.removeAll()
    for row in standingNumbers.count..<max(standingNumbers.count, kind.ids.count) {
      if !outdated.isEmpty { outdated.remove(row) }
      standingNumbers.append(standingNumber(of: row, kind, registerIndex))
      enter(row, kind, registerIndex)
    }
    if outdated.isEmpty { return }
    for row in outdated.sorted() {
      leave(row, kind, registerIndex)
      standingNumbers[row] = standingNumber(of: row, kind, registerIndex)
      enter(row, kind, registerIndex)
    }
    outdated.removeAll()
    assert(standingNumbers.count == kind.ids.count, "a row that stands nowhere and is not said to")
  }

  private func standingNumber(of row: Int, _ kind: KindIndex, _ registerIndex: RegisterIndex) -> Int32 {
    registerIndex.meter.probe(1)
    if kind.isGone(row) { return Self.nowhere }
    if tally.isPlain { return standings.isEmpty ? number(of: Standing("")) : 0 }
    return number(of: tally.standing(RecordID(kind.ids.id(of: row)), registerIndex))
  }

  private func leave(_ row: Int, _ kind: KindIndex, _ registerIndex: RegisterIndex) {
    if groups.isEmpty { return }
    for group in tally.isOfAll ? [""] : registerIndex.textsEver(of: fieldName, kind, row) {
      groups[group]?.remove(row, from: standingNumbers[row])
    }
  }

  private func enter(_ row: Int, _ kind: KindIndex, _ registerIndex: RegisterIndex) {
    if groups.isEmpty || kind.isGone(row) { return }
    for group in tally.isOfAll ? [""] : Set(registerIndex.texts(of: fieldName, kind, row)) {
      groups[group]?.insert(row, at: standingNumbers[row])
    }
  }

  /// The rows of a group, which is gone through when it is asked for first.
  func group(_ id: String, _ kind: KindIndex, in registerIndex: RegisterIndex) -> Group {
    if let group = groups[id] { return group }
    if groups.count >= Limits.rememberedGroups { groups.removeAll() }
    var group: Group = [:]
    for row in registerIndex.rows(of: kind, in: tally, of: id) {
      assert((group[standingNumbers[row]]?.last).map { $0 < row } ?? true, "rows in another order than the log's")
      group[standingNumbers[row], default: []].append(UInt32(row))
    }
    groups[id] = group
    return group
  }
}

extension TallyIndex.Group {
  fileprivate mutating func insert(_ row: Int, at standingNumber: Int32) {
    let row = UInt32(row)
    guard var rows = self[standingNumber] else {
      self[standingNumber] = [row]
      return
    }
    // Taken out, so that it is changed in its own memory.
    self[standingNumber] = nil
    if let last = rows.last, last < row {
      rows.append(row)
    } else if case let index = rows.firstIndex(notBefore: row), index == rows.count || rows[index] != row {
      assert(index == 0 || rows[index - 1] < row, "rows out of order")
      rows.insert(row, at: index)
    }
    self[standingNumber] = rows
  }

  fileprivate mutating func remove(_ row: Int, from standingNumber: Int32) {
    let row = UInt32(row)
    guard var rows = self[standingNumber], case let index = rows.firstIndex(notBefore: row), index < rows.count,
      rows[index] == row
    else { return }
    self[standingNumber] = nil
    rows.remove(at: index)
    self[standingNumber] = rows
  }
}

extension [UInt32] {
  /// How many values, in ascending order, come before one.
  func firstIndex(notBefore value: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
