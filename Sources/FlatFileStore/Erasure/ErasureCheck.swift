import CivicDomain

extension Store {
  /// Values that stand in the files although the public logs say that they were erased: of an erasure that was cut
  /// short, or of an older log that somebody put back. Nobody is shown them.
  func unfinishedErasures(_ reading: LogReading) -> [Finding] {
    guard hasPersonalData else { return [] }
    let erasures: [SegmentErasure]
    do throws(FileFailure) {
      let logs = try SegmentPaths(files, fileSystem)
      let markers = reading.markers
      erasures = markers.isEmpty ? [] : try self.erasures(in: logs, markers, .nothing)
    } catch {
      // What cannot be read is named by whoever reads the logs.
      return []
    }
    var findings: [Finding] = []
    for erasure in erasures {
      let file = relative(erasure.segment.path)
      let lines = erasure.lines.filter { !$0.records.isEmpty }
      for line in lines.prefix(Limits.findings) {
        let records = line.records.sorted().map { RecordID($0) }
        findings.append(Finding(file: file, line: line.number, kind: .stillThere(records)))
      }
      if lines.count > Limits.findings {
        findings.append(Finding(file: file, line: nil, kind: .more(lines.count - Limits.findings)))
      }
    }
    return findings
  }
}
