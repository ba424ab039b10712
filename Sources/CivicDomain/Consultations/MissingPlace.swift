/// A place that somebody typed and a text does not have: why, and what is near it.
public struct MissingPlace: Hashable, Sendable {
  /// What was typed.
  public let typed: String
  /// Why there is no such place.
  public let reason: Reason
  /// A few places that may be meant, as the text has them.
  public let nearest: [String]

  /// Why a text has no such place.
  public enum Reason: Hashable, Sendable {
    /// It names a page, and a text that is cut into units has none.
    case page
    /// It names the title, which is a part of what stands before the first unit.
    case title
    /// Its number is above those of all such places: the last of them.
    case behind(last: String)
    /// There are such places, but not this one.
    case absent
    /// It names the inner part of an address alone, which several may have.
    case innerAlone
    /// Nothing in the text is called by such a word.
    case unnamed
  }

  /// Says why some units hold no place of this name.
  public init(_ typed: String, in units: [Unit]) {
    self.typed = typed
    let parts = Unit.addressParts(typed)
    let outermost = MissingPlace.distinct(units.compactMap { $0.path.first }.filter { $0 != Unit.opening })
    if parts.contains(where: MissingPlace.pages.contains) {
      (reason, nearest) = (.page, Array(outermost.prefix(1)))
      return
    }
    if parts.first == "tytul", parts.count == 1 || !(parts[1].first?.isNumber ?? false) {
      (reason, nearest) = (.title, units.map(\.address).filter { $0 == Unit.opening })
      return
    }
    let inner = units.map(\.address).filter {
      !parts.isEmpty && Unit.addressParts($0).suffix(parts.count).elementsEqual(parts)
    }
    if !inner.isEmpty {
      (reason, nearest) = (.innerAlone, Array(inner.prefix(MissingPlace.most)))
      return
    }
    let (known, rest) = MissingPlace.known(parts, in: units)
    let siblings = MissingPlace.siblings(of: rest, below: known, in: units)
    // A text need not have them in their order: an appendix begins anew.
    let highest = siblings.map(\.number).max()
    guard let number = MissingPlace.number(in: rest), let last = siblings.last(where: { $0.number == highest }) else {
      // Where nothing of this sort is below it, the place itself is the nearest.
      if !known.isEmpty {
        (reason, nearest) = (.absent, [known])
        return
      }
      let sameNumber = outermost.filter { step in
        MissingPlace.number(in: Unit.addressParts(step)[...]).map { $0 == MissingPlace.number(in: parts[...]) } ?? false
      }
      let offered = sameNumber.isEmpty ? outermost : sameNumber
      (reason, nearest) = (.unnamed, Array(offered.prefix(MissingPlace.most)))
      return
    }
    let near = siblings.enumerated().sorted {
      (abs($0.element.number - number), $0.offset) < (abs($1.element.number - number), $1.offset)
    }.prefix(MissingPlace.fewNear).sorted { $0.offset < $1.offset }
    nearest = near.map(\.element.address)
    reason = number > last.number ? .behind(last: last.address) : .absent
  }

  /// The beginning of what was typed that the text has, as it has it, and the parts behind it.
  private static func known(_ parts: [String], in units: [Unit]) -> (address: String, rest: ArraySlice<String>) {
    for count in stride(from: parts.count - 1, to: 0, by: -1) {
      let asked = parts.prefix(count).joined(separator: " ")
      if let address = Unit.address(typed: asked, in: units) { return (address, parts.dropFirst(count)) }
    }
    return ("", parts[...])
  }

  /// The places right below an address whose step has the same mark as what was typed, in their order; where it has none, that of
  /// the first which may go without.
  private static func siblings(
    of asked: ArraySlice<String>, below address: String, in units: [Unit]
  ) -> [(address: String, number: Int)] {
    let depth =
      address.isEmpty
      ? 0
      : units.first { $0.address.hasPrefix(address) }.map { unit in
        unit.path.indices.first { unit.path[...$0].joined(separator: " ") == address }.map { $0 + 1 } ?? 0
      } ?? 0
    var mark = asked.first.flatMap { $0.first?.isNumber ?? false ? nil : $0 }
    var found: [(address: String, number: Int)] = []
    var seen: Set<String> = []
    for unit in units where unit.path.count > depth && unit.path[..<depth].joined(separator: " ") == address {
      let step = Unit.addressParts(unit.path[depth])
      guard let first = step.first, let number = number(in: step[...]) else { continue }
      if mark == nil, Unit.numberedAlone.contains(first) { mark = first }
      let whole = unit.path[...depth].joined(separator: " ")
      if first == mark, seen.insert(whole).inserted { found.append((whole, number)) }
    }
    return found
  }

  /// The number of the first step; of a letter its place in the alphabet.
  private static func number(in parts: ArraySlice<String>) -> Int? {
    func isNumber(_ part: String) -> Bool { part.first?.isNumber ?? false }
    if parts.first == "lit", let letter = parts.dropFirst().first, !isNumber(letter) {
      guard letter.utf8.count == 1 else { return nil }
      return letter.utf8.first.map(Int.init)
    }
    guard let told = parts.first(where: isNumber) else { return nil }
    return Int(told.prefix { $0.isASCII && $0.isNumber })
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// How a page is called.
  private static let pages: Set<String> = ["strona", "stronie", "strony", "stron", "str", "page", "pages"]
  /// As many as one reads in a line.
  private static let most = 6
  private static let fewNear = 3
}
