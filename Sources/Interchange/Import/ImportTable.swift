import CivicDomain

/// A file whose first row is understood: what its columns mean for a kind of record.
public struct ImportTable: Sendable {
  /// What the columns mean.
  public let mapping: ColumnMapping
  let kind: AnyKind
  /// Behind the first row.
  let reader: CSVReader

  /// Understands a file's first row.
  /// - Parameters:
  ///   - table: the file; its first row names the columns.
  ///   - kind: the kind of record that each row is.
  ///   - renamed: their header → our field, as the user gave them.
  /// - Throws: what makes the whole file unfit. A row that is unfit is refused in `ImportPlan` instead.
  public init(_ table: CSVReader, of kind: AnyKind, renamed: [String: String] = [:]) throws(ImportError) {
    guard kind.kind.madeBy == nil else { throw .hasOwnAct(kind.kind) }
    var table = table
    guard let header = table.next() else { throw .empty }
    guard header.findings.isEmpty else { throw .header(header.findings) }
    mapping = try ColumnMapping(header: header.cells, of: kind, renamed: renamed)
    self.kind = kind
    reader = table
  }
}
