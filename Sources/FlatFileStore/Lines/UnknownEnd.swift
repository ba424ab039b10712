/// The end of a public log of which nobody can say whether it is one: it came from a damaged backup that does not tell how far
/// the log reached. The manifest says so until `repair` records it.
struct UnknownEnd: Equatable {
  /// The name of the office whose log it is.
  let office: String
  /// What the log says once it is recorded.
  let known: KnownDamage

  /// The finding behind the last line that is there.
  var finding: Finding { Self.finding(known, isKnown: false) }

  /// The finding of an end that is recorded, or not yet.
  static func finding(_ damage: KnownDamage, isKnown: Bool) -> Finding {
    Finding(file: damage.file, line: damage.line > 0 ? damage.line : nil, kind: .unknownEnd, isKnown: isKnown)
  }
}

extension LogReading {
  /// The ends that a manifest calls unknown, but for those that a line of our own log records.
  func endsUnknown(by manifest: Manifest) -> [UnknownEnd] {
    let recorded = ownLogs.open.scan.known
    return manifest.endsUnknown.sorted { $0.key < $1.key }.compactMap { office, sequence in
      let log = "\(StoreFolder.publicLogs)/\(office)"
      let isRecorded = recorded.contains { damage in
        damage.kind == .unknownEnd(sequence: sequence) && "\(damage.file)/".hasPrefix("\(log)/")
      }
      if isRecorded { return nil }
      let scan = offices.first { $0.name == office }?.open.scan
      let file = scan?.names.last.map { "\(log)/\($0.name)" } ?? log
      return UnknownEnd(
        office: office,
        known: KnownDamage(file: file, line: scan?.progress?.lineNumber ?? 0, kind: .unknownEnd(sequence: sequence)))
    }
  }

  /// Whether a line that breaks off stands where the end of a log is unknown: it may well have been acknowledged.
  func isAtUnknownEnd(_ finding: Finding) -> Bool {
    if finding.kind == .tornTail {
      return unknownEnds.contains { end in
        [StoreFolder.publicLogs, StoreFolder.personalLogs].contains { finding.file.hasPrefix("\($0)/\(end.office)/") }
      }
    }
    guard finding.kind == .tornLine, let line = finding.line else { return false }
    return ownLogs.open.scan.known.contains { damage in
      if case .unknownEnd = damage.kind { damage.file == finding.file && damage.line + 1 == line } else { false }
    }
  }
}
