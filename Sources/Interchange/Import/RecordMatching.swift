import CivicDomain

/// The fields by whose value a row is matched to a record, in the order in which they are asked.
enum ImportKey: String, CaseIterable {
  case externalId
  case krs
  case nip
  case regon

  /// The value as it is stored; nil for one that cannot be stored (the field itself will say why).
  func normalized(_ text: String) -> String? {
    switch self {
    case .externalId: text
    case .krs: (try? CourtRegisterNumber(text))?.digits
    case .nip: (try? TaxNumber(text))?.digits
    case .regon: (try? StatisticalNumber(text))?.digits
    }
  }

  /// Whether an official register gave the value out: then it cannot be another's.
  var isOfficial: Bool { self != .externalId }
}

/// The matching of a file's rows to records of the register.
struct RecordMatching {
  private let kind: AnyKind
  private let register: any Register
  private let keys: [(key: ImportKey, field: FieldDeclaration, fieldIndex: Int)]
  private let likeness: [Likeness]
  /// The index of the likeness field that finds records by its value.
  private let likenessKey: Int?
  private let branchIndex: Int?
  private let status: Int?
  private let shortName: (field: FieldDeclaration, fieldIndex: Int)?
  private let city: Int?
  /// Where most organizations of the register have their seat; empty where none is.
  private let town: String
  private let towns = TownPhrases()
  /// The names of the register that say in words where an organization is.
  private let placedNames: PlacedNames

  enum Match {
    /// A living record, recognized by its id or by a field.
    case record(StoredRecord, byID: Bool)
    /// No record: a new one, with this id if the file gives one.
    case none(RecordID?)
    indirect case refused(ImportFinding.Reason)
  }

  /// An identity by which a row may be matched: an id or a number.
  struct Identity {
    /// 0 for the id, then the kind's keys from the strongest to the weakest.
    let index: Int
    let value: String
  }

  /// A field of those that together tell records from each other: a name and a form.
  private struct Likeness {
    let field: FieldDeclaration
    let fieldIndex: Int
  }

  init(_ kind: AnyKind, on register: any Register) {
    self.kind = kind
    self.register = register
    placedNames = PlacedNames(on: register)
    keys = ImportKey.allCases.compactMap { key in
      kind.index(of: key.rawValue).map { (key, kind.fields[$0], $0) }
    }
    likeness = kind.likeness.compactMap { name in
      kind.index(of: name).map { Likeness(field: kind.fields[$0], fieldIndex: $0) }
    }
    likenessKey = likeness.firstIndex { $0.field.isKey }
    let isOrganization = kind.kind == Organization.kind
    branchIndex = isOrganization ? kind.index(of: Organization.name(of: \.branchOf)) : nil
    status = isOrganization ? kind.index(of: Organization.name(of: \.status)) : nil
    let named = isOrganization ? kind.index(of: Organization.name(of: \.shortName)) : nil
    shortName = named.map { (kind.fields[$0], $0) }
    city = isOrganization ? kind.index(of: Organization.name(of: \.city)) : nil
    town = isOrganization ? register.answer(about: [Organization.kind]) { Self.town(of: $0) } : ""
  }

