import CivicDomain

/// The facts that refusals name: lists of records, faults, conflicts and their values.
extension Words {
  /// The most names in a sentence: more make it unreadable.
  var namesInSentence: Int { 3 }

  /// A list of names, the first few of a total: `A, B, C (razem 12)`.
  func names(of ids: [RecordID], total: Int, together: String, in circumstances: Circumstances) -> String {
    let shown = ids.prefix(namesInSentence).map { name(of: $0, in: circumstances) }.joined(separator: ", ")
    return total > namesInSentence ? "\(shown) (\(together) \(number(total)))" : shown
  }

  /// The first few texts of a list, parted by semicolons: `A; B; C (razem 12)`.
  func firstFew(_ all: [String], together: String) -> String {
    let shown = all.prefix(namesInSentence).joined(separator: "; ")
    return all.count > namesInSentence ? "\(shown) (\(together) \(number(all.count)))" : shown
  }

  /// A list of records, each with its kind and name: `zgłoszenie Jan Kowalski · KROKUS`.
  func things(_ ids: [RecordID], total: Int, together: String, in circumstances: Circumstances) -> String {
    let shown = ids.prefix(namesInSentence).map { thing($0, in: circumstances) }.joined(separator: ", ")
    return total > min(ids.count, namesInSentence) ? "\(shown) (\(together) \(number(total)))" : shown
  }

  /// A record with its kind and name. Where people have no names it goes by its id: the organization that a
  /// registration is for is not the registration.
  func thing(_ id: RecordID, in circumstances: Circumstances) -> String {
    let isUnnamed = circumstances.place == .shell && Schema.kind(of: id)?.namesPeople ?? false
    return thing(id, called: isUnnamed ? id.raw : name(of: id, in: circumstances))
  }

  /// A record with its kind and a given name.
  func thing(_ id: RecordID, called name: String) -> String {
    guard let kind = Schema.kind(of: id)?.kind else { return id.raw }
    let sort = label(of: kind)
    // What has no name of its own says its kind already: `wersja 2`, `stanowisko do U-14`, `klauzula, wersja 2`.
    return [" ", ","].contains { name.hasPrefix(sort + $0) } ? name : "\(sort) \(name)"
  }

  /// The name of a record, with the telephone to ring.
  func nameWithTelephone(of id: RecordID, in circumstances: Circumstances) -> String {
    let reference = Schema.kind(of: id)?.fields.first { $0.shape == .reference(Organization.kind) }
    let organization = reference.flatMap { circumstances.register.values(of: [$0.name], in: id)[0]?.text }
    return name(of: id, in: circumstances) + telephone(of: Identifier(organization ?? ""), in: circumstances)
  }

  /// The telephone of an organization behind a name: ` (tel. 600 100 200)`; empty where none is known.
  func telephone(of organization: Identifier<Organization>, in circumstances: Circumstances) -> String {
    let phone = TelephoneNumber.grouped(circumstances.register.value(of: \Organization.phone, in: organization))
    return phone.isEmpty ? "" : said(pl: " (tel. \(phone))", en: " (tel. \(phone))")
  }

  /// The command that ends a record of a kind that is not just removed; nil where nothing ends one.
  func commandToEnd(_ id: RecordID, reason: String) -> String? {
    guard let act = Schema.kind(of: id)?.kind.endedBy, let command = act.command else { return nil }
    let because = act == ErasureRequest.erasing ? " --because \"\(reason)\"" : ""
    return "wspolnie \(command) \(id.raw)\(because)"
  }

  /// The ways out for records that refer to one that is to be removed: whether they can be removed or changed.
  func ways(of referring: [RecordID], to id: RecordID) -> (canBeRemoved: Bool, canBeChanged: Bool) {
    let kinds = referring.compactMap { Schema.kind(of: $0) }
    let target = Schema.kind(of: id)?.kind
    let canBeChanged = kinds.allSatisfy { kind in
      kind.fields.contains { field in
        target.map { field.shape.mayRefer(to: $0) } ?? false && field.changeability == .anyone
      }
    }
    return (kinds.allSatisfy(\.kind.isRemoved), canBeChanged)
  }

  /// The first few faults of a record, and how many more there are.
  func firstFaults(_ errors: FieldErrors, of kind: Kind, more: (Int) -> String) -> String {
    let all = faults(errors, of: kind)
    let shown = all.prefix(namesInSentence).joined(separator: " ")
    return all.count > namesInSentence ? "\(shown) \(more(all.count - namesInSentence))" : shown
  }

  /// The conflicts of an edit, parted by semicolons.
  func conflicts(_ conflicts: [Refusal.Conflict], of id: RecordID, in circumstances: Circumstances) -> String {
    guard let kind = Schema.kind(of: id)?.kind else { return "" }
    return conflicts.prefix(namesInSentence).map { conflict($0, of: kind, in: circumstances) }.joined(separator: "; ")
  }

  /// Whether the values of a conflict are withheld: what a shell prints stays in its window and in files.
  func isWithheld(_ field: String, of kind: Kind, in circumstances: Circumstances) -> Bool {
    switch (circumstances.place, Schema.kind(named: kind.name)?.field(field)?.audience) {
    case (.shell, .personal): true
    case (.screen, _), (.shell, .everyone), (.shell, .staff), (.shell, nil): false
    }
  }

  /// A value of a conflict in quotation marks, or the word for none.
  func quoted(_ value: FieldValue?, field name: String, of kind: Kind, in circumstances: Circumstances) -> String {
    guard let value, let field = Schema.kind(named: kind.name)?.field(name) else { return noValue }
    return quoted(shortened(self.value(value, of: field, in: circumstances)))
  }

  /// A text between the quotation marks of the language.
  public func quoted(_ text: String) -> String { said(pl: "„\(text)”", en: "“\(text)”") }

  /// Shortens a long text to its beginning.
  func shortened(_ text: String) -> String {
    let limit = 60
    // Of a text of half a megabyte not every letter is counted.
    let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
    return end < text.endIndex ? "\(text[..<end])…" : text
  }

  /// Whether something happened within the last quarter of an hour.
  func isJustNow(_ instant: Instant, in circumstances: Circumstances) -> Bool {
    let minutes = circumstances.now.number - WarsawTime.local(instant).number
    return (0...15).contains(minutes)
  }
}
