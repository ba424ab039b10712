import CivicDomain

extension Store {
  /// Attached papers that everyone may see though they belong to a record whose papers mostly name people, and nobody said
  /// that they are for publication: those from before anybody was asked.
  func papersForEveryone(_ fold: Fold) -> [Finding] {
    fold.kinds.filter { $0.kind?.kind == Attachment.kind }.flatMap { folded in
      (0..<folded.ids.count).compactMap { row -> Finding? in
        guard !folded.isGone(row) else { return nil }
        let id = RecordID(folded.ids.id(of: row))
        let paper = Attachment.lenient(id: Identifier(id.raw), fold.values(of: row, in: folded))
        guard paper.file != nil, !paper.forPublication, Schema.kind(of: paper.of)?.kind.papersNamePeople ?? false
        else { return nil }
        let line = fold.lineTable.lines[Int(fold.lineTable.entries[Int(folded.newest[row])].line)]
        let segment = fold.lineTable.segments[Int(line.segment)]
        return Finding(
          file: relative(segment.path), line: segment.lineNumber(at: Int(line.offset)),
          matter: .paperForEveryone(id, of: paper.of))
      }
    }
  }
}