  /// Where most of the first organizations of a register have their seat.
  private static func town(of register: any Register) -> String {
    var counts: [String: Int] = [:]
    for id in register.page(Query(Organization.kind), window: 0..<mostAsked).ids {
      let city = register.record(Identifier<Organization>(id.raw))?.city ?? ""
      if !city.isEmpty { counts[city, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  /// As many tell where an office is.
  private static let mostAsked = 200

  /// The fields by which one record of a kind is found, the surest first: its numbers, then what it is called.
  static func lookups(of kind: AnyKind) -> [FieldDeclaration] {
    ImportKey.allCases.compactMap { kind.field($0.rawValue) }
      + kind.likeness.compactMap(kind.field).filter(\.isKey)
      .filter { $0.keyForm == .name }
  }

  /// How many indices identities have.
  var identityCount: Int { keys.count + 1 }

  /// Whether an identity is a number that a register gave out.
  func isOfficial(_ identity: Identity) -> Bool { identity.index > 0 && keys[identity.index - 1].key.isOfficial }

  /// The field that holds an identity other than the id.
  func field(of identity: Identity) -> FieldDeclaration { keys[identity.index - 1].field }

  /// An identity other than the id in the form in which its field is compared.
  func number(_ identity: Identity) -> String {
    keys[identity.index - 1].field.keyForm?.normalized(identity.value) ?? identity.value
  }

  /// The organization of which a row's organization is a branch.
  func branchOf(_ values: Row) -> String? { branchIndex.flatMap { values[$0]?.text } }

  /// The identities of a row, the strongest first; empty if there is none.
  func identities(id: String, values: Row) -> [Identity] {
    var identities: [Identity] = []
    if !id.isEmpty { identities.append(Identity(index: 0, value: id)) }
    for number in keys.indices {
      if let value = values[keys[number].fieldIndex]?.text.flatMap({ keys[number].key.normalized($0) }) {
        identities.append(Identity(index: number + 1, value: value))
      }
    }
    return identities
  }

  /// Matches a row by its id, else by the external id, else by the numbers, which must all be of one record.
  func match(_ identities: [Identity], _ values: Row) -> Match {
    if let first = identities.first, first.index == 0 { return matchID(RecordID(first.value)) }
    var found: [(field: FieldDeclaration, record: StoredRecord)] = []
    for (number, identity) in identities.enumerated() {
      let records = records(of: identity, values, besides: identities[..<number])
      guard let record = records.first else { continue }
      let field = field(of: identity)
      if records.count > 1 { return .refused(.severalRecords(field, records.map(\.id))) }
      if !isOfficial(identity) { return .record(record, byID: false) }
      found.append((field, record))
    }
    guard let first = found.first else { return .none(nil) }
    if let other = found.first(where: { $0.record.id != first.record.id }) {
      return .refused(.numbersOfSeveral([first.record.id, other.record.id]))
    }
    if isAnother(first.record, than: values) {
      let name = likeness.first.flatMap { first.record.values[$0.fieldIndex]?.text } ?? ""
      return .refused(.numberOfAnother(first.field, first.record.id, name: name))
    }
    return .record(first.record, byID: false)
  }

  /// The living records that have a value, without those that are another's for certain: one that has another value in
  /// a key asked before, and of a number that branches share one that is not a branch of the row's organization. A dissolved one
  /// gives way to one at work.
  private func records(
    of identity: Identity, _ values: Row, besides asked: ArraySlice<Identity>
  ) -> [StoredRecord] {
    let ids = register.ids(of: kind.kind, whose: keys[identity.index - 1].field.name, is: identity.value)
    if ids.isEmpty { return [] }
    let key = keys[identity.index - 1]
    let parent = branchOf(values)
    let found =
      ids
      .compactMap { register.stored($0) }
      .filter { record in
        guard record.values[key.fieldIndex]?.text.map({ key.key.normalized($0) ?? $0 }) == identity.value else {
          return false
        }
        if key.key.isOfficial, let branchIndex, let parent, record.values[branchIndex]?.text != parent { return false }
        return asked.allSatisfy { asked in
          record.values[keys[asked.index - 1].fieldIndex].map { $0.plain == asked.value } ?? true
        }
      }
    guard found.count > 1, let status else { return found }
    let atWork = found.filter { $0.values[status]?.text != OrganizationStatus.dissolved.rawValue }
    return atWork.isEmpty ? found : atWork
  }

  /// Whether a row contradicts the record of its number: called otherwise and of another form, or where the list tells
  /// no form, called by a name that has no word in common.
  private func isAnother(_ record: StoredRecord, than values: Row) -> Bool {
    guard likeness.count > 1 else { return false }
    var isWholeGiven = true
    for likeness in likeness {
      guard let known = record.values[likeness.fieldIndex] else { return false }
      guard let typed = values[likeness.fieldIndex] else {
        isWholeGiven = false
        continue
      }
      if form(typed, likeness) == form(known, likeness) { return false }
    }
    guard !isWholeGiven, let typed = values[likeness[0].fieldIndex], let known = record.values[likeness[0].fieldIndex]
    else {
      return isWholeGiven
    }
    return ownWords(typed).isDisjoint(with: ownWords(known))
  }

  /// The words of a name that are its own: those of forms (`Stowarzyszenie`, `Klub`) are half the register's.
  private func ownWords(_ name: FieldValue) -> Set<Substring> {
    func words(_ text: String) -> Set<Substring> {
      Set(PolishText.folded(text).split { !$0.isLetter && !$0.isNumber })
    }
    let forms = likeness[1].field.shape.options.flatMap { [$0.label.pl, $0.label.en] + $0.synonyms }
    let all = words(name.plain)
    let own = forms.reduce(all) { $0.subtracting(words($1)) }
    return own.isEmpty ? all : own
  }

  // MARK: - Likeness

  /// The likeness of a row, for finding it again within the file; nil where it has none.
  func likeness(of values: Row) -> String? {
    guard let first = likeness.first, values[first.fieldIndex] != nil else { return nil }
    var text = ""
    for number in likeness.indices {
      if number > 0 { text += "\n" }
      if let value = values[likeness[number].fieldIndex] { text += form(value, likeness[number]) }
    }
    // Circles of one name are of different associations.
    return branchOf(values).map { "\(text)\n\($0)" } ?? text
  }

  /// The living records with the likeness of a row, that have nothing in a key that speaks against it.
  func alike(_ values: Row, _ identities: [Identity]) -> [StoredRecord] {
    guard let likenessKey, let wanted = values[likeness[likenessKey].fieldIndex]?.plain,
      let first = likeness.first, values[first.fieldIndex] != nil
    else { return [] }
    let ids = register.ids(of: kind.kind, whose: likeness[likenessKey].field.name, is: wanted)
    if ids.isEmpty { return [] }
    return
      ids
      .compactMap { register.stored($0) }
      .filter { record in
        if let branchIndex, let parent = branchOf(values), let known = record.values[branchIndex]?.text, parent != known
        {
          return false
        }
        let isCalledSo = likeness.allSatisfy { likeness in
          guard let typed = values[likeness.fieldIndex] else { return true }
          return record.values[likeness.fieldIndex].map { form($0, likeness) == form(typed, likeness) } ?? false
        }
        return isCalledSo && !contradicts(record, identities)
      }
  }

  // MARK: - Other names

  /// What an organization is called, and may be called elsewhere: without the word of its form or with it, or in short.
  struct Names {
    /// The name as it was written.
    let written: String
    /// The name in the form in which names are compared.
    let name: String
    /// The others in that form.
    let others: [String]
    /// Those that it has where the town is put behind it, or is not.
    let inTown: [String]
    /// Those that it has in the register where that says in words where it is: `w bedzinie`.
    let placed: [String]
    /// That town.
    let town: String
  }

  /// What the organization of a row may be called elsewhere; nil for a row of another kind, and for one without a name.
  func names(of values: Row) -> Names? {
    guard let shortName, let written = values[likeness[0].fieldIndex]?.text else { return nil }
    let name = KeyForm.name.normalized(written)
    let form = values[likeness[1].fieldIndex]?.text.flatMap { LegalForm(rawValue: $0) }
    var others = NamesOfOne.others(of: name, form: form)
    let town = city.flatMap { values[$0]?.text } ?? self.town
    let inTown = NamesOfOne.townOthers(of: name, town: town, form: form)
    if let short = values[shortName.fieldIndex]?.text.map(KeyForm.name.normalized), short != name, !short.isEmpty {
      others.append(short)
    }
    // Few registers say in words where anybody is, and a list may have a hundred thousand names.
    let placed = placedNames.may(begin: name) ? NamesOfOne.placed(name, towns.phrases(of: town)) : []
    return Names(written: written, name: name, others: others, inTown: inTown, placed: placed, town: town)
  }

  /// The living record that bears one of a row's other names, or its name in short, and of which nothing speaks against its being
  /// the row's: neither another form nor another number, and no other organization of which it is a branch.
  func namesake(_ names: Names, _ values: Row, _ identities: [Identity]) -> (id: RecordID, name: String)? {
    guard let shortName else { return nil }
    let (naming, form) = (likeness[0], likeness[1])
    func known(
      _ field: FieldDeclaration, _ value: String, in town: String? = nil
    ) -> (id: RecordID, name: String)? {
      for id in register.ids(of: kind.kind, whose: field.name, is: value) {
        guard let record = register.stored(id), let name = record.values[naming.fieldIndex]?.text else { continue }
        if let typed = values[form.fieldIndex], record.values[form.fieldIndex] != typed { continue }
        if let branchIndex, record.values[branchIndex]?.text != values[branchIndex]?.text { continue }
        if let town, let city, let seat = record.values[city]?.text,
          KeyForm.name.normalized(seat) != KeyForm.name.normalized(town)
        {
          continue
        }
        if !contradicts(record, identities) { return (id, name) }
      }
      return nil
    }
    for other in names.others {
      if let found = known(naming.field, other) { return found }
    }
    for other in names.inTown + names.placed {
      if let found = known(naming.field, other, in: names.town) { return found }
    }
    return known(shortName.field, names.name)
  }

  /// The likenesses that a row would have under its other names.
  func likenesses(of names: Names, _ values: Row) -> [String] {
    let form = likeness[1]
    let text = values[form.fieldIndex].map { self.form($0, form) } ?? ""
    let branch = branchOf(values).map { "\n\($0)" } ?? ""
    return (names.others + names.inTown).map { "\($0)\n\(text)\(branch)" }
  }

  /// Whether a record has another number than a row, or the row says by its id that it is another.
  private func contradicts(_ record: StoredRecord, _ identities: [Identity]) -> Bool {
    !identities.allSatisfy { identity in
      guard identity.index > 0 else { return false }
      return record.values[keys[identity.index - 1].fieldIndex].map { $0.plain == identity.value } ?? true
    }
  }

  private func form(_ value: FieldValue, _ likeness: Likeness) -> String {
    if case .line = likeness.field.shape { return KeyForm.name.normalized(value.plain) }
    return value.plain
  }

  private func matchID(_ id: RecordID) -> Match {
    guard String(id.prefix) == kind.kind.idPrefix, isWellFormed(id) else {
      return .refused(.notAnID(id.raw, expected: kind.kind))
    }
    guard let record = register.stored(id) else { return .none(id) }
    return record.isGone ? .refused(.removed(id)) : .record(record, byID: true)
  }

  private func isWellFormed(_ id: RecordID) -> Bool {
    let symbols = id.raw.dropFirst(id.prefix.count + 1)
    return symbols.utf8.count == IdentifierAlphabet.symbolCount
      && symbols.allSatisfy { IdentifierAlphabet.signs.contains($0) }
  }
}

/// The beginnings of the register's names that go on with words that say where an organization is: looked through once, when the
/// first name is asked about. A class, for what it remembers is no part of any value.
private final class PlacedNames {
  private let register: any Register
  private lazy var beginnings: Set<String> = register.answer(about: [Organization.kind]) { Self.beginnings(of: $0) }

  init(on register: any Register) { self.register = register }

  private static func beginnings(of register: any Register) -> Set<String> {
    let name = Organization.name(of: \.name)
    let names = register.columns(of: [name], in: Query(Organization.kind)).first?.values ?? []
    return names.reduce(into: []) { beginnings, value in
      guard let name = value?.text else { return }
      let words = KeyForm.name.normalized(name).split(separator: " ")
      for place in words.indices.dropFirst() where NamesOfOne.beginsPhrase(words[place]) {
        beginnings.insert(words[..<place].joined(separator: " "))
      }
    }
  }

  /// Whether a name may stand before such words.
  func may(begin name: String) -> Bool { beginnings.contains(name) }
}

/// The phrases of the town of the last row, which the next mostly shares. A class, for what it remembers is no part of any value.
private final class TownPhrases {
  private var last: (town: String, phrases: [String]) = ("", [])

  func phrases(of town: String) -> [String] {
    if last.town != town { last = (town, NamesOfOne.phrases(ofTown: town)) }
    return last.phrases
  }
}
