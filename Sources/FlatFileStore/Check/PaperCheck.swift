import CivicDomain

extension Store {
  /// Attached papers that everyone may see though they belong to a record whose papers mostly name people, and nobody said
  /// that they are for publication: those from before anybody was asked.
  func papersForEveryone(_ registerIndex: RegisterIndex) -> [Finding] {
    registerIndex.kinds.filter { $0.kind?.kind == Attachment.kind }.flatMap { kindIndex in
      (0..<kindIndex.ids.count).compactMap { row -> Finding? in
        guard !kindIndex.isGone(row) else { return nil }
        let id = RecordID(kindIndex.ids.id(of: row))
        let paper = Attachment.lenient(id: Identifier(id.raw), registerIndex.values(of: row, in: kindIndex))
        guard paper.file != nil, !paper.forPublication, Schema.kind(of: paper.of)?.kind.papersNamePeople ?? false
        else { return nil }
        let line = registerIndex.lineTable.lines[Int(registerIndex.lineTable.entries[Int(kindIndex.newest[row])].line)]
        let segment = registerIndex.lineTable.segments[Int(line.segment)]
        return Finding(
          file: relative(segment.path), line: segment.lineNumber(at: Int(line.offset)),
          kind: .paperForEveryone(id, of: paper.of))
      }
    }
  }
}
