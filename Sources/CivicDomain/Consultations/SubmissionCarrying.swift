/// The anchor of a submission in a text.
public enum SubmissionAnchor: Hashable, Sendable {
  /// The submission is about the whole text.
  case whole
  /// The submission stands at the unit of this address.
  case unit(String)
  /// The text has nothing any more that matches the unit it was made to; the remark is kept.
  case gone
}

/// The carrying of submissions on earlier versions of a text over to one of them.
///
/// A remark follows its unit: to where the same words stand now, else to the same address if at least half of the words
/// there are still the same. Nothing is stored; a remark stays bound to the version that its sender had in hand.
public struct SubmissionCarrying {
  private let version: Version
  private let units: [Unit]
  private let register: any Register
  private var earlier: [Identifier<Version>: [Unit]] = [:]

  /// Carries to the units of a version.
  public init(to version: Version, on register: any Register) {
    self.version = version
    self.register = register
    units = version.units
  }

  /// Returns the anchor of a submission in the version.
  public mutating func anchor(of submission: Submission) -> SubmissionAnchor {
    if submission.unit.isEmpty { return .whole }
    if submission.version == version.id || submission.version.isEmpty {
      return Unit.address(typed: submission.unit, in: units).map { .unit($0) } ?? .gone
    }
    let address = SubmissionCarrying.carried(submission.unit, from: units(of: submission.version), to: units)
    return address.map { .unit($0) } ?? .gone
  }

  /// The address in a new text of what has an address in an old one; nil where its place is gone.
  public static func carried(_ address: String, from old: [Unit], to new: [Unit]) -> String? {
    guard let unit = old.first(where: { $0.address == address }) else {
      // It only holds others (`§ 3` of `§ 3 ust. 1`), or its text is not known: the address is all there is.
      return Unit.address(typed: address, in: new)
    }
    let same = new.filter { $0.text == unit.text }
    if let there = same.first(where: { $0.address == address }) ?? same.first { return there.address }
    return new.first { $0.address == address && isSimilar($0.text, unit.text) }?.address
  }

  private mutating func units(of version: Identifier<Version>) -> [Unit] {
    if let known = earlier[version] { return known }
    let units = register.record(version)?.units ?? []
    earlier[version] = units
    return units
  }

  /// Whether at least half of the words of either text are words of both.
  private static func isSimilar(_ one: String, _ other: String) -> Bool {
    let (one, other) = (words(one), words(other))
    return 2 * one.intersection(other).count >= max(one.count, other.count)
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(PolishText.folded(text)[...].split { !($0.isLetter || $0.isNumber) })
  }
}
