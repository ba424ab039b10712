import CivicDomain

extension Store {
  /// Attachments that everyone may see though they belong to a record whose attachments mostly name people, and nobody
  /// said that they are for publication: those from before anybody was asked.
  func attachmentsForEveryone(_ registerIndex: RegisterIndex) -> [Finding] {
    registerIndex.kinds.filter { $0.kind?.kind == Attachment.kind }.flatMap { kindIndex in
      (0..<kindIndex.ids.count).compactMap { row -> Finding? in
        guard !kindIndex.isGone(row) else { return nil }
        let id = RecordID(kindIndex.ids.id(of: row))
        let attachment = Attachment.lenient(id: Identifier(id.raw), registerIndex.values(of: row, in: kindIndex))
        guard attachment.file != nil, !attachment.forPublication,
          Schema.kind(of: attachment.of)?.kind.attachmentsNamePeople ?? false
        else { return nil }
        let line = registerIndex.lineTable.lines[Int(registerIndex.lineTable.entries[Int(kindIndex.newest[row])].line)]
        let segment = registerIndex.lineTable.segments[Int(line.segment)]
        return Finding(
          file: relative(segment.path), line: segment.lineNumber(at: Int(line.offset)),
          kind: .attachmentForEveryone(id, of: attachment.of))
      }
    }
  }
}
