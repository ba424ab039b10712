import CivicDomain

@testable import FlatFileStore

/// Lines as a test writes them by hand.
enum LogText {
  /// A line of the format, from the text of its object without the checksum: `"seq":1,"turn":1,…`.
  static func line(_ members: String) -> [UInt8] { LineEnvelope.closed(around: Array("{\(members)}".utf8)) }

  /// A line that adds an organization.
  static func organization(_ number: Int, seq: Int, transactionNumber: Int? = nil, fields: String? = nil) -> [UInt8] {
    let id = Sample.organization(number).raw
    let set = fields ?? #""name":"Organizacja \#(number)","legalForm":"association""#
    return line(
      #""seq":\#(seq),"turn":\#(transactionNumber ?? seq),"at":"2026-11-21T10:15:30Z","by":"anna","act":"add","put":[{"kind":"organization","id":"\#(id)","set":{\#(set)}}]"#
    )
  }
}

extension TemporaryFolder {
  /// An empty store whose public log holds these bytes.
  func makeStore(log: [UInt8]) throws {
    try Store.create(at: path, Sample.manifest)
    try write(log, to: Sample.publicLog)
  }
}

extension [Finding] {
  /// The findings without the notes of where the chain begins and of numbers passed over: lines that a test writes by hand are
  /// in no chain, and have whatever numbers it gives them.
  var beyondTheChain: [Finding] {
    filter { finding in
      if case .chainBegins = finding.kind { return false }
      if case .skippedNumbers = finding.kind { return false }
      return true
    }
  }
}

extension Finding.Kind {
  var isTorn: Bool { self == .tornTail || self == .tornLine }
}
