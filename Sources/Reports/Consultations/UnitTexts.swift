import CivicDomain

/// The texts at the places of a consultation's texts; each version is cut into its units once, each place looked up once.
struct UnitTexts {
  let register: any Register
  private var units: [Identifier<Version>: [Unit]] = [:]
  private var texts: [Place: String] = [:]
  private var newest: [Identifier<Version>: Identifier<Version>] = [:]

  private struct Place: Hashable {
    let version: Identifier<Version>
    let address: String
  }

  init(on register: any Register) { self.register = register }

  /// The text at an address of a version; of a place that only holds others (`§ 3` of `§ 3 ust. 1`), theirs. Empty where
  /// the version has no such place.
  mutating func text(at address: String, of version: Identifier<Version>) -> String {
    if address.isEmpty || version.isEmpty { return "" }
    let place = Place(version: version, address: address)
    if let known = texts[place] { return known }
    let units = units(of: version)
    let found =
      units.first { $0.address == address }.map { [$0] } ?? units.filter { $0.address.hasPrefix(address + " ") }
    let text = found.map(\.text).joined(separator: "\n")
    texts[place] = text
    return text
  }

  /// The newest version of the text of which this is one.
  mutating func newest(after version: Identifier<Version>) -> Identifier<Version> {
    if let known = newest[version] { return known }
    let document = register.record(register.value(of: \.document, in: version))
    let found = document?.newestVersion(on: register)?.id ?? version
    newest[version] = found
    return found
  }

  private mutating func units(of version: Identifier<Version>) -> [Unit] {
    if let known = units[version] { return known }
    let cut = register.record(version)?.units ?? []
    units[version] = cut
    return cut
  }
}
