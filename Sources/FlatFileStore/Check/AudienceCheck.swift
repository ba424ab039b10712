import CivicDomain

/// A check that every value stands on the side of the log where its audience may read it, and every record under an id
/// of its own kind. The store never writes anything else; a hand or another program may have.
struct AudienceCheck {
  let reading: LogReading

  /// The faults, each with the number of its line in the line table; of very many only the first are listed.
  func faults() -> [(line: Int, kind: Finding.Kind)] {
    let lineTable = reading.registerIndex.lineTable
    let personal = lineTable.kinds.names.map(Self.personalFields)
    var faults: [(line: Int, kind: Finding.Kind)] = []
    for transaction in reading.transactions {
      for number in [transaction.open, transaction.personal].compactMap({ $0 }) {
        let line = lineTable.lines[number]
        for entry in lineTable.entries[Int(line.firstEntry)..<Int(line.firstEntry + line.entryCount)] {
          let id = RecordID(String(decoding: lineTable.id(of: entry), as: UTF8.self))
          let kind = lineTable.kinds.names[Int(entry.kind)]
          if personal[Int(entry.kind)] != nil, Schema.kind(of: id)?.kind.name != kind {
            faults.append((number, .foreignID(id, kind: kind)))
          }
          guard number == transaction.open, let fields = personal[Int(entry.kind)], !fields.isEmpty else { continue }
          for field in Self.telling(lineTable.fields(of: entry)) where fields.contains(field) {
            faults.append((number, .personalInPublicLog(id, field: field)))
          }
        }
        guard faults.count < Limits.findings else { return faults }
      }
    }
    return faults
  }

  /// The personal fields of a kind; nil if this program does not know the kind.
  private static func personalFields(of kind: String) -> Set<String>? {
    Schema.kinds.first { $0.kind.name == kind }.map { kind in
      Set(kind.fields.filter { $0.audience == .personal }.map(\.name))
    }
  }

  /// The fields that say something: not those that an erasure cleared there.
  private static func telling(_ fields: UnsafeRawBufferPointer) -> [String] {
    var names: [String] = []
    var search = FieldSearch(fields)
    while let name = search.nextName() {
      if let value = search.value(), !value.isRedactionMark { names.append(search.text(name)) }
    }
    return names
  }
}
