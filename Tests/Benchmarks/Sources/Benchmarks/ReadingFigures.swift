import CivicDomain

/// What it costs to make a record of its row by the offsets of its fields, each value checked, and what it would cost more to
/// set as many texts through key paths: why the domain reads memory by offsets at all.
enum ReadingFigures {
  private static let records = 50_000
  private static let paths: [any WritableKeyPath<Organization, String> & Sendable] = [
    \.name, \.shortName, \.krs, \.nip, \.regon, \.registerNumber, \.address, \.postalCode, \.city, \.district, \.email,
    \.phone, \.website, \.description, \.dutyHours, \.verifiedBy, \.externalId, \.notes,
  ]

  static func measure(into table: inout ResultTable) {
    var row = Row(of: Schema.kind(of: Organization.self))
    for path in paths { row[path] = .text("Stowarzyszenie \(path.hashValue)") }
    let id = Identifier<Organization>("org-7k2m9xq4w1")
    let texts = paths.map { row[$0]?.text ?? "" }
    var made = 0
    let byOffset = Stopwatch.processorSeconds {
      for _ in 0..<records { made += Organization.lenient(id: id, row).name.utf8.count }
    }
    let byPath = Stopwatch.processorSeconds {
      for _ in 0..<records {
        var organization = Organization(blank: id)
        for index in paths.indices { organization[keyPath: paths[index]] = texts[index] }
        made += organization.name.utf8.count
      }
    }
    precondition(made > 0)
    table.add(
      "a record of \(paths.count) texts made of its row, by offsets", ours: microseconds(byOffset),
      other: microseconds(byPath) + " more through key paths", target: "")
  }

  private static func microseconds(_ seconds: Double) -> String {
    ResultTable.text(seconds / Double(records) * 1e6, digits: 2) + " µs"
  }
}
